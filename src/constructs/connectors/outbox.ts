import type { NameOrPrefix } from '../../access';
import { UserError } from '../../problems';
import type { Problem } from '../../problems';
import type { ClientConfig } from '../client-config';
import type { InternalTopicsProps } from '../internal-topics';
import type { KafkaConnectorProps } from '../kafka-connector';
import { milliseconds } from '../quantity';
import type { TimeSpan } from '../quantity';
import type { SecretKey } from '../references';

/** What connectors that read an outbox have in common. */
export interface OutboxProps extends Omit<
  KafkaConnectorProps,
  'class' | 'tasksMax' | 'writes' | 'createsTopics' | 'reads' | 'deadLetters'
> {
  /** Host of the database. */
  readonly host: string;

  /** Who the connector is to the database, from Secrets in the namespace of the Connect. */
  readonly credentials: {
    /** The name. */
    readonly user: SecretKey;
    /** The password. */
    readonly password: SecretKey;
  };

  /** Name of the database. */
  readonly database: string;

  /**
   * Name of the server among all that are captured (`topic.prefix`): its offsets are kept under it, and so it never changes.
   * @default - the name of the connector
   */
  readonly server?: string;

  /**
   * Where events go, `${routedByValue}` being what stands in the field by which they are routed. The rights follow from it.
   * @default 'outbox.event.${routedByValue}'
   */
  readonly route?: string;

  /**
   * The field by which they are routed.
   * @default 'aggregatetype'
   */
  readonly routeBy?: string;

  /**
   * How often the connector writes that it is alive, into the topic `heartbeat.<server>`, which is made too. By that a database that is quiet can
   * forget its log.
   *
   * @default - never
   */
  readonly heartbeatInterval?: TimeSpan;

  /**
   * How the topics of heartbeats and of the schema history are made.
   * @default - with the brokers' defaults
   */
  readonly internalTopics?: InternalTopicsProps;
}

/** The topic of heartbeats. */
export const heartbeatTopic = (server: string): string => `heartbeat.${server}`;

const DEFAULT_ROUTE = 'outbox.event.${routedByValue}';
const ROUTED = '${routedByValue}';

/** Settings of every connector that reads an outbox; credentials are references to their Secrets. */
export function outboxConfig(props: OutboxProps, server: string, table: string): ClientConfig {
  const { connect, host, credentials, route = DEFAULT_ROUTE, routeBy, heartbeatInterval } = props;
  const { user, password } = credentials;
  return {
    'database.hostname': host,
    'database.user': connect.secret(user.secret, user.key),
    'database.password': connect.secret(password.secret, password.key),
    'topic.prefix': server,
    'table.include.list': table,
    'tombstones.on.delete': false,
    transforms: 'outbox',
    'transforms.outbox.type': 'io.debezium.transforms.outbox.EventRouter',
    'transforms.outbox.route.topic.replacement': route,
    ...(routeBy !== undefined && { 'transforms.outbox.route.by.field': routeBy }),
    'transforms.outbox.table.expand.json.payload': true,
    'key.converter': 'org.apache.kafka.connect.storage.StringConverter',
    'value.converter': 'org.apache.kafka.connect.json.JsonConverter',
    'value.converter.schemas.enable': false,
    ...(heartbeatInterval !== undefined && {
      'heartbeat.interval.ms': milliseconds(heartbeatInterval, { name: 'heartbeatInterval' }),
      'topic.heartbeat.prefix': 'heartbeat',
    }),
  };
}

/**
 * The table as Debezium names it: it compares the whole name, and a table alone is none.
 * @throws UserError when nothing stands before it
 */
export function wholeTable(table: string, example: string): string {
  if (table.includes('.')) return table;
  throw new UserError([
    {
      rule: 'constructs/outbox-table',
      message: `the table "${table}" stands alone, and no table has a name without what it is in`,
      remedy: `write it like ${example}.${table}`,
    },
  ]);
}

/** The topics that events and heartbeats go to. */
export function outboxTopics(
  { route = DEFAULT_ROUTE, heartbeatInterval }: OutboxProps,
  server: string,
): NameOrPrefix[] {
  const at = route.indexOf(ROUTED);
  if (at === 0) throw new UserError([boundless(route)]);
  const routed = at < 0 ? route : { prefix: route.slice(0, at) };
  return [routed, ...(heartbeatInterval === undefined ? [] : [heartbeatTopic(server)])];
}

/** What an application writes into its table would decide alone. */
function boundless(route: string): Problem {
  return {
    rule: 'constructs/outbox-route',
    message: `events of the route "${route}" could go to every topic`,
    remedy: `begin it with a name, like orders.${ROUTED}`,
  };
}
