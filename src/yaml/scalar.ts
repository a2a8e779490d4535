import { isOfYaml11 } from './kubectl-scalar';

/** Returned for a text whose meaning this fast path does not decide. */
export const UNSURE = Symbol('unsure');

const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/;
const OTHER_NUMBER =
  /^[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|\.inf|\.Inf|\.INF|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+)$|^\.(?:nan|NaN|NAN)$/;
const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
]);

/** The value of a plain scalar by the core schema of YAML 1.2, where kubectl reads the same. */
export function resolvePlain(text: string): unknown {
  if (isOfYaml11(text)) return UNSURE;
  const first = text.charCodeAt(0);
  const letter = (first >= 97 && first <= 122) || (first >= 65 && first <= 90);
  if (letter || first === 126) {
    const word = text.length <= 5 ? WORDS.get(text) : undefined;
    return word === undefined ? text : word;
  }
  if (INTEGER.test(text) || FLOAT.test(text)) {
    const value = Number(text);
    return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : UNSURE;
  }
  return OTHER_NUMBER.test(text) ? UNSURE : text;
}
