import { KafkaMirrorMaker2 } from '../../../inventory';
import type { Cluster, Inventory, User, UserRule } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';
import { groupOfStreams, groupsOf } from '../streams-rights';

/** Types of authentication of a user by that of the listener that lets it in. */
const LISTENER_TYPE: Readonly<Record<string, string>> = {
  tls: 'tls',
  'tls-external': 'tls',
  'scram-sha-512': 'scram-sha-512',
};

const READING: ReadonlySet<string> = new Set(['Read', 'Describe', 'DescribeConfigs']);
const LOOKING: ReadonlySet<string> = new Set(['Describe', 'DescribeConfigs']);
const CLUSTER_RIGHTS: ReadonlySet<string> = new Set(['Alter', 'AlterConfigs', 'ClusterAction', 'Create']);
const TOPIC_RIGHTS: ReadonlySet<string> = new Set(['Alter', 'AlterConfigs', 'Delete']);
const NAMED: ReadonlySet<string> = new Set(['topic', 'group', 'transactionalId']);

/** Who may do what. */
export const RIGHTS: readonly Rule[] = [
  policy({ id: 'users/authentication', on: 'KafkaUser', dev: 'warning', prod: 'error', check: authentication }),
  policy({ id: 'users/authorization', on: 'KafkaUser', dev: 'warning', prod: 'warning', check: authorization }),
  policy({ id: 'users/wildcards', on: 'KafkaUser', dev: 'warning', prod: 'error', check: wildcards }),
  policy({ id: 'users/broad-rights', on: 'KafkaUser', dev: 'warning', prod: 'error', check: broadRights }),
  policy({ id: 'users/groups', on: 'KafkaUser', dev: 'info', prod: 'info', check: groups }),
  policy({ id: 'users/hosts', on: 'KafkaUser', dev: 'info', prod: 'info', check: hosts }),
];

/** Types of authentication that the listeners of a cluster ask for. */
const requiredBy = lazily(({ listeners }: Cluster): readonly string[] =>
  [...new Set(listeners.flatMap((listener) => listener.authentication ?? []))].toSorted(),
);

/** What a listener of another kind asks for, or none at all, nobody can tell from here. */
function authentication(user: User): readonly Outcome[] {
  const types = user.cluster === undefined ? [] : requiredBy(user.cluster);
  if (types.length === 0 || types.includes('custom')) return FINE;
  const listeners = types.join(' and ');
  const type = user.authentication;
  if (type === undefined) {
    const message = `the user has no authentication, and the listeners ask for ${listeners}`;
    return wrong(['spec', 'authentication'], message, `add authentication.type: ${types.join(' or ')}`);
  }
  const wanted = Object.hasOwn(LISTENER_TYPE, type) ? LISTENER_TYPE[type] : undefined;
  if (wanted === undefined || types.includes(wanted)) return FINE;
  const message = `no listener takes users of type ${type}: they ask for ${listeners}`;
  const remedy = `write ${types.join(' or ')}, or add a listener with authentication.type: ${wanted}`;
  return wrong(['spec', 'authentication', 'type'], message, remedy);
}

/** Objects that only carry quotas need no rights. */
function authorization(user: User): readonly Outcome[] {
  const { cluster } = user;
  if (cluster?.authorization !== 'simple' || user.at('spec', 'authorization') !== undefined) return FINE;
  if (user.authentication === undefined || cluster.superUsers.includes(user.principal)) return FINE;
  const message = 'the cluster authorizes, and the user has no rights: all that it asks for is refused';
  return wrong(['spec', 'authorization'], message, 'add ACLs for its topics and groups');
}

function wildcards(user: User, { facts, thresholds }: Scope): readonly Outcome[] {
  if (isOneOf(facts.administrators, user)) return FINE;
  return user.rules.flatMap((rule) => {
    if (!isWide(rule, thresholds.prefixLength) || isOwnPrefix(rule, user)) return FINE;
    if (rule.operations.every((operation) => LOOKING.has(operation))) return FINE;
    const onlyReads = rule.operations.every((operation) => READING.has(operation));
    if (onlyReads && isOneOf(facts.trustedReaders, user)) return FINE;
    const ends = endsInSeparator(rule);
    const message = `the user gets ${rule.operations.join(', ')} on ${reachOf(rule)}`;
    const remedy = ends
      ? `write the names, or a longer prefix: one of fewer than ${thresholds.prefixLength} characters is soon that of others too`
      : 'write the names, or a prefix of its own that ends in a separator';
    const path = [...rule.path, 'resource', 'name'];
    return wrong(path, message, remedy, onlyReads || ends ? { severity: 'warning' } : {});
  });
}

/** A word before the separator: the names of one who chose a short word, and not all that begin with a letter. */
function endsInSeparator({ pattern, name }: UserRule): boolean {
  return pattern === 'prefix' && /[a-zA-Z0-9][._-]$/.test(name);
}

