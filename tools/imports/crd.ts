import { parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';

import { canonical, compare, mappingOf, propertiesOf, withoutProse } from './schema';
import type { Schema } from './schema';
import { ToolError, firstLine } from './tool-error';

/** One kind of a CustomResourceDefinition, in the version in which it is stored. */
export interface Kind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly scope: string;
  readonly schema: Schema;
}

/** A YAML text and what to call it. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** What was found, and one line about each CustomResourceDefinition or text that cannot be used. */
export interface Reading {
  readonly kinds: readonly Kind[];
  readonly skipped: readonly string[];
}

/** The kinds of all CustomResourceDefinitions, sorted by group and kind; other objects are passed over. */
export function readKinds(sources: readonly Source[]): Reading {
  const skipped: string[] = [];
  const kinds = new Map<string, Kind>();
  for (const { name, text } of sources) {
    for (const document of documentsOf(name, text, skipped)) {
      try {
        const kind = kindOf(document.toJS());
        if (kind !== undefined) addKind(kinds, kind);
      } catch (error) {
        if (error instanceof ClashError) throw error;
        skipped.push(`${name}: skipped, ${firstLine(error)}`);
      }
    }
  }
  const sorted = [...kinds.values()].sort((a, b) => compare(a.group, b.group) || compare(a.kind, b.kind));
  return { kinds: sorted, skipped: skipped.sort(compare) };
}

class ClashError extends ToolError {}

function documentsOf(name: string, text: string, skipped: string[]): Document[] {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) return [];
  return documents.filter(({ errors: [error] }) => {
    if (error !== undefined) skipped.push(`${name}: skipped, ${firstLine(error)}`);
    return error === undefined;
  });
}

/** Types are named by their kind alone, so a kind stands once. */
function addKind(kinds: Map<string, Kind>, kind: Kind): void {
  const known = kinds.get(kind.kind);
  if (known !== undefined && (known.group !== kind.group || canonical(known.schema) !== canonical(kind.schema))) {
    throw new ClashError(`two different definitions of ${kind.kind}: ${known.group} and ${kind.group}`);
  }
  kinds.set(kind.kind, kind);
}

function kindOf(document: unknown): Kind | undefined {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return undefined;
  const crd = document as Record<string, unknown>;
  if (crd['kind'] !== 'CustomResourceDefinition') return undefined;
  const spec = mappingOf(crd['spec']);
  const names = mappingOf(spec['names']);
  const version = storedVersion(spec['versions']);
  return {
    group: word(spec['group'], /^[a-z0-9.-]+$/, 'group'),
    version: word(version['name'], /^[a-z0-9]+$/, 'version'),
    kind: word(names['kind'], /^[A-Z][A-Za-z0-9]*$/, 'kind'),
    plural: word(names['plural'], /^[a-z0-9]+$/, 'plural'),
    scope: word(spec['scope'], /^(Namespaced|Cluster)$/, 'scope'),
    schema: withScale(withoutProse(mappingOf(version['schema'])['openAPIV3Schema']), version),
  };
}

const MOST_REPLICAS = 2 ** 31 - 1;

/** The API server holds the number that can be scaled to 32 bits and nothing below zero, whatever the schema says. */
function withScale(schema: Schema, { subresources }: Record<string, unknown>): Schema {
  const scale = mappingOf(mappingOf(subresources ?? {})['scale'] ?? {});
  const path = scale['specReplicasPath'];
  return typeof path === 'string' ? withBounds(schema, path.split('.').slice(1)) : schema;
}

function withBounds(schema: Schema, [field, ...rest]: readonly string[]): Schema {
  if (field === undefined) {
    const { minimum = 0, maximum = MOST_REPLICAS } = schema;
    return { ...schema, minimum: Math.max(Number(minimum), 0), maximum: Math.min(Number(maximum), MOST_REPLICAS) };
  }
  const fields = propertiesOf(schema);
  const below = fields[field];
  return below === undefined ? schema : { ...schema, properties: { ...fields, [field]: withBounds(below, rest) } };
}

function storedVersion(versions: unknown): Record<string, unknown> {
  const all = Array.isArray(versions) ? versions.map(mappingOf) : [];
  const stored = all.find((version) => version['served'] === true && version['storage'] === true);
  if (stored === undefined)
    throw new ToolError('a CustomResourceDefinition without a version that is served and stored');
  return stored;
}

/** These become file names and code, so they are held to what Kubernetes allows. */
function word(value: unknown, allowed: RegExp, what: string): string {
  if (typeof value === 'string' && allowed.test(value)) return value;
  throw new ToolError(`a CustomResourceDefinition with ${what} ${JSON.stringify(value) ?? 'missing'}`);
}
