import { isMap } from '../../facts';
import { didYouMean, quote } from '../../problems';
import { goPattern } from './go-pattern';
import { PATTERN_WORDS } from './pattern-words';
import type { Schema } from './schema';

/** What is wrong with a number, a text or a truth value. */
export interface Fault {
  readonly rule: 'enum' | 'min-length' | 'pattern' | 'range';
  readonly message: string;
  readonly remedy: string;
}

type Type = NonNullable<Schema['type']>;

export const TYPE_WORDS: Readonly<Record<Type, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'a text (numbers need quotes)',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

/** Whole numbers have 64 bits; the largest is not told apart here from the one above it. */
const MOST = 2 ** 63;
const MOST_INT32 = 2 ** 31 - 1;

export const HAS_TYPE: Readonly<Record<Type, (value: unknown) => boolean>> = {
  object: isMap,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= MOST,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

/** What a schema has against a value of the right type. */
export function scalarFaults(value: unknown, schema: Schema): readonly Fault[] {
  const faults: Fault[] = [];
  for (const check of CHECKS) {
    const fault = check(value, schema);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

const CHECKS: readonly ((value: unknown, schema: Schema) => Fault | undefined)[] = [
  enumFault,
  lengthFault,
  patternFault,
  rangeFault,
];

function enumFault(value: unknown, { enum: allowed }: Schema): Fault | undefined {
  if (allowed === undefined || allowed.includes(value)) return undefined;
  const near = typeof value === 'string' ? didYouMean(value, allowed.map(String)) : undefined;
  const remedy = near === undefined ? `write one of ${allowed.join(', ')}` : `did you mean ${near}?`;
  return { rule: 'enum', message: `${quote(value)} is not allowed here`, remedy };
}

/** Characters count, not the units that JavaScript counts. */
function lengthFault(value: unknown, { minLength = 0 }: Schema): Fault | undefined {
  if (minLength === 0 || typeof value !== 'string') return undefined;
  if (value.length >= 2 * minLength || Array.from(value).length >= minLength) return undefined;
  const remedy = minLength === 1 ? 'write one' : `write at least ${minLength} characters`;
  return { rule: 'min-length', message: `the text is ${value === '' ? 'empty' : 'too short'}`, remedy };
}

function patternFault(value: unknown, { pattern }: Schema): Fault | undefined {
  if (pattern === undefined || typeof value !== 'string' || goPattern(pattern).test(value)) return undefined;
  const message = `${quote(value)} does not have the form that is wanted`;
  return { rule: 'pattern', message, remedy: PATTERN_WORDS.get(pattern) ?? `it must match ${pattern}` };
}

function rangeFault(
  value: unknown,
  { minimum = -Infinity, maximum = Infinity, format }: Schema,
): Fault | undefined {
  if (typeof value !== 'number') return undefined;
  const most = format === 'int32' ? Math.min(maximum, MOST_INT32) : maximum;
  const least = format === 'int32' ? Math.max(minimum, -MOST_INT32 - 1) : minimum;
  if (value >= least && value <= most) return undefined;
  const bounds = most === Infinity ? `at least ${least}` : `${least} to ${most}`;
  return { rule: 'range', message: `${value} is out of range`, remedy: `write ${bounds}` };
}