/** Whoever has a short name begins its groups and ids with it. */
function isOwnPrefix(rule: UserRule, { name }: User): boolean {
  return endsInSeparator(rule) && rule.name.slice(0, -1) === name;
}

function isWide({ type, resource, name, pattern }: UserRule, prefixLength: number): boolean {
  if (type === 'deny' || !NAMED.has(resource)) return false;
  return pattern === 'prefix' ? name.length < prefixLength : name === '*';
}

function reachOf({ name, pattern, resource }: UserRule): string {
  if (pattern === 'literal' || name === '') return `every ${resource}`;
  return `every ${resource} whose name begins with ${JSON.stringify(name)}`;
}

function broadRights(user: User, { facts, thresholds, inventory }: Scope): readonly Outcome[] {
  if (isOneOf(facts.administrators, user)) return FINE;
  const groups = groupsOf(user);
  return user.rules.flatMap((rule) => {
    // what is wide by its name is one mistake, and told there
    if (rule.type === 'deny' || isWide(rule, thresholds.prefixLength) || groupOfStreams(rule, groups) !== undefined)
      return FINE;
    const path = [...rule.path, 'operations'];
    const on = rule.resource === 'cluster' ? 'the cluster' : `${rule.resource} ${JSON.stringify(rule.name)}`;
    if (rule.operations.includes('All')) {
      return wrong(path, `the user may do everything on ${on}`, 'list the operations that it needs');
    }
    const rights = rule.resource === 'cluster' ? CLUSTER_RIGHTS : TOPIC_RIGHTS;
    const broad = rule.operations.filter((operation) => rights.has(operation));
    if (broad.length === 0 || !['cluster', 'topic'].includes(rule.resource)) return FINE;
    if (rule.resource === 'topic' && mirrorUsers(inventory).has(user)) return FINE;
    const severity = rule.resource === 'topic' ? ({ severity: 'warning' } as const) : {};
    return wrong(path, `the user gets ${broad.join(', ')} on ${on}`, remedyFor(rule), severity);
  });
}

/** MirrorMaker makes the topics that it copies, and gives them the settings of the source. */
const mirrorUsers = lazily(
  (inventory: Inventory) =>
    new Set(
      inventory
        .ofKind('KafkaMirrorMaker2')
        .filter((mirror) => mirror instanceof KafkaMirrorMaker2)
        .flatMap(({ target, mirrors }) => [target?.user, ...mirrors.map(({ source }) => source.user)]),
    ),
);

function remedyFor({ resource }: UserRule): string {
  return resource === 'topic'
    ? 'leave that to the KafkaTopic: producers need Write, consumers Read'
    : 'grant rights on the resources themselves; Create on topics by their names';
}

function groups(user: User, { facts }: Scope): readonly Outcome[] {
  const allowed = user.rules.filter(({ type }) => type === 'allow');
  const has = (resource: string): boolean => allowed.some((rule) => rule.resource === resource);
  const reads = allowed.find(({ resource, operations }) => resource === 'topic' && operations.includes('Read'));
  const acls = ['spec', 'authorization', 'acls'];
  return [
    ...(reads === undefined || has('group')
      ? FINE
      : wrong(acls, 'the user reads topics and has no group: it cannot commit offsets', 'add Read on its group')),
    ...(allowed.length === 0 || has('transactionalId') || !isOneOf(facts.exactlyOnceClients, user)
      ? FINE
      : wrong(
          acls,
          'the client writes exactly once, and has no right on a transactional id',
          'add Write and Describe on a transactionalId of its own',
          { severity: { dev: 'info', prod: 'warning' } },
        )),
    ...allowed
      .filter(({ resource, operations }) => resource === 'cluster' && operations.includes('IdempotentWrite'))
      .flatMap(({ path }) =>
        wrong(
          [...path, 'operations'],
          'IdempotentWrite on the cluster is not needed since Kafka 2.8',
          'remove it: Write on the topic is enough',
        ),
      ),
  ];
}

function hosts(user: User): readonly Outcome[] {
  return user.rules.flatMap(({ type, host, path }) => [
    ...(host === '*'
      ? FINE
      : wrong(
          [...path, 'host'],
          `the rule holds for clients from ${host} only, and addresses of pods and nodes change`,
          'leave the host away, and choose peers in networkPolicyPeers of the listener',
          { severity: { dev: 'info', prod: 'warning' } },
        )),
    ...(type === 'deny'
      ? wrong(
          [...path, 'type'],
          'a rule that denies wins over every rule that allows',
          'allow what is needed instead',
        )
      : FINE),
  ]);
}

/** Whether a list of the context names the user. */
export function isOneOf(names: readonly string[] | undefined, { name, principal }: User): boolean {
  return names !== undefined && (names.includes(name) || names.includes(principal));
}
