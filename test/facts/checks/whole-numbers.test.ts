import { kafkaBridgeProblems, kafkaNodePoolProblems, kafkaProblems, kafkaTopicProblems } from '../../../src/facts';

const LARGE = 2 ** 31;

const judges = { kafkaBridgeProblems, kafkaNodePoolProblems, kafkaProblems, kafkaTopicProblems };

function unreadable(judge: keyof typeof judges, spec: unknown): unknown[] {
  return judges[judge]({ metadata: { name: 'main' }, spec })
    .filter(({ rule }) => rule === 'operator/number')
    .map(({ pointer }) => pointer);
}

test.each([
  [
    'kafkaProblems',
    { kafka: { livenessProbe: { timeoutSeconds: LARGE } } },
    '/spec/kafka/livenessProbe/timeoutSeconds',
  ],
  [
    'kafkaProblems',
    { kafka: { listeners: [{ name: 'a', configuration: { maxConnections: LARGE } }] } },
    '/spec/kafka/listeners/0/configuration/maxConnections',
  ],
  ['kafkaProblems', { clusterCa: { validityDays: LARGE } }, '/spec/clusterCa/validityDays'],
  ['kafkaNodePoolProblems', { storage: { volumes: [{ id: LARGE }] } }, '/spec/storage/volumes/0/id'],
  [
    'kafkaNodePoolProblems',
    { template: { pod: { terminationGracePeriodSeconds: LARGE } } },
    '/spec/template/pod/terminationGracePeriodSeconds',
  ],
  ['kafkaTopicProblems', { partitions: LARGE }, '/spec/partitions'],
  [
    'kafkaBridgeProblems',
    { readinessProbe: { timeoutSeconds: -LARGE - 1 } },
    '/spec/readinessProbe/timeoutSeconds',
  ],
] as const)('%s cannot read %j', (judge, spec, where) => {
  expect(unreadable(judge, spec)).toEqual([where]);
});

test.each([
  ['kafkaProblems', { kafka: { quotas: { type: 'kafka', producerByteRate: LARGE, requestPercentage: 50 } } }],
  ['kafkaProblems', { entityOperator: { topicOperator: { reconciliationIntervalMs: LARGE } } }],
  ['kafkaProblems', { kafka: { config: { 'log.retention.bytes': LARGE } } }],
  ['kafkaProblems', { cruiseControl: { resources: { limits: { memory: LARGE } } } }],
  [
    'kafkaNodePoolProblems',
    { template: { pod: { securityContext: { runAsUser: LARGE, supplementalGroups: [LARGE] } } } },
  ],
  ['kafkaBridgeProblems', { consumer: { timeoutSeconds: LARGE } }],
  ['kafkaTopicProblems', { config: { 'retention.ms': LARGE } }],
] as const)('%s reads all of %j', (judge, spec) => {
  expect(unreadable(judge, spec)).toEqual([]);
});
