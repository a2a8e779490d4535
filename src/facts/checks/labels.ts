import type { Problem } from '../../problems';
import { isMap } from '../json';

/** Labels of a custom resource with Strimzi's own prefix make the operator fail; only the one that names the cluster is a user's. */
export function refusedLabels(labels: unknown, at: string): Problem[] {
  if (!isMap(labels)) return [];
  return Object.keys(labels)
    .filter((key) => key.startsWith('strimzi.io/') && !key.startsWith('strimzi.io/cluster'))
    .map((key) => ownPrefix(key, at));
}

/** In a template every key with Strimzi's prefix is refused. */
export function refusedTemplateKeys(map: unknown, at: string): Problem[] {
  if (!isMap(map)) return [];
  return Object.keys(map)
    .filter((key) => key.startsWith('strimzi.io/'))
    .map((key) => ownPrefix(key, at));
}

function ownPrefix(key: string, at: string): Problem {
  return {
    rule: 'operator/reserved-label',
    message: `${key} begins with strimzi.io/, which Strimzi keeps for itself`,
    remedy: 'use a prefix of your own',
    pointer: `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  };
}
