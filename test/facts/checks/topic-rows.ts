import { kafkaTopicProblems } from '../../../src/facts';
import type { Change, KindRows, RuleRows } from './rows';

const config = (values: Change): Change => ({ '/spec/config': values });
const tiered = (values: Change): Change => config({ 'remote.storage.enable': true, ...values });
const topic = (topicName: string, values?: Change): Change => ({
  '/spec/topicName': topicName,
  '/spec/config': values,
});

const UNMANAGED = { '/metadata/annotations': { 'strimzi.io/managed': 'false' } };

const RULES: readonly RuleRows[] = [
  {
    rule: 'schema/name',
    fails: { 'an underscore': { '/metadata/name': 'my_topic' } },
    passes: { dots: { '/metadata/name': 'my.topic' } },
  },
  {
    rule: 'kafka/topic-name',
    fails: {
      'a space and a slash': topic('a b/c'),
      'two dots': topic('..'),
      nothing: topic(''),
      '250 characters': topic('x'.repeat(250)),
      'a resource name of 250 characters': { '/metadata/name': 'x'.repeat(250) },
      'the log of the controllers': topic('__cluster_metadata'),
    },
    passes: {
      '249 characters': topic('x'.repeat(249)),
      'capitals and underscores': topic('My_Topic'),
      'a topic that is not managed': { ...topic('a b/c'), ...UNMANAGED },
    },
  },
  {
    rule: 'operator/internal-topic',
    fails: {
      'offsets without their cleanup': topic('__consumer_offsets', { 'retention.ms': 5 }),
      'states of share groups without their retention': topic('__share_group_state'),
    },
    passes: {
      'offsets with their cleanup': topic('__consumer_offsets', { 'cleanup.policy': 'compact' }),
      'a topic of an application': topic('__my_offsets'),
      'offsets that are not managed': { ...topic('__consumer_offsets'), ...UNMANAGED },
    },
  },
  {
    rule: 'operator/topic-renamed',
    fails: {
      'another name': { '/spec/topicName': 'new', '/status': { topicName: 'old' } },
      'the name of the resource': { '/status': { topicName: 'old' } },
    },
    passes: { 'the same name': { '/spec/topicName': 'old', '/status': { topicName: 'old' } } },
  },
  {
    rule: 'operator/topic-config-type',
    fails: {
      'a map': config({ 'retention.ms': { days: 7 } }),
      'a map in a list': config({ 'cleanup.policy': ['delete', { a: 1 }] }),
    },
    passes: { 'a list': config({ 'cleanup.policy': ['compact', 'delete'] }) },
  },
  {
    rule: 'kafka/unknown-config',
    fails: {
      'a setting of nobody': config({ foo: 'bar' }),
      'a setting of brokers': config({ 'log.retention.ms': 5 }),
      'a setting that Kafka 4 removed': config({ 'message.format.version': '3.0' }),
      'a name that every object has': config({ constructor: 'x' }),
    },
    passes: {
      'a setting of topics': config({ 'retention.ms': 5 }),
      'a setting that Kafka does not tell of': config({ 'internal.segment.bytes': 2_000_000 }),
    },
  },
  {
    rule: 'kafka/config-value',
    fails: {
      'a null': config({ 'retention.ms': null }),
      'a size in words': config({ 'segment.bytes': '1GB' }),
      'a number below the range': config({ 'retention.ms': -2 }),
      'a float': config({ 'retention.ms': 0.5 }),
      'a number in powers': config({ 'retention.ms': '1.0E9' }),
      'more than the largest long': config({ 'retention.ms': '9223372036854775808' }),
      '1 for true': config({ preallocate: 1 }),
      'another choice': config({ 'compression.type': 'none' }),
      'another item': config({ 'cleanup.policy': 'Compact' }),
      'an item too few': config({ 'cleanup.policy': 'compact,' }),
      'one item of another choice': config({ 'cleanup.policy': 'compact,keep' }),
      'no replicas': config({ 'leader.replication.throttled.replicas': 'abc' }),
      'a replica and none': config({ 'leader.replication.throttled.replicas': '0:1,abc' }),
      'a level between two ranges': config({ 'compression.gzip.level': 0 }),
    },
    passes: {
      'spaces around a number': config({ 'retention.ms': ' 5 ' }),
      'one item of a list': config({ 'retention.ms': [5] }),
      'the largest long': config({ 'retention.ms': '9223372036854775807' }),
      TRUE: config({ preallocate: 'TRUE' }),
      'an item twice': config({ 'cleanup.policy': 'compact,compact' }),
      'no item': config({ 'cleanup.policy': '' }),
      'spaces around a choice': config({ 'compression.type': ' lz4 ' }),
      'all replicas': config({ 'leader.replication.throttled.replicas': '*' }),
      'some replicas': config({ 'follower.replication.throttled.replicas': '0:1, 0:2' }),
      'what the reader may not know': config({ 'min.insync.replicas': 5 }),
    },
  },
  {
    rule: 'kafka/tiered-compacted',
    fails: {
      'a compacted topic': tiered({ 'cleanup.policy': 'compact' }),
      'one that is also deleted': tiered({ 'cleanup.policy': ['compact', 'delete'] }),
      TRUE: config({ 'remote.storage.enable': 'TRUE', 'cleanup.policy': 'compact' }),
    },
    passes: {
      'a deleted topic': tiered({ 'cleanup.policy': 'delete' }),
      'a compacted topic without tiers': config({ 'remote.storage.enable': false, 'cleanup.policy': 'compact' }),
    },
  },
  {
    rule: 'kafka/config-conflict',
    fails: {
      'a least lag above the greatest': config({ 'min.compaction.lag.ms': 1000, 'max.compaction.lag.ms': '10' }),
      'more kept locally than at all': tiered({ 'local.retention.ms': 100, 'retention.ms': 10 }),
      'more bytes kept locally than at all': tiered({ 'local.retention.bytes': '100', 'retention.bytes': '10' }),
      'all kept locally of what ends': tiered({ 'local.retention.ms': -1, 'retention.ms': 10 }),
      'less kept locally where nothing is copied': tiered({
        'remote.log.copy.disable': true,
        'local.retention.ms': 10,
        'retention.ms': 100,
      }),
    },
    passes: {
      'a least lag below the greatest': config({ 'min.compaction.lag.ms': 0, 'max.compaction.lag.ms': 1 }),
      'the same kept locally': tiered({ 'local.retention.ms': 10, 'retention.ms': 10 }),
      'as long as the whole': tiered({ 'local.retention.ms': -2, 'retention.ms': 10 }),
      'a part of what never ends': tiered({ 'local.retention.ms': 10, 'retention.ms': -1 }),
      'more kept locally without tiers': config({ 'local.retention.ms': 100, 'retention.ms': 10 }),
      'the same kept locally where nothing is copied': tiered({
        'remote.log.copy.disable': 'true',
        'local.retention.bytes': 100,
        'retention.bytes': 100,
      }),
    },
  },
];

export const TOPIC_ROWS: KindRows = {
  kind: 'KafkaTopic',
  sample: {
    apiVersion: 'kafka.strimzi.io/v1',
    kind: 'KafkaTopic',
    metadata: { name: 'orders', labels: { 'strimzi.io/cluster': 'main', 'strimzi.io/any': 'label' } },
    spec: { partitions: 12, replicas: 3, config: { 'retention.ms': 604_800_000, 'min.insync.replicas': 2 } },
  },
  judge: kafkaTopicProblems,
  rules: RULES,
};
