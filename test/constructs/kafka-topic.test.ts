import { Duration, JsonPatch, Size } from 'cdk8s';

import { Authorization, Kafka, KafkaTopic, KafkaUser, Listener } from '../../src/constructs';
import type { KafkaTopicProps } from '../../src/constructs';
import { at, manifestsOf, newChart, refusal, shapeProblems, specOf, yamlOf } from '../support/chart';

function topic(id: string, props: Partial<KafkaTopicProps> = {}): KafkaTopic {
  const chart = newChart();
  return new KafkaTopic(chart, id, { cluster: Kafka.fromName(chart, 'cluster', { name: 'main' }), ...props });
}

test('the smallest KafkaTopic is a name in a cluster', () => {
  expect(yamlOf(topic('orders'))).toMatchInlineSnapshot(`
   "apiVersion: kafka.strimzi.io/v1
   kind: KafkaTopic
   metadata:
     labels:
       strimzi.io/cluster: main
     name: orders
     namespace: kafka
   spec: {}
   "
  `);
});

test('a KafkaTopic with everything that has an option of its own', () => {
  const orders = topic('orders', {
    namespace: 'data',
    topicName: 'Order_Events',
    partitions: 12,
    replicas: 3,
    config: {
      'retention.ms': Duration.days(7),
      'segment.bytes': Size.mebibytes(512),
      'max.message.bytes': '2Mi',
      'delete.retention.ms': '1d',
      'cleanup.policy': ['compact', 'delete'],
      'min.insync.replicas': 2,
      'unclean.leader.election.enable': false,
      'compression.type': 'zstd',
    },
    managed: false,
    retainOnDelete: true,
    labels: { team: 'orders' },
    annotations: { 'example.com/note': 'x' },
  });

  expect(shapeProblems(orders)).toEqual([]);
  expect(yamlOf(orders)).toMatchInlineSnapshot(`
   "apiVersion: kafka.strimzi.io/v1
   kind: KafkaTopic
   metadata:
     annotations:
       argocd.argoproj.io/sync-options: Prune=false,Delete=false
       example.com/note: x
       helm.sh/resource-policy: keep
       kustomize.toolkit.fluxcd.io/prune: disabled
       strimzi.io/managed: "false"
     labels:
       strimzi.io/cluster: main
       team: orders
     name: order-events
     namespace: data
   spec:
     config:
       cleanup.policy: compact,delete
       compression.type: zstd
       delete.retention.ms: 86400000
       max.message.bytes: 2097152
       min.insync.replicas: 2
       retention.ms: 604800000
       segment.bytes: 536870912
       unclean.leader.election.enable: false
     partitions: 12
     replicas: 3
     topicName: Order_Events
   "
  `);
});

describe('the names of a topic', () => {
  test.each<[string, Partial<KafkaTopicProps>, string, string | undefined]>([
    ['orders', {}, 'orders', undefined],
    ['orders.v1', {}, 'orders.v1', undefined],
    ['Order_Events', {}, 'order-events', 'Order_Events'],
    ['id', { topicName: 'Orders' }, 'orders', 'Orders'],
    ['id', { name: 'o', topicName: 'Orders' }, 'o', 'Orders'],
    ['id', { name: 'orders' }, 'orders', undefined],
    ['id', { name: 'orders', topicName: 'orders' }, 'orders', undefined],
    ['id', { name: 'o', overrides: { topicName: 'Others' } }, 'o', 'Others'],
    ['Order_Events', { overrides: { topicName: null } }, 'order-events', undefined],
  ])('of id %s with %j are %s in Kubernetes, and %s beside it', (id, props, name, topicName) => {
    const made = topic(id, props);
    const [object] = manifestsOf(made);

    expect([at(object, '/metadata/name'), at(object, '/spec/topicName')]).toEqual([name, topicName]);
    expect(made.topicName).toBe(topicName ?? name);
  });
});

