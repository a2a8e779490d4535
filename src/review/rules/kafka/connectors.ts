import { at, words } from '../../../facts';
import type { KafkaConnector } from '../../../inventory';
import { FINE } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { isTransactional } from './clients';
import { beginningOf } from './names-of-pattern';
import { bringsOwn, judgedUser, settingOf, told } from './rights';
import type { Need } from './rights';

const CONFIG = ['spec', 'config'] as const;
const QUEUE = 'errors.deadletterqueue.topic.name';

/** Whether Kafka lets connectors read and write their topics, which they do by the user of the workers. */
export const CONNECTOR_RULES: readonly Rule[] = [
  gate({
    id: 'kafka/sink-rights',
    on: 'KafkaConnector',
    check: (connector) => [...sink(connector), ...queue(connector)],
  }),
  gate({
    id: 'kafka/source-rights',
    on: 'KafkaConnector',
    check: (connector) => [...source(connector), ...transactions(connector)],
  }),
];

function sink(connector: KafkaConnector): readonly Outcome[] {
  const user = judgedUser(connector.connect?.connection);
  const topics = topicsOf(connector);
  if (user === undefined || topics.length === 0 || hasOwn(connector, 'consumer')) return FINE;
  const group = settingOf(connector.at(...CONFIG), 'consumer.override.group.id') || `connect-${connector.name}`;
  const key = connector.at(...CONFIG, 'topics') === undefined ? 'topics.regex' : 'topics';
  return told(
    user,
    [...topics, { resource: 'group', name: group, operation: 'Read' }],
    [...CONFIG, key],
    'its tasks fail',
  );
}

/** Only a sink says what it reads. */
function topicsOf(connector: KafkaConnector): readonly Need[] {
  const config = connector.at(...CONFIG);
  const [topics, regex] = [settingOf(config, 'topics'), settingOf(config, 'topics.regex')];
  if (topics !== '') {
    return topics.split(',').map((name) => ({ resource: 'topic', name: name.trim(), operation: 'Read' }) as const);
  }
  return regex === '' ? [] : [{ resource: 'topic', ...beginningOf(regex), operation: 'Read' }];
}

function queue(connector: KafkaConnector): readonly Outcome[] {
  const user = judgedUser(connector.connect?.connection);
  const name = settingOf(connector.at(...CONFIG), QUEUE);
  if (user === undefined || name === '' || topicsOf(connector).length === 0 || hasOwn(connector, 'producer')) {
    return FINE;
  }
  const effect = 'the first record that fails stops its task';
  return told(user, [{ resource: 'topic', name, operation: 'Write' }], [...CONFIG, QUEUE], effect);
}

function source(connector: KafkaConnector): readonly Outcome[] {
  const user = judgedUser(connector.connect?.connection);
  const written = writtenBy(connector);
  if (user === undefined || written === undefined || hasOwn(connector, 'producer')) return FINE;
  const { key, ...topics } = written;
  return told(user, [{ resource: 'topic', ...topics, operation: 'Write' }], [...CONFIG, key], 'its tasks fail');
}

interface Written extends Pick<Need, 'name' | 'open'> {
  /** The setting that says so. */
  readonly key: string;
}

/** What sources of well-known classes write; transforms may send it elsewhere. */
function writtenBy(connector: KafkaConnector): Written | undefined {
  const config = connector.at(...CONFIG);
  const name = words(connector.at('spec', 'class') ?? '');
  if (settingOf(config, 'transforms') !== '' || settingOf(config, 'topic.naming.strategy') !== '') return undefined;
  const [topic, prefix] = [settingOf(config, 'topic'), settingOf(config, 'topic.prefix')];
  if (/(?:^|\.)FileStreamSource(?:Connector)?$/.test(name) && isLiteral(topic))
    return { key: 'topic', name: topic };
  if (!isLiteral(prefix)) return undefined;
  if (name.startsWith('io.debezium.connector.') && settingOf(config, 'topic.delimiter') === '') {
    return { key: 'topic.prefix', name: `${prefix}.`, open: true };
  }
  return name.endsWith('.JdbcSourceConnector') ? { key: 'topic.prefix', name: prefix, open: true } : undefined;
}

/** A provider puts the value in later. */
function isLiteral(value: string): boolean {
  return value !== '' && !value.includes('${');
}

/** Each task of a source writes exactly once by a transactional id of its own (KIP-618). */
function transactions(connector: KafkaConnector): readonly Outcome[] {
  const connection = connector.connect?.connection;
  const user = judgedUser(connection);
  const group = at(connection?.value, 'groupId');
  if (connection === undefined || user === undefined || typeof group !== 'string') return FINE;
  if (!isTransactional(connection, 'enabled') || isSink(connector) || hasOwn(connector, 'producer')) return FINE;
  const name = `${group}-${connector.name}-0`;
  return told(user, [{ resource: 'transactionalId', name, operation: 'Write' }], ['spec'], 'its tasks fail');
}

function isSink(connector: KafkaConnector): boolean {
  return topicsOf(connector).length > 0 || /sink/i.test(words(connector.at('spec', 'class') ?? ''));
}

/** Whether its clients log in as somebody else than the workers. */
function hasOwn(connector: KafkaConnector, client: 'producer' | 'consumer'): boolean {
  return (
    bringsOwn(connector.at(...CONFIG), `${client}.override.`) ||
    bringsOwn(connector.connect?.at(...CONFIG), `${client}.`)
  );
}
