import type { Construct } from 'constructs';

import type { ConnectorLayer, ConnectorOfCluster, LayeredEntry } from '../config';
import { JdbcSink, KafkaConnector, MySqlOutbox, PostgresOutbox } from '../constructs';
import type {
  ClientConfig,
  IKafkaConnect,
  InternalTopicsProps,
  KafkaConnectorProps,
  OutboxProps,
} from '../constructs';
import { pointer, resourceNameFor } from '../facts';
import { nameOf, nameOfOne } from './clients';
import { ownerLabels, required } from './settings';
import { toldAt } from './told';

type Settings = LayeredEntry<ConnectorLayer>['value'];

/**
 * Makes a connector of the config: one of the ready ones, or any class.
 * @param internalTopics how topics are made that the connector keeps for itself
 */
export function addConnector(
  scope: Construct,
  connector: ConnectorOfCluster,
  connect: IKafkaConnect,
  internalTopics: InternalTopicsProps | false | undefined,
): void {
  const { entry } = connector;
  const { outbox, jdbc, tasksMax, produces, createsTopics, consumes, deadLetters } = entry.value;
  const common = commonProps(connector, connect);
  if (outbox) {
    addOutbox(scope, entry, outbox, { ...common, ...(internalTopics && { internalTopics }) });
    return;
  }
  const tasks = tasksMax === undefined ? {} : { tasksMax };
  const sink = {
    ...(consumes && { reads: consumes.map(nameOf) }),
    ...(deadLetters !== undefined && { deadLetters: nameOfOne(deadLetters) }),
  };
  if (jdbc) {
    const { url, credentials, ...rest } = jdbc;
    new JdbcSink(scope, 'KafkaConnector', {
      ...common,
      ...tasks,
      ...sink,
      ...rest,
      url: required('the jdbc of connector', entry, 'url', url, 'jdbc:postgresql://db.shop.svc/reports'),
      credentials: credentialsOf(entry, 'jdbc', credentials),
    });
    return;
  }
  new KafkaConnector(scope, 'KafkaConnector', {
    ...common,
    ...tasks,
    ...sink,
    class: required('connector', entry, 'class', entry.value.class, 'org.example.Sink'),
    ...(produces && { writes: produces.map(nameOf) }),
    ...(createsTopics !== undefined && { createsTopics }),
  });
}

function addOutbox(
  scope: Construct,
  entry: LayeredEntry<ConnectorLayer>,
  settings: NonNullable<Settings['outbox']>,
  common: ReturnType<typeof commonProps> & Pick<OutboxProps, 'internalTopics'>,
): void {
  const what = 'the outbox of connector';
  const { type, host, database, credentials, serverId, slot, ...rest } = settings;
  const props: OutboxProps = {
    ...common,
    ...rest,
    host: required(what, entry, 'host', host, 'orders-db.shop.svc'),
    database: required(what, entry, 'database', database, 'orders'),
    credentials: credentialsOf(entry, 'outbox', credentials),
  };
  if (required(what, entry, 'type', type, 'postgresql') === 'postgresql') {
    new PostgresOutbox(scope, 'KafkaConnector', { ...props, ...(slot !== undefined && { slot }) });
    return;
  }
  const id = required(what, entry, 'serverId', serverId, '5401');
  new MySqlOutbox(scope, 'KafkaConnector', { ...props, serverId: id });
}

function credentialsOf(
  entry: LayeredEntry<ConnectorLayer>,
  of: string,
  credentials: OutboxProps['credentials'] | undefined,
): OutboxProps['credentials'] {
  const example = '{ user: { secret: db, key: user }, password: { secret: db, key: password } }';
  return required(`the ${of} of connector`, entry, 'credentials', credentials, example);
}

/** What every connector may say. */
function commonProps(
  { name, resourceName, entry }: ConnectorOfCluster,
  connect: IKafkaConnect,
): Omit<KafkaConnectorProps, 'class'> & { readonly name: string } {
  const { version, config, state, autoRestart, offsets, owner, labels, annotations, overrides } = entry.value;
  return {
    connect,
    name: resourceName ?? resourceNameFor(name),
    ...(version !== undefined && { version }),
    ...(config && { config: configOf(config, connect) }),
    ...(state && { state }),
    ...(autoRestart !== undefined && { autoRestart }),
    ...(offsets && { offsets }),
    ...ownerLabels(owner, labels),
    ...(annotations && { annotations }),
    ...(overrides && { overrides }),
  };
}

type ConfigSettings = NonNullable<Settings['config']>;

/** What no file may hold becomes a reference to its Secret, which the workers may then read. */
function configOf(settings: ConfigSettings, connect: IKafkaConnect): ClientConfig {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      typeof value === 'object' && 'secret' in value
        ? toldAt(pointer('spec', 'config', key), () => connect.secret(value.secret, value.key))
        : value,
    ]),
  );
}
