import type { RulePages } from '../page';

const BROKER_CONFIGS = ['Apache Kafka documentation, "Broker Configs"'];

const kafka = (change: string): string => `{ kind: Kafka, spec: { kafka: { ${change} } } }`;
const config = (change: string): string => kafka(`config: { ${change} }`);
const brokers = (replicas: number, cluster: string): string =>
  `{ kind: KafkaNodePool, metadata: { name: brokers }, spec: { replicas: ${replicas} } }\n---\n${cluster}`;

export const BROKER_PAGES: RulePages = {
  'kafka/unknown-broker-config': {
    title: 'the config has settings of Kafka',
    why: 'What Kafka does not know it hands to plugins without a word: a misspelt setting changes nothing, and rolls the cluster.',
    remedy: 'correct the key',
    sources: BROKER_CONFIGS,
    pass: [config('log.retention.hours: 72, org.example.plugin.size: 5')],
    fail: [config('log.retentoin.hours: 72')],
  },
  'kafka/removed-broker-config': {
    title: 'the config has settings that Kafka 4 still has',
    why: 'Settings of older releases do nothing any more, and no message tells.',
    remedy: 'use what stands for it now, or remove it',
    sources: ['Apache Kafka documentation, "Notable changes in 4.0.0"'],
    pass: [config('log.message.timestamp.before.max.ms: 86400000')],
    fail: [
      config('log.message.timestamp.difference.max.ms: 86400000'),
      config('zookeeper.connection.timeout.ms: 6000'),
    ],
  },
  'kafka/config-version': {
    title: 'the config has settings that the version of Kafka has',
    why: 'A version that does not know a setting takes it for one of a plugin, and does nothing with it.',
    remedy: 'remove it, or change the version',
    sources: BROKER_CONFIGS,
    pass: [config('group.share.max.delivery.count.limit: 8')],
    fail: [kafka('version: 4.2.1, metadataVersion: 4.2-IV1, config: { group.share.max.delivery.count.limit: 8 }')],
  },
  'kafka/broker-config-conflict': {
    title: 'brokers start with their config',
    why: 'Kafka compares settings when a broker starts, and stops there. The operator does not, so that the first broker which it rolls stays down.',
    remedy: 'bring the two settings in order',
    sources: BROKER_CONFIGS,
    pass: [config('group.consumer.session.timeout.ms: 60000'), config('log.retention.hours: -1')],
    fail: [
      config('group.consumer.session.timeout.ms: 90000'),
      config('log.retention.hours: 0'),
      config('replica.fetch.wait.max.ms: 40000, replica.lag.time.max.ms: 60000'),
      config('queued.max.request.bytes: 1000000'),
      config('log.cleaner.threads: 128'),
      config('max.connections.per.ip: 0'),
    ],
  },
  'kafka/internal-topic-replication': {
    title: 'there are brokers for the topics of Kafka itself',
    why: "Kafka's defaults stand for three brokers. On fewer its topics for offsets, transactions and share groups cannot be made, and clients wait for ever.",
    remedy: 'write the replication factors down as 1 for a single broker',
    sources: BROKER_CONFIGS,
    pass: [brokers(3, config('share.coordinator.state.topic.replication.factor: null'))],
    fail: [
      brokers(2, config('default.replication.factor: 2, offsets.topic.replication.factor: null')),
      brokers(2, config('transaction.state.log.replication.factor: null')),
    ],
  },
  'kafka/internal-topic-min-isr': {
    title: 'the topics of Kafka itself have as many replicas as must be in sync',
    why: 'Kafka writes to them only when enough replicas have the record. With fewer replicas no offset is committed and no transaction ends.',
    remedy: 'lower the number in sync, or raise the replication factor',
    sources: BROKER_CONFIGS,
    pass: [config('transaction.state.log.replication.factor: 2, transaction.state.log.min.isr: 2')],
    fail: [
      config('transaction.state.log.replication.factor: 1, transaction.state.log.min.isr: 2'),
      config('offsets.topic.replication.factor: 1'),
      config('share.coordinator.state.topic.replication.factor: 1'),
    ],
  },
  'kafka/min-insync-replicas': {
    title: 'no more replicas must be in sync than there are',
    why: 'Otherwise no producer that waits for all replicas, as is the default, can write.',
    remedy: 'lower min.insync.replicas, or raise the number of replicas',
    sources: ['Apache Kafka documentation, "min.insync.replicas"'],
    pass: ['{ kind: KafkaTopic, spec: { replicas: 2, config: { min.insync.replicas: 2 } } }'],
    fail: [
      '{ kind: KafkaTopic, spec: { replicas: 1 } }',
      '{ kind: KafkaTopic, spec: { replicas: 1, config: { min.insync.replicas: null } } }',
      config('min.insync.replicas: 7'),
    ],
  },
  'kafka/topic-deletion-off': {
    title: 'topics can be deleted',
    why: 'With delete.topic.enable: false a KafkaTopic that is deleted hangs for ever, and its namespace with it. It may be meant as a protection.',
    remedy: 'remove delete.topic.enable; strimzi.io/managed: "false" keeps the topic of a KafkaTopic',
    sources: BROKER_CONFIGS,
    pass: [config('delete.topic.enable: true')],
    fail: [config('delete.topic.enable: false')],
  },
  'kafka/segment-above-retention': {
    title: 'a limit in bytes is more than one segment',
    why: 'Kafka deletes whole segments, and never the one that it writes: a partition keeps a segment, whatever a smaller limit says.',
    remedy: 'raise the limit, or lower the size of segments to a part of it',
    sources: ['Apache Kafka documentation, "Topic Configs"'],
    pass: ['{ kind: KafkaTopic, spec: { config: { retention.bytes: 104857600, segment.bytes: 10485760 } } }'],
    fail: [
      '{ kind: KafkaTopic, spec: { config: { retention.bytes: 104857600 } } }',
      config('log.retention.bytes: 104857600'),
    ],
  },
  'kafka/message-size': {
    title: 'the largest message fits into a request and into a segment',
    why: 'Both bound it too: what is larger is refused, whatever the limit for messages says.',
    remedy: 'lower the limit, or raise the one that bounds it',
    sources: ['Apache Kafka documentation, "Topic Configs"'],
    pass: ['{ kind: KafkaTopic, spec: { config: { max.message.bytes: 104857600 } } }'],
    fail: [
      '{ kind: KafkaTopic, spec: { config: { max.message.bytes: 104857601 } } }',
      '{ kind: KafkaTopic, spec: { config: { max.message.bytes: 20971520, segment.bytes: 10485760 } } }',
      config('message.max.bytes: 209715200'),
    ],
  },
};
