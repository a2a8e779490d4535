import type { RulePages } from '../page';

const SPEC = ['Strimzi API reference, "KafkaClusterSpec"'];

/** The Kafka of the sound platform with a change below spec.kafka. */
const kafka = (change: string): string => `{ kind: Kafka, spec: { kafka: { ${change} } } }`;

/** A Kafka of another name with what it cannot do without. */
const named = (name: string, more = ''): string => `apiVersion: kafka.strimzi.io/v1
kind: Kafka
metadata: { name: ${name}, namespace: other }
spec: { kafka: { listeners: [{ name: ext, port: 9093, type: loadbalancer, tls: true }] } }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: nodes, namespace: other, labels: { strimzi.io/cluster: ${name} } }
spec: { roles: [broker, controller], replicas: 3, storage: { type: ephemeral } }
${more}`;

const bridge = (name: string): string => `apiVersion: kafka.strimzi.io/v1
kind: KafkaBridge
metadata: { name: ${name}, namespace: kafka }
spec: { replicas: 1, bootstrapServers: "kafka.example.org:9092", http: { port: 8080 } }`;

export const NAME_PAGES: RulePages = {
  'operator/kafka-name': {
    title: 'the name of a Kafka has at most 47 characters',
    why: 'NAME-kafka-bootstrap stands in every certificate as one label of a DNS name, which takes 63 characters.',
    remedy: 'shorten the name',
    sources: SPEC,
    pass: [named('orders-and-payments-of-the-whole-of-europe')],
    fail: [named('orders-and-payments-of-the-whole-of-europe-and-asia')],
  },
  'operator/kafka-name-service': {
    title: 'Services can be named after the Kafka',
    why: 'Strimzi names Services after it. Most releases of Kubernetes take no Service that begins with a digit, and none with a dot.',
    remedy: 'begin with a letter, and use - instead of dots',
    sources: ['Kubernetes documentation, "Object Names and IDs"'],
    pass: [named('main-2')],
    fail: [named('2nd'), named('main.eu')],
  },
  'operator/component-service': {
    title: 'Services can be named after Connect, MirrorMaker 2 and the Bridge',
    why: 'Strimzi names a Service after each. Kubernetes gives a Service at most 63 characters, most releases take none that begins with a digit, and none with a dot.',
    remedy: 'begin with a letter, use - instead of dots, and be brief',
    sources: ['Kubernetes documentation, "Object Names and IDs"'],
    pass: [bridge('http-2')],
    fail: [bridge('2nd'), bridge('http.eu'), bridge('orders-and-payments-of-the-whole-of-europe-by-http')],
  },
  'operator/service-name-length': {
    title: 'Services of listeners have names of at most 63 characters',
    why: 'The operator puts the names of cluster, pool and listener together without a look at the length, and Kubernetes refuses the Service.',
    remedy: 'shorten one of the three',
    sources: ['Strimzi documentation, "List of Kafka cluster resources"'],
    pass: [named('orders-and-payments-of-the-whole-of-europe')],
    fail: [named('orders-and-payments-of-the-whole-of-europe-east')],
  },
  'operator/generated-name': {
    title: 'nothing has the name of what the operator makes',
    why: 'The operator overwrites an object of that kind and name with its own, and whoever applies yours puts it back: the two never rest.',
    remedy: 'choose another name',
    sources: ['Strimzi documentation, "List of Kafka cluster resources"'],
    pass: [
      '{ apiVersion: v1, kind: Secret, metadata: { name: orders-kafka-jmx, namespace: kafka }, stringData: { a: b } }',
      '{ apiVersion: v1, kind: ConfigMap, metadata: { name: main-brokers-rules, namespace: kafka }, data: { a: b } }',
    ],
    fail: [
      '{ apiVersion: v1, kind: Secret, metadata: { name: main-cluster-operator-certs, namespace: kafka }, stringData: { a: b } }',
      '{ apiVersion: v1, kind: Service, metadata: { name: main-kafka-bootstrap, namespace: kafka }, spec: { ports: [{ port: 9093 }] } }',
      '{ apiVersion: v1, kind: ConfigMap, metadata: { name: main-brokers-0, namespace: kafka }, data: { a: b } }',
      '{ apiVersion: v1, kind: Service, metadata: { name: pipes-connect-api, namespace: kafka }, spec: { ports: [{ port: 8083 }] } }',
    ],
  },
  'operator/reserved-label': {
    title: 'labels of a resource keep off strimzi.io/',
    why: 'The operator refuses a resource with labels of its own prefix; only the one that names the cluster is yours.',
    remedy: 'use a prefix of your own',
    sources: ['Strimzi documentation, "Labels and annotations"'],
    pass: ['{ kind: Kafka, metadata: { labels: { example.org/kind: log } } }'],
    fail: ['{ kind: Kafka, metadata: { labels: { strimzi.io/kind: Kafka } } }'],
  },
  'operator/annotation': {
    title: 'annotations of strimzi.io/ are ones that the operators read',
    why: 'A misspelt annotation, one on the wrong kind and a switch that is not "true" do nothing, and nobody says so.',
    remedy: 'correct the key or the value, or remove it',
    sources: ['Strimzi documentation, "Pausing reconciliation of custom resources"'],
    pass: [
      '{ kind: KafkaTopic, metadata: { annotations: { strimzi.io/managed: "false" } } }',
      '{ kind: Kafka, metadata: { annotations: { strimzi.io/pause-reconciliation: "true" } } }',
    ],
    fail: [
      '{ kind: Kafka, metadata: { annotations: { strimzi.io/pause-reconcilation: "true" } } }',
      '{ kind: Kafka, metadata: { annotations: { strimzi.io/in-place-resizing-wait-for-deferred: "true" } } }',
      '{ kind: KafkaTopic, metadata: { annotations: { strimzi.io/managed: "no" } } }',
      '{ kind: KafkaNodePool, metadata: { name: brokers, annotations: { strimzi.io/pause-reconciliation: "true" } } }',
    ],
  },
  'operator/other-type-fields': {
    title: 'no field belongs to another type',
    why: 'The schema takes the fields of all types together. Those of another type have no effect, and the operator warns.',
    remedy: 'remove the field, or change the type',
    sources: ['Strimzi API reference, type descriptions'],
    pass: [kafka('quotas: { type: strimzi, minAvailableBytesPerVolume: 1000000 }')],
    fail: [
      kafka('quotas: { type: kafka, minAvailableBytesPerVolume: 1000000 }'),
      '{ kind: KafkaNodePool, metadata: { name: brokers }, spec: { storage: { volumes: [{ id: 0, type: ephemeral, size: 1Gi }] } } }',
      '{ kind: KafkaUser, spec: { authorization: { acls: [{ resource: { type: cluster, name: main }, operations: [Create] }] } } }',
    ],
  },
};
