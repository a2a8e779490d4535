import type { Change, RuleRows } from './rows';

const CONFIG = '/spec/kafka/config';
const JMX = '/spec/kafka/metricsConfig';
const config = (key: string, value: unknown): Change => ({ [`${CONFIG}/${key}`]: value });
const allowList = (...patterns: string[]): Change => ({
  [JMX]: { type: 'strimziMetricsReporter', values: { allowList: patterns } },
});
const cruiseControl = (key: string, value: unknown): Change => ({
  '/spec/cruiseControl': {},
  ...config(key, value),
});
const resources = (requests: Change, limits: Change): Change => ({
  '/spec/entityOperator/topicOperator/resources': { requests, limits },
});

const excluded = (...excludedPrincipals: string[]): Change => ({
  '/spec/kafka/quotas': { type: 'strimzi', excludedPrincipals },
});
const loggers = (key: string): Change => ({
  '/spec/kafka/logging': { type: 'inline', loggers: { [key]: 'INFO' } },
});
const strategy = (deploymentStrategy: string): Change => ({
  '/spec/entityOperator/template': { deployment: { deploymentStrategy } },
});
const goals = (defaults: string | undefined, anomaly: string | undefined): Change => ({
  '/spec/cruiseControl': { config: { 'default.goals': defaults, 'anomaly.detection.goals': anomaly } },
});

