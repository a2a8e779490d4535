import { amount, at } from '../../../facts';
import type { Path } from '../../../facts';
import type { Cluster, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { incoming, outgoing } from '../../sizing';

interface Component {
  readonly title: string;
  readonly path: Path;
}

const OF_KAFKA: readonly Component[] = [
  { title: 'the Topic Operator', path: ['spec', 'entityOperator', 'topicOperator'] },
  { title: 'the User Operator', path: ['spec', 'entityOperator', 'userOperator'] },
  { title: 'Cruise Control', path: ['spec', 'cruiseControl'] },
  { title: 'the exporter', path: ['spec', 'kafkaExporter'] },
];

const OF_WORKERS: readonly Component[] = [
  { title: 'the pods', path: ['spec'] },
  { title: 'the build', path: ['spec', 'build'] },
];

const severities = { dev: 'off', prod: 'warning' } as const;

/** What runs beside the brokers, and what the network carries. */
export const COMPONENTS: readonly Rule[] = [
  policy({
    id: 'resources/components',
    mayRefuse: true,
    on: 'Kafka',
    ...severities,
    check: (cluster, scope) => OF_KAFKA.flatMap((component) => bounds(cluster, component, scope)),
  }),
  ...(['KafkaConnect', 'KafkaMirrorMaker2', 'KafkaBridge'] as const).map((on) =>
    policy({
      id: 'resources/components',
      mayRefuse: true,
      on,
      ...severities,
      check: (workers: Resource, scope) => OF_WORKERS.flatMap((component) => bounds(workers, component, scope)),
    }),
  ),
  policy({ id: 'resources/network-budget', mayRefuse: true, on: 'Kafka', ...severities, check: networkBudget }),
];

/** Kubernetes asks for the limit where only that is written. */
function bounds(resource: Resource, { title, path }: Component, { inventory }: Scope): readonly Outcome[] {
  const component = resource.at(...path);
  if (component === undefined) return FINE;
  const read = (bound: string, name: string): number | undefined => amount(at(component, 'resources', bound, name));
  const missing = [
    ...(read('limits', 'memory') === undefined ? ['memory limit'] : []),
    ...((read('requests', 'cpu') ?? read('limits', 'cpu')) === undefined ? ['CPU request'] : []),
  ];
  if (missing.length === 0) return FINE;
  const ranged = inventory.ofKind('LimitRange').some(({ namespace }) => namespace === resource.namespace);
  const message = `${title} ${title.startsWith('the pods') ? 'have' : 'has'} no ${missing.join(' and no ')}`;
  const remedy = 'set requests of CPU and memory, and a memory limit';
  return wrong([...path, 'resources'], message, remedy, ranged ? { severity: 'info' } : {});
}

/** The network of a broker while one other is away. */
function networkBudget(cluster: Cluster, { facts }: Scope): readonly Outcome[] {
  const { writeBytesPerSecond, consumerGroups, nodeBytesPerSecond, skew = 1.2 } = facts.workload ?? {};
  if (writeBytesPerSecond === undefined || consumerGroups === undefined || nodeBytesPerSecond === undefined) {
    return skip('the rates of the clients and of the network of a node are not known');
  }
  const [pool] = cluster.brokerPools;
  const brokers = (cluster.brokers ?? 0) - 1;
  if (pool === undefined || brokers < 1) return FINE;
  const replicas = cluster.number('default.replication.factor') ?? 1;
  const load = { written: writeBytesPerSecond, groups: consumerGroups, replicas, brokers, skew };
  const [rate, way] = incoming(load) > outgoing(load) ? [incoming(load), 'take'] : [outgoing(load), 'send'];
  const share = rate / nodeBytesPerSecond;
  if (share <= 0.6) return FINE;
  const message = `with one broker away, the busiest has to ${way} ${Math.round(rate / 1e6)} MB/s, ${Math.round(share * 100)} % of what its node carries`;
  const remedy = 'run more brokers or larger nodes, compress, or let readers fetch from their zone';
  return wrong(['spec', 'replicas'], message, remedy, {
    resource: pool,
    ...(share > 0.9 ? { severity: 'error' as const } : {}),
  });
}
