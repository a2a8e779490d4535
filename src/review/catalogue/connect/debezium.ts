import type { RulePages } from '../page';

const debezium = (type: string, settings: string): string =>
  `kind: KafkaConnector\nspec: { class: io.debezium.connector.${type}, config: { topics: null, topic.prefix: shop, ${settings} } }`;
const ACLS = (...topics: readonly string[]): string => `---
kind: KafkaUser
metadata: { name: pipes }
spec:
  authorization:
    acls:
      - { resource: { type: topic, name: pipes-, patternType: prefix }, operations: [Read, Write, Create] }
      - { resource: { type: group, name: pipes }, operations: [Read] }
${topics.map((topic) => `      - { resource: { type: topic, name: ${topic}, patternType: prefix }, operations: [Read, Write, DescribeConfigs] }`).join('\n')}`;
const second = (type: string, settings: string): string => `---
apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata: { name: stock, namespace: kafka, labels: { strimzi.io/cluster: pipes } }
spec: { class: io.debezium.connector.${type}, autoRestart: { enabled: true }, config: { topic.prefix: stock, ${settings} } }
${ACLS('shop', 'stock')}`;

const POSTGRES = 'postgresql.PostgresConnector';
const MYSQL = 'mysql.MySqlConnector';
const AT = 'database.hostname: db.shop.svc';

const historyOf = (producer: string, consumer: string): string =>
  `${debezium(
    MYSQL,
    `${AT}, schema.history.internal.kafka.topic: shop-history, schema.history.internal.kafka.bootstrap.servers: "main-kafka-bootstrap:9093"${[
      ['producer', producer],
      ['consumer', consumer],
    ]
      .map(([client, protocol]) =>
        protocol === '' ? '' : `, schema.history.internal.${client}.security.protocol: ${protocol}`,
      )
      .join('')}`,
  )}\n${ACLS('shop')}`;

/** Connectors of Debezium. */
export const DEBEZIUM_PAGES: RulePages = {
  'connect/database-clients': {
    title: 'each connector of a database has its own slot or server id',
    why: 'A replication slot of PostgreSQL has one reader, in whichever database, and MySQL throws out a client whose server id comes again. Every connector that does not name its slot takes the one named debezium.',
    remedy: 'write slot.name or database.server.id of its own in each connector',
    sources: ['Debezium documentation, "Debezium connector for PostgreSQL", "Debezium connector for MySQL"'],
    pass: [
      `${debezium(POSTGRES, AT)}\n${second(POSTGRES, `${AT}, slot.name: stock`)}`,
      `${debezium(POSTGRES, AT)}\n${second(POSTGRES, 'database.hostname: db.stock.svc')}`,
      `${debezium(POSTGRES, AT)}\n${second(POSTGRES, `${AT}, database.port: 5433`)}`,
      `${debezium(MYSQL, AT)}\n${second(MYSQL, AT)}`,
      `${debezium(POSTGRES, AT)}\n${second(POSTGRES, AT).replace('autoRestart', 'state: stopped, autoRestart')}`,
      `${debezium(POSTGRES, 'database.hostname: "${strimzienv:DB}"')}\n${second(POSTGRES, 'database.hostname: "${strimzienv:DB}"')}`,
    ],
    fail: [
      `${debezium(POSTGRES, AT)}\n${second(POSTGRES, AT)}`,
      `${debezium(POSTGRES, `${AT}, slot.name: shop`)}\n${second(POSTGRES, `${AT}, slot.name: shop, database.port: "5432"`)}`,
      `${debezium(MYSQL, `${AT}, database.server.id: 5401`)}\n${second(MYSQL, `${AT}, database.server.id: 5401`)}`,
    ],
  },
  'connect/schema-history-login': {
    title: 'a schema history is reached as the workers reach Kafka',
    why: 'Connectors of Debezium keep how tables looked in a topic, by a producer and a consumer of their own. These inherit no setting of the workers: without their own they speak plain text to a listener that expects TLS, and the connector does not start.',
    remedy:
      'write schema.history.internal.producer.security.protocol, what it trusts and who it is, and the same for the consumer',
    sources: ['Debezium documentation, "Pass-through database schema history properties"'],
    pass: [
      historyOf('SSL', 'SSL'),
      historyOf('SSL', '"${strimzienv:PROTOCOL}"'),
      historyOf('', '').replace('main-kafka-bootstrap:9093', 'other.example.org:9092'),
      historyOf('', '').replace(
        'topic.prefix',
        'schema.history.internal: io.debezium.storage.file.history.FileSchemaHistory, topic.prefix',
      ),
    ],
    fail: [historyOf('', ''), historyOf('SSL', ''), historyOf('SSL', 'SASL_SSL')],
  },
};