describe('the annotations of a topic', () => {
  test('say nothing of a topic that is managed and goes with its resource', () => {
    expect(
      at(manifestsOf(topic('orders', { managed: true, retainOnDelete: false }))[0], '/metadata'),
    ).not.toHaveProperty('annotations');
  });
});

test('overrides and patches reach fields that no type knows', () => {
  const orders = topic('orders', {
    partitions: 3,
    config: { 'retention.ms': 1000, 'segment.ms': 1000 },
    overrides: { partitions: null, config: { 'segment.ms': null, 'retention.ms': -1 } },
  });
  orders.apiObject.addJsonPatch(JsonPatch.add('/spec/fromTheFuture', { a: [1] }));

  expect(specOf(orders)).toMatchInlineSnapshot(`
   "config:
     retention.ms: -1
   fromTheFuture:
     a:
       - 1
   "
  `);
});

test('a reference to a topic writes nothing, and its rights can be given', () => {
  const chart = newChart();
  const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
  const user = new KafkaUser(chart, 'app', { cluster });
  const grant = KafkaTopic.fromName(chart, 'orders', { cluster, name: 'Orders' }).grantProduce(user);

  expect(manifestsOf(chart)).toHaveLength(1);
  expect(grant.rules).toEqual([{ resource: { type: 'topic', name: 'Orders' }, operations: ['Write'] }]);
});

test('a topic stands where its cluster stands, in whatever chart it is made', () => {
  const listeners = [Listener.internal({ name: 'tls', port: 9093 })];
  const cluster = new Kafka(newChart({ namespace: 'data' }), 'main', {
    listeners,
    authorization: Authorization.simple(),
  });
  const chart = newChart({ namespace: 'shop', labels: { team: 'shop' } });

  expect(at(manifestsOf(new KafkaTopic(chart, 'orders', { cluster }))[0], '/metadata')).toEqual({
    name: 'orders',
    namespace: 'data',
    labels: { 'strimzi.io/cluster': 'main', team: 'shop' },
  });
});

describe('a KafkaTopic refuses', () => {
  test('all that is wrong with it at once, with the place of each', () => {
    expect(
      refusal(() =>
        topic('id', {
          name: 'Orders',
          topicName: 'shop/orders',
          partitions: 0,
          replicas: 40_000,
          config: { 'retention.ms': 'a week', 'min.insync.replica': 2 } as object,
        }),
      ),
    ).toMatchInlineSnapshot(`
     ""Orders" cannot be the name of a Kubernetes resource
       in test/id at /metadata/name
       use lower-case letters, digits, - and ., beginning and ending with a letter or digit, at most 253 of them  [schema/name]
     "shop/orders" cannot be the name of a topic
       in test/id at /spec/topicName
       use letters, digits, ., _ and -, at most 249 of them  [kafka/topic-name]
     retention.ms is "a week"
       in test/id at /spec/config/retention.ms
       write a whole number of ms, at least -1  [kafka/config-value]
     there is no setting "min.insync.replica"
       in test/id at /spec/config/min.insync.replica
       did you mean min.insync.replicas?  [kafka/unknown-config]
     partitions is 0
       in test/id at /spec/partitions
       write a whole number of at least 1  [schema/range]
     replicas is 40000
       in test/id at /spec/replicas
       write a whole number from 1 to 32767  [schema/range]"
    `);
  });

  test.each<[string, string, Partial<KafkaTopicProps>, string]>([
    ['a topic name with a slash', 'a/b', {}, 'kafka/topic-name'],
    ['a topic of Kafka itself', '__consumer_offsets', {}, 'operator/internal-topic'],
    ['half a partition', 'a', { partitions: 1.5 }, 'schema/type'],
    ['a retention that Kafka does not take', 'a', { config: { 'retention.ms': -2 } }, 'kafka/config-value'],
    [
      'a size for a time',
      'a',
      { config: { 'retention.ms': Size.mebibytes(1) as unknown as string } },
      'kafka/config-value',
    ],
  ])('%s', (_, id, props, rule) => {
    expect(refusal(() => topic(id, props))).toContain(`[${rule}]`);
  });
});
