import type { Construct } from 'constructs';

import { KafkaConnector } from '../kafka-connector';
import type { KafkaConnectorProps } from '../kafka-connector';
import { making } from '../resource';
import type { SecretKey } from '../references';

/** Options of a JdbcSink. */
export interface JdbcSinkProps extends Omit<KafkaConnectorProps, 'class' | 'writes' | 'createsTopics'> {
  /** Address of the database, such as `jdbc:postgresql://reports-db.shop.svc:5432/reports`; without credentials. */
  readonly url: string;

  /** Who the connector is to the database, from Secrets in the namespace of the Connect. */
  readonly credentials: {
    /** The name. */
    readonly user: SecretKey;
    /** The password. */
    readonly password: SecretKey;
  };

  /**
   * How records are written: `upsert` by their keys, which a record that comes twice does not hurt.
   * @default 'upsert'
   */
  readonly insertMode?: 'upsert' | 'insert' | 'update';

  /**
   * The column for keys that are plain text, which are then read as text.
   * @default - the fields of the key are the columns of the primary key, or `config` says them
   */
  readonly key?: string;

  /**
   * True removes rows by records without a value.
   * @default false
   */
  readonly deletes?: boolean;

  /**
   * Name of the table; `${topic}` is the topic.
   * @default - that of the topic, with `_` for dots
   */
  readonly table?: string;
}

/**
 * Debezium's sink for databases: topics become tables, and no file is needed beside its plugin. Records come with their schema: from Avro, or from
 * JSON that has it in it, as what writes them and the converters say.
 *
 * Source: Debezium documentation, "Debezium connector for JDBC".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * const connect = KafkaConnect.fromName(chart, 'connect', { name: 'shop-connect', namespace: 'kafka' });
 * new JdbcSink(chart, 'orders-to-reports', {
 *   connect,
 *   url: 'jdbc:postgresql://reports-db.shop.svc:5432/reports',
 *   credentials: { user: { secret: 'reports', key: 'user' }, password: { secret: 'reports', key: 'password' } },
 *   reads: ['orders'],
 *   deadLetters: 'orders.dlq',
 * });
 */
export class JdbcSink extends KafkaConnector {
  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: JdbcSinkProps) {
    const { connect, url, credentials, insertMode = 'upsert', key, deletes, table, config } = props;
    const { user, password } = credentials;
    super(
      scope,
      id,
      making(scope, id, () => ({
        ...props,
        class: 'io.debezium.connector.jdbc.JdbcSinkConnector',
        config: {
          'connection.url': url,
          'connection.username': connect.secret(user.secret, user.key),
          'connection.password': connect.secret(password.secret, password.key),
          'insert.mode': insertMode,
          'primary.key.mode': 'record_key',
          ...(key !== undefined && {
            'primary.key.fields': key,
            'key.converter': 'org.apache.kafka.connect.storage.StringConverter',
          }),
          ...(deletes !== undefined && { 'delete.enabled': deletes }),
          ...(table !== undefined && { 'collection.name.format': table }),
          ...config,
        },
      })),
    );
  }
}
