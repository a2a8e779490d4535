import { goPattern } from '../../../src/review/schema/go-pattern';
import { readSchemaFile } from '../../support/imported-schemas';
import type { Schema } from '../../support/imported-schemas';

/** What the check of objects looks at, and what says nothing about their validity. */
const KNOWN: ReadonlySet<string> = new Set([
  '$ref',
  'type',
  'properties',
  'additionalProperties',
  'items',
  'required',
  'enum',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'minItems',
  'oneOf',
  'default',
  'format',
  'x-kubernetes-int-or-string',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-validations',
  'x-kubernetes-list-type',
  'x-kubernetes-list-map-keys',
  // how maps are merged
  'x-kubernetes-map-type',
  // beside x-kubernetes-int-or-string, whose two types it repeats
  'anyOf',
]);

const { shapes, kinds } = readSchemaFile();
const SCHEMAS = [...Object.values(shapes), ...Object.values(kinds)].flatMap(withBelow);

function withBelow(schema: Schema): Schema[] {
  const { properties = {}, items, additionalProperties } = schema;
  const below = [...Object.values(properties as Record<string, Schema>), items, additionalProperties];
  return [
    schema,
    ...below.filter((held): held is Schema => typeof held === 'object' && held !== null).flatMap(withBelow),
  ];
}

test('every keyword of the schemas is known to the check', () => {
  const keywords = new Set(SCHEMAS.flatMap((schema) => Object.keys(schema)));

  expect(SCHEMAS.length).toBeGreaterThan(1000);
  expect([...keywords].filter((keyword) => !KNOWN.has(keyword))).toEqual([]);
});

describe('a keyword is used as the check takes it', () => {
  test('format says how many bits a number has', () => {
    expect(SCHEMAS.filter(({ format = 'int64' }) => format !== 'int32' && format !== 'int64')).toEqual([]);
  });

  test('anyOf repeats what x-kubernetes-int-or-string says', () => {
    const other = SCHEMAS.filter((schema) => schema['anyOf'] !== undefined);

    expect(other.filter((schema) => schema['x-kubernetes-int-or-string'] !== true)).toEqual([]);
  });

  test('oneOf only asks for fields', () => {
    const branches = SCHEMAS.flatMap(({ oneOf = [] }) => oneOf as Schema[]);
    const fields = branches.flatMap(({ properties = {} }) => Object.values(properties as Record<string, unknown>));

    expect(new Set(branches.flatMap((branch) => Object.keys(branch)))).toEqual(new Set(['properties', 'required']));
    expect(fields.filter((field) => JSON.stringify(field) !== '{}')).toEqual([]);
  });
});

describe('a pattern in the form of Go', () => {
  test.each<[pattern: string, text: string, matches: boolean]>([
    ['^(?i)(abort|warn)?$', 'Abort', true],
    ['^(?i)(abort|warn)?$', 'aborted', false],
    ['^a.b$', 'a\u2028b', true],
    ['^a.b$', 'a\rb', true],
    ['^a.b$', 'a\nb', false],
    ['^a.b$', 'a😀b', true],
    ['^a\\.b$', 'axb', false],
    ['^[.]+$', 'x', false],
    ['^[a\\].]+$', 'a].', true],
    ['^a$', 'a\n', false],
  ])('%s and %j', (pattern, text, matches) => {
    expect(goPattern(pattern).test(text)).toBe(matches);
  });
});
