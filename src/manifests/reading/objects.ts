import { quote } from '../../problems';
import type { Problem } from '../../problems';
import { isMap } from '../../yaml';
import type { KubectlReading, StreamDocument } from '../../yaml';
import { DocumentSource } from './manifest';
import type { Manifest } from './manifest';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

/** One object that stands in a document, or what is wrong with what stands there. */
export type Found = { readonly manifest: Manifest } | { readonly problem: Problem };

/** What the kind of a list says of items that leave it out: the API server writes them so. */
interface Implied {
  readonly apiVersion: unknown;
  readonly kind: string;
}

interface Fault {
  readonly message: string;
  readonly pointer: string;
}

/** The objects of a document in their order. A list is replaced by its items, each with its own places. */
export function objectsOf(document: StreamDocument, file: string): Found[] {
  return document.value === null ? [] : found(document.value, document, file, [], document.readings);
}

function found(
  value: unknown,
  document: StreamDocument,
  file: string,
  root: Path,
  readings: readonly KubectlReading[],
): Found[] {
  const source = new DocumentSource(file, document, root);
  if (!isMap(value)) return [wrong({ message: `${quote(value)} is no Kubernetes object`, pointer: '' }, source)];
  const items = itemsOf(value);
  if (items !== undefined) {
    const implied = impliedBy(value);
    const readingsOf = byItem(readings);
    return items.flatMap((item, index) =>
      found(typed(item, implied), document, file, [...root, 'items', index], readingsOf.get(index) ?? []),
    );
  }
  const fault = faultOf(value);
  return [fault === undefined ? { manifest: { object: value, source, readings } } : wrong(fault, source)];
}

/** The items of `List` and of any `XList`; nothing for an object that is no list. */
function itemsOf({ kind, items }: Fields): readonly unknown[] | undefined {
  if (typeof kind !== 'string' || !kind.endsWith('List')) return undefined;
  if (Array.isArray(items)) return items as readonly unknown[];
  return kind === 'List' && (items ?? undefined) === undefined ? [] : undefined;
}

/** The readings in each item of a list, with their ways from there. */
function byItem(readings: readonly KubectlReading[]): ReadonlyMap<unknown, readonly KubectlReading[]> {
  const known = new Map<unknown, KubectlReading[]>();
  for (const reading of readings) {
    const [field, index, ...path] = reading.path;
    if (field !== 'items') continue;
    const ofItem = known.get(index) ?? [];
    ofItem.push({ ...reading, path });
    known.set(index, ofItem);
  }
  return known;
}

function impliedBy({ apiVersion, kind }: Fields): Implied | undefined {
  return typeof kind === 'string' && kind !== 'List'
    ? { apiVersion, kind: kind.slice(0, -'List'.length) }
    : undefined;
}

function typed(item: unknown, implied: Implied | undefined): unknown {
  const leavesItOut = isMap(item) && item['apiVersion'] === undefined && item['kind'] === undefined;
  return leavesItOut && implied !== undefined ? { ...implied, ...item } : item;
}

function faultOf(object: Fields): Fault | undefined {
  const absent = ['apiVersion', 'kind'].filter((key) => (object[key] ?? '') === '');
  if (absent.length > 0) return { message: `this object has no ${absent.join(' and no ')}`, pointer: '' };
  const wrongKey = ['apiVersion', 'kind'].find((key) => typeof object[key] !== 'string');
  if (wrongKey !== undefined)
    return { message: `${wrongKey} is ${quote(object[wrongKey])}, not a text`, pointer: `/${wrongKey}` };
  if (object['kind'] === 'List')
    return { message: `items is ${quote(object['items'])}, not a list`, pointer: '/items' };
  return undefined;
}

function wrong({ message, pointer }: Fault, source: DocumentSource): Found {
  return {
    problem: {
      rule: 'manifests/not-an-object',
      message,
      remedy: 'write a Kubernetes object with apiVersion and kind, or leave it out of what is read',
      place: source.placeOf(pointer),
    },
  };
}
