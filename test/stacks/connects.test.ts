import { writeYamlStream } from '../../src/yaml';
import { at, refusalOf, synthesizeText } from '../support/synthesize';
import type { SynthesizedObject } from '../support/synthesize';

const HEAD = `version: 1
strimzi: 1.2.0
environments:
  dev: { profile: dev, namespace: kafka-dev }
  prod: { profile: prod, namespace: kafka }
`;

const ONE = `${HEAD}clusters: { main: {} }
topics: { orders: {}, orders.dlq: {} }
connects:
  shop:
    owner: integration
    build: { image: registry.example.com/connect, plugins: { http: [{ type: jar, url: https://example.com/http.jar }] } }
connectors:
  search:
    class: org.example.SearchSink
    tasksMax: 2
    consumes: [orders]
    deadLetters: orders.dlq
    config: { search.password: { secret: search, key: password } }
  shop-source: { class: org.example.Source, produces: [orders] }
`;

function namesOf(objects: ReadonlyMap<string, SynthesizedObject>, words: RegExp): string[] {
  return [...objects.keys()].filter((name) => words.test(name)).toSorted();
}

test.each(['dev', 'prod'])('a Connect with its connectors in %s', (environment) => {
  const objects = [...synthesizeText(ONE, environment)].filter(([name]) =>
    /^(KafkaConnect|KafkaConnector|KafkaUser|Role|RoleBinding)\/|KafkaTopic\/shop/.test(name),
  );

  expect(writeYamlStream(objects.map(([, object]) => object))).toMatchSnapshot();
});

const CREDENTIALS = '{ user: { secret: db, key: user }, password: { secret: db, key: password } }';

test.each([
  [
    'an outbox in PostgreSQL',
    `{ outbox: { type: postgresql, host: db, database: orders, credentials: ${CREDENTIALS}, route: 'orders.\${routedByValue}', heartbeatInterval: 1m } }`,
  ],
  [
    'an outbox in MySQL',
    `{ outbox: { type: mysql, host: db, database: orders, serverId: 5401, credentials: ${CREDENTIALS}, routeBy: kind } }`,
  ],
  [
    'a sink for databases',
    `{ jdbc: { url: 'jdbc:postgresql://db/x', credentials: ${CREDENTIALS}, deletes: true, table: t, key: product }, consumes: [orders], deadLetters: orders.dlq, tasksMax: 2 }`,
  ],
])('%s is ready to use', (_, connector) => {
  const text = `${HEAD}clusters: { main: {} }\ntopics: { orders: {}, orders.dlq: {} }\nconnects: { shop: {} }\nconnectors: { ready: ${connector} }\n`;
  const objects = [...synthesizeText(text, 'prod')].filter(([name]) =>
    /^(KafkaConnector|KafkaUser)\/|^Role\/|KafkaTopic\/(heartbeat|ready)/.test(name),
  );

  expect(writeYamlStream(objects.map(([, object]) => object))).toMatchSnapshot();
});

