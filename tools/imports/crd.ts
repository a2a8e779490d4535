import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { parseAllDocuments } from 'yaml';

/** A JSON schema as a CustomResourceDefinition has it. */
export type Schema = { readonly [key: string]: unknown };

/** One served version of one kind. */
export interface Kind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly scope: string;
  readonly schema: Schema;
}

interface CustomResourceDefinition {
  readonly kind?: string;
  readonly spec: {
    readonly group: string;
    readonly scope: string;
    readonly names: { readonly kind: string; readonly plural: string };
    readonly versions: readonly {
      readonly name: string;
      readonly served: boolean;
      readonly schema: { readonly openAPIV3Schema: Schema };
    }[];
  };
}

/** The kinds of all CRDs in files and folders, sorted by group and kind. */
export function readKinds(paths: readonly string[]): Kind[] {
  const kinds = paths.flatMap(filesOf).flatMap((file) => kindsOf(readFileSync(file, 'utf8')));
  return kinds.sort((a, b) => compare(`${a.group}/${a.kind}`, `${b.group}/${b.kind}`));
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.ya?ml$/.test(name));
  return names.sort(compare).map((name) => join(path, name));
}

function kindsOf(text: string): Kind[] {
  const documents = parseAllDocuments(text).map((document) => document.toJS() as CustomResourceDefinition | null);
  return documents.flatMap((crd) => {
    if (crd?.kind !== 'CustomResourceDefinition') return [];
    const { group, scope, names, versions } = crd.spec;
    return versions
      .filter(({ served }) => served)
      .map(({ name, schema }) => ({
        group,
        version: name,
        kind: names.kind,
        plural: names.plural,
        scope,
        schema: withoutProse(schema.openAPIV3Schema),
      }));
  });
}

/** Only what validation needs: descriptions, titles, examples and formats without effect go. */
function withoutProse(schema: Schema): Schema {
  const kept = Object.entries(schema).filter(([key]) => !PROSE.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key === 'properties') return [key, mapValues(value as Record<string, Schema>, withoutProse)];
      if (key === 'oneOf' || key === 'anyOf' || key === 'allOf') return [key, (value as Schema[]).map(withoutProse)];
      const nested = (key === 'items' || key === 'additionalProperties' || key === 'not') && typeof value === 'object';
      return [key, nested ? withoutProse(value as Schema) : value];
    }),
  );
}

const PROSE: ReadonlySet<string> = new Set(['description', 'title', 'example', 'externalDocs', 'default']);

function mapValues<A, B>(map: Record<string, A>, turn: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, turn(value)]));
}

/** By code units: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
