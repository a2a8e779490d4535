import { Duration, JsonPatch, Size } from 'cdk8s';
import type { Chart } from 'cdk8s';

import {
  Authorization,
  Kafka,
  Listener,
  Logging,
  Metrics,
  podsOf,
  Quotas,
  Rack,
  TieredStorage,
} from '../../src/constructs';
import type { KafkaProps } from '../../src/constructs';
import { DEFAULT_KAFKA_VERSION } from '../../src/facts';
import { at, manifestsOf, newChart, refusal, shapeProblems, specOf, yamlOf } from '../support/chart';

const PLAIN = Listener.internal({ name: 'plain', port: 9092, tls: false });
const CLOSED = Listener.internal({ name: 'tls', port: 9093, networkPolicyPeers: [] });

function kafka(props: Partial<KafkaProps> = {}, chart: Chart = newChart()): Kafka {
  return new Kafka(chart, 'main', { listeners: [PLAIN], ...props });
}

/** What stands at a pointer of the Kafka. */
function said(props: Partial<KafkaProps>, pointer: string): unknown {
  return at(manifestsOf(kafka(props))[0], pointer);
}

describe('the smallest Kafka', () => {
  test('says its version, and both operators', () => {
    expect(yamlOf(kafka())).toMatchInlineSnapshot(`
     "apiVersion: kafka.strimzi.io/v1
     kind: Kafka
     metadata:
       name: main
       namespace: kafka
     spec:
       entityOperator:
         topicOperator: {}
         userOperator: {}
       kafka:
         listeners:
           - name: plain
             port: 9092
             tls: false
             type: internal
         metadataVersion: 4.3-IV0
         version: 4.3.1
     "
    `);
  });

  test('is called and placed by its props rather than by the construct and the chart', () => {
    const cluster = kafka({ name: 'payments', namespace: 'pay' });

    expect({ name: cluster.name, namespace: cluster.namespace }).toEqual({ name: 'payments', namespace: 'pay' });
    expect(at(manifestsOf(cluster)[0], '/metadata')).toEqual({ name: 'payments', namespace: 'pay' });
  });

  test('has the version that its documentation says', () => {
    expect(said({}, '/spec/kafka/version')).toBe(DEFAULT_KAFKA_VERSION);
    expect(said({}, '/spec/kafka/metadataVersion')).toBe('4.3-IV0');
    expect(said({ version: '4.2.1' }, '/spec/kafka/metadataVersion')).toBe('4.2-IV1');
  });
});

test('a Kafka with everything that has an option of its own', () => {
  const resources = { cpu: '500m', memory: '1Gi' };
  const cluster = kafka({
    listeners: [PLAIN, CLOSED],
    version: '4.3.0',
    metadataVersion: '4.2-IV1',
    image: 'registry.example.com/kafka:4.3.0-plugins',
    authorization: Authorization.simple({ superUsers: ['CN=ops', 'break-glass'] }),
    config: {
      'auto.create.topics.enable': false,
      'log.retention.hours': Duration.days(7),
      'log.segment.bytes': Size.gibibytes(1),
      'min.insync.replicas': 2,
    },
    pluginConfig: { 'acme.cache.ttl': Duration.seconds(30), 'acme.names': ['a', 'b'] },
    rack: Rack.topologyLabel(),
    metrics: Metrics.jmxExporter(),
    logging: Logging.inline({ 'rootLogger.level': 'WARN' }),
    jmx: 'password',
    entityOperator: {
      topicOperator: {
        resources,
        reconciliationInterval: '2m',
        logging: Logging.inline({ 'logger.to.level': 'DEBUG' }),
      },
      userOperator: { resources, secretPrefix: 'kafka-', jvm: { gcLogging: true }, watchedNamespace: 'users' },
      template: { pod: { priorityClassName: 'platform' } },
    },
    cruiseControl: {
      resources: { cpu: 1, memory: Size.gibibytes(2) },
      brokerCapacity: { inboundNetwork: '100MB/s', outboundNetwork: '100MB/s' },
      defaultGoals: ['RackAwareGoal', 'DiskCapacityGoal', 'ReplicaDistributionGoal'],
      hardGoals: ['RackAwareGoal', 'DiskCapacityGoal'],
      anomalyDetectionGoals: ['RackAwareGoal'],
      config: { 'num.concurrent.partition.movements.per.broker': 5 },
      autoRebalance: ['add-brokers', { mode: 'remove-brokers', template: 'gentle' }],
      metrics: true,
      apiUsers: { secret: 'cruise-control-users', key: 'users.txt' },
      logging: Logging.external({ name: 'logs', key: 'cruise-control' }),
      jvm: { heap: Size.gibibytes(1) },
      template: { deployment: { metadata: { labels: { tier: 'ops' } } } },
    },
    kafkaExporter: { topicRegex: 'orders.*', groupExcludeRegex: 'console-.*', logging: 'debug', resources },
    clusterCa: { validityDays: 1095, renewalDays: 90, expirationPolicy: 'replace-key' },
    clientsCa: { generate: false, ownerReference: false },
    maintenanceTimeWindows: ['* * 1-4 ? * SAT,SUN *'],
    quotas: Quotas.strimzi({ producerByteRate: '50MB/s', minAvailableBytesPerVolume: Size.gibibytes(10) }),
    tieredStorage: TieredStorage.custom({
      className: 'com.example.Rsm',
      classPath: '/mnt/plugins/*',
      config: { 'chunk.size': 4194304, 'upload.rate.limit': true },
    }),
    podDisruptionBudget: { maxUnavailable: 1 },
    template: { podDisruptionBudget: { metadata: { labels: { team: 'data' } }, maxUnavailable: 9 } },
    labels: { team: 'data' },
    annotations: { 'example.com/note': 'x' },
    retainOnDelete: ['argocd'],
  });

  expect(shapeProblems(cluster)).toEqual([]);
  expect(yamlOf(cluster)).toMatchSnapshot();
});

