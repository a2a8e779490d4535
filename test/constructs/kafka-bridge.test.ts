import {
  Authorization,
  Kafka,
  KafkaAccess,
  KafkaBridge,
  KafkaConnection,
  KafkaRebalance,
  KafkaUser,
  Listener,
  ListenerAuthentication,
  Logging,
  podsOf,
  SchemaRegistry,
  UserAuthentication,
} from '../../src/constructs';
import type { KafkaBridgeProps } from '../../src/constructs';
import { newChart, refusal, shapeProblems, specOf, yamlOf } from '../support/chart';

function platform() {
  const chart = newChart();
  const cluster = new Kafka(chart, 'main', {
    authorization: Authorization.simple(),
    listeners: [
      Listener.internal({ name: 'tls', port: 9093, authentication: ListenerAuthentication.tls() }),
      Listener.internal({ name: 'open', port: 9092, tls: false }),
    ],
  });
  const user = new KafkaUser(chart, 'web', { cluster, authentication: UserAuthentication.tls() });
  return { chart, cluster, user };
}

function bridge(props: Partial<KafkaBridgeProps> = {}): KafkaBridge {
  const { chart, cluster, user } = platform();
  return new KafkaBridge(chart, 'web-bridge', {
    connection: KafkaConnection.to(cluster, { user }),
    replicas: 2,
    ...props,
  });
}

describe('a KafkaBridge', () => {
  test('has a port, and the certificate of its user', () => {
    expect(yamlOf(bridge())).toMatchSnapshot();
  });

  test('with everything that has an option of its own', () => {
    const made = bridge({
      peers: [podsOf('shop', { app: 'web' })],
      consumerTimeout: '5m',
      http: { port: 8888, cors: { allowedOrigins: ['https://example.com'], allowedMethods: ['GET'] } },
      producerConfig: { 'linger.ms': '10ms', acks: 'all' },
      consumerConfig: { 'max.poll.records': 100 },
      adminConfig: { 'request.timeout.ms': '5s' },
      config: { 'example.setting': 'x' },
      logging: Logging.inline({ 'rootLogger.level': 'WARN' }),
      template: { pod: { priorityClassName: 'streaming' } },
    });

    expect(shapeProblems(made)).toEqual([]);
    expect(yamlOf(made)).toMatchSnapshot();
  });

  test('gives its user what HTTP users do', () => {
    const { chart, cluster, user } = platform();
    new KafkaBridge(chart, 'web-bridge', {
      connection: KafkaConnection.to(cluster, { user }),
      replicas: 1,
      access: {
        writes: ['orders'],
        reads: [{ prefix: 'shop.' }],
        group: { prefix: 'web-' },
        creates: ['new'],
        details: true,
      },
    });

    expect(specOf(user)).toMatchSnapshot();
  });

  test('that nobody may call admits only those who look at its metrics', () => {
    expect(yamlOf(bridge({ peers: [] }))).toContain('ports:\n        - port: 8081');
    expect(yamlOf(bridge({ peers: [] }))).not.toContain('port: 8080\n          protocol');
  });
});

describe('the way to a cluster', () => {
  test('is refused when no listener takes how the user logs in', () => {
    const { chart } = platform();
    const cluster = new Kafka(chart, 'scram-only', {
      listeners: [
        Listener.internal({ name: 'scram', port: 9095, authentication: ListenerAuthentication.scramSha512() }),
      ],
    });
    const user = KafkaUser.fromName(chart, 'user', { name: 'user', authentication: 'tls' });

    expect(refusal(() => KafkaConnection.to(cluster, { user }))).toMatchInlineSnapshot(`
     "the Kafka "scram-only" has no known listener for a client that logs in by tls: scram (scram-sha-512)
       in test/scram-only
       change how the client logs in, or use or add another listener  [constructs/no-listener]"
    `);
    expect(refusal(() => KafkaConnection.to(cluster))).toMatchInlineSnapshot(`
     "the Kafka "scram-only" has no known listener for a client that does not log in: scram (scram-sha-512)
       in test/scram-only
       change how the client logs in, or use or add another listener  [constructs/no-listener]"
    `);
    expect(refusal(() => KafkaConnection.to(cluster, { user, listener: 'scram' }))).toMatchInlineSnapshot(`
     "the Kafka "scram-only" has no known listener for a client that logs in by tls: scram (scram-sha-512)
       in test/scram-only
       change how the client logs in, or use or add another listener  [constructs/no-listener]"
    `);
  });

  test('is refused when nothing is known of the listeners', () => {
    const cluster = Kafka.fromName(newChart(), 'cluster', { name: 'main' });

    expect(refusal(() => KafkaConnection.to(cluster))).toMatchInlineSnapshot(`
     "the Kafka "main" has no known listener for a client that does not log in: none is known
       in test/cluster
       give Kafka.fromName the listeners of the cluster  [constructs/no-listener]"
    `);
  });

  test('leads over the open listener for who does not log in', () => {
    expect(KafkaConnection.to(platform().cluster).toSpec()).toEqual({
      bootstrapServers: 'main-kafka-bootstrap.kafka.svc:9092',
    });
  });

  test('takes the Secret that a KafkaAccess hands over', () => {
    const { chart, cluster, user } = platform();
    const access = new KafkaAccess(chart, 'web-kafka', {
      cluster,
      user,
      listener: 'tls',
      namespace: 'shop',
      secret: { annotations: { 'example.com/note': 'x' } },
    });
    const { credentials } = access;

    expect(yamlOf(access)).toMatchSnapshot('access');
    expect(KafkaConnection.to(cluster, { user, credentials }).toSpec()).toMatchSnapshot('connection');
  });
});

