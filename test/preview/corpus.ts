import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { at, isMap, words } from '../../src/facts';
import { Inventory } from '../../src/inventory';
import { preview } from '../../src/preview';
import type { GeneratedObject } from '../../src/preview';
import { operatorCases } from '../review/operator-cases/cases';

type Fields = Readonly<Record<string, unknown>>;

/** By `kind/name`: the spec of a budget, a policy or a Service, the keys of a Secret, or nothing that is known. */
export type Made = Readonly<Record<string, unknown>>;

/** What Strimzi's own classes made of some cases, where it differs from what they made of the case that these were changed from. */
export interface Difference {
  readonly base: string;
  readonly cases: readonly string[];
  /** A last entry may say how many more there are. */
  readonly added?: Made;
  readonly removed?: readonly string[];
  /** By object and path the new value, or null for what went. */
  readonly changed?: Readonly<Record<string, Fields>>;
  /** The Kafka nodes, with their roles. */
  readonly nodes?: readonly string[];
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '..', 'review', 'operator-cases', file), 'utf8'));

export const BASES = read('generated.json') as Readonly<Record<string, Made>>;
export const DIFFERENCES = read('differences.json') as readonly Difference[];

const objectsOfCases = new Map(operatorCases().map(({ case: name, objects }) => [name, objects]));

/** What we foresee for a case whose nodes are these. */
export function foreseen(name: string, nodes: readonly string[]): ReadonlyMap<string, GeneratedObject> {
  return foreseenFor(objectsOfCases.get(name) ?? [], nodes);
}

/** What we foresee for objects, by `kind/name`. */
export function foreseenFor(
  manifests: readonly Fields[],
  nodes: readonly string[],
): ReadonlyMap<string, GeneratedObject> {
  const inventory = new Inventory(manifests.map((object) => ({ object: withIds(object, nodes) })));
  // what comes of a rebalance needs a live Cruise Control
  const objects = preview(inventory).filter(({ owner }) => owner.kind !== 'KafkaRebalance');
  return new Map(objects.map((object) => [`${object.kind}/${object.name}`, object]));
}

/** The Kafka nodes among what was made. */
export function nodesOf(made: Made): string[] {
  return Object.keys(made)
    .filter((name) => name.startsWith('Pod/'))
    .map((name) => name.slice('Pod/'.length));
}

/** Certificates were not issued, nor Secrets of clients looked up: what holds them is not in the corpus. */
const NOT_ISSUED = /^Secret\/.*-(?:trustbundle|tls-trusted-certs)$/;

/** The names that can be compared. */
export function comparable(names: Iterable<string>): string[] {
  return [...names].filter((name) => !NOT_ISSUED.test(name) && !name.startsWith('Pod/')).toSorted();
}

/** The ids depend on the order in which the API server lists pools, which was another one. */
function withIds(object: Fields, nodes: readonly string[]): Fields {
  if (object['kind'] !== 'KafkaNodePool') return object;
  const [cluster, pool] = [at(object, 'metadata', 'labels', 'strimzi.io/cluster'), at(object, 'metadata', 'name')];
  const prefix = `${String(cluster)}-${String(pool)}-`;
  const ids = nodes
    .map((node) => node.split(' ', 1)[0] ?? '')
    .filter((node) => node.startsWith(prefix) && /^\d+$/.test(node.slice(prefix.length)))
    .map((node) => Number(node.slice(prefix.length)));
  return { ...object, status: { nodeIds: ids } };
}

/** The leaves of a spec by their paths. TCP goes without saying, and so does a target of a port's own name. */
export function leaves(value: unknown, path = 'spec'): readonly (readonly [path: string, value: unknown])[] {
  if (isMap(value) && Object.keys(value).length > 0) {
    return Object.entries(value)
      .filter(([key, one]) => !(key === 'protocol' && one === 'TCP'))
      .filter(([key, one]) => !(key === 'targetPort' && one === value['name']))
      .filter(([key]) => !(key === 'name' && path.endsWith(')')))
      .flatMap(([key, one]) => leaves(one, `${path}.${/[./]/.test(key) ? `[${key}]` : key}`));
  }
  if (!Array.isArray(value) || !value.some(isMap)) return [[path, value]];
  const names = new Map<unknown, number>();
  return value.flatMap((one: unknown, index) => {
    const name = at(one, 'name');
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    const step = name === undefined ? `[${index}]` : `(${words(name)}${count > 1 ? `#${count}` : ''})`;
    return leaves(one, `${path}${step}`);
  });
}
