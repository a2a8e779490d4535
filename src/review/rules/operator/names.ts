import type { Cluster, Inventory, Pool } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

const MAX_DNS_LABEL = 63;
const MAX_CLUSTER_NAME = MAX_DNS_LABEL - '-kafka-bootstrap'.length;

/** Names of what the operator makes, which are put together from the names of what it is made for. */
export const NAME_RULES: readonly Rule[] = [
  gate({ id: 'operator/service-name-length', on: 'Kafka', check: (cluster) => longServices(cluster) }),
  gate({ id: 'operator/pod-set-collision', on: 'input', check: (inventory) => collisions(inventory) }),
];

/** A Service for each listener outside of the cluster, and one for each of its brokers. */
function longServices(cluster: Cluster): readonly Outcome[] {
  // a longer name is refused by itself
  if (cluster.name.length > MAX_CLUSTER_NAME) return FINE;
  return cluster.listeners
    .filter(({ type }) => type !== 'internal')
    .flatMap(({ name, path }) => {
      const names = [
        `${cluster.name}-kafka-${name}-bootstrap`,
        ...cluster.brokerPools.map((pool) => `${cluster.name}-${pool.name}-${name}-${highestId(pool)}`),
      ];
      const longest = names.find((candidate) => candidate.length > MAX_DNS_LABEL);
      if (longest === undefined) return FINE;
      const message = `the Service ${longest} would have ${longest.length} characters`;
      return wrong(
        [...path, 'name'],
        message,
        `shorten the cluster, the pool or the listener: ${MAX_DNS_LABEL} are allowed`,
      );
    });
}

function highestId(pool: Pool): number {
  return pool.nodeIds === undefined ? Math.max(0, pool.replicas - 1) : Math.max(0, ...pool.nodeIds);
}

/** `a` with the pool `b-c` and `a-b` with the pool `c` make the same pods. */
function collisions(inventory: Inventory): readonly Outcome[] {
  const first = new Map<string, Pool>();
  return inventory.clusters.flatMap((cluster) =>
    cluster.pools.flatMap((pool) => {
      const key = `${pool.namespace}/${cluster.name}-${pool.name}`;
      const other = first.get(key);
      first.set(key, other ?? pool);
      if (other === undefined || other.cluster === cluster) return FINE;
      const message = `the pods of this pool have the same names as those of the pool ${other.name} of ${other.cluster?.name ?? ''}`;
      return wrong(['metadata', 'name'], message, 'rename the pool', { resource: pool });
    }),
  );
}
