import type { RulePages } from '../page';

/** The Kafka of the sound platform with a change below spec.kafka. */
const kafka = (change: string): string => `{ kind: Kafka, spec: { kafka: { ${change} } } }`;
const config = (change: string): string => kafka(`config: { ${change} }`);

export const CLUSTER_PAGES: RulePages = {
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
  'operator/quotas-above-volumes': {
    title: 'volumes can have as much free as the quota plugin wants',
    why: 'The plugin stops all producers as long as one volume of one broker has less free. What a volume never has free stops them from the first minute.',
    remedy: 'write a part of the volumes, as 0.1',
    sources: ['Strimzi API reference, "QuotasPluginStrimzi"'],
    pass: [kafka('quotas: { type: strimzi, minAvailableBytesPerVolume: 53687091200 }')],
    fail: [
      kafka('quotas: { type: strimzi, minAvailableBytesPerVolume: 966367641600 }'),
      kafka('quotas: { type: strimzi, minAvailableRatioPerVolume: 1 }'),
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
};
