import { at, isMap } from '../../facts';
import type { Resource } from '../../inventory';
import { parsedJson } from '../parsed-json';
import type { Waiver } from './waiver';

/** The annotation by which an object carries its exceptions: a JSON list of them. */
export const WAIVE = 'cdk8s-strimzi/waive';

/** An exception on an object need not say that it is about that object. */
export const ANY = '*';

/** What the annotation says; nothing when it is no JSON list of maps with a rule. */
export function waiversOn(resource: Resource): readonly Waiver[] | undefined {
  const text = resource.annotation(WAIVE);
  if (text === undefined) return [];
  const list = parsedJson(text);
  if (!Array.isArray(list) || !list.every((entry) => typeof at(entry, 'rule') === 'string')) return undefined;
  return list.filter(isMap).map((entry) => ({
    rule: String(entry['rule']),
    resource: ANY,
    ...textAt(entry, 'resource'),
    ...textAt(entry, 'reason'),
    ...textAt(entry, 'owner'),
    ...textAt(entry, 'until'),
  }));
}

function textAt(entry: Readonly<Record<string, unknown>>, key: 'resource' | 'reason' | 'owner' | 'until') {
  const value = at(entry, key);
  return typeof value === 'string' ? { [key]: value } : {};
}
