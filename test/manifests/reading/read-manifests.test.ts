import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { DEFAULT_MANIFEST_LIMITS, readManifests } from '../../../src/manifests';
import type { ManifestLimits, ReadResult } from '../../../src/manifests';
import { formatPlace, formatProblem } from '../../../src/problems';

const REMEDY = 'write a Kubernetes object with apiVersion and kind, or leave it out of what is read';
const RENDER = 'render it first, for example with helm template, and name what comes out';

function topic(name: string): string {
  return `apiVersion: kafka.strimzi.io/v1\nkind: KafkaTopic\nmetadata:\n  name: ${name}\n`;
}

function read(text: string, limits: Partial<ManifestLimits> = {}): ReadResult {
  return readManifests(['-'], { stdin: () => text, limits: { ...DEFAULT_MANIFEST_LIMITS, ...limits } });
}

/** Each object as its kind and the place of its name. */
function found({ manifests }: ReadResult): string[] {
  return manifests.map(({ object, source }) => {
    const { metadata } = object as { metadata?: { name?: string } };
    return `${String(object['kind'])} ${metadata?.name} ${formatPlace(source.placeOf('/metadata/name'))}`;
  });
}

describe('reading manifests', () => {
  test.each([
    ['one document', topic('a'), ['KafkaTopic a <stdin>:4:9']],
    [
      'several documents',
      `${topic('a')}---\n${topic('b')}`,
      ['KafkaTopic a <stdin>:4:9', 'KafkaTopic b <stdin>:9:9'],
    ],
    ['empty documents', `# about\n---\n---\n# nothing\n---\n${topic('a')}---\n`, ['KafkaTopic a <stdin>:9:9']],
    ['an explicit null', `---\nnull\n---\n${topic('a')}`, ['KafkaTopic a <stdin>:7:9']],
    ['a marker with a comment', `--- # first\n${topic('a')}`, ['KafkaTopic a <stdin>:5:9']],
    [
      'ends of documents',
      `${topic('a')}...\n---\n${topic('b')}`,
      ['KafkaTopic a <stdin>:4:9', 'KafkaTopic b <stdin>:10:9'],
    ],
    ['a byte order mark', `\ufeff${topic('a')}`, ['KafkaTopic a <stdin>:4:9']],
    [
      'Windows line ends',
      `${topic('a')}---\n${topic('"b\\n"')}`.replaceAll('\n', '\r\n'),
      ['KafkaTopic a <stdin>:4:9', 'KafkaTopic b\n <stdin>:9:9'],
    ],
    ['comments', `# one\n${topic('a # the name')}  # last\n`, ['KafkaTopic a <stdin>:5:9']],
    ['other kinds', 'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\n', ['Secret s <stdin>:3:19']],
    ['an object without a name', 'apiVersion: v1\nkind: Secret\n', ['Secret undefined <stdin>:1:1']],
    [
      'JSON',
      '{\n\t"apiVersion": "v1",\n\t"kind": "Secret",\n\t"metadata": {"name": "s"}\n}\n',
      ['Secret s <stdin>:4:23'],
    ],
    ['a text with a marker in it', `${topic('a')}text: |\n  x\n  ---\n  y\n`, ['KafkaTopic a <stdin>:4:9']],
    [
      'a template of another program in a text',
      `${topic('a')}spec: { config: { x: "{{y}}" } }\n`,
      ['KafkaTopic a <stdin>:4:9'],
    ],
    [
      'an alert with its own templates',
      'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: r }\nspec: { text: "{{ $labels.pod }}" }\n',
      ['PrometheusRule r <stdin>:3:19'],
    ],
  ])('reads %s', (_, text, expected) => {
    const result = read(text);

    expect(result.problems).toEqual([]);
    expect(found(result)).toEqual(expected);
  });

  test('reads nothing from nothing', () => {
    expect(read('')).toEqual({ manifests: [], problems: [], passedOver: [] });
  });

  test('keeps what a server added', () => {
    const dump = `${topic('a')}  managedFields: [{ fieldsV1: { "f:spec": { ".": {} } } }]\nstatus: { topicId: x }\n`;

    expect(read(dump).manifests[0]?.object).toEqual({
      apiVersion: 'kafka.strimzi.io/v1',
      kind: 'KafkaTopic',
      metadata: { name: 'a', managedFields: [{ fieldsV1: { 'f:spec': { '.': {} } } }] },
      status: { topicId: 'x' },
    });
  });

  test.each([
    [
      'its items',
      `apiVersion: v1\nkind: List\nitems:\n- ${indented(topic('a'))}- ${indented(topic('b'))}`,
      ['KafkaTopic a <stdin>:7:11', 'KafkaTopic b <stdin>:11:11'],
    ],
    ['no items', 'apiVersion: v1\nkind: List\nitems: []\n---\napiVersion: v1\nkind: List\nitems:\n', []],
    [
      'the items of a list in a list',
      `apiVersion: v1\nkind: List\nitems: [{ apiVersion: v1, kind: List, items: [{ apiVersion: v1, kind: X }] }]\n`,
      ['X undefined <stdin>:3:47'],
    ],
    [
      'items that leave out their kind',
      'apiVersion: v1\nkind: SecretList\nitems:\n- metadata: { name: s }\n',
      ['Secret s <stdin>:4:21'],
    ],
    [
      'an object of its own kind when there are no items',
      'apiVersion: example.com/v1\nkind: DenyList\nspec: {}\n',
      ['DenyList undefined <stdin>:1:1'],
    ],
  ])('replaces a list by %s', (_, text, expected) => {
    const result = read(text);

    expect(result.problems).toEqual([]);
    expect(found(result)).toEqual(expected);
  });

  test('fills in what a list says of its items, and nothing else', () => {
    const [first, second] = read(
      'apiVersion: v1\nkind: SecretList\nitems: [{ data: {} }, { apiVersion: v2, kind: Other }]\n',
    ).manifests;

    expect(first?.object).toEqual({ apiVersion: 'v1', kind: 'Secret', data: {} });
    expect(second?.object).toEqual({ apiVersion: 'v2', kind: 'Other' });
  });

  test('carries what kubectl reads otherwise, with its way in each item', () => {
    const text =
      'apiVersion: v1\nkind: ConfigMapList\nitems: [{ data: { a: "yes" } }, { data: { a: yes, on: 1 } }]\n';
    const { manifests } = read(text);

    expect(manifests.map(({ object }) => object['data'])).toEqual([{ a: 'yes' }, { a: true, true: 1 }]);
    expect(manifests.map(({ readings }) => readings.map(({ path }) => path))).toEqual([
      [],
      [
        ['data', 'a'],
        ['data', 'true'],
      ],
    ]);
    expect(manifests[1]?.source.placeOf('/data/a')).toMatchObject({ line: 3, column: 46 });
  });

  test('finds every place, and what is absent at its deepest parent', () => {
    const text = `---\n# about\n${topic('a')}  labels:\n    strimzi.io/cluster: main\nspec:\n  list:\n    - x\n    - z: 1\n`;
    const [manifest] = read(text).manifests;
    const at = (pointer: string): string =>
      formatPlace(manifest?.source.placeOf(pointer) ?? { file: '', line: 0, column: 0 });

    expect(Object.fromEntries(POINTERS.map((pointer) => [pointer, at(pointer)]))).toEqual({
      '': '<stdin>:3:1',
      '/metadata': '<stdin>:5:1',
      '/metadata/labels/strimzi.io~1cluster': '<stdin>:8:25',
      '/metadata/labels/app': '<stdin>:7:3',
      '/spec/list/1/z': '<stdin>:12:10',
      '/spec/list/7': '<stdin>:10:3',
      '/status/conditions/0': '<stdin>:3:1',
    });
  });
});

