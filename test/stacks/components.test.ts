import { writeYamlStream } from '../../src/yaml';
import { at, refusalOf, synthesizeText } from '../support/synthesize';

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

test.each([
  ['consumes: [orders]', 1],
  ['consumes: [orders], replicas: 3', 3],
  ['produces: [orders]', 2],
])('a Bridge with %s', (said, replicas) => {
  const objects = synthesizeText(`${HEAD}bridges: { web: { ${said}, peers: [] } }\n`, 'prod');

  expect(at(objects.get('KafkaBridge/web'), '/spec/replicas')).toBe(replicas);
});

test('Cruise Control takes the rebalance as its model', () => {
  const kafka = synthesizeText(CONFIG, 'prod').get('Kafka/main');

  expect(at(kafka, '/spec/cruiseControl/autoRebalance')).toEqual([
    { mode: 'add-brokers', template: { name: 'gentle' } },
  ]);
});

test.each([
  ['what all brokers ask for', '', { cpu: '2' }],
  [
    'beside what is said of it',
    'cruiseControl: { brokerCapacity: { inboundNetwork: 125MB/s } }',
    { cpu: '2', inboundNetwork: '125MB/s' },
  ],
  ['unless it is said', 'cruiseControl: { brokerCapacity: { cpu: "3" } }', { cpu: '3' }],
  ['not what only some ask for', 'pools: { more: { roles: [broker], replicas: 3, cpu: 4 } }', undefined],
  [
    'not what is patched',
    'pools: { brokers: { overrides: { spec: { resources: { requests: { cpu: 8 } } } } } }',
    undefined,
  ],
  ['not where they may use no more', 'pools: { brokers: { cpuLimit: 2 } }', undefined],
])('Cruise Control is told the cores of a broker: %s', (_, said, capacity) => {
  const text = CONFIG.replace(/^    cruiseControl: .*$/m, `    config: {}\n    ${said}`);
  const kafka = synthesizeText(text, 'prod').get('Kafka/main');

  expect(at(kafka, '/spec/cruiseControl/brokerCapacity')).toEqual(capacity);
});

