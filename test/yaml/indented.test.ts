import fc from 'fast-check';

import { StreamReader } from '../../src/yaml';
import type { StreamDocument } from '../../src/yaml';

const LIMITS = { maxDepth: 100, maxAliases: 100 };

function read(text: string): StreamDocument {
  const [document] = new StreamReader(LIMITS).read(text, 'x.yaml');
  if (document === undefined) throw new Error('no document');
  return document;
}

/** What sigs.k8s.io/yaml 1.6.0 reads. */
describe('lines that stand further left than YAML 1.2 wants', () => {
  test.each([
    ['a: "x\ny"\nb: 1\n', { a: 'x y', b: 1 }],
    ["a:\n  k: 'x\n\n y'\nb: 1\n", { a: { k: 'x\ny' }, b: 1 }],
    ['a: "x\\\ny"\n', { a: 'xy' }],
    ['- "x\n\ty"\n', ['x y']],
    ['a:\n- "x\n# no comment\ny" # comment\n', { a: ['x # no comment y'] }],
    ["a: 'it''\ns'\n", { a: "it' s" }],
    ['a: "\\"\ny"\nb: z\n', { a: '" y', b: 'z' }],
    ['a: [b,\nc]\n', { a: ['b', 'c'] }],
    ['a: [ # "\nb\n]\nc: 1\n', { a: ['b'], c: 1 }],
    ['a:\n  k: {\n}\n', { a: { k: {} } }],
    ['a:\n  k: { x: "1\n2",\nz: [3,\n4] }\n', { a: { k: { x: '1 2', z: [3, 4] } } }],
    ['a: |\n  "x\n  [\nb: "y\nz"\n', { a: '"x\n[\n', b: 'y z' }],
    ['a: "1\n2"\nb: "3\n4"\nc: [5,\n6]\n', { a: '1 2', b: '3 4', c: [5, 6] }],
  ])('%j are read as kubectl reads them', (text, value) => {
    const document = read(text);

    expect(document.problems).toEqual([]);
    expect(document.value).toEqual(value);
  });

  test('keep the places that they have in the file', () => {
    const document = read('a:\n  k: { x: "1\n2", w: 3,\nz: [4,\n5] }\nb: 6\n');
    const at = (...path: (string | number)[]) => document.placeOf(path);

    expect([at('a', 'k', 'x'), at('a', 'k', 'w'), at('a', 'k', 'z', 1), at('b')]).toEqual([
      { line: 2, column: 11 },
      { line: 3, column: 8 },
      { line: 5, column: 1 },
      { line: 6, column: 4 },
    ]);
  });

  test.each([
    ['a: "x\nb: y\n', 'yaml/unclosed', 1],
    ['a: "x\n...\ny"\n', 'yaml/unclosed', 1],
    ['a: [x\nb: y\n', 'yaml/unclosed', 2],
    ['a: "x\nb: "y"\n', 'yaml/unclosed', 1],
  ])('are no excuse for %j, which is not closed', (text, rule, line) => {
    expect(read(text).problems[0]).toMatchObject({ rule, place: { line } });
  });

  test('cost no more than the text is long', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: "x\ny"\n`).join('');
    const start = performance.now();

    expect(read(text).problems.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test('mean the same wherever they stand', () => {
    const word = fc.constantFrom('x', 'y z', '# no', 'a: b', '[', '- k', "''", '1');
    const lines = fc.array(fc.tuple(word, fc.nat(6)), { minLength: 1, maxLength: 5 });
    const text = (values: readonly (readonly (readonly [string, number])[])[], indent?: number): string =>
      values
        .map((value, index) => {
          const parts = value.map(([part, spaces]) => `${' '.repeat(indent ?? spaces)}${part}`);
          return `k${index}:\n  v: '${parts.join('\n').trimStart()}'\n`;
        })
        .join('');
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 5 }), (values) => {
        expect(read(text(values)).value).toEqual(read(text(values, 4)).value);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

test('values that JSON does not have are refused, and not made', () => {
  expect(read('a: !!binary YQ==\n').problems).toMatchObject([{ rule: 'yaml/tag' }]);
  expect(read('a: !!set { b }\n').problems).toMatchObject([{ rule: 'yaml/tag' }]);
});
