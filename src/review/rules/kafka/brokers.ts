import { flagOf } from '../../../inventory';
import type { Cluster } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import type { Severities, Severity } from '../../severity';
import { areCounted, counted } from '../counted';

/** An internal topic, and how much its lack weighs: every consumer group commits offsets, few clients use the others. */
interface InternalTopic {
  readonly title: string;
  readonly replicas: string;
  readonly minIsr: string;
  readonly severity: Severity | Severities;
}

const MIN_ISR = 'min.insync.replicas';

/** Of each internal topic. */
const DEFAULT_COPIES = 3;

const INTERNAL_TOPICS: readonly InternalTopic[] = [
  {
    title: 'offsets of consumer groups',
    replicas: 'offsets.topic.replication.factor',
    minIsr: MIN_ISR,
    severity: 'error',
  },
  {
    title: 'states of transactions',
    replicas: 'transaction.state.log.replication.factor',
    minIsr: 'transaction.state.log.min.isr',
    severity: 'warning',
  },
  {
    title: 'states of share groups',
    replicas: 'share.coordinator.state.topic.replication.factor',
    minIsr: 'share.coordinator.state.topic.min.isr',
    severity: { dev: 'info', prod: 'warning' },
  },
];

/** A limit that is coarser than it looks, and still a limit. */
export const COARSE: Severities = { dev: 'info', prod: 'warning' };

/** Kafka takes no smaller segments. */
export const LEAST_SEGMENT = 1024 ** 2;

/** Broker settings that the operator takes and that do not work together. */
export const BROKER_RULES: readonly Rule[] = [
  gate({
    id: 'kafka/internal-topic-replication',
    on: 'Kafka',
    check: (cluster) => INTERNAL_TOPICS.flatMap((topic) => tooFewBrokers(cluster, topic)),
  }),
  gate({
    id: 'kafka/internal-topic-min-isr',
    on: 'Kafka',
    check: (cluster) => INTERNAL_TOPICS.flatMap((topic) => neverInSync(cluster, topic)),
  }),
  gate({
    id: 'kafka/min-insync-replicas',
    on: 'Kafka',
    check: (cluster) => {
      if (!asksForMoreThanAll(cluster)) return FINE;
      const [minIsr, brokers] = [cluster.number(MIN_ISR) ?? 1, cluster.brokers ?? 0];
      const message = `${MIN_ISR} is ${minIsr}, and there ${areCounted(brokers, 'broker')} only: no producer with acks=all could write`;
      return wrong(configPath(MIN_ISR), message, `write at most ${Math.max(1, brokers - 1)}`);
    },
  }),
  gate({
    id: 'kafka/topic-deletion-off',
    on: 'Kafka',
    check: (cluster) => {
      const key = 'delete.topic.enable';
      if (flagOf(cluster.setting(key)) !== false || cluster.topics.length === 0) return FINE;
      const message = `${key} is false: a KafkaTopic that is deleted would hang, and its namespace with it`;
      const remedy = 'remove it; the annotation strimzi.io/managed: "false" keeps a topic';
      return wrong(configPath(key), message, remedy, { severity: 'info' });
    },
  }),
  gate({
    id: 'kafka/segment-above-retention',
    on: 'Kafka',
    check: (cluster) => {
      const [retention, segment] = [
        cluster.number('log.retention.bytes') ?? -1,
        cluster.number('log.segment.bytes') ?? 0,
      ];
      if (
        retention < 0 ||
        retention >= segment ||
        segment < LEAST_SEGMENT ||
        !isWritten(cluster, 'log.retention.bytes')
      )
        return FINE;
      const message = `log.retention.bytes ${retention} is less than one segment of ${segment}, and segments are deleted whole`;
      return wrong(
        configPath('log.retention.bytes'),
        message,
        'raise it, or lower log.segment.bytes to a part of it',
        { severity: COARSE },
      );
    },
  }),
  gate({
    id: 'kafka/message-size',
    on: 'Kafka',
    check: (cluster) => {
      if (
        !['message.max.bytes', 'socket.request.max.bytes', 'log.segment.bytes'].some((key) =>
          isWritten(cluster, key),
        )
      )
        return FINE;
      const size = cluster.number('message.max.bytes') ?? 0;
      return ['socket.request.max.bytes', 'log.segment.bytes'].flatMap((key) => {
        const limit = cluster.number(key) ?? size;
        if (size <= limit || limit < LEAST_SEGMENT) return FINE;
        const message = `message.max.bytes ${size} is more than ${key} ${limit}, above which nothing is taken`;
        return wrong(configPath('message.max.bytes'), message, `lower it, or raise ${key}`);
      });
    },
  }),
];

/** The operator compares what is written; Kafka's defaults stand for three brokers. */
function tooFewBrokers(cluster: Cluster, { title, replicas, severity }: InternalTopic): readonly Outcome[] {
  const [wanted, brokers] = [cluster.number(replicas) ?? 1, cluster.brokers ?? 0];
  if (brokers === 0 || wanted <= brokers || isComparedByOperator(cluster, replicas)) return FINE;
  const message = `${replicas} is ${wanted}, and there ${areCounted(brokers, 'broker')}: the topic with the ${title} cannot be made`;
  return wrong(configPath(replicas), message, `write ${replicas}: ${brokers}`, { severity });
}

function isComparedByOperator(cluster: Cluster, key: string): boolean {
  return isWritten(cluster, key) && !key.startsWith('share.');
}

function asksForMoreThanAll(cluster: Cluster): boolean {
  const { brokers = 0 } = cluster;
  return brokers > 0 && (cluster.number(MIN_ISR) ?? 1) > brokers;
}

function neverInSync(cluster: Cluster, { title, replicas, minIsr, severity }: InternalTopic): readonly Outcome[] {
  const [copies, wanted] = [cluster.number(replicas), cluster.number(minIsr)];
  // more than there are brokers is another matter
  if (minIsr === MIN_ISR && asksForMoreThanAll(cluster)) return FINE;
  if (copies === undefined || wanted === undefined || wanted <= copies) return FINE;
  if (!isWritten(cluster, replicas) && !isWritten(cluster, minIsr)) return FINE;
  // fewer copies than Kafka makes by itself are what is unusual
  if (copies < DEFAULT_COPIES && isWritten(cluster, replicas)) {
    const lacking = `${replicas} is ${copies}, and ${minIsr} asks for ${wanted} in sync: the topic with the ${title} takes no records`;
    return wrong(configPath(replicas), lacking, `write ${replicas}: ${DEFAULT_COPIES}`, { severity });
  }
  const message = `the topic with the ${title} has ${counted(copies, 'replica')}, and ${minIsr} asks for ${wanted} in sync`;
  return wrong(configPath(minIsr), message, `write at most ${copies}, or raise ${replicas}`, { severity });
}

/** Whether this cluster moves old segments of topics to tiered storage. */
export function hasTieredStorage(cluster: Cluster): boolean {
  const enabled = cluster.setting('remote.log.storage.system.enable');
  if (enabled.level === 'cluster') return flagOf(enabled) === true;
  return cluster.at('spec', 'kafka', 'tieredStorage') !== undefined;
}

function isWritten(cluster: Cluster, key: string): boolean {
  return cluster.setting(key).level === 'cluster';
}

function configPath(key: string): string[] {
  return ['spec', 'kafka', 'config', key];
}
