import { at, listOf, words } from '../../../facts';
import type { Cluster, Inventory, Resource } from '../../../inventory';
import { generatedFor } from '../../../preview';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';
import { ownAuthorities, secretNames } from '../own-authorities';

/** Each of them tells what a Secret holds. */
const READS: ReadonlySet<unknown> = new Set(['get', 'list', 'watch', '*']);

/** Who may read the private keys of a cluster, by name; roles for all Secrets of a namespace are those of operators. */
export const KEY_READERS: readonly Rule[] = (['Role', 'ClusterRole'] as const).map((on) =>
  policy({ id: 'security/ca-key', on, dev: 'error', prod: 'error', check: readers }),
);

function readers(role: Resource, { inventory }: Scope): readonly Outcome[] {
  return listOf(role.at('rules')).flatMap((rule, index) => {
    if (!readsSecrets(rule)) return FINE;
    return listOf(at(rule, 'resourceNames')).flatMap((secret, place) => {
      const cluster = ownerOf(String(secret), role, inventory);
      if (cluster === undefined) return FINE;
      const message = `whoever has this role reads a private key of the Kafka ${cluster}, by which one can be it or a part of it`;
      const remedy = String(secret).endsWith('-ca')
        ? `name ${String(secret)}-cert, which has the certificate`
        : 'take it out';
      return wrong(['rules', index, 'resourceNames', place], message, remedy);
    });
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

/** A ClusterRole may be bound in any namespace. */
function ownerOf(secret: string, role: Resource, inventory: Inventory): string | undefined {
  const clusters = keySecrets(inventory).get(secret) ?? [];
  return clusters.find(({ namespace }) => role.kind === 'ClusterRole' || namespace === role.namespace)?.name;
}

/** The clusters by the Secrets with their private keys. */
const keySecrets = lazily((inventory: Inventory): ReadonlyMap<string, readonly Cluster[]> => {
  const found = new Map<string, Cluster[]>();
  for (const cluster of inventory.clusters) {
    for (const name of keySecretsOf(cluster, inventory)) found.set(name, [...(found.get(name) ?? []), cluster]);
  }
  return found;
});

function keySecretsOf(cluster: Cluster, inventory: Inventory): readonly string[] {
  const made = generatedFor(cluster, inventory).filter(
    ({ kind, keys = [] }) => kind === 'Secret' && keys.some((key) => key.endsWith('.key')),
  );
  const brought = ownAuthorities(cluster).flatMap((authority) => secretNames(cluster, authority).slice(1));
  const ofListeners = cluster.listeners.map(({ value }) =>
    words(at(value, 'configuration', 'brokerCertChainAndKey', 'secretName') ?? ''),
  );
  return [...made.map(({ name }) => name), ...brought, ...ofListeners.filter((name) => name !== '')];
}
