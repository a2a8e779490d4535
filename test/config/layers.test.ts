import { loadConfig, resolveEnvironment } from '../../src/config';
import type { Environment } from '../../src/config';
import { mergeLayers } from '../../src/config/merge';
import { formatPlace } from '../../src/problems';
import { PROFILES } from '../../src/profiles';
import { BASE, resolved, withCluster, withEntries, withFiles } from './config-text';

/** The text of a setting, or of none. */
const said = (value: string | number | null | undefined, key = 'partitions'): string =>
  value === undefined ? '' : `${key}: ${String(value)}`;

/** A topic of a team with a value in each layer, weakest first; of the profile it has 3. */
function topicOf(...values: readonly (number | null | undefined)[]): Readonly<Record<string, string>> {
  const [ofFile, ofTeam, ofEnvironment, ofEntry, ofBoth] = values.map((value) => said(value));
  return {
    'kafka.yaml': `version: 1
strimzi: 1.2.0
environments:
  dev: { profile: dev, namespace: kafka-dev, defaults: { topic: { ${ofEnvironment ?? ''} } } }
clusters: { main: {} }
defaults: { topic: { ${ofFile ?? ''} } }
include: [team.yaml]
`,
    'team.yaml': `team: orders
prefix: orders
defaults: { topic: { ${ofTeam ?? ''} } }
topics:
  orders:
    replicas: 1
    ${ofEntry ?? ''}
    environments: { dev: { ${ofBoth ?? ''} } }
`,
  };
}

/** The partitions of the topic `orders`, and where they were decided. */
function partitionsIn(files: Readonly<Record<string, string>>): [number | undefined, string] {
  return withFiles(files, () => {
    const { clusters } = resolveEnvironment(loadConfig('kafka.yaml'), 'dev', PROFILES);
    const entry = clusters[0]?.topics[0]?.entry;
    return [entry?.value.partitions, entry === undefined ? '' : formatPlace(entry.placeOf('partitions'))];
  });
}

describe('the layers of a topic', () => {
  test.each<[string, (number | null)[], number, string]>([
    ['the profile', [], 3, 'kafka.yaml:4:19 (environments.dev.profile)'],
    ["the file's defaults over it", [10], 10, 'kafka.yaml:6:34 (defaults.topic.partitions)'],
    ["the team's defaults over these", [10, 20], 20, 'team.yaml:3:34 (defaults.topic.partitions)'],
    [
      "the environment's defaults over these",
      [10, 20, 30],
      30,
      'kafka.yaml:4:79 (environments.dev.defaults.topic.partitions)',
    ],
    ['the entry over these', [10, 20, 30, 40], 40, 'team.yaml:7:17 (topics.orders.partitions)'],
    [
      "the entry's own environment over all",
      [10, 20, 30, 40, 50],
      50,
      'team.yaml:8:40 (topics.orders.environments.dev.partitions)',
    ],
  ])('%s', (_, values, partitions, place) => {
    expect(partitionsIn(topicOf(...values))).toEqual([partitions, place]);
  });

  test.each<[string, (number | null | undefined)[], string]>([
    ["the file's defaults", [null], 'kafka.yaml:6:34 (defaults.topic.partitions)'],
    ["the team's defaults", [10, null], 'team.yaml:3:34 (defaults.topic.partitions)'],
    ["the environment's defaults", [10, 20, null], 'kafka.yaml:4:79 (environments.dev.defaults.topic.partitions)'],
    ['the entry', [10, 20, 30, null], 'team.yaml:7:17 (topics.orders.partitions)'],
    [
      "the entry's own environment",
      [10, 20, 30, 40, null],
      'team.yaml:8:40 (topics.orders.environments.dev.partitions)',
    ],
  ])('null in %s takes away what weaker layers say', (_, values, place) => {
    expect(partitionsIn(topicOf(...values))).toEqual([undefined, place]);
  });

  test('a layer may say again what a weaker one took away', () => {
    expect(partitionsIn(topicOf(10, null, undefined, 40))).toEqual([
      40,
      'team.yaml:7:17 (topics.orders.partitions)',
    ]);
  });
});

