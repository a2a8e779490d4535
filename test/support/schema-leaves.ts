import { inlined, readSchemaFile } from './imported-schemas';
import type { Schema } from './imported-schemas';

/** A manifest that sets one leaf of a schema, and beside it only what the API server asks for. */
export interface Leaf {
  /** JSON Pointer into the manifest. */
  readonly leaf: string;
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * For every leaf below `spec` of a kind a manifest that the API server takes: every field, one element of each list and map, every value of
 * an enum, a number and a text where both are taken, every branch of a `oneOf` or `anyOf`.
 */
export function leavesOf(kind: string): Leaf[] {
  const file = readSchemaFile();
  const key = Object.keys(file.kinds).find((name) => name.endsWith(`/${kind}`));
  const [group = '', version = ''] = key?.split('/') ?? [];
  const schema = inlined(file.kinds[key ?? ''] ?? {}, file.shapes);
  return variants(fieldsOf(schema)['spec'] ?? {}).map(({ pointer, value }) => ({
    leaf: `/spec${pointer}`,
    manifest: {
      apiVersion: `${group}/${version}`,
      kind,
      metadata: { name: 'leaf', namespace: 'kafka' },
      spec: value,
    },
  }));
}

/** A value of a schema, and where in it the leaf is for which it was made. */
interface Variant {
  readonly pointer: string;
  readonly value: unknown;
}

/** A value of a schema for each of its leaves. Values that no rule allows are left out. */
function variants(schema: Schema): Variant[] {
  const made = unruledVariants(schema);
  return made.flatMap(({ pointer, value }) => {
    const mended = mend(schema, value);
    return mended === undefined ? [] : [{ pointer, value: mended }];
  });
}

function unruledVariants(schema: Schema): Variant[] {
  if (schema['type'] === 'array') return elementVariants(schema);
  const element = mapElementOf(schema);
  if (element !== undefined) {
    return variants(element).map(({ pointer, value }) => ({ pointer: `/key${pointer}`, value: { key: value } }));
  }
  const fields = Object.entries(fieldsOf(schema));
  if (fields.length > 0) return fields.flatMap(([name, field]) => fieldVariants(schema, name, field));
  if (schema['type'] === 'object') return [{ pointer: '/key', value: { key: 'value' } }];
  return leafValues(schema).map((value) => ({ pointer: '', value }));
}

function elementVariants(schema: Schema): Variant[] {
  const items = schemaOf(schema['items']);
  const rest = Array.from({ length: Number(schema['minItems'] ?? 1) - 1 }, () => smallest(items));
  return variants(items).map(({ pointer, value }) => ({ pointer: `/0${pointer}`, value: [value, ...rest] }));
}

/** A field beside each set of siblings that it can have. */
function fieldVariants(schema: Schema, name: string, field: Schema): Variant[] {
  const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
  return variants(field).map(({ pointer, value }) => ({
    pointer: `/${escaped}${pointer}`,
    value: { ...siblings(schema, name), [name]: value },
  }));
}

/** What must stand beside a field: what is required, and what its branch requires; of the first branch when it is in none. */
function siblings(schema: Schema, name?: string): Fields {
  const branches = branchesOf(schema);
  const branch = branches.find((names) => name !== undefined && names.includes(name)) ?? branches[0] ?? [];
  const names = [...new Set([...requiredOf(schema), ...branch])].filter((one) => one !== name);
  return Object.fromEntries(names.map((one) => [one, smallest(fieldsOf(schema)[one] ?? {})]));
}

/** A value with nothing that is not asked for. */
function smallest(schema: Schema): unknown {
  return mend(schema, unruledSmallest(schema)) ?? fail(`no value for ${JSON.stringify(schema)}`);
}

function unruledSmallest(schema: Schema): unknown {
  if (schema['type'] === 'array') {
    return Array.from({ length: Number(schema['minItems'] ?? 0) }, () => smallest(schemaOf(schema['items'])));
  }
  return schema['type'] === 'object' ? siblings(schema) : leafValues(schema)[0];
}

function leafValues(schema: Schema): unknown[] {
  if (Array.isArray(schema['enum'])) return schema['enum'];
  if (schema['x-kubernetes-int-or-string'] === true) return [1, '1'];
  switch (schema['type']) {
    case 'boolean':
      return [true];
    case 'integer':
    case 'number':
      return [schema['minimum'] ?? 1];
    case 'string':
      return [textOf(schema['pattern'])];
    default:
      return fail(`a leaf without type: ${JSON.stringify(schema)}`);
  }
}

/** A text for each pattern of the schemas: a new pattern wants a new line. */
const TEXTS: readonly string[] = ['text', '100', '10s', '10MB', '10MB/s', 'https://example.com', 'warn'];

function textOf(pattern: unknown): string {
  if (typeof pattern !== 'string') return 'text';
  const insensitive = pattern.includes('(?i)');
  const expression = new RegExp(pattern.replace('(?i)', ''), insensitive ? 'i' : '');
  return TEXTS.find((text) => expression.test(text)) ?? fail(`no text for the pattern ${pattern}`);
}

/** What a rule asks for, when it is not met yet; `undefined` when nothing can be added to meet it. */
type Mender = (value: Fields, schema: Schema) => Fields | undefined;

const withField =
  (...names: readonly string[]): Mender =>
  (value, schema) => ({
    ...Object.fromEntries(names.map((name) => [name, smallest(fieldsOf(schema)[name] ?? {})])),
    ...value,
  });

const MENDERS: Readonly<Record<string, { readonly broken: (value: Fields) => boolean; readonly mend: Mender }>> = {
  "self.type != 'jmxPrometheusExporter' || has(self.valueFrom)": {
    broken: ({ type, valueFrom }) => type === 'jmxPrometheusExporter' && valueFrom === undefined,
    mend: withField('valueFrom'),
  },
  "self.type != 'strimziMetricsReporter'": {
    broken: ({ type }) => type === 'strimziMetricsReporter',
    mend: () => undefined,
  },
  '(has(self.type) && self.type != "topology-label") || self.topologyKey != ""': {
    broken: ({ type = 'topology-label', topologyKey }) => type === 'topology-label' && topologyKey === undefined,
    mend: withField('topologyKey'),
  },
  'has(self.type) == false || self.type != "environment-variable" || self.envVarName != ""': {
    broken: ({ type, envVarName }) => type === 'environment-variable' && envVarName === undefined,
    mend: withField('envVarName'),
  },
  "self.type == 'tls' || (!has(self.validityDays) && !has(self.renewalDays))": {
    broken: ({ type, validityDays, renewalDays }) => type !== 'tls' && (validityDays ?? renewalDays) !== undefined,
    mend: (value) => ({ ...value, type: 'tls' }),
  },
  "self.type != 'tls' || (has(self.renewalDays) == has(self.validityDays))": {
    broken: ({ validityDays, renewalDays }) => (validityDays === undefined) !== (renewalDays === undefined),
    mend: withField('validityDays', 'renewalDays'),
  },
  "self.type != 'tls' || !has(self.renewalDays) || !has(self.validityDays) || self.renewalDays < self.validityDays":
    {
      broken: ({ validityDays, renewalDays }) =>
        validityDays !== undefined && Number(renewalDays) >= Number(validityDays),
      mend: (value) => ({ ...value, validityDays: Number(value['renewalDays']) + 1 }),
    },
};

/** The value with what the rules of its schema ask for; `undefined` when a rule forbids it. */
function mend(schema: Schema, value: unknown): unknown {
  const rules = (schema['x-kubernetes-validations'] ?? []) as readonly { readonly rule: string }[];
  return rules.reduce((mended, { rule }) => {
    const mender = MENDERS[rule] ?? fail(`no way to meet the rule ${rule}`);
    return mended !== undefined && mender.broken(mended as Fields) ? mender.mend(mended as Fields, schema) : mended;
  }, value);
}

function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema['properties'] ?? {}) as Record<string, Schema>;
}

function requiredOf(schema: Schema): readonly string[] {
  return (schema['required'] ?? []) as string[];
}

/** The fields that each branch of `oneOf` and `anyOf` requires. */
function branchesOf(schema: Schema): readonly (readonly string[])[] {
  return [schema['oneOf'], schema['anyOf']].flatMap((branches) => ((branches ?? []) as Schema[]).map(requiredOf));
}

function mapElementOf(schema: Schema): Schema | undefined {
  const element = schema['additionalProperties'];
  return typeof element === 'object' && element !== null ? (element as Schema) : undefined;
}

function schemaOf(value: unknown): Schema {
  return (value ?? {}) as Schema;
}

function fail(message: string): never {
  throw new Error(message);
}
