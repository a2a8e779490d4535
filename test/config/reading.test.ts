import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';

import { loadConfig } from '../../src/config';
import type { ConfigLimits } from '../../src/config';
import { BASE, messageOf, refusal, resolved, withEntries, withFiles } from './config-text';

/** What is wrong with `kafka.yaml` when a test makes it itself. */
function refusalOf(make: () => void): string {
  return withFiles({}, () => {
    make();
    return messageOf(() => loadConfig('kafka.yaml'));
  });
}

describe('a file that cannot be read', () => {
  test.each<[string, () => void, string]>([
    [
      'that is not there',
      () => undefined,
      'there is no file kafka.yaml\n  name an existing file  [config/unreadable]',
    ],
    [
      'that is a folder',
      () => mkdirSync('kafka.yaml'),
      'kafka.yaml is a folder, not a file\n  name a file inside it  [config/unreadable]',
    ],
    [
      'that is a device',
      () => symlinkSync('/dev/null', 'kafka.yaml'),
      'kafka.yaml is not a regular file\n  name a YAML file  [config/unreadable]',
    ],
    [
      'whose links lead in a circle',
      () => symlinkSync('kafka.yaml', 'kafka.yaml'),
      `kafka.yaml cannot be read: its symbolic links lead in a circle (ELOOP)
  repair the links  [config/unreadable]`,
    ],
    [
      'that is UTF-16, as some editors save it',
      () => writeFileSync('kafka.yaml', Buffer.from(`\ufeff${BASE}`, 'utf16le')),
      `kafka.yaml cannot be read: it is not UTF-8 (ERR_ENCODING_INVALID_ENCODED_DATA)
  save it as UTF-8  [config/unreadable]`,
    ],
    [
      'that is Latin-1',
      () => writeFileSync('kafka.yaml', Buffer.from(`${BASE}# é`, 'latin1')),
      `kafka.yaml cannot be read: it is not UTF-8 (ERR_ENCODING_INVALID_ENCODED_DATA)
  save it as UTF-8  [config/unreadable]`,
    ],
  ])('is refused: one %s', (_, make, message) => {
    expect(refusalOf(make)).toBe(message);
  });
});

describe('a file that is no config', () => {
  const LEAST = 'write at least version, strimzi, environments and clusters  [config/not-a-map]';

  test.each<[string, string, string]>([
    ['nothing', '', `kafka.yaml is empty\n  at kafka.yaml:1:1\n  ${LEAST}`],
    ['only comments', '# later\n\n', `kafka.yaml is empty\n  at kafka.yaml:1:1\n  ${LEAST}`],
    ['a list', '- a\n', `kafka.yaml does not hold a map of settings\n  at kafka.yaml:1:1\n  ${LEAST}`],
    ['a text', 'kafka\n', `kafka.yaml does not hold a map of settings\n  at kafka.yaml:1:1\n  ${LEAST}`],
    [
      "a team's file",
      'team: orders\nprefix: orders\n',
      `kafka.yaml is a team's file, not a whole config
  at kafka.yaml:1:1
  name the file that includes it  [config/other-file]`,
    ],
  ])('is refused: %s', (_, text, message) => {
    expect(refusal(text)).toBe(message);
  });
});

describe('a file that is no YAML', () => {
  test.each<[string, string, string]>([
    [
      'a tab as indentation',
      'version:\n\t1\n',
      `a tab indents this line
  at kafka.yaml:2:1
  indent with spaces  [yaml/tab-indentation]
a line without "key: value" stands where a key belongs
  at kafka.yaml:2:2
  write a colon and a space behind the key, or indent the line if it goes on with the text above  [yaml/syntax]`,
    ],
    [
      'a key twice',
      withEntries('topics:', '  orders: {}', '  orders: {}'),
      `the key "orders" stands in the map already
  at kafka.yaml:9:3
  keep one of them  [yaml/duplicate-key]`,
    ],
    [
      'keys twice, of which the outer one stands below',
      withEntries('topics:', '  orders: { owner: a, owner: b }', 'topics: {}'),
      `the key "owner" stands in the map already
  at kafka.yaml:8:23
  keep one of them  [yaml/duplicate-key]
the key "topics" stands in the map already
  at kafka.yaml:9:1
  keep one of them  [yaml/duplicate-key]`,
    ],
    [
      'a key twice, once as a number',
      withEntries('topics:', '  1: {}', '  "1": {}'),
      `the key "1" stands in the map already
  at kafka.yaml:9:3
  keep one of them  [yaml/duplicate-key]`,
    ],
    [
      'names of parts of every object',
      withEntries('topics:', '  __proto__: {}', '  constructor: {}'),
      `the key "__proto__" is not allowed: it names a part of every JavaScript object
  at kafka.yaml:8:3
  use another name  [yaml/hostile-key]
the key "constructor" is not allowed: it names a part of every JavaScript object
  at kafka.yaml:9:3
  use another name  [yaml/hostile-key]`,
    ],
    [
      'a tag',
      withEntries('topics:', '  orders: !topic {}'),
      `this tag means nothing here
  at kafka.yaml:8:11
  remove the word that begins with !  [yaml/tag]`,
    ],
  ])('is refused: %s', (_, text, message) => {
    expect(refusal(text)).toBe(message);
  });
});

const DEEP = `version: 1\na: ${'['.repeat(8)}${']'.repeat(8)}\n`;
const BLOCKS = 'a:\n  b:\n    c:\n      d:\n        e: 1\n';
const ALIASES = withEntries(
  'defaults: { topic: { owner: &o web } }',
  'topics:',
  '  a: { owner: *o }',
  '  b: { owner: *o }',
);
const BOMB = `a: &a [x, x]\n${['b', 'c', 'd', 'e'].map((name, at) => `${name}: &${name} [${`*${'abcd'.charAt(at)}, `.repeat(9)}]`).join('\n')}\n`;

