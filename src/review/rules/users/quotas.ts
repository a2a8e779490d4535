import { KafkaConnect, KafkaMirrorMaker2 } from '../../../inventory';
import type { Inventory, Resource, User } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { connectionsOf } from '../connections';
import { lazily } from '../lazily';
import { isOneOf } from './rights';

const PATH = ['spec', 'quotas'] as const;

/** How much of the brokers each user may take. */
export const QUOTAS: readonly Rule[] = [
  policy({ id: 'users/quotas', on: 'KafkaUser', dev: 'off', prod: 'info', check: quotas }),
];

/** What runs by a user and moves data in bulk. */
const workersOf = lazily((inventory: Inventory) => {
  const workers = new Map<User, Resource>();
  for (const client of ['KafkaConnect', 'KafkaMirrorMaker2'].flatMap((kind) => inventory.ofKind(kind))) {
    if (client instanceof KafkaConnect && client.connectors.length === 0) continue;
    if (client instanceof KafkaMirrorMaker2 && client.mirrors.length === 0) continue;
    for (const { user } of connectionsOf(client)) if (user !== undefined) workers.set(user, client);
  }
  return workers;
});

function quotas(user: User, scope: Scope): readonly Outcome[] {
  return user.at(...PATH) === undefined ? unlimited(user, scope) : limits(user, scope);
}

/** The defaults of the cluster hold for whoever has none of its own; type strimzi counts all clients together. */
function unlimited(user: User, { facts, inventory }: Scope): readonly Outcome[] {
  if (user.cluster?.saysBrokers !== true || user.cluster.at('spec', 'kafka', 'quotas') !== undefined) return FINE;
  const remedy = 'set producerByteRate and consumerByteRate, in bytes a second and broker';
  if (isOneOf(facts.bulkClients, user)) {
    const message = 'a bulk client without a quota can take all that the brokers have';
    return wrong(PATH, message, remedy, { severity: 'warning' });
  }
  const workers = workersOf(inventory).get(user);
  if (workers === undefined) return FINE;
  const message = `what the ${workers.kind} ${workers.name} moves can take all that the brokers have`;
  return wrong(PATH, message, remedy);
}

function limits(user: User, { facts }: Scope): readonly Outcome[] {
  const rate = user.at(...PATH, 'producerByteRate');
  const bandwidth = facts.workload?.nodeBytesPerSecond;
  const share = user.at(...PATH, 'requestPercentage');
  const threads =
    (user.cluster?.number('num.io.threads') ?? NaN) + (user.cluster?.number('num.network.threads') ?? NaN);
  return [
    ...(typeof rate === 'number' && bandwidth !== undefined && rate >= bandwidth
      ? wrong([...PATH, 'producerByteRate'], `${rate} bytes a second are all that a node carries`, 'write less')
      : FINE),
    ...(typeof share === 'number' && share > 100 * threads
      ? wrong(
          [...PATH, 'requestPercentage'],
          `${share} % is more than the ${threads} threads of a broker have`,
          `write at most ${100 * threads}`,
        )
      : FINE),
  ];
}
