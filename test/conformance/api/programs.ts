import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { ToolError } from '../../../tools/imports/tool-error';
import type { Processes } from '../harness/processes';

/** Where each program's source is among the modules that `server/go.mod` pins. */
const PACKAGES = {
  etcd: 'go.etcd.io/etcd/server/v3',
  'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
} as const;

/** From an empty cache on a busy machine it has been seen to take a quarter of an hour. */
const BUILD_SECONDS = 2400;

const MODULE = join(__dirname, 'server');
const FILES = ['go.mod', 'go.sum', 'programs.go'];
const SHELL_NOT_FOUND = 127;

/** The folder with the programs of an API server, built once of the sources of its release. */
export async function buildPrograms(processes: Processes, cache: string): Promise<string> {
  const flags = linkFlags();
  const texts = FILES.map((name) => readFileSync(join(MODULE, name), 'utf8'));
  const key = createHash('sha256')
    .update([...texts, flags].join('\0'))
    .digest('hex')
    .slice(0, 16);
  const folder = join(cache, `kubernetes-${key}`);
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(PACKAGES)) {
    const program = join(folder, name);
    if (existsSync(program)) continue;
    const part = `${program}.${process.pid}.part`;
    try {
      await build(processes, source, part, flags);
      renameSync(part, program);
    } finally {
      rmSync(part, { force: true });
    }
  }
  return folder;
}

/** Without them the server takes itself for a release of no version, and turns features off. */
function linkFlags(): string {
  const [, version = '', minor = ''] =
    / k8s\.io\/kubernetes (v1\.(\d+)\.\d+)$/m.exec(
      readFileSync(join(MODULE, 'go.mod'), 'utf8').replaceAll('\t', ' '),
    ) ?? [];
  const values = { gitVersion: version, gitMajor: '1', gitMinor: minor };
  const set = Object.entries(values).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
  return ['-s -w', ...set].join(' ');
}

async function build(processes: Processes, source: string, target: string, flags: string): Promise<void> {
  const go = ['go', 'build', '-C', MODULE, '-mod=readonly', '-buildvcs=false', '-trimpath'];
  const args = [...go, '-ldflags', flags, '-o', target, source];
  const { code, stderr } = await processes.run('env', ['CGO_ENABLED=0', ...args], BUILD_SECONDS);
  if (code === 0) return;
  if (code === SHELL_NOT_FOUND) throw new ToolError('go is not on the PATH');
  throw new ToolError(`go could not build ${source}: ${stderr.trim().split('\n').at(-1) ?? ''}`);
}
