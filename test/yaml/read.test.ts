import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';

import { readYaml } from '../../src/yaml';
import { edited, edits, jsonValues } from '../support/edits';

const LIMITS = { maxDepth: 100, maxAliases: 100 };
const RUNS = Number(process.env['FUZZ'] ?? 4000);

/** What must hold of every text: the fast reader declines, or `yaml` has no complaint and the same value. */
function agrees(text: string): boolean {
  const fast = readYaml(text, LIMITS);
  if (!fast.simple) return false;
  const document = parseDocument(text, { logLevel: 'silent' });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  expect(JSON.stringify(fast.value)).toBe(JSON.stringify(document.toJS()));
  expect(fast.value).toStrictEqual(document.toJS());
  return true;
}

const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9._/-]{1,8}$/),
  fc.constantFrom(
    'yes',
    'null',
    'true',
    '~',
    '0755',
    '1.5',
    '7d',
    '50MB/s',
    '-1',
    '.5',
    '10',
    '- x',
    'a: b',
    'x #y',
    '',
    "it's",
    '"',
  ),
  fc.string({ maxLength: 6 }),
);
const value = jsonValues(word, fc.integer(), fc.boolean(), fc.constant(null));
const style = fc.record({
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
  collectionStyle: fc.constantFrom('any' as const, 'flow' as const, 'block' as const),
  lineWidth: fc.constantFrom(0, 80),
});
const text = fc
  .tuple(fc.dictionary(word, value, { noNullPrototype: true }), style)
  .map(([map, options]) => stringify(map, options));
const edit = edits(
  fc.constantFrom(...':-#"\'[]{},&*!|>%@`?~ \n\t=.0a'.split(''), ': ', ' #', '- ', '\n  ', '\n- ', '---\n', '<<: '),
);

describe('reading simple YAML fast', () => {
  test('gives the value that yaml gives, in every style', () => {
    let simple = 0;
    fc.assert(
      fc.property(text, (yaml) => {
        if (agrees(yaml)) simple++;
      }),
      { numRuns: RUNS, seed: 2 },
    );
    expect(simple).toBeGreaterThan(RUNS / 20);
  });

  test('gives the value that yaml gives, or declines, after random edits', () => {
    let simple = 0;
    fc.assert(
      fc.property(text, edit, (yaml, changes) => {
        const changed = edited(yaml, changes);
        if (agrees(changed)) simple++;
      }),
      { numRuns: RUNS, seed: 3 },
    );
    expect(simple).toBeGreaterThan(RUNS / 50);
  });

  test.each([
    ['a: 1\nb:\n  - x\n  - v: 2\n    z: [1, {a: b}]\n', { a: 1, b: ['x', { v: 2, z: [1, { a: 'b' }] }] }],
    ['a:\n- 1\n- 2\nb: "x # y" # c\n', { a: [1, 2], b: 'x # y' }],
    ['---\na: {}\nb: []\nc:\n', { a: {}, b: [], c: null }],
  ])('reads %j itself', (yaml, expected) => {
    expect(readYaml(yaml, LIMITS)).toEqual({ simple: true, value: expected });
    expect(agrees(yaml)).toBe(true);
  });

  test.each([
    'a: &x 1',
    'a: *x',
    'a: |\n  b',
    'a: >\n  b',
    'a: b\n  c',
    '? a\n: b',
    'a:\tb',
    'a: !!str 1',
    '<<: {a: 1}',
    'a: 1\na: 2',
    '__proto__: 1',
    'a: "x\\n"',
    "a: 'it''s'",
    'a: b: c',
    'a: 1\n---\nb: 2',
    '1: a',
    'a: 12345678901234567890',
    'a: 0x1f',
    'a: [1,\n 2]',
    'a: 1\r\nb: 2',
    '',
    '# only',
    'just text',
    '- a\n b: c',
    '%YAML 1.2\n---\na: 1',
    'constructor: 1',
    'a: [b: c]',
    'a: {b:c}',
  ])('leaves %j to yaml', (yaml) => {
    expect(readYaml(yaml, LIMITS)).toEqual({ simple: false });
  });

  test('leaves what is deeper than the limit to yaml', () => {
    const nested = (depth: number): string =>
      Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:`).join('\n') + ' 1';
    expect(readYaml(nested(5), { maxDepth: 5, maxAliases: 0 }).simple).toBe(true);
    expect(readYaml(nested(6), { maxDepth: 5, maxAliases: 0 }).simple).toBe(false);
  });
});
