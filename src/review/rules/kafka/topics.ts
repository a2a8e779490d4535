import { CLUSTER_LABEL, topicCollisionKey } from '../../../facts';
import { flagOf, itemsOf } from '../../../inventory';
import type { Inventory, Topic } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { COARSE, hasTieredStorage, LEAST_SEGMENT } from './brokers';
import { counted } from '../counted';

/** What Kafka says of a topic beside its cluster and beside other topics; a topic that nobody manages is not looked at. */
export const TOPIC_RULES: readonly Rule[] = [
  gate({ id: 'kafka/topic-collision', on: 'input', check: (inventory) => collisions(inventory) }),
  gate({
    id: 'kafka/topic-replicas',
    on: 'KafkaTopic',
    ofAlike: true,
    check: (topic) => {
      const [{ replicas }, brokers] = [topic, topic.cluster?.brokers ?? 0];
      if (replicas === undefined || brokers === 0 || replicas <= brokers || !topic.managed) return FINE;
      const message = `${replicas} replicas are asked for, and the Kafka has ${counted(brokers, 'broker')}`;
      return wrong(['spec', 'replicas'], message, `write at most ${brokers}`);
    },
  }),
  gate({
    id: 'kafka/min-insync-replicas',
    on: 'KafkaTopic',
    ofAlike: true,
    check: (topic) => {
      const [replicas, minIsr] = [topic.effectiveReplicas, topic.number('min.insync.replicas')];
      if (replicas === undefined || minIsr === undefined || minIsr <= replicas || !topic.managed) return FINE;
      const message = `${minIsr} replicas are to be in sync, and there are only ${replicas}: no producer with acks=all could write`;
      return wrong(
        configPath('min.insync.replicas'),
        message,
        `write at most ${Math.max(1, replicas - 1)}, or more replicas`,
      );
    },
  }),
  gate({
    id: 'kafka/tiered-storage-off',
    on: 'KafkaTopic',
    ofAlike: true,
    check: (topic) => {
      const { cluster } = topic;
      if (cluster === undefined || !isTiered(topic) || hasTieredStorage(cluster)) return FINE;
      const message = 'remote.storage.enable is true, and the Kafka has no tiered storage';
      return wrong(configPath('remote.storage.enable'), message, 'remove it, or set tieredStorage in the Kafka');
    },
  }),
  gate({
    id: 'kafka/tiered-compacted',
    on: 'KafkaTopic',
    ofAlike: true,
    check: (topic) => compactedByDefault(topic),
  }),
  gate({
    id: 'kafka/config-conflict',
    on: 'KafkaTopic',
    ofAlike: true,
    check: (topic) => [
      ...above(topic, 'min.compaction.lag.ms', 'max.compaction.lag.ms'),
      ...(isTiered(topic) ? [...localRetention(topic, 'ms'), ...localRetention(topic, 'bytes')] : []),
    ],
  }),
  gate({
    id: 'kafka/segment-above-retention',
    on: 'KafkaTopic',
    ofAlike: true,
    check: (topic) => {
      const [retention, segment] = [topic.setting('retention.bytes'), topic.setting('segment.bytes')];
      if (retention?.level !== 'topic' && segment?.level !== 'topic') return FINE;
      const [kept, rolled] = [topic.number('retention.bytes') ?? -1, topic.number('segment.bytes') ?? 0];
      if (kept < 0 || kept >= rolled || rolled < LEAST_SEGMENT || !topic.managed) return FINE;
      const message = `retention.bytes ${kept} is less than one segment of ${rolled}, and segments are deleted whole`;
      return wrong(configPath('retention.bytes'), message, 'raise it, or lower segment.bytes to a part of it', {
        severity: COARSE,
      });
    },
  }),
  gate({ id: 'kafka/message-size', on: 'KafkaTopic', ofAlike: true, check: (topic) => messageSize(topic) }),
];

function configPath(key: string): string[] {
  return ['spec', 'config', key];
}

