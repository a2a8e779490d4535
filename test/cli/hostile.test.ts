import { writeFileSync } from 'node:fs';

import fc from 'fast-check';

import { SOUND_PLATFORM } from '../../src/review/catalogue/sound-platform';
import { edited, edits } from '../support/edits';
import { runCommand } from '../support/run-command';
import { TempFolder } from '../support/temp-folder';

/** Far more than any of these takes, and far less than what grows faster than its input would. */
const MOST_MILLISECONDS = 20_000;

const MAP = (name: string, data = '{}'): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: kafka }\ndata: ${data}\n`;
const TOPIC = (name: string): string =>
  `apiVersion: kafka.strimzi.io/v1\nkind: KafkaTopic\nmetadata: { name: ${name}, namespace: kafka }\nspec: {}\n`;

/** Ten anchors, each with ten times what the one before it has. */
function aliasBomb(): string {
  const levels = Array.from({ length: 10 }, (_, level) => {
    const item = level === 0 ? 'lol' : `*l${level - 1}`;
    return `l${level}: &l${level} [${Array.from({ length: 10 }, () => item).join(', ')}]`;
  });
  return `${MAP('bomb')}${levels.join('\n')}\n`;
}

const NESTED = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');

interface Case {
  readonly text: string | Buffer;
  readonly flags?: readonly string[];
  readonly code: 1 | 2;
  readonly says: RegExp;
}

const CASES: Readonly<Record<string, Case>> = {
  'an alias bomb': { text: aliasBomb(), code: 2, says: /anchors|aliases/ },
  'maps that nest 1,000 deep': { text: `${MAP('deep')}${NESTED}\n`, code: 2, says: /deep/ },
  'brackets that nest 100,000 deep': { text: '['.repeat(100_000), code: 2, says: /deep/ },
  'a file above its limit': {
    text: MAP('large', `{ a: ${'x'.repeat(2000)} }`),
    flags: ['--max-manifest-bytes', '1000'],
    code: 2,
    says: /more than the 1000 bytes allowed[^]*--max-manifest-bytes/,
  },
  'bytes that are no text': {
    text: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0x00]),
    code: 2,
    says: /not UTF-8/,
  },
  'NUL bytes': { text: MAP('nul', '{ a: "x\u0000y" }'), code: 2, says: /U\+0000/ },
  'keys of every JavaScript object': {
    text: MAP('proto', '{ __proto__: { polluted: yes } }'),
    code: 2,
    says: /__proto__/,
  },
  'such keys in JSON': {
    text: '{"apiVersion":"v1","kind":"ConfigMap","constructor":{"prototype":{"polluted":1}}}',
    code: 2,
    says: /constructor/,
  },
  'a name that leads out of the folder': { text: TOPIC('../../outside'), code: 1, says: /schema\/name/ },
  'a name with control characters': { text: TOPIC('"\\e[31mred\\a"'), code: 1, says: /schema\/name/ },
  'a long line of JSON': {
    text: JSON.stringify({
      apiVersion: 'v1',
      kind: 'List',
      items: Array.from({ length: 5000 }, (_, index) => ({
        apiVersion: 'kafka.strimzi.io/v1',
        kind: 'KafkaTopic',
        metadata: { name: `Topic_${index}`, namespace: 'kafka' },
        spec: {},
      })),
    }),
    code: 1,
    says: /schema\/name/,
  },
  '10,000 small documents': {
    text: Array.from({ length: 10_000 }, (_, index) => TOPIC(`T_${index}`)).join('---\n'),
    code: 1,
    says: /schema\/name/,
  },
  'a pool of a group that looks like ours': {
    text: `apiVersion: akafka.strimzi.io/v1\nkind: KafkaNodePool\nmetadata: { name: A }\nspec: { template: { kafkaContainer: { env: [{}] } } }\n`,
    code: 1,
    says: /no namespace/,
  },
  'a document that is cut off': { text: 'apiVersion: v1\nkind: "Conf', code: 2, says: /quotes that open here/ },
  'a list of nothing known': { text: '- 1\n- [x]\n', code: 2, says: /no Kubernetes object/ },
};

let folder: TempFolder;

beforeEach(() => {
  folder = new TempFolder();
});

afterEach(() => folder.remove());

test.each(Object.entries(CASES))(
  '%s gives a message and no more',
  (_, { text, flags = [], code, says }) => {
    writeFileSync('input.yaml', text);
    const ran = runCommand('review', 'input.yaml', '--no-color', ...flags);
    const said = ran.stdout + ran.stderr;

    expect(ran.code).toBe(code);
    expect(said).toMatch(says);
    expect(said).not.toMatch(/^\s+at .*\.[jt]s:\d+/m);
    // oxlint-disable-next-line no-control-regex
    expect(said).not.toMatch(/[\u0000\u0007\u001b]/);
    expect(folder.names()).toEqual(['input.yaml']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
  MOST_MILLISECONDS,
);

const PIECES = fc.oneof(
  fc.constantFrom(
    '\n---\n',
    '&a ',
    '*a',
    '<<: ',
    '? ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|\n',
    '!!binary ',
    '%TAG x\n',
  ),
  fc.constantFrom(
    'yes',
    '0755',
    '.inf',
    '1_0',
    'null',
    '~',
    '\t',
    '\u0000',
    '\ufeff',
    '\u2028',
    '\ud800',
    '__proto__: 1',
  ),
  fc.string({ maxLength: 5 }),
);

test('no edit of a file is a bug of ours', () => {
  fc.assert(
    fc.property(edits(PIECES, 6, 40), (changes) => {
      writeFileSync('input.yaml', edited(SOUND_PLATFORM, changes));

      expect([0, 1, 2]).toContain(runCommand('review', 'input.yaml').code);
    }),
    { numRuns: Number(process.env['FUZZ'] ?? 150), seed: 1 },
  );
}, 60_000);