describe('a limit', () => {
  test.each<[string, string, Partial<ConfigLimits>, string]>([
    [
      'of bytes',
      BASE,
      { maxConfigBytes: Buffer.byteLength(BASE) - 1 },
      `kafka.yaml has 107 bytes, more than the 106 bytes allowed
  split it with include, or raise --max-config-bytes  [config/unreadable]`,
    ],
    [
      'of brackets in brackets',
      DEEP,
      { maxDepth: 8 },
      `maps and lists stand more than 8 deep in one another
  at kafka.yaml:2:11
  flatten it, or raise --max-depth  [yaml/too-deep]`,
    ],
    [
      'of many brackets in brackets',
      DEEP,
      { maxDepth: 7 },
      `maps and lists stand more than 7 deep in one another
  at kafka.yaml:1:1
  flatten it, or raise --max-depth  [yaml/too-deep]`,
    ],
    [
      'of uses of anchors',
      ALIASES,
      { maxAliases: 1 },
      `anchors are used more than 1 times
  at kafka.yaml:10:15
  write the values out, or raise --max-aliases  [yaml/too-many-aliases]`,
    ],
    [
      'of what a few anchors grow to',
      BOMB,
      {},
      `anchors are used more than 100 times
  at kafka.yaml:1:1
  write the values out, or raise --max-aliases  [yaml/too-many-aliases]`,
    ],
  ])('%s is held', (_, text, limits, message) => {
    expect(refusal(text, limits)).toBe(message);
  });

  test.each<[string, string, Partial<ConfigLimits>]>([
    ['of bytes', BASE, { maxConfigBytes: Buffer.byteLength(BASE) }],
    ['of brackets in brackets', DEEP, { maxDepth: 9 }],
    ['of blocks in blocks', BLOCKS, { maxDepth: 5 }],
  ])('%s is not passed by what it allows', (_, text, limits) => {
    expect(refusal(text, limits)).not.toMatch(/--max-|yaml\/|unreadable/);
  });
});

/** What only the nodes of the whole parser show. */
const OF_NODES: readonly [string, string, Partial<ConfigLimits>, string][] = [
  [
    'an anchor that is not there',
    withEntries('topics:', '  orders: *base'),
    {},
    `there is no anchor of this name above
  at kafka.yaml:8:11
  define it with &name first, or quote the text  [yaml/unknown-anchor]`,
  ],
  [
    'of blocks in blocks',
    BLOCKS,
    { maxDepth: 4 },
    `maps and lists stand more than 4 deep in one another
  at kafka.yaml:5:9
  flatten it, or raise --max-depth  [yaml/too-deep]`,
  ],
  [
    'a second document',
    `${BASE}---\ntopics: {}\n`,
    {},
    `a second document begins here
  at kafka.yaml:7:1
  keep one document a file  [yaml/multiple-documents]`,
  ],
  [
    'the name of a part of every object behind an anchor',
    withEntries('topics:', '  orders: { owner: &o __proto__ }', '  *o : {}'),
    {},
    `the key "__proto__" is not allowed: it names a part of every JavaScript object
  at kafka.yaml:9:3
  use another name  [yaml/hostile-key]`,
  ],
  [
    'keys that would become another text',
    withEntries('topics:', '  007: {}', '  2024: {}'),
    {},
    `the key "007" is no text to YAML, and would become "7"
  at kafka.yaml:8:3
  put it in quotes  [yaml/key-not-text]`,
  ],
  ['as many uses of anchors as are allowed, which is nothing,', ALIASES, { maxAliases: 2 }, ''],
];

test.each(OF_NODES)('%s is told as what it is', (_, text, limits, message) => {
  expect(refusal(text, limits)).toBe(message);
});

describe('a file of another system', () => {
  const TEXT = withEntries('topics:', '  orders: { partitions: x }');
  const MESSAGE = refusal(TEXT);

  test.each<[string, string]>([
    ['a byte order mark', `\ufeff${TEXT}`],
    ['the line ends of Windows', TEXT.replaceAll('\n', '\r\n')],
    ['both', `\ufeff${TEXT.replaceAll('\n', '\r\n')}`],
    ['tabs behind values', TEXT.replace(': 1\n', ': 1\t# one\n')],
    ['no line end at its end', TEXT.trimEnd()],
  ])('with %s is read like any other', (_, text) => {
    expect(MESSAGE).toContain('kafka.yaml:8:25 (topics.orders.partitions)');
    expect(refusal(text)).toBe(MESSAGE);
  });
});

test('anchors may be used, and a mistake behind one is shown where it is written', () => {
  const text = withEntries('topics:', '  orders: &base { partitions: 3, retention: 5y }', '  bills: *base');

  expect(refusal(text)).toContain('at kafka.yaml:8:45 (topics.bills.retention)');
  expect(resolved(text.replace('5y', '5d')).clusters[0]?.topics.map(({ entry }) => entry.value.retention)).toEqual([
    '5d',
    '5d',
  ]);
});

test('a list in which more is wrong than can be told is refused as a whole', () => {
  const text = `gitops: [${'1, '.repeat(200_000)}]\n`
    .replace('gitops', 'environments: { dev: { gitops')
    .replace(']', '] } }');

  expect(refusal(text)).toBe(`kafka.yaml has a list in which more entries are wrong than can be told
  at kafka.yaml:1:1
  compare one of them with what cdk8s-strimzi schema prints  [config/too-many-mistakes]`);
});
