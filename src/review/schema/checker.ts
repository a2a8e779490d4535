import { isMap, pointer } from '../../facts';
import { didYouMean, quote } from '../../problems';
import type { Problem } from '../../problems';
import { removedField } from './removed-fields';
import { resolved } from './schema';
import type { Schema } from './schema';
import { HAS_TYPE, TYPE_WORDS, scalarFaults } from './values';

/** Allowed values are listed up to this number. */
const MOST_SHOWN = 12;

/** A value that stands under rules in CEL. */
export interface Ruled {
  readonly value: unknown;
  readonly rules: readonly string[];
  readonly pointer: string;
}

/** Walks a value along its schema, as the API server does; where it stands becomes text only for a problem. */
export class Checker {
  readonly problems: Problem[] = [];
  readonly ruled: Ruled[] = [];
  readonly #kind: string;
  readonly #path: (string | number)[];

  /** @param path where the value stands in its object */
  constructor(kind: string, ...path: readonly string[]) {
    this.#kind = kind;
    this.#path = [...path];
  }

  check(value: unknown, reference: Schema): void {
    const schema = resolved(reference);
    if (value === null) this.#null(schema);
    else if (schema['x-kubernetes-int-or-string'] === true) this.#intOrString(value, schema);
    else if (schema.type !== undefined && !HAS_TYPE[schema.type](value)) this.#wrongType(value, schema.type);
    else if (Array.isArray(value)) this.#list(value, schema);
    else if (isMap(value)) this.#map(value, schema);
    else this.#scalar(value, schema);
  }

  /** A server-side apply keeps it where it stands, so that it has the wrong type. */
  #null({ type, nullable, default: standard, ...schema }: Schema): void {
    const typed = type !== undefined || schema['x-kubernetes-int-or-string'] === true;
    if (!typed || nullable === true || standard !== undefined) return;
    this.#add('type', 'nothing stands here', 'write a value, or leave the field out');
  }

  #map(value: Readonly<Record<string, unknown>>, schema: Schema): void {
    const { required, oneOf, 'x-kubernetes-validations': rules } = schema;
    for (const key of required ?? []) {
      if (value[key] === undefined) this.#missing(key);
    }
    for (const key of Object.keys(value)) {
      if (value[key] === undefined) continue;
      this.#path.push(key);
      this.#field(key, value[key], schema);
      this.#path.pop();
    }
    if (oneOf !== undefined) this.#oneOf(value, oneOf);
    if (rules !== undefined) {
      this.ruled.push({ value, rules: rules.map(({ rule }) => rule), pointer: pointer(...this.#path) });
    }
  }

  /** Told where it should stand, so that nothing of what stands beside it follows from that. */
  #missing(key: string): void {
    this.#path.push(key);
    this.#add('required', `${key} is missing`, removedField(this.#kind, this.#path) ?? `add ${key}`);
    this.#path.pop();
  }

  #field(key: string, value: unknown, schema: Schema): void {
    const { properties, additionalProperties } = schema;
    const property = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;
    const known = property ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
    if (known !== undefined) this.check(value, known);
    else if (!takesAnyKey(schema)) this.#unknownField(key, Object.keys(properties ?? {}));
  }

  #unknownField(key: string, known: readonly string[]): void {
    const near = didYouMean(key, known);
    const listed = known.length > 0 && known.length <= MOST_SHOWN ? `; known are ${known.join(', ')}` : '';
    const remedy = near === undefined ? `remove it${listed}` : `did you mean ${near}?`;
    this.#add('unknown-field', `there is no field ${quote(key)}`, removedField(this.#kind, this.#path) ?? remedy);
  }

  /** The only use that CRDs of Strimzi make of it: exactly one of some fields must be there. */
  #oneOf(value: Readonly<Record<string, unknown>>, oneOf: readonly Schema[]): void {
    const fitting = oneOf.filter(({ required = [] }) => required.every((key) => value[key] !== undefined));
    if (fitting.length === 1) return;
    const fields = oneOf.map(({ required = [] }) => required.join(' and ')).join(' or ');
    const message = fitting.length === 0 ? `none of ${fields} is there` : `more than one of ${fields} is there`;
    this.#add('one-of', message, 'write exactly one');
  }

  #list(value: readonly unknown[], schema: Schema): void {
    const { items, minItems = 0, 'x-kubernetes-list-type': listType = 'atomic' } = schema;
    if (value.length < minItems) this.#add('min-items', 'the list is empty', `write at least ${minItems}`);
    if (items === undefined) return;
    for (let index = 0; index < value.length; index += 1) {
      this.#path.push(index);
      this.check(value[index], items);
      this.#path.pop();
    }
    if (listType !== 'atomic') this.#unique(value, schema);
  }

  /** A set has no value twice, and a list with keys no two maps with the same. */
  #unique(value: readonly unknown[], { 'x-kubernetes-list-map-keys': keys }: Schema): void {
    const seen = new Set<string>();
    for (const item of value) {
      const parts = keys !== undefined && isMap(item) ? keys.map((key) => item[key]) : [item];
      // what is no scalar has the wrong type already
      if (parts.some((part) => typeof part === 'object')) continue;
      const text = JSON.stringify(parts);
      if (seen.has(text)) this.#add('duplicate', `${parts.map(quote).join(', ')} stands here twice`, 'remove one');
      seen.add(text);
    }
  }

  #scalar(value: unknown, schema: Schema): void {
    for (const { rule, message, remedy } of scalarFaults(value, schema)) {
      const removed = rule === 'enum' ? removedField(this.#kind, this.#path, value) : undefined;
      this.#add(rule, message, removed ?? remedy);
    }
  }

  #intOrString(value: unknown, schema: Schema): void {
    if (HAS_TYPE.integer(value) || typeof value === 'string') this.#scalar(value, schema);
    else this.#add('type', `${quote(value)} is neither a whole number nor a text`, 'write one of them');
  }

  #wrongType(value: unknown, type: NonNullable<Schema['type']>): void {
    this.#add('type', `${quote(value)} is not ${TYPE_WORDS[type]}`, `write ${TYPE_WORDS[type]}`);
  }

  #add(rule: string, message: string, remedy: string): void {
    this.problems.push({ rule: `schema/${rule}`, message, remedy, pointer: pointer(...this.#path) });
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
