import { Duration, Size } from 'cdk8s';
import type { ApiObject } from 'cdk8s';

import {
  Artifact,
  Authorization,
  Kafka,
  KafkaConnect,
  KafkaConnection,
  KafkaConnector,
  KafkaUser,
  Listener,
  ListenerAuthentication,
  Metrics,
  Placement,
  Rack,
  UserAuthentication,
} from '../../src/constructs';
import type { KafkaConnectProps, KafkaConnectorProps } from '../../src/constructs';
import { at, manifestsOf, newChart, refusal, shapeProblems, specOf, yamlOf } from '../support/chart';

const SHA512 = 'a'.repeat(128);

const specObject = ({ apiObject }: { readonly apiObject: ApiObject }): unknown => at(apiObject.toJson(), '/spec');

function platform() {
  const chart = newChart();
  const cluster = new Kafka(chart, 'main', {
    authorization: Authorization.simple(),
    listeners: [
      Listener.internal({
        name: 'scram',
        port: 9095,
        authentication: ListenerAuthentication.scramSha512(),
        networkPolicyPeers: [],
      }),
    ],
    rack: Rack.topologyLabel(),
  });
  const user = new KafkaUser(chart, 'shop', { cluster, authentication: UserAuthentication.scramSha512() });
  return { chart, cluster, user, connection: KafkaConnection.to(cluster, { user }) };
}

function connect(props: Partial<KafkaConnectProps> = {}): KafkaConnect {
  const { chart, connection } = platform();
  return new KafkaConnect(chart, 'shop-connect', { connection, replicas: 2, ...props });
}

describe('a KafkaConnect', () => {
  test('brings its topics, and has names of its own', () => {
    expect(yamlOf(connect())).toMatchSnapshot();
  });

  test('with everything that has an option of its own', () => {
    const made = connect({
      namespace: 'integration',
      version: '4.3.1',
      groupId: 'shop',
      internalTopics: { replicas: 3, config: { 'min.insync.replicas': 2 }, retainOnDelete: ['argocd'] },
      config: { 'offset.flush.interval.ms': Duration.seconds(30), 'producer.linger.ms': 5 },
      exactlyOnceSource: 'enabled',
      plugins: [{ name: 'http', images: ['registry.example.com/http:1.2'], pullPolicy: 'IfNotPresent' }],
      resources: { cpu: 1, memory: Size.gibibytes(2) },
      metrics: Metrics.strimziReporter(),
      rack: Rack.topologyLabel(),
      tracing: true,
      jmx: 'password',
      placement: Placement.preferred(),
      priorityClass: 'streaming',
      terminationGracePeriod: '60s',
      podDisruptionBudget: { maxUnavailable: 1 },
      template: { connectContainer: { env: [{ name: 'OTEL_SERVICE_NAME', value: 'shop' }] } },
      labels: { team: 'shop' },
    });
    made.secret('database', 'password');
    made.secret('database', 'user');

    expect(shapeProblems(made)).toEqual([]);
    expect(yamlOf(made)).toMatchSnapshot();
  });

  test('gives its user what the workers need, and no right to create the topics that are there', () => {
    const { chart, user, connection } = platform();
    new KafkaConnect(chart, 'shop-connect', { connection, replicas: 2 });

    expect(specOf(user)).toMatchSnapshot();
  });

  test('lets its workers create the topics that nobody makes', () => {
    const { chart, user, connection } = platform();
    const made = new KafkaConnect(chart, 'shop-connect', { connection, replicas: 2, internalTopics: false });

    expect(manifestsOf(made).map(({ kind }) => kind)).toEqual(['KafkaConnect']);
    expect(JSON.stringify(specObject(user))).toContain('Create');
  });

  test('lets its pods in, from the namespace that they are in', () => {
    const { chart, cluster, connection } = platform();
    new KafkaConnect(chart, 'shop-connect', { connection, replicas: 2, namespace: 'integration' });
    const kafka = manifestsOf(cluster).find(({ kind }) => kind === 'Kafka');

    expect(at(kafka, '/spec/kafka/listeners/0/networkPolicyPeers')).toEqual([
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'integration' } },
        podSelector: {
          matchLabels: {
            'strimzi.io/cluster': 'shop-connect',
            'strimzi.io/kind': 'KafkaConnect',
            'strimzi.io/name': 'shop-connect-connect',
          },
        },
      },
    ]);
  });

  test('reaches any other Kafka', () => {
    const made = new KafkaConnect(newChart(), 'elsewhere', {
      connection: KafkaConnection.of({
        bootstrapServers: 'kafka.example.com:9093',
        tls: { trustedCertificates: [] },
      }),
      replicas: 1,
    });

    expect(at(specObject(made), '/bootstrapServers')).toBe('kafka.example.com:9093');
    expect(manifestsOf(made)).toHaveLength(1);
  });

  test('is refused metrics by rules that it does not have', () => {
    expect(refusal(() => connect({ metrics: Metrics.jmxExporter() }))).toContain('[constructs/metrics-rules]');
  });
});

