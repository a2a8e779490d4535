import type { RulePages } from '../page';

const SPEC = ['Strimzi API reference, "KafkaClusterSpec"'];
const CONFIG = ['Strimzi documentation, "Kafka configuration options that cannot be set"'];

/** The Kafka of the sound platform with a change below spec.kafka. */
const kafka = (change: string): string => `{ kind: Kafka, spec: { kafka: { ${change} } } }`;
const config = (change: string): string => kafka(`config: { ${change} }`);

export const CONFIG_PAGES: RulePages = {
  'operator/config-forbidden': {
    title: 'the config leaves to Strimzi what is its own',
    why: "Listeners, security, log directories and more are Strimzi's to write: it drops such keys with a line in its log.",
    remedy: 'remove them; what may be chosen has a field of its own in the resource',
    sources: CONFIG,
    pass: [config('ssl.enabled.protocols: TLSv1.3'), config('listener.name.tls-9093.max.connections: 100')],
    fail: [config('log.dirs: /data'), config('listener.name.plain-9092.max.connections: 100')],
  },
  'operator/config-type': {
    title: 'values of a config are texts, numbers or booleans',
    why: 'The operator refuses lists, maps and empty values.',
    remedy: 'write one text with commas for a list',
    sources: SPEC,
    pass: [config('log.cleanup.policy: "compact,delete"')],
    fail: [config('log.cleanup.policy: [compact, delete]')],
  },
  'operator/config-value': {
    title: 'values of the broker config fit what Kafka says of them',
    why: 'The operator knows type, range and choices of each setting of Kafka, and refuses the whole Kafka for one value.',
    remedy: 'write a value of the type and in the range',
    sources: ['Apache Kafka documentation, "Broker Configs"'],
    pass: [config('log.retention.hours: 72, compression.type: zstd')],
    fail: [config('log.retention.hours: 3d'), config('compression.type: brotli'), config('num.io.threads: 0')],
  },
  'operator/config-providers': {
    title: 'config providers of your own have names of their own',
    why: 'Strimzi adds providers under strimzienv, strimzisecrets, strimzifile and strimzidir, and fails when you do as well.',
    remedy: 'remove them from the list: they are there anyway',
    sources: ['KIP-297: Externalizing Secrets for Connect Configurations'],
    pass: [config('config.providers: vault')],
    fail: [config('config.providers: "vault,strimzienv"')],
  },
  'operator/replication-factor': {
    title: 'replication factors do not exceed the number of brokers',
    why: 'The operator counts the brokers of all pools, and refuses factors that they cannot fulfil.',
    remedy: 'lower the factor, or add brokers',
    sources: SPEC,
    pass: [config('offsets.topic.replication.factor: 6')],
    fail: [config('offsets.topic.replication.factor: 7'), config('default.replication.factor: 7')],
  },
  'operator/default-replication-factor': {
    title: 'the replication factor of topics is written down',
    why: 'Left out it is 1, so that topics that say nothing lose their data with one disk: the operator warns.',
    remedy: 'write default.replication.factor',
    sources: SPEC,
    pass: [config('default.replication.factor: 1')],
    fail: [{ profile: 'dev', yaml: config('default.replication.factor: null') }],
  },
  'operator/min-insync-replicas': {
    title: 'the number of replicas that must have a record is written down',
    why: 'Left out it is 1, so that an acknowledged record may be on one disk alone: the operator warns.',
    remedy: 'write min.insync.replicas',
    sources: SPEC,
    pass: [config('min.insync.replicas: 1')],
    fail: [{ profile: 'dev', yaml: config('min.insync.replicas: null') }],
  },
  'operator/inter-broker-protocol-version': {
    title: 'inter.broker.protocol.version is not set',
    why: 'It belonged to ZooKeeper times; spec.kafka.metadataVersion stands for it. The operator warns.',
    remedy: 'remove it',
    sources: ['KIP-778: KRaft to KRaft Upgrades'],
    pass: [kafka('metadataVersion: 4.3-IV0')],
    fail: [config('inter.broker.protocol.version: "3.9"')],
  },
  'operator/log-message-format-version': {
    title: 'log.message.format.version is not set',
    why: 'Kafka 4 writes one format of messages. The operator warns.',
    remedy: 'remove it',
    sources: ['KIP-724: Drop support for message formats v0 and v1'],
    pass: [config('log.message.timestamp.type: LogAppendTime')],
    fail: [config('log.message.format.version: "3.0"')],
  },
};
