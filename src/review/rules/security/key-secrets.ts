import { at, words } from '../../../facts';
import type { Cluster, Inventory } from '../../../inventory';
import { generatedFor } from '../../../preview';
import { lazily } from '../lazily';
import { ownAuthorities, secretNames } from '../own-authorities';

/** The clusters that have a private key in a Secret of this name. */
export function clustersWithKeyIn(secret: string, inventory: Inventory): readonly Cluster[] {
  return keySecrets(inventory).get(secret) ?? [];
}

const keySecrets = lazily((inventory: Inventory): ReadonlyMap<string, readonly Cluster[]> => {
  const found = new Map<string, Cluster[]>();
  for (const cluster of inventory.clusters) {
    for (const name of keySecretsOf(cluster, inventory)) {
      const known = found.get(name);
      if (known === undefined) found.set(name, [cluster]);
      else known.push(cluster);
    }
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
