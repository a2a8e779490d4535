import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { body } from '../../src/cli/commands/init';
import { main } from '../../src/cli/main';
import { packageName } from '../../src/cli/init/package-name';
import { UserError } from '../../src/problems';
import { synth } from '../../src/synth';

const FILES = [
  '.gitignore',
  'README.md',
  'cdk8s.yaml',
  'kafka.yaml',
  'main.js',
  'package.json',
  'teams/customers.yaml',
  'test/synth.test.js',
];

const REMEDY = 'move it away, or choose another folder';
const WORKING_DIRECTORY = process.cwd();

let folder: string;
let said: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), 'init-'));
  said = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});

afterEach(() => {
  process.chdir(WORKING_DIRECTORY);
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Path to content; folders end with a slash, so that leftovers show too. */
function tree(root: string): Record<string, string> {
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true }).map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(root.length + 1);
    if (entry.isSymbolicLink()) return [name, `-> ${fs.readlinkSync(path)}`];
    return entry.isDirectory() ? [`${name}/`, ''] : [name, fs.readFileSync(path, 'utf8')];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function filesIn(root: string): string[] {
  return Object.keys(tree(root)).filter((path) => !path.endsWith('/'));
}

function put(path: string, text: string): void {
  fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
  fs.writeFileSync(join(folder, path), text);
}

function read(...path: string[]): string {
  return fs.readFileSync(join(folder, ...path), 'utf8');
}

/** What init says when it refuses; `DIR` is the folder of the test. */
function refusal(...args: string[]): string {
  try {
    body.run(args);
  } catch (error) {
    if (!UserError.is(error)) throw error;
    return error.message.replaceAll(folder, 'DIR');
  }
  return 'no refusal';
}

describe('a new project', () => {
  test('is exactly these files, in folders that are made', () => {
    const project = join(folder, 'deep', 'shop');

    expect(body.run([project])).toBe(0);

    expect(filesIn(folder)).toEqual(FILES.map((path) => `deep/shop/${path}`));
    expect(said.join('')).toBe(
      `${project}: 8 of 8 files created\nnext:\n  cd ${project}\n  npm install\n  npx cdk8s synth\n  npm test\n`,
    );
  });

  test('goes into the working directory when no folder is named, beside what is there', () => {
    put('docs/notes.md', 'mine\n');
    process.chdir(folder);

    expect(body.run([])).toBe(0);

    expect(filesIn(folder)).toEqual([...FILES, 'docs/notes.md'].sort());
    expect(said.join('')).toBe('.: 8 of 8 files created\nnext:\n  npm install\n  npx cdk8s synth\n  npm test\n');
  });

  test('says nothing with --quiet', () => {
    expect(body.run(['--quiet', folder])).toBe(0);
    expect(said).toEqual([]);
  });

  test('quotes a folder that a shell would take apart', () => {
    body.run([join(folder, 'our platform')]);
    expect(said.join('')).toContain(`  cd "${folder}/our platform"\n`);
  });

  test('depends on what this package is made for', () => {
    body.run([join(folder, 'platform')]);

    const own = JSON.parse(fs.readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
      version: string;
      peerDependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    expect(JSON.parse(read('platform', 'package.json'))).toEqual({
      name: 'platform',
      private: true,
      scripts: { synth: 'cdk8s synth', check: 'node main.js --check', test: 'node --test' },
      dependencies: {
        cdk8s: own.peerDependencies['cdk8s'],
        'cdk8s-strimzi': `^${own.version}`,
        constructs: own.peerDependencies['constructs'],
      },
      devDependencies: { 'cdk8s-cli': `^${own.devDependencies['cdk8s-cli']}` },
    });
  });

  test('synthesizes both environments, all of kafka.yaml and of the team', () => {
    body.run([folder]);
    const out = join(folder, 'dist');
    const args = ['--config', join(folder, 'kafka.yaml'), '--out', out];

    expect(synth(args)).toBe(0);
    expect(synth([...args, '--check'])).toBe(0);

    const topics = ['customer-profiles', 'notifier-dead-letters', 'order-events', 'orders-enriched'];
    const users = ['customer-api', 'notifier', 'order-api', 'order-enricher'];
    expect(filesIn(out).filter((path) => /KafkaTopic|KafkaUser/.test(path))).toEqual(
      ['dev/kafka-dev', 'prod/kafka'].flatMap((place) => [
        ...topics.map((name) => `${place}/KafkaTopic.${name}.yaml`),
        ...users.map((name) => `${place}/KafkaUser.${name}.yaml`),
      ]),
    );
  });

  test('lets in none but the pods of its clients', () => {
    body.run([folder]);
    synth(['--config', join(folder, 'kafka.yaml'), '--out', join(folder, 'dist')]);

    const kafka = read('dist/prod/kafka/Kafka.main.yaml');
    expect(kafka.match(/- namespaceSelector:\n.*\n.*\n +podSelector:/g)).toHaveLength(4);
    expect(kafka.match(/namespaceSelector:/g)).toHaveLength(4);
  });

  test.each(['kafka.yaml', 'teams/customers.yaml'])('shows editors the schema of %s', (path) => {
    body.run([folder]);

    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(read(path)) ?? [];
    expect(join(dirname(path), schema)).toBe('node_modules/cdk8s-strimzi/kafka.schema.json');
  });
});

describe('a folder that is not empty', () => {
  test('stays as it is when the project is already there', () => {
    const project = join(folder, 'shop');
    body.run([project]);
    const before = tree(project);
    const open = jest.spyOn(fs, 'openSync');
    said = [];

    expect(body.run([project])).toBe(0);

    expect(open).not.toHaveBeenCalled();
    expect(tree(project)).toEqual(before);
    expect(said.join('')).toContain(`${project}: all 8 files are there already\n`);
  });

  test('gets the files that are missing', () => {
    body.run([folder]);
    const whole = tree(folder);
    fs.rmSync(join(folder, 'teams'), { recursive: true });
    said = [];

    expect(body.run([folder])).toBe(0);

    expect(tree(folder)).toEqual(whole);
    expect(said.join('')).toContain('1 of 8 files created');
  });

  test('keeps all that is foreign, and each is named', () => {
    put('package.json', '{}\n');
    put('kafka.yaml', '');
    put('main.js/index.js', '');
    put('other', '');
    put('teams', 'a list of teams\n');
    fs.symlinkSync('other', join(folder, 'README.md'));
    const before = tree(folder);

    expect(refusal(folder)).toBe(
      [
        `DIR/README.md is already there, with other content\n  ${REMEDY}  [init/in-the-way]`,
        `DIR/kafka.yaml is already there, with other content\n  ${REMEDY}  [init/in-the-way]`,
        `DIR/main.js is already there, with other content\n  ${REMEDY}  [init/in-the-way]`,
        `DIR/package.json is already there, with other content\n  ${REMEDY}  [init/in-the-way]`,
        `DIR/teams is not a folder\n  ${REMEDY}  [init/not-a-folder]`,
      ].join('\n'),
    );
    expect(tree(folder)).toEqual(before);
  });

  test.each(['file', 'file/below/it', 'link', 'link/below/it'])('%s cannot be the folder', (path) => {
    put('file', 'text\n');
    fs.symlinkSync('nowhere', join(folder, 'link'));
    const before = tree(folder);

    expect(refusal(join(folder, path))).toBe(
      `DIR/${path.split('/')[0]} is not a folder\n  ${REMEDY}  [init/not-a-folder]`,
    );
    expect(tree(folder)).toEqual(before);
  });

  test('is found through a link to it', () => {
    fs.mkdirSync(join(folder, 'real'));
    fs.symlinkSync('real', join(folder, 'link'));

    expect(body.run([join(folder, 'link')])).toBe(0);
    expect(filesIn(join(folder, 'real'))).toEqual(FILES);
  });
});

describe('an error of the disk', () => {
  /** Lets the n-th call fail as the system would. */
  function failAt(call: 'mkdirSync' | 'openSync' | 'writeFileSync', n: number): void {
    const real = fs[call] as (...values: unknown[]) => unknown;
    let calls = 0;
    jest.spyOn(fs, call).mockImplementation(((...values: unknown[]): unknown => {
      if (++calls !== n) return real(...values);
      throw Object.assign(new Error(), { code: 'ENOSPC', errno: -28, syscall: 'call', path: 'PATH' });
    }) as never);
  }

  test.each([
    ['mkdirSync', 1],
    ['mkdirSync', 3],
    ['openSync', 1],
    ['openSync', 8],
    ['writeFileSync', 1],
    ['writeFileSync', 8],
  ] as const)('takes back what was made: %s %i', (call, n) => {
    put('deep/notes.md', 'mine\n');
    const before = tree(folder);
    failAt(call, n);

    expect(refusal(join(folder, 'deep', 'shop'))).toBe(
      'cannot write PATH: no space left on the disk (ENOSPC)\n' +
        '  free some space, or choose another folder  [init/disk]',
    );
    jest.restoreAllMocks();
    expect(tree(folder)).toEqual(before);
  });

  test('leaves alone what someone else creates meanwhile', () => {
    const mkdir = fs.mkdirSync;
    jest.spyOn(fs, 'mkdirSync').mockImplementation((path) => {
      mkdir(path);
      if (String(path).endsWith('test')) fs.writeFileSync(join(String(path), 'synth.test.js'), 'theirs\n');
      return undefined;
    });

    expect(refusal(folder)).toContain('cannot write DIR/test/synth.test.js: something else has this name (EEXIST)');
    expect(tree(folder)).toEqual({ 'test/': '', 'test/synth.test.js': 'theirs\n' });
  });
});

describe('the command line', () => {
  test('shows the flags with --help, and makes nothing', () => {
    const printed: string[] = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    const { exitCode } = process;

    main(['init', folder, '--help']);

    process.exitCode = exitCode;
    expect(printed.join('')).toMatch(/^cdk8s-strimzi init \[DIR\]: .+\n\n {2}--quiet .+\n/);
    expect(tree(folder)).toEqual({});
  });

  test.each([
    [['a', 'b'], 'nothing can be done with "b"\n  remove it  [cli/extra-word]'],
    [['--force'], 'there is no flag --force\n  see --help  [cli/unknown-flag]'],
  ])('refuses %j', (args, message) => {
    expect(refusal(...args)).toBe(message);
  });
});

describe('the name of the package', () => {
  test.each([
    ['platform', 'platform'],
    ['Kafka Plattform Köln', 'kafka-plattform-koln'],
    ['kafka_platform.v2', 'kafka_platform.v2'],
    ['.hidden', 'hidden'],
    ['_-.x.-_', 'x'],
    ["it's (new)!", 'it-s-new'],
    ['@team', 'team'],
    ['', 'kafka-platform'],
    ['日本', 'kafka-platform'],
    ['node_modules', 'kafka-platform'],
    ['Cdk8s', 'kafka-platform'],
    ['cdk8s-strimzi', 'kafka-platform'],
    ['x'.repeat(255), 'x'.repeat(214)],
  ])('of folder %j is %s', (name, expected) => {
    expect(packageName(name)).toBe(expected);
  });
});
