import type { RulePages } from './page';

const CONFIGS = 'Apache Kafka documentation, topic configs';
const RETENTION = 'Strimzi documentation, "Setting up retention limits"';

const topic = (spec: string): string => `kind: KafkaTopic\nspec: ${spec}`;
const config = (settings: string): string => topic(`{ config: { ${settings} } }`);

export const TOPICS_PAGES: RulePages = {
  'topics/replicas': {
    title: 'every topic has three copies, two in sync, and says so',
    why:
      'What a topic says undoes what the cluster says, without a word. What it leaves out is decided when it is made: made anew from Git it may be ' +
      'another one.',
    remedy: 'write partitions and replicas: 3, and leave min.insync.replicas to the cluster or write 2',
    sources: ['Strimzi documentation, "Configuring topics for replication"', CONFIGS],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14', 'A.8.9'], nist80053: ['CP-9', 'SC-36', 'CM-2'] },
    pass: [
      topic('{ replicas: 4, config: { min.insync.replicas: null } }'),
      { yaml: topic('{ replicas: 1, config: { min.insync.replicas: 1 } }'), profile: 'dev' },
    ],
    fail: [
      topic('{ replicas: 2, config: { min.insync.replicas: 1 } }'),
      config('min.insync.replicas: 1'),
      topic('{ partitions: null }'),
      { yaml: topic('{ partitions: null, replicas: null }'), profile: 'dev' },
    ],
  },
  'topics/partitions': {
    title: 'topics have as many partitions as readers need, and not many more',
    why:
      'Each partition has one reader in a group, and more can be added later only by moving keys. Each also costs files, memory and time when a ' +
      'broker starts or is lost.',
    remedy: 'begin with 6 to 12, and at most 100',
    sources: ['Confluent blog, "How to Choose the Number of Topics/Partitions in a Kafka Cluster"', 'KIP-578'],
    controls: { iso27001: ['A.8.6'] },
    pass: [
      topic('{ partitions: 100 }'),
      topic('{ partitions: 1, config: { cleanup.policy: compact, retention.ms: null, retention.bytes: null } }'),
      topic('{ partitions: 1, config: { retention.ms: -1, retention.bytes: 10737418240 } }'),
      // in it a connector says that it is alive
      `${topic('{ topicName: heartbeat.shop, partitions: 1 }')}
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata: { name: outbox, namespace: kafka, labels: { strimzi.io/cluster: pipes } }
spec:
  class: io.debezium.connector.postgresql.PostgresConnector
  config: { topic.prefix: shop, topic.heartbeat.prefix: heartbeat, heartbeat.interval.ms: 10000 }`,
    ],
    fail: [topic('{ partitions: 1 }'), topic('{ partitions: 200 }'), topic('{ partitions: 2000 }')],
  },
  'topics/partition-sum': {
    title: 'the brokers can hold the partitions of all topics',
    why:
      'Above what is published for brokers of a size, restarts and elections slow down, and limits of memory maps are reached. Counted are the ' +
      'topics of the input, of Kafka itself and of Connect.',
    remedy: 'use fewer partitions, or run more brokers',
    sources: [
      'KIP-578',
      'Amazon MSK documentation, "Best practices"',
      'Apache Kafka documentation, "Hardware and OS"',
    ],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'] },
    pass: [topic('{ partitions: 90, replicas: 6 }')],
    fail: [
      { yaml: topic('{ partitions: 4000 }') },
      { yaml: topic('{ partitions: 9000 }') },
      `${topic('{ partitions: 2000 }')}
---
kind: KafkaNodePool
metadata: { name: brokers }
spec: { resources: { requests: { memory: 6Gi }, limits: { memory: 6Gi } }, jvmOptions: { -Xms: 3g, -Xmx: 3g } }`,
    ],
  },
  'topics/retention': {
    title: 'how long records are kept is chosen',
    why:
      'What is left to the brokers changes with them. By time alone, a burst fills the disks: retention.bytes holds each partition to a size. For ' +
      'ever is longer than any disk lasts.',
    remedy: 'write retention.ms, and retention.bytes as a ceiling; a day is enough in dev',
    sources: [RETENTION],
    controls: { iso27001: ['A.8.10'], nist80053: ['AU-11', 'SI-12'] },
    pass: [
      config('retention.ms: null'),
      config('retention.ms: -1, retention.bytes: 10737418240'),
      'apiVersion: kafka.strimzi.io/v1\nkind: KafkaTopic\nmetadata: { name: kafkasql-journal, namespace: kafka, labels: { strimzi.io/cluster: main } }\nspec: { partitions: 3, replicas: 3, config: { cleanup.policy: delete, min.insync.replicas: 2, retention.bytes: -1, retention.ms: -1 } }',
      `${config('retention.ms: -1, retention.bytes: null')}
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: schemas, namespace: kafka }
spec:
  selector: { matchLabels: { app: schemas } }
  template:
    metadata: { labels: { app: schemas } }
    spec:
      containers: [{ name: registry, image: "registry.example.org/registry:3.3", env: [{ name: APICURIO_KAFKASQL_TOPIC, value: orders }] }]`,
      { yaml: config('retention.ms: 86400000'), profile: 'dev' },
    ],
    fail: [
      config('retention.ms: null, retention.bytes: null'),
      config('retention.ms: -1, retention.bytes: null'),
      config('retention.ms: 600000'),
      { yaml: config('retention.ms: 604800000'), profile: 'dev' },
    ],
  },
  'topics/compaction': {
    title: 'compacted topics are really compacted, and keep what they should',
    why:
      'The open segment is never compacted: a key that was deleted for good may stay for weeks. Where deletion is on too, keys that do not change ' +
      'go with their age.',
    remedy:
      'write segment.ms of a day, max.compaction.lag.ms for duties to delete, and retention only together with delete',
    sources: ['Strimzi documentation, "Compact cleanup policy"', 'KIP-354'],
    controls: { iso27001: ['A.8.10'], nist80053: ['SI-12'] },
    pass: [
      config(
        'cleanup.policy: compact, retention.ms: null, retention.bytes: null, max.compaction.lag.ms: 604800000',
      ),
      config('cleanup.policy: "compact,delete"'),
    ],
    fail: [
      config('cleanup.policy: compact, retention.ms: null, retention.bytes: null, min.cleanable.dirty.ratio: 1'),
      config('cleanup.policy: compact, retention.ms: null, retention.bytes: null, segment.ms: 31536000000'),
      config('cleanup.policy: compact, retention.ms: null, retention.bytes: null, delete.retention.ms: 60000'),
      config('cleanup.policy: "compact,delete", retention.ms: null, retention.bytes: null'),
      config('cleanup.policy: compact'),
    ],
  },
  'topics/sizes': {
    title: 'batches are small, and segments close in time',
    why:
      'Brokers and readers hold many batches in their heaps at once. Retention takes closed segments only, so that records stay for as long as a ' +
      'segment is open, and then for their retention.',
    remedy: 'keep large payloads elsewhere; write a segment.ms of at most a quarter of retention.ms',
    sources: ['Strimzi documentation, "Handling large message sizes"', CONFIGS],
    controls: { iso27001: ['A.8.6', 'A.8.10'] },
    pass: [config('max.message.bytes: 10485760, segment.ms: 86400000')],
    fail: [
      config('max.message.bytes: 20971520'),
      config('segment.ms: 1209600000'),
      'kind: Kafka\nspec: { kafka: { config: { message.max.bytes: 52428800 } } }',
    ],
  },
  'topics/name': {
    title: 'topics are named as agreed',
    why: 'Names that begin with two underscores are those of Kafka itself. For the others, one convention says whose a topic is.',
    remedy: 'choose a name that fits topicNames',
    sources: ['Strimzi documentation, "Topic naming conventions"'],
    controls: { iso27001: ['A.5.9'] },
    pass: [{ yaml: topic('{ topicName: shop.orders }'), facts: { topicNames: '[a-z]+\\.[a-z]+' } }],
    fail: [
      topic('{ topicName: __orders }'),
      { yaml: topic('{ topicName: Orders }'), facts: { topicNames: '[a-z]+\\.[a-z]+' } },
    ],
  },
  'topics/config-form': {
    title: 'settings of a topic stand as Kafka gives them back',
    why: 'The Topic Operator compares what is written with what Kafka has, as texts. Where the two differ in form only, it sends the same change each time it looks, for ever.',
    remedy: 'write lists without blanks, true and false in lower case, and fractions in their shortest form',
    sources: ['Strimzi documentation, "Managing Kafka topics"', CONFIGS],
    pass: [
      config('cleanup.policy: [compact, delete], min.cleanable.dirty.ratio: 0.50, preallocate: false'),
      config('min.cleanable.dirty.ratio: "1.0", max.message.bytes: "1048588"'),
    ],
    fail: [
      config('cleanup.policy: "compact, delete"'),
      config('min.cleanable.dirty.ratio: "0.50"'),
      config('min.cleanable.dirty.ratio: 1'),
      config('preallocate: "FALSE"'),
      config('max.message.bytes: "01048588"'),
    ],
  },
};
