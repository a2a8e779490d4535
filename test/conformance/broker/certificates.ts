import { join } from 'node:path';

import type { Tools } from './tools';

/** Key stores with one password. */
export interface Stores {
  /** Holds the CA, which the broker and its clients trust. */
  readonly trust: string;
  readonly broker: string;
  /** By the name of the user; the subject of its certificate is `CN=<name>`, as the User Operator makes it. */
  readonly keys: Readonly<Record<string, string>>;
  readonly password: string;
}

const KEYTOOL = 'java.base/sun.security.tools.keytool.Main';
const PASSWORD = 'changeit';
const KEY = ['-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', '30'];
const CA = 'ca';
const BROKER = 'localhost';

/** Makes a CA, and certificates of the broker and of the users that log in by one. */
export async function makeStores(tools: Tools, folder: string, users: readonly string[]): Promise<Stores> {
  const all = join(folder, 'all.p12');
  const make = (name: string, ...more: string[]): Promise<void> =>
    tools.jdk(KEYTOOL, ['-genkeypair', '-alias', name, '-dname', `CN=${name}`, ...KEY, ...into(all), ...more]);
  /** A store with one entry of those that there are. */
  const alone = async (name: string): Promise<string> => {
    const store = join(folder, `${name}.p12`);
    const from = ['-srckeystore', all, '-srcstorepass', PASSWORD, '-srcalias', name];
    await tools.jdk(KEYTOOL, ['-importkeystore', ...from, '-destkeystore', store, '-deststorepass', PASSWORD]);
    return store;
  };
  await make(CA, '-ext', 'bc:c');
  for (const name of [BROKER, ...users]) await make(name, '-signer', CA, '-ext', 'san=dns:localhost,ip:127.0.0.1');
  const keys: Record<string, string> = {};
  for (const user of users) keys[user] = await alone(user);
  return { trust: await alone(CA), broker: await alone(BROKER), keys, password: PASSWORD };
}

function into(store: string): string[] {
  return ['-keystore', store, '-storepass', PASSWORD, '-storetype', 'PKCS12'];
}
