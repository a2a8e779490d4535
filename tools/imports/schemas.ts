import { compare } from './crd';
import type { Kind, Schema } from './crd';
import { canonical, isShape } from './shapes';
import type { Shape } from './shapes';

/** The schemas of all kinds as one compact JSON text; shapes that stand in several places stand once, under `shapes`. */
export function renderSchemas(kinds: readonly Kind[], shapes: ReadonlyMap<string, Shape>): string {
  const shared = new Map([...shapes].filter(([, { uses }]) => uses > 1));
  const compact = (schema: Schema, top = false): Schema => {
    const known = !top && isShape(schema) ? shared.get(canonical(schema)) : undefined;
    if (known !== undefined) return { $ref: known.name };
    return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inner(key, value, compact)]));
  };
  const lines = (entries: readonly (readonly [string, Schema])[]): string =>
    entries.map(([key, schema]) => `${JSON.stringify(key)}:${JSON.stringify(schema)}`).join(',\n');
  const sharedEntries = [...shared.values()].sort((a, b) => compare(a.name, b.name));
  return `{"shapes":{\n${lines(sharedEntries.map(({ name, schema }) => [name, compact(schema, true)]))}\n},"kinds":{\n${lines(
    kinds.map(({ group, version, kind, schema }) => [`${group}/${version}/${kind}`, compact(schema, true)]),
  )}\n}}\n`;
}

function inner(key: string, value: unknown, compact: (schema: Schema) => Schema): unknown {
  if (key === 'properties') {
    return Object.fromEntries(Object.entries(value as Record<string, Schema>).map(([name, schema]) => [name, compact(schema)]));
  }
  const nested = (key === 'items' || key === 'additionalProperties') && typeof value === 'object' && value !== null;
  return nested ? compact(value as Schema) : value;
}

/** The table of kinds. */
export function renderKinds(kinds: readonly Kind[]): string {
  const rows = kinds.map(({ group, version, kind, plural, scope }) => JSON.stringify({ group, version, kind, plural, scope }));
  return `[\n${rows.map((row) => `  ${row}`).join(',\n')}\n]\n`;
}
