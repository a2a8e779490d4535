import type { RulePages } from './page';

const CONNECTORS = 'Strimzi documentation, "Configuring MirrorMaker 2 connectors"';
const RECOVERY = 'Strimzi documentation, "Disaster recovery in an active/passive configuration"';
const SOURCE = 'alias: west, bootstrapServers: "kafka.west.example.org:9094", tls: {}';
const SAFE = 'replication.factor: -1, sync.topic.acls.enabled: "false"';
const mirror = (connectors: string, source = SOURCE): string =>
  `kind: KafkaMirrorMaker2\nspec: { mirrors: [{ source: { ${source} }, ${connectors} }] }`;
const IDENTITY = 'replication.policy.class: org.apache.kafka.connect.mirror.IdentityReplicationPolicy';
const back = (policy: string): string => `apiVersion: kafka.strimzi.io/v1
kind: KafkaMirrorMaker2
metadata: { name: back, namespace: kafka }
spec:
  replicas: 2
  target:
    alias: west
    bootstrapServers: kafka.west.example.org:9094
    groupId: back
    configStorageTopic: back-configs
    offsetStorageTopic: back-offsets
    statusStorageTopic: back-status
    tls: {}
  mirrors:
    - source: { alias: main, bootstrapServers: "main-kafka-bootstrap:9093" }
      sourceConnector: { config: { ${policy} } }`;
const west = (topic: string): string => `---
apiVersion: kafka.strimzi.io/v1
kind: Kafka
metadata: { name: west, namespace: kafka }
spec:
  kafka: { listeners: [{ name: tls, port: 9093, type: internal, tls: true }] }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata: { name: orders-of-west, namespace: kafka, labels: { strimzi.io/cluster: west } }
spec: { topicName: orders, partitions: 12, replicas: 3, config: { ${topic} } }`;
const IN_THE_INPUT = 'alias: west, bootstrapServers: "west-kafka-bootstrap:9093", tls: {}';
const groups = (names: string, topics = 'topicsPattern: orders, '): string =>
  mirror(
    `${topics}groupsPattern: "${names}", sourceConnector: {}, checkpointConnector: { config: { sync.group.offsets.enabled: true } }`,
    IN_THE_INPUT,
  ) + `\n${west('retention.ms: 3600000')}`;
const STREAMS = `
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaUser
metadata: { name: counting, namespace: kafka, labels: { strimzi.io/cluster: west } }
spec:
  authorization:
    type: simple
    acls:
      - { resource: { type: topic, name: counting-, patternType: prefix }, operations: [Create, Delete, Read, Write] }
      - { resource: { type: group, name: counting, patternType: literal }, operations: [Read] }`;
const again = (topics: string): string => `apiVersion: kafka.strimzi.io/v1
kind: KafkaMirrorMaker2
metadata: { name: again, namespace: kafka }
spec:
  replicas: 2
  target: { alias: main, bootstrapServers: "main-kafka-bootstrap:9093", groupId: again, configStorageTopic: again-configs, offsetStorageTopic: again-offsets, statusStorageTopic: again-status }
  mirrors:
    - { source: { alias: west, bootstrapServers: "kafka.west.example.org:9094" }, ${topics}, sourceConnector: {} }`;
const CONTINUITY = { soc2: ['A1.2', 'A1.3'], iso27001: ['A.5.30', 'A.8.14'], nist80053: ['CP-2', 'CP-9'] };

