import { quote } from '../problems';
import { z } from 'zod';

import { allowedKinds, allowedValues } from './schema-walk';
import type { Schema } from './schema-walk';

/** What fits, in words: `one of dev, prod`, `a duration, for example 30s, 24h`. */
export function fitting(schemas: readonly Schema[]): string {
  const [only] = schemas;
  const { title, examples } = (schemas.length === 1 && only ? z.globalRegistry.get(only) : undefined) ?? {};
  if (title !== undefined)
    return Array.isArray(examples) ? `${title}, for example ${examples.map(String).join(', ')}` : title;
  const values = allowedValues(schemas);
  const words = values.length === 1 ? quote(values[0]) : `one of ${values.map(String).join(', ')}`;
  const parts = [...(values.length === 0 ? [] : [words]), ...allowedKinds(schemas)];
  const last = parts.pop() ?? 'nothing';
  return parts.length === 0 ? last : `${parts.join(', ')}, or ${last}`;
}

/** What would make the value fit as it was probably meant; nothing when no small change does. */
export function smallChange(value: unknown, schemas: readonly Schema[]): string | undefined {
  const takes = (other: unknown): boolean => schemas.some((schema) => z.safeParse(schema, other).success);
  if (value === null) return takes({}) ? 'write {} where there is nothing to say' : undefined;
  if (typeof value === 'number' || typeof value === 'boolean')
    return takes(String(value)) ? 'put it in quotes' : undefined;
  if (typeof value !== 'string' || value === '') return undefined;
  const unquoted = /^[-+]?[\d.]+$/.test(value)
    ? takes(Number(value))
    : /^(true|false)$/.test(value) && takes(value === 'true');
  if (unquoted) return 'write it without quotes';
  return /^[\w.-]{1,80}$/.test(value) && takes([value]) ? `write a list: [${value}]` : undefined;
}
