import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, listOf, words } from '../json';
import { problemAt } from './problem';

/**
 * Quantities that Kubernetes takes and the operator understands when it compares sizes or tells Cruise Control of them. Kilo is not among
 * them: Kubernetes takes only `k`, the operator only `K`.
 */
const SIZE = /^(\d+\.?\d*|\.\d+)(m|[MGTPE]|[KMGTPE]i|e\d+)?$/;

/** What is wrong with the storage of one pool. */
export function storageProblems(storage: unknown): Problem[] {
  const type = at(storage, 'type');
  if (type === 'persistent-claim') return claimProblems(storage, ['spec', 'storage']);
  return type === 'jbod' ? jbodProblems(storage) : [];
}

function jbodProblems(storage: unknown): Problem[] {
  const volumes = listOf(at(storage, 'volumes'));
  const path = ['spec', 'storage', 'volumes'];
  if (volumes.length === 0) {
    return [problemAt('operator/storage-volumes', 'the storage has no volume', 'add one', ['spec', 'storage'])];
  }
  return [
    ...volumes.flatMap((volume, index) =>
      at(volume, 'type') === 'persistent-claim' ? claimProblems(volume, [...path, index]) : [],
    ),
    ...idProblems(volumes, path),
    ...metadataProblems(volumes, path),
  ];
}

function idProblems(volumes: readonly unknown[], path: Path): Problem[] {
  const ids = volumes.map((volume) => at(volume, 'id'));
  return ids.flatMap((id, index) => {
    if (id === undefined) {
      return [problemAt('operator/storage-volume-id', 'a volume has no id', 'number it', [...path, index])];
    }
    if (ids.indexOf(id) === index) return [];
    const message = `two volumes have the id ${words(id)}`;
    return [problemAt('operator/storage-volume-id-twice', message, 'give each its own', [...path, index, 'id'])];
  });
}

function metadataProblems(volumes: readonly unknown[], path: Path): Problem[] {
  const marked = volumes.flatMap((volume, index) => (at(volume, 'kraftMetadata') === undefined ? [] : [index]));
  return marked
    .slice(1)
    .map((index) =>
      problemAt(
        'operator/storage-metadata-volume',
        `${marked.length} volumes are to hold the metadata log: the operator takes the first`,
        'mark one of them',
        [...path, index, 'kraftMetadata'],
      ),
    );
}

function claimProblems(volume: unknown, path: Path): Problem[] {
  const size = at(volume, 'size') ?? '';
  const remedy = 'write for example 500Gi';
  if (size === '') return [problemAt('operator/storage-size', 'a persistent volume has no size', remedy, path)];
  if (typeof size !== 'string' || (SIZE.test(size) && Number.parseFloat(size) > 0)) return [];
  const message = `${JSON.stringify(size)} is not a size of a volume`;
  return [problemAt('operator/storage-size-quantity', message, remedy, [...path, 'size'])];
}