describe('the image of a build', () => {
  const tagOf = (version: string, sha512: string, image = 'registry.example.com:5000/shop/connect'): unknown =>
    at(
      specObject(
        connect({
          version,
          build: { image, plugins: { http: [Artifact.zip({ url: 'https://x.y/z.zip', sha512 })] } },
        }),
      ),
      '/build/output/image',
    );

  test('has a tag that follows from what is in it', () => {
    expect(tagOf('4.3.1', SHA512)).toBe(tagOf('4.3.1', SHA512));
    expect(tagOf('4.3.1', SHA512)).not.toBe(tagOf('4.2.0', SHA512));
    expect(tagOf('4.3.1', SHA512)).not.toBe(tagOf('4.3.1', 'b'.repeat(128)));
    expect(tagOf('4.3.1', SHA512)).toMatch(/^registry\.example\.com:5000\/shop\/connect:4\.3\.1-[0-9a-f]{12}$/);
  });

  test.each(['example.com/connect:7', 'example.com/connect@sha256:0123'])('keeps the tag of %s', (image) => {
    expect(tagOf('4.3.1', SHA512, image)).toBe(image);
  });

  test('is made of every kind of artifact', () => {
    const file = { url: 'https://example.com/plugin', sha512: SHA512 };
    const maven = { group: 'org.example', artifact: 'plugin', version: '1.0' };
    const made = connect({
      build: {
        image: 'example.com/connect:7',
        pushSecret: 'push',
        resources: { cpu: 1, memory: '1Gi' },
        additionalBuildOptions: ['--retry=3'],
        additionalPushOptions: ['--quiet'],
        plugins: {
          files: [
            Artifact.jar(file),
            Artifact.tgz(file),
            Artifact.zip(file),
            Artifact.other({ ...file, fileName: 'x' }),
          ],
          maven: [
            Artifact.maven(maven),
            Artifact.maven({
              ...maven,
              repository: 'https://maven.example.com',
              includeScope: 'compile',
              mirrors: ['https://mirror.example.com'],
            }),
          ],
          unknown: [
            Artifact.jar({ ...file, sha512: 'unverified' }),
            Artifact.fromSpec({ type: 'jar', url: file.url }),
          ],
        },
      },
    });

    expect(shapeProblems(made)).toEqual([]);
    expect(at(specObject(made), '/build')).toMatchSnapshot();
  });
});

