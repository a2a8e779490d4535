import { allow } from './allow';
import type { AclRule, NameOrPrefix } from './rule';

const SEPARATOR = '.';

/** What a mirror of MirrorMaker 2 reads in its source cluster. */
export interface MirrorSourceAccess {
  /** Topics that it mirrors. */
  readonly topics: readonly NameOrPrefix[];
  /** Consumer groups whose offsets it translates. @default - none */
  readonly groups?: readonly NameOrPrefix[];
  /**
   * Alias of the target cluster, of which the name of a topic for offsets is made.
   * @default - no rights to write, for `offset-syncs.topic.location: target`
   */
  readonly targetAlias?: string;
  /** `replication.policy.separator`. @default '.' */
  readonly separator?: string;
}

/**
 * What the user of the source cluster needs.
 * @throws UserError for an empty name, or the prefix `*`
 */
export function mirrorSource(access: MirrorSourceAccess): AclRule[] {
  const { topics, groups = [], targetAlias, separator = SEPARATOR } = access;
  return [
    ...topics.map((topic) => allow('topic', topic, 'DescribeConfigs', 'Read')),
    ...(targetAlias === undefined ? [] : [offsetSyncs(targetAlias, separator)]),
    ...groups.map((group) => allow('group', group, 'Describe')),
  ];
}

/** What a mirror of MirrorMaker 2 makes in its target cluster. */
export interface MirrorTargetAccess {
  /** Alias of the source cluster, with which the names of mirrored topics begin. */
  readonly sourceAlias: string;
  /** `replication.policy.separator`. @default '.' */
  readonly separator?: string;
  /** Mirrored topics that keep their names, as with `IdentityReplicationPolicy`. @default - they begin with the alias */
  readonly topics?: readonly NameOrPrefix[];
  /** Groups whose offsets it keeps in the target cluster too (`sync.group.offsets.enabled`). @default - none */
  readonly groups?: readonly NameOrPrefix[];
  /** True for `offset-syncs.topic.location: target`. @default false */
  readonly offsetSyncs?: boolean;
  /** False when no offsets are translated (no checkpoint connector). @default true */
  readonly checkpoints?: boolean;
  /** False for `sync.topic.configs.enabled: false`: it does not set topics that are there. @default true */
  readonly settings?: boolean;
}

/**
 * What the user of the target cluster needs, beside what its workers need. Rights are not mirrored: set `sync.topic.acls.enabled: false`.
 * @throws UserError for an empty name, or the prefix `*`
 */
export function mirrorTarget(access: MirrorTargetAccess): AclRule[] {
  const { sourceAlias, separator = SEPARATOR, topics, groups = [], checkpoints: translates = true } = access;
  const settings = access.settings === false ? [] : (['AlterConfigs'] as const);
  const own = { prefix: `${sourceAlias}${separator}` };
  const checkpoints = [sourceAlias, 'checkpoints', 'internal'].join(separator);
  return [
    ...(topics ?? [own]).map((topic) => allow('topic', topic, 'Alter', ...settings, 'Create', 'Read', 'Write')),
    ...(topics === undefined || !translates ? [] : [allow('topic', checkpoints, 'Create', 'Read', 'Write')]),
    ...(access.offsetSyncs === true ? [offsetSyncs(sourceAlias, separator)] : []),
    ...groups.map((group) => allow('group', group, 'Read')),
  ];
}

/** The topic in one cluster that keeps how offsets of the other one compare. */
function offsetSyncs(otherAlias: string, separator: string): AclRule {
  return allow('topic', ['mm2-offset-syncs', otherAlias, 'internal'].join(separator), 'Create', 'Read', 'Write');
}