describe('the layers of a cluster and a client', () => {
  const LAYERS = ['kafka', 'authentication'].map((key) => [key] as const);

  test.each(LAYERS)('of a cluster or client have the same order, without a team: %s', (key) => {
    const kind = key === 'kafka' ? 'cluster' : 'client';
    const values =
      key === 'kafka' ? ['4.2.0', '4.2.1', '4.3.0', '4.4.0'] : ['tls', 'tls-external', 'scram-sha-512', 'tls'];
    const found = values.map((_, at) => {
      const [ofFile, ofEnvironment, ofEntry, ofBoth] = values.map((value, index) =>
        index <= at ? said(value, key) : '',
      );
      const entry = `{ ${[ofEntry, `environments: { dev: { ${ofBoth ?? ''} } }`].filter((part) => part !== '').join(', ')} }`;
      const { clusters } = resolved(`version: 1
strimzi: 1.2.0
environments:
  dev: { profile: dev, namespace: kafka-dev, defaults: { ${kind}: { ${ofEnvironment ?? ''} } } }
clusters: { main: ${kind === 'cluster' ? entry : '{}'} }
defaults: { ${kind}: { ${ofFile ?? ''} } }
clients: { app: ${kind === 'client' ? entry : '{}'} }
`);
      return kind === 'cluster'
        ? clusters[0]?.entry.value.kafka
        : clusters[0]?.clients[0]?.entry.value.authentication;
    });

    expect(found).toEqual(values);
  });

  test('a team owns what its file describes, and its applications run in its namespace, unless a stronger layer says another', () => {
    const { clusters } = resolved({
      'kafka.yaml': withEntries(
        'defaults: { topic: { owner: all }, client: { owner: all, namespace: all } }',
        'include: [team.yaml]',
      ),
      'team.yaml': `team: orders
prefix: orders
namespace: orders-ns
topics: { orders: {}, orders-lent: { owner: bills } }
clients: { orders: {}, orders-lent: { namespace: bills-ns } }
`,
    });
    const [cluster] = clusters;

    expect(cluster?.topics.map(({ entry }) => entry.value.owner)).toEqual(['orders', 'bills']);
    expect(cluster?.clients.map(({ entry }) => [entry.value.owner, entry.value.namespace])).toEqual([
      ['orders', 'orders-ns'],
      ['orders', 'bills-ns'],
    ]);
  });

  test('null instead of an entry means that it is not there in the environment', () => {
    const text = withEntries(
      'topics:',
      '  a: { environments: { dev: null } }',
      '  b: {}',
      'clients:',
      '  c: { environments: { dev: } }',
    );
    const two = BASE.replace('main: {}', 'main: {}\n  other: { environments: { dev: null } }');

    expect(namesIn(resolved(text))).toEqual([['main', ['b'], []]]);
    expect(namesIn(resolved(two))).toEqual([['main', [], []]]);
  });
});

function namesIn({ clusters }: Environment): unknown[] {
  return clusters.map(({ name, topics, clients }) => [
    name,
    topics.map((one) => one.name),
    clients.map((one) => one.name),
  ]);
}

describe('a layer over another', () => {
  test.each<[string, object, object, object]>([
    ['maps, key by key', { a: { b: 1, c: 2 } }, { a: { c: 3, d: 4 } }, { a: { b: 1, c: 3, d: 4 } }],
    ['lists as a whole', { a: [1, 2] }, { a: [3] }, { a: [3] }],
    ['a map instead of something else', { a: 1 }, { a: { b: 1 } }, { a: { b: 1 } }],
    ['something else instead of a map', { a: { b: 1 } }, { a: 1 }, { a: 1 }],
    ['null, which takes away', { a: 1, b: { c: 1, d: 1 } }, { a: null, b: { c: null } }, { b: { d: 1 } }],
    ['null in a map that is new', {}, { a: { b: null, c: { d: null } } }, { a: { c: {} } }],
    ['nothing', { a: 1 }, {}, { a: 1 }],
    [
      'names of what every object has',
      { valueOf: { a: 1 } },
      { toString: { b: 2 }, valueOf: null },
      { toString: { b: 2 } },
    ],
    [
      'overrides, in which null stays',
      { overrides: { a: { b: 1, c: 1 } } },
      { overrides: { a: { b: null } } },
      { overrides: { a: { b: null, c: 1 } } },
    ],
    ['overrides that are new', {}, { overrides: { a: null } }, { overrides: { a: null } }],
    ['null instead of overrides', { overrides: { a: 1 } }, { overrides: null }, {}],
    [
      'overrides of a pool, in which null stays',
      { pools: { a: { overrides: { b: 1 } } } },
      { pools: { a: { overrides: { b: null } } } },
      { pools: { a: { overrides: { b: null } } } },
    ],
    [
      'a pool whose name is the word for overrides',
      { pools: { overrides: { replicas: 1 } } },
      { pools: { overrides: { replicas: null } } },
      { pools: { overrides: {} } },
    ],
    [
      'another type of authentication, anew',
      { authentication: { type: 'scram-sha-512', password: { secret: 's', key: 'k' } } },
      { authentication: { type: 'tls', validityDays: 9 } },
      { authentication: { type: 'tls', validityDays: 9 } },
    ],
    [
      'the same type of authentication, key by key',
      { authentication: { type: 'tls', validityDays: 9 } },
      { authentication: { type: 'tls', renewalDays: 2 } },
      { authentication: { type: 'tls', validityDays: 9, renewalDays: 2 } },
    ],
    [
      'a word for a map',
      { authorization: { type: 'custom', authorizerClass: 'X' } },
      { authorization: 'simple' },
      { authorization: 'simple' },
    ],
    [
      'another type of quotas, anew',
      { quotas: { type: 'kafka', requestPercentage: 200 } },
      { quotas: { type: 'strimzi', producerByteRate: '1MB/s' } },
      { quotas: { type: 'strimzi', producerByteRate: '1MB/s' } },
    ],
    [
      'quotas that do not say their type, key by key',
      { quotas: { type: 'kafka', requestPercentage: 200 } },
      { quotas: { producerByteRate: '1MB/s' } },
      { quotas: { type: 'kafka', requestPercentage: 200, producerByteRate: '1MB/s' } },
    ],
    [
      'another type of listener, key by key: its other settings still mean the same',
      { listeners: { tls: { type: 'internal', port: 9093 } } },
      { listeners: { tls: { type: 'nodeport' } } },
      { listeners: { tls: { type: 'nodeport', port: 9093 } } },
    ],
    [
      'another form of logging, anew',
      { logging: { loggers: { a: 'INFO' } } },
      { logging: { configMap: 'levels', key: 'k' } },
      { logging: { configMap: 'levels', key: 'k' } },
    ],
    [
      'where an entry belongs, which is no part of it',
      {},
      { cluster: 'a', resourceName: 'b', environments: {}, partitions: 1 },
      { partitions: 1 },
    ],
  ])('lays %s', (_, weaker, stronger, merged) => {
    const before = JSON.stringify([weaker, stronger]);

    expect(mergeLayers(weaker, [stronger])).toEqual(merged);
    expect(JSON.stringify([weaker, stronger])).toBe(before);
  });
});