describe('a KafkaConnector', () => {
  function connector(props: Partial<KafkaConnectorProps>, ofConnect: Partial<KafkaConnectProps> = {}) {
    const { chart, user, connection, cluster } = platform();
    const made = new KafkaConnect(chart, 'shop-connect', { connection, replicas: 2, ...ofConnect });
    const own = new KafkaUser(chart, 'own', { cluster, authentication: UserAuthentication.scramSha512() });
    const named = props.user === undefined ? {} : { user: own };
    return {
      user,
      own,
      made,
      connector: new KafkaConnector(chart, 'orders', { connect: made, class: 'X', ...props, ...named }),
    };
  }

  test('with everything that has an option of its own', () => {
    const { connector: made } = connector({
      version: '3.6.0',
      tasksMax: 2,
      reads: ['orders', { prefix: 'shop.' }],
      deadLetters: 'orders.dlq',
      state: 'stopped',
      autoRestart: { maxRestarts: 5 },
      offsets: { listTo: 'listed', alterFrom: 'altered' },
      config: { 'consumer.override.group.id': 'search' },
    });

    expect(shapeProblems(made)).toEqual([]);
    expect(yamlOf(made)).toMatchSnapshot();
  });

  test.each<[string, Partial<KafkaConnectorProps>, Partial<KafkaConnectProps>]>([
    ['a source', { writes: ['orders'] }, {}],
    ['a source that creates its topics', { writes: [{ prefix: 'cdc.' }], createsTopics: true }, {}],
    ['a source with exactly-once', { writes: ['orders'] }, { exactlyOnceSource: 'enabled' }],
    ['a sink', { reads: ['orders'], deadLetters: 'orders.dlq' }, {}],
    [
      'a sink with a group of its own',
      { reads: ['orders'], config: { 'consumer.override.group.id': 'search' } },
      {},
    ],
  ])('gives the user of the workers what %s needs', (_, props, ofConnect) => {
    expect(at(specObject(connector(props, ofConnect).user), '/authorization/acls')).toMatchSnapshot();
  });

  test('gives a user of its own what it needs, and the workers what fences it off', () => {
    const { own, user } = connector(
      { writes: ['orders'], user: {} as KafkaUser },
      { exactlyOnceSource: 'enabled' },
    );

    expect(at(specObject(own), '/authorization/acls')).toMatchSnapshot();
    expect(JSON.stringify(specObject(user))).not.toContain('"orders"');
    expect(JSON.stringify(specObject(user))).toContain('"shop-connect-orders-"');
  });

  test('says which topics a sink reads, unless its config does', () => {
    const config = (props: Partial<KafkaConnectorProps>): unknown =>
      at(specObject(connector(props).connector), '/config');

    expect(config({ reads: ['a', 'b.c'] })).toEqual({ topics: 'a,b.c' });
    expect(config({ reads: ['b.c', { prefix: 'shop.' }] })).toEqual({ 'topics.regex': 'b\\.c|shop\\..*' });
    expect(config({ reads: ['a'], config: { topics: 'a' } })).toEqual({ topics: 'a' });
  });

  test('says how the topics of a source are created, unless its config does', () => {
    const config = (props: Partial<KafkaConnectorProps>): unknown =>
      at(specObject(connector({ writes: ['a'], ...props }).connector), '/config');
    const [factor, partitions] = ['replication.factor', 'partitions'].map((key) => `topic.creation.default.${key}`);

    expect(config({ createsTopics: true })).toEqual({ [`${factor}`]: -1, [`${partitions}`]: -1 });
    expect(config({ createsTopics: true, config: { [`${partitions}`]: 6 } })).toEqual({
      [`${factor}`]: -1,
      [`${partitions}`]: 6,
    });
    expect(config({})).toBeUndefined();
  });

  test('of a Connect that is made elsewhere has its namespace, and no rights without a user', () => {
    const chart = newChart();
    const elsewhere = KafkaConnect.fromName(chart, 'connect', { name: 'shop-connect', namespace: 'integration' });
    const made = new KafkaConnector(chart, 'orders', {
      connect: elsewhere,
      class: 'X',
      reads: ['orders'],
      config: { password: elsewhere.secret('database', 'password') },
    });

    expect(yamlOf(made)).toMatchSnapshot();
  });

  test('reads no private key of its cluster, but one of such a name elsewhere', () => {
    const { chart, cluster, connection } = platform();
    const inside = new KafkaConnect(chart, 'inside', { connection, replicas: 1 });
    const outside = new KafkaConnect(chart, 'outside', { connection, replicas: 1, namespace: 'integration' });

    expect(refusal(() => inside.secret('main-clients-ca', 'ca.key'))).toMatchInlineSnapshot(`
     "the Secret main-clients-ca has a private key of the Kafka main, which no connector may read
       use main-clients-ca-cert, which has the certificate  [constructs/cluster-key]"
    `);
    expect(
      refusal(() =>
        KafkaConnect.fromName(chart, 'known', {
          name: 'known',
          cluster,
          namespace: cluster.namespace ?? '',
        }).secret('main-kafka-exporter-certs', 'kafka-exporter.key'),
      ),
    ).toMatchInlineSnapshot(`
     "the Secret main-kafka-exporter-certs has a private key of the Kafka main, which no connector may read
       use a Secret of yours  [constructs/cluster-key]"
    `);
    expect(inside.secret('main-clients-ca-cert', 'ca.crt')).toContain('main-clients-ca-cert:ca.crt');
    expect(outside.secret('main-clients-ca', 'ca.key')).toContain('main-clients-ca:ca.key');
  });

  test('is refused what the operator would drop', () => {
    expect(refusal(() => connector({ config: { name: 'x' } }))).toMatchInlineSnapshot(`
     "Strimzi owns name and drops what you write
       in test/orders at /spec/config/name
       remove it; what may be chosen has a field of its own in the resource  [operator/config-forbidden]"
    `);
  });
});
