import type { NameOrPrefix } from '../access';
import { LEFT_OUT_OF_MIRRORS } from '../facts';

/** Names that belong to Kafka. */
const OWN = '__.*';

/** A list of Java patterns, as mirrors take it, that match these names and no others; `*` is all of them, as in rights. */
export function namesPattern(names: readonly NameOrPrefix[]): string {
  return names.map(pattern).join(',');
}

/** What is left out, where that must be said for all that is named to be copied. */
export function excludedPattern(of: 'topics' | 'groups', names: readonly NameOrPrefix[]): string | undefined {
  const text = (name: NameOrPrefix): string => (typeof name === 'string' ? name : name.prefix);
  return names.some((name) => LEFT_OUT_OF_MIRRORS[of].test(text(name))) ? OWN : undefined;
}

function pattern(name: NameOrPrefix): string {
  if (name === '*') return '.*';
  return typeof name === 'string' ? quoted(name) : `${quoted(name.prefix)}.*`;
}

/** A group may have any character in its name; a comma parts the patterns of a list. */
function quoted(name: string): string {
  return name.replaceAll(/[.\\^$*+?()[\]{}|]/g, '\\$&').replaceAll(',', '\\x2C');
}