describe('parts of a Kafka', () => {
  test.each<[string, Partial<KafkaProps>, string, unknown]>([
    ['no operator at all', { entityOperator: false }, '/spec/entityOperator', undefined],
    [
      'both operators switched off',
      { entityOperator: { topicOperator: false, userOperator: false } },
      '/spec/entityOperator',
      undefined,
    ],
    ['one operator', { entityOperator: { topicOperator: false } }, '/spec/entityOperator', { userOperator: {} }],
    [
      'custom authorization',
      {
        authorization: Authorization.custom({
          authorizerClass: 'com.example.Authorizer',
          superUsers: ['ops'],
          supportsAdminApi: true,
        }),
      },
      '/spec/kafka/authorization',
      { type: 'custom', authorizerClass: 'com.example.Authorizer', superUsers: ['ops'], supportsAdminApi: true },
    ],
    [
      'the zone from a variable',
      { rack: Rack.environmentVariable('ZONE') },
      '/spec/kafka/rack',
      { type: 'environment-variable', envVarName: 'ZONE' },
    ],
    [
      'the zone from a label of another name',
      { rack: Rack.topologyLabel('example.com/rack') },
      '/spec/kafka/rack',
      { type: 'topology-label', topologyKey: 'example.com/rack' },
    ],
    [
      "metrics by Strimzi's reporter",
      { metrics: Metrics.strimziReporter() },
      '/spec/kafka/metricsConfig',
      { type: 'strimziMetricsReporter' },
    ],
    [
      'metrics of some names',
      { metrics: Metrics.strimziReporter({ allowList: ['kafka_log.*'] }) },
      '/spec/kafka/metricsConfig',
      { type: 'strimziMetricsReporter', values: { allowList: ['kafka_log.*'] } },
    ],
    [
      'JMX rules of the user',
      { metrics: Metrics.jmxExporter({ name: 'rules', key: 'kafka.yaml' }) },
      '/spec/kafka/metricsConfig/valueFrom',
      { configMapKeyRef: { name: 'rules', key: 'kafka.yaml' } },
    ],
    ['JMX without a password', { jmx: 'open' }, '/spec/kafka/jmxOptions', {}],
    [
      "Kafka's quotas",
      { quotas: Quotas.kafka({ consumerByteRate: 1000, requestPercentage: 200, controllerMutationRate: 0.5 }) },
      '/spec/kafka/quotas',
      { type: 'kafka', consumerByteRate: 1000, requestPercentage: 200, controllerMutationRate: 0.5 },
    ],
    [
      'a share of the disks kept free',
      {
        quotas: Quotas.strimzi({
          minAvailableRatioPerVolume: 0.1,
          excludedPrincipals: ['User:backup'],
          consumerByteRate: Size.mebibytes(1),
        }),
      },
      '/spec/kafka/quotas',
      {
        type: 'strimzi',
        consumerByteRate: 1048576,
        minAvailableRatioPerVolume: 0.1,
        excludedPrincipals: ['User:backup'],
      },
    ],
    [
      'a setting left out by undefined',
      { config: { 'num.io.threads': 4, ...({ 'num.partitions': undefined } as object) } },
      '/spec/kafka/config',
      { 'num.io.threads': 4 },
    ],
    [
      'metrics of Cruise Control by rules of the user',
      { cruiseControl: { metrics: { name: 'rules', key: 'cc' } } },
      '/spec/cruiseControl',
      {
        metricsConfig: {
          type: 'jmxPrometheusExporter',
          valueFrom: { configMapKeyRef: { name: 'rules', key: 'cc' } },
        },
      },
    ],
  ])('%s', (_, props, pointer, expected) => {
    expect(said(props, pointer)).toEqual(expected);
  });

  test('rules for the JMX exporter come with the ConfigMaps that hold them, and only with those', () => {
    const names = (props: Partial<KafkaProps>): unknown[] =>
      manifestsOf(kafka(props)).map((object) => [object['kind'], at(object, '/metadata/name')].join(' '));

    expect(names({ metrics: Metrics.jmxExporter(), cruiseControl: { metrics: true } })).toEqual([
      'Kafka main',
      'ConfigMap main-kafka-metrics',
      'ConfigMap main-cruise-control-metrics',
    ]);
    expect(names({ metrics: Metrics.strimziReporter(), cruiseControl: {} })).toEqual(['Kafka main']);
  });

  test.each<[string, NonNullable<KafkaProps['overrides']>, string[]]>([
    ['take nothing away', {}, ['main-kafka-metrics', 'main-cruise-control-metrics']],
    ['take Cruise Control away', { cruiseControl: null }, ['main-kafka-metrics']],
    ['take the metrics of Kafka away', { kafka: { metricsConfig: null } }, ['main-cruise-control-metrics']],
    ['take the brokers away', { kafka: null }, ['main-cruise-control-metrics']],
    [
      'name another ConfigMap',
      { kafka: { metricsConfig: { valueFrom: { configMapKeyRef: { name: 'rules' } } } } },
      ['main-cruise-control-metrics'],
    ],
    [
      'name another key',
      { cruiseControl: { metricsConfig: { valueFrom: { configMapKeyRef: { key: 'rules' } } } } },
      ['main-kafka-metrics'],
    ],
  ])('rules for the JMX exporter are made when overrides %s', (_, overrides, made) => {
    const cluster = kafka({ metrics: Metrics.jmxExporter(), cruiseControl: { metrics: true }, overrides });
    const maps = manifestsOf(cluster).filter(({ kind }) => kind === 'ConfigMap');

    expect(maps.map((map) => at(map, '/metadata/name'))).toEqual(made);
  });
});

