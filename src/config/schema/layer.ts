import { z } from 'zod';

type Layered<Shape extends z.ZodRawShape> = { [K in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[K]>> };

/**
 * An object of which any part may be left out, so that a weaker layer speaks, or be `null`, which takes away what a weaker layer
 * says. Unknown keys are refused.
 */
export function layer<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Layered<Shape>, z.core.$strict> {
  const entries = Object.entries(shape).map(([key, schema]) => [key, (schema as z.ZodType).nullable().optional()]);
  return z.strictObject(Object.fromEntries(entries) as Layered<Shape>);
}

/** A map from names to layers; `null` takes the entry of a weaker layer away. */
export function named<Value extends z.ZodType>(value: Value): z.ZodRecord<z.ZodString, z.ZodNullable<Value>> {
  return z.record(z.string(), value.nullable());
}

/** What is left of a layer when all are merged: nothing is null, what may be left out may still be absent. */
export type Merged<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]: Merged<Exclude<T[K], null | undefined>> }
    : T;
