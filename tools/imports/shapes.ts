import type { Kind } from './crd';
import { canonical, elementOf, isShape, propertiesOf } from './schema';
import type { Schema } from './schema';

/** One place where a shape stands. */
export interface Use {
  /** The shape around it, by its canonical text; none right below a kind. */
  readonly owner: string | undefined;
  readonly kind: string;
  /** The field that holds it; in the singular for what stands in a list or a map. */
  readonly key: string;
  /** The field that holds the owner. */
  readonly above: string | undefined;
}

/** An object with named fields, wherever it stands: equal ones are one shape. */
export interface Shape {
  readonly schema: Schema;
  /** Its canonical text. */
  readonly text: string;
  /** The group of the first kind that has it. */
  readonly group: string;
  /** The kinds in whose schemas it stands, at whatever depth. */
  readonly kinds: ReadonlySet<string>;
  /** Where it stands, the shortest way first; a place inside a shape counts once, however often that shape stands. */
  readonly uses: readonly Use[];
  /** True for what stands only below `status`, which nobody writes. */
  readonly statusOnly: boolean;
  /** True when it stands in several places, below `status` or not. */
  readonly repeated: boolean;
}

interface Place extends Use {
  readonly schema: Schema;
  readonly group: string;
  readonly status: boolean;
}

interface Growing extends Shape {
  readonly kinds: Set<string>;
  readonly uses: Use[];
  repeated: boolean;
}

/** All shapes of all kinds by their canonical text, by breadth; those below `status` come last, so that they name nothing in `spec`. */
export function findShapes(kinds: readonly Kind[]): Map<string, Shape> {
  const shapes = new Map<string, Growing>();
  const places = kinds.flatMap(placesBelowKind);
  walk(
    places.filter(({ status }) => !status),
    shapes,
  );
  walk(
    places.filter(({ status }) => status),
    shapes,
  );
  for (const { kind, schema } of kinds) {
    const seen = new Set<string>();
    for (const [key, child] of childrenOf(schema, kind)) if (key !== 'status') markKind(child, kind, shapes, seen);
  }
  return shapes;
}

function placesBelowKind({ kind, group, schema }: Kind): Place[] {
  return childrenOf(schema, kind).map(([key, child]) => {
    const status = key === 'status';
    return { owner: undefined, kind, key, above: undefined, schema: child, group, status };
  });
}

function walk(start: readonly Place[], shapes: Map<string, Growing>): void {
  const queue = [...start];
  for (const { schema, owner, kind, key, above, group, status } of queue) {
    const use = { owner, kind, key, above };
    let around = owner;
    if (isShape(schema)) {
      around = canonical(schema);
      const known = shapes.get(around);
      if (known !== undefined) {
        known.repeated = true;
        if (known.statusOnly === status) known.uses.push(use);
        continue;
      }
      const shape = { schema, text: around, group, statusOnly: status, repeated: false };
      shapes.set(around, { ...shape, kinds: new Set(), uses: [use] });
    }
    for (const [childKey, child] of childrenOf(schema, key)) {
      queue.push({ owner: around, kind, key: childKey, above: key, schema: child, group, status });
    }
  }
}

/** Adds a kind to every shape that can be reached from a schema. */
function markKind(schema: Schema, kind: string, shapes: ReadonlyMap<string, Growing>, seen: Set<string>): void {
  if (isShape(schema)) {
    const text = canonical(schema);
    if (seen.has(text)) return;
    seen.add(text);
    shapes.get(text)?.kinds.add(kind);
  }
  for (const [, child] of childrenOf(schema, '')) markKind(child, kind, shapes, seen);
}

/** The schemas right below a schema with the field that names each. */
function childrenOf(schema: Schema, key: string): [string, Schema][] {
  const children = Object.entries(propertiesOf(schema));
  const element = elementOf(schema);
  return element === undefined ? children : [...children, [singular(key), element]];
}

const SINGULARS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(ss|sh|ch|x|ias|us)es$/, '$1'],
  [/(ss|us|is)$/, '$1'],
  [/s$/, ''],
];

/** `acls` to `acl`, `hostAliases` to `hostAlias`; a word that is no plural stays. */
export function singular(key: string): string {
  const rule = SINGULARS.find(([ending]) => ending.test(key));
  return rule === undefined ? key : key.replace(rule[0], rule[1]);
}
