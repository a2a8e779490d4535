import type { Kind } from './crd';
import { canonical, compare, isShape } from './schema';
import type { Schema } from './schema';
import type { Shape } from './shapes';

/**
 * The schemas of all kinds as one compact JSON text, a shape or a kind a line. A shape that stands in several places stands once, under
 * `shapes`, and `{"$ref":"NAME"}` where it is meant.
 */
export function renderSchemas(
  kinds: readonly Kind[],
  shapes: ReadonlyMap<string, Shape>,
  names: ReadonlyMap<string, string>,
): string {
  const shared = [...shapes.values()].filter(({ repeated }) => repeated);
  const refs = new Map(shared.map(({ text }) => [text, names.get(text) ?? '']));
  const shapeLines = shared.map(({ text, schema }) => line(refs.get(text) ?? '', inside(schema, refs)));
  const kindLines = kinds.map((kind) =>
    line(`${kind.group}/${kind.version}/${kind.kind}`, inside(kind.schema, refs)),
  );
  return `{"shapes":{\n${shapeLines.sort(compare).join(',\n')}\n},"kinds":{\n${kindLines.join(',\n')}\n}}\n`;
}

function line(key: string, schema: Schema): string {
  return `${JSON.stringify(key)}:${JSON.stringify(schema)}`;
}

type Refs = ReadonlyMap<string, string>;

function compact(schema: Schema, refs: Refs): Schema {
  const name = isShape(schema) ? refs.get(canonical(schema)) : undefined;
  return name === undefined ? inside(schema, refs) : { $ref: name };
}

/** The schema itself, with references for what is below it. */
function inside(schema: Schema, refs: Refs): Schema {
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, keyword(key, value, refs)]));
}

function keyword(key: string, value: unknown, refs: Refs): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (key === 'items' || key === 'additionalProperties') return compact(value as Schema, refs);
  if (key !== 'properties') return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, Schema>).map(([name, schema]) => [name, compact(schema, refs)]),
  );
}

/** The table of kinds. */
export function renderKinds(kinds: readonly Kind[]): string {
  const rows = kinds.map(({ group, version, kind, plural, scope }) =>
    JSON.stringify({ group, version, kind, plural, scope }),
  );
  return `[\n${rows.map((row) => `  ${row}`).join(',\n')}\n]\n`;
}
