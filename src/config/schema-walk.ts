import type { z } from 'zod';

import type { ConfigPath } from './layered-entry';

export type Schema = z.core.$ZodType;

interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly valueType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Bound } }[];
}

/** A limit of a number. */
interface Bound {
  readonly check: string;
  readonly value?: number;
  readonly inclusive?: boolean;
}

function definition(schema: Schema): Definition {
  return schema._zod.def;
}

/** The schema without "may be absent" and "may be null". */
function unwrap(schema: Schema): Schema {
  const { innerType } = definition(schema);
  return innerType === undefined ? schema : unwrap(innerType);
}

/** The member of a union at an index. */
export function memberOf(schema: Schema, index: number): Schema | undefined {
  const member = definition(schema).options?.[index];
  return member && unwrap(member);
}

/** The schemas that the value at a path may have: several where members of a union share a key. */
export function schemasAt(schema: Schema, path: ConfigPath): readonly Schema[] {
  return path.reduce<readonly Schema[]>((at, step) => at.flatMap((one) => children(one, step)), [unwrap(schema)]);
}

function children(schema: Schema, step: string | number): readonly Schema[] {
  const { shape, valueType, element, options } = definition(schema);
  if (options !== undefined) return options.flatMap((option) => children(unwrap(option), step));
  const ofKey = shape !== undefined && Object.hasOwn(shape, step) ? shape[String(step)] : undefined;
  const inner = shape === undefined ? (valueType ?? element) : ofKey;
  return inner === undefined ? [] : [unwrap(inner)];
}

/** The members of a union, of any depth; another schema is its own only member. */
export function members(schema: Schema): readonly Schema[] {
  return definition(schema).options?.flatMap((option) => members(unwrap(option))) ?? [schema];
}

/** The keys that a map at this place may have; none when any may. */
export function allowedKeys(schemas: readonly Schema[]): readonly string[] {
  return schemas.flatMap(members).flatMap((schema) => Object.keys(definition(schema).shape ?? {}));
}

/** The texts and numbers that are allowed as they are. */
export function allowedValues(schemas: readonly Schema[]): readonly unknown[] {
  const fixed = schemas.flatMap(members).filter((schema) => isFixed(schema));
  return [...new Set(fixed.flatMap((schema) => [...(schema._zod.values ?? [])]))];
}

/** What kinds of value fit, in words, beside the values that are allowed as they are. */
export function allowedKinds(schemas: readonly Schema[]): readonly string[] {
  const open = schemas.flatMap(members).filter((schema) => !isFixed(schema));
  return [...new Set(open.map(kindOf))];
}

function isFixed(schema: Schema): boolean {
  const { type } = definition(schema);
  return type === 'enum' || type === 'literal';
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  object: 'a map',
  record: 'a map',
  array: 'a list',
};

function kindOf(schema: Schema): string {
  const { type, shape } = definition(schema);
  if (type === 'number') return numberKind(definition(schema));
  const needed = Object.entries(shape ?? {}).flatMap(([key, value]) =>
    value._zod.optin === undefined ? [key] : [],
  );
  if (needed.length === 0) return KIND_WORDS[type] ?? type;
  const last = needed.pop() ?? '';
  return `a map with ${needed.length === 0 ? last : `${needed.join(', ')} and ${last}`}`;
}

function numberKind({ format, checks = [] }: Definition): string {
  const whole = format === 'safeint';
  const kind = whole ? 'a whole number' : 'a number';
  const bounds = checks.map(({ _zod }) => _zod.def);
  const lower = bounds.find(({ check }) => check === 'greater_than');
  const upper = bounds.find(({ check }) => check === 'less_than');
  if (lower?.value === undefined) return kind;
  if (lower.inclusive !== true && !whole) return `${kind} above ${lower.value}`;
  const least = lower.inclusive === true ? lower.value : lower.value + 1;
  return upper?.value === undefined ? `${kind} of at least ${least}` : `${kind} from ${least} to ${upper.value}`;
}
