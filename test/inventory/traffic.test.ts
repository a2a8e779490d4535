import { Cluster, Inventory } from '../../src/inventory';
import { sampleObjects } from '../../src/review/catalogue/sample';

/** The titles of who writes and who reads a topic of the sound platform with this laid over it. */
function parties(topic: string, yaml = ''): Record<'producers' | 'consumers', readonly string[]> {
  const inventory = new Inventory(sampleObjects(yaml).map((object) => ({ object })));
  const cluster = inventory.cluster('kafka', 'main');
  if (!(cluster instanceof Cluster)) throw new Error('the sound platform has a Kafka');
  const traffic = inventory.trafficOf(cluster);
  return {
    producers: traffic.producersOf(topic).map(({ title }) => title),
    consumers: traffic.consumersOf(topic).map(({ title }) => title),
  };
}

const user = (acls: string): string => `kind: KafkaUser
metadata: { name: order-api }
spec: { authorization: { acls: [${acls}] } }`;

describe('who writes and reads a topic', () => {
  test('are users by their rights, connectors by their config, and never the users of workers', () => {
    expect(parties('orders')).toEqual({
      producers: ['KafkaUser kafka/order-api', 'KafkaUser kafka/http'],
      consumers: ['KafkaConnector kafka/orders-archive', 'KafkaUser kafka/order-api'],
    });
  });

  test.each([
    ['a prefix', '{ resource: { type: topic, name: shop-, patternType: prefix }, operations: [Write, Read] }'],
    ['everything', '{ resource: { type: topic, name: "*" }, operations: [All] }'],
  ])('are users with %s', (_, acl) => {
    const title = 'KafkaUser kafka/order-api';

    expect(parties('shop-carts', user(acl))).toEqual({ producers: [title], consumers: [title] });
  });

  test('are mirrors by the names of their copies', () => {
    expect(parties('west.orders.placed').producers).toEqual(['KafkaMirrorMaker2 kafka/mirror']);
    expect(parties('orders.placed').producers).toEqual([]);
  });

  test('are sinks by a pattern, and by their queue of dead letters', () => {
    const sink = `kind: KafkaConnector
spec: { config: { topics: null, topics.regex: "shop-.*", errors.deadletterqueue.topic.name: failed } }`;

    expect(parties('shop-carts', sink).consumers).toEqual(['KafkaConnector kafka/orders-archive']);
    expect(parties('failed', sink).producers).toEqual(['KafkaConnector kafka/orders-archive']);
  });

  test('are sources whose topics are known', () => {
    const source = `kind: KafkaConnector
spec: { class: io.debezium.connector.mysql.MySqlConnector, config: { topics: null, topic.prefix: shop } }`;

    expect(parties('shop.db.orders', source).producers).toEqual(['KafkaConnector kafka/orders-archive']);
  });

  test('are outboxes by where their router sends, and by their heartbeats', () => {
    const outbox = `kind: KafkaConnector
spec:
  class: io.debezium.connector.postgresql.PostgresConnector
  config:
    topics: null
    topic.prefix: shop
    heartbeat.interval.ms: 1000
    topic.heartbeat.prefix: beats
    transforms: box
    transforms.box.type: io.debezium.transforms.outbox.EventRouter
    transforms.box.route.topic.replacement: "events.\${routedByValue}"`;
    const title = 'KafkaConnector kafka/orders-archive';

    expect(parties('events.orders', outbox).producers).toEqual([title]);
    expect(parties('beats.shop', outbox).producers).toEqual([title]);
    expect(parties('shop.public.outbox', outbox).producers).toEqual([]);
  });

  test('nobody is known for other topics', () => {
    expect(parties('none')).toEqual({ producers: [], consumers: [] });
  });
});
