import { ApiObject, App, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';

import type { PlainObject } from './resource';

/** How many resolvers an App brings along; they change nothing of plain data. */
const OWN_RESOLVERS = 3;

/** What an object of ours says in its metadata: name, namespace, labels and annotations. */
const OWN_METADATA = 4;

/** Marks what only cdk8s can render. */
const NOT_PLAIN = Symbol('not plain');

/**
 * An `ApiObject` that gives the same JSON as any other, and for plain data without the walk by which cdk8s looks for lazy values in
 * each of them: with thousands of topics that walk is a large part of a synth.
 */
export class PlainApiObject extends ApiObject {
  readonly #object: PlainObject;
  readonly #lateSpec: (() => unknown) | undefined;

  /** @param lateSpec gives the spec, where it is known only when the object is written */
  constructor(scope: Construct, id: string, object: PlainObject, lateSpec?: () => unknown) {
    super(scope, id, lateSpec ? { ...object, spec: Lazy.any({ produce: lateSpec }) as unknown } : object);
    this.#object = object;
    this.#lateSpec = lateSpec;
  }

  override toJson(): unknown {
    if (hasAny(this['patches']) || process.env['CDK8S_DISABLE_SORT']) return super.toJson();
    if (App.of(this).resolvers.length !== OWN_RESOLVERS) return super.toJson();
    const { apiVersion, kind, metadata: _, ...body } = this.#object;
    const metadata = this.#metadata();
    const sorted = sortedData(this.#lateSpec ? { ...body, spec: this.#lateSpec() } : body);
    if (metadata === NOT_PLAIN || sorted === NOT_PLAIN) return super.toJson();
    return { apiVersion, kind, metadata, ...(sorted as object) };
  }

  /** The metadata as it now is: whoever asked for it may have added to it, and what is rare is for cdk8s to render. */
  #metadata(): unknown {
    const { metadata } = this;
    const { length: said } = Object.keys(metadata['_additionalAttributes']);
    if (said > OWN_METADATA || hasAny(metadata['finalizers']) || hasAny(metadata['ownerReferences']))
      return NOT_PLAIN;
    const { name, namespace } = metadata;
    return sortedData({
      annotations: unlessEmpty(metadata['annotations']),
      labels: unlessEmpty(metadata['labels']),
      name,
      namespace,
    });
  }
}

function hasAny(list: readonly unknown[]): boolean {
  return list.length > 0;
}

function unlessEmpty(map: object): object | undefined {
  return Object.keys(map).length === 0 ? undefined : map;
}

/** The data with the keys of its maps sorted and without what is undefined, as cdk8s writes it. */
function sortedData(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? NOT_PLAIN : value;
  if (Array.isArray(value)) return sortedList(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) return NOT_PLAIN;
  const map = value as Readonly<Record<string, unknown>>;
  const result: Record<string, unknown> = {};
  for (const key of inOrder(Object.keys(map))) {
    const child = sortedData(map[key]);
    if (child === NOT_PLAIN) return NOT_PLAIN;
    if (child !== undefined && child !== null) result[key] = child;
  }
  return result;
}

/** Most maps are made in order, and sorting even those costs more than all else that is done with them. */
function inOrder(keys: string[]): string[] {
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key) ? keys : keys.sort();
}

function sortedList(list: readonly unknown[]): unknown {
  const result: unknown[] = [];
  for (const item of list) {
    const sorted = sortedData(item);
    if (sorted === NOT_PLAIN || sorted === undefined || sorted === null) return NOT_PLAIN;
    result.push(sorted);
  }
  return result;
}
