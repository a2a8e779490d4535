import { at } from '../../../facts';
import { groupOfSink, KafkaConnector, readBySink } from '../../../inventory';
import type { Connection, Inventory, KafkaConnect, KafkaMirrorMaker2, Resource, User } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { connectionsOf, kafkaBehind } from '../connections';
import { lacks } from '../kafka/rights';
import { lazily } from '../lazily';

/** Whether the group of workers is one of their own: a group of consumers lets no workers in, and the other way round. */
export const GROUP_RULES: readonly Rule[] = [
  policy({
    id: 'connect/group-in-use',
    on: 'KafkaConnect',
    dev: 'error',
    prod: 'error',
    check: (connect: KafkaConnect, scope) => group(connect.connection, connect, scope),
  }),
  policy({
    id: 'connect/group-in-use',
    on: 'KafkaMirrorMaker2',
    dev: 'error',
    prod: 'error',
    check: (mirrorMaker: KafkaMirrorMaker2, scope) => group(mirrorMaker.target, mirrorMaker, scope),
  }),
];

function group(connection: Connection | undefined, workers: Resource, { inventory }: Scope): readonly Outcome[] {
  const name = at(connection?.value, 'groupId');
  if (connection === undefined || typeof name !== 'string' || name === '') return FINE;
  const path = [...connection.path, 'groupId'];
  const remedy = 'name it after the resource';
  const sink = groupsOfSinks(inventory).get(`${kafkaBehind(connection, workers.namespace)} ${name}`);
  if (sink !== undefined) {
    const message = `${sink.title} reads with the group ${name}, and workers cannot be in a group of consumers`;
    return wrong(path, message, remedy);
  }
  const user = readerWith(name, connection, inventory);
  if (user === undefined) return FINE;
  const message = `the KafkaUser ${user.name} may read topics with the group ${name}: workers cannot be in a group of consumers`;
  return wrong(path, message, remedy, { severity: 'warning' });
}

/** Sinks by the Kafka and the group with which they read. */
const groupsOfSinks = lazily((inventory: Inventory) => {
  const groups = new Map<string, KafkaConnector>();
  for (const connector of inventory.ofKind('KafkaConnector')) {
    const connection = connector instanceof KafkaConnector ? connector.connect?.connection : undefined;
    if (!(connector instanceof KafkaConnector) || connection === undefined) continue;
    if (readBySink(connector).length === 0) continue;
    groups.set(`${kafkaBehind(connection, connector.namespace)} ${groupOfSink(connector)}`, connector);
  }
  return groups;
});

/** Users by which the operator's own clients log in. */
const usersOfClients = lazily(
  (inventory: Inventory) =>
    new Set(
      ['KafkaConnect', 'KafkaMirrorMaker2']
        .flatMap((kind) => inventory.ofKind(kind))
        .flatMap((client) => connectionsOf(client).flatMap(({ user }) => user ?? [])),
    ),
);

/** An application that may commit offsets as this group; one that names no topics only looks after groups. */
function readerWith(group: string, connection: Connection, inventory: Inventory): User | undefined {
  const { cluster, user: own, value } = connection;
  const store = at(value, 'configStorageTopic');
  if (cluster === undefined || own === undefined || typeof store !== 'string') return undefined;
  return cluster.users.find((user) => {
    const isForWorkers =
      usersOfClients(inventory).has(user) || !lacks(user, { resource: 'topic', name: store, operation: 'Write' });
    return !isForWorkers && readsWith(user, group);
  });
}

function readsWith({ rules }: User, name: string): boolean {
  const may = (resource: string, named: (rule: User['rules'][number]) => boolean): boolean =>
    rules.some(
      (rule) =>
        rule.type === 'allow' &&
        rule.resource === resource &&
        (rule.operations.includes('Read') || rule.operations.includes('All')) &&
        named(rule),
    );
  return may('group', (rule) => rule.pattern === 'literal' && rule.name === name) && may('topic', () => true);
}
