import type { Need } from './rights';

/** What names that match a pattern of Java begin with; not open where only one name does. */
export function beginningOf(pattern: string): Required<Pick<Need, 'name' | 'open'>> {
  const text = pattern.trim();
  const [literal = ''] = text.includes('|') ? [] : (/^(?:[\w-]|\\\.)*/.exec(text) ?? []);
  const rest = text.slice(literal.length);
  const name = literal.replaceAll('\\', '');
  // the last character may be missing, or stand there more than once
  return { name: /^[?*{]/.test(rest) ? name.slice(0, -1) : name, open: rest !== '' };
}

/** The same for a list of patterns with commas. */
export function beginningsOf(patterns: string): readonly Required<Pick<Need, 'name' | 'open'>>[] {
  return patterns.split(',').map(beginningOf);
}
