import { inlined, readSchemaFile } from './imported-schemas';
import type { Schema } from './imported-schemas';
import { leavesOf } from './schema-leaves';
import type { Leaf } from './schema-leaves';

const FILE = readSchemaFile();
const KINDS = Object.keys(FILE.kinds).map((key) => key.split('/')[2] ?? '');

function specOf(kind: string): Schema {
  const [, schema = {}] = Object.entries(FILE.kinds).find(([key]) => key.endsWith(`/${kind}`)) ?? [];
  return (inlined(schema, FILE.shapes)['properties'] as Record<string, Schema>)['spec'] ?? {};
}

/** The JSON text of what the schema allows at a path, told apart only where the schema lists values. */
function* places(schema: Schema, path: string): Generator<string> {
  const { properties, items, additionalProperties } = schema as Record<string, Schema | undefined>;
  if (properties !== undefined) {
    for (const [name, field] of Object.entries(properties)) yield* places(field as Schema, `${path}/${name}`);
  } else if (items !== undefined) yield* places(items, `${path}/0`);
  else if (typeof additionalProperties === 'object') yield* places(additionalProperties, `${path}/key`);
  else if (schema['type'] === 'object') yield `${path}/key`;
  else if (Array.isArray(schema['enum']))
    for (const value of schema['enum']) yield `${path} ${JSON.stringify(value)}`;
  else yield path;
}

function valueAt(leaf: Leaf): unknown {
  const steps = leaf.leaf.slice(1).split('/');
  return steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    leaf.manifest,
  );
}

const FORBIDDEN = '/spec/cruiseControl/metricsConfig/type "strimziMetricsReporter"';

test.each(KINDS)('sets every leaf of a %s, and every value that an enum lists', (kind) => {
  const listed = [...places(specOf(kind), '/spec')].filter((place) => place !== FORBIDDEN);
  const leaves = leavesOf(kind);
  const set = new Set(leaves.flatMap((leaf) => [leaf.leaf, `${leaf.leaf} ${JSON.stringify(valueAt(leaf))}`]));
  expect(leaves.filter((leaf) => valueAt(leaf) === undefined)).toEqual([]);
  expect(listed.filter((place) => !set.has(place))).toEqual([]);
});

/** Where a value lacks what its schema requires, has what it does not know, or fits no branch or several. */
function* complaints(schema: Schema, value: unknown, path: string): Generator<string> {
  if (Array.isArray(value)) {
    if (value.length < Number(schema['minItems'] ?? 0)) yield `${path}: too few`;
    for (const [index, one] of value.entries())
      yield* complaints(schema['items'] as Schema, one, `${path}/${index}`);
  } else if (typeof value === 'object' && value !== null)
    yield* fieldComplaints(schema, value as Record<string, unknown>, path);
  else if (typeof value === 'number' && value < Number(schema['minimum'] ?? value)) yield `${path}: too small`;
}

function* fieldComplaints(
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  path: string,
): Generator<string> {
  const fields = schema['properties'] as Record<string, Schema> | undefined;
  const lacks = ({ required }: Schema): string[] =>
    ((required ?? []) as string[]).filter((name) => !(name in value));
  for (const name of lacks(schema)) yield `${path}: without ${name}`;
  const branches = (schema['oneOf'] ?? []) as Schema[];
  if (branches.length > 0 && branches.filter((branch) => lacks(branch).length === 0).length !== 1)
    yield `${path}: no one branch`;
  for (const [name, held] of Object.entries(value)) {
    const field = fields?.[name] ?? (fields === undefined ? schema['additionalProperties'] : undefined);
    if (field !== undefined) yield* complaints(field as Schema, held, `${path}/${name}`);
    else if (fields !== undefined) yield `${path}/${name}: unknown`;
  }
}

test.each(KINDS)('gives every %s what its schema asks for', (kind) => {
  const schema = specOf(kind);
  expect(leavesOf(kind).flatMap(({ manifest }) => [...complaints(schema, manifest.spec, '/spec')])).toEqual([]);
});

/** The parts at a path of the manifests that set something below it. */
function partsAt(kind: string, ...path: readonly string[]): Record<string, unknown>[] {
  const found = leavesOf(kind).map(({ manifest }) =>
    ['spec', ...path].reduce<unknown>(
      (value, step) => (value as Record<string, unknown> | undefined)?.[step],
      manifest,
    ),
  );
  return found.filter((part): part is Record<string, unknown> => part !== undefined);
}

test('keeps the rules that Strimzi writes in CEL', () => {
  const racks = partsAt('Kafka', 'kafka', 'rack');
  expect(racks.map(({ type = 'topology-label' }) => type)).toContain('environment-variable');
  for (const { type, topologyKey, envVarName } of racks) {
    expect(type === 'environment-variable' ? envVarName : topologyKey).toBeDefined();
  }
  const jmx = partsAt('Kafka', 'kafka', 'metricsConfig').filter(({ type }) => type === 'jmxPrometheusExporter');
  expect(new Set(jmx.map(({ valueFrom }) => valueFrom !== undefined))).toEqual(new Set([true]));
  expect(partsAt('Kafka', 'cruiseControl', 'metricsConfig').map(({ type }) => type)).not.toContain(
    'strimziMetricsReporter',
  );
  const days = partsAt('KafkaUser', 'authentication').filter(
    (part) => 'validityDays' in part || 'renewalDays' in part,
  );
  expect(days.length).toBeGreaterThan(1);
  for (const { type, validityDays, renewalDays } of days) {
    expect({ type, order: Number(renewalDays) < Number(validityDays) }).toEqual({ type: 'tls', order: true });
  }
});

test('adds to a leaf only what must stand beside it', () => {
  expect(leavesOf('KafkaUser').find(({ leaf }) => leaf === '/spec/authorization/acls/0/host')).toEqual({
    leaf: '/spec/authorization/acls/0/host',
    manifest: {
      apiVersion: 'kafka.strimzi.io/v1',
      kind: 'KafkaUser',
      metadata: { name: 'leaf', namespace: 'kafka' },
      spec: {
        authorization: { type: 'simple', acls: [{ resource: { type: 'topic' }, operations: [], host: 'text' }] },
      },
    },
  });
});