describe('overrides of a Kafka', () => {
  test('add what has no option, replace lists, and take away by null', () => {
    const cluster = kafka({
      authorization: Authorization.simple({ superUsers: ['a', 'b'] }),
      config: { 'num.partitions': 3, 'min.insync.replicas': 1 },
      overrides: {
        kafka: {
          readinessProbe: { timeoutSeconds: 9 },
          authorization: { superUsers: ['c'] },
          config: { 'min.insync.replicas': null, 'num.partitions': 6 },
          metadataVersion: null,
        },
        entityOperator: { userOperator: null, topicOperator: { image: 'registry.example.com/operator' } },
      },
    });

    expect(specOf(cluster)).toMatchInlineSnapshot(`
     "entityOperator:
       topicOperator:
         image: registry.example.com/operator
     kafka:
       authorization:
         superUsers:
           - c
         type: simple
       config:
         num.partitions: 6
       listeners:
         - name: plain
           port: 9092
           tls: false
           type: internal
       readinessProbe:
         timeoutSeconds: 9
       version: 4.3.1
     "
    `);
  });

  test('that only take away make nothing appear', () => {
    expect(
      said(
        { overrides: { cruiseControl: { template: null, resources: { limits: null } } } },
        '/spec/cruiseControl',
      ),
    ).toBeUndefined();
  });

  test.each<[string, Partial<KafkaProps>, boolean]>([
    ['authorization that they add', { overrides: { kafka: { authorization: { type: 'simple' } } } }, true],
    [
      'authorization that they take away',
      { authorization: Authorization.simple(), overrides: { kafka: { authorization: null } } },
      false,
    ],
    [
      'an authorizer that cannot be told of ACLs',
      { authorization: Authorization.custom({ authorizerClass: 'A' }) },
      false,
    ],
    [
      'an authorizer that they teach ACLs',
      {
        authorization: Authorization.custom({ authorizerClass: 'A' }),
        overrides: { kafka: { authorization: { supportsAdminApi: true } } },
      },
      true,
    ],
  ])('count: whether users may carry ACLs follows %s', (_, props, expected) => {
    expect(kafka(props).takesAcls).toBe(expected);
  });

  test('count: the zone label of node pools follows the rack that they say', () => {
    expect(kafka({ overrides: { kafka: { rack: { topologyKey: 'example.com/rack' } } } }).rackTopologyKey).toBe(
      'example.com/rack',
    );
  });

  test('that replace listeners keep addresses and peers', () => {
    const cluster = kafka({
      listeners: [CLOSED],
      overrides: {
        kafka: {
          listeners: [
            { name: 'inner', port: 9095, type: 'internal', tls: true, networkPolicyPeers: [podsOf('ops')] },
            { name: 'open', port: 9096, type: 'internal', tls: true },
          ],
        },
      },
    });
    cluster.allowFrom('inner', podsOf('shop'));
    cluster.allowFrom('open', podsOf('shop'));

    expect(cluster.bootstrap('inner')).toBe('main-kafka-bootstrap.kafka.svc:9095');
    expect(() => cluster.allowFrom('tls', podsOf('shop'))).toThrow('has no known listener "tls"');
    expect(at(manifestsOf(cluster)[0], '/spec/kafka/listeners')).toEqual([
      {
        name: 'inner',
        port: 9095,
        type: 'internal',
        tls: true,
        networkPolicyPeers: [podsOf('ops'), podsOf('shop')],
      },
      { name: 'open', port: 9096, type: 'internal', tls: true },
    ]);
  });

  test('that are no spec at all are written as they are, for review to refuse', () => {
    const overrides = { kafka: { listeners: ['tls'], rack: 'zone' }, entityOperator: [] } as object as NonNullable<
      KafkaProps['overrides']
    >;

    expect(said({ listeners: [CLOSED], overrides }, '/spec/kafka/listeners')).toEqual(['tls']);
    expect(said({ overrides: { kafka: null } }, '/spec/kafka')).toBeUndefined();
  });
});

