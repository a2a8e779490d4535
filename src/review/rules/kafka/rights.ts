import { mapOf } from '../../../facts';
import { flagOf } from '../../../inventory';
import type { Path } from '../../../facts';
import type { Connection, User, UserRule } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';

const OPEN = 'allow.everyone.if.no.acl.found';

/** A right that a client needs. */
export interface Need {
  readonly resource: 'topic' | 'group' | 'transactionalId';
  readonly name: string;
  /** True: the name is only how it begins, and one such resource is enough. @default false */
  readonly open?: boolean;
  /** Names that do not count for an open need: the client has them for itself. @default - none */
  readonly besides?: ReadonlySet<string>;
  readonly operation: 'Read' | 'Write' | 'Delete' | 'Describe' | 'DescribeConfigs';
}

/** Operations that bring others with them. */
const IMPLIED: Readonly<Partial<Record<Need['operation'], readonly string[]>>> = {
  Describe: ['Read', 'Write', 'Delete', 'Alter'],
  DescribeConfigs: ['AlterConfigs'],
};

/** The user by which something connects, where its rules decide what it may do. */
export function judgedUser(connection: Connection | undefined): User | undefined {
  const { cluster, user } = connection ?? {};
  if (cluster?.authorization !== 'simple' || user === undefined) return undefined;
  const isOpen = flagOf(cluster.setting(OPEN)) === true || cluster.superUsers.includes(user.principal);
  return isOpen ? undefined : user;
}

/** What of these a user lacks, as one finding. */
export function told(user: User, needs: readonly Need[], path: Path, effect: string): readonly Outcome[] {
  const missing = needs.filter((need) => lacks(user, need)).map(inWords);
  if (missing.length === 0) return FINE;
  const message = `the KafkaUser ${user.name} lacks ${missing.join(', ')}: ${effect}`;
  return wrong(path, message, `grant it in the KafkaUser ${user.name}`);
}

/** Whether no rule of a user of simple authorization gives it this right, or one takes it away. */
export function lacks({ rules }: User, need: Need): boolean {
  const allows = (rule: UserRule): boolean => rule.type === 'allow' && isFor(rule, need) && reaches(rule, need);
  return !rules.some(allows) || rules.some((rule) => denies(rule, need));
}

/** What is denied to clients from some places, or of some names only, says nothing of the client. */
function denies(rule: UserRule, need: Need): boolean {
  const { type, resource, name, pattern, operations, host } = rule;
  if (type !== 'deny' || resource !== need.resource || host !== '*') return false;
  if (need.open === true && pattern === 'literal' && name !== '*') return false;
  const meant = operations.some((denied) => denied === need.operation || denied === 'All');
  return meant && reaches(rule, { ...need, open: false });
}

function isFor({ resource, operations }: UserRule, need: Need): boolean {
  if (resource !== need.resource) return false;
  const implies = IMPLIED[need.operation] ?? [];
  return operations.some((given) => given === need.operation || given === 'All' || implies.includes(given));
}

function reaches({ name, pattern }: UserRule, need: Need): boolean {
  const begins = need.open === true && name.startsWith(need.name);
  if (pattern === 'prefix') return begins || need.name.startsWith(name);
  if (name === '*') return true;
  return need.open === true ? begins && need.besides?.has(name) !== true : name === need.name;
}

function inWords({ operation, resource, name, open }: Need): string {
  if (open !== true) return `${operation} on ${resource} ${name}`;
  return `${operation} on any ${resource}${name === '' ? '' : ` that begins with ${name}`}`;
}

/** Whether a config gives the clients behind a prefix credentials of their own. */
export function bringsOwn(config: unknown, ...prefixes: readonly string[]): boolean {
  return Object.keys(mapOf(config)).some((key) =>
    prefixes.some(
      (prefix) => key.startsWith(prefix) && /^(?:sasl\.|ssl\.keystore\.)/.test(key.slice(prefix.length)),
    ),
  );
}
