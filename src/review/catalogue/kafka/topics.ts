import type { RulePages } from '../page';

const TOPIC_CONFIGS = ['Apache Kafka documentation, "Topic Configs"'];
const TIERED = ['Apache Kafka documentation, "Tiered Storage"'];

const topic = (spec: string): string => `{ kind: KafkaTopic, spec: { ${spec} } }`;
const config = (change: string): string => topic(`config: { ${change} }`);
const another = (name: string, topicName: string): string => `apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata: { name: ${name}, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { topicName: ${topicName} }`;
const tiers = (brokerConfig: string): string => `
---
kind: Kafka
spec:
  kafka:
    tieredStorage: { type: custom, remoteStorageManager: { className: org.example.Tiers, classPath: /mnt/* } }
    config: { ${brokerConfig} }`;

export const TOPIC_PAGES: RulePages = {
  'kafka/topic-name': {
    title: 'the name of a topic is one that Kafka takes',
    why: 'The operator passes the name on, and Kafka refuses it.',
    remedy: 'use letters, digits, ., _ and -, at most 249 of them',
    sources: TOPIC_CONFIGS,
    pass: [another('sales-2', 'Sales_2')],
    fail: [another('sales-2', 'sales/2')],
  },
  'kafka/topic-collision': {
    title: 'topics differ by more than . and _',
    why: "In the names of Kafka's metrics a dot becomes an underscore: Kafka refuses the second of two such topics.",
    remedy: 'use either . or _ in names',
    sources: ['Apache Kafka documentation, "Basic Kafka Operations"'],
    pass: [`${another('a', 'sales.eu')}\n---\n${another('b', 'sales-eu')}`],
    fail: [`${another('a', 'sales.eu')}\n---\n${another('b', 'sales_eu')}`],
  },
  'kafka/topic-replicas': {
    title: 'a topic has no more replicas than there are brokers',
    why: 'Each replica is on a broker of its own: Kafka refuses to make the topic.',
    remedy: 'lower replicas, or add brokers',
    sources: ['Strimzi API reference, "KafkaTopicSpec"'],
    pass: [topic('replicas: 6')],
    fail: [topic('replicas: 7')],
  },
  'kafka/unknown-config': {
    title: 'the config of a topic has settings of topics',
    why: 'Kafka refuses a topic with a setting that it does not know, such as one of brokers or one that Kafka 4 removed.',
    remedy: 'correct the key, or remove it',
    sources: TOPIC_CONFIGS,
    pass: [config('retention.ms: 60000')],
    fail: [config('log.retention.ms: 60000'), config('message.format.version: "3.0"')],
  },
  'kafka/config-value': {
    title: 'values of a topic config fit what Kafka says of them',
    why: 'Kafka refuses a topic for one value of another type, out of range or not among its choices.',
    remedy: 'write a value of the type and in the range',
    sources: TOPIC_CONFIGS,
    pass: [config('cleanup.policy: compact, min.cleanable.dirty.ratio: 0.1')],
    fail: [config('retention.ms: 7d'), config('cleanup.policy: Compact'), config('segment.bytes: 1024')],
  },
  'kafka/config-conflict': {
    title: 'settings of a topic do not contradict each other',
    why: 'Kafka refuses a lower bound above its upper one, and a local part that is more than the whole. What brokers pass on counts as well.',
    remedy: 'lower the one, or raise the other',
    sources: TOPIC_CONFIGS,
    pass: [config('min.compaction.lag.ms: 1000, max.compaction.lag.ms: 2000')],
    fail: [
      config('min.compaction.lag.ms: 2000, max.compaction.lag.ms: 1000'),
      `${config('min.compaction.lag.ms: 2000')}
---
{ kind: Kafka, spec: { kafka: { config: { log.cleaner.max.compaction.lag.ms: 1000 } } } }`,
      config('remote.storage.enable: true, local.retention.ms: 2000, retention.ms: 1000') + tiers(''),
      config('remote.storage.enable: true, local.retention.ms: 2000, retention.ms: null') +
        tiers('log.retention.ms: 1000'),
    ],
  },
  'kafka/tiered-storage-off': {
    title: 'a topic is tiered where Kafka has tiered storage',
    why: 'Kafka refuses a topic with remote.storage.enable when the brokers have none.',
    remedy: 'remove it, or set tieredStorage in the Kafka',
    sources: TIERED,
    pass: [config('remote.storage.enable: true') + tiers('')],
    fail: [config('remote.storage.enable: true')],
  },
  'kafka/tiered-compacted': {
    title: 'a tiered topic is not compacted',
    why: 'Kafka refuses the two together, also when the brokers pass the compaction on.',
    remedy: 'write cleanup.policy: delete',
    sources: TIERED,
    pass: [config('remote.storage.enable: true, cleanup.policy: delete') + tiers('log.cleanup.policy: compact')],
    fail: [
      config('remote.storage.enable: true, cleanup.policy: compact') + tiers(''),
      config('remote.storage.enable: true') + tiers('log.cleanup.policy: compact'),
    ],
  },
  'kafka/acl-name': {
    title: 'a rule for a topic or group has a name that is not empty',
    why: 'The operator passes it on, and Kafka refuses all rules of the user.',
    remedy: 'write a name, or * for all',
    sources: ['Apache Kafka documentation, "Authorization and ACLs"'],
    pass: [
      '{ kind: KafkaUser, spec: { authorization: { acls: [{ resource: { type: group, name: "*" }, operations: [Read] }] } } }',
    ],
    fail: [
      '{ kind: KafkaUser, spec: { authorization: { acls: [{ resource: { type: group, name: "" }, operations: [Read] }] } } }',
    ],
  },
  'kafka/user-quota': {
    title: 'quotas of a user are above 0',
    why: 'The schema takes 0, and Kafka refuses it.',
    remedy: 'write a number above 0, or leave the quota out',
    sources: ['Apache Kafka documentation, "Quotas"'],
    pass: ['{ kind: KafkaUser, spec: { quotas: { controllerMutationRate: 0.5 } } }'],
    fail: ['{ kind: KafkaUser, spec: { quotas: { producerByteRate: 0 } } }'],
  },
};