test('connectors go to the Connect that they name', () => {
  const objects = synthesizeText(
    `${HEAD}clusters: { left: { namespace: left }, right: { namespace: right } }
connects: { a: { cluster: left }, b: { clusters: [left, right] } }
defaults: { connector: { connect: b } }
connectors: { one: { class: X, connect: a }, two: { class: X } }
`,
    'prod',
  );

  expect(namesOf(objects, /^KafkaConnect\//)).toEqual(['KafkaConnect/a', 'KafkaConnect/b']);
  expect(at(objects.get('KafkaConnector/one'), '/metadata/labels/strimzi.io~1cluster')).toBe('a');
  expect(at(objects.get('KafkaConnector/two'), '/metadata/labels/strimzi.io~1cluster')).toBe('b');
});

test('a Connect that an environment lacks takes its connectors with it', () => {
  const objects = synthesizeText(ONE.replace('    owner: integration', '    environments: { prod: null }'), 'prod');

  expect(namesOf(objects, /Connect/)).toEqual([]);
});

test('a Connect in another namespace is let in from there', () => {
  const objects = synthesizeText(ONE.replace('owner: integration', 'namespace: integration'), 'prod');
  const [, scram] = at(objects.get('Kafka/main'), '/spec/kafka/listeners') as unknown[];

  expect(at(scram, '/networkPolicyPeers')).toMatchSnapshot();
  expect(objects.get('KafkaTopic/shop-offsets')?.metadata.namespace).toBe('kafka');
  expect(objects.get('KafkaUser/shop')?.metadata.namespace).toBe('kafka');
  expect(objects.get('KafkaConnector/search')?.metadata.namespace).toBe('integration');
});

test.each([
  [
    'a connector of none',
    `${HEAD}clusters: { main: {} }\nconnectors: { one: { class: X } }\n`,
    `connector "one" does not say which connect it belongs to
  at kafka.yaml:7:15 (connectors.one)
  describe one under connects  [config/connect-missing]`,
  ],
  [
    'a connector of several',
    `${HEAD}clusters: { main: {} }\nconnects: { a: {}, b: {} }\nconnectors: { one: { class: X } }\n`,
    `connector "one" does not say which connect it belongs to
  at kafka.yaml:8:15 (connectors.one)
  add connect: with one of a, b  [config/connect-missing]`,
  ],
  [
    'a connector of one that is not there',
    `${HEAD}clusters: { main: {} }\nconnects: { shop: {} }\nconnectors: { one: { class: X, connect: shpo } }\n`,
    `there is no connect "shpo"
  at kafka.yaml:8:41 (connectors.one.connect)
  did you mean "shop"?  [config/unknown-connect]`,
  ],
  [
    'what else is wrong in a connector of one that is not there',
    `${HEAD}clusters: { main: {} }\ntopics: { orders: {} }\nconnects: { shop: {} }\nconnectors: { one: { class: X, connect: shpo, consumes: [order] } }\n`,
    `there is no connect "shpo"
  at kafka.yaml:9:41 (connectors.one.connect)
  did you mean "shop"?  [config/unknown-connect]
connector "one" uses topic "order", which cluster "main" does not have
  at kafka.yaml:9:58 (connectors.one.consumes[0])
  did you mean "orders"?  [config/unknown-topic]`,
  ],
  [
    'a topic that is not there',
    ONE.replace('deadLetters: orders.dlq', 'deadLetters: orders.dql'),
    `connector "search" uses topic "orders.dql", which cluster "main" does not have
  at kafka.yaml:17:18 (connectors.search.deadLetters)
  did you mean "orders.dlq"?  [config/unknown-topic]`,
  ],
  [
    'a connector without class',
    ONE.replace('class: org.example.SearchSink', 'state: paused'),
    `connector "search" lacks "class"
  at kafka.yaml:13:3 (connectors.search)
  add class: org.example.Sink  [config/missing]`,
  ],
  [
    'a user of the same name as that of a client',
    `${HEAD}clusters: { main: {} }\nclients: { shop: {} }\nconnects: { shop: {} }\n`,
    `connect "shop" of cluster "main" and client "shop" of cluster "main" both become the KafkaUser "shop" in namespace "kafka"
  at kafka.yaml:8:13 (connects.shop)
  give one of them a resourceName of its own  [config/resource-name]`,
  ],
  [
    'what belongs to another kind of connector',
    `${HEAD}clusters: { main: {} }\nconnects: { shop: {} }\ntopics: { a: {} }\nconnectors: { one: { class: X, jdbc: { url: x }, produces: [a] } }\n`,
    `the jdbc of connector "one" lacks "credentials"
  at kafka.yaml:9:15 (connectors.one)
  add credentials: { user: { secret: db, key: user }, password: { secret: db, key: password } }  [config/missing]
connector "one" has class, which belongs to no jdbc
  at kafka.yaml:9:29 (connectors.one.class)
  remove class, or jdbc  [config/no-effect]
connector "one" has produces, which belongs to no jdbc
  at kafka.yaml:9:60 (connectors.one.produces)
  remove produces, or jdbc  [config/no-effect]`,
  ],
  [
    'what belongs to another database, or to nothing',
    `${HEAD}clusters: { main: {} }\nconnects: { shop: {} }\ntopics: { a: {} }\nconnectors:
  one: { outbox: { type: postgresql, host: db, database: orders, serverId: 7, credentials: ${CREDENTIALS} } }
  two: { class: X, deadLetters: a, createsTopics: true }\n`,
    `connector "one" has outbox.serverId, which belongs to type: mysql and not to type: postgresql
  at kafka.yaml:10:76 (connectors.one.outbox.serverId)
  remove serverId, or write type: mysql; serverId: null takes away what a weaker layer says  [config/no-effect]
connector "two" has deadLetters but consumes nothing
  at kafka.yaml:11:33 (connectors.two.deadLetters)
  add consumes, or remove deadLetters  [config/no-effect]
connector "two" has createsTopics but produces nothing
  at kafka.yaml:11:51 (connectors.two.createsTopics)
  add produces, or remove createsTopics  [config/no-effect]`,
  ],
  [
    'a pattern that takes what a sink does not consume, its own dead letters too',
    `${HEAD}clusters: { main: {} }\nconnects: { shop: {} }\ntopics: { a.in: {}, a.out: {}, b.in: {}, a.dlq: {} }\nconnectors:
  one: { class: X, consumes: [a.in], deadLetters: a.dlq, config: { topics.regex: 'a.*' } }
  two: { class: X, consumes: [{ prefix: a }, b.in], config: { topics.regex: 'a.*|b\\.in' } }
  three: { class: X, consumes: [a.in], config: { topics.regex: '(a).*' } }\n`,
    `connector "one" reads topic "a.dlq" and 1 more by topics.regex, and consumes does not say so
  at kafka.yaml:10:82 (connectors.one.config["topics.regex"])
  add it to consumes, which gives the right, or narrow the pattern  [config/topics-regex]
connector "one": a sink would read "a.dlq", the topic of its own dead letters, which Connect refuses
  at kafka.yaml:10:82 (connectors.one.config["topics.regex"])
  write a pattern that it does not match  [kafka/client-config-conflict]`,
  ],
  [
    'a private key of the cluster in the config and in the credentials of a connector',
    `${HEAD}clusters: { main: {} }\nconnects: { shop: {} }\ntopics: { a: {} }\nconnectors:
  one: { class: X, config: { ssl.key: { secret: main-cluster-ca, key: ca.key } } }
  two: { consumes: [a], jdbc: { url: x, credentials: ${CREDENTIALS.replaceAll('db', 'main-clients-ca')} } }\n`,
    `connector "one": the Secret main-cluster-ca has a private key of the Kafka main, which no connector may read
  at kafka.yaml:10:39 (connectors.one.config["ssl.key"])
  use main-cluster-ca-cert, which has the certificate  [constructs/cluster-key]
connector "two": the Secret main-clients-ca has a private key of the Kafka main, which no connector may read
  at kafka.yaml:11:31 (connectors.two.jdbc)
  use main-clients-ca-cert, which has the certificate  [constructs/cluster-key]`,
  ],
  [
    'a way in that there is not',
    `${HEAD}clusters: { main: {} }\nconnects: { shop: { listener: plain } }\n`,
    `connect "shop": the Kafka "main" has no known listener "plain"
  at kafka.yaml:7:31 (connects.shop.listener)
  name one of: tls, scram  [constructs/unknown-listener]`,
  ],
])('refuses %s', (_, text, message) => {
  expect(refusalOf(text)).toBe(message);
});
