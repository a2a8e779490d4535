import type { NameOrPrefix } from '../access';

/**
 * What Kafka leaves out of a mirror where nothing is said, whoever names it (Kafka documentation, "MirrorMaker Configs", `topics.exclude`,
 * `groups.exclude`); topics of its own it never copies.
 */
const LEFT_OUT: Readonly<Record<'topics' | 'groups', RegExp>> = {
  topics: /\.replica$/,
  groups: /^(?:console-consumer-|connect-)/,
};

/** Names that belong to Kafka. */
const OWN = '__.*';

/** A list of Java patterns, as mirrors take it, that match these names and no others; `*` is all of them, as in rights. */
export function namesPattern(names: readonly NameOrPrefix[]): string {
  return names.map(pattern).join(',');
}

/** What is left out, where that must be said for all that is named to be copied. */
export function excludedPattern(of: 'topics' | 'groups', names: readonly NameOrPrefix[]): string | undefined {
  const text = (name: NameOrPrefix): string => (typeof name === 'string' ? name : name.prefix);
  return names.some((name) => LEFT_OUT[of].test(text(name))) ? OWN : undefined;
}

function pattern(name: NameOrPrefix): string {
  if (name === '*') return '.*';
  return typeof name === 'string' ? quoted(name) : `${quoted(name.prefix)}.*`;
}

/** A group may have any character in its name; a comma parts the patterns of a list. */
function quoted(name: string): string {
  return name.replaceAll(/[.\\^$*+?()[\]{}|]/g, '\\$&').replaceAll(',', '\\x2C');
}
