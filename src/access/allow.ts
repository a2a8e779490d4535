import { refuse } from '../problems';
import { nameOrPrefixProblems } from './names';
import type { AclOperation, AclResource, AclRule, NameOrPrefix } from './rule';

/**
 * A rule that allows operations on a name, or on all that begin with a prefix.
 * @throws UserError for an empty name, or the prefix `*`
 */
export function allow(type: AclResource['type'], name: NameOrPrefix, ...operations: AclOperation[]): AclRule {
  refuse(nameOrPrefixProblems(type, name));
  const resource: AclResource =
    typeof name === 'string' ? { type, name } : { type, name: name.prefix, patternType: 'prefix' };
  return { resource, operations };
}

/** A rule that allows operations on the cluster itself. */
export function allowOnCluster(...operations: AclOperation[]): AclRule {
  return { resource: { type: 'cluster' }, operations };
}
