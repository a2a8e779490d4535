import { writeYamlStream } from '../../src/yaml';
import { at, synthesizeText } from '../support/synthesize';

const CONFIG = `version: 1
strimzi: 1.2.0
environments:
  dev: { profile: dev, namespace: kafka-dev }
  prod: { profile: prod, namespace: kafka, clientNamespaces: { egress: true } }
clusters:
  main:
    cruiseControl: { autoRebalance: [{ mode: add-brokers, template: gentle }] }
topics: { orders: {} }
clients:
  billing: { namespace: shop, consumes: [orders], kafkaAccess: { secretName: kafka }, owner: shop }
bridges:
  web:
    namespace: edge
    kafkaAccess: true
    produces: [orders]
    consumes: [orders]
    peers: [{ podSelector: { matchLabels: { app: web } } }]
registries:
  schemas: { type: apicurio, image: 'quay.io/apicurio/apicurio-registry:3.3.3' }
  schemas-too: { type: confluent, image: 'confluentinc/cp-schema-registry:8.1.0', peers: everyone, env: { SCHEMA_REGISTRY_DEBUG: 'true' } }
rebalances:
  gentle: { template: true, replicationThrottle: 50MB/s }
`;

test.each(['dev', 'prod'])('a Bridge, a rebalance and what is handed over in %s', (environment) => {
  const objects = [...synthesizeText(CONFIG, environment)].filter(([name]) =>
    /^(KafkaBridge|KafkaAccess|KafkaRebalance|KafkaUser|NetworkPolicy|Deployment|Service|PodDisruptionBudget)\/|KafkaTopic\/(?!orders)/.test(
      name,
    ),
  );

  expect(writeYamlStream(objects.map(([, object]) => object))).toMatchSnapshot();
});

test('Cruise Control takes the rebalance as its model', () => {
  const kafka = synthesizeText(CONFIG, 'prod').get('Kafka/main');

  expect(at(kafka, '/spec/cruiseControl/autoRebalance')).toEqual([
    { mode: 'add-brokers', template: { name: 'gentle' } },
  ]);
});

test('a listener with a certificate of its own has all names, and is known by its authority', () => {
  const objects = synthesizeText(
    CONFIG.replace(
      '  main:\n',
      `  main:
    listeners:
      scram: { certificate: { issuer: { name: platform, kind: ClusterIssuer }, dnsNames: [kafka.example.com], duration: 4320h } }
`,
    ),
    'prod',
  );

  expect(writeYamlStream([objects.get('Certificate/main-scram-tls') ?? {}])).toMatchSnapshot();
  expect(at(objects.get('Kafka/main'), '/spec/kafka/listeners/1/configuration')).toEqual({
    brokerCertChainAndKey: { certificate: 'tls.crt', key: 'tls.key', secretName: 'main-scram-tls' },
  });
});

test.each([
  [
    's3',
    '{ s3: { bucket: segments, region: eu-west-1, plugin: { classPath: /opt/x/* }, cache: { size: 10Gi }, chunkSize: 4194304 } }',
  ],
  ['gcs', '{ gcs: { bucket: segments, plugin: { image: "x:1" } } }'],
  ['azure', '{ azure: { container: segments, account: retail, plugin: { image: "x:1" } } }'],
  ['custom', '{ className: x.Y, classPath: /opt/x/*, config: { n: 1 } }'],
])('old segments go to %s', (_, tieredStorage) => {
  const kafka = synthesizeText(
    CONFIG.replace('  main:\n', `  main:\n    tieredStorage: ${tieredStorage}\n`),
    'prod',
  ).get('Kafka/main');

  expect(at(kafka, '/spec/kafka/tieredStorage')).toMatchSnapshot();
});

test('the quotas of Strimzi keep disks from filling, unless the file says how', () => {
  const quotas = (said: string): unknown =>
    at(
      synthesizeText(CONFIG.replace('  main:\n', `  main:\n    quotas: ${said}\n`), 'prod').get('Kafka/main'),
      '/spec/kafka/quotas',
    );

  expect(quotas('{ type: strimzi }')).toEqual({ type: 'strimzi', minAvailableRatioPerVolume: 0.1 });
  expect(quotas('{ type: strimzi, minAvailableBytesPerVolume: 20Gi }')).toEqual({
    type: 'strimzi',
    minAvailableBytesPerVolume: 21_474_836_480,
  });
});
