import { at, namesInPatterns, words } from '../facts';
import type { Names } from '../facts';
import type { KafkaConnector, Mirror } from './dependents';
import { textIn } from './setting';

const SOURCE = 'sourceConnector';

/** How the replication policies that Kafka brings name a copy. */
const COPIES: Readonly<Record<string, (alias: string, topic: string) => string>> = {
  '': (alias, topic) => `${alias}.${topic}`,
  'org.apache.kafka.connect.mirror.DefaultReplicationPolicy': (alias, topic) => `${alias}.${topic}`,
  'org.apache.kafka.connect.mirror.IdentityReplicationPolicy': (_, topic) => topic,
};

/** The topics that a connector reads: only a sink says which. */
export function readBySink(connector: KafkaConnector): readonly Names[] {
  const config = connector.at('spec', 'config');
  const topics = textIn(config, 'topics');
  if (topics === '') return namesOfRegex(textIn(config, 'topics.regex'));
  return topics.split(',').map((name) => ({ name: name.trim(), open: false }));
}

/** A regular expression may hold commas. */
function namesOfRegex(regex: string): readonly Names[] {
  return regex.includes(',') ? [{ name: '', open: true }] : namesInPatterns(regex);
}

/** The group by which a sink reads. */
export function groupOfSink(connector: KafkaConnector): string {
  return textIn(connector.at('spec', 'config'), 'consumer.override.group.id') || `connect-${connector.name}`;
}

/** The topic in which a sink keeps what fails; empty when it has none. */
export function queueOfSink(connector: KafkaConnector): string {
  return textIn(connector.at('spec', 'config'), 'errors.deadletterqueue.topic.name');
}

/** What a source writes, with the setting that says so. */
export interface Written extends Names {
  readonly key: string;
}

const DEBEZIUM = 'io.debezium.connector.';

/** Connectors of Debezium for databases whose schema changes become records too, in the topic that is the prefix alone. */
const WITH_SCHEMA_CHANGES = /^io\.debezium\.connector\.(?:mysql|mariadb|oracle|sqlserver|db2)\./;

/** The transform by which the rows of an outbox become events. */
const ROUTER = 'io.debezium.transforms.outbox.EventRouter';
const ROUTE = 'route.topic.replacement';

/** With these some records go elsewhere, or past it. */
const NARROWS = ['predicate', 'route.topic.regex'];

/** What sources of well-known classes write; transforms may send it elsewhere. */
export function writtenBySource(connector: KafkaConnector): readonly Written[] {
  const config = connector.at('spec', 'config');
  const name = words(connector.at('spec', 'class') ?? '');
  if (textIn(config, 'topic.naming.strategy') !== '') return [];
  const transform = textIn(config, 'transforms');
  if (transform !== '') return writtenByRouter(name, transform, config);
  const [topic, prefix] = [textIn(config, 'topic'), textIn(config, 'topic.prefix')];
  if (/(?:^|\.)FileStreamSource(?:Connector)?$/.test(name) && isLiteral(topic)) {
    return [{ key: 'topic', name: topic, open: false }];
  }
  if (!isLiteral(prefix)) return [];
  if (name.startsWith(DEBEZIUM)) return writtenByDebezium(name, prefix, config);
  return name.endsWith('.JdbcSourceConnector') ? [{ key: 'topic.prefix', name: prefix, open: true }] : [];
}

function writtenByDebezium(name: string, prefix: string, config: unknown): readonly Written[] {
  const key = 'topic.prefix';
  const changes =
    WITH_SCHEMA_CHANGES.test(name) && textIn(config, 'include.schema.changes').toLowerCase() !== 'false';
  return [
    ...(textIn(config, 'topic.delimiter') === '' ? [{ key, name: `${prefix}.`, open: true }] : []),
    ...(changes ? [{ key, name: prefix, open: false }] : []),
    ...heartbeats(prefix, config),
  ];
}

/** An outbox goes where its router sends it, and heartbeats go through as they are. */
function writtenByRouter(name: string, transform: string, config: unknown): readonly Written[] {
  const begin = `transforms.${transform}.`;
  if (!name.startsWith(DEBEZIUM) || textIn(config, `${begin}type`) !== ROUTER) return [];
  if (NARROWS.some((key) => textIn(config, begin + key) !== '')) return [];
  const key = `${begin}${ROUTE}`;
  const said = textIn(config, key);
  const route = said === '' ? 'outbox.event.$' : said;
  const end = route.indexOf('$');
  const topic = end < 0 ? route : route.slice(0, end);
  return [
    ...(topic === '' ? [] : [{ key: said === '' ? `${begin}type` : key, name: topic, open: end >= 0 }]),
    ...heartbeats(textIn(config, 'topic.prefix'), config),
  ];
}

/** Every connector of Debezium writes them, once it is told how often. */
function heartbeats(prefix: string, config: unknown): readonly Written[] {
  const key = 'heartbeat.interval.ms';
  const topic = textIn(config, 'topic.heartbeat.prefix') || '__debezium-heartbeat';
  if (!(Number(textIn(config, key)) > 0) || !isLiteral(prefix) || !isLiteral(topic)) return [];
  return [{ key, name: `${topic}${textIn(config, 'topic.delimiter') || '.'}${prefix}`, open: false }];
}

/** A provider puts the value in later. */
function isLiteral(value: string): boolean {
  return value !== '' && !value.includes('${');
}

/** The topics of the source that a mirror copies. */
export function mirroredTopics({ value }: Mirror): readonly Names[] {
  const config = at(value, SOURCE, 'config');
  return namesInPatterns(words(at(value, 'topicsPattern') ?? (textIn(config, 'topics') || '.*')));
}

/** The topics of the target that a mirror makes of them; none where the names are not known. */
export function copiedTopics(mirror: Mirror): readonly Names[] {
  const config = at(mirror.value, SOURCE, 'config');
  const [alias, policy] = [at(mirror.source.value, 'alias'), textIn(config, 'replication.policy.class')];
  const named = Object.hasOwn(COPIES, policy) ? COPIES[policy] : undefined;
  if (typeof alias !== 'string' || named === undefined || textIn(config, 'replication.policy.separator') !== '') {
    return [];
  }
  return mirroredTopics(mirror).map(({ name, open }) => ({ name: named(alias, name), open }));
}
