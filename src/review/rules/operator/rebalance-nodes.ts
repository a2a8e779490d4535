import { at, isTemplate, listOf, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { Cluster, KafkaRebalance } from '../../../inventory';
import { nodesOf, REMOVE_NODE_IDS } from '../../../preview';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

const BROKERS = ['spec', 'brokers'] as const;
const VOLUMES = ['spec', 'moveReplicasOffVolumes'] as const;

/** Whether the brokers and volumes of a rebalance are there, and some are left. */
export const REBALANCE_NODE_RULES: readonly Rule[] = [
  gate({ id: 'operator/rebalance-brokers', on: 'KafkaRebalance', check: brokers }),
  gate({ id: 'operator/rebalance-volumes', on: 'KafkaRebalance', check: volumes }),
];

function brokers({ cluster, mode, object }: KafkaRebalance): readonly Outcome[] {
  if (cluster?.brokers === undefined || isTemplate(object)) return FINE;
  const named = mode === 'remove-disks' ? volumeEntries(object) : brokerEntries(object, mode);
  const unknown = named.flatMap(({ id, path }) => unknownBroker(id, path, cluster));
  return mode === 'remove-brokers' ? [...unknown, ...allOf(cluster, new Set(named.map(({ id }) => id)))] : unknown;
}

/**
 * Without a status nobody is sure; but where a cluster has others than one that is made anew, these are not those that a smaller pool gives up
 * first, unless an annotation says so.
 */
function allOf(cluster: Cluster, leaving: ReadonlySet<unknown>): readonly Outcome[] {
  const [ids, isSure] = [idsOf(cluster), cluster.brokerIds !== undefined];
  if (ids.length === 0 || ids.some((id) => !leaving.has(id))) return FINE;
  if (!isSure && cluster.pools.some((pool) => pool.annotation(REMOVE_NODE_IDS) !== undefined)) return FINE;
  const message = `the brokers are ${ids.join(', ')}, and all of them are to be emptied: none is left to take what they hold`;
  return wrong(BROKERS, message, 'leave those away that stay', isSure ? {} : { severity: 'warning' });
}

interface Named {
  readonly id: unknown;
  readonly path: Path;
}

function brokerEntries(object: unknown, mode: string): readonly Named[] {
  if (!['add-brokers', 'remove-brokers'].includes(mode)) return [];
  return listOf(at(object, ...BROKERS)).map((id, index) => ({ id, path: [...BROKERS, index] }));
}

function volumeEntries(object: unknown): readonly Named[] {
  return listOf(at(object, ...VOLUMES)).map((entry, index) => ({
    id: at(entry, 'brokerId'),
    path: [...VOLUMES, index, 'brokerId'],
  }));
}

/** Ids stand in the status of the pools alone. */
function unknownBroker(id: unknown, path: Path, cluster: Cluster): readonly Outcome[] {
  if (cluster.brokerIds === undefined) {
    return skip('the status of the KafkaNodePools, which tells node ids, is not in the input');
  }
  const known = idsOf(cluster);
  if (typeof id !== 'number' || known.includes(id)) return FINE;
  return wrong(path, `there is no broker ${id}`, `the brokers are ${known.join(', ')}`);
}

/** Those that there are, and those that are to come: of a cluster without a status, those of one that is made anew. */
function idsOf(cluster: Cluster): readonly number[] {
  const coming = nodesOf(cluster).flatMap(({ id, pool }) => (pool.isBroker ? [id] : []));
  return [...new Set([...(cluster.brokerIds ?? []), ...coming])].toSorted((one, other) => one - other);
}

/** A volume that no pool has cannot be emptied, whatever the ids of its brokers. */
function volumes({ cluster, mode, object }: KafkaRebalance): readonly Outcome[] {
  if (cluster?.brokers === undefined || cluster.brokers === 0) return FINE;
  if (mode !== 'remove-disks' || isTemplate(object)) return FINE;
  const ids = new Set<unknown>(cluster.brokerPools.flatMap((pool) => pool.volumes.map(({ id }) => id)));
  const known = [...ids].filter((id) => id !== undefined);
  return listOf(at(object, ...VOLUMES)).flatMap((entry, index) =>
    listOf(at(entry, 'volumeIds')).flatMap((id, nth) => {
      if (typeof id !== 'number' || ids.has(id)) return FINE;
      const remedy = known.length === 0 ? 'remove the rebalance' : `the volumes are ${known.map(words).join(', ')}`;
      return wrong([...VOLUMES, index, 'volumeIds', nth], `no pool of brokers has a volume ${id}`, remedy);
    }),
  );
}
