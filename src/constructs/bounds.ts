import type { Problem } from '../problems';
import type { Check } from './resource';

/** A number of an object: where it stands, and the least and the most that its CRD takes. */
export type Bound = readonly [pointer: string, least: number, most?: number];

/** Looks at the numbers that props give: whole, and within the bounds of the CRD; review says the same of any object. */
export function within(...bounds: readonly Bound[]): Check {
  const read = bounds.map(([pointer, least, most = Infinity]) => {
    return { pointer, steps: pointer.split('/').slice(1), least, most };
  });
  return (object) =>
    read.flatMap(({ pointer, steps, least, most }): Problem[] => {
      const value = valueAt(object, steps);
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

function valueAt(object: unknown, steps: readonly string[]): unknown {
  let value = object;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}
