/** A name, or how names begin. */
export interface Names {
  readonly name: string;
  /** True: all names that begin so may be meant. */
  readonly open: boolean;
}

/** What names that match a pattern of Java begin with; not open where only one name does. */
export function namesMatching(pattern: string): Names {
  const text = pattern.trim();
  const [literal = ''] = text.includes('|') ? [] : (/^(?:[\w-]|\\\.)*/.exec(text) ?? []);
  const rest = text.slice(literal.length);
  const name = literal.replaceAll('\\', '');
  // the last character may be missing, or stand there more than once
  return { name: /^[?*{]/.test(rest) ? name.slice(0, -1) : name, open: rest !== '' };
}

/** The same for each of a list of patterns with commas. */
export function namesInPatterns(patterns: string): readonly Names[] {
  return patterns
    .split(',')
    .filter((pattern) => pattern.trim() !== '')
    .map(namesMatching);
}
