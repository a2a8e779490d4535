import type { Schema } from '../../support/imported-schemas';
import { branchesOf, fieldsOf } from './constraints';
import type { Constraint, Keyword, Path, Site } from './constraints';
import { LETTERS, numbersNear } from './edges';
import type { Random } from './random';

/** A value in the place of another; nothing where it cannot be broken so. */
type Breaker = (site: Site, random: Random, detail: string) => unknown;

type Fields = Readonly<Record<string, unknown>>;

const NO_FIELD = 'noSuchField';
const ANY_TYPE: readonly unknown[] = ['text', '1', '', 7, -1, 1.5, true, false, [], {}, ['a'], { a: 1 }];

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: (value) => typeof value === 'object' && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

const BREAKERS: Readonly<Record<Keyword, Breaker>> = {
  type: ({ schema }, random) =>
    random.pick(ANY_TYPE.filter((value) => TYPES[String(schema['type'])]?.(value) === false)),
  null: () => null,
  'int-or-string': (_, random) => random.pick([true, 1.5, [], {}]),
  'unknown field': ({ value }, random) => ({
    ...fields(value),
    [random.pick([NO_FIELD, 'Spec', 'names', 'x-y'])]: 1,
  }),
  required: ({ value }, _, key) => without(fields(value), key),
  oneOf: ({ value, schema }, random) =>
    random.pick([noBranch(fields(value), schema), twoBranches(fields(value), schema)]),
  enum: ({ schema }, random) => random.pick(['no-such-value', '', ...near(schema)]),
  pattern: (_, random) => random.pick([' ', 'ä', 'no way!', '-', '\n']),
  minimum: ({ schema }) => Number(schema['minimum']) - 1,
  maximum: ({ schema }) => Number(schema['maximum']) + 1,
  minLength: () => '',
  minItems: () => [],
  'list-type': ({ value }) => [...(value as unknown[]), ...(value as unknown[])],
  rule: ({ value }, _, rule) => ({ ...fields(value), ...brokenBy(rule) }),
};

/** What a rule in CEL does not take. A new rule wants a new line. */
const RULE_BREAKERS: Readonly<Record<string, Fields>> = {
  "self.type != 'jmxPrometheusExporter' || has(self.valueFrom)": {
    type: 'jmxPrometheusExporter',
    valueFrom: undefined,
  },
  "self.type != 'strimziMetricsReporter'": { type: 'strimziMetricsReporter', valueFrom: undefined },
  '(has(self.type) && self.type != "topology-label") || self.topologyKey != ""': {
    type: undefined,
    topologyKey: '',
  },
  'has(self.type) == false || self.type != "environment-variable" || self.envVarName != ""': {
    type: 'environment-variable',
    envVarName: undefined,
  },
  "self.type == 'tls' || (!has(self.validityDays) && !has(self.renewalDays))": {
    type: 'scram-sha-512',
    validityDays: 30,
    renewalDays: 10,
  },
  "self.type != 'tls' || (has(self.renewalDays) == has(self.validityDays))": {
    type: 'tls',
    validityDays: 30,
    renewalDays: undefined,
  },
  "self.type != 'tls' || !has(self.renewalDays) || !has(self.validityDays) || self.renewalDays < self.validityDays":
    {
      type: 'tls',
      validityDays: 30,
      renewalDays: 30,
    },
};

function brokenBy(rule: string): Fields {
  const broken = RULE_BREAKERS[rule];
  if (broken === undefined) throw new Error(`nothing is known that breaks the rule ${rule}`);
  return broken;
}

/** The document with one constraint broken at one place. */
export function broken(document: unknown, site: Site, { keyword, detail }: Constraint, random: Random): unknown {
  return replaced(document, site.path, BREAKERS[keyword](site, random, detail));
}

/** A value that may be right or wrong: near the edge of what is allowed. */
export function nearEdge({ value, schema }: Site, random: Random): unknown {
  const kind = random.below(6);
  if (kind === 0) return null;
  if (typeof value === 'string' && kind < 5) return nearText(value, schema, random);
  if (typeof value === 'number' && kind < 5) return random.pick(numbersNear(value, schema));
  if (Array.isArray(value)) return nearList(value, random);
  if (typeof value === 'object' && kind < 5) return nearFields(fields(value), schema, random);
  return random.pick(ANY_TYPE);
}

function nearText(value: string, schema: Schema, random: Random): string {
  if (Array.isArray(schema['enum']) && random.below(2) === 0) return String(random.pick(schema['enum']));
  const characters = Array.from(value);
  const at = random.below(characters.length + 1);
  return characters.toSpliced(at, random.below(2), random.pick(LETTERS)).join('');
}

function nearList(value: readonly unknown[], random: Random): readonly unknown[] {
  return random.pick([[], [...value, null], [...value, ...value], [...value, random.pick(ANY_TYPE)]]);
}

function nearFields(value: Fields, schema: Schema, random: Random): Fields {
  const keys = Object.keys(value);
  const known = Object.keys(fieldsOf(schema));
  const key = random.pick([...keys, NO_FIELD]);
  switch (random.below(3)) {
    case 0:
      return without(value, key);
    case 1:
      return { ...value, [random.pick([...known, NO_FIELD, 'a b'])]: random.pick(ANY_TYPE) };
    default:
      return { ...without(value, key), [`${key}s`]: value[key] ?? 1 };
  }
}

function noBranch(value: Fields, schema: Schema): Fields {
  return branchesOf(schema).flat().reduce(without, value);
}

function twoBranches(value: Fields, schema: Schema): Fields {
  const all = branchesOf(schema)
    .flat()
    .map((key): [string, unknown] => [key, value[key] ?? smallest(fieldsOf(schema)[key])]);
  return { ...value, ...Object.fromEntries(all) };
}

/** Of a field that another excludes; what it lacks is found too. */
function smallest(schema: Schema | undefined): unknown {
  return schema?.['type'] === 'string' ? 'text' : {};
}

function near(schema: Schema): string[] {
  return (schema['enum'] as unknown[]).map((value) => `${String(value)}x`);
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function without(value: Fields, key: string): Fields {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

/** The same document with another value at a place. */
export function replaced(document: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(document))
    return document.map((item: unknown, index) => (index === step ? replaced(item, rest, value) : item));
  const held = fields(document);
  return { ...held, [step]: replaced(held[step], rest, value) };
}
