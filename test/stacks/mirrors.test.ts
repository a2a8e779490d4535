import { writeYamlStream } from '../../src/yaml';
import { at, chartOf, everyObjectOf, refusalOf, synthesizeText, withConfig } from '../support/synthesize';

const HEAD = `version: 1
strimzi: 1.2.0
environments:
  dev: { profile: dev, namespace: kafka-dev }
  prod: { profile: prod, namespace: kafka }
clusters:
  west: { namespace: kafka-west }
  east: { namespace: kafka-east, environments: { dev: null } }
topics: { orders: { cluster: west }, shop.views: { cluster: west } }
clients:
  billing: { cluster: west, namespace: shop, consumes: [orders], produces: [shop.views] }
  totals: { cluster: west, namespace: shop, streams: { reads: [{ prefix: shop. }], writes: [orders] } }
mirrors:
`;

const RECOVERY = `${HEAD}  recovery:
    from: west
    to: east
    topics: [orders, { prefix: shop. }]
    groups: [billing, { prefix: totals }]
    users: [billing, totals]
    environments: { dev: null }
`;

test('a pair for disaster recovery, with users who may move', () => {
  const objects = [...synthesizeText(RECOVERY, 'prod')].filter(([name]) =>
    /^(KafkaMirrorMaker2|KafkaUser)\/|KafkaTopic\/recovery/.test(name),
  );

  expect(writeYamlStream(objects.map(([, object]) => object))).toMatchSnapshot();
});

test('the pods of a mirror and of clients that may move are let in', () => {
  const objects = synthesizeText(RECOVERY, 'prod');
  const peers = (cluster: string): unknown =>
    at((at(objects.get(`Kafka/${cluster}`), '/spec/kafka/listeners') as unknown[])[1], '/networkPolicyPeers');

  expect([peers('west'), peers('east')]).toMatchSnapshot();
});

test('a migration keeps the names, and comes from anywhere', () => {
  const text = `${HEAD}  moving:
    purpose: migration
    from:
      alias: old
      bootstrapServers: old.example.com:9093
      tls: { trustedCertificates: [{ secretName: old-ca, pattern: '*.crt' }] }
      authentication: { type: tls, certificateAndKey: { secretName: old-user, certificate: tls.crt, key: tls.key } }
    to: west
    topics: [{ prefix: shop. }]
    groups: [{ prefix: shop- }]
    target: { alias: new }
`;

  const objects = synthesizeText(text, 'prod');
  expect(at(objects.get('KafkaMirrorMaker2/moving'), '/spec/mirrors')).toMatchSnapshot('mirrors');
  expect(at(objects.get('KafkaUser/moving'), '/spec/authorization/acls')).toMatchSnapshot('rights');
});

test('with both directions clients of either cluster may move to the other', () => {
  const text = RECOVERY.replace('from: west', 'from: west\n    direction: both-ways')
    .replace('mirrors:', '  views: { cluster: east, namespace: shop, consumes: [visits] }\nmirrors:')
    .replace('topics: { orders', 'topics: { visits: { cluster: east }, orders')
    .replace('users: [billing, totals]', 'users: [billing, views]');
  const users = withConfig(text, (config) => everyObjectOf(chartOf(config, 'prod')))
    .filter(({ kind, metadata }) => kind === 'KafkaUser' && ['billing', 'views'].includes(metadata.name))
    .map((user) => {
      const acls = at(user, '/spec/authorization/acls') as { resource: { name: string; type: string } }[];
      const topics = acls.filter(({ resource }) => resource.type === 'topic').map(({ resource }) => resource.name);
      return `${user.metadata.namespace}/${user.metadata.name}: ${topics.join(', ')}`;
    });

  expect(users.toSorted()).toEqual([
    'kafka-east/billing: orders, shop.views, west.orders',
    'kafka-east/views: visits',
    'kafka-west/billing: orders, shop.views',
    'kafka-west/views: east.visits, visits',
  ]);
});

test.each([
  ['a copy that is described for the target', 'west.orders: { cluster: east }, ', false],
  ['no copy that is described', 'visits: { cluster: east }, ', undefined],
])('of %s Git says how it is set', (_, topic, synced) => {
  const objects = synthesizeText(RECOVERY.replace('topics: { ', `topics: { ${topic}`), 'prod');
  const config = at(objects.get('KafkaMirrorMaker2/recovery'), '/spec/mirrors/0/sourceConnector/config');

  expect((config as Record<string, unknown>)['sync.topic.configs.enabled']).toBe(synced);
});

