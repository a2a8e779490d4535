import type { User, UserRule } from '../../inventory';

/** The groups that a user has rights on. */
export function groupsOf({ rules }: User): ReadonlySet<string> {
  return new Set(rules.filter(({ resource }) => resource === 'group').map(({ name }) => name));
}

/** Kafka Streams makes, fills and empties topics of its own, which begin with its group: that group, of a rule for them. */
export function groupOfStreams(
  { resource, pattern, name }: UserRule,
  groups: ReadonlySet<string>,
): string | undefined {
  const group = name.slice(0, -1);
  return resource === 'topic' && pattern === 'prefix' && name.endsWith('-') && groups.has(group)
    ? group
    : undefined;
}