describe('the pools and listeners of a cluster', () => {
  const prod = (cluster: string): Environment =>
    resolved(withCluster(cluster).replace('dev: { profile: dev', 'prod: { profile: prod'), 'prod');

  test('a pool stands on what the profile says of nodes with its roles', () => {
    const pools = prod(
      '{ pools: { both: { roles: [controller, broker], memory: 2Gi }, more: { roles: [broker] }, brokers: null } }',
    ).clusters[0]?.pools;

    expect(pools?.map(({ name, value }) => [name, value.memory, value.heap])).toEqual([
      ['both', '2Gi', '6Gi'],
      ['controllers', '4Gi', '2Gi'],
      ['more', '12Gi', '6Gi'],
    ]);
    expect(pools?.map((pool) => [pool.wasWritten('memory'), pool.wasWritten('heap'), pool.says('heap')])).toEqual([
      [true, false, true],
      [false, false, true],
      [false, false, true],
    ]);
  });

  test('a pool that a weaker layer took away begins anew', () => {
    const defaults = 'defaults: { cluster: { pools: { brokers: null, controllers: { cpu: 3 } } } }\n';
    const text = `${withCluster('{ pools: { brokers: { roles: [broker], replicas: 5 } } }')}${defaults}`;
    const pools = resolved(text.replace('profile: dev', 'profile: prod')).clusters[0]?.pools;

    expect(pools?.map(({ name, value }) => [name, value.replicas, value.cpu])).toEqual([
      ['brokers', 5, 2],
      ['controllers', 3, 3],
    ]);
  });

  test('null instead of all pools leaves those of stronger layers', () => {
    const text = `${withCluster('{ pools: { own: { roles: [broker, controller], replicas: 1 } } }')}defaults: { cluster: { pools: null } }\n`;

    expect(resolved(text).clusters[0]?.pools.map(({ name }) => name)).toEqual(['own']);
  });

  test('a listener stands on what the profile says of all, and they stand by port', () => {
    const listeners = prod(
      '{ listeners: { a: { type: internal, port: 9100, tls: false }, scram: { port: 9094 }, tls: null } }',
    ).clusters[0]?.listeners;

    expect(
      listeners?.map(({ name, value }) => [name, value.port, value.tls, value.authentication, value.peers]),
    ).toEqual([
      ['scram', 9094, true, 'scram-sha-512', 'clients'],
      ['a', 9100, false, 'scram-sha-512', 'clients'],
    ]);
  });
});

test('the cluster of a team holds for what names no other', () => {
  const { clusters } = resolved({
    'kafka.yaml': BASE.replace('main: {}', 'left: { namespace: left }\n  right: {}') + 'include: [team.yaml]\n',
    'team.yaml':
      'team: t\nprefix: t\ncluster: right\ntopics:\n  t.a: {}\n  t.b: { cluster: left }\nbridges:\n  t-web: {}\n',
  });
  const names = clusters.map(({ name, topics, bridges }) => [
    name,
    ...[...topics, ...bridges].map((one) => one.name),
  ]);

  expect(names).toEqual([
    ['left', 't.b'],
    ['right', 't.a', 't-web'],
  ]);
});
