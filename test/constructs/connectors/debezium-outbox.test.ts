import { Duration } from 'cdk8s';
import type { ApiObject } from 'cdk8s';

import {
  Authorization,
  debeziumPlugin,
  Kafka,
  KafkaConnect,
  KafkaConnection,
  KafkaUser,
  Listener,
  ListenerAuthentication,
  MySqlOutbox,
  PostgresOutbox,
  UserAuthentication,
} from '../../../src/constructs';
import type { KafkaConnector, MySqlOutboxProps, PostgresOutboxProps } from '../../../src/constructs';
import { at, newChart, refusal } from '../../support/chart';

const DATABASE = {
  host: 'db.shop.svc',
  database: 'orders',
  credentials: { user: { secret: 'db', key: 'user' }, password: { secret: 'db', key: 'password' } },
} as const;

function workers(connection?: KafkaConnection) {
  const chart = newChart();
  const cluster = new Kafka(chart, 'main', {
    authorization: Authorization.simple(),
    listeners: [
      Listener.internal({ name: 'mtls', port: 9093, authentication: ListenerAuthentication.tls() }),
      Listener.internal({ name: 'scram', port: 9094, authentication: ListenerAuthentication.scramSha512() }),
    ],
  });
  const user = new KafkaUser(chart, 'shop', { cluster, authentication: UserAuthentication.tls() });
  const connect = new KafkaConnect(chart, 'shop-connect', {
    connection: connection ?? KafkaConnection.to(cluster, { user }),
    replicas: 2,
  });
  return { chart, user, connect };
}

const specOf = ({ apiObject }: { readonly apiObject: ApiObject }): unknown => at(apiObject.toJson(), '/spec');

const config = (connector: KafkaConnector, key: string): unknown => at(specOf(connector), `/config/${key}`);

function postgres(props: Partial<PostgresOutboxProps> = {}) {
  const { chart, user, connect } = workers();
  const made = new PostgresOutbox(chart, 'orders-outbox', { connect, ...DATABASE, ...props });
  return { made, user };
}

function mysql(connection?: KafkaConnection, props: Partial<MySqlOutboxProps> = {}): MySqlOutbox {
  const { chart, connect } = workers(connection);
  return new MySqlOutbox(chart, 'orders-outbox', { connect, serverId: 5401, ...DATABASE, ...props });
}

const SERVERS = 'kafka.example.com:9094';
const PREFIX = 'schema.history.internal';

describe('an outbox', () => {
  test('has a time between heartbeats in milliseconds, as Debezium reads it', () => {
    expect(config(postgres({ heartbeatInterval: '1m' }).made, 'heartbeat.interval.ms')).toBe(60_000);
    expect(config(postgres({ heartbeatInterval: Duration.seconds(5) }).made, 'heartbeat.interval.ms')).toBe(5000);
  });

  test.each([
    ['orders.${routedByValue}', 'orders.', 'prefix'],
    ['orders.events', 'orders.events', undefined],
  ])('that goes to %s may write there', (route, name, patternType) => {
    const { user } = postgres({ route });

    expect(at(specOf(user), '/authorization/acls')).toContainEqual({
      resource: { type: 'topic', name, ...(patternType && { patternType }) },
      operations: ['Write'],
    });
  });

  test('has one task, whatever is said', () => {
    const more = { tasksMax: 3 } as Partial<PostgresOutboxProps>;

    expect(at(specOf(postgres(more).made), '/tasksMax')).toBe(1);
  });

  test.each([
    ['a table alone in PostgreSQL', () => postgres({ table: 'events' }), 'write it like public.events'],
    ['a table alone in MySQL', () => mysql(undefined, { table: 'events' }), 'write it like orders.events'],
    ['a slot that PostgreSQL refuses', () => postgres({ slot: 'Orders-1' }), '[constructs/replication-slot]'],
    [
      'a name with letters that no slot has',
      () => postgres({ slot: 'x'.repeat(64) }),
      'up to 63 lower-case letters',
    ],
    ['a route to anywhere', () => postgres({ route: '${routedByValue}' }), 'like orders.${routedByValue}'],
    ['a time that is none', () => postgres({ heartbeatInterval: 'often' }), '[schema/duration]'],
  ])('is refused %s', (_, make, words) => {
    expect(refusal(make)).toContain(words);
  });
});