const POINTERS = [
  '',
  '/metadata',
  '/metadata/labels/strimzi.io~1cluster',
  '/metadata/labels/app',
  '/spec/list/1/z',
  '/spec/list/7',
  '/status/conditions/0',
];

function indented(text: string): string {
  return text.trimEnd().replaceAll('\n', '\n  ') + '\n';
}

describe('reading what is no manifest', () => {
  test.each([
    ['- a\n', `a list is no Kubernetes object\n  at <stdin>:1:1\n  ${REMEDY}  [manifests/not-an-object]`],
    ['text\n', `"text" is no Kubernetes object\n  at <stdin>:1:1\n  ${REMEDY}  [manifests/not-an-object]`],
    [
      'replicas: 3\n',
      `this object has no apiVersion and no kind\n  at <stdin>:1:1\n  ${REMEDY}  [manifests/not-an-object]`,
    ],
    [
      '# values\n\nkind: X\n',
      `this object has no apiVersion\n  at <stdin>:3:1\n  ${REMEDY}  [manifests/not-an-object]`,
    ],
    [
      'apiVersion: v1\nkind: ""\n',
      `this object has no kind\n  at <stdin>:1:1\n  ${REMEDY}  [manifests/not-an-object]`,
    ],
    [
      'apiVersion: 1\nkind: X\n',
      `apiVersion is 1, not a text\n  at <stdin>:1:13\n  ${REMEDY}  [manifests/not-an-object]`,
    ],
    [
      'apiVersion: v1\nkind: List\nitems: 5\n',
      `items is 5, not a list\n  at <stdin>:3:8\n  ${REMEDY}  [manifests/not-an-object]`,
    ],
    [
      'apiVersion: v1\nkind: List\nitems:\n  - null\n',
      `empty is no Kubernetes object\n  at <stdin>:4:5\n  ${REMEDY}  [manifests/not-an-object]`,
    ],
  ])('says of %j what is missing', (text, message) => {
    const { manifests, problems } = read(text);

    expect(manifests).toEqual([]);
    expect(problems.map(formatProblem)).toEqual([message]);
  });

  test.each([
    [
      'a: "x\n',
      'the quotes that open here are not closed\n  at <stdin>:6:4\n  close them, or remove this one  [yaml/unclosed]',
    ],
    [
      'a: 1\na: 2\nb: 3\nb: 4\n',
      'the key "a" stands in the map already\n  at <stdin>:7:1\n  keep one of them  [yaml/duplicate-key]',
    ],
    [
      '__proto__: { x: 1 }\n',
      'the key "__proto__" is not allowed: it names a part of every JavaScript object\n  at <stdin>:6:1\n  use another name  [yaml/hostile-key]',
    ],
    [
      'a: *x\n',
      'there is no anchor of this name above\n  at <stdin>:6:4\n  define it with &name first, or quote the text  [yaml/unknown-anchor]',
    ],
    ['\ta: 1\n', 'a tab indents this line\n  at <stdin>:6:1\n  indent with spaces  [yaml/tab-indentation]'],
  ])('says of the broken document %j one thing, and reads the rest', (broken, message) => {
    const result = read(`${topic('a')}---\n${broken}---\n${topic('b')}`);

    expect(result.problems.map(formatProblem)).toEqual([message]);
    expect(result.manifests.map(({ object }) => object['metadata'])).toEqual([{ name: 'a' }, { name: 'b' }]);
  });

  test.each([
    ['an item of a list', `apiVersion: v1\nkind: List\nitems:\n- 5\n- ${indented(topic('a'))}`],
    ['a document', `just text\n---\n${topic('a')}`],
  ])('reads what stands behind %s that is none', (_, text) => {
    const result = read(text);

    expect(result.problems).toHaveLength(1);
    expect(result.manifests).toHaveLength(1);
  });
});

