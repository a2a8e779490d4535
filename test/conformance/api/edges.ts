import type { Schema } from '../../support/imported-schemas';
import type { Site } from './constraints';

/** What is put into texts: what patterns are made of, and what Go and JavaScript may see differently. */
export const LETTERS: readonly string[] = ['']
  .concat('aAZ09-._/:+ \n\r\t\u2028\u0085é\u212a'.split(''))
  .concat('😀', 'm', 'Gi', 'B/s', '://', 'e3');

/** Numbers at which somebody may stop to take them: bounds, fractions, what 32, 53 and 64 bits hold. */
export function numbersNear(value: number, { minimum = 0, maximum = 2 ** 31 - 1 }: Schema): number[] {
  const edges = [value, Number(minimum), Number(maximum)].flatMap((edge) => [edge - 1, edge, edge + 1]);
  const large = [2 ** 53, 2 ** 60, 2 ** 63 - 1024, 2 ** 63 + 2048, 1e20, 1e30];
  return [...edges, value + 0.5, 0.1, ...large, ...large.map((number) => -number)];
}

/** Every value near the edge of what is allowed at a place; whether it is allowed, the server says. */
export function edgesOf({ value, schema }: Site): unknown[] {
  const nothing = schema['default'] === undefined ? [] : [null, undefined];
  if (typeof value === 'number') return [...nothing, ...numbersNear(value, schema)];
  if (typeof value !== 'string' || schema['pattern'] === undefined) return nothing;
  const middle = Math.floor(value.length / 2);
  return [...nothing, ...LETTERS.flatMap((letter) => textsWith(value, letter, middle))];
}

function textsWith(value: string, letter: string, middle: number): string[] {
  const inside = value.slice(0, middle) + letter + value.slice(middle);
  return [inside, value + letter, letter + value, letter];
}
