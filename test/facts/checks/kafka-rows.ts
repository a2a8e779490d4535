import { kafkaProblems } from '../../../src/facts';
import { BROKER_CONFIG_RULES } from './broker-config-rows';
import { COMPONENT_RULES } from './component-rows';
import { LISTENER_RULES } from './listener-rows';
import type { Change, KindRows, RuleRows } from './rows';
import { TEMPLATE_RULES } from './template-rows';

const live = (version: string, running: string, metadata: string): Change => ({
  '/spec/kafka/version': version,
  '/spec/kafka/metadataVersion': undefined,
  '/status': { kafkaVersion: running, kafkaMetadataVersion: metadata },
});
const window = (...crons: string[]): Change => ({ '/spec/maintenanceTimeWindows': crons });

const IDENTITY: readonly RuleRows[] = [
  {
    rule: 'schema/name',
    fails: {
      'a name with capitals': { '/metadata/name': 'Main' },
      'a name with an underscore': { '/metadata/name': 'my_kafka' },
      'no name': { '/metadata/name': undefined },
      'a name that is no text': { '/metadata/name': 5 },
    },
    passes: {
      'a plain name': { '/metadata/name': 'orders-1' },
      'a name that Kubernetes makes': { '/metadata/name': undefined, '/metadata/generateName': 'orders-' },
    },
  },
  {
    rule: 'operator/kafka-name',
    fails: { '48 characters': { '/metadata/name': 'k'.repeat(48) } },
    passes: { '47 characters': { '/metadata/name': 'k'.repeat(47) } },
  },
  {
    rule: 'operator/kafka-name-service',
    fails: {
      'a dot': { '/metadata/name': 'main.prod' },
      'a digit in front': { '/metadata/name': '1st' },
      'a long name with dots': { '/metadata/name': `${'a'.repeat(40)}.${'b'.repeat(40)}` },
    },
    passes: { 'a digit behind': { '/metadata/name': 'main2' } },
  },
  {
    rule: 'operator/reserved-label',
    fails: { 'a label of Strimzi': { '/metadata/labels': { 'strimzi.io/kind': 'Kafka' } } },
    passes: {
      'the label of a cluster': { '/metadata/labels': { 'strimzi.io/cluster': 'main' } },
      'a label of anyone else': { '/metadata/labels': { 'app.kubernetes.io/name': 'kafka', team: 'core' } },
    },
  },
];

const VERSIONS: readonly RuleRows[] = [
  {
    rule: 'operator/kafka-version',
    fails: {
      'a version before Kafka 4.2': { '/spec/kafka/version': '4.1.1' },
      'a release line': { '/spec/kafka/version': '4.3' },
      'a name of every object': { '/spec/kafka/version': 'constructor' },
    },
    passes: {
      'the oldest version': { '/spec/kafka/version': '4.2.0', '/spec/kafka/metadataVersion': '4.2-IV1' },
      'no version': { '/spec/kafka/version': undefined },
    },
  },
  {
    rule: 'operator/metadata-version',
    fails: Object.fromEntries(
      ['3.3-IV2', '3.0', '4.3-IV1', '4', 'abc', '', '4.3.', '4.3-iv0'].map((version) => [
        JSON.stringify(version),
        { '/spec/kafka/metadataVersion': version },
      ]),
    ),
    passes: Object.fromEntries(
      ['4.3-IV0', '4.3', '4.3.1', '4.3.1-IV0', '3.3-IV3', '4.0-IV3', '3.7-IV4'].map((version) => [
        JSON.stringify(version),
        { '/spec/kafka/metadataVersion': version },
      ]),
    ),
  },
  {
    rule: 'operator/metadata-version-newer',
    fails: {
      'one of the next line': { '/spec/kafka/metadataVersion': '4.4' },
      'one of the next Kafka': { '/spec/kafka/metadataVersion': '5' },
      'one of a newer line than the version': {
        '/spec/kafka/version': '4.2.1',
        '/spec/kafka/metadataVersion': '4.3-IV9',
      },
    },
    passes: {
      'an older one': { '/spec/kafka/metadataVersion': '4.2-IV1' },
      'that of the version': { '/spec/kafka/version': '4.2.1', '/spec/kafka/metadataVersion': '4.2-IV0' },
    },
  },
  {
    rule: 'operator/kafka-version-change',
    fails: {
      'a downgrade behind the metadata version': live('4.2.1', '4.3.1', '4.3-IV0'),
      'an upgrade from a version that is behind the metadata version': live('4.3.1', '4.2.0', '4.3-IV0'),
    },
    passes: {
      'a downgrade with an older metadata version': live('4.2.1', '4.3.1', '4.2-IV1'),
      'an upgrade': live('4.3.1', '4.2.0', '4.2-IV1'),
      'no change': live('4.3.1', '4.3.1', '4.3-IV0'),
    },
  },
];

