import { at, isMap, listOf } from '../../../facts';
import type { Path } from '../../../facts';
import type { Inventory, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { clustersWithKeyIn } from './key-secrets';

/** Each of them tells what a Secret holds. */
const READS: ReadonlySet<unknown> = new Set(['get', 'list', 'watch', '*']);

/** Who gets at the private keys of a cluster by their names; roles for all Secrets of a namespace are those of operators. */
export const KEY_READERS: readonly Rule[] = [
  ...(['Role', 'ClusterRole'] as const).map((on) =>
    policy({ id: 'security/ca-key', on, dev: 'error', prod: 'error', check: readers }),
  ),
  ...(['KafkaConnect', 'KafkaMirrorMaker2', 'KafkaBridge'] as const).map((on) =>
    policy({ id: 'security/ca-key', on, dev: 'error', prod: 'error', check: pods }),
  ),
];

function readers(role: Resource, { inventory }: Scope): readonly Outcome[] {
  return listOf(role.at('rules')).flatMap((rule, index) => {
    if (!readsSecrets(rule)) return FINE;
    return listOf(at(rule, 'resourceNames')).flatMap((secret, place) =>
      keyOutcomes(secret, 'whoever has this role reads', ['rules', index, 'resourceNames', place], role, inventory),
    );
  });
}

function readsSecrets(rule: unknown): boolean {
  const resources = listOf(at(rule, 'resources'));
  const groups = listOf(at(rule, 'apiGroups'));
  return (
    (resources.includes('secrets') || resources.includes('*')) &&
    (groups.includes('') || groups.includes('*')) &&
    listOf(at(rule, 'verbs')).some((verb) => READS.has(verb))
  );
}

/** What pods of a component get as files and as variables, of keys that do not say to be certificates. */
function pods(component: Resource, { inventory }: Scope): readonly Outcome[] {
  const template = component.at('spec', 'template');
  const path = ['spec', 'template'];
  const volumes = listOf(at(template, 'pod', 'volumes')).flatMap((volume, index) => {
    const secret = at(volume, 'secret');
    if (isNarrow(listOf(at(secret, 'items')).map((item) => at(item, 'key')))) return FINE;
    const place = [...path, 'pod', 'volumes', index, 'secret', 'secretName'];
    return keyOutcomes(at(secret, 'secretName'), 'these pods get', place, component, inventory);
  });
  const variables = Object.entries(isMap(template) ? template : {}).flatMap(([container, value]) =>
    listOf(at(value, 'env')).flatMap((variable, index) => {
      const reference = at(variable, 'valueFrom', 'secretKeyRef');
      if (isNarrow([at(reference, 'key')])) return FINE;
      const place = [...path, container, 'env', index, 'valueFrom', 'secretKeyRef', 'name'];
      return keyOutcomes(at(reference, 'name'), 'these pods get', place, component, inventory);
    }),
  );
  return [...volumes, ...variables];
}

function isNarrow(keys: readonly unknown[]): boolean {
  return keys.length > 0 && keys.every((key) => typeof key === 'string' && key.endsWith('.crt'));
}

function keyOutcomes(
  secret: unknown,
  who: string,
  path: Path,
  resource: Resource,
  inventory: Inventory,
): readonly Outcome[] {
  if (typeof secret !== 'string') return FINE;
  // a ClusterRole may be bound in any namespace
  const cluster = clustersWithKeyIn(secret, inventory).find(
    ({ namespace }) => resource.kind === 'ClusterRole' || namespace === resource.namespace,
  );
  if (cluster === undefined) return FINE;
  const isAuthority = [`${cluster.name}-cluster-ca`, `${cluster.name}-clients-ca`].includes(secret);
  const message = `${who} a private key of the Kafka ${cluster.name}, by which one can be it or a part of it`;
  return wrong(path, message, isAuthority ? `name ${secret}-cert, which has the certificate` : 'take it out');
}
