import type { Problem } from '../../problems';
import { GONE_TOPIC_NAMES, TOPIC_DEFINITIONS } from '../generated/topic-definitions';
import { at, isMap } from '../json';
import { resourceNameProblems, topicNameProblems } from '../names';
import { definitionProblems, entriesOf, unknownSetting, unusableValue } from './config-values';

/** Topics that belong to Kafka itself: a KafkaTopic would reset their settings (Kafka documentation, "Topic configs"). */
const INTERNAL_TOPICS: ReadonlySet<string> = new Set([
  '__cluster_metadata',
  '__consumer_offsets',
  '__remote_log_metadata',
  '__share_group_state',
  '__transaction_state',
]);

/** What one KafkaTopic shows to be wrong: Kafka or the Topic Operator would refuse it, or it would destroy something. */
export function kafkaTopicProblems(topic: unknown): Problem[] {
  return [
    ...resourceNameProblems(at(topic, 'metadata', 'name')),
    ...nameProblems(topic),
    ...configProblems(topic),
    ...conflicts(topic),
  ];
}

function nameProblems(topic: unknown): Problem[] {
  const topicName = at(topic, 'spec', 'topicName');
  const name = topicName ?? at(topic, 'metadata', 'name');
  if (typeof name !== 'string') return [];
  const pointer = topicName === undefined ? '/metadata/name' : '/spec/topicName';
  if (INTERNAL_TOPICS.has(name)) {
    return [
      {
        rule: 'operator/internal-topic',
        message: `${name} belongs to Kafka itself: managing it would reset the settings that it needs`,
        remedy: 'remove the topic; set what you need in the broker config',
        pointer,
      },
    ];
  }
  return topicNameProblems(name, pointer);
}

function configProblems(topic: unknown): Problem[] {
  return entriesOf(at(topic, 'spec', 'config'), 'spec', 'config').flatMap(({ key, value, at: pointer }) => {
    const unusable = unusableValue(key, value, pointer);
    if (unusable.length > 0) return unusable;
    const definition = Object.hasOwn(TOPIC_DEFINITIONS, key) ? TOPIC_DEFINITIONS[key] : undefined;
    if (definition === undefined)
      return [unknownSetting(key, 'topic', TOPIC_DEFINITIONS, GONE_TOPIC_NAMES, pointer)];
    return definitionProblems(key, value, definition, pointer);
  });
}

/** Settings of one topic that Kafka refuses beside each other, or that stop its producers. */
function conflicts(topic: unknown): Problem[] {
  const config = at(topic, 'spec', 'config');
  if (!isMap(config)) return [];
  const problems: Problem[] = [];
  const replicas = at(topic, 'spec', 'replicas');
  const minIsr = Number(config['min.insync.replicas']);
  if (typeof replicas === 'number' && minIsr > replicas) {
    problems.push({
      rule: 'kafka/min-isr-above-replicas',
      message: `min.insync.replicas ${minIsr} is more than the ${replicas} replicas: every write with acks=all would fail`,
      remedy: `set it to ${Math.max(1, replicas - 1)}, or add replicas`,
      pointer: '/spec/config/min.insync.replicas',
    });
  }
  const policy = String(config['cleanup.policy'] ?? '');
  if (String(config['remote.storage.enable']) === 'true' && policy.includes('compact')) {
    problems.push({
      rule: 'kafka/tiered-compacted',
      message: 'remote.storage.enable is true, but a compacted topic cannot be tiered',
      remedy: 'remove one of them',
      pointer: '/spec/config/remote.storage.enable',
    });
  }
  return [
    ...problems,
    ...aboveOther(config, 'local.retention.ms', 'retention.ms'),
    ...aboveOther(config, 'local.retention.bytes', 'retention.bytes'),
    ...aboveOther(config, 'min.compaction.lag.ms', 'max.compaction.lag.ms'),
  ];
}

/** Kafka refuses a first setting above a second one; -1 and -2 mean "none" and "the same". */
function aboveOther(config: Readonly<Record<string, unknown>>, key: string, limitKey: string): Problem[] {
  const value = Number(config[key]);
  const limit = Number(config[limitKey]);
  if (!(limit >= 0 && value > limit)) return [];
  return [
    {
      rule: 'kafka/config-conflict',
      message: `${key} ${value} is more than ${limitKey} ${limit}`,
      remedy: `lower it to at most ${limit}`,
      pointer: `/spec/config/${key}`,
    },
  ];
}
