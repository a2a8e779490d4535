import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { ToolError } from '../../../tools/imports/tool-error';
import type { Processes } from '../harness/processes';

/** Its wheels bring librdkafka with TLS and SCRAM. */
const PACKAGE = 'confluent-kafka==2.16.1';
const INSTALL_SECONDS = 600;

/** The folder of the cache with the Python package, installed once for each Python. */
export async function installPackage(processes: Processes, cache: string): Promise<string> {
  const { stdout: python } = await processes.run(
    'python3',
    ['-c', 'import sys; print(sys.implementation.cache_tag)'],
    30,
  );
  const folder = join(cache, `${PACKAGE.replace('==', '-')}-${python.trim()}`);
  if (existsSync(folder)) return folder;
  const part = `${folder}.${process.pid}.part`;
  mkdirSync(part, { recursive: true });
  try {
    const pip = [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--no-input',
      '--disable-pip-version-check',
      '--only-binary',
      ':all:',
    ];
    const { code, stderr } = await processes.run('python3', [...pip, '--target', part, PACKAGE], INSTALL_SECONDS);
    if (code !== 0)
      throw new ToolError(`pip could not install ${PACKAGE}: ${stderr.trim().split('\n').at(-1) ?? ''}`);
    // another run may have been faster
    if (!existsSync(folder)) renameSync(part, folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return folder;
}
