import fc from 'fast-check';
import * as yamlPackage from 'yaml';

import { StreamReader } from '../../src/yaml';
import { indentedText } from '../../src/yaml/indented';
import { kubectlValue } from '../../src/yaml/kubectl-scalar';
import { edited, edits, jsonValues } from '../support/edits';

const { parseAllDocuments, stringify, visit } = yamlPackage;
const LIMITS = { maxDepth: 100, maxAliases: 100 };
const RUNS = Number(process.env['FUZZ'] ?? 2000);
const SEPARATORS = [
  '---\n',
  '--- \n',
  '--- # next\n',
  '---\n---\n',
  '---\n# only a comment\n---\n',
  '...\n---\n',
  '...\n',
];
const INSERTS = [
  '---\n',
  '\n---\n',
  '\n--- ',
  '\n---x',
  '\n...\n',
  '\n%TAG ! x\n',
  '|\n',
  '"',
  "'",
  '[',
  '{',
  ': ',
  '#',
  '\n',
  ' ',
];

interface Read {
  readonly values: readonly unknown[];
  readonly broken: number;
}

const text = fc.oneof(
  fc.stringMatching(/^[a-z0-9 .:-]{1,12}$/),
  fc.constantFrom('---', '...', '\n---\n', 'a\n---\nb', '%', '"', "it's", '{{ x }}', 'yes', '10', '|'),
);
const value = jsonValues(text, fc.integer(), fc.constant(null));
const style = fc.record({
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'BLOCK_LITERAL' as const),
  collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
});
const document = fc.tuple(value, style).map(([content, options]) => stringify(content, options));
const stream = fc
  .tuple(
    fc.constantFrom('', '---\n', '# about\n', '# about\n---\n'),
    fc.array(fc.tuple(document, fc.constantFrom(...SEPARATORS))),
  )
  .map(([start, documents]) => start + documents.map(([content, separator]) => content + separator).join(''));
const edit = edits(fc.constantFrom(...INSERTS));

function slow(yaml: string): Read {
  const documents = parseAllDocuments(yaml, { logLevel: 'silent', merge: true, prettyErrors: false });
  if (!Array.isArray(documents)) return { values: [], broken: 0 };
  const whole = documents.filter(({ errors, warnings }) => errors.length + warnings.length === 0);
  for (const one of whole) {
    visit(one, {
      Scalar: (_, node) => {
        if (node.type === 'PLAIN' && node.tag === undefined)
          node.value = kubectlValue(node.source ?? '') ?? node.value;
      },
    });
  }
  return { values: whole.map((one) => one.toJS() as unknown), broken: documents.length - whole.length };
}

function read(yaml: string): Read {
  const documents = new StreamReader(LIMITS).read(yaml, 'f.yaml');
  const whole = documents.filter(({ problems }) => problems.length === 0);
  return { values: whole.map((one) => one.value), broken: documents.length - whole.length };
}

/** Empty documents carry nothing: whether a lone marker makes one is nobody's concern. */
function content({ values, broken }: Read): Read {
  return { values: values.filter((one) => one !== null), broken };
}

