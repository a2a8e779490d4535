/** What a rule is about; `name` is absent for the cluster itself. */
export interface AclResource {
  readonly type: 'topic' | 'group' | 'cluster' | 'transactionalId';
  readonly name?: string;
  /** @default 'literal' */
  readonly patternType?: 'literal' | 'prefix';
}

export type AclOperation =
  | 'Read'
  | 'Write'
  | 'Create'
  | 'Delete'
  | 'Alter'
  | 'Describe'
  | 'ClusterAction'
  | 'AlterConfigs'
  | 'DescribeConfigs'
  | 'IdempotentWrite'
  | 'All';

/** One entry of a KafkaUser's `acls`. */
export interface AclRule {
  /** @default 'allow' */
  readonly type?: 'allow' | 'deny';
  readonly resource: AclResource;
  readonly operations: readonly AclOperation[];
  /** An IP address. @default '*', any */
  readonly host?: string;
}

/** A name, or all names that begin with a prefix. */
export type NameOrPrefix = string | { readonly prefix: string };
