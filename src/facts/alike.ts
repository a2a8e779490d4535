import type { Problem } from '../problems';

/** So many are remembered: more mean that hardly any two are alike. */
const MOST_REMEMBERED = 10_000;

/** A text that is the same for the same data; nothing where JSON would write the same for other data too. */
export function likenessOf(value: unknown): string | undefined {
  try {
    const text = JSON.stringify(value);
    return text.includes('null') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The check, remembering what was right: thousands of topics say the same. */
export function onceForAlike(check: (value: unknown) => Problem[]): (value: unknown) => Problem[] {
  const right = new Set<string>();
  return (value) => {
    const likeness = likenessOf(value);
    if (likeness !== undefined && right.has(likeness)) return [];
    const problems = check(value);
    if (problems.length === 0 && likeness !== undefined && right.size < MOST_REMEMBERED) right.add(likeness);
    return problems;
  };
}
