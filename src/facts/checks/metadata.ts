import type { Problem } from '../../problems';
import { at, mapOf, pointer } from '../json';

const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const KEY_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const KEY_PREFIX = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const MAX_ANNOTATIONS = 256 * 1024;

/** What Kubernetes refuses of the labels and annotations of any object (Kubernetes documentation, "Labels and Selectors"). */
export function metadataProblems(manifest: unknown): Problem[] {
  const labels = mapOf(at(manifest, 'metadata', 'labels'));
  const annotations = mapOf(at(manifest, 'metadata', 'annotations'));
  return [
    ...Object.entries(labels).flatMap(([key, value]) => [
      ...keyProblems('label', key, pointer('metadata', 'labels', key)),
      ...valueProblems(key, value, pointer('metadata', 'labels', key)),
    ]),
    ...Object.entries(annotations).flatMap(([key, value]) => [
      ...keyProblems('annotation', key, pointer('metadata', 'annotations', key)),
      ...textProblems(key, value, pointer('metadata', 'annotations', key)),
    ]),
    ...sizeProblems(annotations),
  ];
}

/** `prefix/name` or `name`. An annotation's key may have capitals in its prefix. */
function keyProblems(kind: 'label' | 'annotation', key: string, where: string): Problem[] {
  const slash = key.indexOf('/');
  const prefix = slash < 0 ? undefined : key.slice(0, slash);
  const fold =
    kind === 'annotation' ? (text: string): string => text.toLowerCase() : (text: string): string => text;
  const prefixFits = prefix === undefined || (prefix.length <= 253 && KEY_PREFIX.test(fold(prefix)));
  if (prefixFits && KEY_NAME.test(key.slice(slash + 1))) return [];
  return [
    {
      rule: `schema/${kind}`,
      message: `${JSON.stringify(key)} cannot be the key of ${kind === 'label' ? 'a label' : 'an annotation'}`,
      remedy: 'use at most 63 letters, digits, -, _ and ., after a domain and / if you like',
      pointer: where,
    },
  ];
}

function valueProblems(key: string, value: unknown, where: string): Problem[] {
  if (typeof value === 'string' && LABEL_VALUE.test(value)) return [];
  return [
    {
      rule: 'schema/label',
      message: `the label ${key} is ${JSON.stringify(value)}`,
      remedy: 'use at most 63 letters, digits, -, _ and ., beginning and ending with a letter or digit',
      pointer: where,
    },
  ];
}

function textProblems(key: string, value: unknown, where: string): Problem[] {
  if (typeof value === 'string') return [];
  return [
    {
      rule: 'schema/annotation',
      message: `the annotation ${key} is ${JSON.stringify(value)}`,
      remedy: 'write a text, in quotes',
      pointer: where,
    },
  ];
}

function sizeProblems(annotations: Readonly<Record<string, unknown>>): Problem[] {
  const bytes = Object.entries(annotations).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(String(value)),
    0,
  );
  if (bytes <= MAX_ANNOTATIONS) return [];
  return [
    {
      rule: 'schema/annotation',
      message: `the annotations have ${bytes} bytes`,
      remedy: `keep them below ${MAX_ANNOTATIONS}`,
      pointer: '/metadata/annotations',
    },
  ];
}
