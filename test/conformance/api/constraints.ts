import { readSchemaFile } from '../../support/imported-schemas';
import type { Schema } from '../../support/imported-schemas';

/** A keyword of a schema of the CRDs that can be broken. */
export interface Constraint {
  /** Where its schema stands in `imports/schemas.json`, and the keyword. */
  readonly id: string;
  readonly keyword: Keyword;
  /** The field that is required, or the rule in CEL. */
  readonly detail: string;
}

export const KEYWORDS = [
  'type',
  'null',
  'int-or-string',
  'unknown field',
  'required',
  'oneOf',
  'enum',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'minItems',
  'list-type',
  'rule',
] as const;
export type Keyword = (typeof KEYWORDS)[number];

export type Path = readonly (string | number)[];

/** A place in a document, and the schema of what stands there. */
export interface Site {
  readonly path: Path;
  readonly value: unknown;
  readonly schema: Schema;
}

const FILE = readSchemaFile();

/** By schema: what can be broken of it. A shape that stands in several places is one schema. */
const CONSTRAINTS = new Map<Schema, readonly Constraint[]>();

/** The kinds that have a CRD here, as `group/version/Kind`. */
export const KINDS: readonly string[] = Object.keys(FILE.kinds);

const ROOTS: ReadonlyMap<string, Schema> = new Map(KINDS.map((kind) => [kind, rootOf(kind)]));

/** Everything that can be broken of what the writer of some object says in it. */
export const ALL_CONSTRAINTS: readonly Constraint[] = [...ROOTS].flatMap(([kind, root]) => named(kind, root));

/** Metadata has cases of its own, and nobody but the operator writes `status`. */
function rootOf(key: string): Schema {
  const { type: _type, ...kind } = FILE.kinds[key] ?? {};
  const { spec = {} } = fieldsOf(kind);
  return { ...kind, properties: { apiVersion: {}, kind: {}, metadata: {}, spec } };
}

/** Names the schema and what is below it; nothing of one that has a name. */
function named(name: string, schema: Schema): Constraint[] {
  if (CONSTRAINTS.has(schema)) return [];
  const own = constraintsIn(name, schema);
  CONSTRAINTS.set(schema, own);
  return [
    ...own,
    ...childrenOf(schema).flatMap(([step, child]) => named(nameOf(`${name}/${step}`, child), resolved(child))),
  ];
}

function nameOf(place: string, { $ref }: Schema): string {
  return typeof $ref === 'string' ? $ref : place;
}

function childrenOf(schema: Schema): [step: string, child: Schema][] {
  const children: [string, unknown][] = [
    ...Object.entries(fieldsOf(schema)),
    ['*', schema['items']],
    ['*', schema['additionalProperties']],
  ];
  return children.filter((child): child is [string, Schema] => typeof child[1] === 'object' && child[1] !== null);
}

function constraintsIn(name: string, schema: Schema): Constraint[] {
  const { type, items: _items, properties, required = [], default: standard } = schema;
  const intOrString = schema['x-kubernetes-int-or-string'] === true;
  const typed = type !== undefined || intOrString;
  const keys: (readonly [Keyword, present: boolean, detail?: string])[] = [
    ['type', type !== undefined],
    ['null', typed && standard === undefined],
    ['int-or-string', intOrString],
    ['unknown field', properties !== undefined && schema['x-kubernetes-preserve-unknown-fields'] !== true],
    ...(required as string[]).map((key) => ['required', true, key] as const),
    ['oneOf', branchesOf(schema).length > 1],
    ...(['enum', 'pattern', 'minimum', 'maximum', 'minLength', 'minItems'] as const).map(
      (keyword) => [keyword, schema[keyword] !== undefined] as const,
    ),
    ['list-type', ['set', 'map'].includes(String(schema['x-kubernetes-list-type']))],
    ...rulesOf(schema).map((rule) => ['rule', true, rule] as const),
  ];
  return keys
    .filter(([, present]) => present)
    .map(([keyword, , detail = '']) => ({ id: `${name} ${keyword} ${detail}`.trim(), keyword, detail }));
}

/** Every place of a document with its schema, the document itself first. */
export function sitesOf(kind: string, document: unknown): Site[] {
  const root = ROOTS.get(kind) ?? {};
  return sites([], document, root);
}

/** What can be broken at a place. */
export function constraintsAt({ schema }: Site): readonly Constraint[] {
  return CONSTRAINTS.get(schema) ?? [];
}

function sites(path: Path, value: unknown, schema: Schema): Site[] {
  const own: Site = { path, value, schema };
  if (Array.isArray(value)) {
    const items = schema['items'] as Schema | undefined;
    return items === undefined
      ? [own]
      : [own, ...value.flatMap((item, index) => sites([...path, index], item, resolved(items)))];
  }
  if (typeof value !== 'object' || value === null) return [own];
  const other = schema['additionalProperties'];
  const below = Object.entries(value).flatMap(([key, held]) => {
    const child = Object.hasOwn(fieldsOf(schema), key) ? fieldsOf(schema)[key] : other;
    return typeof child === 'object' && child !== null
      ? sites([...path, key], held, resolved(child as Schema))
      : [];
  });
  return [own, ...below];
}

function resolved(schema: Schema): Schema {
  const { $ref } = schema;
  return typeof $ref === 'string' ? (FILE.shapes[$ref] ?? {}) : schema;
}

export function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema['properties'] ?? {}) as Record<string, Schema>;
}

/** The fields that each branch of a `oneOf` requires. */
export function branchesOf(schema: Schema): readonly (readonly string[])[] {
  return ((schema['oneOf'] ?? []) as Schema[]).map(({ required = [] }) => required as string[]);
}

function rulesOf(schema: Schema): string[] {
  return ((schema['x-kubernetes-validations'] ?? []) as { readonly rule: string }[]).map(({ rule }) => rule);
}
