import type { Problem } from '../../problems';
import { at, listOf, pointer } from '../json';

/** Quantities that both Kubernetes and the operator's comparison of sizes understand; lower-case k is not among them. */
const SIZE = /^(\d+(\.\d+)?|\.\d+)(m|[KMGTPE]i?|e\d+)?$/;

/** What is wrong with the storage of one pool. */
export function storageProblems(storage: unknown): Problem[] {
  const type = at(storage, 'type');
  if (type === 'persistent-claim') return claimProblems(storage, ['spec', 'storage']);
  return type === 'jbod' ? jbodProblems(storage) : [];
}

function jbodProblems(storage: unknown): Problem[] {
  const volumes = listOf(at(storage, 'volumes'));
  const path = ['spec', 'storage', 'volumes'];
  if (volumes.length === 0)
    return [problem('storage-volumes', 'the storage has no volume', 'add one', 'spec', 'storage')];
  const problems = volumes.flatMap((volume, index) => [
    ...(at(volume, 'type') === 'persistent-claim' ? claimProblems(volume, [...path, index]) : []),
    ...(at(volume, 'id') === undefined
      ? [problem('storage-volume-id', 'a volume has no id', 'number it', ...path, index)]
      : []),
  ]);
  const ids = volumes.map((volume) => at(volume, 'id'));
  for (const [index, id] of ids.entries()) {
    if (id === undefined || ids.indexOf(id) === index) continue;
    problems.push(
      problem(
        'storage-volume-id',
        `two volumes have the id ${String(id)}`,
        'give each its own',
        ...path,
        index,
        'id',
      ),
    );
  }
  const metadata = volumes.flatMap((volume, index) => (at(volume, 'kraftMetadata') === undefined ? [] : [index]));
  if (metadata.length > 1) {
    problems.push(
      problem(
        'storage-metadata-volume',
        `${metadata.length} volumes are to hold the metadata log`,
        'mark one of them',
        ...path,
        metadata[1] ?? 0,
        'kraftMetadata',
      ),
    );
  }
  return problems;
}

function claimProblems(volume: unknown, path: readonly (string | number)[]): Problem[] {
  const size = at(volume, 'size');
  if (size === undefined || size === '')
    return [problem('storage-size', 'a persistent volume has no size', 'set size, for example 500Gi', ...path)];
  if (typeof size !== 'string' || (SIZE.test(size) && Number.parseFloat(size) > 0)) return [];
  return [
    problem(
      'storage-size',
      `${JSON.stringify(size)} is not a size of a volume`,
      'write for example 500Gi',
      ...path,
      'size',
    ),
  ];
}

function problem(rule: string, message: string, remedy: string, ...path: readonly (string | number)[]): Problem {
  return { rule: `operator/${rule}`, message, remedy, pointer: pointer(...path) };
}