describe('the schema history of MySQL', () => {
  const login = (made: KafkaConnector, client: string): Record<string, unknown> => {
    const begin = `${PREFIX}.${client}.`;
    const all = Object.entries(at(specOf(made), '/config') as Record<string, unknown>);
    return Object.fromEntries(
      all.flatMap(([key, value]) => (key.startsWith(begin) ? [[key.slice(begin.length), value]] : [])),
    );
  };

  test('is reached with the certificate of the workers', () => {
    const made = mysql();

    expect(login(made, 'producer')).toEqual({
      'security.protocol': 'SSL',
      'ssl.truststore.type': 'PEM',
      'ssl.truststore.certificates': '${strimzisecrets:kafka/shop-connect-connect-tls-trusted-certs:ca.crt}',
      'ssl.keystore.type': 'PEM',
      'ssl.keystore.certificate.chain': '${strimzisecrets:kafka/shop:user.crt}',
      'ssl.keystore.key': '${strimzisecrets:kafka/shop:user.key}',
    });
    expect(login(made, 'consumer')).toEqual(login(made, 'producer'));
  });

  test('is reached with the password of the workers, under the key that they read', () => {
    const passwordSecret = { secretName: 'elsewhere', password: 'pass' };
    const made = mysql(
      KafkaConnection.of({
        bootstrapServers: SERVERS,
        tls: { trustedCertificates: [] },
        authentication: { type: 'scram-sha-256', username: 'shop', passwordSecret },
      }),
    );

    expect(login(made, 'consumer')).toEqual({
      'security.protocol': 'SASL_SSL',
      'sasl.mechanism': 'SCRAM-SHA-256',
      'sasl.jaas.config':
        'org.apache.kafka.common.security.scram.ScramLoginModule required username="shop" password="${strimzisecrets:kafka/elsewhere:pass}";',
    });
    expect(config(made, `${PREFIX}.kafka.bootstrap.servers`)).toBe(SERVERS);
  });

  test('is reached as the workers are configured to, and trusts all that they trust', () => {
    const trustedCertificates = [
      { secretName: 'old', certificate: 'tls.crt' },
      { secretName: 'new', pattern: '*.crt' },
    ];
    const custom = { type: 'custom', sasl: true, config: { 'sasl.mechanism': 'OAUTHBEARER' } } as const;
    const made = mysql(
      KafkaConnection.of({ bootstrapServers: SERVERS, tls: { trustedCertificates }, authentication: custom }),
    );

    expect(login(made, 'producer')).toEqual({
      'security.protocol': 'SASL_SSL',
      'sasl.mechanism': 'OAUTHBEARER',
      'ssl.truststore.type': 'PEM',
      'ssl.truststore.certificates': '${strimzisecrets:kafka/shop-connect-connect-tls-trusted-certs:ca.crt}',
    });
  });

  test('is reached by anyone where nobody asks', () => {
    expect(login(mysql(KafkaConnection.of({ bootstrapServers: SERVERS })), 'producer')).toEqual({
      'security.protocol': 'PLAINTEXT',
    });
  });

  test('needs to know where Kafka is', () => {
    const chart = newChart();
    const connect = KafkaConnect.fromName(chart, 'connect', { name: 'shop-connect' });
    const make = (id: string, own: MySqlOutboxProps['config']): unknown =>
      new MySqlOutbox(chart, id, { connect, serverId: 5401, ...DATABASE, ...(own && { config: own }) });

    expect(refusal(() => make('without', undefined))).toContain('[constructs/schema-history]');
    expect(() => make('with', { [`${PREFIX}.kafka.bootstrap.servers`]: SERVERS })).not.toThrow();
  });
});

test('plugins of Debezium are files of one release, with their checksums', () => {
  expect(debeziumPlugin('jdbc').toSpec()).toEqual({
    type: 'tgz',
    url: 'https://repo1.maven.org/maven2/io/debezium/debezium-connector-jdbc/3.6.0.Final/debezium-connector-jdbc-3.6.0.Final-plugin.tar.gz',
    sha512sum: expect.stringMatching(/^[0-9a-f]{128}$/) as unknown,
  });
});
