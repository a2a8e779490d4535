import { itemsOf, KafkaConnector, writtenBySource } from '../../../inventory';
import type { Cluster, Inventory, Topic } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { MOST_REPLICAS, mostReplicasPerBroker } from '../../sizing';
import { configPath } from '../config-paths';
import { lazily } from '../lazily';
import { gibibytes, memoryOf } from '../resources/heap';

/** Fewer cannot be shared among the members of a group. */
const FEW_PARTITIONS = 3;

/** Above, nobody promises how long elections take without a test. */
const MOST_PARTITIONS = 200_000;

/** Partitions of the topics that a Connect cluster keeps for itself: offsets, status, config; three copies each. */
const OF_CONNECT = (25 + 5 + 1) * 3;

/** Topics that Kafka makes for itself: how many partitions, and how many copies of each. */
const INTERNAL = [
  ['offsets.topic.num.partitions', 'offsets.topic.replication.factor'],
  ['transaction.state.log.num.partitions', 'transaction.state.log.replication.factor'],
  ['share.coordinator.state.topic.num.partitions', 'share.coordinator.state.topic.replication.factor'],
] as const;

const ONLY_PROD = { dev: 'off', prod: 'error' } as const;

/** How often topics are there, and in how many parts. */
export const COPIES: readonly Rule[] = [
  policy({
    id: 'topics/replicas',
    mayRefuse: true,
    on: 'KafkaTopic',
    ofAlike: true,
    dev: 'info',
    prod: 'warning',
    check: replicas,
  }),
  policy({
    id: 'topics/partitions',
    mayRefuse: true,
    on: 'KafkaTopic',
    dev: 'info',
    prod: 'warning',
    check: partitions,
  }),
  policy({
    id: 'topics/partition-sum',
    mayRefuse: true,
    on: 'Kafka',
    dev: 'info',
    prod: 'warning',
    check: partitionSum,
  }),
];

function replicas(topic: Topic, { thresholds }: Scope): readonly Outcome[] {
  if (!topic.managed) return FINE;
  return [
    ...written(topic),
    ...(topic.replicas !== undefined && topic.replicas < thresholds.minReplicas && !isUnwritable(topic)
      ? wrong(
          ['spec', 'replicas'],
          `the topic has ${topic.replicas === 1 ? '1 copy' : `${topic.replicas} copies`} of ${thresholds.minReplicas}`,
          `write replicas: ${thresholds.minReplicas}`,
          { severity: ONLY_PROD },
        )
      : FINE),
    ...inSync(topic, thresholds.minInsyncReplicas),
  ];
}

/** That more replicas are to be in sync than there are, Kafka's own rules tell. */
function isUnwritable(topic: Topic): boolean {
  return (topic.number('min.insync.replicas') ?? 1) > (topic.replicas ?? Infinity);
}

/** A topic that is made anew from Git is to be the same. */
function written(topic: Topic): readonly Outcome[] {
  const missing = (['partitions', 'replicas'] as const).filter((key) => topic.at('spec', key) === undefined);
  if (missing.length === 0) return FINE;
  const message = `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} whatever the brokers say when the topic is made`;
  const path = ['spec', ...(missing.length === 1 ? missing : [])];
  return wrong(path, message, `write ${missing.join(' and ')}`);
}

/** What the topic inherits is told of the cluster. */
function inSync(topic: Topic, wanted: number): readonly Outcome[] {
  const key = 'min.insync.replicas';
  const number = topic.number(key);
  if (number === undefined || number >= wanted || topic.setting(key)?.level !== 'topic') return FINE;
  const message = `a record counts as written once ${number === 1 ? '1 broker has' : `${number} brokers have`} it`;
  return wrong(configPath(key), message, `write ${wanted}, or leave it to the cluster`, { severity: ONLY_PROD });
}

function partitions(topic: Topic, { profile, thresholds, inventory }: Scope): readonly Outcome[] {
  const count = topic.partitions;
  if (count === undefined || !topic.managed) return FINE;
  const path = ['spec', 'partitions'];
  const { partitionsPerTopic: many, partitionsPerTopicError: tooMany } = thresholds;
  if (count > tooMany) {
    const message = `${count} partitions in one topic make restarts and elections slow`;
    return wrong(path, message, `use at most ${many}`, { severity: 'error' });
  }
  if (count > many) {
    const message = `${count} partitions are many for one topic: each costs files, memory and recovery time`;
    return wrong(path, message, `use at most ${many}, or raise the threshold partitionsPerTopic`);
  }
  if (profile === 'dev' || count >= FEW_PARTITIONS) return FINE;
  // one partition is what topics for control, for tables and for a state that is a log often want
  if (itemsOf(topic.setting('cleanup.policy')).includes('compact')) return FINE;
  if ((topic.number('retention.ms') ?? 0) < 0 || heartbeats(inventory).has(topic.topicName)) return FINE;
  const message = `${count === 1 ? '1 partition keeps' : `${count} partitions keep`} a group to as many readers, and keys move when more are added`;
  return wrong(path, message, 'use 6 to 12 unless the order of all records matters', { severity: 'info' });
}

/** Topics in which connectors say that they are alive: that takes one partition. */
const heartbeats = lazily(
  (inventory: Inventory): ReadonlySet<string> =>
    new Set(
      inventory
        .ofKind('KafkaConnector')
        .flatMap((one) => (one instanceof KafkaConnector ? writtenBySource(one) : []))
        .flatMap(({ key, name }) => (key === 'heartbeat.interval.ms' ? [name] : [])),
    ),
);

/** Counted is what the input holds: a cluster may have more. */
function partitionSum(cluster: Cluster): readonly Outcome[] {
  const [{ brokers = 0 }, [pool]] = [cluster, cluster.brokerPools];
  if (brokers === 0 || pool === undefined || cluster.topics.length === 0) return FINE;
  const { all, copies } = counted(cluster);
  const perBroker = Math.ceil(copies / brokers);
  const memory = Math.min(...cluster.brokerPools.map((each) => memoryOf(each) ?? Infinity));
  const most = mostReplicasPerBroker(memory);
  const seen = `${perBroker} replicas a broker of the topics in the input`;
  const remedy = 'use fewer partitions, or run more brokers';
  if (perBroker > MOST_REPLICAS) {
    return wrong(['spec', 'kafka'], `${seen} are more than brokers of any size should hold`, remedy, {
      severity: 'error',
    });
  }
  if (perBroker > most) {
    return wrong(
      ['spec', 'kafka'],
      `${seen} are more than ${most}, the most for ${gibibytes(memory)} of memory`,
      remedy,
    );
  }
  if (all <= MOST_PARTITIONS) return FINE;
  const message = `${all} partitions in one cluster: nobody knows how long elections and restarts take`;
  return wrong(['spec', 'kafka'], message, 'measure them with as many partitions', { severity: 'info' });
}

function counted(cluster: Cluster): { readonly all: number; readonly copies: number } {
  let [all, copies] = [0, cluster.connects.length * OF_CONNECT];
  for (const topic of cluster.topics) {
    const count = topic.partitions ?? cluster.number('num.partitions') ?? 1;
    all += count;
    copies += count * (topic.effectiveReplicas ?? 1);
  }
  for (const [count, factor] of INTERNAL) copies += (cluster.number(count) ?? 0) * (cluster.number(factor) ?? 0);
  return { all, copies };
}
