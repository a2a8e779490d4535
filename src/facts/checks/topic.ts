import type { Problem } from '../../problems';
import { onceForAlike } from '../alike';
import { GONE_TOPIC_NAMES, TOPIC_DEFINITIONS } from '../generated/topic-definitions';
import { at, mapOf, pointer } from '../json';
import { resourceNameProblems, topicNameProblems } from '../names';
import { javaText, mismatch, unknownSetting, valueProblem } from './config-values';
import { problemAt } from './problem';
import { topicConflicts } from './topic-conflicts';
import { numberProblems } from './whole-numbers';

/**
 * Topics that belong to Kafka itself, with the setting that each was made with and cannot do without: a KafkaTopic takes away what
 * it does not say (Kafka documentation, "Topic configs").
 */
const INTERNAL_TOPICS: Readonly<Record<string, string>> = {
  __consumer_offsets: 'cleanup.policy',
  __remote_log_metadata: 'retention.ms',
  __share_group_state: 'retention.ms',
  __transaction_state: 'cleanup.policy',
};

/** Not a topic to Kafka: its controllers refuse to make it. */
const METADATA_LOG = '__cluster_metadata';

const REPLICA_LISTS: ReadonlySet<string> = new Set([
  'follower.replication.throttled.replicas',
  'leader.replication.throttled.replicas',
]);

/** What one KafkaTopic shows to be wrong: Kafka or the Topic Operator would refuse it, or it would destroy something. */
export function kafkaTopicProblems(topic: unknown): Problem[] {
  const names = resourceNameProblems(at(topic, 'metadata'));
  // the operator looks at nothing of a topic that it is told to leave alone
  if (at(topic, 'metadata', 'annotations', 'strimzi.io/managed') === 'false') return names;
  return [
    ...names,
    ...numberProblems(topic, 'spec', 'partitions'),
    ...nameProblems(topic),
    ...configProblems(at(topic, 'spec', 'config')),
  ];
}

function nameProblems(topic: unknown): Problem[] {
  const topicName = at(topic, 'spec', 'topicName');
  const name = topicName ?? at(topic, 'metadata', 'name');
  if (typeof name !== 'string') return [];
  const path = topicName === undefined ? ['metadata', 'name'] : ['spec', 'topicName'];
  return [
    ...(name === METADATA_LOG
      ? [problemAt('kafka/topic-name', `${name} is Kafka's own log and no topic`, 'choose another name', path)]
      : topicNameProblems(name, `/${path.join('/')}`)),
    ...internalTopicProblems(topic, name, path),
    ...renameProblems(at(topic, 'status', 'topicName'), name, path),
  ];
}

function internalTopicProblems(topic: unknown, name: string, path: readonly string[]): Problem[] {
  const needed = Object.hasOwn(INTERNAL_TOPICS, name) ? INTERNAL_TOPICS[name] : undefined;
  if (needed === undefined || at(topic, 'spec', 'config', needed) !== undefined) return [];
  return [
    problemAt(
      'operator/internal-topic',
      `${name} belongs to Kafka itself: without ${needed} in the config, the one that it needs would be taken away`,
      'remove the topic; set what you need in the broker config',
      path,
    ),
  ];
}

function renameProblems(before: unknown, name: string, path: readonly string[]): Problem[] {
  if (typeof before !== 'string' || before === name) return [];
  return [
    problemAt(
      'operator/topic-renamed',
      `the topic is ${JSON.stringify(before)} in Kafka, and cannot become ${JSON.stringify(name)}`,
      `keep ${JSON.stringify(before)}, or make a second KafkaTopic`,
      path,
    ),
  ];
}

const configProblems = onceForAlike((config) => [
  ...Object.entries(mapOf(config)).flatMap(([key, value]) => settingProblems(key, value)),
  ...topicConflicts(config),
]);

/** Most settings are right, so that a pointer is made only for a problem. */
function settingProblems(key: string, value: unknown): Problem[] {
  const where = (): string => pointer('spec', 'config', key);
  const text = value === null ? undefined : javaText(value);
  if (text === undefined) return [unusable(key, value, where())];
  const definition = Object.hasOwn(TOPIC_DEFINITIONS, key) ? TOPIC_DEFINITIONS[key] : undefined;
  if (definition === undefined) {
    return [unknownSetting('kafka/unknown-config', key, TOPIC_DEFINITIONS, GONE_TOPIC_NAMES, where())];
  }
  const wants = REPLICA_LISTS.has(key) ? replicasMismatch(text) : mismatch(text, definition, 'kafka');
  return wants === undefined ? [] : [valueProblem('kafka/config-value', key, value, definition, wants, where())];
}

/** The Topic Operator stops at a map; a null goes to Kafka, which takes none. */
function unusable(key: string, value: unknown, where: string): Problem {
  return {
    rule: value === null ? 'kafka/config-value' : 'operator/topic-config-type',
    message: `${key} is ${value === null ? 'empty' : 'a map'}`,
    remedy:
      value === null ? 'remove the key, or write a value' : 'write a text, a number, a list, or true or false',
    pointer: where,
  };
}

function replicasMismatch(text: string): string | undefined {
  const items = text.trim().split(/\s*,\s*/);
  const fits = text.trim() === '' || text.trim() === '*' || items.every((item) => /^\d+:\d+$/.test(item));
  return fits ? undefined : '* or partition:broker, as in 0:1,0:2';
}
