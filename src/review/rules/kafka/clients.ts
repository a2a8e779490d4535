import { at, javaText } from '../../../facts';
import type { Path } from '../../../facts';
import type { Connection, KafkaConnect, KafkaConnector, KafkaMirrorMaker2, User } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { lacking } from './rights';
import type { Need } from './rights';

const STORES = ['configStorageTopic', 'offsetStorageTopic', 'statusStorageTopic'];

/** Whether Kafka lets workers and connectors do what they do. */
export const CLIENT_RULES: readonly Rule[] = [
  gate({
    id: 'kafka/worker-rights',
    on: 'KafkaConnect',
    check: ({ connection }: KafkaConnect) => worker(connection),
  }),
  gate({
    id: 'kafka/worker-rights',
    on: 'KafkaMirrorMaker2',
    check: ({ target }: KafkaMirrorMaker2) => worker(target),
  }),
  gate({ id: 'kafka/sink-rights', on: 'KafkaConnector', check: sink }),
];

/** Apache Kafka documentation, "Kafka Connect user guide", ACL requirements. */
function worker(connection: Connection | undefined): readonly Outcome[] {
  const user = judged(connection);
  if (connection === undefined || user === undefined) return FINE;
  const group = at(connection.value, 'groupId');
  const topics = STORES.map((field) => at(connection.value, field)).filter((name) => typeof name === 'string');
  const needs: Need[] = [
    ...(typeof group === 'string' ? [{ resource: 'group', name: group, operation: 'Read' } as const] : []),
    ...topics.flatMap((name): Need[] => [
      { resource: 'topic', name, operation: 'Read' },
      { resource: 'topic', name, operation: 'Write' },
    ]),
  ];
  return told(user, needs, [...connection.path, 'authentication'], 'workers do not start');
}

/** A sink reads its topics by the user of the workers, unless it brings its own. */
function sink(connector: KafkaConnector): readonly Outcome[] {
  const user = judged(connector.connect?.connection);
  const setting = (key: string): string => {
    const value = connector.at('spec', 'config', key);
    return value === undefined ? '' : (javaText(value) ?? '').trim();
  };
  const topics = setting('topics');
  if (user === undefined || topics === '' || setting('consumer.override.sasl.jaas.config') !== '') return FINE;
  const group = setting('consumer.override.group.id') || `connect-${connector.name}`;
  const needs: Need[] = topics
    .split(',')
    .map((name) => ({ resource: 'topic', name: name.trim(), operation: 'Read' }) as const);
  return told(
    user,
    [...needs, { resource: 'group', name: group, operation: 'Read' }],
    ['spec', 'config', 'topics'],
    'its tasks fail',
  );
}

/** The user, where its rules decide. */
function judged(connection: Connection | undefined): User | undefined {
  const { cluster, user } = connection ?? {};
  if (cluster?.authorization !== 'simple' || user === undefined) return undefined;
  return cluster.superUsers.includes(user.principal) ? undefined : user;
}

function told(user: User, needs: readonly Need[], path: Path, effect: string): readonly Outcome[] {
  const missing = lacking(user, needs);
  if (missing.length === 0) return FINE;
  const message = `the KafkaUser ${user.name} lacks ${missing.join(', ')}: ${effect}`;
  return wrong(path, message, `grant it in the KafkaUser ${user.name}`);
}
