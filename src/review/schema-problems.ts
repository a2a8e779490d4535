import { didYouMean } from '../problems';
import type { Problem } from '../problems';
import { resolved, schemaOf } from './schema';
import type { Schema } from './schema';

/** Allowed values are listed up to this number. */
const MOST_SHOWN = 12;

interface Found {
  readonly pointer: string;
  readonly problems: Problem[];
}

/** What the API server would refuse of the shape of an object, unknown fields included; nothing for kinds without a CRD here. */
export function schemaProblems(manifest: Readonly<Record<string, unknown>>): Problem[] {
  const schema = schemaOf(String(manifest['apiVersion']), String(manifest['kind']));
  if (schema === undefined) return [];
  const problems: Problem[] = [];
  const { metadata: _, ...rest } = manifest;
  check(rest, schema, { pointer: '', problems });
  return problems;
}

function check(value: unknown, reference: Schema, found: Found): void {
  const schema = resolved(reference);
  if (schema['x-kubernetes-int-or-string'] === true) checkIntOrString(value, schema, found);
  else if (schema.type !== undefined && !hasType(value, schema.type)) wrongType(value, schema, found);
  else if (Array.isArray(value)) checkList(value, schema, found);
  else if (isMap(value)) checkMap(value, schema, found);
  else checkScalar(value, schema, found);
}

function checkMap(value: Readonly<Record<string, unknown>>, schema: Schema, found: Found): void {
  const { properties, additionalProperties, required = [] } = schema;
  for (const key of required) {
    if (value[key] === undefined) {
      add(found, 'required', `${key} is missing`, `add ${key}`);
    }
  }
  for (const [key, child] of Object.entries(value)) {
    const below = { ...found, pointer: `${found.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` };
    const property = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (property !== undefined) check(child, property, below);
    else if (typeof additionalProperties === 'object') check(child, additionalProperties, below);
    else if (!takesAnyKey(schema)) unknownField(key, Object.keys(properties ?? {}), below);
  }
  checkOneOf(value, schema, found);
}

function takesAnyKey(schema: Schema): boolean {
  const { additionalProperties, properties } = schema;
  return (
    schema['x-kubernetes-preserve-unknown-fields'] === true ||
    additionalProperties === true ||
    (properties === undefined && additionalProperties === undefined && schema.type === undefined)
  );
}

function unknownField(key: string, known: readonly string[], found: Found): void {
  const near = didYouMean(key, known);
  const listed = known.length <= MOST_SHOWN ? `; known are ${known.join(', ')}` : '';
  const remedy = near === undefined ? `remove it${listed}` : `did you mean ${near}?`;
  add(found, 'unknown-field', `there is no field ${JSON.stringify(key)}`, remedy);
}

/** The only use that CRDs of Strimzi make of it: exactly one of some fields must be there. */
function checkOneOf(value: Readonly<Record<string, unknown>>, { oneOf }: Schema, found: Found): void {
  if (oneOf === undefined) return;
  const fitting = oneOf.filter(({ required = [] }) => required.every((key) => value[key] !== undefined));
  if (fitting.length === 1) return;
  const fields = oneOf.map(({ required = [] }) => required.join(' and ')).join(' or ');
  add(
    found,
    'one-of',
    fitting.length === 0 ? `none of ${fields} is there` : `more than one of ${fields} is there`,
    `write exactly one`,
  );
}

function checkList(value: readonly unknown[], { items, minItems = 0 }: Schema, found: Found): void {
  if (value.length < minItems) add(found, 'min-items', 'the list is empty', `write at least ${minItems}`);
  for (const [index, item] of value.entries()) {
    if (items !== undefined) check(item, items, { ...found, pointer: `${found.pointer}/${index}` });
  }
}

function checkScalar(value: unknown, schema: Schema, found: Found): void {
  const { enum: allowed, pattern, minimum = -Infinity, maximum = Infinity, minLength = 0 } = schema;
  if (allowed !== undefined && !allowed.includes(value)) {
    const near = typeof value === 'string' ? didYouMean(value, allowed.map(String)) : undefined;
    const words = `one of ${allowed.join(', ')}`;
    add(
      found,
      'enum',
      `${show(value)} is not allowed here`,
      near === undefined ? `write ${words}` : `did you mean ${near}?`,
    );
  }
  if (typeof value === 'string') {
    if (value.length < minLength) add(found, 'min-length', 'the text is empty', 'write one');
    if (pattern !== undefined && !regExp(pattern).test(value)) {
      add(found, 'pattern', `${show(value)} does not have the form that is wanted`, `it must match ${pattern}`);
    }
  }
  if (typeof value === 'number' && (value < minimum || value > maximum)) {
    const bounds = maximum === Infinity ? `at least ${minimum}` : `${minimum} to ${maximum}`;
    add(found, 'range', `${value} is out of range`, `write ${bounds}`);
  }
}

function checkIntOrString(value: unknown, schema: Schema, found: Found): void {
  if (Number.isInteger(value)) return;
  if (typeof value !== 'string')
    add(found, 'type', `${show(value)} is neither a whole number nor a text`, 'write one of them');
  else checkScalar(value, schema, found);
}

function wrongType(value: unknown, { type }: Schema, found: Found): void {
  add(
    found,
    'type',
    `${show(value)} is not ${TYPE_WORDS[type ?? 'object']}`,
    `write ${TYPE_WORDS[type ?? 'object']}`,
  );
}

const TYPE_WORDS = {
  object: 'a map',
  array: 'a list',
  string: 'a text (numbers need quotes)',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
} as const;

function hasType(value: unknown, type: NonNullable<Schema['type']>): boolean {
  switch (type) {
    case 'object':
      return isMap(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
  }
}

function add({ pointer, problems }: Found, rule: string, message: string, remedy: string): void {
  problems.push({ rule: `schema/${rule}`, message, remedy, pointer });
}

const compiled = new Map<string, RegExp>();

function regExp(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  // Go writes "any case" inside the pattern
  const made = new RegExp(pattern.replace('(?i)', ''), pattern.includes('(?i)') ? 'iu' : 'u');
  compiled.set(pattern, made);
  return made;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'a map';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
