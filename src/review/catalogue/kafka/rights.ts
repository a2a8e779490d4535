import type { RulePages } from '../page';

const CONNECT = 'Apache Kafka documentation, "Kafka Connect user guide"';
const LEAST = { pciDss: ['7.2.5'], soc2: ['CC6.3'], iso27001: ['A.8.2'], nist80053: ['AC-6'] };

const connector = (spec: string): string => `kind: KafkaConnector\nspec: { ${spec} }`;
const pipes = (...acls: readonly string[]): string => `---
kind: KafkaUser
metadata: { name: pipes }
spec:
  authorization:
    acls:
      - { resource: { type: topic, name: pipes-, patternType: prefix }, operations: [Read, Write, Create] }
      - { resource: { type: group, name: pipes, patternType: literal }, operations: [Read] }
      ${acls.map((acl) => `- ${acl}`).join('\n      ')}`;
const allow = (type: string, name: string, pattern: string, ...operations: readonly string[]): string =>
  `{ resource: { type: ${type}, name: ${name}, patternType: ${pattern} }, operations: [${operations.join(', ')}] }`;
const DEBEZIUM = connector(
  'class: io.debezium.connector.postgresql.PostgresConnector, config: { topics: null, topic.prefix: shop }',
);
const outbox = (settings: string): string =>
  DEBEZIUM.replace(
    'topic.prefix: shop',
    `topic.prefix: shop, transforms: outbox, transforms.outbox.type: io.debezium.transforms.outbox.EventRouter${settings}`,
  );
const ROUTED = ', transforms.outbox.route.topic.replacement: "orders.${routedByValue}"';
const BEATS = ', heartbeat.interval.ms: 60000';
const MYSQL = DEBEZIUM.replace('postgresql.Postgres', 'mysql.MySql');
const EXACTLY_ONCE = 'kind: KafkaConnect\nspec: { config: { exactly.once.source.support: enabled } }';

const REQUIRING = DEBEZIUM.replace('topic.prefix: shop', 'topic.prefix: shop, exactly.once.support: required');

const west = (...acls: readonly string[]): string => `kind: KafkaMirrorMaker2
spec:
  mirrors:
    - source:
        alias: west
        bootstrapServers: west-kafka-bootstrap:9093
        tls: {}
        authentication:
          { type: tls, certificateAndKey: { secretName: reader, certificate: user.crt, key: user.key } }
      topicsPattern: orders
      sourceConnector: { config: { sync.topic.acls.enabled: "false", replication.factor: -1 } }
---
apiVersion: kafka.strimzi.io/v1
kind: Kafka
metadata: { name: west, namespace: kafka }
spec:
  kafka:
    authorization: { type: simple }
    listeners: [{ name: tls, port: 9093, type: internal, tls: true, authentication: { type: tls } }]
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaUser
metadata: { name: reader, namespace: kafka, labels: { strimzi.io/cluster: west } }
spec:
  authentication: { type: tls }
  authorization:
    type: simple
    acls:
      ${acls.map((acl) => `- ${acl}`).join('\n      ')}`;
const SYNCS = allow('topic', 'mm2-offset-syncs.', 'prefix', 'Read', 'Write', 'Create');

const http = (acl: string): string => `kind: KafkaUser
metadata: { name: http }
spec: { authorization: { acls: [${acl}] } }`;

