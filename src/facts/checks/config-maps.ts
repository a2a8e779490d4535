import type { Problem } from '../../problems';
import { isMap } from '../json';

/** Strimzi takes texts, numbers and booleans in its config maps, and looks at the type before anything else. */
export function unusableValue(key: string, value: unknown, where: string): Problem[] {
  const kind = value === null ? 'empty' : Array.isArray(value) ? 'a list' : isMap(value) ? 'a map' : undefined;
  if (kind === undefined) return [];
  const remedy = Array.isArray(value) ? 'write one text with commas' : 'write a text, a number, or true or false';
  return [
    {
      rule: 'operator/config-type',
      message: `${key} is ${kind}`,
      remedy: value === null ? 'remove the key, or write a value' : remedy,
      pointer: where,
    },
  ];
}

/** A setting that Strimzi drops, with a line in its log. */
export function forbiddenSetting(key: string, where: string): Problem {
  return {
    rule: 'operator/config-forbidden',
    message: `Strimzi owns ${key} and drops what you write`,
    remedy: 'remove it; what may be chosen has a field of its own in the resource',
    pointer: where,
  };
}