describe('who may connect', () => {
  test('is nobody but the cluster itself, until a client is let in', () => {
    expect(said({ listeners: [CLOSED] }, '/spec/kafka/listeners/0/networkPolicyPeers')).toEqual([
      {
        podSelector: {
          matchLabels: {
            'strimzi.io/cluster': 'main',
            'strimzi.io/kind': 'Kafka',
            'strimzi.io/name': 'main-kafka',
          },
        },
      },
    ]);
  });

  test('does not depend on the order of calls, and names each peer once', () => {
    const peersAfter = (...namespaces: string[]): unknown => {
      const cluster = kafka({
        listeners: [Listener.internal({ name: 'tls', port: 9093, networkPolicyPeers: [podsOf('ops')] })],
      });
      for (const namespace of namespaces) cluster.allowFrom('tls', podsOf(namespace, { app: 'x' }));
      return at(manifestsOf(cluster)[0], '/spec/kafka/listeners/0/networkPolicyPeers');
    };

    expect(peersAfter('b', 'a', 'b')).toEqual(peersAfter('a', 'b'));
    expect(peersAfter('b', 'a', 'b')).toHaveLength(3);
  });

  test('does not depend on the order of what a peer says either', () => {
    const [namespaceSelector, podSelector] = [
      { matchLabels: { a: 'x', b: 'y' } },
      { matchExpressions: [{ key: 'k', operator: 'Exists' }] },
    ];
    const cluster = kafka({ listeners: [CLOSED] });
    cluster.allowFrom('tls', { namespaceSelector, podSelector });
    cluster.allowFrom('tls', { podSelector, namespaceSelector: { matchLabels: { b: 'y', a: 'x' } } });

    expect(at(manifestsOf(cluster)[0], '/spec/kafka/listeners/0/networkPolicyPeers')).toHaveLength(1);
  });

  test('is told by peers that Kubernetes takes, when the Kafka is made and later', () => {
    const networkPolicyPeers = [{ ipBlock: { cidr: '10.0.0.1/8', except: ['11.0.0.0/16'] }, podSelector: {} }];
    const listeners = [PLAIN, Listener.internal({ name: 'tls', port: 9093, networkPolicyPeers })];

    expect(refusal(() => kafka({ listeners }))).toMatchInlineSnapshot(`
     "a network peer has podSelector beside its ipBlock
       in test/main at /spec/kafka/listeners/1/networkPolicyPeers/0
       make two peers of it  [operator/listener-peer]
     "10.0.0.1/8" is an address within a network, which Kubernetes 1.36 refuses
       in test/main at /spec/kafka/listeners/1/networkPolicyPeers/0/ipBlock/cidr
       write "10.0.0.0/8"  [operator/listener-peer]
     the exception "11.0.0.0/16" is no part of "10.0.0.1/8"
       in test/main at /spec/kafka/listeners/1/networkPolicyPeers/0/ipBlock/except/0
       name a smaller network inside of it, or remove it  [operator/listener-peer]"
    `);
    expect(refusal(() => kafka({ listeners: [PLAIN, CLOSED] }).allowFrom('tls', {}))).toMatchInlineSnapshot(`
     "a network peer selects nothing
       in test/main at /spec/kafka/listeners/1/networkPolicyPeers/-
       add a podSelector, a namespaceSelector or an ipBlock; podSelector: {} takes all pods  [operator/listener-peer]"
    `);
    expect(refusal(() => kafka().allowFrom('plain', { podSelector: { matchLabels: { app: 'x y' } } }))).toContain(
      'the label app is "x y"',
    );
  });

  test('is everyone for a listener that says nothing, and stays so', () => {
    const cluster = kafka();
    cluster.allowFrom('plain', podsOf('shop'));

    expect(at(manifestsOf(cluster)[0], '/spec/kafka/listeners/0')).not.toHaveProperty('networkPolicyPeers');
  });
});