test('a listener with a certificate of its own has all names, and is known by its authority', () => {
  const objects = synthesizeText(
    CONFIG.replace(
      '  main:\n',
      `  main:
    listeners:
      scram: { certificate: { issuer: { name: platform, kind: ClusterIssuer }, dnsNames: [kafka.example.com], duration: 4320h } }
`,
    ).replace('    kafkaAccess: true\n', ''),
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

const HEAD = CONFIG.slice(0, CONFIG.indexOf('bridges:')).replace(', template: gentle', '');
const REGISTRY = 'image: "example.com/registry:1"';

test.each([
  [
    'a registry with one topic for three purposes',
    `${HEAD}registries: { schemas: { type: apicurio, ${REGISTRY}, topics: [schemas] } }\n`,
    `registry "schemas": the topics are "schemas"
  at kafka.yaml:12:83 (registries.schemas.topics)
  name 3 different ones, in place of kafkasql-journal, kafkasql-snapshots, registry-events of apicurio  [constructs/registry-topics]`,
  ],
  [
    'a registry with one topic too many',
    `${HEAD}registries: { schemas: { type: confluent, ${REGISTRY}, topics: [_a, _b] } }\n`,
    `registry "schemas": the topics are "_a", "_b"
  at kafka.yaml:12:84 (registries.schemas.topics)
  name one topic, in place of _schemas of confluent  [constructs/registry-topics]`,
  ],
  [
    'a registry with a certificate',
    `${HEAD}registries: { schemas: { type: confluent, ${REGISTRY}, authentication: tls } }\n`,
    `registry "schemas": a registry cannot log in by tls
  at kafka.yaml:12:92 (registries.schemas.authentication)
  let it log in by scram-sha-512  [constructs/registry-authentication]`,
  ],
  [
    'a registry that trusts two Secrets',
    `${HEAD}registries: { schemas: { type: confluent, ${REGISTRY}, credentials: { trusted: [{ secretName: a, certificate: ca.crt }, { secretName: b, certificate: ca.crt }] } } }\n`,
    `registry "schemas": a registry reads one list of trusted certificates, and 2 are named
  at kafka.yaml:12:100 (registries.schemas.credentials.trusted)
  put them into one key of one Secret, and name that  [constructs/registry-trusted]`,
  ],
  [
    'variables that rights hang on, and what no Deployment has',
    `${HEAD}registries:
  schemas:
    type: apicurio
    ${REGISTRY}
    env: { APICURIO_KAFKASQL_TOPIC: x, APICURIO_KAFKASQL_CONSUMER_GROUP_PREFIX: x, APICURIO_KAFKA_COMMON_SASL_MECHANISM: PLAIN, APICURIO_KAFKASQL_TOPIC_AUTO_CREATE: "true" }
    overrides: { stratgy: { type: Recreate }, spec: {} }\n`,
    `registry "schemas": APICURIO_KAFKASQL_TOPIC is set already, and rights are for that value
  at kafka.yaml:16:37 (registries.schemas.env.APICURIO_KAFKASQL_TOPIC)
  remove it, and name the topics in topics  [constructs/registry-env]
registry "schemas": APICURIO_KAFKASQL_CONSUMER_GROUP_PREFIX is set already, and rights are for that value
  at kafka.yaml:16:81 (registries.schemas.env.APICURIO_KAFKASQL_CONSUMER_GROUP_PREFIX)
  remove it: the rights are for the group that is made here  [constructs/registry-env]
registry "schemas": APICURIO_KAFKA_COMMON_SASL_MECHANISM is set already, and rights are for that value
  at kafka.yaml:16:122 (registries.schemas.env.APICURIO_KAFKA_COMMON_SASL_MECHANISM)
  remove it: the listener and the credentials say it  [constructs/registry-env]
registry "schemas": the spec of a Deployment has no field "stratgy"
  at kafka.yaml:17:27 (registries.schemas.overrides.stratgy)
  did you mean strategy?  [constructs/registry-overrides]
registry "schemas": the spec of a Deployment has no field "spec"
  at kafka.yaml:17:53 (registries.schemas.overrides.spec)
  remove it; known are minReadySeconds, paused, progressDeadlineSeconds, replicas, revisionHistoryLimit, selector, strategy, template  [constructs/registry-overrides]`,
  ],
  [
    'two registries with the same topics',
    `${HEAD}registries:
  one: { type: apicurio, ${REGISTRY} }
  two: { type: apicurio, ${REGISTRY} }
  three: { type: confluent, ${REGISTRY} }
  four: { type: apicurio, ${REGISTRY}, internalTopics: false }\n`,
    `registry "two" makes the topics kafkasql-journal, kafkasql-snapshots, registry-events, as registry "one" does
  at kafka.yaml:14:3 (registries.two)
  write topics: with names of its own for them  [config/registry-topics-twice]`,
  ],
  [
    'what is handed over for a listener with a certificate of its own, unless it is said what to trust',
    `${HEAD.replace('  main:\n', '  main:\n    listeners: { scram: { certificate: { issuer: { name: x } } } }\n')}bridges:
  one: { namespace: edge, produces: [orders], kafkaAccess: true }
  two: { namespace: edge, produces: [orders], kafkaAccess: true, credentials: { trusted: [] } }\n`,
    `the kafkaAccess of "one" hands on the CA of the cluster, and listener "scram" shows a certificate of its own
  at kafka.yaml:14:60 (bridges.one.kafkaAccess)
  add credentials: { trusted: [{ secretName: ..., certificate: ca.crt }] } with its authority, or trusted: [] for a public one  [config/access-trust]`,
  ],
  [
    'a certificate beside another one',
    HEAD.replace(
      '  main:\n',
      '  main:\n    listeners: { scram: { certificate: { issuer: { name: x } }, configuration: { brokerCertChainAndKey: { secretName: x, certificate: y, key: z } } } }\n',
    ),
    `listener "scram" has both a certificate and configuration.brokerCertChainAndKey
  at kafka.yaml:8:105 (clusters.main.listeners.scram.configuration.brokerCertChainAndKey)
  keep one of them; certificate makes the Secret, and brokerCertChainAndKey names one of yours  [config/no-effect]`,
  ],
  [
    'a registry that nobody reaches, and a Bridge that takes everyone by mistake',
    `${HEAD}registries: { schemas: { type: confluent, ${REGISTRY}, peers: [{ pods: shop }] } }
bridges: { web: { produces: [orders], peers: [{ podSelector: {}, ipBlock: { cidr: 10.0.0.0/8 } }] } }\n`,
    `registry "schemas": a network peer selects nothing
  at kafka.yaml:12:83 (registries.schemas.peers)
  add a podSelector, a namespaceSelector or an ipBlock; podSelector: {} takes all pods  [operator/listener-peer]
bridge "web": a network peer has podSelector beside its ipBlock
  at kafka.yaml:13:46 (bridges.web.peers)
  make two peers of it  [operator/listener-peer]`,
  ],
  [
    'a KafkaAccess where no Secret can be made',
    HEAD.replace(
      '  main:\n',
      '  main:\n    listeners: { out: { type: loadbalancer, port: 9096, authentication: scram-sha-512, peers: everyone } }\n',
    ).replace('namespace: shop, consumes', 'listener: out, consumes'),
    `client "billing" has kafkaAccess and comes from outside of Kubernetes, where no Secret can be made
  at kafka.yaml:12:62 (clients.billing.kafkaAccess)
  give it a namespace, or remove kafkaAccess  [config/no-namespace]`,
  ],
  [
    'a heap above the memory, and rules of JMX that are not there',
    `${HEAD}bridges:
  one: { produces: [orders], heap: 8Gi, memory: 1Gi }
  two: { produces: [orders], metrics: jmx-exporter }\n`,
    `bridge "one": the heap 8g leaves nothing of the container's memory
  at kafka.yaml:13:36 (bridges.one.heap)
  use at most three quarters of the memory  [resources/heap-above-memory]
bridge "two": the JMX exporter has no rules here
  at kafka.yaml:14:39 (bridges.two.metrics)
  name a ConfigMap with rules, or use the reporter of Strimzi  [constructs/metrics-rules]`,
  ],
  [
    'a model of rebalances that is not there',
    CONFIG.replace('template: gentle }', 'template: gentel }'),
    `cluster "main" takes rebalance "gentel" for its model, which is not there
  at kafka.yaml:8:69 (clusters.main.cruiseControl.autoRebalance[0].template)
  did you mean "gentle"?  [config/unknown-rebalance]`,
  ],
  [
    'a model where none is described',
    CONFIG.replace(/rebalances:\n.*\n/, ''),
    `cluster "main" takes rebalance "gentle" for its model, which is not there
  at kafka.yaml:8:69 (clusters.main.cruiseControl.autoRebalance[0].template)
  describe it in rebalances, with template: true  [config/unknown-rebalance]`,
  ],
])('refuses %s', (_, text, message) => {
  expect(refusalOf(text)).toBe(message);
});
