import { isResourceName, words } from '../../../facts';
import type { Cluster, Listener, Resource, User } from '../../../inventory';
import { User as KafkaUser } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { makersOfSecret } from '../secret-makers';

/** Users of these types get a Secret. */
const WITH_SECRET: ReadonlySet<unknown> = new Set(['tls', 'scram-sha-512']);

/** Whether a KafkaAccess finds the listener and the user that it hands on. */
export const ACCESS_RULES: readonly Rule[] = [
  gate({ id: 'operator/access-kafka', on: 'KafkaAccess', check: kafkaOutcomes }),
  gate({ id: 'operator/access-listener', on: 'KafkaAccess', check: listenerOutcomes }),
  gate({ id: 'operator/access-user', on: 'KafkaAccess', check: userOutcomes }),
  gate({ id: 'operator/access-secret', on: 'KafkaAccess', check: secretOutcomes }),
];

function kafkaOutcomes(access: Resource, scope: Scope): readonly Outcome[] {
  const name = access.at('spec', 'kafka', 'name');
  if (typeof name !== 'string' || clusterOf(access, scope) !== undefined) return FINE;
  if (!scope.closedWorld) return skip(`the Kafka ${name} is not in the input`);
  const remedy = 'correct kafka.name and kafka.namespace';
  return wrong(['spec', 'kafka', 'name'], `there is no Kafka ${JSON.stringify(name)} there`, remedy);
}

function listenerOutcomes(access: Resource, scope: Scope): readonly Outcome[] {
  const name = access.at('spec', 'kafka', 'listener');
  const cluster = clusterOf(access, scope);
  if (typeof name !== 'string' || cluster === undefined || cluster.listeners.length === 0) return FINE;
  const path = ['spec', 'kafka', 'listener'];
  const listener = cluster.listeners.find((candidate) => candidate.name === name);
  if (listener === undefined) {
    const known = cluster.listeners.map((candidate) => candidate.name).join(', ');
    return wrong(path, `the Kafka ${cluster.name} has no listener ${JSON.stringify(name)}`, `use one of ${known}`);
  }
  const user = userOf(access, scope);
  return user === undefined || fits(listener, user)
    ? FINE
    : wrong(
        path,
        `the listener ${name} wants authentication of type ${listener.authentication ?? 'none'}, and the user ${user.name} has ${user.authentication ?? 'none'}`,
        'name a listener that fits the user',
      );
}

function fits({ authentication = 'none' }: Listener, user: User): boolean {
  return authentication === 'custom' || authentication === (user.authentication ?? 'none').replace('-external', '');
}

function userOutcomes(access: Resource, scope: Scope): readonly Outcome[] {
  if (access.at('spec', 'user') === undefined) return FINE;
  const kind = words(access.at('spec', 'user', 'kind') ?? 'KafkaUser');
  const group = words(access.at('spec', 'user', 'apiGroup') ?? 'kafka.strimzi.io');
  if (kind !== 'KafkaUser' || group !== 'kafka.strimzi.io') {
    const message = `the user is a ${kind} of ${group}`;
    return wrong(['spec', 'user'], message, 'write kind: KafkaUser and apiGroup: kafka.strimzi.io');
  }
  const name = words(access.at('spec', 'user', 'name') ?? '');
  if (name === '' || userOf(access, scope) !== undefined) return FINE;
  if (!scope.closedWorld) return skip(`the KafkaUser ${name} is not in the input`);
  const remedy = 'correct user.name and user.namespace';
  return wrong(['spec', 'user', 'name'], `there is no KafkaUser ${JSON.stringify(name)} there`, remedy);
}

/** Both would write one Secret, and whoever uses it finds what it does not know. */
function secretOutcomes(access: Resource, { inventory }: Scope): readonly Outcome[] {
  const written = access.at('spec', 'secretName');
  const name = typeof written === 'string' ? written : access.name;
  const path = written === undefined ? ['metadata', 'name'] : ['spec', 'secretName'];
  if (!isResourceName(name)) {
    const message = `${JSON.stringify(name)} cannot be the name of a Secret`;
    return wrong(path, message, 'use lower-case letters, digits, - and .');
  }
  const makers = makersOfSecret(inventory, access.namespace, name);
  const other =
    ['Secret', 'KafkaUser']
      .map((kind) => inventory.find(kind, access.namespace, name))
      .find((found) => found !== undefined && writesSecret(found)) ??
    // of several of its kind those after the first are told
    makers.find((maker, index) => maker.kind !== access.kind || index < makers.indexOf(access));
  if (other === undefined) return FINE;
  const message = `the Secret ${name} that it writes is that of the ${other.kind} ${other.name}`;
  return wrong(path, message, 'choose another secretName');
}

/** A dump of the cluster holds the Secret that the Access Operator has made. */
function writesSecret(found: Resource): boolean {
  if (found instanceof KafkaUser) return WITH_SECRET.has(found.authentication) && !hasPrefix(found);
  return found.kind !== 'Secret' || found.at('type') !== 'servicebinding.io/kafka';
}

function hasPrefix({ cluster }: User): boolean {
  return cluster?.at('spec', 'entityOperator', 'userOperator', 'secretPrefix') !== undefined;
}

function clusterOf(access: Resource, { inventory }: Scope): Cluster | undefined {
  const namespace = words(access.at('spec', 'kafka', 'namespace') ?? access.namespace);
  return inventory.cluster(namespace, words(access.at('spec', 'kafka', 'name') ?? ''));
}

function userOf(access: Resource, { inventory }: Scope): User | undefined {
  const namespace = words(access.at('spec', 'user', 'namespace') ?? access.namespace);
  const found = inventory.find('KafkaUser', namespace, words(access.at('spec', 'user', 'name') ?? ''));
  return found instanceof KafkaUser ? found : undefined;
}
