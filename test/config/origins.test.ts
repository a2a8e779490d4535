import type { Environment } from '../../src/config';
import { formatPlace } from '../../src/problems';
import { resolved } from './config-text';

const MAIN = `version: 1
strimzi: 1.2.0
environments:
  prod:
    profile: prod
    namespace: kafka
    defaults:
      topic: { config: { min.insync.replicas: 3 } }
defaults:
  client: { quotas: { producerByteRate: 1MB/s } }
  cluster:
    pools:
      brokers: { storage: { size: 1Ti } }
clusters:
  main:
    authorization: { type: custom, authorizerClass: X }
    pools:
      brokers: { replicas: 6 }
    listeners:
      tls: { port: 9193 }
    environments:
      prod:
        authorization: simple
        pools:
          brokers: { storage: { class: fast } }
topics:
  orders:
    resourceName: orders-1
    config:
      cleanup.policy: [compact, delete]
    labels: null
clients:
  app:
    consumes:
      - orders
      - { topic: bills, external: true }
    authentication: tls
    environments:
      prod: { consumes: [orders] }
include: [team.yaml]
`;

const TEAM = `team: bills
prefix: bills
namespace: bills-ns
clients:
  bills: {}
`;

const { clusters, placeOf }: Environment = resolved({ 'kafka.yaml': MAIN, 'team.yaml': TEAM }, 'prod');
const [cluster] = clusters;
const ENTRIES = {
  cluster: cluster?.entry,
  brokers: cluster?.pools.find(({ name }) => name === 'brokers'),
  controllers: cluster?.pools.find(({ name }) => name === 'controllers'),
  tls: cluster?.listeners.find(({ name }) => name === 'tls'),
  scram: cluster?.listeners.find(({ name }) => name === 'scram'),
  topic: cluster?.topics[0]?.entry,
  client: cluster?.clients[0]?.entry,
  bills: cluster?.clients[1]?.entry,
};

describe('the place of a value', () => {
  test.each<[string, keyof typeof ENTRIES, (string | number)[], string]>([
    ['an entry as a whole is its key', 'topic', [], 'kafka.yaml:27:3 (topics.orders)'],
    ['a value of the entry', 'topic', ['resourceName'], 'kafka.yaml:28:19 (topics.orders.resourceName)'],
    [
      'one in a list',
      'topic',
      ['config', 'cleanup.policy', 1],
      'kafka.yaml:30:33 (topics.orders.config["cleanup.policy"][1])',
    ],
    [
      'what is beyond a list',
      'topic',
      ['config', 'cleanup.policy', 5],
      'kafka.yaml:30:23 (topics.orders.config["cleanup.policy"])',
    ],
    [
      'a default of the environment',
      'topic',
      ['config', 'min.insync.replicas'],
      'kafka.yaml:8:47 (environments.prod.defaults.topic.config["min.insync.replicas"])',
    ],
    [
      'what nobody says, at the nearest thing that somebody says',
      'topic',
      ['config', 'retention.ms'],
      'kafka.yaml:29:5 (topics.orders.config)',
    ],
    ['what nobody says at all', 'topic', ['annotations', 'a'], 'kafka.yaml:27:3 (topics.orders)'],
    ['what was taken away', 'topic', ['labels', 'a'], 'kafka.yaml:31:13 (topics.orders.labels)'],
    ['what only the profile says', 'topic', ['replicas'], 'kafka.yaml:5:14 (environments.prod.profile)'],
    [
      'a default of the file',
      'client',
      ['quotas', 'producerByteRate'],
      'kafka.yaml:10:41 (defaults.client.quotas.producerByteRate)',
    ],
    [
      'a list that a stronger layer replaced',
      'client',
      ['consumes', 0],
      'kafka.yaml:39:26 (clients.app.environments.prod.consumes[0])',
    ],
    [
      'what a replaced list had and the new one has not',
      'client',
      ['consumes', 1],
      'kafka.yaml:39:25 (clients.app.environments.prod.consumes)',
    ],
    [
      'what is inside of a word',
      'client',
      ['authentication', 'type'],
      'kafka.yaml:37:21 (clients.app.authentication)',
    ],
    [
      'what is inside of a word that replaced a map',
      'cluster',
      ['authorization', 'authorizerClass'],
      'kafka.yaml:23:24 (clusters.main.environments.prod.authorization)',
    ],
    ['the owner, which is the team', 'bills', ['owner'], 'team.yaml:1:7 (team)'],
    ["the team's namespace", 'bills', ['namespace'], 'team.yaml:3:12 (namespace)'],
    [
      'a pool as a whole, where it was last spoken of',
      'brokers',
      [],
      'kafka.yaml:25:11 (clusters.main.environments.prod.pools.brokers)',
    ],
    [
      'a part of a pool in the entry',
      'brokers',
      ['replicas'],
      'kafka.yaml:18:28 (clusters.main.pools.brokers.replicas)',
    ],
    [
      'a part of a pool in a default',
      'brokers',
      ['storage', 'size'],
      'kafka.yaml:13:35 (defaults.cluster.pools.brokers.storage.size)',
    ],
    [
      'a part of a pool in the environment',
      'brokers',
      ['storage', 'class'],
      'kafka.yaml:25:40 (clusters.main.environments.prod.pools.brokers.storage.class)',
    ],
    ['a part of a pool in the profile', 'brokers', ['memory'], 'kafka.yaml:5:14 (environments.prod.profile)'],
    ['a pool that only the profile has, at its cluster', 'controllers', [], 'kafka.yaml:15:3 (clusters.main)'],
    ['a part of a listener', 'tls', ['port'], 'kafka.yaml:20:20 (clusters.main.listeners.tls.port)'],
    ['a listener that only the profile has', 'scram', ['port'], 'kafka.yaml:5:14 (environments.prod.profile)'],
  ])('%s', (_, name, path, place) => {
    const entry = ENTRIES[name];

    expect(entry === undefined ? '' : formatPlace(entry.placeOf(...path))).toBe(place);
  });

  test('a setting of the environment, or the environment when it says nothing', () => {
    expect(formatPlace(placeOf('namespace'))).toBe('kafka.yaml:6:16 (environments.prod.namespace)');
    expect(placeOf('zones')).toMatchObject({ line: 4, column: 3 });
  });
});

describe('whether something is said', () => {
  test.each<[string, keyof typeof ENTRIES, (string | number)[], { says: boolean; written: boolean }]>([
    ['by the entry', 'topic', ['config', 'cleanup.policy'], { says: true, written: true }],
    ['by the profile', 'topic', ['replicas'], { says: true, written: false }],
    ['by null', 'topic', ['labels'], { says: true, written: true }],
    ['by nobody below null', 'topic', ['labels', 'a'], { says: false, written: false }],
    ['by nobody', 'topic', ['overrides'], { says: false, written: false }],
    [
      'in a word that replaced a map',
      'cluster',
      ['authorization', 'authorizerClass'],
      { says: false, written: false },
    ],
    ['in a list that was replaced', 'client', ['consumes', 1], { says: false, written: false }],
    ['by a part of a default', 'brokers', ['storage', 'size'], { says: true, written: true }],
    ['by a part of the profile', 'brokers', ['memory'], { says: true, written: false }],
    ['by being of a team', 'bills', ['owner'], { says: true, written: false }],
  ])('%s', (_, name, path, expected) => {
    const entry = ENTRIES[name];

    expect({ says: entry?.says(...path), written: entry?.wasWritten(...path) }).toEqual(expected);
  });
});
