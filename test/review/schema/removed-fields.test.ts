import { objectProblems } from '../../../src/review';

const listener = (authentication: object) => ({
  name: 'a',
  port: 9092,
  type: 'internal',
  tls: true,
  authentication,
});
const kafka = (fields: object, listeners: object[] = [listener({ type: 'tls' })]) => ({
  kafka: { listeners, ...fields },
});
const TARGET = {
  alias: 'a',
  bootstrapServers: 'a:9092',
  groupId: 'a',
  configStorageTopic: 'a',
  statusStorageTopic: 'a',
  offsetStorageTopic: 'a',
};
const mirror = (fields: object) => ({
  replicas: 1,
  target: TARGET,
  mirrors: [{ source: { alias: 'b', bootstrapServers: 'b:9092' }, ...fields }],
});
const { alias: _, ...IDS } = TARGET;
const CONNECT = { replicas: 1, ...IDS };

test.each<[kind: string, spec: object, pointer: string, remedy: string]>([
  [
    'Kafka',
    { ...kafka({}), zookeeper: {} },
    '/spec/zookeeper',
    'remove it: Kafka 4 has no ZooKeeper, but KafkaNodePools with the role controller',
  ],
  ...['replicas', 'storage', 'resources'].map((field): [string, object, string, string] => [
    'Kafka',
    kafka({ [field]: 1 }),
    `/spec/kafka/${field}`,
    'set it in a KafkaNodePool',
  ]),
  [
    'Kafka',
    kafka({}, [listener({ type: 'oauth' })]),
    '/spec/kafka/listeners/0/authentication/type',
    'write type: custom, with the settings of OAuth in listenerConfig',
  ],
  [
    'Kafka',
    kafka({ authorization: { type: 'opa' } }),
    '/spec/kafka/authorization/type',
    'write type: custom, with the settings of OPA in config and its class in authorizerClass',
  ],
  [
    'Kafka',
    kafka({ authorization: { type: 'keycloak' } }),
    '/spec/kafka/authorization/type',
    'write type: custom, with the settings of Keycloak in config and its class in authorizerClass',
  ],
  [
    'KafkaConnect',
    { ...CONNECT, build: { plugins: [], output: { type: 'docker', image: 'a', additionalKanikoOptions: [] } } },
    '/spec/build/output/additionalKanikoOptions',
    'write additionalBuildOptions',
  ],
  ...[
    ['groupId', 'group.id'],
    ['configStorageTopic', 'config.storage.topic'],
    ['offsetStorageTopic', 'offset.storage.topic'],
    ['statusStorageTopic', 'status.storage.topic'],
  ].map(([field = '', key = '']): [string, object, string, string] => [
    'KafkaConnect',
    { ...CONNECT, [field]: undefined, config: { [key]: 'a' } },
    `/spec/${field}`,
    `add ${field}: before v1 it stood in config as ${key}`,
  ]),
  [
    'KafkaMirrorMaker2',
    { ...mirror({}), connectCluster: 'a' },
    '/spec/connectCluster',
    'describe the cluster that Kafka Connect uses in spec.target',
  ],
  [
    'KafkaMirrorMaker2',
    { ...mirror({}), clusters: [] },
    '/spec/clusters',
    'describe the clusters in spec.target and in source of each mirror',
  ],
  [
    'KafkaMirrorMaker2',
    mirror({ sourceCluster: 'b' }),
    '/spec/mirrors/0/sourceCluster',
    'describe the cluster in source of the mirror',
  ],
  [
    'KafkaMirrorMaker2',
    mirror({ targetCluster: 'a' }),
    '/spec/mirrors/0/targetCluster',
    'describe the cluster in spec.target',
  ],
  [
    'KafkaMirrorMaker2',
    mirror({ heartbeatConnector: {} }),
    '/spec/mirrors/0/heartbeatConnector',
    'remove it: a mirror has sourceConnector and checkpointConnector only',
  ],
  [
    'KafkaUser',
    {
      authorization: {
        type: 'simple',
        acls: [{ resource: { type: 'cluster' }, operations: [], operation: 'Read' }],
      },
    },
    '/spec/authorization/acls/0/operation',
    'write operations, a list',
  ],
  [
    'Kafka',
    { ...kafka({}), entityOperator: { topicOperator: { reconciliationIntervalSeconds: 90 } } },
    '/spec/entityOperator/topicOperator/reconciliationIntervalSeconds',
    'write reconciliationIntervalMs, a thousand times as much',
  ],
  [
    'KafkaNodePool',
    { replicas: 1, roles: [], storage: { type: 'jbod', volumes: [{ type: 'ephemeral', overrides: [] }] } },
    '/spec/storage/volumes/0/overrides',
    'remove it: make a pool for each storage class',
  ],
  ['KafkaConnector', { pause: true }, '/spec/pause', 'write state: paused'],
  [
    'KafkaConnect',
    { ...CONNECT, externalConfiguration: {} },
    '/spec/externalConfiguration',
    'use env and volumeMounts of template.connectContainer, and template.pod.volumes',
  ],
  [
    'KafkaConnect',
    { ...CONNECT, tracing: { type: 'jaeger' } },
    '/spec/tracing/type',
    'write opentelemetry, and where spans go in variables of the container',
  ],
  [
    'KafkaMirrorMaker2',
    mirror({ topicsBlacklistPattern: 'a' }),
    '/spec/mirrors/0/topicsBlacklistPattern',
    'write topicsExcludePattern',
  ],
  [
    'KafkaBridge',
    { replicas: 1, bootstrapServers: 'a:9092', enableMetrics: true },
    '/spec/enableMetrics',
    'write metricsConfig',
  ],
])('%s that has no more %j is told where that went', (kind, spec, pointer, remedy) => {
  const manifest = { apiVersion: 'kafka.strimzi.io/v1', kind, metadata: { name: 'a' }, spec };

  expect(objectProblems(manifest).map((problem) => [problem.pointer, problem.remedy])).toEqual([[pointer, remedy]]);
});
