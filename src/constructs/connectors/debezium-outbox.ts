import type { Construct } from 'constructs';

import type { TopicConfig } from '../../facts';
import { UserError } from '../../problems';
import { KafkaConnector } from '../kafka-connector';
import type { KafkaConnectorProps } from '../kafka-connector';
import { KafkaTopic } from '../kafka-topic';
import { making } from '../resource';
import { heartbeatTopic, outboxConfig, outboxTopics, wholeTable } from './outbox';
import type { OutboxProps } from './outbox';
import { schemaHistoryConfig, schemaHistoryTopic } from './schema-history';

/** Options of a PostgresOutbox. */
export interface PostgresOutboxProps extends OutboxProps {
  /**
   * Its port.
   * @default 5432
   */
  readonly port?: number;

  /**
   * The table, with its schema.
   * @default 'public.outbox'
   */
  readonly table?: string;

  /**
   * The replication slot and the publication, each of which belongs to this connector alone.
   * @default - the name of the connector, with `_` for what a slot does not take
   */
  readonly slot?: string;
}

/**
 * Debezium on the outbox of an application with PostgreSQL: each row of the table becomes an event, in the transaction that wrote it.
 *
 * Source: Debezium documentation, "Debezium connector for PostgreSQL" and "Outbox Event Router".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * const connect = KafkaConnect.fromName(chart, 'connect', { name: 'shop-connect', namespace: 'kafka' });
 * new PostgresOutbox(chart, 'orders-outbox', {
 *   connect,
 *   host: 'orders-db.shop.svc',
 *   database: 'orders',
 *   credentials: { user: { secret: 'orders-db', key: 'user' }, password: { secret: 'orders-db', key: 'password' } },
 *   route: 'orders.${routedByValue}',
 * });
 */
export class PostgresOutbox extends KafkaConnector {
  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: PostgresOutboxProps) {
    const { name = id, port = 5432, table = 'public.outbox', database, config } = props;
    const { server = name, slot = name.replaceAll(/[^a-z0-9_]/g, '_') } = props;
    super(
      scope,
      id,
      making(scope, id, () =>
        connectorProps(props, server, 'io.debezium.connector.postgresql.PostgresConnector', {
          ...outboxConfig(props, server, wholeTable(table, 'public')),
          'database.dbname': database,
          'database.port': port,
          'plugin.name': 'pgoutput',
          'slot.name': slotName(slot),
          'publication.name': slot,
          'publication.autocreate.mode': 'filtered',
          ...config,
        }),
      ),
    );
    addHeartbeat(this, props, server);
  }
}

/** Options of a MySqlOutbox. */
export interface MySqlOutboxProps extends OutboxProps {
  /**
   * Its port.
   * @default 3306
   */
  readonly port?: number;

  /** A number that no other client of this database has: it joins as if it were a replica. */
  readonly serverId: number;

  /**
   * The table, with its database.
   * @default - `outbox` of the database
   */
  readonly table?: string;
}

/**
 * Debezium on the outbox of an application with MySQL. How the tables looked is kept in the topic `<server>-schema-history`, which is made too; the
 * connector logs in there as the user of the workers, and so it must be known how they reach Kafka.
 *
 * Source: Debezium documentation, "Debezium connector for MySQL" and "Outbox Event Router".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * const connection = KafkaConnection.of({ bootstrapServers: 'main-kafka-bootstrap.kafka.svc:9093', tls: {} });
 * const connect = KafkaConnect.fromName(chart, 'connect', { name: 'shop-connect', namespace: 'kafka', connection });
 * new MySqlOutbox(chart, 'orders-outbox', {
 *   connect,
 *   host: 'orders-db.shop.svc',
 *   database: 'orders',
 *   serverId: 5401,
 *   credentials: { user: { secret: 'orders-db', key: 'user' }, password: { secret: 'orders-db', key: 'password' } },
 * });
 */
export class MySqlOutbox extends KafkaConnector {
  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: MySqlOutboxProps) {
    const { name = id, port = 3306, serverId, database, table = `${database}.outbox`, config } = props;
    const { server = name, connect } = props;
    super(
      scope,
      id,
      making(scope, id, () =>
        connectorProps(props, server, 'io.debezium.connector.mysql.MySqlConnector', {
          ...outboxConfig(props, server, wholeTable(table, database)),
          'database.include.list': database,
          'database.port': port,
          'database.server.id': serverId,
          'include.schema.changes': false,
          ...schemaHistoryConfig(connect, server, config),
          ...config,
        }),
      ),
    );
    addHeartbeat(this, props, server);
    addSchemaHistory(this, props, server);
  }
}

/** PostgreSQL takes no other names. */
function slotName(slot: string): string {
  if (/^[a-z0-9_]{1,63}$/.test(slot)) return slot;
  throw new UserError([
    {
      rule: 'constructs/replication-slot',
      message: `"${slot}" is no name of a replication slot`,
      remedy: 'write up to 63 lower-case letters, digits and _ as slot',
    },
  ]);
}

/** It has one task, whatever it may have. */
function connectorProps(
  props: OutboxProps,
  server: string,
  type: string,
  config: NonNullable<KafkaConnectorProps['config']>,
): KafkaConnectorProps {
  return { ...props, class: type, tasksMax: 1, writes: outboxTopics(props, server), config };
}

function addHeartbeat(connector: KafkaConnector, props: OutboxProps, server: string): void {
  if (props.heartbeatInterval === undefined) return;
  addTopic(connector, heartbeatTopic(server), props, { 'cleanup.policy': 'delete', 'retention.ms': '1h' });
}

function addSchemaHistory(connector: KafkaConnector, props: OutboxProps, server: string): void {
  const { cluster, user } = connector.connect;
  const topic = schemaHistoryTopic(server);
  addTopic(connector, topic, props, { 'cleanup.policy': 'delete', 'retention.bytes': -1, 'retention.ms': -1 });
  if (user !== undefined) cluster?.grantSchemaHistory(user, { topic, group: `${server}-schemahistory` });
}

function addTopic(connector: KafkaConnector, name: string, props: OutboxProps, own: TopicConfig): void {
  const { cluster } = connector.connect;
  const { labels, internalTopics: { replicas, config, retainOnDelete } = {} } = props;
  if (cluster === undefined) return;
  new KafkaTopic(connector, name, {
    cluster,
    topicName: name,
    partitions: 1,
    ...(replicas !== undefined && { replicas }),
    config: { ...config, ...own },
    ...(retainOnDelete !== undefined && { retainOnDelete }),
    ...(labels && { labels }),
  });
}
