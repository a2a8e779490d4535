import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parseAllDocuments } from 'yaml';

import { objectProblems } from '../../../src/review';
import type { Cluster } from './cluster';
import type { Manifest } from './documents';

const ROOT = join(__dirname, '..', '..', '..');
const FOLDERS = ['dist', 'examples/two-regions/dist'];

/** What others define: this server does not know it. */
const FOREIGN = ['argoproj.io/', 'cert-manager.io/', 'helm.toolkit.fluxcd.io/', 'source.toolkit.fluxcd.io/'];

/** A file of the example with what speaks against it. */
export interface ExampleCheck {
  readonly file: string;
  readonly wrong: string | undefined;
}

/** Applies every file of the examples: each must be taken without a warning, and change nothing the second time. */
export async function checkExample(cluster: Cluster): Promise<ExampleCheck[]> {
  const checks: ExampleCheck[] = [];
  for (const file of FOLDERS.flatMap(filesOf)) {
    for (const document of parseAllDocuments(readFileSync(join(ROOT, file), 'utf8'))) {
      const manifest = document.toJS() as Manifest;
      if (!isForeign(manifest)) checks.push({ file, wrong: await refused(cluster, manifest) });
    }
  }
  return checks;
}

/** Namespaces first, as everybody applies them. */
function filesOf(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const all = names.filter((name) => name.endsWith('.yaml')).map((name) => `${folder}/${name}`);
  return all.sort(
    (a, b) => Number(b.includes('Namespace.')) - Number(a.includes('Namespace.')) || (a < b ? -1 : 1),
  );
}

function isForeign({ apiVersion }: Manifest): boolean {
  return FOREIGN.some((group) => typeof apiVersion === 'string' && apiVersion.startsWith(group));
}

async function refused(cluster: Cluster, manifest: Manifest): Promise<string | undefined> {
  const [problem] = objectProblems(manifest);
  if (problem !== undefined) return `we refuse it: ${problem.message}`;
  const { namespace } = (manifest['metadata'] ?? {}) as Manifest;
  if (typeof namespace === 'string') await cluster.addNamespace(namespace);
  const first = await cluster.apply(manifest, 'for-real');
  if (first.status >= 300) return `the server refuses it: ${JSON.stringify(first.body)}`;
  const second = await cluster.apply(manifest, 'for-real');
  const warning = [...first.warnings, ...second.warnings][0];
  if (warning !== undefined) return `the server warns: ${warning}`;
  return versionOf(first.body) === versionOf(second.body) ? undefined : 'the second time changes something';
}

function versionOf(body: unknown): unknown {
  return ((body as Manifest)['metadata'] as Manifest | undefined)?.['resourceVersion'];
}
