import type { Cluster, Pool } from '../inventory';

/** A Kafka node that the operator runs. */
export interface Node {
  readonly id: number;
  /** Of its pod, and of much that is made for it. */
  readonly name: string;
  readonly pool: Pool;
}

/** Names the ids that the next nodes of a pool get. */
export const NEXT_NODE_IDS = 'strimzi.io/next-node-ids';

/** Names the nodes that leave first. */
export const REMOVE_NODE_IDS = 'strimzi.io/remove-node-ids';

/** Ids a pool asks for: `[5, 10-12]`, which may go down too. */
const RANGES = /^\s*\[\s*\d+\s*(?:-\s*\d+\s*)?(?:,\s*\d+\s*(?:-\s*\d+\s*)?)*\]\s*$/;

/** No pool has as many nodes: a longer range is a slip, and not worth the memory. */
const MOST = 10_000;

/**
 * The nodes of a cluster. Pools get their ids in the order of their names: what the status has stays, then the ids that an annotation asks
 * for, then the lowest that are free.
 */
export function nodesOf(cluster: Cluster): readonly Node[] {
  const pools = cluster.pools
    .filter((pool) => pool.isReadable && pool.replicas <= MOST)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const used = new Set(pools.flatMap((pool) => pool.nodeIds ?? []));
  return pools.flatMap((pool) =>
    idsOf(pool, used).map((id) => ({ id, name: `${cluster.name}-${pool.name}-${id}`, pool })),
  );
}

function idsOf(pool: Pool, used: Set<number>): readonly number[] {
  const known = pool.nodeIds ?? [];
  const surplus = known.length - pool.replicas;
  if (surplus > 0) {
    const leaving = new Set(leavingFirst(pool, known).slice(0, surplus));
    return known.filter((id) => !leaving.has(id));
  }
  const added = freeIds(askedIds(pool, NEXT_NODE_IDS), used, -surplus);
  for (const id of added) used.add(id);
  return [...known, ...added].toSorted((one, other) => one - other);
}

/** Those that an annotation names go first, then the highest. */
function leavingFirst(pool: Pool, known: readonly number[]): readonly number[] {
  const named = askedIds(pool, REMOVE_NODE_IDS).filter((id) => known.includes(id));
  return [...new Set([...named, ...known.toSorted((one, other) => other - one)])];
}

function freeIds(wanted: readonly number[], used: ReadonlySet<number>, count: number): readonly number[] {
  const ids = new Set(wanted.filter((id) => !used.has(id)).slice(0, count));
  for (let id = 0; ids.size < count; id += 1) if (!used.has(id)) ids.add(id);
  return [...ids];
}

/** The ids that an annotation of a pool names, in its order; none where it cannot be read. */
export function askedIds(pool: Pool, annotation: string): readonly number[] {
  const text = pool.annotation(annotation) ?? '';
  return RANGES.test(text) ? [...text.matchAll(/(\d+)\s*(?:-\s*(\d+))?/g)].flatMap(rangeOf) : [];
}

function rangeOf([, from = '', to = from]: readonly string[]): readonly number[] {
  const [start, end] = [Number(from), Number(to)];
  const step = start <= end ? 1 : -1;
  return Array.from({ length: Math.min(MOST, Math.abs(end - start) + 1) }, (_, index) => start + step * index);
}
