import { Suggestions } from '../../src/config/suggestions';
import { BASE, refusal, withCluster, withEntries } from './config-text';
import type { Files } from './config-text';

const SHARED = BASE.replace('main: {}', 'left: {}\n  right: {}');
const TWO = BASE.replace('main: {}', 'left: {}\n  right: { namespace: kafka-right }');

describe('names', () => {
  test.each<[string, Files, string]>([
    [
      'a config without environments',
      BASE.replace('  dev: { profile: dev, namespace: kafka-dev }', '  {}'),
      `environments is an empty map
  at kafka.yaml:4:3 (environments)
  add one, for example dev: { profile: dev, namespace: kafka-dev }  [config/no-environment]`,
    ],
    [
      'a config without clusters',
      BASE.replace('main: {}', '{}'),
      `clusters is an empty map
  at kafka.yaml:6:3 (clusters)
  add one, for example main: {}  [config/no-cluster]`,
    ],
    [
      'an environment that cannot be a folder',
      BASE.replace('dev:', 'Dev:'),
      `environment "Dev" cannot be the name of a folder everywhere
  at kafka.yaml:4:3 (environments.Dev)
  use lower-case letters, digits and -, at most 63 of them  [config/environment-name]`,
    ],
    [
      'an environment that is not there',
      withEntries('topics:', '  orders: { environments: { prod: { partitions: 3 } } }'),
      `there is no environment "prod"
  at kafka.yaml:8:29 (topics.orders.environments.prod)
  known are dev  [config/unknown-environment]`,
    ],
    [
      'an environment that is nearly there',
      withEntries('clients:', '  app: { environments: { dve: null } }'),
      `there is no environment "dve"
  at kafka.yaml:8:26 (clients.app.environments.dve)
  did you mean "dev"?  [config/unknown-environment]`,
    ],
    [
      'environments of clusters and of entries in them',
      withCluster('{ environments: { test: {} }, topics: { orders: { environments: { stage: {} } } } }'),
      `there is no environment "test"
  at kafka.yaml:6:27 (clusters.main.environments.test)
  known are dev  [config/unknown-environment]
there is no environment "stage"
  at kafka.yaml:6:75 (clusters.main.topics.orders.environments.stage)
  known are dev  [config/unknown-environment]`,
    ],
    [
      'names so short that each is near to all',
      withEntries('topics: { a: {}, o: {} }', 'clients: { app: { consumes: [b] } }'),
      `client "app" uses topic "b", which cluster "main" does not have
  at kafka.yaml:8:30 (clients.app.consumes[0])
  describe the topic, or write { topic: "b", external: true }  [config/unknown-topic]`,
    ],
    [
      'a cluster that is not there',
      withEntries('topics:', '  orders: { cluster: other }', '  bills: { clusters: [main, mian] }'),
      `there is no cluster "other"
  at kafka.yaml:8:22 (topics.orders.cluster)
  known are main  [config/unknown-cluster]
there is no cluster "mian"
  at kafka.yaml:9:29 (topics.bills.clusters[1])
  did you mean "main"?  [config/unknown-cluster]`,
    ],
    [
      'one of several clusters that is not said',
      TWO + 'topics:\n  orders: {}\n',
      `"orders" does not say which cluster it belongs to
  at kafka.yaml:9:3 (topics.orders)
  add cluster: with one of left, right  [config/cluster-missing]`,
    ],
    [
      'a cluster twice',
      TWO + 'topics:\n  orders: { clusters: [left, right, left] }\n',
      `"orders" names cluster "left" twice
  at kafka.yaml:9:37 (topics.orders.clusters[2])
  keep one of them  [config/cluster-twice]`,
    ],
    [
      'a cluster and clusters',
      TWO + 'topics:\n  orders: { cluster: left, clusters: [right] }\n',
      `"orders" has both cluster and clusters
  at kafka.yaml:9:22 (topics.orders.cluster)
  keep one of them  [config/cluster-twice]`,
    ],
    [
      'a cluster in the block of a cluster',
      withCluster('{ topics: { orders: { cluster: main } }, clients: { app: { clusters: [main] } } }'),
      `"orders" stands in the block of cluster "main" and names a cluster too
  at kafka.yaml:6:40 (clusters.main.topics.orders.cluster)
  remove cluster  [config/cluster-twice]
"app" stands in the block of cluster "main" and names a cluster too
  at kafka.yaml:6:78 (clusters.main.clients.app.clusters)
  remove clusters  [config/cluster-twice]`,
    ],
    [
      'a cluster of a team that is not there',
      {
        'kafka.yaml': TWO + 'include: [team.yaml]\n',
        'team.yaml': 'team: orders\nprefix: orders\ncluster: lefft\ntopics:\n  orders: {}\n',
      },
      `there is no cluster "lefft"
  at team.yaml:3:10 (cluster)
  did you mean "left"?  [config/unknown-cluster]`,
    ],
    [
      'names without the prefix of the team',
      {
        'kafka.yaml': withEntries('include: [team.yaml]'),
        'team.yaml':
          'team: orders\nprefix: orders\ntopics:\n  orders: {}\n  orders.new: {}\n  orders-new: {}\n  orders_newest: {}\n  ordersnew: {}\n  bills: {}\nclients:\n  app: {}\n',
      },
      `"ordersnew" does not begin with the team's prefix "orders"
  at team.yaml:8:3 (topics.ordersnew)
  rename it, or describe it in the file of the team that owns it  [config/team-prefix]
"bills" does not begin with the team's prefix "orders"
  at team.yaml:9:3 (topics.bills)
  rename it, or describe it in the file of the team that owns it  [config/team-prefix]
"app" does not begin with the team's prefix "orders"
  at team.yaml:11:3 (clients.app)
  rename it, or describe it in the file of the team that owns it  [config/team-prefix]`,
    ],
    [
      'names without a prefix that ends in a separator',
      {
        'kafka.yaml': withEntries('include: [team.yaml]'),
        'team.yaml': 'team: orders\nprefix: orders.\ntopics:\n  orders.new: {}\n  orders-new: {}\n',
      },
      `"orders-new" does not begin with the team's prefix "orders."
  at team.yaml:5:3 (topics.orders-new)
  rename it, or describe it in the file of the team that owns it  [config/team-prefix]`,
    ],
    [
      'a topic that is described twice',
      {
        'kafka.yaml': withEntries('topics:', '  orders: {}', 'include: [team.yaml]'),
        'team.yaml': 'team: orders\nprefix: orders\ntopics: { orders: {} }\n',
      },
      `topic "orders" of cluster "main" is described twice, also at kafka.yaml:8
  at team.yaml:3:11 (topics.orders)
  keep one description  [config/repeated-topic]`,
    ],
    [
      'a client that is described twice',
      withCluster('{ clients: { app: {} } }') + 'clients:\n  app: {}\n',
      `client "app" of cluster "main" is described twice, also at kafka.yaml:8
  at kafka.yaml:6:22 (clusters.main.clients.app)
  keep one description  [config/repeated-client]`,
    ],
    [
      'topics that are not there',
      withEntries(
        'topics:',
        '  orders: {}',
        'clients:',
        '  app: { produces: [order], consumes: [bills], streams: { reads: [orders], writes: [none] } }',
      ),
      `client "app" uses topic "order", which cluster "main" does not have
  at kafka.yaml:10:21 (clients.app.produces[0])
  did you mean "orders"?  [config/unknown-topic]
client "app" uses topic "bills", which cluster "main" does not have
  at kafka.yaml:10:40 (clients.app.consumes[0])
  describe the topic, or write { topic: "bills", external: true }  [config/unknown-topic]
client "app" uses topic "none", which cluster "main" does not have
  at kafka.yaml:10:85 (clients.app.streams.writes[0])
  describe the topic, or write { topic: "none", external: true }  [config/unknown-topic]`,
    ],
    [
      'a topic that is not there in the environment',
      withEntries(
        'topics:',
        '  orders: { environments: { dev: null } }',
        'clients:',
        '  app: { consumes: [orders] }',
      ),
      `client "app" uses topic "orders", which cluster "main" does not have
  at kafka.yaml:10:21 (clients.app.consumes[0])
  describe the topic, or write { topic: "orders", external: true }  [config/unknown-topic]`,
    ],
    [
      'a topic of another cluster',
      TWO + 'topics:\n  orders: { cluster: left }\nclients:\n  app: { cluster: right, consumes: [orders] }\n',
      `client "app" uses topic "orders", which cluster "right" does not have
  at kafka.yaml:11:37 (clients.app.consumes[0])
  describe the topic, or write { topic: "orders", external: true }  [config/unknown-topic]`,
    ],
    [
      'settings without effect',
      withEntries('clients:', '  app: { group: g, transactionalId: t, idempotent: true }'),
      `client "app" has group but consumes nothing
  at kafka.yaml:8:17 (clients.app.group)
  add consumes, or remove group  [config/no-effect]
client "app" has transactionalId but produces nothing
  at kafka.yaml:8:37 (clients.app.transactionalId)
  add produces, or remove transactionalId  [config/no-effect]
client "app" has idempotent but produces nothing
  at kafka.yaml:8:52 (clients.app.idempotent)
  add produces, or remove idempotent  [config/no-effect]`,
    ],
    [
      'settings of another authentication',
      withEntries(
        'clients:',
        '  app: { authentication: { type: tls, password: { secret: s, key: k } } }',
        '  ext: { authentication: { type: tls-external, password: { secret: s, key: k }, validityDays: 9 } }',
        '  pwd: { authentication: { type: scram-sha-512, validityDays: 9, renewalDays: 3 } }',
      ),
      `client "app" has authentication.password, which belongs to type: scram-sha-512 and not to type: tls
  at kafka.yaml:8:49 (clients.app.authentication.password)
  remove password, or write type: scram-sha-512  [config/no-effect]
client "ext" has authentication.password, which belongs to type: scram-sha-512 and not to type: tls-external
  at kafka.yaml:9:58 (clients.ext.authentication.password)
  remove password, or write type: scram-sha-512  [config/no-effect]
client "ext" has authentication.validityDays, which belongs to type: tls and not to type: tls-external
  at kafka.yaml:9:95 (clients.ext.authentication.validityDays)
  remove validityDays, or write type: tls  [config/no-effect]
client "pwd" has authentication.validityDays, which belongs to type: tls and not to type: scram-sha-512
  at kafka.yaml:10:63 (clients.pwd.authentication.validityDays)
  remove validityDays, or write type: tls  [config/no-effect]
client "pwd" has authentication.renewalDays, which belongs to type: tls and not to type: scram-sha-512
  at kafka.yaml:10:79 (clients.pwd.authentication.renewalDays)
  remove renewalDays, or write type: tls  [config/no-effect]`,
    ],
    [
      'settings of disks for storage without any',
      `${withCluster('{ environments: { dev: { pools: { dual: { storage: { type: ephemeral, volumes: [{ id: 0, size: 1Gi }], size: null } } } } } }')}defaults: { cluster: { pools: { dual: { storage: { class: fast, deleteClaim: true } } } } }\n`,
      `pool "dual" has storage.volumes, which belongs to type: persistent and not to type: ephemeral
  at kafka.yaml:6:88 (clusters.main.environments.dev.pools.dual.storage.volumes)
  remove volumes, or write type: persistent; volumes: null takes away what a weaker layer says  [config/no-effect]
pool "dual" has storage.class, which belongs to type: persistent and not to type: ephemeral
  at kafka.yaml:7:59 (defaults.cluster.pools.dual.storage.class)
  remove class, or write type: persistent; class: null takes away what a weaker layer says  [config/no-effect]
pool "dual" has storage.deleteClaim, which belongs to type: persistent and not to type: ephemeral
  at kafka.yaml:7:78 (defaults.cluster.pools.dual.storage.deleteClaim)
  remove deleteClaim, or write type: persistent; deleteClaim: null takes away what a weaker layer says  [config/no-effect]`,
    ],
    [
      'quotas of the other kind',
      BASE.replace(
        'main: {}',
        `kafka: { namespace: a, quotas: { type: kafka, minAvailableBytesPerVolume: 1Gi, minAvailableRatioPerVolume: 0.1 } }
  strimzi: { namespace: b, quotas: { type: strimzi, requestPercentage: 9, controllerMutationRate: 1 } }
  unsaid: { namespace: c, quotas: { excludedPrincipals: [CN=a] } }`,
      ),
      `cluster "kafka" has quotas.minAvailableBytesPerVolume, which belongs to type: strimzi and not to type: kafka
  at kafka.yaml:6:77 (clusters.kafka.quotas.minAvailableBytesPerVolume)
  remove minAvailableBytesPerVolume, or write type: strimzi; minAvailableBytesPerVolume: null takes away what a weaker layer says  [config/no-effect]
cluster "kafka" has quotas.minAvailableRatioPerVolume, which belongs to type: strimzi and not to type: kafka
  at kafka.yaml:6:110 (clusters.kafka.quotas.minAvailableRatioPerVolume)
  remove minAvailableRatioPerVolume, or write type: strimzi; minAvailableRatioPerVolume: null takes away what a weaker layer says  [config/no-effect]
cluster "strimzi" has quotas.requestPercentage, which belongs to type: kafka and not to type: strimzi
  at kafka.yaml:7:72 (clusters.strimzi.quotas.requestPercentage)
  remove requestPercentage, or write type: kafka; requestPercentage: null takes away what a weaker layer says  [config/no-effect]
cluster "strimzi" has quotas.controllerMutationRate, which belongs to type: kafka and not to type: strimzi
  at kafka.yaml:7:99 (clusters.strimzi.quotas.controllerMutationRate)
  remove controllerMutationRate, or write type: kafka; controllerMutationRate: null takes away what a weaker layer says  [config/no-effect]
cluster "unsaid" has quotas.excludedPrincipals, which belongs to type: strimzi and not to type: kafka
  at kafka.yaml:8:57 (clusters.unsaid.quotas.excludedPrincipals)
  remove excludedPrincipals, or write type: strimzi; excludedPrincipals: null takes away what a weaker layer says  [config/no-effect]`,
    ],
    [
      'a retention and the setting that it is, in any one layer',
      {
        'kafka.yaml': `version: 1
strimzi: 1.2.0
environments:
  dev:
    profile: dev
    namespace: kafka-dev
    defaults: { topic: { retention: 1d, config: { retention.ms: 1d } } }
defaults: { topic: { retention: 1d, config: { retention.ms: 1d } } }
clusters:
  main: { topics: { inner: { retention: 1d, config: { retention.ms: 1d } } } }
topics:
  orders: { retention: 1d, config: { retention.ms: 1d } }
  bills: { environments: { dev: { retention: 1d, config: { retention.ms: 1d } } } }
include: [team.yaml]
`,
        'team.yaml':
          'team: a\nprefix: a\ndefaults: { topic: { retention: 1d, config: { retention.ms: 1d } } }\ntopics:\n  a: { retention: 1d, config: { retention.ms: 1d } }\n',
      },
      [
        ['environments.dev.defaults.topic', 'kafka.yaml:7:51'],
        ['defaults.topic', 'kafka.yaml:8:47'],
        ['clusters.main.topics.inner', 'kafka.yaml:10:55'],
        ['topics.orders', 'kafka.yaml:12:38'],
        ['topics.bills.environments.dev', 'kafka.yaml:13:60'],
        ['defaults.topic', 'team.yaml:3:47'],
        ['topics.a', 'team.yaml:5:33'],
      ]
        .map(
          ([path, place]) => `${path} has both retention and config["retention.ms"]
  at ${place} (${path}.config["retention.ms"])
  keep one of them  [config/no-effect]`,
        )
        .join('\n'),
    ],
    [
      'labels of an environment that no object can have, once',
      BASE.replace('kafka-dev }', 'kafka-dev, labels: { "a b": x, team: "!!", gone: null } }').replace(
        'clusters:',
        '  test: { profile: dev, namespace: kafka-test }\nclusters:',
      ),
      `"a b" cannot be the key of a label
  at kafka.yaml:4:56 (environments.dev.labels["a b"])
  use at most 63 letters, digits, -, _ and ., after a domain and / if you like  [schema/label]
the label team is "!!"
  at kafka.yaml:4:66 (environments.dev.labels.team)
  use at most 63 letters, digits, -, _ and ., beginning and ending with a letter or digit  [schema/label]`,
    ],
    [
      'rights on the whole cluster in the file of a team',
      {
        'kafka.yaml': withEntries('include: [team.yaml]', 'clients: { console: { access: admin } }'),
        'team.yaml': `team: orders
prefix: orders
defaults: { client: { access: read-only } }
clients:
  orders: { access: admin, environments: { dev: { access: read-only } } }
  orders-b: { access: null }
`,
      },
      `the file of team "orders" has access: read-only, which is the whole cluster
  at team.yaml:3:31 (defaults.client.access)
  describe this client in kafka.yaml, or name the topics and groups that it uses  [config/team-access]
the file of team "orders" has access: admin, which is the whole cluster
  at team.yaml:5:21 (clients.orders.access)
  describe this client in kafka.yaml, or name the topics and groups that it uses  [config/team-access]
the file of team "orders" has access: read-only, which is the whole cluster
  at team.yaml:5:59 (clients.orders.environments.dev.access)
  describe this client in kafka.yaml, or name the topics and groups that it uses  [config/team-access]`,
    ],
    [
      'raw rights in the file of a team on what is not its own',
      {
        'kafka.yaml': withEntries('include: [team.yaml]', 'clients: { console: { access: admin } }'),
        'team.yaml': `team: orders
prefix: orders
clients:
  orders:
    acls:
      - { resource: { type: cluster }, operations: [Describe, IdempotentWrite] }
      - { resource: { type: topic, name: orders., patternType: prefix }, operations: [All] }
      - { resource: { type: topic, name: stock., patternType: prefix }, operations: [Read] }
      - { resource: { type: topic, name: stock }, operations: [Write] }
      - { type: deny, resource: { type: topic, name: '*' }, operations: [Delete] }
      - { resource: { type: cluster }, operations: [Alter] }
      - { resource: { type: topic, name: '*' }, operations: [Read] }
      - { resource: { type: group, name: stock, patternType: prefix }, operations: [Read] }
  orders-b: { overrides: { authorization: { type: simple, acls: [] } } }
`,
      },
      `the file of team "orders" has Alter on the cluster, which is not the team's
  at team.yaml:11:9 (clients.orders.acls[5])
  name the topics and groups that it uses, or describe this client in kafka.yaml  [config/team-access]
the file of team "orders" has Read on every topic, which is not the team's
  at team.yaml:12:9 (clients.orders.acls[6])
  name the topics and groups that it uses, or describe this client in kafka.yaml  [config/team-access]
the file of team "orders" has Read on every group whose name begins with "stock", which is not the team's
  at team.yaml:13:9 (clients.orders.acls[7])
  name the topics and groups that it uses, or describe this client in kafka.yaml  [config/team-access]
the file of team "orders" has rights by overrides, which is not the team's
  at team.yaml:14:43 (clients.orders-b.overrides.authorization)
  name the topics and groups that it uses, or describe this client in kafka.yaml  [config/team-access]`,
    ],
    [
      'prefixes of others in the file of a team, where it writes',
      {
        'kafka.yaml': withEntries(
          'connects: { pipes: {} }',
          'clients: { free: { produces: [{ prefix: b }] } }',
          'include: [team.yaml]',
        ),
        'team.yaml': `team: orders
prefix: orders
defaults: { bridge: { creates: [{ prefix: a }] } }
clients:
  orders-a: { produces: [{ prefix: orders }, { prefix: ordersx }], consumes: [{ prefix: b }], streams: { reads: [{ prefix: b }], writes: [{ prefix: o }] } }
connectors:
  orders-b: { class: X, environments: { dev: { produces: [{ prefix: orders. }, { prefix: b }] } } }
  orders-c: { outbox: { type: postgresql, route: "b.\${routedByValue}" } }
  orders-d: { outbox: { type: postgresql, route: "orders.\${routedByValue}" } }
`,
      },
      `the file of team "orders" writes to all topics that begin with "a", which are not the team's
  at team.yaml:3:43 (defaults.bridge.creates[0].prefix)
  name the topics, use a prefix that begins with "orders", or describe it in kafka.yaml  [config/team-access]
the file of team "orders" writes to all topics that begin with "ordersx", which are not the team's
  at team.yaml:5:56 (clients.orders-a.produces[1].prefix)
  name the topics, use a prefix that begins with "orders", or describe it in kafka.yaml  [config/team-access]
the file of team "orders" writes to all topics that begin with "o", which are not the team's
  at team.yaml:5:149 (clients.orders-a.streams.writes[0].prefix)
  name the topics, use a prefix that begins with "orders", or describe it in kafka.yaml  [config/team-access]
the file of team "orders" writes to all topics that begin with "b", which are not the team's
  at team.yaml:7:90 (connectors.orders-b.environments.dev.produces[1].prefix)
  name the topics, use a prefix that begins with "orders", or describe it in kafka.yaml  [config/team-access]
the file of team "orders" writes to all topics that begin with "b.", which are not the team's
  at team.yaml:8:50 (connectors.orders-c.outbox.route)
  name the topics, use a prefix that begins with "orders", or describe it in kafka.yaml  [config/team-access]`,
    ],
    [
      'topics of workers, where somebody else writes',
      `${BASE}connects: { pipes: { offsetStorageTopic: far }, own: { resourceName: renamed } }
connectors: { in: { class: X, connect: pipes, produces: [{ topic: pipes-configs, external: true }, { topic: pipes-offsets, external: true }] } }
clients:
  app:
    consumes: [{ topic: pipes-status, external: true }]
    produces: [{ topic: far, external: true }]
    streams: { reads: [{ topic: far, external: true }], writes: [{ topic: renamed-configs, external: true }] }
`,
      `connector "in" writes to topic "pipes-configs", which is for the workers of connect "pipes" alone
  at kafka.yaml:8:58 (connectors.in.produces[0])
  name another topic  [config/worker-topic]
client "app" writes to topic "far", which is for the workers of connect "pipes" alone
  at kafka.yaml:12:16 (clients.app.produces[0])
  name another topic  [config/worker-topic]
client "app" writes to topic "renamed-configs", which is for the workers of connect "own" alone
  at kafka.yaml:13:66 (clients.app.streams.writes[0])
  name another topic  [config/worker-topic]`,
    ],
    [
      'Secrets by which others log in, in the file of a team',
      {
        'kafka.yaml': `${TWO}clients:
  rival: { clusters: [left] }
  outside: { clusters: [left], authentication: tls-external }
connects: { pipes: { cluster: left } }
bridges: { web: { cluster: left } }
mirrors: { move: { from: left, to: right, topics: [{ prefix: a }] } }
connectors: { free: { connect: pipes, class: X, config: { a: { secret: rival, key: password } } } }
include: [team.yaml, other.yaml]
`,
        'team.yaml': `team: shop
prefix: shop
cluster: left
defaults: { connector: { connect: pipes } }
clients: { shop-app: {} }
connects: { shop-c: { credentials: { secret: web } }, shop-own: { credentials: { secret: shop-app } } }
connectors:
  shop-in: { class: X, config: { a: { secret: rival, key: password }, b: { secret: pipes, key: password }, c: { secret: shop-app, key: password } } }
  shop-there: { class: X, config: { a: { secret: outside, key: password }, b: { secret: move-source, key: password } } }
  shop-sink: { connect: shop-c, jdbc: { url: x, credentials: { user: { secret: pipes, key: user }, password: { secret: other-app, key: password } } } }
`,
        'other.yaml': `team: other
prefix: other
cluster: left
clients: { other-app: {} }
`,
      },
      `connect "shop-c" of team "shop" reads the Secret "web", by which bridge "web" logs in
  at team.yaml:6:46 (connects.shop-c.credentials.secret)
  use a Secret of the team's own, or describe it in the file that includes this one  [config/team-secret]
connector "shop-in" of team "shop" reads the Secret "rival", by which client "rival" logs in
  at team.yaml:8:47 (connectors.shop-in.config.a.secret)
  use a Secret of the team's own, or describe it in the file that includes this one  [config/team-secret]
connector "shop-there" of team "shop" reads the Secret "move-source", by which mirror "move" logs in
  at team.yaml:9:89 (connectors.shop-there.config.b.secret)
  use a Secret of the team's own, or describe it in the file that includes this one  [config/team-secret]
connector "shop-sink" of team "shop" reads the Secret "pipes", by which connect "pipes" logs in
  at team.yaml:10:80 (connectors.shop-sink.jdbc.credentials.user.secret)
  use a Secret of the team's own, or describe it in the file that includes this one  [config/team-secret]
connector "shop-sink" of team "shop" reads the Secret "other-app", by which client "other-app" logs in
  at team.yaml:10:120 (connectors.shop-sink.jdbc.credentials.password.secret)
  use a Secret of the team's own, or describe it in the file that includes this one  [config/team-secret]`,
    ],
    [
      'every topic, as a text and as one from elsewhere',
      `${TWO}clients:\n  app: { clusters: [left, right], produces: ['*'], streams: { reads: [{ topic: '*', external: true }] } }\n`,
      `client "app" uses topic "*", which would be every topic
  at kafka.yaml:9:46 (clients.app.produces[0])
  write { prefix: ... } for names that begin alike, or access: read-only, or acls for a rule of your own  [config/every-topic]
client "app" uses topic "*", which would be every topic
  at kafka.yaml:9:71 (clients.app.streams.reads[0])
  write { prefix: ... } for names that begin alike, or access: read-only, or acls for a rule of your own  [config/every-topic]`,
    ],
    [
      'what several clusters share, once',
      `${TWO}defaults: { cluster: { pools: { dual: { storage: { type: ephemeral, class: fast } } } } }\nclients:\n  app: { clusters: [left, right], group: g }\n`,
      `pool "dual" has storage.class, which belongs to type: persistent and not to type: ephemeral
  at kafka.yaml:8:76 (defaults.cluster.pools.dual.storage.class)
  remove class, or write type: persistent; class: null takes away what a weaker layer says  [config/no-effect]
client "app" has group but consumes nothing
  at kafka.yaml:10:42 (clients.app.group)
  add consumes, or remove group  [config/no-effect]`,
    ],
    [
      'a size beside volumes',
      withCluster('{ pools: { dual: { storage: { volumes: [{ id: 0, size: 1Gi }] } } } }') +
        'defaults: { cluster: { pools: { dual: { storage: { size: 2Gi } } } } }\n',
      `pool "dual" has both a size and volumes
  at kafka.yaml:7:58 (defaults.cluster.pools.dual.storage.size)
  keep one of them; size: null or volumes: null takes away what a weaker layer says  [config/no-effect]`,
    ],
    [
      'names against the rule of the platform',
      withEntries(
        'naming: { topics: "[a-z]+|x.y", clients: "[a-z]+" }',
        'topics:',
        '  orders: {}',
        '  x_y: {}',
        '  orders-new: {}',
        'clients:',
        '  app1: {}',
      ),
      `topic "orders-new" does not follow the naming rule "[a-z]+|x.y"
  at kafka.yaml:11:3 (topics.orders-new)
  rename it, or change naming.topics  [config/naming]
client "app1" does not follow the naming rule "[a-z]+"
  at kafka.yaml:13:3 (clients.app1)
  rename it, or change naming.clients  [config/naming]`,
    ],
    [
      'names that no topic can have',
      withEntries('topics:', '  orders/new: {}', '  "": {}', '  "..": {}', `  ${'t'.repeat(250)}: {}`),
      `"orders/new" cannot be the name of a topic
  at kafka.yaml:8:3 (topics["orders/new"])
  use letters, digits, ., _ and -, at most 249 of them  [kafka/topic-name]
"" cannot be the name of a topic
  at kafka.yaml:9:3 (topics[""])
  use letters, digits, ., _ and -, at most 249 of them  [kafka/topic-name]
".." cannot be the name of a topic
  at kafka.yaml:10:3 (topics[".."])
  use letters, digits, ., _ and -, at most 249 of them  [kafka/topic-name]
"ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt..." cannot be the name of a topic
  at kafka.yaml:11:3 (topics.ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt...)
  use letters, digits, ., _ and -, at most 249 of them  [kafka/topic-name]`,
    ],
    [
      'topics that Kafka takes for one',
      withEntries('topics:', '  orders.new: {}', '  orders_new: { resourceName: orders-new-2 }'),
      `topic "orders_new" collides with "orders.new": to Kafka . and _ are the same
  at kafka.yaml:9:3 (topics.orders_new)
  rename one of them  [kafka/topic-collision]`,
    ],
    [
      'names that become one resource',
      withEntries(
        'topics:',
        '  Orders: {}',
        '  orders: {}',
        'clients:',
        '  app: { resourceName: same }',
        '  other: { resourceName: same }',
      ),
      `"orders" of cluster "main" and "Orders" of cluster "main" both become the KafkaTopic "orders" in namespace "kafka-dev"
  at kafka.yaml:9:3 (topics.orders)
  give one of them a resourceName of its own  [config/resource-name]
"other" of cluster "main" and "app" of cluster "main" both become the KafkaUser "same" in namespace "kafka-dev"
  at kafka.yaml:12:3 (clients.other)
  give one of them a resourceName of its own  [config/resource-name]`,
    ],
    [
      'topics and pools of clusters that share a namespace',
      SHARED + 'topics:\n  orders: { clusters: [left, right] }\n',
      `"dual" of cluster "right" and "dual" of cluster "left" both become the KafkaNodePool "dual" in namespace "kafka-dev"
  at kafka.yaml:7:3 (clusters.right)
  give each cluster a namespace of its own, or one of them another name  [config/resource-name]
"orders" of cluster "right" and "orders" of cluster "left" both become the KafkaTopic "orders" in namespace "kafka-dev"
  at kafka.yaml:9:3 (topics.orders)
  give each cluster a namespace of its own, or one of them another resourceName  [config/resource-name]`,
    ],
    [
      'names of which no resource can be made',
      withEntries('topics:', '  ___: {}', '  orders: { resourceName: Orders }', 'clients:', '  "Ω": {}'),
      `no Kubernetes name can be made of "___"
  at kafka.yaml:8:3 (topics.___)
  give it a resourceName  [config/resource-name]
"Orders" cannot be the name of a Kubernetes resource
  at kafka.yaml:9:27 (topics.orders.resourceName)
  use lower-case letters, digits, - and .  [config/resource-name]
no Kubernetes name can be made of "Ω"
  at kafka.yaml:11:3 (clients["Ω"])
  give it a resourceName  [config/resource-name]`,
    ],
  ])('are refused: %s', (_, files, message) => {
    expect(refusal(files)).toBe(message);
  });

  test.each<[string, Files]>([
    [
      'what every object of JavaScript has',
      withEntries(
        'topics:',
        '  toString: { config: { valueOf: 1 } }',
        '  hasOwnProperty: { environments: { dev: { labels: { toString: x } } } }',
        'clients:',
        '  isPrototypeOf: { consumes: [toString, hasOwnProperty] }',
      ),
    ],
    [
      'numbers and words of YAML',
      withEntries(
        'topics:',
        '  "2024": {}',
        '  2025: {}',
        '  "007": {}',
        '  yes: {}',
        '  "null": {}',
        'clients:',
        '  app: { consumes: ["2024", "2025", "007", yes, "null"] }',
      ),
    ],
    ['the longest name of a topic', withEntries('topics:', `  ${'t'.repeat(249)}: {}`)],
    [
      'the longest names of an environment and a namespace',
      BASE.replace('dev:', `${'e'.repeat(63)}:`).replace('kafka-dev', 'n'.repeat(63)),
    ],
    ['the same topic in clusters with a namespace each', `${TWO}topics:\n  orders: { clusters: [left, right] }\n`],
    ['the same pool in clusters with a namespace each', TWO],
    [
      'a reference to a topic elsewhere, to one by a prefix, and to one of another file',
      {
        'kafka.yaml': withEntries(
          'clients:',
          '  app: { consumes: [{ topic: bills, external: true }, { prefix: bills }, orders] }',
          'include: [team.yaml]',
        ),
        'team.yaml': 'team: orders\nprefix: orders\ntopics: { orders: {} }\n',
      },
    ],
    [
      'what the profile says of disks and quotas beside another kind of them',
      withCluster(
        '{ quotas: { type: strimzi }, pools: { brokers: { storage: { type: ephemeral, size: 1Gi } } } }',
      ).replace('profile: dev', 'profile: prod'),
    ],
    [
      'settings of disks that are taken away',
      `${withCluster('{ pools: { dual: { storage: { type: ephemeral, class: null } } } }')}defaults: { cluster: { pools: { dual: { storage: { class: fast } } } } }\n`,
    ],
    [
      'settings of authentication and quotas that are of their kind',
      `${withCluster('{ quotas: { type: strimzi, excludedPrincipals: [CN=a] } }')}clients:
  app: { authentication: { type: tls, validityDays: 9, renewalDays: 3 } }
  pwd: { authentication: { type: scram-sha-512, password: { secret: s, key: k } } }
`,
    ],
    [
      'a retention in place of the setting, and the other way round',
      withEntries(
        'topics:',
        '  orders: { retention: null, config: { retention.ms: 1d } }',
        '  bills: { retention: 1d, config: { retention.ms: null } }',
      ),
    ],
    [
      'no size beside volumes where it is taken away',
      `${withCluster('{ pools: { dual: { storage: { size: null, volumes: [{ id: 0, size: 1Gi }] } } } }')}defaults: { cluster: { pools: { dual: { storage: { size: 2Gi } } } } }\n`,
    ],
  ])('are taken: %s', (_, files) => {
    expect(refusal(files)).toBe('');
  });

  test('an environment that is asked for and not there is refused, also when objects have its name', () => {
    expect(refusal(BASE, {}, 'toString')).toBe(`there is no environment "toString"
  at kafka.yaml:3:1 (environments)
  known are dev  [config/unknown-environment]`);
    expect(refusal(BASE, {}, 'dve')).toContain('did you mean "dev"?');
  });

  test('of many known ones the first are listed', () => {
    const clusters = Array.from({ length: 14 }, (_, index) => `  c${index}: { namespace: ns-${index} }`);
    const config = BASE.replace('  main: {}', clusters.join('\n'));

    expect(refusal(`${config}topics: { orders: {} }\n`)).toContain(
      'add cluster: with one of c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 and 2 more',
    );
  });

  test('what was probably meant is looked for among many names only so long', () => {
    const others = Array.from({ length: 100_000 }, (_, index) => `a-longer-name-${index}`);
    const suggestions = new Suggestions(new Set(['orders', ...others]));

    expect(suggestions.for('order')).toBe('orders');
    expect(suggestions.for('odrers')).toBeUndefined();
    expect(suggestions.for('order')).toBe('orders');
  });
});
