import { at, listOf, principalOf, words } from '../facts';
import type { AclOperation, AclResource, AclRule } from './rule';

/** Where Kafka keeps what is allowed on the cluster itself. */
const CLUSTER_NAME = 'kafka-cluster';

export const ANY_HOST = '*';
const TYPES = new Set(['topic', 'group', 'cluster', 'transactionalId']);

/** One entry of the authorizer: a rule of a KafkaUser, for one operation. */
export interface Acl {
  /** The user as Kafka knows it, without its type. */
  readonly principal: string;
  readonly type: AclResource['type'];
  readonly name: string;
  readonly prefix: boolean;
  readonly operation: AclOperation;
  readonly deny: boolean;
  readonly host: string;
  /** `metadata.name` of the KafkaUser. */
  readonly user: string;
  /** The rule as it stands there, and its place among the others. */
  readonly rule: AclRule;
  readonly index: number;
}

/** The name by which Kafka knows what a question is about. */
export function kafkaNameOf({ type, name = '' }: Pick<AclResource, 'type' | 'name'>): string {
  return type === 'cluster' ? CLUSTER_NAME : name;
}

/**
 * What the User Operator makes of a KafkaUser's rules. A rule that it or Kafka refuses is left out: review tells of it.
 * @param user the plain object, of any shape
 */
export function aclsOf(user: unknown): Acl[] {
  const name = words(at(user, 'metadata', 'name') ?? '');
  const authentication = at(user, 'spec', 'authentication', 'type');
  const principal = principalOf(name, typeof authentication === 'string' ? authentication : undefined);
  return listOf(at(user, 'spec', 'authorization', 'acls')).flatMap((rule, index) =>
    isRule(rule) ? entriesOf(rule).map((entry) => ({ ...entry, principal, user: name, rule, index })) : [],
  );
}

function isRule(rule: unknown): rule is AclRule {
  const type = at(rule, 'resource', 'type');
  const name = at(rule, 'resource', 'name');
  const named = type === 'cluster' || (typeof name === 'string' && name !== '');
  return named && typeof type === 'string' && TYPES.has(type);
}

function entriesOf(rule: AclRule): Omit<Acl, 'principal' | 'user' | 'rule' | 'index'>[] {
  const { resource } = rule;
  const entry = {
    type: resource.type,
    name: kafkaNameOf(resource),
    prefix: resource.type !== 'cluster' && resource.patternType === 'prefix',
    deny: rule.type === 'deny',
    host: words(at(rule, 'host') ?? ANY_HOST),
  };
  return listOf(at(rule, 'operations')).map((operation) => ({
    ...entry,
    operation: words(operation) as AclOperation,
  }));
}
