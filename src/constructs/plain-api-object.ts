import { ApiObject, App, Lazy } from 'cdk8s';
import type { JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';

import type { PlainObject } from './resource';

/** How many resolvers an App brings along; they change nothing of plain data. */
const OWN_RESOLVERS = 3;

/** Marks what only cdk8s can render. */
const NOT_PLAIN = Symbol('not plain');

/**
 * An `ApiObject` that gives the same JSON as any other, and for plain data without the walk by which cdk8s looks for lazy values in
 * each of them: with thousands of topics that walk is a large part of a synth.
 */
export class PlainApiObject extends ApiObject {
  readonly #object: PlainObject;
  readonly #lateSpec: (() => unknown) | undefined;
  #touched = false;

  /** @param lateSpec gives the spec, where it is known only when the object is written */
  constructor(scope: Construct, id: string, object: PlainObject, lateSpec?: () => unknown) {
    super(scope, id, lateSpec ? { ...object, spec: Lazy.any({ produce: lateSpec }) as unknown } : object);
    this.#object = object;
    this.#lateSpec = lateSpec;
    const { metadata } = this;
    // whoever asks for the metadata may add to it
    Object.defineProperty(this, 'metadata', {
      get: () => {
        this.#touched = true;
        return metadata;
      },
    });
  }

  override addJsonPatch(...operations: JsonPatch[]): void {
    this.#touched = true;
    super.addJsonPatch(...operations);
  }

  override toJson(): unknown {
    if (this.#touched || process.env['CDK8S_DISABLE_SORT'] || App.of(this).resolvers.length !== OWN_RESOLVERS) {
      return super.toJson();
    }
    const { apiVersion, kind, metadata: _, ...body } = this.#object;
    const sorted = sortedData(this.#lateSpec ? { ...body, spec: this.#lateSpec() } : body);
    if (sorted === NOT_PLAIN) return super.toJson();
    return { apiVersion, kind, metadata: this.#metadata(), ...(sorted as object) };
  }

  #metadata(): unknown {
    const { name, namespace = this.chart.namespace, labels, annotations } = this.#object.metadata;
    const all = { ...this.chart.labels, ...labels };
    return sortedData({
      name,
      namespace,
      labels: isEmpty(all) ? undefined : all,
      annotations: isEmpty(annotations) ? undefined : annotations,
    });
  }
}

function isEmpty(map: object): boolean {
  return Object.keys(map).length === 0;
}

/** The data with the keys of its maps sorted and without what is undefined, as cdk8s writes it. */
function sortedData(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? NOT_PLAIN : value;
  if (Array.isArray(value)) return sortedList(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) return NOT_PLAIN;
  const map = value as Readonly<Record<string, unknown>>;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(map).sort()) {
    const child = sortedData(map[key]);
    if (child === NOT_PLAIN) return NOT_PLAIN;
    if (child !== undefined && child !== null) result[key] = child;
  }
  return result;
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