export const COMPONENT_RULES: readonly RuleRows[] = [
  {
    rule: 'operator/metrics-config-map',
    fails: {
      'no reference': { [JMX]: { type: 'jmxPrometheusExporter', valueFrom: {} } },
      'an empty key': {
        [JMX]: { type: 'jmxPrometheusExporter', valueFrom: { configMapKeyRef: { name: 'a', key: '' } } },
      },
      'Cruise Control without a name': {
        '/spec/cruiseControl': {
          metricsConfig: { type: 'jmxPrometheusExporter', valueFrom: { configMapKeyRef: { key: 'k' } } },
        },
      },
    },
    passes: {
      'name and key': {
        [JMX]: { type: 'jmxPrometheusExporter', valueFrom: { configMapKeyRef: { name: 'a', key: 'k' } } },
      },
    },
  },
  {
    rule: 'operator/metrics-allow-list',
    fails: {
      'an empty list': allowList(),
      'a group that does not close': allowList('kafka_(.*'),
      'a star with nothing before it': allowList('*_total'),
      'a star behind a star': allowList('a**b'),
      'a brace without a number': allowList('kafka_{x}'),
      'a class that does not close': allowList('[]'),
      'a group that closes nothing': allowList('a)'),
      'a backslash at the end': allowList('a\\'),
      'an escape that Java does not know': allowList('\\y'),
      'a range that descends': allowList('a{3,1}'),
      'a group of no kind': allowList('(?#a)'),
      'a star behind flags': allowList('(?i)*'),
      'a star at the beginning of a group': allowList('(*a)'),
    },
    passes: {
      'a pattern': allowList('kafka_server_.*', '^a[b-c]+$'),
      'a possessive quantifier': allowList('.*+x'),
      counts: allowList('a{1,3}b{2,2}c{4,}d{5}'),
      flags: allowList('(?i)kafka_.*', '(?i:kafka)_.*'),
      'an atomic group': allowList('(?>a+)b'),
      'a quotation': allowList('\\Qkafka_(\\E.*'),
      'a property': allowList('\\p{Alpha}+'),
      'brackets in a class': allowList('[^]a]', '[]a]'),
      'classes in a class': allowList('[a-z&&[^b]]'),
      'no list': { [JMX]: { type: 'strimziMetricsReporter' } },
    },
  },
  {
    rule: 'operator/logging-config-map',
    fails: {
      'no reference': { '/spec/kafka/logging': { type: 'external' } },
      'a user operator without a key': {
        '/spec/entityOperator/userOperator/logging': {
          type: 'external',
          valueFrom: { configMapKeyRef: { name: 'a' } },
        },
      },
    },
    passes: {
      'name and key': {
        '/spec/kafka/logging': { type: 'external', valueFrom: { configMapKeyRef: { name: 'a', key: 'k' } } },
      },
      'inline logging': { '/spec/kafka/logging': { type: 'inline', loggers: {} } },
    },
  },
  {
    rule: 'operator/quotas',
    fails: {
      'two limits of a volume': {
        '/spec/kafka/quotas': {
          type: 'strimzi',
          minAvailableBytesPerVolume: 5,
          minAvailableRatioPerVolume: 0.1,
        },
      },
    },
    passes: {
      'one limit': { '/spec/kafka/quotas': { type: 'strimzi', minAvailableBytesPerVolume: 5 } },
      'a null beside it': {
        '/spec/kafka/quotas': {
          type: 'strimzi',
          minAvailableBytesPerVolume: 5,
          minAvailableRatioPerVolume: null,
        },
      },
    },
  },
  {
    rule: 'operator/reconciliation-interval',
    fails: { never: { '/spec/entityOperator/topicOperator/reconciliationIntervalMs': 0 } },
    passes: { often: { '/spec/entityOperator/userOperator/reconciliationIntervalMs': 1 } },
  },
  {
    rule: 'operator/resources',
    fails: {
      'a request above the limit': resources({ memory: '2Gi' }, { memory: '1Gi' }),
      'a request above the limit in another unit': resources({ cpu: '1001m' }, { cpu: 1 }),
      'a request of nothing': resources({ cpu: '0' }, {}),
      'a negative limit': resources({}, { memory: '-1Gi' }),
    },
    passes: {
      'the same amount in two units': resources({ cpu: '1500m', memory: '4.35G' }, { cpu: 1.5, memory: '4350M' }),
      'a request alone': resources({ cpu: '500000000n' }, {}),
      'what the operator does not look at': resources(
        { 'ephemeral-storage': '2Gi' },
        { 'ephemeral-storage': '1Gi' },
      ),
    },
  },
  {
    rule: 'operator/cruise-control-metrics-topic',
    fails: { 'a word': cruiseControl('cruise.control.metrics.topic.replication.factor', 'x') },
    passes: {
      'a number as text': cruiseControl('cruise.control.metrics.topic.replication.factor', '3'),
      'a word without Cruise Control': config('cruise.control.metrics.topic.replication.factor', 'x'),
    },
  },
  {
    rule: 'operator/cruise-control-min-isr',
    fails: {
      'more in sync than replicas': cruiseControl('cruise.control.metrics.topic.min.insync.replicas', 4),
      'no replicas by default': cruiseControl('default.replication.factor', 0),
    },
    passes: {
      'as many': cruiseControl('cruise.control.metrics.topic.min.insync.replicas', 3),
      'no replicas by default without Cruise Control': config('default.replication.factor', 0),
    },
  },
  {
    rule: 'operator/cruise-control-users',
    fails: {
      'no Secret': { '/spec/cruiseControl': { apiUsers: { type: 'hashLoginService', valueFrom: {} } } },
      'no key': {
        '/spec/cruiseControl': {
          apiUsers: { type: 'hashLoginService', valueFrom: { secretKeyRef: { name: 'a' } } },
        },
      },
    },
    passes: {
      'Secret and key': {
        '/spec/cruiseControl': {
          apiUsers: { type: 'hashLoginService', valueFrom: { secretKeyRef: { name: 'a', key: 'k' } } },
        },
      },
    },
  },
  {
    rule: 'operator/excluded-principal',
    fails: { 'a name alone': excluded('CN=admin') },
    passes: { 'a principal': excluded('User:CN=admin') },
  },
  {
    rule: 'operator/exporter-logging',
    fails: { 'a level of others': { '/spec/kafkaExporter': { logging: 'warn' } } },
    passes: { 'a level': { '/spec/kafkaExporter': { logging: 'trace' } } },
  },
  {
    rule: 'operator/deployment-strategy',
    fails: { 'a rolling one': strategy('RollingUpdate') },
    passes: { 'what it is anyway': strategy('Recreate') },
  },
  {
    rule: 'operator/anomaly-goals',
    fails: {
      'another goal': goals('a.Rack, a.Disk', 'a.Disk,a.Cpu'),
      'no default goal': goals('', 'a.Disk'),
    },
    passes: {
      'some of them': goals('a.Rack, a.Disk', 'a.Disk'),
      'default goals alone': goals('a.Rack', undefined),
      "anomaly goals beside Strimzi's default": goals(undefined, 'a.Disk'),
    },
  },
  {
    rule: 'operator/exporter-regex',
    fails: {
      'an open bracket': { '/spec/kafkaExporter': { topicRegex: '[a' } },
      'a look ahead': { '/spec/kafkaExporter': { groupRegex: '(?!test).*' } },
    },
    passes: {
      'all topics': { '/spec/kafkaExporter': { topicRegex: '.*' } },
      'a group with a name': { '/spec/kafkaExporter': { topicExcludeRegex: '(?P<team>[a-z]+)-.*' } },
    },
  },
  {
    rule: 'operator/logger',
    fails: {
      'a variable of old files': loggers('kafka.root.logger.level'),
      'a logger of Log4j 1': loggers('log4j.logger.kafka'),
    },
    passes: { 'the root logger': loggers('rootLogger.level'), 'a logger': loggers('logger.log4j.level') },
  },
];
