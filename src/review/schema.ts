import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  readonly 'x-kubernetes-int-or-string'?: true;
  readonly 'x-kubernetes-preserve-unknown-fields'?: true;
}

interface Schemas {
  readonly shapes: Readonly<Record<string, Schema>>;
  readonly kinds: Readonly<Record<string, Schema>>;
}

const FILE = join(__dirname, '..', '..', 'imports', 'schemas.json');

let loaded: Schemas | undefined;

/** Read late: whoever only looks up help does not pay for it. */
function schemas(): Schemas {
  loaded ??= JSON.parse(readFileSync(FILE, 'utf8')) as Schemas;
  return loaded;
}

/** The schema of a kind; nothing for kinds that have no CRD here. */
export function schemaOf(apiVersion: string, kind: string): Schema | undefined {
  const { kinds } = schemas();
  const key = `${apiVersion}/${kind}`;
  return Object.hasOwn(kinds, key) ? kinds[key] : undefined;
}

/** The schema itself, where it only names a shared shape. */
export function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : (schemas().shapes[schema.$ref] ?? {});
}