describe('a reference to a Kafka', () => {
  test('writes nothing and knows what clients need', () => {
    const chart = newChart();
    const cluster = Kafka.fromName(chart, 'cluster', {
      name: 'main',
      namespace: 'data',
      listeners: [PLAIN, CLOSED],
    });

    expect(manifestsOf(chart)).toEqual([]);
    expect(cluster.bootstrap('tls')).toBe('main-kafka-bootstrap.data.svc:9093');
    expect(cluster.clusterCaSecretName).toBe('main-cluster-ca-cert');
    expect(cluster.takesAcls).toBe(true);
  });

  test('cannot open a listener of a cluster that is made elsewhere', () => {
    const cluster = Kafka.fromName(newChart(), 'cluster', { name: 'main', listeners: [CLOSED] });

    expect(refusal(() => cluster.allowFrom('tls', podsOf('shop')))).toMatchInlineSnapshot(`
     "the Kafka "main" is not made here, so listener "tls" cannot be opened here
       in test/cluster
       add the peer to networkPolicyPeers where its manifest is made  [constructs/kafka-elsewhere]"
    `);
  });
});

describe('a Kafka refuses', () => {
  test('all that is wrong with it at once, with the place of each', () => {
    const message = refusal(() =>
      kafka({
        name: 'Main',
        version: '3.9.0',
        listeners: [Listener.internal({ name: 'Plain', port: 9404, tls: false })],
        authorization: Authorization.simple({ superUsers: ['User:ops'] }),
        config: { 'num.io.threads': 0 },
        clusterCa: { validityDays: 30, renewalDays: 30 },
        labels: { 'strimzi.io/kind': 'x', 'bad key': 'y' },
      }),
    );

    expect(message).toMatchInlineSnapshot(`
     ""bad key" cannot be the key of a label
       in test/main at /metadata/labels/bad key
       use at most 63 letters, digits, -, _ and ., after a domain and / if you like  [schema/label]
     "Main" cannot be the name of a Kubernetes resource
       in test/main at /metadata/name
       use lower-case letters, digits, - and ., beginning and ending with a letter or digit, at most 253 of them  [schema/name]
     Strimzi 1.2.0 does not run Kafka "3.9.0"
       in test/main at /spec/kafka/version
       use one of 4.2.0, 4.2.1, 4.3.0, 4.3.1  [operator/kafka-version]
     "Plain" cannot be the name of a listener
       in test/main at /spec/kafka/listeners/0/name
       use at most 11 lower-case letters and digits  [operator/listener-name]
     listener "Plain" uses port 9404, which Strimzi keeps for metrics
       in test/main at /spec/kafka/listeners/0/port
       choose a port of 9092 to 65535 other than 9404 and 9999  [operator/listener-port-forbidden]
     the super user "User:ops" matches nobody: the operator adds User: itself
       in test/main at /spec/kafka/authorization/superUsers/0
       write "ops"  [operator/super-user-prefix]
     num.io.threads is 0
       in test/main at /spec/kafka/config/num.io.threads
       write a whole number, at least 1  [operator/config-value]
     clusterCa is renewed 30 days before an end that is 30 days away: every reconciliation would renew it and roll the cluster
       in test/main at /spec/clusterCa/renewalDays
       set renewalDays well below validityDays  [operator/ca-lifetime]
     strimzi.io/kind begins with strimzi.io/, which Strimzi keeps for itself
       in test/main at /metadata/labels/strimzi.io~1kind
       use a prefix of your own  [operator/reserved-label]"
    `);
  });

  test.each<[string, Partial<KafkaProps>, string]>([
    ['a cluster without a listener', { listeners: [] }, 'operator/listeners'],
    [
      'an interval that is no duration',
      { entityOperator: { topicOperator: { reconciliationInterval: 'soon' } } },
      'schema/duration',
    ],
    ['memory that is no size', { cruiseControl: { resources: { memory: 'lots' } } }, 'schema/size'],
    ['CPU that is no amount', { kafkaExporter: { resources: { cpu: { limit: 'one' } } } }, 'schema/amount'],
    ['a heap that is no size', { cruiseControl: { jvm: { heap: 'big' } } }, 'schema/size'],
    ['a budget below nothing', { podDisruptionBudget: { maxUnavailable: -1 } }, 'schema/range'],
    ['a budget of half a pod', { podDisruptionBudget: { maxUnavailable: 0.5 } }, 'schema/type'],
    ['a CA for no days', { clientsCa: { validityDays: 0, renewalDays: -1 } }, 'schema/range'],
    ['a window that never opens', { maintenanceTimeWindows: ['0 1 * * *'] }, 'operator/maintenance-window'],
    ['a namespace that cannot be one', { namespace: 'Kafka' }, 'schema/name'],
    ['a version that only JavaScript knows', { version: 'constructor' }, 'operator/kafka-version'],
  ])('%s', (_, props, rule) => {
    expect(refusal(() => kafka(props))).toContain(`[${rule}]`);
  });

  test('a quantity that is none by the name of its option and its place', () => {
    expect(refusal(() => kafka({ entityOperator: { userOperator: { reconciliationInterval: '2 min' } } })))
      .toMatchInlineSnapshot(`
     "reconciliationInterval is "2 min", which is not a duration
       in test/main at /spec/entityOperator/userOperator/reconciliationIntervalMs
       write it like 2m  [schema/duration]"
    `);
  });

  test.each<[string, () => unknown, string]>([
    [
      'a rate',
      () => Quotas.strimzi({ producerByteRate: 'fast' }),
      'producerByteRate is "fast", which is not a rate',
    ],
    [
      'a rate below nothing',
      () => Quotas.kafka({ consumerByteRate: -1 }),
      'consumerByteRate is -1, which is not a rate',
    ],
    [
      'a size',
      () => Quotas.strimzi({ minAvailableBytesPerVolume: 'much' }),
      'minAvailableBytesPerVolume is "much", which is not a size',
    ],
    ['a ratio', () => Quotas.strimzi({ minAvailableRatioPerVolume: 10 }), 'minAvailableRatioPerVolume is 10'],
  ])('quotas with what is not %s, before there is a Kafka', (_, make, message) => {
    expect(refusal(make)).toContain(message);
  });
});

test('a JSON patch reaches the spec that is made late', () => {
  const cluster = kafka({ listeners: [CLOSED] });
  cluster.apiObject.addJsonPatch(JsonPatch.add('/spec/kafka/listeners/0/fromTheFuture', { a: [1] }));
  cluster.allowFrom('tls', podsOf('shop'));

  expect(at(manifestsOf(cluster)[0], '/spec/kafka/listeners/0')).toMatchObject({
    fromTheFuture: { a: [1] },
    networkPolicyPeers: [podsOf('shop')],
  });
});