/** Whether clients that the operator runs may do what they are there for. */
export const RIGHTS_PAGES: RulePages = {
  'kafka/exactly-once-support': {
    title: 'sources that require exactly-once run where workers have it',
    why: 'A worker refuses a source that requires what it does not do, also while it only gets ready for it.',
    remedy: 'write exactly.once.source.support: enabled in the KafkaConnect once all its workers are preparing',
    sources: [CONNECT, 'KIP-618'],
    pass: [
      `${EXACTLY_ONCE}\n---\n${REQUIRING}\n${pipes(
        allow('topic', 'shop.', 'prefix', 'Write'),
        allow('transactionalId', 'pipes-', 'prefix', 'Write'),
      )}`,
      `${REQUIRING.replace('required', 'requested')}\n${pipes(allow('topic', 'shop.', 'prefix', 'Write'))}`,
      connector('config: { exactly.once.support: required }'),
    ],
    fail: [
      `${REQUIRING}\n${pipes(allow('topic', 'shop.', 'prefix', 'Write'))}`,
      `${EXACTLY_ONCE.replace('enabled', 'preparing')}\n---\n${REQUIRING.replace('required', 'REQUIRED')}\n${pipes(
        allow('topic', 'shop.', 'prefix', 'Write'),
      )}`,
    ],
  },
  'kafka/source-rights': {
    title: 'sources may write what they bring',
    why: 'A source writes by the user of the workers, and with exactly-once support by a transactional id for each of its tasks. Its tasks fail at the first record otherwise.',
    remedy: 'grant Write on its topics, and on transactional ids that begin with <groupId>-<connector>-',
    sources: [CONNECT, 'KIP-618'],
    controls: LEAST,
    pass: [
      `${DEBEZIUM}\n${pipes(allow('topic', 'shop.', 'prefix', 'Write', 'Create'))}`,
      `${MYSQL}\n${pipes(allow('topic', 'shop', 'prefix', 'Write', 'Create'))}`,
      `${DEBEZIUM}\n${pipes(allow('topic', 'shop.public.orders', 'literal', 'Write'))}`,
      `${EXACTLY_ONCE}\n---\n${DEBEZIUM}\n${pipes(
        allow('topic', 'shop.', 'prefix', 'Write'),
        allow('transactionalId', 'pipes-', 'prefix', 'Write'),
      )}`,
      `${outbox(ROUTED + BEATS)}\n${pipes(
        allow('topic', 'orders.', 'prefix', 'Write'),
        allow('topic', '__debezium-heartbeat.shop', 'literal', 'Write'),
      )}`,
      outbox(', transforms.outbox.predicate: rows'),
      connector(
        'class: io.debezium.connector.postgresql.PostgresConnector, config: { topics: null, topic.prefix: shop, producer.override.sasl.jaas.config: "${strimzienv:JAAS}" }',
      ),
    ],
    fail: [
      DEBEZIUM,
      `${MYSQL}\n${pipes(allow('topic', 'shop.', 'prefix', 'Write', 'Create'))}`,
      outbox(ROUTED),
      `${outbox('')}\n${pipes(allow('topic', 'shop.', 'prefix', 'Write'))}`,
      `${outbox(ROUTED + BEATS)}\n${pipes(allow('topic', 'orders.', 'prefix', 'Write'))}`,
      connector('class: org.example.LinesSource, config: { topics: null, offsets.storage.topic: lines-offsets }'),
      connector(
        'class: org.apache.kafka.connect.file.FileStreamSourceConnector, config: { topics: null, topic: lines }',
      ),
      `${EXACTLY_ONCE}\n---\n${DEBEZIUM}\n${pipes(allow('topic', 'shop.', 'prefix', 'Write'))}`,
    ],
  },
  'kafka/mirror-rights': {
    title: 'a mirror may read its source and write its target',
    why: 'Topics that it may not read, or may not write under their new name, are left out, and only the log of the workers says so. The same is true of offsets.',
    remedy:
      'grant Read and DescribeConfigs on the topics of the source, and Write on <alias>.<topic> in the target; Read on groups whose offsets are kept in step',
    sources: ['KIP-382', 'KIP-545', 'Strimzi documentation, "Configuring MirrorMaker 2 connectors"'],
    controls: LEAST,
    pass: [
      west(allow('topic', 'orders', 'literal', 'Read', 'DescribeConfigs'), SYNCS),
      west(allow('topic', 'ord', 'prefix', 'All'), SYNCS),
    ],
    fail: [
      west(allow('topic', 'orders', 'literal', 'Read', 'DescribeConfigs')),
      `kind: KafkaMirrorMaker2
spec:
  mirrors:
    - source: { alias: west, bootstrapServers: "kafka.west.example.org:9094", tls: {} }
      groupsPattern: billing-.*
      checkpointConnector: { config: { sync.group.offsets.enabled: "true" } }`,
      west(allow('topic', 'orders', 'literal', 'Read'), SYNCS),
      west(allow('topic', 'other', 'literal', 'Read', 'DescribeConfigs'), SYNCS),
      `kind: KafkaMirrorMaker2
spec:
  mirrors:
    - source: { alias: east, bootstrapServers: "kafka.east.example.org:9094", tls: {} }
      sourceConnector: {}`,
    ],
  },
  'kafka/bridge-rights': {
    title: 'a Bridge may write or read something',
    why: 'Every HTTP client acts as the one user of the Bridge. What that user may not do, all of them are refused.',
    remedy: 'grant the topics, and Read on the groups of consumers; switch off the side that is not used',
    sources: ['Strimzi documentation, "Securing the Kafka Bridge"'],
    controls: LEAST,
    pass: [
      `${http(`${allow('topic', 'orders', 'literal', 'Read')}, ${allow('group', 'http-', 'prefix', 'Read')}`)}
---
kind: KafkaBridge
spec: { consumer: null, producer: { enabled: false } }`,
    ],
    fail: [
      http(allow('topic', 'orders', 'literal', 'Read')),
      http(
        `${allow('topic', 'orders', 'literal', 'Write')}, { type: deny, ${allow('topic', '"*"', 'literal', 'Write').slice(2)}`,
      ),
      'kind: KafkaBridge\nspec: { consumer: { enabled: true } }',
    ],
  },
};
