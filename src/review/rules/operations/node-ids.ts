import type { Pool } from '../../../inventory';
import { askedIds, NEXT_NODE_IDS } from '../../../preview';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';

const PATH = ['metadata', 'annotations', NEXT_NODE_IDS] as const;

/** Whether a range of node ids says which pool a node is of. */
export const NODE_IDS: readonly Rule[] = [
  policy({ id: 'operations/node-ids', on: 'KafkaNodePool', dev: 'info', prod: 'warning', check: shared }),
];

/** Told of the later of two pools. */
function shared(pool: Pool): readonly Outcome[] {
  const ids = askedIds(pool, NEXT_NODE_IDS);
  if (ids.length === 0 || pool.cluster === undefined) return FINE;
  for (const other of pool.cluster.pools.slice(0, Math.max(0, pool.cluster.pools.indexOf(pool)))) {
    const others = new Set(askedIds(other, NEXT_NODE_IDS));
    const id = ids.find((one) => others.has(one));
    if (id === undefined) continue;
    const message = `pool ${other.name} asks for id ${id} too: the ids do not tell the pools apart, and whoever grows later gets others`;
    return wrong(PATH, message, 'give each pool a range of its own');
  }
  return FINE;
}
