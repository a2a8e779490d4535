import type * as Yaml from 'yaml';

import { kubectlValue } from './kubectl-scalar';
import { keyText } from './offset';

/** A plain scalar that kubectl does not read as YAML 1.2 does. */
export interface KubectlReading {
  /** Where it stands; for a key, where its value stands by the key that kubectl makes of it. */
  readonly path: readonly (string | number)[];
  readonly part: 'key' | 'value';
  /** As it is written. */
  readonly text: string;
  /** What kubectl reads; NaN where it refuses the document. */
  readonly value: boolean | number;
}

/** Gives the plain scalars of a document the values that kubectl reads, and tells which these are. */
export function readAsKubectl(yaml: typeof Yaml, document: Yaml.Document.Parsed): KubectlReading[] {
  const readings: KubectlReading[] = [];
  const path: (string | number)[] = [];
  const below = (step: string | number, node: unknown, key?: unknown): void => {
    path.push(step);
    scalar(key, 'key');
    walk(node);
    path.pop();
  };
  const scalar = (node: unknown, part: KubectlReading['part']): void => {
    if (!yaml.isScalar(node)) return;
    const value = otherValue(node);
    if (value === undefined) return;
    const { source: text = '' } = node;
    if (!Number.isNaN(value)) node.value = value;
    if (part === 'key') path.splice(-1, 1, keyText(yaml, node));
    readings.push({ path: [...path], part, text, value });
  };
  const walk = (node: unknown): void => {
    if (yaml.isMap(node)) for (const { key, value } of node.items) below(keyText(yaml, key), value, key);
    else if (yaml.isSeq(node)) for (const [index, item] of node.items.entries()) below(index, item);
    else scalar(node, 'value');
  };
  walk(document.contents);
  return readings;
}

/** What kubectl reads in a scalar without quotes and without a tag; nothing when YAML 1.2 reads the same. */
function otherValue({ type, tag, source = '', value }: Yaml.Scalar): boolean | number | undefined {
  if (type !== 'PLAIN' || tag !== undefined) return undefined;
  const read = kubectlValue(source);
  return read === undefined || read === value ? undefined : read;
}
