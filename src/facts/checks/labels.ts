import type { Problem } from '../../problems';
import type { Path } from '../json';
import { mapOf } from '../json';
import { problemAt } from './problem';

/** Which keys with Strimzi's prefix are refused: all, or all but those that name the cluster. */
export type Refused = 'all' | 'but-cluster';

const CLUSTER = 'strimzi.io/cluster';

/** Labels of a custom resource with Strimzi's own prefix make the operator fail; only the one that names the cluster is a user's. */
export function refusedLabels(labels: unknown): Problem[] {
  return reserved('operator/reserved-label', labels, 'but-cluster', ['metadata', 'labels']);
}

/** The same for labels and annotations that the operator puts on what it makes. */
export function refusedTemplateKeys(map: unknown, refused: Refused, path: Path): Problem[] {
  return reserved('operator/template-reserved-key', map, refused, path);
}

function reserved(rule: string, map: unknown, refused: Refused, path: Path): Problem[] {
  return Object.keys(mapOf(map))
    .filter((key) => key.startsWith('strimzi.io/') && (refused === 'all' || !key.startsWith(CLUSTER)))
    .map((key) =>
      problemAt(
        rule,
        `${key} begins with strimzi.io/, which Strimzi keeps for itself`,
        'use a prefix of your own',
        [...path, key],
      ),
    );
}

/** Keys that the operator keeps for itself as well, but drops without a word. */
export function droppedTemplateKeys(map: unknown, path: Path): Problem[] {
  return Object.keys(mapOf(map))
    .filter((key) => key.startsWith('app.kubernetes.io/'))
    .map((key) =>
      problemAt(
        'operator/template-dropped-key',
        `Strimzi writes the keys of app.kubernetes.io/ itself, and drops ${key}`,
        'use a prefix of your own',
        [...path, key],
      ),
    );
}