function isTiered(topic: Topic): boolean {
  return topic.managed && flagOf(topic.setting('remote.storage.enable')) === true;
}

/** What the topic itself writes is told by the object alone. */
function compactedByDefault(topic: Topic): readonly Outcome[] {
  if (!isTiered(topic)) return FINE;
  const policy = topic.setting('cleanup.policy');
  if (policy?.level !== 'cluster' || !itemsOf(policy).includes('compact')) return FINE;
  const message =
    'remote.storage.enable is true, but the brokers compact topics, and a compacted one cannot be tiered';
  return wrong(configPath('remote.storage.enable'), message, 'write cleanup.policy: delete');
}

function localRetention(topic: Topic, unit: 'ms' | 'bytes'): readonly Outcome[] {
  const [key, limitKey] = [`local.retention.${unit}`, `retention.${unit}`];
  const [local, whole] = [topic.number(key), topic.number(limitKey)];
  if (local === undefined || whole === undefined || local === -2 || whole < 0) return FINE;
  if (!isMixed(topic, key, limitKey)) return FINE;
  if (local === -1) return conflict(key, `${key} is without limit, ${limitKey} is ${whole}`, 'set it to -2');
  return above(topic, key, limitKey);
}

/** One setting above another that bounds it, where the topic writes one and the brokers the other. */
function above(topic: Topic, key: string, limitKey: string): readonly Outcome[] {
  if (!topic.managed || !isMixed(topic, key, limitKey)) return FINE;
  const [value, limit] = [topic.number(key), topic.number(limitKey)];
  if (value === undefined || limit === undefined || value <= limit) return FINE;
  return conflict(key, `${key} ${value} is more than ${limitKey} ${limit}`, `lower it to at most ${limit}`);
}

function isMixed(topic: Topic, ...keys: readonly string[]): boolean {
  const levels = keys.map((key) => topic.setting(key)?.level);
  return levels.includes('topic') && levels.some((level) => level === 'cluster' || level === 'default');
}

function conflict(key: string, message: string, remedy: string): readonly Outcome[] {
  return wrong(configPath(key), message, remedy);
}

/** A batch goes through one request, and must fit into one segment. */
function messageSize(topic: Topic): readonly Outcome[] {
  const [size, segment] = [topic.setting('max.message.bytes'), topic.setting('segment.bytes')];
  if (!topic.managed || (size?.level !== 'topic' && segment?.level !== 'topic')) return FINE;
  const bytes = topic.number('max.message.bytes');
  const limits: [string, number | undefined][] = [
    ['segment.bytes', topic.number('segment.bytes')],
    ['socket.request.max.bytes', topic.cluster?.number('socket.request.max.bytes')],
  ];
  return limits.flatMap(([key, limit]) => {
    if (bytes === undefined || limit === undefined || bytes <= limit || limit < LEAST_SEGMENT) return FINE;
    const message = `max.message.bytes ${bytes} is more than ${key} ${limit}, above which nothing is taken`;
    return wrong(configPath('max.message.bytes'), message, `lower it, or raise ${key}`);
  });
}

/** Kafka's metrics write `.` as `_`, so that it refuses the second of two such topics. */
function collisions(inventory: Inventory): readonly Outcome[] {
  // without a single _ there is nothing that a . could become
  if (!inventory.topics.some(({ topicName }) => topicName.includes('_'))) return FINE;
  const first = new Map<string, Topic>();
  return inventory.topics.flatMap((topic) => {
    if (!topic.managed) return FINE;
    const key = `${topic.namespace}/${topic.label(CLUSTER_LABEL) ?? ''}/${topicCollisionKey(topic.topicName)}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, topic);
    if (other === undefined || other.topicName === topic.topicName) return FINE;
    const message = `the topics ${other.topicName} and ${topic.topicName} are one to the metrics of Kafka`;
    const path = topic.at('spec', 'topicName') === undefined ? ['metadata', 'name'] : ['spec', 'topicName'];
    return wrong(path, message, 'use either . or _ in names', { resource: topic });
  });
}
