import type { RulePages } from '../page';
import { another } from './another';

const TOPIC = ['Strimzi documentation, "Managing Kafka topics"'];

const topic = (change: string): string => `{ kind: KafkaTopic, ${change} }`;

export const TOPIC_PAGES: RulePages = {
  'operator/topic-twice': {
    title: 'one KafkaTopic stands for a topic',
    why: 'Of two for one topic at most one is taken. When that one is deleted, the topic is deleted with its data, and the other makes it anew.',
    remedy: 'keep one of them',
    sources: TOPIC,
    pass: [
      another('KafkaTopic', 'orders-2', 'topicName: orders2'),
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata: { name: old-orders, namespace: kafka, labels: { strimzi.io/cluster: main }, annotations: { strimzi.io/managed: "false" } }
spec: { topicName: orders }`,
    ],
    fail: [another('KafkaTopic', 'orders-2', 'topicName: orders')],
  },
  'operator/topic-renamed': {
    title: 'a topic keeps its name',
    why: 'Kafka renames no topics: the operator refuses a topicName other than the one in the status.',
    remedy: 'keep the name, or make a second KafkaTopic',
    sources: TOPIC,
    pass: [topic('status: { topicName: orders }')],
    fail: [topic('spec: { topicName: purchases }, status: { topicName: orders }')],
  },
  'operator/topic-config-type': {
    title: 'values of a topic config are texts, numbers, booleans or lists',
    why: 'The Topic Operator stops at a map, and with it all topics that it looks at together.',
    remedy: 'write a plain value',
    sources: ['Strimzi API reference, "KafkaTopicSpec"'],
    pass: [topic('spec: { config: { cleanup.policy: [compact, delete] } }')],
    fail: [topic('spec: { config: { retention: { ms: 1 } } }')],
  },
  'operator/internal-topic': {
    title: 'topics of Kafka itself stay with Kafka',
    why: 'The Topic Operator takes away all settings that a KafkaTopic does not write, also the compaction by which committed offsets live.',
    remedy: 'remove the KafkaTopic',
    sources: TOPIC,
    pass: [another('KafkaTopic', 'offsets', 'topicName: __consumer_offsets, config: { cleanup.policy: compact }')],
    fail: [another('KafkaTopic', 'offsets', 'topicName: __consumer_offsets')],
  },
  'operator/partitions-decreased': {
    title: 'a topic never gets fewer partitions',
    why: 'Kafka cannot take partitions away: the operator refuses it.',
    remedy: 'write at least as many as the topic has, or make a new topic',
    sources: TOPIC,
    pass: [{ facts: { currentPartitions: { orders: 12 } }, yaml: topic('spec: { partitions: 12 }') }],
    fail: [
      { facts: { currentPartitions: { orders: 12 } }, yaml: topic('spec: { partitions: 6 }') },
      { facts: { currentPartitions: { 'kafka/orders': 12 } }, yaml: topic('spec: { partitions: 6 }') },
    ],
  },
  'operator/throttled-replicas': {
    title: 'throttled replicas are left to rebalances',
    why: 'Cruise Control sets these two while it moves replicas, and the operator warns that the two overwrite each other.',
    remedy: 'remove them from the config',
    sources: TOPIC,
    pass: [topic('spec: { config: { retention.ms: 60000 } }')],
    fail: [topic('spec: { config: { leader.replication.throttled.replicas: "*" } }')],
  },
};
