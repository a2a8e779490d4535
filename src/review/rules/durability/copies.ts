import { flagOf } from '../../../inventory';
import type { Cluster, Topic } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { brokerPath, configPath } from '../config-paths';

/** Topics that Kafka makes for itself: their copies, and how many of them are to be in sync. */
const INTERNAL_TOPICS = [
  { replicas: 'offsets.topic.replication.factor' },
  { replicas: 'transaction.state.log.replication.factor', minIsr: 'transaction.state.log.min.isr' },
  {
    replicas: 'share.coordinator.state.topic.replication.factor',
    minIsr: 'share.coordinator.state.topic.min.isr',
  },
] as const;

/** Copies and how many of them are to be in sync, by the settings that say so. */
const PAIRS = [
  ['default.replication.factor', 'min.insync.replicas'],
  ['transaction.state.log.replication.factor', 'transaction.state.log.min.isr'],
  ['share.coordinator.state.topic.replication.factor', 'share.coordinator.state.topic.min.isr'],
] as const;

const UNCLEAN = 'unclean.leader.election.enable';

/** What keeps acknowledged records. */
export const COPIES: readonly Rule[] = [
  policy({
    id: 'durability/default-replication-factor',
    on: 'Kafka',
    dev: 'info',
    prod: 'error',
    check: (cluster, { profile, thresholds }) => {
      const { brokers } = cluster;
      if (brokers === undefined) return FINE;
      const wanted = profile === 'prod' ? thresholds.minReplicas : Math.min(thresholds.minReplicas, brokers);
      const factor = cluster.number('default.replication.factor');
      if (factor === undefined || factor >= wanted) return FINE;
      return wrong(
        brokerPath('default.replication.factor'),
        `topics without a replica count of their own get ${factor} of ${wanted} copies`,
        `write default.replication.factor: ${wanted}`,
      );
    },
  }),
  policy({
    id: 'durability/min-insync-replicas',
    on: 'Kafka',
    dev: 'info',
    prod: 'error',
    check: minInsyncReplicas,
  }),
  policy({
    id: 'durability/replication-above-min-isr',
    on: 'Kafka',
    dev: 'warning',
    prod: 'error',
    check: (cluster, scope) =>
      PAIRS.flatMap(([copies, minIsr]) => {
        const [replicas, inSync] = [cluster.number(copies), cluster.number(minIsr)];
        if (replicas === undefined || inSync === undefined || areFewCopies(replicas, scope)) return FINE;
        // one copy that nobody asked for is told as such
        if (replicas === 1 && cluster.setting(copies).level === 'default') return FINE;
        return everyReplicaNeeded(replicas, inSync, brokerPath(minIsr), copies);
      }),
  }),
  policy({
    id: 'durability/replication-above-min-isr',
    on: 'KafkaTopic',
    ofAlike: true,
    dev: 'warning',
    prod: 'error',
    check: topicAboveMinIsr,
  }),
  policy({
    id: 'durability/internal-topics',
    on: 'Kafka',
    dev: 'off',
    prod: 'error',
    check: (cluster, { thresholds }) =>
      INTERNAL_TOPICS.flatMap((topic) => [
        ...below(cluster, topic.replicas, thresholds.minReplicas, 'copies'),
        ...('minIsr' in topic
          ? below(cluster, topic.minIsr, thresholds.minInsyncReplicas, 'replicas in sync')
          : FINE),
      ]),
  }),
  policy({
    id: 'durability/unclean-leader-election',
    on: 'Kafka',
    dev: 'warning',
    prod: 'error',
    check: (cluster) => (flagOf(cluster.setting(UNCLEAN)) === true ? unclean(brokerPath(UNCLEAN)) : FINE),
  }),
  policy({
    id: 'durability/unclean-leader-election',
    on: 'KafkaTopic',
    ofAlike: true,
    dev: 'warning',
    prod: 'error',
    check: (topic) => {
      const setting = topic.setting(UNCLEAN);
      return setting?.level === 'topic' && flagOf(setting) === true ? unclean(configPath(UNCLEAN)) : FINE;
    },
  }),
];

/** In dev the operator's own warning is enough where nothing is written. */
function minInsyncReplicas(cluster: Cluster, { profile, thresholds }: Scope): readonly Outcome[] {
  const setting = cluster.setting('min.insync.replicas');
  const inSync = cluster.number('min.insync.replicas');
  const wanted = thresholds.minInsyncReplicas;
  if (inSync === undefined || inSync >= wanted) return FINE;
  const replicated = (cluster.number('default.replication.factor') ?? 1) >= thresholds.minReplicas;
  if (profile === 'dev' && (setting.level === 'default' || !replicated)) return FINE;
  return wrong(
    brokerPath('min.insync.replicas'),
    `a record counts as written once ${inSync === 1 ? '1 broker has' : `${inSync} brokers have`} it`,
    `write min.insync.replicas: ${wanted}`,
  );
}

/** What a topic inherits as a whole is told of the cluster. */
function topicAboveMinIsr(topic: Topic, scope: Scope): readonly Outcome[] {
  const key = 'min.insync.replicas';
  if (!topic.managed || (topic.replicas === undefined && topic.setting(key)?.level !== 'topic')) return FINE;
  const [replicas, inSync] = [topic.effectiveReplicas, topic.number(key)];
  if (replicas === undefined || inSync === undefined || areFewCopies(replicas, scope)) return FINE;
  return everyReplicaNeeded(replicas, inSync, configPath(key), 'replicas');
}

/** That there are too few is told by itself, and more of them mend both. */
function areFewCopies(replicas: number, { profile, thresholds }: Scope): boolean {
  return profile === 'prod' && replicas < thresholds.minReplicas;
}

function everyReplicaNeeded(
  replicas: number,
  inSync: number,
  path: readonly string[],
  copies: string,
): readonly Outcome[] {
  if (inSync <= 1 || replicas > inSync) return FINE;
  return wrong(
    path,
    `${inSync} of ${replicas} replicas are to be in sync: writes stop with every restart of a broker`,
    `write at most ${Math.max(1, replicas - 1)}, or raise ${copies} to ${inSync + 1}`,
  );
}

function below(cluster: Cluster, key: string, wanted: number, what: string): readonly Outcome[] {
  const number = cluster.number(key);
  if (number === undefined || number >= wanted) return FINE;
  return wrong(brokerPath(key), `${key} is ${number}: ${wanted} ${what} are wanted`, `write ${key}: ${wanted}`);
}

function unclean(path: readonly string[]): readonly Outcome[] {
  const message = 'a replica that is behind may lead, and records that were acknowledged are then cut off';
  return wrong(path, message, 'write false, or remove it');
}