const AUTHORIZATION: readonly RuleRows[] = [
  {
    rule: 'operator/authorizer-class',
    fails: { 'no class': { '/spec/kafka/authorization': { type: 'custom' } } },
    passes: {
      'a class': { '/spec/kafka/authorization': { type: 'custom', authorizerClass: 'org.example.Authorizer' } },
      'simple authorization': { '/spec/kafka/authorization': { type: 'simple' } },
    },
  },
  {
    rule: 'operator/super-user-prefix',
    fails: { 'a prefix': { '/spec/kafka/authorization': { type: 'simple', superUsers: ['a', 'User:b'] } } },
    passes: { 'a bare name': { '/spec/kafka/authorization': { type: 'simple', superUsers: ['CN=User:b'] } } },
  },
  {
    rule: 'operator/ca-lifetime',
    fails: {
      'a renewal before the beginning': { '/spec/clientsCa': { validityDays: 30, renewalDays: 60 } },
      'a validity as short as the default renewal': { '/spec/clusterCa': { validityDays: 30 } },
      'a renewal as long as the default validity': { '/spec/clusterCa': { renewalDays: 365 } },
    },
    passes: {
      'a renewal before the end': { '/spec/clusterCa': { validityDays: 31 } },
      defaults: { '/spec/clusterCa': {} },
      'a null': { '/spec/clusterCa': null },
    },
  },
  {
    rule: 'operator/maintenance-window',
    fails: Object.fromEntries(
      [
        '',
        '* * 1-4 * * SAT,SUN',
        '* * 1-4 ? * ?',
        '* 1-4 ? * *',
        '0 0 24 ? * *',
        '0 60 1 ? * *',
        '0 0 1 ? * MON-FOO',
        '0 0 1 ? JAN-3 *',
        '0 0/61 1 ? * *',
        '0 0 1 L-31 * ?',
        '0 0 1 ? * * 2026-2024',
        '0 0 1 ? * 6L,2',
        '0 0 1 ? * 2#6',
        '0 0 1 ? * MON#6',
        '0 0 1 ? * * 2024-2024',
        '0 0 1 ? * * * *',
        '@daily',
      ].map((cron) => [JSON.stringify(cron), window(cron)]),
    ),
    passes: Object.fromEntries(
      [
        '* * 1-4 ? * SAT,SUN *',
        '0 0/5 0-23/2 * * ?',
        '0 0 1 LW JAN,JUL ?',
        '0 0 1 15W * ?',
        '0 0 22-2 ? dec-feb fri#2',
        '0 0 1 L-3W * ?',
        '0 0 1 ? * MONDAY 2024-2026',
        '*/59 */59 */23 */31 */12 ?',
      ].map((cron) => [JSON.stringify(cron), window(cron)]),
    ),
  },
];

/** A Kafka without a problem. */
const KAFKA = {
  apiVersion: 'kafka.strimzi.io/v1',
  kind: 'Kafka',
  metadata: { name: 'main', namespace: 'kafka' },
  spec: {
    kafka: {
      version: '4.3.1',
      metadataVersion: '4.3-IV0',
      listeners: [{ name: 'tls', port: 9093, type: 'internal', tls: true, authentication: { type: 'tls' } }],
      config: { 'default.replication.factor': 3, 'min.insync.replicas': 2 },
    },
    entityOperator: { topicOperator: {}, userOperator: {} },
  },
};

export const KAFKA_ROWS: KindRows = {
  kind: 'Kafka',
  sample: KAFKA,
  judge: kafkaProblems,
  rules: [
    ...IDENTITY,
    ...VERSIONS,
    ...BROKER_CONFIG_RULES,
    ...AUTHORIZATION,
    ...COMPONENT_RULES,
    ...TEMPLATE_RULES,
    ...LISTENER_RULES,
  ],
};