describe('reading templates', () => {
  test.each([
    [
      'a value',
      'spec:\n  partitions: {{ .Values.partitions }}\n',
      '"partitions: {{ .Values.partitions }}"',
      '6:15',
    ],
    ['a block of lines', '{{- if .Values.on }}\nspec: {}\n{{- end }}\n', '"{{- if .Values.on }}"', '5:1'],
    ['a part of a value', 'spec: { a: {{ x }}-b }\n', '"spec: { a: {{ x }}-b }"', '5:12'],
    ['a statement of Jinja', '{% if x %}\nspec: {}\n{% endif %}\n', '"{% if x %}"', '5:1'],
    ['a key', '{{ key }}: 1\n', '"{{ key }}: 1"', '5:1'],
    ['a quoted field of ours', 'spec: { partitions: "{{ partitions }}" }\n', '"{{ partitions }}"', '5:21'],
    ['a quoted namespace', '  namespace: "{{ ns }}"\n', '"{{ ns }}"', '5:14'],
    ['a part of a plain field', 'spec: { topicName: x-{{ y }} }\n', '"spec: { topicName: x-{{ y }} }"', '5:22'],
  ])('says once that %s is one', (_, text, written, place) => {
    const result = read(`${topic('a')}${text}---\n${topic('"{{ b }}"')}---\n${topic('c')}---\n{{- end }}\n`);

    expect(result.problems.map(formatProblem)).toEqual([
      `${written} is for a template engine to fill in: the file is no manifest yet\n  at <stdin>:${place}\n  ${RENDER}  [manifests/template]`,
    ]);
    expect(result.manifests.map(({ object }) => object['metadata'])).toEqual([{ name: 'c' }]);
  });
});

