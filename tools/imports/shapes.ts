import { compare } from './crd';
import type { Kind, Schema } from './crd';

/** An object with fields, wherever it stands: equal ones are one shape with one name. */
export interface Shape {
  readonly name: string;
  readonly schema: Schema;
  /** The kinds in whose schemas it stands. */
  readonly kinds: ReadonlySet<string>;
  /** How often it stands anywhere. */
  readonly uses: number;
}

interface Found {
  readonly key: string;
  readonly schema: Schema;
  readonly parent: string | undefined;
  readonly kinds: Set<string>;
  uses: number;
}

/** All shapes of all kinds by their canonical text, in the order in which they are met. */
export function findShapes(kinds: readonly Kind[]): Map<string, Shape> {
  const found = new Map<string, Found>();
  for (const kind of kinds) meet(kind.schema, kind.kind, undefined, kind.kind, found);
  const taken = new Set(kinds.map(({ kind }) => kind));
  const shapes = new Map<string, Shape>();
  for (const [text, { key, schema, parent, kinds: in_, uses }] of found) {
    const above = parent === undefined ? undefined : shapes.get(parent)?.name;
    const name = above === undefined ? key : firstFree([pascal(key), `${above}${pascal(key)}`], taken);
    taken.add(name);
    shapes.set(text, { name, schema, kinds: in_, uses });
  }
  return shapes;
}

/** Walks a schema by breadth, so that short paths give the names. */
function meet(root: Schema, rootKey: string, rootParent: string | undefined, kind: string, found: Map<string, Found>): void {
  const queue: { schema: Schema; key: string; parent: string | undefined }[] = [
    { schema: root, key: rootKey, parent: rootParent },
  ];
  for (const { schema, key, parent } of queue) {
    let text = parent;
    if (isShape(schema)) {
      text = canonical(schema);
      const known = found.get(text);
      if (known !== undefined) {
        known.kinds.add(kind);
        known.uses++;
        continue;
      }
      found.set(text, { key: key === 'spec' || key === 'status' ? `${kind}-${key}` : key, schema, parent, kinds: new Set([kind]), uses: 1 });
    }
    for (const [childKey, child] of childrenOf(schema, key)) queue.push({ schema: child, key: childKey, parent: text });
  }
}

function childrenOf(schema: Schema, key: string): [string, Schema][] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const { items, additionalProperties } = schema;
  if (typeof items === 'object' && items !== null) properties.push([singular(key), items as Schema]);
  if (typeof additionalProperties === 'object' && additionalProperties !== null) {
    properties.push([singular(key), additionalProperties as Schema]);
  }
  return properties;
}

/** True for an object that names its fields. */
export function isShape(schema: Schema): boolean {
  return schema['type'] === 'object' && schema['properties'] !== undefined;
}

/** The same text for equal schemas, whatever the order of their keys. */
export function canonical(schema: unknown): string {
  return JSON.stringify(schema, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)))
      : value,
  );
}

function firstFree(candidates: readonly string[], taken: ReadonlySet<string>): string {
  const free = candidates.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  const last = candidates.at(-1) ?? '';
  let number = 2;
  while (taken.has(`${last}${number}`)) number++;
  return `${last}${number}`;
}

function pascal(key: string): string {
  return key
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

function singular(key: string): string {
  if (/ies$/.test(key)) return key.replace(/ies$/, 'y');
  if (/(ss|us|is)$/i.test(key) || !/s$/.test(key)) return `${key}Item`;
  return key.replace(/s$/, '');
}
