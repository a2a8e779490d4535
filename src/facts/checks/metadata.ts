import type { Problem } from '../../problems';
import { at, mapOf, pointer } from '../json';

const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const KEY_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const KEY_PREFIX = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const MAX_ANNOTATIONS = 256 * 1024;

/** What Kubernetes refuses of the labels and annotations of any object (Kubernetes documentation, "Labels and Selectors"). */
export function metadataProblems(manifest: unknown): Problem[] {
  const problems: Problem[] = [];
  const labels = mapOf(at(manifest, 'metadata', 'labels'));
  for (const key of Object.keys(labels)) {
    if (!isKey(key, 'label')) problems.push(badKey('label', key));
    if (!isLabelValue(labels[key])) problems.push(badValue(key, labels[key]));
  }
  const annotations = mapOf(at(manifest, 'metadata', 'annotations'));
  let bytes = 0;
  for (const key of Object.keys(annotations)) {
    const value = annotations[key];
    if (!isKey(key, 'annotation')) problems.push(badKey('annotation', key));
    if (typeof value !== 'string') problems.push(notText(key, value));
    bytes += Buffer.byteLength(key) + Buffer.byteLength(String(value));
  }
  if (bytes > MAX_ANNOTATIONS) problems.push(tooLarge(bytes));
  return problems;
}

/** `prefix/name` or `name`. An annotation's key may have capitals in its prefix. */
function isKey(key: string, kind: 'label' | 'annotation'): boolean {
  const slash = key.indexOf('/');
  if (!KEY_NAME.test(key.slice(slash + 1))) return false;
  if (slash < 0) return true;
  const prefix = kind === 'annotation' ? key.slice(0, slash).toLowerCase() : key.slice(0, slash);
  return prefix.length <= 253 && KEY_PREFIX.test(prefix);
}

function isLabelValue(value: unknown): boolean {
  return typeof value === 'string' && LABEL_VALUE.test(value);
}

function badKey(kind: 'label' | 'annotation', key: string): Problem {
  return {
    rule: `schema/${kind}`,
    message: `${JSON.stringify(key)} cannot be the key of ${kind === 'label' ? 'a label' : 'an annotation'}`,
    remedy: 'use at most 63 letters, digits, -, _ and ., after a domain and / if you like',
    pointer: pointer('metadata', `${kind}s`, key),
  };
}

function badValue(key: string, value: unknown): Problem {
  return {
    rule: 'schema/label',
    message: `the label ${key} is ${JSON.stringify(value)}`,
    remedy: 'use at most 63 letters, digits, -, _ and ., beginning and ending with a letter or digit',
    pointer: pointer('metadata', 'labels', key),
  };
}

function notText(key: string, value: unknown): Problem {
  return {
    rule: 'schema/annotation',
    message: `the annotation ${key} is ${JSON.stringify(value)}`,
    remedy: 'write a text, in quotes',
    pointer: pointer('metadata', 'annotations', key),
  };
}

function tooLarge(bytes: number): Problem {
  return {
    rule: 'schema/annotation',
    message: `the annotations have ${bytes} bytes`,
    remedy: `keep them below ${MAX_ANNOTATIONS}`,
    pointer: '/metadata/annotations',
  };
}
