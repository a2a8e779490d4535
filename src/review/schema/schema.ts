import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A schema of a CRD, as `imports/schemas.json` has it: only what validation needs. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly oneOf?: readonly Schema[];
  readonly format?: 'int32' | 'int64';
  /** Takes the place of a field that is not there, and of null. */
  readonly default?: unknown;
  /** Null is taken, as if the field were not there. */
  readonly nullable?: true;
  readonly 'x-kubernetes-int-or-string'?: true;
  readonly 'x-kubernetes-preserve-unknown-fields'?: true;
  readonly 'x-kubernetes-validations'?: readonly { readonly rule: string }[];
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
}

/** A kind that the API server knows, as `imports/kinds.json` has it. */
export interface Kind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly scope: 'Namespaced' | 'Cluster';
}

interface Schemas {
  readonly shapes: Readonly<Record<string, Schema>>;
  readonly kinds: Readonly<Record<string, Schema>>;
}

const IMPORTS = join(dirname(require.resolve('cdk8s-strimzi/package.json')), 'imports');

let loadedSchemas: Schemas | undefined;
let loadedKinds: readonly Kind[] | undefined;

/** Read late: whoever only looks up help does not pay for it. */
function schemas(): Schemas {
  loadedSchemas ??= JSON.parse(readFileSync(join(IMPORTS, 'schemas.json'), 'utf8')) as Schemas;
  return loadedSchemas;
}

/** All kinds that have a CRD here. */
export function kinds(): readonly Kind[] {
  loadedKinds ??= JSON.parse(readFileSync(join(IMPORTS, 'kinds.json'), 'utf8')) as Kind[];
  return loadedKinds;
}

/**
 * Every object has a version and a kind, whatever its CRD says; metadata has a schema of its own, and `status` is the operator's: the server
 * drops what others write into it.
 */
const ELSEWHERE: Readonly<Record<string, Schema>> = { apiVersion: {}, kind: {}, metadata: {}, status: {} };

const known = new Map<string, Map<string, Schema | undefined>>();

/** The schema of what the writer of an object says in it; nothing for kinds that have no CRD here. */
export function schemaOf(apiVersion: string, kind: string): Schema | undefined {
  const ofVersion = known.get(apiVersion) ?? new Map<string, Schema | undefined>();
  if (ofVersion.has(kind)) return ofVersion.get(kind);
  const all = schemas().kinds;
  const key = `${apiVersion}/${kind}`;
  const schema = Object.hasOwn(all, key) ? all[key] : undefined;
  const made = schema && { ...schema, properties: { ...schema.properties, ...ELSEWHERE } };
  known.set(apiVersion, ofVersion.set(kind, made));
  return made;
}

/** The schema itself, where it only names a shared shape. */
export function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : (schemas().shapes[schema.$ref] ?? {});
}
