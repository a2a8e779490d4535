/** The part of JSON Schema 2020-12 that our schema uses. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

type Check = (value: unknown, wanted: never, schema: JsonSchema, root: JsonSchema) => boolean;

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  null: (value) => value === null,
  number: (value) => typeof value === 'number',
  object: isMap,
  string: (value) => typeof value === 'string',
};

/** What each keyword asks; of a value of another type it asks nothing. */
const CHECKS: Readonly<Record<string, Check>> = {
  $ref: (value, ref: string, _, root) => accepts(resolve(ref, root), value, root),
  anyOf: (value, members: readonly JsonSchema[], _, root) => members.some((member) => accepts(member, value, root)),
  type: (value, type: string | readonly string[]) => [type].flat().some((one) => TYPES[one]?.(value) === true),
  const: (value, wanted: unknown) => value === wanted,
  enum: (value, wanted: readonly unknown[]) => wanted.includes(value),
  properties: (value, properties: Readonly<Record<string, JsonSchema>>, _, root) =>
    !isMap(value) || Object.entries(value).every(([key, inner]) => acceptsKey(properties, key, inner, root)),
  required: (value, keys: readonly string[]) => !isMap(value) || keys.every((key) => Object.hasOwn(value, key)),
  additionalProperties: (value, rest: boolean | JsonSchema, { properties = {} }, root) =>
    !isMap(value) ||
    Object.entries(value)
      .filter(([key]) => !Object.hasOwn(properties as object, key))
      .every(([, inner]) => (typeof rest === 'boolean' ? rest : accepts(rest, inner, root))),
  items: (value, items: JsonSchema, _, root) =>
    !Array.isArray(value) || value.every((item) => accepts(items, item, root)),
  minItems: (value, least: number) => !Array.isArray(value) || value.length >= least,
  minLength: (value, least: number) => typeof value !== 'string' || value.length >= least,
  pattern: (value, pattern: string) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
  minimum: (value, least: number) => typeof value !== 'number' || value >= least,
  exclusiveMinimum: (value, below: number) => typeof value !== 'number' || value > below,
  maximum: (value, most: number) => typeof value !== 'number' || value <= most,
};

/** Keywords that say something to people only. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['$schema', '$id', '$defs', 'title', 'description', 'examples']);

/** True when a value is of a schema. */
export function accepts(schema: JsonSchema, value: unknown, root: JsonSchema = schema): boolean {
  return Object.entries(schema)
    .filter(([keyword]) => !ANNOTATIONS.has(keyword))
    .every(([keyword, wanted]) => {
      const check = CHECKS[keyword];
      if (check === undefined) throw new Error(`${keyword} is not known to this check`);
      return check(value, wanted as never, schema, root);
    });
}

/** The schema and every one inside it, each with its way from the root. */
export function schemasIn(schema: JsonSchema, way = '#'): [way: string, schema: JsonSchema][] {
  const maps = ['$defs', 'properties'].flatMap((keyword) =>
    Object.entries((schema[keyword] ?? {}) as JsonSchema).map(
      ([key, inner]) => [`${keyword}/${key}`, inner] as const,
    ),
  );
  const lists = ((schema['anyOf'] ?? []) as JsonSchema[]).map((inner, at) => [`anyOf/${at}`, inner] as const);
  const single = ['items', 'additionalProperties'].map((keyword) => [keyword, schema[keyword]] as const);
  const inner = [...maps, ...lists, ...single].filter((pair): pair is [string, JsonSchema] => isMap(pair[1]));
  return [[way, schema], ...inner.flatMap(([step, one]) => schemasIn(one, `${way}/${step}`))];
}

function acceptsKey(
  properties: Readonly<Record<string, JsonSchema>>,
  key: string,
  value: unknown,
  root: JsonSchema,
): boolean {
  const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return schema === undefined || accepts(schema, value, root);
}

function resolve(ref: string, root: JsonSchema): JsonSchema {
  const found = (root['$defs'] as Readonly<Record<string, JsonSchema>>)[ref.replace('#/$defs/', '')];
  if (found === undefined) throw new Error(`${ref} leads to nothing`);
  return found;
}

function isMap(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