/** What is copied to other clusters. */
export const MIRRORING_PAGES: RulePages = {
  'mirroring/recovery-path': {
    title: 'data that must survive the loss of the site is copied to another',
    why: 'Replicas protect against disks and nodes, not against the loss of a region or against deletion.',
    remedy: 'mirror the Kafka to another site, or name the plan by which the data comes back',
    sources: [RECOVERY, 'KIP-382'],
    controls: CONTINUITY,
    pass: [
      '',
      { yaml: '', facts: { disasterRecovery: { required: true, plan: 'https://wiki.example.org/kafka' } } },
      { yaml: back('tasks.max.enforce: true'), facts: { disasterRecovery: { required: true } } },
    ],
    fail: [{ yaml: '', facts: { disasterRecovery: { required: true } } }],
  },
  'mirroring/recovery-drill': {
    title: 'the way back is tried twice a year',
    why: 'A plan that nobody tries holds names, addresses and rights of the day on which it was written.',
    remedy: 'try how the data comes back, and write the day into disasterRecovery.lastDrill',
    sources: [RECOVERY, 'NIST SP 800-34, "Contingency Planning Guide"'],
    controls: { soc2: ['A1.3'], iso27001: ['A.5.30'], nist80053: ['CP-4'] },
    pass: [
      { yaml: '', facts: { disasterRecovery: { required: true, lastDrill: '2026-05-01' } }, now: '2026-10-28' },
      { yaml: '', facts: { disasterRecovery: { required: true, lastDrill: '2026-05-01' } } },
    ],
    fail: [
      { yaml: '', facts: { disasterRecovery: { required: true, lastDrill: '2026-05-01' } }, now: '2026-10-29' },
    ],
  },
  'mirroring/two-clusters': {
    title: 'a mirror has two ends',
    why: 'A Kafka that is copied into itself doubles its topics, or goes round for ever where names are kept.',
    remedy: 'name another Kafka',
    sources: [CONNECTORS],
    pass: [mirror('sourceConnector: {}', 'alias: west, bootstrapServers: "main-kafka-bootstrap.west:9093"')],
    fail: [mirror('sourceConnector: {}', 'alias: west, bootstrapServers: "main-kafka-bootstrap.kafka.svc:9093"')],
  },
  'mirroring/source-connector': {
    title: 'a mirror copies records',
    why: 'A connector runs only where its section is written. Without the one for the source nothing is copied.',
    remedy: 'add sourceConnector: {}',
    sources: [CONNECTORS],
    pass: [mirror('sourceConnector: {}')],
    fail: [mirror('checkpointConnector: {}')],
  },
  'mirroring/connection-config': {
    title: 'how a mirror reaches its source is said in fields',
    why: 'The config of a source goes to the connectors as it is, and replaces what the operator makes of tls and authentication.',
    remedy: 'use bootstrapServers, tls and authentication',
    sources: [CONNECTORS],
    pass: [mirror('sourceConnector: {}', `${SOURCE}, config: { ssl.enabled.protocols: TLSv1.3 }`)],
    fail: [mirror('sourceConnector: {}', `${SOURCE}, config: { security.protocol: PLAINTEXT }`)],
  },
  'mirroring/acl-sync': {
    title: 'rights are not copied to a Kafka that manages its own',
    why: 'MirrorMaker copies rights unless it is told not to. The User Operator takes away what no KafkaUser says, and both go on for ever.',
    remedy: 'write sync.topic.acls.enabled: "false"',
    sources: ['Strimzi documentation, "Synchronizing ACL rules for target topics"', 'KIP-382'],
    pass: [
      mirror('sourceConnector: { config: { sync.topic.acls.enabled: false } }'),
      `${mirror('sourceConnector: {}')}
---
kind: KafkaMirrorMaker2
spec: { target: { bootstrapServers: "kafka.east.example.org:9094" } }`,
    ],
    fail: [
      mirror('sourceConnector: {}'),
      mirror('sourceConnector: { config: { sync.topic.acls.enabled: "true" } }'),
    ],
  },
  'mirroring/replication-factors': {
    title: 'what is mirrored is kept in three copies',
    why: "MirrorMaker's own default for the topics that it makes is two copies, whatever the brokers say.",
    remedy: 'write replication.factor: -1 for what the brokers take, or 3',
    sources: ['Apache Kafka documentation, MirrorMaker configs'],
    controls: CONTINUITY,
    pass: [mirror(`sourceConnector: { config: { ${SAFE.replace('-1', '3')} } }`)],
    fail: [
      mirror('sourceConnector: {}'),
      mirror(
        `sourceConnector: { config: { ${SAFE} } }, checkpointConnector: { config: { checkpoints.topic.replication.factor: 1 } }`,
      ),
      'kind: KafkaMirrorMaker2\nspec: { target: { config: { offset.storage.replication.factor: 1 } } }',
    ],
  },
  'mirroring/named-topics': {
    title: 'a mirror says which topics it copies',
    why: 'All topics are the default: what somebody adds tomorrow crosses the network too, with its personal data.',
    remedy: 'name them in topicsPattern, or exclude some in topicsExcludePattern',
    sources: [CONNECTORS],
    pass: [mirror('topicsExcludePattern: "private.*", sourceConnector: {}')],
    fail: [mirror('sourceConnector: {}'), mirror('topicsPattern: ".*", sourceConnector: {}')],
  },
  'mirroring/tasks': {
    title: 'a mirror of many partitions has more than one task',
    why: 'Without tasksMax one task copies everything, on one worker.',
    remedy: 'set tasksMax by the rate of the data',
    sources: ['Strimzi documentation, "Setting a maximum number of data replication tasks"'],
    pass: [back('tasks.max.enforce: true').replace('{ config:', '{ tasksMax: 4, config:')],
    fail: [back('tasks.max.enforce: true')],
  },
  'mirroring/offset-sync': {
    title: 'consumers find their place in the copy',
    why: 'Offsets differ between clusters. Unless they are translated, a consumer that moves reads all again or misses records.',
    remedy: 'add a checkpointConnector with sync.group.offsets.enabled: "true"',
    sources: ['Strimzi documentation, "Synchronizing consumer group offsets"', 'KIP-545'],
    controls: CONTINUITY,
    pass: [mirror('sourceConnector: {}, checkpointConnector: { config: { sync.group.offsets.enabled: true } }')],
    fail: [mirror('sourceConnector: {}'), mirror('sourceConnector: {}, checkpointConnector: {}')],
  },
  'mirroring/same-policy': {
    title: 'both connectors of a mirror name topics alike',
    why: 'One makes the topics and the other translates offsets for them. When they differ, nothing fails until consumers move.',
    remedy: 'write the same in both',
    sources: [CONNECTORS],
    pass: [
      mirror(`sourceConnector: { config: { ${IDENTITY} } }, checkpointConnector: { config: { ${IDENTITY} } }`),
      mirror('sourceConnector: { config: { replication.policy.separator: "." } }, checkpointConnector: {}'),
    ],
    fail: [
      mirror(`sourceConnector: { config: { ${IDENTITY} } }, checkpointConnector: {}`),
      mirror(
        'sourceConnector: { config: { offset-syncs.topic.location: source } }, checkpointConnector: { config: { offset-syncs.topic.location: target } }',
      ),
    ],
  },
  'mirroring/alias': {
    title: 'the alias of a source is all that stands before the separator in the names of copies',
    why: 'By the first separator in the name of a topic Kafka knows that it is a copy, and of which cluster: so it does not copy a copy back.',
    remedy: 'leave the separator, a dot unless said, out of aliases',
    sources: ['KIP-382', 'Kafka documentation, "Geo-Replication (Cross-Cluster Data Mirroring)"'],
    pass: [
      mirror(`sourceConnector: { config: { ${SAFE} } }`, SOURCE.replace('west', 'eu-west')),
      mirror(
        `sourceConnector: { config: { ${SAFE}, replication.policy.separator: "_" } }`,
        SOURCE.replace('west', 'eu.west'),
      ),
      mirror(`sourceConnector: { config: { ${SAFE}, ${IDENTITY} } }`, SOURCE.replace('west', 'eu.west')),
    ],
    fail: [
      mirror(`sourceConnector: { config: { ${SAFE} } }`, SOURCE.replace('west', 'eu.west')),
      mirror(
        `sourceConnector: { config: { ${SAFE}, replication.policy.separator: "-" } }`,
        SOURCE.replace('west', 'eu-west'),
      ),
    ],
  },
  'mirroring/left-out': {
    title: 'what a mirror names is copied',
    why: 'Kafka leaves out groups of sinks and of consoles, topics with .replica at the end, and topics with the alias of the target in their names, and says nothing.',
    remedy: 'say what to leave out yourself; give the target an alias that is no part of the names of topics',
    sources: ['Apache Kafka documentation, "MirrorMaker Configs"', 'KIP-382'],
    controls: CONTINUITY,
    pass: [
      mirror(
        `topicsPattern: "orders.replica", topicsExcludePattern: "__.*", groupsPattern: "connect-sink", groupsExcludePattern: "__.*", sourceConnector: { config: { ${SAFE} } }, checkpointConnector: { config: { sync.group.offsets.enabled: "true" } }`,
      ),
      mirror(`topicsPattern: 'main.*,orders\\.main', sourceConnector: { config: { ${SAFE} } }`),
      mirror(
        `topicsPattern: 'main\\.orders', sourceConnector: { config: { ${SAFE}, ${IDENTITY}, sync.topic.configs.enabled: "false" } }`,
      ),
    ],
    fail: [
      mirror(`topicsPattern: "orders.replica", sourceConnector: { config: { ${SAFE} } }`),
      mirror(
        `groupsPattern: "billing,connect-sink", sourceConnector: { config: { ${SAFE} } }, checkpointConnector: { config: { sync.group.offsets.enabled: "true" } }`,
      ),
      mirror(`topicsPattern: 'main\\..*', sourceConnector: { config: { ${SAFE} } }`),
      mirror(`topicsPattern: 'shop\\.main\\.orders', sourceConnector: { config: { ${SAFE} } }`),
    ],
  },
  'mirroring/managed-copies': {
    title: 'one alone says how a topic is set',
    why: 'A mirror sets its copies as the source has them, and the Topic Operator as Git has them: each in its turn, and no retention lasts.',
    remedy: 'write sync.topic.configs.enabled: "false" where Git describes the topics of the target',
    sources: [CONNECTORS, 'Strimzi documentation, "Using the Topic Operator to manage Kafka topics"'],
    pass: [
      mirror(`topicsPattern: orders, sourceConnector: { config: { ${SAFE} } }`),
      mirror(
        `topicsPattern: orders, sourceConnector: { config: { ${SAFE}, ${IDENTITY}, sync.topic.configs.enabled: "false" } }`,
      ),
      `${mirror(`topicsPattern: orders, sourceConnector: { config: { ${SAFE}, ${IDENTITY} } }`, IN_THE_INPUT)}
${west('min.insync.replicas: 1, retention.ms: 604800000, retention.bytes: 10737418240')}`,
    ],
    fail: [
      mirror(`topicsPattern: orders, sourceConnector: { config: { ${SAFE}, ${IDENTITY} } }`),
      `${mirror(`topicsPattern: orders, sourceConnector: { config: { ${SAFE}, ${IDENTITY} } }`, IN_THE_INPUT)}
${west('min.insync.replicas: 1, retention.ms: 86400000, retention.bytes: 10737418240')}`,
    ],
  },
  'mirroring/streams-groups': {
    title: 'groups of Kafka Streams stay out of a mirror that does not copy their stores',
    why: 'With offsets and without stores such an application goes on as if it had never counted anything. Without offsets it reads the copies from the start, and builds its stores anew.',
    remedy: 'leave the group out of groupsPattern',
    sources: ['Apache Kafka documentation, "Kafka Streams Application Reset Tool"', 'KIP-545'],
    pass: [
      `${groups('counting')}${STREAMS.replace('Delete', 'Describe')}`,
      `${groups('counting', 'topicsPattern: ".*", ')}${STREAMS}`,
      `${groups('others')}${STREAMS}`,
    ],
    fail: [
      `${groups('counting')}${STREAMS}`,
      `${groups('a,counting')}\n${west('retention.ms: 3600000').replace('topicName: orders', 'topicName: counting-sums-changelog')}`,
    ],
  },
  'mirroring/copied-twice': {
    title: 'a topic is copied by one mirror',
    why: 'Two mirrors of the same topics between the same clusters write each record twice, and share the topics by which offsets are translated.',
    remedy: 'let each topic be copied by one mirror',
    sources: ['KIP-382'],
    controls: CONTINUITY,
    pass: [
      // other topics, other names, the other left out, the other stopped
      `${mirror('topicsPattern: "shop.*", sourceConnector: {}')}\n---\n${again('topicsPattern: orders')}`,
      `${mirror('topicsPattern: orders, sourceConnector: {}')}\n---\n${again('topicsPattern: orders').replace('alias: west, boot', 'alias: old, boot')}`,
      `${mirror('topicsPattern: "shop.*", topicsExcludePattern: "shop-a.*", sourceConnector: {}')}\n---\n${again('topicsPattern: shop-a')}`,
      `${mirror('topicsPattern: orders, sourceConnector: { state: stopped }')}\n---\n${again('topicsPattern: orders')}`,
    ],
    fail: [
      `${mirror('topicsPattern: "shop.*", sourceConnector: {}')}\n---\n${again('topicsPattern: "other,shop-a.*"')}`,
      `${mirror('topicsPattern: orders, sourceConnector: {}')}\n---\n${again('tasks: x')}`,
    ],
  },
  'mirroring/loop': {
    title: 'mirrors that keep names do not copy each other',
    why: 'Without the alias in the name each side takes the copy for a topic of its own and sends it back.',
    remedy: 'keep names in one direction only',
    sources: ['KIP-382', 'Strimzi documentation, "Configuring active/active or active/passive modes"'],
    pass: [
      `${mirror(`sourceConnector: { config: { ${IDENTITY} } }`)}\n---\n${back('tasks.max.enforce: true')}`,
      `${mirror(`topicsPattern: "west.*", sourceConnector: { config: { ${IDENTITY} } }`)}\n---\n${back(`topics: "main.*", ${IDENTITY}`)}`,
    ],
    fail: [`${mirror(`sourceConnector: { config: { ${IDENTITY} } }`)}\n---\n${back(IDENTITY)}`],
  },
};
