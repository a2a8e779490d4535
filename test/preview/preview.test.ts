import { isKeySecret } from '../../src/facts';
import { Inventory } from '../../src/inventory';
import { preview } from '../../src/preview';
import type { GeneratedObject, OperatorSettings } from '../../src/preview';

type Fields = Readonly<Record<string, unknown>>;

function strimzi(kind: string, name: string, spec: Fields, metadata: Fields = {}): Fields {
  const labels = { 'strimzi.io/cluster': 'main' };
  return {
    apiVersion: 'kafka.strimzi.io/v1',
    kind,
    metadata: { name, namespace: 'kafka', labels, ...metadata },
    spec,
  };
}

const LISTENERS = [{ name: 'tls', port: 9093, type: 'internal', tls: true }];

const kafka = (spec: Fields = {}): Fields => strimzi('Kafka', 'main', { kafka: { listeners: LISTENERS }, ...spec });

const user = (type: string): Fields => strimzi('KafkaUser', 'shop', { authentication: { type } });

function access(spec: Fields): Fields {
  return {
    apiVersion: 'access.strimzi.io/v1alpha1',
    kind: 'KafkaAccess',
    metadata: { name: 'shop-access', namespace: 'shop' },
    spec,
  };
}

function made(objects: readonly Fields[], operator?: OperatorSettings): readonly GeneratedObject[] {
  return preview(new Inventory(objects.map((object) => ({ object }))), operator);
}

function secret(objects: readonly Fields[], name: string): GeneratedObject | undefined {
  return made(objects).find((object) => object.kind === 'Secret' && object.name === name);
}

const kindsOf = (objects: readonly GeneratedObject[]): readonly string[] => objects.map(({ kind }) => kind);

test('the Secrets with private keys of a cluster are the known ones, and those of its nodes', () => {
  const parts = { entityOperator: { topicOperator: {}, userOperator: {} }, cruiseControl: {}, kafkaExporter: {} };
  const pool = strimzi('KafkaNodePool', 'all', { replicas: 1, roles: ['broker', 'controller'] });
  const names = made([kafka(parts), pool])
    .filter(({ kind, keys = [] }) => kind === 'Secret' && keys.some((key) => key.endsWith('.key')))
    .map(({ name }) => name);

  expect(names.filter((name) => !isKeySecret('main', name))).toEqual(['main-all-0']);
  expect(names).toHaveLength(8);
});

describe('a user', () => {
  test('gets a Secret with what it logs in by', () => {
    expect(secret([user('scram-sha-512')], 'shop')).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      namespace: 'kafka',
      name: 'shop',
      owner: { kind: 'KafkaUser', name: 'shop' },
      keys: ['password', 'sasl.jaas.config'],
    });
    expect(secret([user('tls')], 'shop')?.keys).toEqual([
      'ca.crt',
      'user.crt',
      'user.key',
      'user.p12',
      'user.password',
    ]);
  });

  test('has its Secret behind the prefix of the User Operator', () => {
    const objects = [kafka({ entityOperator: { userOperator: { secretPrefix: 'kafka-' } } }), user('tls')];

    expect(secret(objects, 'kafka-shop')?.owner.name).toBe('shop');
  });

  test.each(['tls-external', 'toString'])('of type %s gets none', (type) => {
    expect(made([user(type)])).toEqual([]);
  });
});

describe('a KafkaAccess', () => {
  const where = { kafka: { name: 'main', namespace: 'kafka' } };

  test('gets a Secret of its own name or the one it asks for', () => {
    expect(made([access(where)])[0]).toMatchObject({ name: 'shop-access', namespace: 'shop' });
    expect(made([access({ ...where, secretName: 'binding' })])[0]?.name).toBe('binding');
  });

  test('has what its listener and its user need', () => {
    const spec = { ...where, user: { kind: 'KafkaUser', name: 'shop', namespace: 'kafka' } };
    const keys = secret([kafka(), user('scram-sha-512'), access(spec)], 'shop-access')?.keys;

    expect(keys).toEqual(expect.arrayContaining(['bootstrap.servers', 'ssl.truststore.crt', 'sasl.jaas.config']));
    expect(keys).not.toContain('ssl.keystore.crt');
  });
});

test('a rebalance gets a ConfigMap, and the template of one nothing', () => {
  const annotations = { 'strimzi.io/rebalance-template': 'true' };

  expect(kindsOf(made([strimzi('KafkaRebalance', 'spread', {})]))).toEqual(['ConfigMap']);
  expect(made([strimzi('KafkaRebalance', 'model', {}, { annotations })])).toEqual([]);
});

test('topics and connectors make nothing', () => {
  expect(made([strimzi('KafkaTopic', 'orders', {}), strimzi('KafkaConnector', 'pg', {})])).toEqual([]);
});

describe('the operator', () => {
  test('makes no budgets and policies where it is told so', () => {
    const kinds = kindsOf(
      made([kafka()], { podDisruptionBudgetGeneration: false, networkPolicyGeneration: false }),
    );

    expect(kinds).toContain('Service');
    expect(kinds).not.toContain('PodDisruptionBudget');
    expect(kinds).not.toContain('NetworkPolicy');
  });

  test('is let in from its own namespace alone where it runs beside the brokers', () => {
    const spec = (operator?: OperatorSettings): string =>
      JSON.stringify(made([kafka()], operator).find(({ kind }) => kind === 'NetworkPolicy')?.spec);

    expect(spec()).toContain('namespaceSelector');
    expect(spec({ namespace: 'kafka' })).not.toContain('namespaceSelector');
  });

  test('runs an Entity Operator for other namespaces only where it may', () => {
    const objects = [kafka({ entityOperator: { topicOperator: { watchedNamespace: 'shop' } } })];
    const there = made(objects, { entityOperatorWatchedNamespace: true }).filter(
      ({ namespace }) => namespace === 'shop',
    );

    expect(kindsOf(made(objects))).not.toContain('Deployment');
    expect(kindsOf(there)).toEqual(['Role', 'RoleBinding']);
  });

  test('leaves certificate authorities alone that somebody brings', () => {
    const own = { generateCertificateAuthority: false };
    const names = made([kafka({ clusterCa: own, clientsCa: own })]).map(({ name }) => name);

    expect(names.filter((name) => name.includes('-ca'))).toEqual([]);
  });
});

test('a certificate of a listener is in the Secret of every node', () => {
  const configuration = { brokerCertChainAndKey: { secretName: 's', certificate: 'c', key: 'k' } };
  const objects = [
    kafka({ kafka: { listeners: [{ ...LISTENERS[0], configuration }] } }),
    strimzi('KafkaNodePool', 'all', { replicas: 1, roles: ['broker'] }),
  ];

  expect(secret(objects, 'main-all-0')?.keys).toEqual([
    'main-all-0.crt',
    'main-all-0.key',
    'tls-9093.crt',
    'tls-9093.key',
  ]);
});

test('an object that is there twice counts once', () => {
  expect(made([user('tls'), user('tls')])).toHaveLength(1);
});
