import { CLUSTER_LABEL } from '../../../facts';
import { Pool } from '../../../inventory';
import type { Cluster, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

/** What the operator wants of the pools of a cluster, taken together. */
export const POOL_RULES: readonly Rule[] = [
  gate({
    id: 'operator/pools-missing',
    on: 'Kafka',
    check: (cluster, { closedWorld, inventory }) => {
      // the pools belong to the later of two with one name
      if (cluster.pools.length > 0 || inventory.isReplaced(cluster)) return FINE;
      const lost = inventory.ofKind('KafkaNodePool').find((pool) => isLost(pool, cluster));
      if (lost !== undefined) {
        const message = `the KafkaNodePool ${lost.name} is in namespace ${lost.namespace}, where no operator looks for pools of this Kafka`;
        return wrong([], message, `move its pools to namespace ${cluster.namespace}`);
      }
      if (!closedWorld) return skip('no KafkaNodePool of this Kafka is in the input');
      const remedy = `add a KafkaNodePool with the label strimzi.io/cluster: ${cluster.name} to the same namespace`;
      return wrong([], 'no KafkaNodePool belongs to this Kafka', remedy);
    },
  }),
  gate({
    id: 'operator/cluster-roles',
    on: 'Kafka',
    check: (cluster) => lacks(cluster),
  }),
  gate({
    id: 'operator/node-ids-twice',
    on: 'KafkaNodePool',
    check: (pool) => {
      const known = new Map(otherIds(pool));
      const ids = pool.nodeIds ?? [];
      return ids.flatMap((id, index) => {
        const other = known.get(id);
        known.set(id, pool.name);
        if (other === undefined) return FINE;
        const message = `node id ${id} belongs to the pool ${other} already`;
        return wrong(['status', 'nodeIds', index], message, 'give each node an id of its own');
      });
    },
  }),
  gate({
    id: 'operator/jbod-metadata-version',
    on: 'KafkaNodePool',
    check: (pool) => {
      const metadata = pool.cluster?.at('spec', 'kafka', 'metadataVersion');
      if (typeof metadata !== 'string' || pool.volumes.length < 2 || !/^3\.[3-6]\b/.test(metadata)) return FINE;
      const message = `${pool.volumes.length} volumes need metadata version 3.7, and the cluster has ${metadata}`;
      return wrong(['spec', 'storage', 'volumes'], message, 'raise the metadata version first, or keep one volume');
    },
  }),
  gate({
    id: 'operator/pool-name',
    on: 'KafkaNodePool',
    check: (pool) => longPodName(pool),
  }),
];

/** A pool with the name of the cluster in its label, in a namespace that has no such Kafka. */
function isLost(pool: Resource, { name, namespace }: Cluster): boolean {
  if (!(pool instanceof Pool) || pool.cluster !== undefined || pool.label(CLUSTER_LABEL) !== name) return false;
  return pool.namespace !== namespace && pool.namespace !== '' && namespace !== '';
}

function lacks(cluster: Cluster): readonly Outcome[] {
  const { brokers, controllers } = cluster;
  const roles = [...(controllers === 0 ? ['controller'] : []), ...(brokers === 0 ? ['broker'] : [])];
  if (roles.length === 0) return FINE;
  const remedy = `give a KafkaNodePool of the cluster the role ${roles.join(' and ')} and at least one replica`;
  return wrong([], `no pool of this Kafka has a ${roles.join(' or a ')}`, remedy);
}

/** The ids of the pools that stand before this one in the input. */
function otherIds(pool: Pool): [number, string][] {
  const pools = pool.cluster?.pools ?? [];
  return pools
    .slice(0, Math.max(0, pools.indexOf(pool)))
    .flatMap((other) => (other.nodeIds ?? []).map((id): [number, string] => [id, other.name]));
}

const MAX_DNS_LABEL = 63;

/** The predicate of one pool knows the lowest ids that there may be; a live pool tells its own. */
function longPodName(pool: Pool): readonly Outcome[] {
  const prefix = `${pool.label(CLUSTER_LABEL) ?? ''}-${pool.name}-`;
  const length = prefix.length + String(Math.max(0, ...(pool.nodeIds ?? []))).length;
  const lowest = prefix.length + String(Math.max(0, pool.replicas - 1)).length;
  if (pool.nodeIds === undefined || prefix.includes('.') || length <= MAX_DNS_LABEL || lowest > MAX_DNS_LABEL)
    return FINE;
  const message = `pods named after the cluster, the pool and their id have ${length} characters`;
  return wrong(['metadata', 'name'], message, `shorten them: ${MAX_DNS_LABEL} are allowed`);
}