describe('the limits of reading manifests', () => {
  const deep = `${topic('a')}spec:\n${[1, 2, 3].map((depth) => `${' '.repeat(depth)}a:\n`).join('')}    b: 1\n`;
  const aliases = `${topic('a')}x: &x 1\ny: [*x, *x]\n`;

  test.each([
    [
      topic('a'),
      { maxManifestBytes: 10 },
      '<stdin> has more than the 10 bytes allowed\n  split it, or raise --max-manifest-bytes  [manifests/unreadable]',
    ],
    [
      deep,
      { maxDepth: 4 },
      'maps and lists stand more than 4 deep in one another\n  at <stdin>:9:5\n  flatten it, or raise --max-depth  [yaml/too-deep]',
    ],
    [
      aliases,
      { maxAliases: 1 },
      'anchors are used more than 1 times\n  at <stdin>:6:9\n  write the values out, or raise --max-aliases  [yaml/too-many-aliases]',
    ],
  ])('name themselves in %j with %j', (text, limits, message) => {
    expect(read(text).manifests).toHaveLength(1);
    expect(read(text, limits).problems.map(formatProblem)).toEqual([message]);
  });

  test.each([
    [
      'an alias bomb',
      `a: &a [x]\nb: &b [${'*a,'.repeat(50)}]\nc: &c [${'*b,'.repeat(50)}]\nd: [${'*c,'.repeat(50)}]\n`,
    ],
    ['a thousand brackets', `a: ${'['.repeat(1000)}\n`],
    ['a thousand steps', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('hold %s', (_, text) => {
    const { manifests, problems } = read(`${topic('a')}${text}---\n${topic('b')}`);

    expect(problems.map(({ rule }) => rule)).toEqual([expect.stringMatching(/^yaml\/too-/)]);
    expect(manifests).toHaveLength(1);
  });

  test('are far above what a large file needs', () => {
    const { manifests, problems } = read(Array.from({ length: 20_000 }, (_, i) => topic(`t${i}`)).join('---\n'));

    expect(problems).toEqual([]);
    expect(manifests).toHaveLength(20_000);
    expect(manifests.at(-1)?.source.placeOf('/metadata/name')).toEqual({
      file: '<stdin>',
      line: 99_999,
      column: 9,
    });
  });
});

test('reads our own output, a manifest a file with the place of its name', () => {
  const root = join(__dirname, '../../..');
  const folder = relative(process.cwd(), join(root, 'dist'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const { manifests, problems } = readManifests([folder]);

  expect(problems).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
  expect(manifests.map(({ source }) => source.file)).toEqual(files.map((file) => join(folder, file)).toSorted());
  for (const { object, source } of manifests) {
    const { name } = object['metadata'] as { name: string };
    const { line, column } = source.placeOf('/metadata/name');
    const written = readFileSync(source.file, 'utf8').split('\n')[line - 1] ?? '';
    expect([written.slice(0, column - 1), written.slice(column - 1).replaceAll('"', '')]).toEqual([
      '  name: ',
      name,
    ]);
  }
});