describe('a KafkaRebalance', () => {
  test('as a model of what Cruise Control starts by itself', () => {
    const { chart, cluster } = platform();
    const made = new KafkaRebalance(chart, 'gentle', {
      cluster,
      template: true,
      replicationThrottle: '50MB/s',
      goals: ['RackAwareGoal', 'DiskCapacityGoal'],
      skipHardGoalCheck: true,
      concurrentPartitionMovementsPerBroker: 2,
    });

    expect(shapeProblems(made)).toEqual([]);
    expect(yamlOf(made)).toMatchSnapshot();
  });

  test.each([
    ['brokers that came', { mode: 'add-brokers', brokers: [4, 5] }],
    ['brokers that will go', { mode: 'remove-brokers', brokers: [3], excludedTopics: 'tmp-.*' }],
    ['volumes that will go', { mode: 'remove-disks', moveReplicasOffVolumes: [{ brokerId: 1, volumeIds: [0] }] }],
    [
      'the volumes of each broker',
      { rebalanceDisk: true, concurrentIntraBrokerPartitionMovements: 1, autoApproval: true },
    ],
  ] as const)('for %s', (_, props) => {
    const { chart, cluster } = platform();

    expect(yamlOf(new KafkaRebalance(chart, 'now', { cluster, ...props }))).toMatchSnapshot();
  });

  test('is refused what Cruise Control would', () => {
    const { chart, cluster } = platform();

    expect(refusal(() => new KafkaRebalance(chart, 'now', { cluster, mode: 'add-brokers' })))
      .toMatchInlineSnapshot(`
     "the mode add-brokers names no brokers
       in test/now at /spec
       list their ids in brokers  [operator/rebalance-mode]"
    `);
  });
});

describe('a SchemaRegistry', () => {
  test('is refused a user with a certificate', () => {
    const { chart, cluster, user } = platform();

    expect(
      refusal(
        () =>
          new SchemaRegistry(chart, 'schemas', {
            type: 'confluent',
            image: 'example.com/registry:1',
            connection: KafkaConnection.to(cluster, { user }),
            replicas: 1,
          }),
      ),
    ).toMatchInlineSnapshot(`
     "a registry cannot log in by tls
       in test/schemas at /spec/authentication
       let it log in by scram-sha-512  [constructs/registry-authentication]"
    `);
  });

  test('trusts what a KafkaAccess hands over', () => {
    const chart = newChart();
    const connection = KafkaConnection.of({
      bootstrapServers: 'kafka:9093',
      tls: { trustedCertificates: [{ secretName: 'handed', certificate: 'ssl.truststore.crt' }] },
      authentication: {
        type: 'scram-sha-512',
        username: 'me',
        passwordSecret: { secretName: 'handed', password: 'password' },
      },
    });
    const made = new SchemaRegistry(chart, 'schemas', {
      type: 'confluent',
      image: 'example.com/registry:1',
      connection,
      replicas: 1,
      topics: ['_other'],
      priorityClass: 'streaming',
      peers: [],
      env: { SCHEMA_REGISTRY_DEBUG: 'true', SCHEMA_REGISTRY_LISTENERS: 'http://0.0.0.0:8081,https://0.0.0.0:8082' },
      overrides: { strategy: { type: 'Recreate' } },
    });

    expect(yamlOf(made)).toMatchSnapshot();
    expect(made.url).toBe('http://schemas.kafka.svc:8081');
  });
});