test.each([
  [
    'a user of neither cluster',
    RECOVERY.replace('from: west', 'from: west\n    direction: both-ways').replace(
      'users: [billing,',
      'users: [bling,',
    ),
    `mirror "recovery" names client "bling", which neither cluster has
  at kafka.yaml:20:13 (mirrors.recovery.users[0])
  did you mean "billing"?  [config/mirror-user]`,
  ],
  [
    'a cluster that is not there',
    RECOVERY.replace('from: west', 'from: wset'),
    `mirror "recovery" copies from cluster "wset", which is not there
  at kafka.yaml:15:11 (mirrors.recovery.from)
  did you mean "west"?  [config/mirror-source]`,
  ],
  [
    'a cluster that this environment lacks',
    RECOVERY.replace('from: west', 'from: south').replace('to: east', 'to: west'),
    `mirror "recovery" copies from cluster "south", which is not there
  at kafka.yaml:15:11 (mirrors.recovery.from)
  name one of east, west, or take the mirror away where the cluster is not: environments: { dev: null }  [config/mirror-source]`,
  ],
  [
    'a cluster into itself',
    RECOVERY.replace('to: east', 'to: west'),
    `mirror "recovery" copies a cluster into itself
  at kafka.yaml:15:11 (mirrors.recovery.from)
  name two clusters  [config/mirror-itself]`,
  ],
  [
    'a target that is not there',
    RECOVERY.replace('to: east', 'to: eats'),
    `there is no cluster "eats"
  at kafka.yaml:16:9 (mirrors.recovery.to)
  did you mean "east"?  [config/unknown-cluster]`,
  ],
  [
    'no target',
    RECOVERY.replace('    to: east\n', ''),
    `mirror "recovery" does not say which cluster it belongs to
  at kafka.yaml:14:3 (mirrors.recovery)
  add to: with one of west, east  [config/cluster-missing]`,
  ],
  [
    'topics and users that are not there',
    RECOVERY.replace('topics: [orders', 'topics: [orderz').replace('users: [billing', 'users: [bling'),
    `mirror "recovery" uses topic "orderz", which cluster "west" does not have
  at kafka.yaml:17:14 (mirrors.recovery.topics[0])
  did you mean "orders"?  [config/unknown-topic]
mirror "recovery" names client "bling", which cluster "west" does not have
  at kafka.yaml:19:13 (mirrors.recovery.users[0])
  did you mean "billing"?  [config/mirror-user]`,
  ],
  [
    'a user that is there already',
    RECOVERY.replace('billing: { cluster: west', 'billing: { clusters: [west, east]')
      .replace('orders: { cluster: west }', 'orders: { clusters: [west, east] }')
      .replace('shop.views: { cluster: west }', 'shop.views: { clusters: [west, east] }'),
    `client "billing" of mirror "recovery" is described for cluster "east" already
  at kafka.yaml:19:13 (mirrors.recovery.users[0])
  take it out of users  [config/mirror-user]`,
  ],
  [
    'users of a Kafka that is not described',
    RECOVERY.replace('from: west', 'from: { alias: old, bootstrapServers: "old:9092" }'),
    `mirror "recovery" names users of a Kafka that is not described here
  at kafka.yaml:19:12 (mirrors.recovery.users)
  describe them as clients of the cluster that gets the data  [config/mirror-user]`,
  ],
  [
    'the same names both ways',
    RECOVERY.replace('from: west', 'from: west\n    direction: both-ways\n    naming: identity'),
    `mirror "recovery": with the same names in both clusters, mirrors of both directions copy each other without end
  at kafka.yaml:14:3 (mirrors.recovery)
  use prefixed names, or one direction  [constructs/mirror-loop]`,
  ],
  [
    'a mirror from nowhere',
    RECOVERY.replace('    from: west\n', ''),
    `mirror "recovery" lacks "from"
  at kafka.yaml:14:3 (mirrors.recovery)
  add from: west  [config/missing]`,
  ],
  [
    'a mirror of nothing',
    RECOVERY.replace('    topics: [orders, { prefix: shop. }]\n', ''),
    `mirror "recovery" lacks "topics"
  at kafka.yaml:14:3 (mirrors.recovery)
  add topics: [{ prefix: shop. }]  [config/missing]`,
  ],
])('refuses %s', (_, text, message) => {
  expect(refusalOf(text)).toBe(message);
});
