import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A JSON schema as `imports/schemas.json` has it. */
export type Schema = { readonly [key: string]: unknown };

/** What stands in `imports/schemas.json`. */
export interface SchemaFile {
  readonly shapes: Readonly<Record<string, Schema>>;
  /** By `group/version/Kind`. */
  readonly kinds: Readonly<Record<string, Schema>>;
}

export const IMPORTS = join(__dirname, '..', '..', 'imports');

export function readSchemaFile(): SchemaFile {
  return JSON.parse(readFileSync(join(IMPORTS, 'schemas.json'), 'utf8')) as SchemaFile;
}

/** A schema with every reference replaced by what it means. */
export function inlined(schema: Schema, shapes: SchemaFile['shapes']): Schema {
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const shape = shapes[ref];
    if (shape === undefined) throw new Error(`no shape ${ref}`);
    return inlined(shape, shapes);
  }
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, inlinedKeyword(key, value, shapes)]),
  );
}

function inlinedKeyword(key: string, value: unknown, shapes: SchemaFile['shapes']): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (key === 'items' || key === 'additionalProperties') return inlined(value as Schema, shapes);
  if (key !== 'properties') return value;
  const fields = Object.entries(value as Record<string, Schema>);
  return Object.fromEntries(fields.map(([name, field]) => [name, inlined(field, shapes)]));
}
