import { ToolError } from './tool-error';

/** A JSON schema as a CustomResourceDefinition has it. */
export type Schema = { readonly [key: string]: unknown };

/** Keywords that hold text for people, not for validation. */
const PROSE: ReadonlySet<string> = new Set(['description', 'title', 'example', 'externalDocs']);

/** What a validation rule in CEL says for people. */
const RULE_PROSE: ReadonlySet<string> = new Set(['message', 'messageExpression']);

/** Only what validation needs, defaults among it: they fill what `required` asks for. */
export function withoutProse(value: unknown): Schema {
  const kept = Object.entries(mappingOf(value)).filter(([key]) => !PROSE.has(key));
  return Object.fromEntries(kept.map(([key, held]) => [key, keywordWithoutProse(key, held)]));
}

function keywordWithoutProse(key: string, held: unknown): unknown {
  switch (key) {
    case 'properties':
      return Object.fromEntries(
        Object.entries(mappingOf(held)).map(([name, schema]) => [name, withoutProse(schema)]),
      );
    case 'oneOf':
    case 'anyOf':
    case 'allOf':
      return listOf(held).map(withoutProse);
    case 'x-kubernetes-validations':
      return listOf(held).map((rule) =>
        Object.fromEntries(Object.entries(mappingOf(rule)).filter(([name]) => !RULE_PROSE.has(name))),
      );
    case 'items':
    case 'not':
      return withoutProse(held);
    case 'additionalProperties':
      return typeof held === 'boolean' ? held : withoutProse(held);
    default:
      return held;
  }
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new ToolError('a schema where a list should stand');
  return value;
}

/** A mapping, or a complaint. */
export function mappingOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ToolError(`${JSON.stringify(value) ?? 'nothing'} where a mapping should stand`);
  }
  return value as Record<string, unknown>;
}

/** The fields of a schema. */
export function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema['properties'] ?? {}) as Record<string, Schema>;
}

/** What a list or a map holds. */
export function elementOf(schema: Schema): Schema | undefined {
  const { items, additionalProperties } = schema;
  return [items, additionalProperties].find((held): held is Schema => typeof held === 'object' && held !== null);
}

/** True for an object that names its fields. */
export function isShape(schema: Schema): boolean {
  return schema['type'] === 'object' && schema['properties'] !== undefined;
}

const texts = new WeakMap<Schema, string>();

/** The same text for equal schemas, whatever the order of their keys. */
export function canonical(schema: Schema): string {
  const known = texts.get(schema);
  if (known !== undefined) return known;
  const text = JSON.stringify(schema, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)))
      : value,
  );
  texts.set(schema, text);
  return text;
}

/** By code units: the same on every machine. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
