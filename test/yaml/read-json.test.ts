import fc from 'fast-check';
import { parseDocument } from 'yaml';

import { StreamReader } from '../../src/yaml';
import { readJson } from '../../src/yaml/read-json';
import { edited, edits, jsonValues } from '../support/edits';

const LIMITS = { maxDepth: 100, maxAliases: 100 };
const RUNS = Number(process.env['FUZZ'] ?? 2000);

/** What must hold of every text: the fast reader declines, or `yaml` has no complaint and the same value. */
function agrees(text: string): boolean {
  const fast = readJson(text, LIMITS);
  if (!fast.simple) return false;
  const document = parseDocument(text, { logLevel: 'silent', merge: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  expect(fast.value).toStrictEqual(document.toJS());
  return true;
}

const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('a"b', 'a\\', 'x\ny', '---', ': ', ' #', '<<', '&a', '\u00e4', '1', 'null', ''),
);
const value = jsonValues(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(true, false, null, 0.5, -1.25),
);
const json = fc
  .tuple(
    fc.dictionary(text, value, { maxKeys: 4, noNullPrototype: true }),
    fc.constantFrom('', ' ', '  ', '\t', '\n'),
  )
  .map(([map, indent]) => JSON.stringify(map, null, indent));
const edit = edits(
  fc.constantFrom(...'{}[],:"\\ \n\t-#0.e&*'.split(''), '\\u00e4', '\\/', '"<<":', '-0', '\n---\n', '1e3', ' #'),
);

describe('reading JSON fast', () => {
  test('gives the value that yaml gives, however it is indented', () => {
    let simple = 0;
    fc.assert(
      fc.property(json, (text) => {
        if (agrees(text)) simple++;
      }),
      { numRuns: RUNS, seed: 7 },
    );
    expect(simple).toBeGreaterThan(RUNS / 4);
  });

  test('gives the value that yaml gives, or declines, after random edits', () => {
    let simple = 0;
    fc.assert(
      fc.property(json, edit, (text, changes) => {
        const changed = edited(text, changes);
        if (changed.trimStart().startsWith('{') && agrees(changed)) simple++;
      }),
      { numRuns: RUNS, seed: 8 },
    );
    expect(simple).toBeGreaterThan(RUNS / 50);
  });

  test.each([
    ['{"a":[1,-2.5,true,null,"x"],"b":{}}', { a: [1, -2.5, true, null, 'x'], b: {} }],
    ['{\n\t"a": "\\"\\\\\\/\\n\\u00e4",\n\t"b": []\n}\n', { a: '"\\/\nä', b: [] }],
  ])('reads %j itself', (text, expected) => {
    expect(readJson(text, LIMITS)).toEqual({ simple: true, value: expected });
    expect(agrees(text)).toBe(true);
  });

  test.each([
    '{"a":1,"a":2}',
    '{"__proto__":1}',
    '{"a":12345678901234567890}',
    '{"a":1e3}',
    '{"a":-0}',
    '{"a":1,}',
    '{a: 1}',
    '{"a":1} # b',
    '{"a":1}{',
    '{"a":"x\ny"}',
    '{"a"\n:1}',
    '{"a":01}',
    '{"a":"\\x41"}',
    '{"a":1',
  ])('leaves %j to yaml', (text) => {
    expect(readJson(text, LIMITS)).toEqual({ simple: false });
  });

  test('leaves what is deeper than the limit to yaml', () => {
    const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

    expect(readJson(nested(5), { maxDepth: 5, maxAliases: 0 }).simple).toBe(true);
    expect(readJson(nested(6), { maxDepth: 5, maxAliases: 0 }).simple).toBe(false);
  });

  test('is how a stream reads a document that is JSON', () => {
    const documents = new StreamReader(LIMITS).read('---\n{"a":\n1}\n---\n{"b":"\\t"}\n', 'f.json');

    expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, { b: '\t' }]);
    expect(documents.map((one) => one.placeOf(['b']))).toEqual([
      { line: 2, column: 1 },
      { line: 5, column: 6 },
    ]);
  });
});
