const compiled = new Map<string, RegExp>();

/** A pattern of the API server, which is in Go's form: `(?i)` begins what takes any case, and `.` is all but the end of a line. */
export function goPattern(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const anyCase = pattern.includes('(?i)');
  const dots = /\\.|\[(?:\\.|[^\]\\])*\]|\./g;
  const source = pattern.replace('(?i)', '').replace(dots, (part) => (part === '.' ? '[^\\n]' : part));
  const made = new RegExp(source, anyCase ? 'iu' : 'u');
  compiled.set(pattern, made);
  return made;
}
