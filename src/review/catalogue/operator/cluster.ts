import type { RulePages } from '../page';

const SPEC = ['Strimzi API reference, "KafkaClusterSpec"'];
const CONFIG = ['Strimzi documentation, "Kafka configuration options that cannot be set"'];
const UPGRADE = ['Strimzi documentation, "Upgrading Kafka clusters"'];

/** The Kafka of the sound platform with a change below spec.kafka. */
const kafka = (change: string): string => `{ kind: Kafka, spec: { kafka: { ${change} } } }`;
const config = (change: string): string => kafka(`config: { ${change} }`);

/** A Kafka of another name with what it cannot do without. */
const named = (name: string, more = ''): string => `apiVersion: kafka.strimzi.io/v1
kind: Kafka
metadata: { name: ${name}, namespace: other }
spec: { kafka: { listeners: [{ name: ext, port: 9093, type: loadbalancer, tls: true }] } }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: nodes, namespace: other, labels: { strimzi.io/cluster: ${name} } }
spec: { roles: [broker, controller], replicas: 3, storage: { type: ephemeral } }
${more}`;

export const CLUSTER_PAGES: RulePages = {
  'operator/kafka-name': {
    title: 'the name of a Kafka has at most 47 characters',
    why: 'NAME-kafka-bootstrap stands in every certificate as one label of a DNS name, which takes 63 characters.',
    remedy: 'shorten the name',
    sources: SPEC,
    pass: [named('orders-and-payments-of-the-whole-of-europe')],
    fail: [named('orders-and-payments-of-the-whole-of-europe-and-asia')],
  },
  'operator/kafka-name-service': {
    title: 'Services can be named after the Kafka',
    why: 'Strimzi names Services after it. Most releases of Kubernetes take no Service that begins with a digit, and none with a dot.',
    remedy: 'begin with a letter, and use - instead of dots',
    sources: ['Kubernetes documentation, "Object Names and IDs"'],
    pass: [named('main-2')],
    fail: [named('2nd'), named('main.eu')],
  },
  'operator/service-name-length': {
    title: 'Services of listeners have names of at most 63 characters',
    why: 'The operator puts the names of cluster, pool and listener together without a look at the length, and Kubernetes refuses the Service.',
    remedy: 'shorten one of the three',
    sources: ['Strimzi documentation, "List of Kafka cluster resources"'],
    pass: [named('orders-and-payments-of-the-whole-of-europe')],
    fail: [named('orders-and-payments-of-the-whole-of-europe-east')],
  },
  'operator/generated-name': {
    title: 'nothing has the name of what the operator makes',
    why: 'The operator overwrites an object of that kind and name with its own, and whoever applies yours puts it back: the two never rest.',
    remedy: 'choose another name',
    sources: ['Strimzi documentation, "List of Kafka cluster resources"'],
    pass: [
      '{ apiVersion: v1, kind: Secret, metadata: { name: orders-kafka-jmx, namespace: kafka }, stringData: { a: b } }',
    ],
    fail: [
      '{ apiVersion: v1, kind: Secret, metadata: { name: main-kafka-jmx, namespace: kafka }, stringData: { a: b } }',
    ],
  },
  'operator/reserved-label': {
    title: 'labels of a resource keep off strimzi.io/',
    why: 'The operator refuses a resource with labels of its own prefix; only the one that names the cluster is yours.',
    remedy: 'use a prefix of your own',
    sources: ['Strimzi documentation, "Labels and annotations"'],
    pass: ['{ kind: Kafka, metadata: { labels: { example.org/kind: log } } }'],
    fail: ['{ kind: Kafka, metadata: { labels: { strimzi.io/kind: Kafka } } }'],
  },
  'operator/annotation': {
    title: 'annotations of strimzi.io/ are ones that the operators read',
    why: 'A misspelt annotation, one on the wrong kind and a switch that is not "true" do nothing, and nobody says so.',
    remedy: 'correct the key or the value, or remove it',
    sources: ['Strimzi documentation, "Pausing reconciliation of custom resources"'],
    pass: [
      '{ kind: KafkaTopic, metadata: { annotations: { strimzi.io/managed: "false" } } }',
      '{ kind: Kafka, metadata: { annotations: { strimzi.io/pause-reconciliation: "true" } } }',
    ],
    fail: [
      '{ kind: Kafka, metadata: { annotations: { strimzi.io/pause-reconcilation: "true" } } }',
      '{ kind: KafkaTopic, metadata: { annotations: { strimzi.io/managed: "no" } } }',
      '{ kind: KafkaNodePool, metadata: { name: brokers, annotations: { strimzi.io/pause-reconciliation: "true" } } }',
      '{ kind: Kafka, metadata: { annotations: { strimzi.io/kraft: enabled } } }',
    ],
  },
  'operator/kafka-version': {
    title: 'the version of Kafka is one that Strimzi runs',
    why: 'Strimzi 1.2.0 has images for 4.2 and 4.3, and refuses other versions.',
    remedy: 'write one of 4.2.0, 4.2.1, 4.3.0, 4.3.1',
    sources: UPGRADE,
    pass: [kafka('version: 4.2.1, metadataVersion: 4.2-IV1')],
    fail: [kafka('version: 4.1.0, metadataVersion: 4.1-IV1'), kafka('version: latest')],
  },
  'operator/kafka-version-change': {
    title: 'the new version of Kafka can run the metadata of the old',
    why: 'Metadata are not turned back. The operator refuses an upgrade from, and a downgrade to, a version that is older than the metadata version.',
    remedy: 'keep the version that runs',
    sources: UPGRADE,
    pass: [
      { yaml: '{ kind: Kafka, status: { kafkaVersion: 4.2.1, kafkaMetadataVersion: 4.2-IV1 } }' },
      {
        facts: { runningKafkaVersions: ['4.2.1'] },
        yaml: '{ kind: Kafka, status: { kafkaMetadataVersion: 4.2-IV1 } }',
      },
    ],
    fail: [
      '{ kind: Kafka, spec: { kafka: { version: 4.2.1, metadataVersion: null } }, status: { kafkaVersion: 4.3.1, kafkaMetadataVersion: 4.3-IV0 } }',
      {
        facts: { runningKafkaVersions: ['4.3.1'] },
        yaml: '{ kind: Kafka, spec: { kafka: { version: 4.2.1, metadataVersion: null } }, status: { kafkaMetadataVersion: 4.3-IV0 } }',
      },
    ],
  },
  'operator/metadata-version': {
    title: 'the metadata version is one of Kafka',
    why: 'The operator refuses what Kafka does not know, and everything before 3.3-IV3.',
    remedy: 'write the one that belongs to your version of Kafka',
    sources: UPGRADE,
    pass: [kafka('metadataVersion: "4.3"')],
    fail: [kafka('metadataVersion: 4.3-IV1'), kafka('metadataVersion: 3.0-IV1')],
  },
  'operator/metadata-version-newer': {
    title: 'the metadata version is not newer than Kafka',
    why: 'The operator takes the one of the version of Kafka instead, with a line in its log.',
    remedy: 'raise the version of Kafka first',
    sources: UPGRADE,
    pass: [kafka('version: 4.2.1, metadataVersion: 4.2-IV0')],
    fail: [kafka('version: 4.2.1, metadataVersion: 4.3-IV0')],
  },
  'operator/metadata-version-older': {
    title: 'the metadata version follows the version of Kafka',
    why: 'Features of the new version wait for it. It is right to stay behind until the new version has proved itself, and the operator warns as long.',
    remedy: 'raise metadataVersion as the last step of the upgrade',
    sources: UPGRADE,
    pass: [kafka('version: 4.2.1, metadataVersion: 4.2-IV0'), kafka('metadataVersion: null')],
    fail: [
      kafka('metadataVersion: 4.2-IV1'),
      {
        facts: { runningKafkaVersions: ['4.2.1'] },
        yaml: '{ kind: Kafka, status: { kafkaMetadataVersion: 4.2-IV1 } }',
      },
    ],
  },
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
    fail: [config('default.replication.factor: null')],
  },
  'operator/min-insync-replicas': {
    title: 'the number of replicas that must have a record is written down',
    why: 'Left out it is 1, so that an acknowledged record may be on one disk alone: the operator warns.',
    remedy: 'write min.insync.replicas',
    sources: SPEC,
    pass: [config('min.insync.replicas: 1')],
    fail: [config('min.insync.replicas: null')],
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
  'operator/authorizer-class': {
    title: 'custom authorization names its class',
    why: 'The operator would write the text null for it, and brokers would not start.',
    remedy: 'set authorizerClass',
    sources: ['Strimzi API reference, "KafkaAuthorizationCustom"'],
    pass: [
      kafka('authorization: { type: custom, authorizerClass: org.example.Authorizer, supportsAdminApi: true }'),
    ],
    fail: [kafka('authorization: { type: custom }')],
  },
  'operator/super-user-prefix': {
    title: 'super users are written without User:',
    why: 'The operator adds it, and User:User:name is nobody.',
    remedy: 'write the name alone, or CN=name for a user with a certificate',
    sources: ['Strimzi API reference, "KafkaAuthorizationSimple"'],
    pass: [kafka('authorization: { superUsers: [CN=admin] }')],
    fail: [kafka('authorization: { superUsers: ["User:CN=admin"] }')],
  },
  'operator/quotas': {
    title: 'the quota plugin has one limit for free disk space',
    why: 'The operator refuses minAvailableBytesPerVolume beside minAvailableRatioPerVolume.',
    remedy: 'keep one of them',
    sources: ['Strimzi API reference, "QuotasPluginStrimzi"'],
    pass: [kafka('quotas: { type: strimzi, minAvailableRatioPerVolume: 0.1 }')],
    fail: [
      kafka('quotas: { type: strimzi, minAvailableRatioPerVolume: 0.1, minAvailableBytesPerVolume: 1000000 }'),
    ],
  },
  'operator/quotas-plugin': {
    title: 'quotas are configured in one place',
    why: 'Beside spec.kafka.quotas the operator removes client.quota.callback.class from the config, and warns.',
    remedy: 'keep one of them',
    sources: ['Strimzi API reference, "KafkaClusterSpec"'],
    pass: [kafka('quotas: null, config: { client.quota.callback.class: org.example.Quotas }')],
    fail: [config('client.quota.callback.class: org.example.Quotas')],
  },
  'operator/excluded-principal': {
    title: 'principals that quotas leave out are written with User:',
    why: 'The operator passes them on as they are, and Kafka compares them with the whole principal.',
    remedy: 'write User: before the name',
    sources: ['Strimzi API reference, "QuotasPluginStrimzi"'],
    pass: [kafka('quotas: { type: strimzi, excludedPrincipals: ["User:CN=admin"] }')],
    fail: [kafka('quotas: { type: strimzi, excludedPrincipals: [CN=admin] }')],
  },
  'operator/tiered-storage': {
    title: 'tiered storage says where to',
    why: 'The operator fails without a remoteStorageManager.',
    remedy: 'set remoteStorageManager with className and classPath',
    sources: ['Strimzi API reference, "TieredStorageCustom"'],
    pass: [
      kafka(
        'tieredStorage: { type: custom, remoteStorageManager: { className: org.example.Tiers, classPath: /mnt/* } }',
      ),
    ],
    fail: [kafka('tieredStorage: { type: custom }')],
  },
  'operator/tiered-storage-class': {
    title: 'the manager of tiered storage has a class and a path',
    why: 'The operator would write the text null for what is missing, and brokers would not start.',
    remedy: 'set className and classPath',
    sources: ['Strimzi API reference, "RemoteStorageManager"'],
    pass: [
      kafka(
        'tieredStorage: { type: custom, remoteStorageManager: { className: org.example.Tiers, classPath: /mnt/* } }',
      ),
    ],
    fail: [kafka('tieredStorage: { type: custom, remoteStorageManager: { className: org.example.Tiers } }')],
  },
  'operator/tiered-storage-off': {
    title: 'tiered storage is not switched off again',
    why: 'Your config comes last in the file of the broker: with false in it all else of tiered storage is configured for nothing.',
    remedy: 'remove one of them',
    sources: ['Apache Kafka documentation, "Tiered Storage"'],
    pass: [
      kafka(
        'tieredStorage: { type: custom, remoteStorageManager: { className: org.example.Tiers, classPath: /mnt/* } }, config: { remote.log.storage.system.enable: true }',
      ),
    ],
    fail: [
      kafka(
        'tieredStorage: { type: custom, remoteStorageManager: { className: org.example.Tiers, classPath: /mnt/* } }, config: { remote.log.storage.system.enable: false }',
      ),
    ],
  },
  'operator/other-type-fields': {
    title: 'no field belongs to another type',
    why: 'The schema takes the fields of all types together. Those of another type have no effect, and the operator warns.',
    remedy: 'remove the field, or change the type',
    sources: ['Strimzi API reference, type descriptions'],
    pass: [kafka('quotas: { type: strimzi, minAvailableBytesPerVolume: 1000000 }')],
    fail: [
      kafka('quotas: { type: kafka, minAvailableBytesPerVolume: 1000000 }'),
      '{ kind: KafkaNodePool, metadata: { name: brokers }, spec: { storage: { volumes: [{ id: 0, type: ephemeral, size: 1Gi }] } } }',
      '{ kind: KafkaUser, spec: { authorization: { acls: [{ resource: { type: cluster, name: main }, operations: [Create] }] } } }',
    ],
  },
};
