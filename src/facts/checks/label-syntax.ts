import { quote } from '../../problems';
import type { Problem } from '../../problems';
import type { Path } from '../json';
import { mapOf } from '../json';
import { problemAt } from './problem';

const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const KEY_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const KEY_PREFIX = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** What Kubernetes refuses of a map of labels (Kubernetes documentation, "Labels and Selectors"). */
export function labelProblems(labels: unknown, path: Path, rule = 'schema/label'): Problem[] {
  const problems: Problem[] = [];
  const map = mapOf(labels);
  for (const key of Object.keys(map)) {
    if (!isLabelKey(key)) problems.push(badKey(rule, 'a label', key, [...path, key]));
    if (!isLabelValue(map[key])) problems.push(badLabel(rule, key, map[key], [...path, key]));
  }
  return problems;
}

/** Thousands of objects share a few keys. */
const RIGHT_KEYS = new Set<string>();
const MOST_KEYS = 1000;

/** `prefix/name` or `name`. */
export function isLabelKey(key: string): boolean {
  if (RIGHT_KEYS.has(key)) return true;
  const right = hasKeyForm(key);
  if (right && RIGHT_KEYS.size < MOST_KEYS) RIGHT_KEYS.add(key);
  return right;
}

function hasKeyForm(key: string): boolean {
  const slash = key.indexOf('/');
  if (!KEY_NAME.test(key.slice(slash + 1))) return false;
  return slash < 0 || (slash <= 253 && KEY_PREFIX.test(key.slice(0, slash)));
}

/** The same, but the prefix may have capitals. */
export function isAnnotationKey(key: string): boolean {
  if (RIGHT_KEYS.has(key)) return true;
  const slash = key.indexOf('/');
  return isLabelKey(slash < 0 ? key : key.slice(0, slash).toLowerCase() + key.slice(slash));
}

/** An empty text is one, and null, which Kubernetes takes for one. */
export function isLabelValue(value: unknown): boolean {
  return value === null || (typeof value === 'string' && LABEL_VALUE.test(value));
}

/** A key that Kubernetes does not take. */
export function badKey(rule: string, of: 'a label' | 'an annotation', key: string, path: Path): Problem {
  return problemAt(
    rule,
    `${JSON.stringify(key)} cannot be the key of ${of}`,
    'use at most 63 letters, digits, -, _ and ., after a domain and / if you like',
    path,
  );
}

/** A value that Kubernetes does not take. */
export function badLabel(rule: string, key: string, value: unknown, path: Path): Problem {
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  const remedy = isScalar
    ? 'put it in quotes: labels are texts'
    : 'use at most 63 letters, digits, -, _ and ., beginning and ending with a letter or digit';
  return problemAt(rule, `the label ${key} is ${quote(value)}`, remedy, path);
}
