import { at } from '../../../facts';
import { textIn } from '../../../inventory';
import type { Connection, KafkaConnect, KafkaMirrorMaker2 } from '../../../inventory';
import { FINE } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { judgedUser, told } from './rights';
import type { Need } from './rights';

const STORES = ['configStorageTopic', 'offsetStorageTopic', 'statusStorageTopic'];

/** Whether Kafka lets workers do what they do for themselves. */
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
];

/** Whether workers write for sources exactly once, or get ready for it (KIP-618). */
export function isTransactional(connection: Connection, ...stages: readonly string[]): boolean {
  const stage = textIn(at(connection.value, 'config'), 'exactly.once.source.support').toLowerCase();
  return stages.includes(stage);
}

/** Apache Kafka documentation, "Kafka Connect user guide", ACL requirements. */
function worker(connection: Connection | undefined): readonly Outcome[] {
  const user = judgedUser(connection);
  if (connection === undefined || user === undefined) return FINE;
  const group = at(connection.value, 'groupId');
  const topics = STORES.map((field) => at(connection.value, field)).filter((name) => typeof name === 'string');
  const needs: Need[] = [
    ...(typeof group === 'string' ? ofGroup(group, connection) : []),
    ...topics.flatMap((name): Need[] => [
      { resource: 'topic', name, operation: 'Read' },
      { resource: 'topic', name, operation: 'Write' },
    ]),
  ];
  return told(user, needs, [...connection.path, 'authentication'], 'workers do not start');
}

function ofGroup(group: string, connection: Connection): readonly Need[] {
  const leads = isTransactional(connection, 'preparing', 'enabled');
  return [
    { resource: 'group', name: group, operation: 'Read' },
    ...(leads
      ? [{ resource: 'transactionalId', name: `connect-cluster-${group}`, operation: 'Write' } as const]
      : []),
  ];
}
