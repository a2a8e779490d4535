import type { Cluster } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { counted } from '../counted';

/** A larger quorum is slower, and no safer in practice. */
const MOST_CONTROLLERS = 7;

/** How many nodes there are, and what they do. */
export const NODES: readonly Rule[] = [
  policy({ id: 'availability/brokers', on: 'Kafka', dev: 'off', prod: 'error', check: brokers }),
  policy({ id: 'availability/controller-quorum', on: 'Kafka', dev: 'off', prod: 'error', check: controllers }),
  policy({
    id: 'availability/dedicated-controllers',
    on: 'KafkaNodePool',
    dev: 'off',
    prod: 'warning',
    check: (pool, { facts }) => {
      if (!pool.isBroker || !pool.isController) return FINE;
      const message = 'controllers share their nodes with brokers: a busy broker delays elections';
      const severity = facts.size === 'small' ? ({ severity: 'info' } as const) : {};
      return wrong(['spec', 'roles'], message, 'make a pool for each role when the cluster is made', severity);
    },
  }),
];

const NO_POOLS = 'how many nodes the pools of the cluster have is not known';

function brokers(cluster: Cluster, { thresholds }: Scope): readonly Outcome[] {
  const [pool] = cluster.brokerPools;
  if (cluster.brokers === undefined) return skip(NO_POOLS);
  // none at all is refused
  if (pool === undefined || cluster.brokers === 0) return FINE;
  const [count, wanted, copies] = [cluster.brokers, thresholds.minBrokers, mostReplicas(cluster)];
  const at = { resource: pool };
  if (count < wanted) {
    const message = `the cluster has ${counted(count, 'broker')}: it takes ${wanted} to restart one and go on writing`;
    return wrong(['spec', 'replicas'], message, `run ${wanted} brokers or more`, at);
  }
  // more copies than brokers are refused
  if (count !== copies) return FINE;
  const message = `each of the ${count} brokers has a copy of every partition: a lost one can be made anew nowhere else`;
  return wrong(['spec', 'replicas'], message, `run ${copies + 1} brokers or more`, { ...at, severity: 'info' });
}

function controllers(cluster: Cluster, { thresholds }: Scope): readonly Outcome[] {
  const [pool] = cluster.controllerPools;
  if (cluster.controllers === undefined) return skip(NO_POOLS);
  if (pool === undefined || cluster.controllers === 0) return FINE;
  const [count, wanted] = [cluster.controllers, thresholds.minControllers];
  const message = quorumProblem(count, wanted);
  const remedy = `decide for ${count > wanted ? '3 or 5' : wanted} when the cluster is made: the number cannot change later`;
  return message === undefined ? FINE : wrong(['spec', 'replicas'], message, remedy, { resource: pool });
}

function quorumProblem(count: number, wanted: number): string | undefined {
  const lost = Math.ceil(count / 2) - 1;
  const survives = `survive${count === 1 ? 's' : ''} the loss of ${lost === 0 ? 'none' : lost}`;
  if (count < wanted) return `${count === 1 ? '1 controller' : `${count} controllers`} ${survives}`;
  if (count % 2 === 0) return `${count} controllers ${survives}, as ${count - 1} do`;
  return count > MOST_CONTROLLERS ? `${count} controllers have to agree on every change` : undefined;
}

/** The most copies that a topic of the cluster asks for. */
export function mostReplicas(cluster: Cluster): number {
  return cluster.topics.reduce(
    (most, { replicas = 0 }) => Math.max(most, replicas),
    cluster.number('default.replication.factor') ?? 1,
  );
}
