import type { z } from 'zod';

import type { ConfigPath } from './layered-entry';

interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly valueType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}

function definition(schema: z.core.$ZodType): Definition {
  return schema._zod.def as Definition;
}

/** The schema without "may be absent" and "may be null". */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = definition(schema);
  return innerType === undefined ? schema : unwrap(innerType);
}

/** The schema of the value at a path; of a union, the member that a map can be. */
export function schemaAt(schema: z.core.$ZodType, path: ConfigPath): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = unwrap(schema);
  for (const step of path) {
    at = at === undefined ? undefined : child(at, step);
  }
  return at;
}

function child(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  const { shape, valueType, element, options } = definition(schema);
  const found =
    shape === undefined ? (valueType ?? element) : Object.hasOwn(shape, step) ? shape[String(step)] : undefined;
  if (found !== undefined) return unwrap(found);
  for (const option of options ?? []) {
    const inner = child(unwrap(option), step);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The keys that a map at this place may have; nothing when any may. */
export function allowedKeys(schema: z.core.$ZodType): readonly string[] {
  const { shape, options } = definition(schema);
  if (shape !== undefined) return Object.keys(shape);
  return (options ?? []).flatMap((option) => allowedKeys(unwrap(option)));
}

/** The texts, numbers and so on that are allowed as they are. */
export function allowedValues(schema: z.core.$ZodType): readonly unknown[] {
  const { type, options } = definition(schema);
  if (type === 'enum' || type === 'literal') return [...(schema._zod.values ?? [])];
  return (options ?? []).flatMap((option) => allowedValues(unwrap(option)));
}

/** What kinds of value fit, in words. */
export function expectedKinds(schema: z.core.$ZodType): readonly string[] {
  const { type, options } = definition(schema);
  if (options !== undefined) return [...new Set(options.flatMap((option) => expectedKinds(unwrap(option))))];
  return [KIND_WORDS[type] ?? type];
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  record: 'a map',
  array: 'a list',
  enum: 'a text',
  literal: 'a text',
};
