import type { RulePages } from '../page';

const config = (kind: string, settings: string): string => `kind: ${kind}\nspec: { config: { ${settings} } }`;
const mirror = (connectors: string): string =>
  `kind: KafkaMirrorMaker2
spec:
  mirrors:
    - source: { alias: west, bootstrapServers: "kafka.west.example.org:9094", tls: {} }
      ${connectors}`;

/** Configuration of workers, connectors and clients. */
export const CLIENT_CONFIG_PAGES: RulePages = {
  'kafka/bootstrap-servers': {
    title: 'addresses of a Kafka have a host and a port',
    why: "Kafka's clients do not start with an address that they cannot read.",
    remedy: 'write host:port, several with commas',
    sources: ['Apache Kafka documentation, producer configs'],
    pass: ['kind: KafkaBridge\nspec: { bootstrapServers: "a.example.org:9094, b.example.org:9094" }'],
    fail: [
      'kind: KafkaBridge\nspec: { bootstrapServers: main-kafka-bootstrap }',
      'kind: KafkaConnect\nspec: { bootstrapServers: "" }',
    ],
  },
  'kafka/client-config-conflict': {
    title: 'settings of a worker or client go together',
    why: 'Each is a value that Kafka takes, and together they are refused: workers and clients end when they start, and a sink that reads its own dead letters is not made.',
    remedy: 'change one of them, or remove what is the default anyway',
    sources: [
      'Apache Kafka documentation, producer and consumer configs',
      'KIP-91',
      'KIP-298',
      'KIP-679',
      'KIP-848',
    ],
    pass: [
      config('KafkaConnect', 'consumer.session.timeout.ms: 30000, consumer.heartbeat.interval.ms: 10000'),
      config('KafkaConnect', 'producer.acks: "1", producer.max.in.flight.requests.per.connection: 10'),
      config('KafkaConnector', 'producer.override.delivery.timeout.ms: 20000'),
      config('KafkaConnector', 'topics: orders, errors.deadletterqueue.topic.name: orders-failed'),
      'kind: KafkaBridge\nspec: { producer: { config: { delivery.timeout.ms: 60000, linger.ms: 100 } } }',
    ],
    fail: [
      config('KafkaConnect', 'heartbeat.interval.ms: 10000'),
      config('KafkaConnect', 'consumer.session.timeout.ms: 3000, consumer.heartbeat.interval.ms: 5000'),
      config('KafkaConnector', 'producer.override.enable.idempotence: true, producer.override.acks: "1"'),
      config('KafkaConnector', 'topics: "orders, orders-failed", errors.deadletterqueue.topic.name: orders-failed'),
      'kind: KafkaBridge\nspec: { producer: { config: { delivery.timeout.ms: 10000 } } }',
      'kind: KafkaBridge\nspec: { consumer: { config: { group.protocol: consumer, session.timeout.ms: 45000 } } }',
    ],
  },
  'kafka/client-config-value': {
    title: 'settings of workers, connectors and clients have values that Kafka takes',
    why: 'The operator passes them on unseen: workers do not start, connectors are refused, clients fail.',
    remedy: 'write what the setting takes; durations and sizes are bare numbers',
    sources: ['Apache Kafka documentation, Kafka Connect configs'],
    pass: [
      config('KafkaConnect', 'offset.storage.partitions: 200, producer.linger.ms: "5"'),
      config('KafkaConnector', 'errors.retry.timeout: "${strimzienv:RETRY}"'),
    ],
    fail: [
      config('KafkaConnect', 'offset.flush.interval.ms: 10s'),
      config('KafkaConnect', 'producer.acks: some'),
      config('KafkaConnect', 'consumer.auto.offset.reset: earlist'),
      config('KafkaConnector', 'errors.tolerance: some'),
      config('KafkaConnector', 'topics.regex: "*orders"'),
      'kind: KafkaBridge\nspec: { producer: { config: { linger.ms: soon } } }',
      mirror('sourceConnector: { config: { sync.topic.acls.enabled: "no" } }'),
      mirror(
        'sourceConnector: { config: { replication.policy.class: org.apache.kafka.connect.mirror.IdentityReplicationPolcy } }',
      ),
    ],
  },
  'kafka/unknown-client-config': {
    title: 'settings of workers, connectors and clients are settings that Kafka knows',
    why: 'Kafka passes on what it does not know, as it may be for a plugin. A typo changes nothing, and nobody says so.',
    remedy: 'correct the name, or remove it',
    sources: ['Apache Kafka documentation, Kafka Connect configs', 'KIP-629'],
    pass: [
      config('KafkaConnect', 'key.converter.schemas.enable: false, my.extension.mode: strict'),
      config('KafkaConnector', 'topic.prefix: shop'),
    ],
    fail: [
      config('KafkaConnect', 'offset.flush.intervals.ms: 10000'),
      config('KafkaConnector', 'producer.override.compresion.type: lz4'),
      'kind: KafkaBridge\nspec: { producer: { config: { max.poll.records: 100 } } }',
      mirror('sourceConnector: { config: { topics.blacklist: "a.*" } }'),
    ],
  },
  'kafka/mirror-config-connector': {
    title: 'settings of a mirror stand with the connector that reads them',
    why: 'The two connectors of a mirror have a config each, and neither reads the settings of the other.',
    remedy: 'move it to the other connector',
    sources: ['Strimzi documentation, "Configuring MirrorMaker 2 connectors"', 'KIP-382'],
    pass: [
      mirror(
        'sourceConnector: { config: { offset-syncs.topic.location: target } }\n      checkpointConnector: { config: { offset-syncs.topic.location: target } }',
      ),
    ],
    fail: [
      mirror('sourceConnector: { config: { sync.group.offsets.enabled: "true" } }'),
      mirror('checkpointConnector: { config: { sync.topic.acls.enabled: "false" } }'),
    ],
  },
  'kafka/mirror-interval': {
    title: 'what a mirror does again and again has time in between',
    why: 'Java refuses to do something every 0 seconds, and the connector fails when it starts.',
    remedy: 'write 1 or more seconds, or switch off what shall not be done',
    sources: ['Apache Kafka documentation, "MirrorMaker Configs"'],
    pass: [
      mirror('sourceConnector: { config: { refresh.topics.interval.seconds: 1 } }'),
      mirror(
        'sourceConnector: { config: { refresh.topics.enabled: "false", refresh.topics.interval.seconds: 0 } }',
      ),
    ],
    fail: [mirror('sourceConnector: { config: { refresh.topics.interval.seconds: 0 } }')],
  },
  'kafka/mirror-pattern': {
    title: 'patterns of a mirror are lists of regular expressions',
    why: 'The list is parted at each comma, also within {1,3}; what Java cannot read then makes the connector fail when it starts.',
    remedy: 'write regular expressions of Java with commas between them',
    sources: ['Apache Kafka documentation, "MirrorMaker Configs"'],
    pass: [
      mirror('topicsPattern: "orders,shop\\\\.(a|b).*"\n      sourceConnector: {}'),
      mirror('groupsPattern: "(billing,totals)-.*"\n      checkpointConnector: {}'),
      mirror('topicsPattern: "*"\n      sourceConnector: { config: { topic.filter.class: com.example.Globs } }'),
    ],
    fail: [
      mirror('topicsPattern: "*"\n      sourceConnector: {}'),
      mirror('topicsExcludePattern: "tmp-[0-9]{1,3}"\n      sourceConnector: {}'),
      mirror('groupsPattern: "billing,"\n      checkpointConnector: {}'),
      mirror('sourceConnector: { config: { config.properties.exclude: "(retention" } }'),
    ],
  },
  'kafka/mirror-separator': {
    title: 'what stands between alias and name of a copy may stand in the name of a topic',
    why: 'The connectors run, and make no topic: Kafka refuses each name that has another character in it.',
    remedy: 'use a dot, or other letters, digits, ., _ and -',
    sources: ['Apache Kafka documentation, "MirrorMaker Configs"', 'KIP-382'],
    pass: [
      mirror(
        'sourceConnector: { config: { replication.policy.separator: "_" } }\n      checkpointConnector: { config: { replication.policy.separator: "_" } }',
      ),
    ],
    fail: [mirror('sourceConnector: { config: { replication.policy.separator: "/" } }')],
  },
  'kafka/worker-rights': {
    title: 'workers may use their group and their topics',
    why: 'Workers that may not join their group, or read and write what they keep, do not start.',
    remedy: 'grant Read on the group, and Read and Write on the three topics',
    sources: ['Apache Kafka documentation, "Kafka Connect user guide"'],
    pass: [
      `kind: KafkaUser
metadata: { name: pipes }
spec:
  authorization:
    acls:
      - { resource: { type: topic, name: pipes-, patternType: prefix }, operations: [All] }
      - { resource: { type: group, name: "*", patternType: literal }, operations: [Read] }`,
    ],
    fail: [
      'kind: KafkaConnect\nspec: { groupId: other }',
      config('KafkaConnect', 'exactly.once.source.support: preparing'),
      'kind: KafkaMirrorMaker2\nspec: { target: { offsetStorageTopic: other } }',
    ],
  },
  'kafka/sink-rights': {
    title: 'sinks may read their topics',
    why: 'A sink reads by the user of the workers, with a group that is named after it, and writes what fails to its queue of dead letters.',
    remedy: 'grant Read on the topics and on the group connect-<name>, and Write on the queue of dead letters',
    sources: ['Apache Kafka documentation, "Kafka Connect user guide"'],
    pass: [
      config('KafkaConnector', 'topics: other, consumer.override.sasl.jaas.config: "${strimzienv:JAAS}"'),
      config('KafkaConnector', 'topics: null, topics.regex: "ord.*"'),
    ],
    fail: [
      config('KafkaConnector', 'topics: "orders,other"'),
      config('KafkaConnector', 'consumer.override.group.id: other'),
      config('KafkaConnector', 'topics: null, topics.regex: "payments-.*"'),
      'kind: KafkaConnector\nmetadata: { annotations: { strimzi.io/connector-offsets: reset } }\nspec: { state: stopped }',
      config('KafkaConnector', 'errors.tolerance: all, errors.deadletterqueue.topic.name: orders-failed'),
    ],
  },
};
