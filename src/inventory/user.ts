import { at, listOf, principalOf, words } from '../facts';
import type { Path } from '../facts';
import type { Cluster } from './cluster';
import { Resource } from './resource';

/** One rule of a KafkaUser, with what it leaves out filled in as the User Operator does. */
export interface UserRule {
  readonly type: 'allow' | 'deny';
  /** `topic`, `group`, `transactionalId` or `cluster`. */
  readonly resource: string;
  /** `''` for the cluster. */
  readonly name: string;
  readonly pattern: 'literal' | 'prefix';
  readonly operations: readonly string[];
  readonly host: string;
  /** Where it stands in the KafkaUser. */
  readonly path: Path;
}

/** A KafkaUser and the cluster it belongs to. */
export class User extends Resource {
  /** Absent when its Kafka is not in the input. */
  cluster: Cluster | undefined;
  #rules: readonly UserRule[] | undefined;

  /** The type of its authentication; nothing when it has none, as for quotas alone. */
  get authentication(): string | undefined {
    const type = this.at('spec', 'authentication', 'type');
    return type === undefined ? undefined : words(type);
  }

  /** The user name by which Kafka knows it, without `User:`. */
  get principal(): string {
    return principalOf(this.name, this.authentication);
  }

  get rules(): readonly UserRule[] {
    this.#rules ??= listOf(this.at('spec', 'authorization', 'acls')).map(ruleOf);
    return this.#rules;
  }
}

function ruleOf(acl: unknown, index: number): UserRule {
  const text = (value: unknown, otherwise: string): string => (value === undefined ? otherwise : words(value));
  return {
    type: at(acl, 'type') === 'deny' ? 'deny' : 'allow',
    resource: text(at(acl, 'resource', 'type'), ''),
    name: text(at(acl, 'resource', 'name'), ''),
    pattern: at(acl, 'resource', 'patternType') === 'prefix' ? 'prefix' : 'literal',
    operations: listOf(at(acl, 'operations')).map(words),
    host: text(at(acl, 'host'), '*'),
    path: ['spec', 'authorization', 'acls', index],
  };
}
