import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeStores } from '../broker/certificates';
import type { Stores } from '../broker/certificates';
import { javaArgs } from '../broker/broker';
import type { Tools } from '../broker/tools';

const SECONDS = 60;

/** Makes a CA with the certificates of some users in a folder: as PKCS 12, and as PEM apart and in one file. */
export async function makeCertificates(
  tools: Tools,
  classPath: string,
  folder: string,
  users: readonly string[],
): Promise<Stores> {
  mkdirSync(folder);
  const stores = await makeStores(tools, folder, users);
  const java = javaArgs(folder, '', classPath);
  const all = [join(folder, 'all.p12'), stores.password, folder];
  const { code, stderr } = await tools.processes.run(tools.java, [...java, 'Pem', ...all], SECONDS);
  if (code !== 0) throw new Error(`no PEM: ${stderr}`);
  for (const user of users) {
    const parts = ['key', 'crt'].map((ending) => readFileSync(join(folder, `${user}.${ending}`), 'utf8'));
    writeFileSync(join(folder, `${user}.pem`), parts.join(''));
  }
  return stores;
}
