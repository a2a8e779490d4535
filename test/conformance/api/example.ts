import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parseAllDocuments } from 'yaml';

import { objectProblems } from '../../../src/review';
import type { Cluster } from './cluster';
import type { Manifest } from './documents';

const DIST = join(__dirname, '..', '..', '..', 'dist');

/** A file of the example with what speaks against it. */
export interface ExampleCheck {
  readonly file: string;
  readonly wrong: string | undefined;
}

/** Applies every file of `dist/`: each must be taken without a warning, and change nothing the second time. */
export async function checkExample(cluster: Cluster): Promise<ExampleCheck[]> {
  const checks: ExampleCheck[] = [];
  for (const file of filesOf()) {
    for (const document of parseAllDocuments(readFileSync(join(DIST, file), 'utf8'))) {
      checks.push({ file, wrong: await refused(cluster, document.toJS() as Manifest) });
    }
  }
  return checks;
}

/** Namespaces first, as everybody applies them. */
function filesOf(): string[] {
  const all = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return all.sort(
    (a, b) => Number(b.includes('Namespace.')) - Number(a.includes('Namespace.')) || (a < b ? -1 : 1),
  );
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
