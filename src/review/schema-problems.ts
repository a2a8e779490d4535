import { didYouMean, quote } from '../problems';
import type { Problem } from '../problems';
import { resolved, schemaOf } from './schema';
import type { Schema } from './schema';

/** Allowed values are listed up to this number. */
const MOST_SHOWN = 12;

/** What the API server would refuse of the shape of an object, unknown fields included; nothing for kinds without a CRD here. */
export function schemaProblems(manifest: Readonly<Record<string, unknown>>): Problem[] {
  const schema = schemaOf(String(manifest['apiVersion']), String(manifest['kind']));
  if (schema === undefined) return [];
  const checker = new Checker();
  const { metadata: _, ...rest } = manifest;
  checker.check(rest, schema);
  return checker.problems;
}

/** Walks a value along its schema; where it stands becomes text only for a problem. */
class Checker {
  readonly problems: Problem[] = [];
  readonly #path: (string | number)[] = [];

  check(value: unknown, reference: Schema): void {
    const schema = resolved(reference);
    if (schema['x-kubernetes-int-or-string'] === true) this.#intOrString(value, schema);
    else if (schema.type !== undefined && !HAS_TYPE[schema.type](value)) this.#wrongType(value, schema);
    else if (Array.isArray(value)) this.#list(value, schema);
    else if (isMap(value)) this.#map(value, schema);
    else this.#scalar(value, schema);
  }

  #below(step: string | number, check: () => void): void {
    this.#path.push(step);
    check();
    this.#path.pop();
  }

  #map(value: Readonly<Record<string, unknown>>, schema: Schema): void {
    const { properties, additionalProperties, required } = schema;
    for (const key of required ?? []) {
      if (value[key] === undefined) this.#add('required', `${key} is missing`, `add ${key}`);
    }
    for (const key of Object.keys(value)) {
      const child = value[key];
      if (child === undefined) continue;
      const property = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;
      const known = property ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
      this.#path.push(key);
      if (known !== undefined) this.check(child, known);
      else if (!takesAnyKey(schema)) this.#unknownField(key, Object.keys(properties ?? {}));
      this.#path.pop();
    }
    this.#oneOf(value, schema);
  }

  #unknownField(key: string, known: readonly string[]): void {
    const near = didYouMean(key, known);
    const listed = known.length <= MOST_SHOWN ? `; known are ${known.join(', ')}` : '';
    const remedy = near === undefined ? `remove it${listed}` : `did you mean ${near}?`;
    this.#add('unknown-field', `there is no field ${JSON.stringify(key)}`, remedy);
  }

  /** The only use that CRDs of Strimzi make of it: exactly one of some fields must be there. */
  #oneOf(value: Readonly<Record<string, unknown>>, { oneOf }: Schema): void {
    if (oneOf === undefined) return;
    const fitting = oneOf.filter(({ required = [] }) => required.every((key) => value[key] !== undefined));
    if (fitting.length === 1) return;
    const fields = oneOf.map(({ required = [] }) => required.join(' and ')).join(' or ');
    const message = fitting.length === 0 ? `none of ${fields} is there` : `more than one of ${fields} is there`;
    this.#add('one-of', message, 'write exactly one');
  }

  #list(value: readonly unknown[], { items, minItems = 0 }: Schema): void {
    if (value.length < minItems) this.#add('min-items', 'the list is empty', `write at least ${minItems}`);
    if (items === undefined) return;
    for (const [index, item] of value.entries()) this.#below(index, () => this.check(item, items));
  }

  #scalar(value: unknown, schema: Schema): void {
    const { enum: allowed, pattern, minimum = -Infinity, maximum = Infinity, minLength = 0 } = schema;
    if (allowed !== undefined && !allowed.includes(value)) {
      const near = typeof value === 'string' ? didYouMean(value, allowed.map(String)) : undefined;
      const remedy = near === undefined ? `write one of ${allowed.join(', ')}` : `did you mean ${near}?`;
      this.#add('enum', `${quote(value)} is not allowed here`, remedy);
    }
    if (typeof value === 'string') {
      if (value.length < minLength) this.#add('min-length', 'the text is empty', 'write one');
      if (pattern !== undefined && !regExp(pattern).test(value)) {
        this.#add('pattern', `${quote(value)} does not have the form that is wanted`, `it must match ${pattern}`);
      }
    }
    if (typeof value === 'number' && (value < minimum || value > maximum)) {
      const bounds = maximum === Infinity ? `at least ${minimum}` : `${minimum} to ${maximum}`;
      this.#add('range', `${value} is out of range`, `write ${bounds}`);
    }
  }

  #intOrString(value: unknown, schema: Schema): void {
    if (Number.isInteger(value)) return;
    if (typeof value === 'string') this.#scalar(value, schema);
    else this.#add('type', `${quote(value)} is neither a whole number nor a text`, 'write one of them');
  }

  #wrongType(value: unknown, { type = 'object' }: Schema): void {
    this.#add('type', `${quote(value)} is not ${TYPE_WORDS[type]}`, `write ${TYPE_WORDS[type]}`);
  }

  #add(rule: string, message: string, remedy: string): void {
    const pointer = this.#path
      .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('');
    this.problems.push({ rule: `schema/${rule}`, message, remedy, pointer });
  }
}

function takesAnyKey(schema: Schema): boolean {
  const { additionalProperties, properties } = schema;
  return (
    schema['x-kubernetes-preserve-unknown-fields'] === true ||
    additionalProperties === true ||
    (properties === undefined && additionalProperties === undefined && schema.type === undefined)
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

const HAS_TYPE: Readonly<Record<NonNullable<Schema['type']>, (value: unknown) => boolean>> = {
  object: isMap,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

const compiled = new Map<string, RegExp>();

function regExp(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  // Go writes "any case" inside the pattern
  const made = new RegExp(pattern.replace('(?i)', ''), pattern.includes('(?i)') ? 'iu' : 'u');
  compiled.set(pattern, made);
  return made;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
