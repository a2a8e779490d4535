import type { Path } from '../../facts';
import type { Cluster, Pool } from '../../inventory';
import type { ContextFacts } from '../context';
import { FINE, skip, wrong } from '../outcome';
import type { Outcome } from '../outcome';
import { policy } from '../rule';
import type { Rule, Scope } from '../rule';
import { GIB } from '../sizing';
import { zoneCount } from './availability/zones';
import { brokerPath, configPath } from './config-paths';
import { hasTieredStorage } from './kafka/brokers';
import { rateOf } from './storage/kept';

export const SELECTOR = 'replica.selector.class';
export const RACK_AWARE = 'org.apache.kafka.common.replica.RackAwareReplicaSelector';
const MOST_BALANCERS = 10;
const OLD_SECONDS = 3 * 86_400;
const OLD_SHARE = 0.6;

/** What costs more than it gives. */
export const COST: readonly Rule[] = [
  policy({ id: 'cost/dev-size', on: 'Kafka', dev: 'info', prod: 'off', check: devSize }),
  policy({ id: 'cost/zone-reads', on: 'Kafka', dev: 'off', prod: 'info', check: zoneReads }),
  ...(['KafkaConnect', 'KafkaMirrorMaker2'] as const).map((on) =>
    policy({
      id: 'cost/zone-reads',
      on,
      dev: 'off',
      prod: 'info',
      check: (workers, { facts }) => {
        const cluster = 'mirrors' in workers ? workers.mirrors[0]?.source.cluster : workers.connection?.cluster;
        if (cluster === undefined || !readsByZone(cluster, facts) || workers.at('spec', 'rack') !== undefined) {
          return FINE;
        }
        const message = 'workers do not say their zone: they read from leaders in all zones';
        return wrong(['spec', 'rack'], message, 'write rack as in the Kafka that they read from');
      },
    }),
  ),
  policy({ id: 'cost/retention', on: 'Kafka', dev: 'off', prod: 'info', check: retention }),
  policy({
    id: 'cost/retention',
    on: 'KafkaTopic',
    ofAlike: true,
    dev: 'off',
    prod: 'info',
    check: (topic) => {
      const setting = topic.setting('compression.type');
      if (setting?.level !== 'topic' || setting.text !== 'uncompressed') return FINE;
      const message = 'brokers unpack what producers compressed, and keep and send all of it';
      return wrong(configPath('compression.type'), message, 'write producer, and compress with lz4 or zstd there');
    },
  }),
];

function devSize(cluster: Cluster, { thresholds }: Scope): readonly Outcome[] {
  const { devMemoryGi, devStorageGi, devNodes } = thresholds;
  const { pools } = cluster;
  const nodes = sum(pools.map(({ replicas }) => replicas));
  const memory = sum(cluster.brokerPools.map((pool) => (pool.resource('limits', 'memory') ?? 0) * pool.replicas));
  const disks = sum(pools.map((pool) => sum(pool.volumes.map((volume) => volume.size ?? 0)) * pool.replicas));
  const small = (message: string, path: Path = ['spec']): readonly Outcome[] =>
    wrong(path, message, 'make it smaller, or review the environment as prod');
  const extras = ['cruiseControl', 'kafkaExporter'].filter((part) => cluster.at('spec', part) !== undefined);
  return [
    ...(nodes > devNodes ? small(`${nodes} nodes are many for development`) : FINE),
    ...(memory > devMemoryGi * GIB ? small(`brokers take ${Math.round(memory / GIB)} GiB of memory`) : FINE),
    ...(disks > devStorageGi * GIB ? small(`volumes take ${Math.round(disks / GIB)} GiB`) : FINE),
    ...cluster.listeners.flatMap(({ type, name, path }) =>
      type === 'loadbalancer' ? small(`listener ${name} has a load balancer for each broker`, path) : FINE,
    ),
    ...extras.flatMap((part) => small(`${part} is of little use in development`, ['spec', part])),
    ...pools.flatMap(leftovers),
  ];
}

function leftovers(pool: Pool): readonly Outcome[] {
  return pool.volumes.flatMap(({ type, deleteClaim, path }) => {
    if (type !== 'persistent-claim' || deleteClaim) return FINE;
    const message = 'the disk stays, and costs, when the cluster is deleted';
    return wrong([...path, 'deleteClaim'], message, 'write deleteClaim: true', { resource: pool });
  });
}

function zoneReads(cluster: Cluster, { facts }: Scope): readonly Outcome[] {
  if (zoneCount(facts) === 1 || cluster.at('spec', 'kafka', 'rack') === undefined) return FINE;
  if (cluster.setting(SELECTOR).text === RACK_AWARE) return FINE;
  const message = 'clients read from leaders, most of which are in other zones, and clouds bill that';
  return wrong(brokerPath(SELECTOR), message, `write ${SELECTOR}: ${RACK_AWARE}, and client.rack for clients`);
}

function readsByZone(cluster: Cluster, facts: ContextFacts): boolean {
  if (zoneCount(facts) === 1 || cluster.at('spec', 'kafka', 'rack') === undefined) return false;
  return cluster.setting(SELECTOR).text === RACK_AWARE;
}

function retention(cluster: Cluster, { facts }: Scope): readonly Outcome[] {
  const compression = cluster.setting('compression.type');
  const balancers = (cluster.brokers ?? 0) + 1;
  return [
    ...(compression.text === 'uncompressed'
      ? wrong(
          brokerPath('compression.type'),
          'brokers unpack what producers compressed, and keep and send all of it',
          'write producer, and compress with lz4 or zstd there',
        )
      : FINE),
    ...cluster.listeners.flatMap(({ type, name, path }) =>
      type === 'loadbalancer' && balancers > MOST_BALANCERS
        ? wrong(
            path,
            `listener ${name} takes ${balancers} load balancers, one a broker and one to begin with`,
            'share one gateway by type tlsroute',
          )
        : FINE,
    ),
    ...oldData(cluster, facts),
  ];
}

/** How much of what is kept is older than three days. */
function oldData(cluster: Cluster, { workload }: ContextFacts): readonly Outcome[] {
  if (hasTieredStorage(cluster) || cluster.topics.length === 0) return FINE;
  if (workload?.topics === undefined) return skip('the rates of topics are not known');
  let [all, old] = [0, 0];
  for (const topic of cluster.topics) {
    const [rate, seconds] = [rateOf(topic, workload) ?? 0, (topic.number('retention.ms') ?? 0) / 1000];
    all += rate * Math.max(0, seconds);
    old += rate * Math.max(0, seconds - OLD_SECONDS);
  }
  if (all === 0 || old <= all * OLD_SHARE) return FINE;
  const message = `${Math.round((old / all) * 100)} % of what is kept is older than three days, and on the disks of brokers`;
  return wrong(['spec', 'kafka'], message, 'move old segments to tiered storage');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
