import type { Problem } from '../problems';
import type { Check } from './resource';

/** A number of an object: where it stands, and the least and the most that its CRD takes. */
export type Bound = readonly [pointer: string, least: number, most?: number];

/** Looks at the numbers that props give: whole, and within the bounds of the CRD; review says the same of any object. */
export function within(...bounds: readonly Bound[]): Check {
  return (object) =>
    bounds.flatMap(([pointer, least, most = Infinity]): Problem[] => {
      const value = valueAt(object, pointer);
      if (typeof value !== 'number' || (Number.isInteger(value) && value >= least && value <= most)) return [];
      const name = pointer.slice(pointer.lastIndexOf('/') + 1);
      const range =
        most < Infinity ? ` from ${least} to ${most}` : least > -Infinity ? ` of at least ${least}` : '';
      return [
        {
          rule: Number.isInteger(value) ? 'schema/range' : 'schema/type',
          message: `${name} is ${value}`,
          remedy: `write a whole number${range}`,
          pointer,
        },
      ];
    });
}

function valueAt(object: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce(
      (value, step) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as Readonly<Record<string, unknown>>)[step]
          : undefined,
      object,
    );
}