describe('reading a stream of documents', () => {
  test('gives the documents and values that yaml gives', () => {
    let documents = 0;
    fc.assert(
      fc.property(stream, (yaml) => {
        const got = content(read(yaml));
        documents += got.values.length;
        expect(got).toStrictEqual(content(slow(yaml)));
      }),
      { numRuns: RUNS, seed: 5 },
    );
    expect(documents).toBeGreaterThan(RUNS);
  });

  test('gives what yaml gives after random edits, or refuses more; what is broken stays broken', () => {
    let whole = 0;
    fc.assert(
      fc.property(stream, edit, (yaml, changes) => {
        const changed = edited(yaml, changes);
        const [got, expected] = [content(read(changed)), content(slow(changed))];
        // what kubectl reads wherever its lines stand is the one thing that is read, and broken to yaml
        const isIndented = expected.broken > 0 && indentedText(yamlPackage, changed) !== undefined;
        expect(got.broken).toBeGreaterThanOrEqual(isIndented ? 0 : Math.min(expected.broken, 1));
        if (got.broken > 0 || isIndented) return;
        whole += got.values.length;
        expect(got).toStrictEqual(expected);
      }),
      { numRuns: RUNS, seed: 6 },
    );
    expect(whole).toBeGreaterThan(RUNS / 2);
  });

  // a stray character before a marker is put to the document before it by yaml
  test.each([
    ['}\n', [1]],
    ['a: 1\n---\n}\n', [3]],
    ['a: "\n---\nb: 1\n---\nc: [\n---\nd: 1\n', [1, 6]],
    ['a: *x\n---\na: &x 1\n---\nb: *x\n', [1, 5]],
    ['%YAML 1.2\n---\na: 1\na: 2\n---\nb: {\n', [4, 7]],
  ])('names the line of each broken document in %j', (yaml, lines) => {
    const documents = new StreamReader(LIMITS).read(yaml, 'f.yaml');

    const places = documents.flatMap(({ problems }) => problems.slice(0, 1).map(({ place }) => place?.line));
    expect(places).toEqual(lines);
  });

  test.each([
    ['a: 1\n---\nb: 2\n', [1, 3]],
    ['# about\n\n---\n# more\na: 1\n---\n- b\n', [5, 7]],
    ['a: |\n  x\n  ---\n---\nb: 2\n', [1, 5]],
    ['a: 1\n...\n# about\nb: 2\n', [1, 4]],
    ['%YAML 1.2\n---\na: 1\n...\n---\nb: 2\n', [3, 6]],
  ])('finds the first line of each document in %j', (yaml, lines) => {
    const documents = new StreamReader(LIMITS).read(yaml, 'f.yaml');

    expect(documents.map((one) => one.placeOf([]).line)).toEqual(lines);
  });

  test('takes over the keys of an anchor, and finds what is absent at its parent', () => {
    const [one] = new StreamReader(LIMITS).read('base: &base { a: 1 }\nuse:\n  <<: *base\n  b: 2\n', 'f.yaml');

    expect(one?.value).toEqual({ base: { a: 1 }, use: { a: 1, b: 2 } });
    expect(one?.placeOf(['use', 'a'])).toEqual({ line: 2, column: 1 });
    expect(one?.placeOf(['base', 'a'])).toEqual({ line: 1, column: 18 });
  });

  test('tells what kubectl reads otherwise, with its way', () => {
    const [one] = new StreamReader(LIMITS).read('- a: yes\n  "b": "no"\n  on: [0755, 08, 1_0]\n', 'f.yaml');

    expect(one?.value).toEqual([{ a: true, b: 'no', true: [493, 8, 10] }]);
    expect(one?.readings).toEqual([
      { path: [0, 'a'], part: 'value', text: 'yes', value: true },
      { path: [0, 'true'], part: 'key', text: 'on', value: true },
      { path: [0, 'true', 0], part: 'value', text: '0755', value: 493 },
      { path: [0, 'true', 2], part: 'value', text: '1_0', value: 10 },
    ]);
  });

  test.each([
    ['a: 1\n---\nb: "x\u0000y"\n', 3, 6],
    ['# \u001b\na: 1\n', 1, 3],
    ['a: \u0080\n', 1, 4],
    ['{ "a": "\u0001" }', 1, 9],
  ])('refuses the control character in %j', (yaml, line, column) => {
    const problems = new StreamReader(LIMITS).read(yaml, 'f.yaml').flatMap((one) => one.problems);

    expect(problems).toMatchObject([{ rule: 'yaml/control-character', place: { line, column } }]);
  });

  test('takes in JSON what JSON takes', () => {
    expect(new StreamReader(LIMITS).read('{ "a": "\u007f\u0080" }', 'f.yaml')).toMatchObject([{ problems: [] }]);
  });

  test('refuses a second merge in one map', () => {
    const [one] = new StreamReader(LIMITS).read('a: &a { x: 1 }\nb:\n  <<: *a\n  <<: *a\n', 'f.yaml');

    expect(one?.problems).toEqual([
      {
        rule: 'yaml/duplicate-key',
        message: 'the key "<<" stands in the map already',
        remedy: 'keep one of them',
        place: { file: 'f.yaml', line: 4, column: 3 },
      },
    ]);
  });
});
