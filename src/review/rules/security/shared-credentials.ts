import type { Inventory, Resource, User } from '../../../inventory';
import { User as KafkaUser } from '../../../inventory';
import { wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';
import { CLIENT_KINDS, connectionsOf } from '../connections';
import { usersByName, usesOf } from './client-credentials';

const WORKLOADS = ['Deployment', 'StatefulSet', 'Job'];

/** Whether one can tell who it was. */
export const SHARED_CREDENTIALS: readonly Rule[] = [
  policy({ id: 'security/shared-credentials', on: 'input', dev: 'info', prod: 'info', check: shared }),
];

function shared(inventory: Inventory): readonly Outcome[] {
  return [...clientsByUser(inventory)].flatMap(([user, clients]) => {
    const names = [...clients].map(({ title }) => title);
    if (names.length < 2) return [];
    const message = `${names.slice(0, -1).join(', ')} and ${names.at(-1)} log in by this user: rights and records do not tell them apart`;
    return wrong(['metadata', 'name'], message, 'make a KafkaUser for each of them', { resource: user });
  });
}

function clientsByUser(inventory: Inventory): ReadonlyMap<User, ReadonlySet<Resource>> {
  const clients = new Map<User, Set<Resource>>();
  const add = (user: User, client: Resource): void => {
    const known = clients.get(user) ?? new Set();
    clients.set(user, known.add(client));
  };
  for (const client of CLIENT_KINDS.flatMap((kind) => inventory.ofKind(kind))) {
    for (const { user } of connectionsOf(client)) if (user !== undefined) add(user, client);
  }
  for (const workload of WORKLOADS.flatMap((kind) => inventory.ofKind(kind))) {
    for (const { secret } of usesOf(workload)) {
      const user = userBehind(secret, workload, inventory);
      if (user !== undefined) add(user, workload);
    }
  }
  return clients;
}

/** The user beside the workload, or else the only one of that name: its Secret may have been copied. */
function userBehind(secret: string, { namespace }: Resource, inventory: Inventory): User | undefined {
  const users = usersByName(inventory).get(secret) ?? [];
  const found = users.find((user) => user.namespace === namespace) ?? (users.length === 1 ? users[0] : undefined);
  return found instanceof KafkaUser ? found : undefined;
}
