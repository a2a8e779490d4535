import { at, OFFSETS, words } from '../../../facts';
import { groupOfSink, queueOfSink, readBySink, textIn, writtenBySource } from '../../../inventory';
import type { KafkaConnector } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { isTransactional } from './clients';
import { bringsOwn, judgedUser, told } from './rights';

const CONFIG = ['spec', 'config'] as const;
const EXACTLY_ONCE = 'exactly.once.support';
const WORKERS_SUPPORT = 'exactly.once.source.support';
const OFFSETS_TOPIC = 'offsets.storage.topic';

/** Whether Kafka lets connectors read and write their topics, which they do by the user of the workers, and as they want to. */
export const CONNECTOR_RULES: readonly Rule[] = [
  gate({
    id: 'kafka/sink-rights',
    on: 'KafkaConnector',
    check: (connector) => [...sink(connector), ...queue(connector), ...reset(connector)],
  }),
  gate({
    id: 'kafka/source-rights',
    on: 'KafkaConnector',
    check: (connector) => [...source(connector), ...ownOffsets(connector), ...transactions(connector)],
  }),
  gate({ id: 'kafka/exactly-once-support', on: 'KafkaConnector', check: exactlyOnce }),
];

function sink(connector: KafkaConnector): readonly Outcome[] {
  const user = judgedUser(connector.connect?.connection);
  const topics = readBySink(connector);
  if (user === undefined || topics.length === 0 || hasOwn(connector, 'consumer')) return FINE;
  const key = connector.at(...CONFIG, 'topics') === undefined ? 'topics.regex' : 'topics';
  return told(
    user,
    [
      ...topics.map((names) => ({ resource: 'topic', ...names, operation: 'Read' }) as const),
      { resource: 'group', name: groupOfSink(connector), operation: 'Read' },
    ],
    [...CONFIG, key],
    'its tasks fail',
  );
}

function queue(connector: KafkaConnector): readonly Outcome[] {
  const user = judgedUser(connector.connect?.connection);
  const name = queueOfSink(connector);
  if (user === undefined || name === '' || !isSink(connector) || hasOwn(connector, 'producer')) return FINE;
  return told(
    user,
    [{ resource: 'topic', name, operation: 'Write' }],
    [...CONFIG, 'errors.deadletterqueue.topic.name'],
    'the first record that fails stops its task',
  );
}

function source(connector: KafkaConnector): readonly Outcome[] {
  const user = judgedUser(connector.connect?.connection);
  if (user === undefined || hasOwn(connector, 'producer')) return FINE;
  const written = writtenBySource(connector);
  return [...new Set(written.map(({ key }) => key))].flatMap((key) => {
    const topics = written.filter((topic) => topic.key === key);
    const needs = topics.map(({ name, open }) => ({ resource: 'topic', name, open, operation: 'Write' }) as const);
    return told(user, needs, [...CONFIG, key], 'its tasks fail');
  });
}

/** A source may keep its offsets in a topic of its own (KIP-618). */
function ownOffsets(connector: KafkaConnector): readonly Outcome[] {
  const user = judgedUser(connector.connect?.connection);
  const name = textIn(connector.at(...CONFIG), OFFSETS_TOPIC);
  if (user === undefined || name === '' || isSink(connector)) return FINE;
  if (hasOwn(connector, 'producer') || hasOwn(connector, 'consumer')) return FINE;
  return told(
    user,
    [
      { resource: 'topic', name, operation: 'Read' },
      { resource: 'topic', name, operation: 'Write' },
    ],
    [...CONFIG, OFFSETS_TOPIC],
    'its tasks fail',
  );
}

/** The group of a sink is deleted to begin anew (KIP-875). */
function reset(connector: KafkaConnector): readonly Outcome[] {
  const user = judgedUser(connector.connect?.connection);
  if (connector.annotation(OFFSETS) !== 'reset' || user === undefined || readBySink(connector).length === 0) {
    return FINE;
  }
  if (hasOwn(connector, 'admin')) return FINE;
  return told(
    user,
    [{ resource: 'group', name: groupOfSink(connector), operation: 'Delete' }],
    ['metadata', 'annotations', OFFSETS],
    'its offsets stay',
  );
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

/** Workers that only get ready for it refuse such a source too (KIP-618). */
function exactlyOnce(connector: KafkaConnector): readonly Outcome[] {
  const { connect } = connector;
  const wanted = textIn(connector.at(...CONFIG), EXACTLY_ONCE).toLowerCase();
  if (connect === undefined || wanted !== 'required' || isSink(connector)) return FINE;
  const stage = textIn(connect.at(...CONFIG), WORKERS_SUPPORT).toLowerCase();
  if (stage === 'enabled' || stage.includes('${')) return FINE;
  const message = `the workers of ${connect.name} have ${WORKERS_SUPPORT}: ${stage === '' ? 'disabled' : stage}, and refuse a connector that requires it`;
  return wrong(
    [...CONFIG, EXACTLY_ONCE],
    message,
    `write ${WORKERS_SUPPORT}: enabled in the KafkaConnect, after preparing, or ${EXACTLY_ONCE}: requested here`,
  );
}

function isSink(connector: KafkaConnector): boolean {
  return readBySink(connector).length > 0 || /sink/i.test(words(connector.at('spec', 'class') ?? ''));
}

/** Whether its clients log in as somebody else than the workers. */
function hasOwn(connector: KafkaConnector, client: 'producer' | 'consumer' | 'admin'): boolean {
  return (
    bringsOwn(connector.at(...CONFIG), `${client}.override.`) ||
    bringsOwn(connector.connect?.at(...CONFIG), `${client}.`)
  );
}
