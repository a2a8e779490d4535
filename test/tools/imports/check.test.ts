import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { check } from '../../../tools/imports/check';
import { readKinds } from '../../../tools/imports/crd';
import { generatedFiles } from '../../../tools/imports/generated-files';
import type { Origin } from '../../../tools/imports/origins';
import { sumOf } from '../../../tools/imports/sums';
import { STRING, crd, object } from './crds';

const CRD = JSON.stringify(crd('Topic', object({ name: STRING })));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'imports-'));
  mkdirSync(join(root, 'imports'));
  const { kinds } = readKinds([{ name: 'Topic.yaml', text: CRD }]);
  for (const [name, text] of generatedFiles(kinds)) writeFileSync(join(root, 'imports', name), text);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Checks against an origin that makes one file, and says how often it was asked to. */
function run(text = CRD, wrongJars: readonly string[] = []): { differences: readonly string[]; made: number } {
  let made = 0;
  const origin: Origin = {
    files: ['Topic.yaml'],
    make: (folder) => {
      made++;
      writeFileSync(join(folder, 'Topic.yaml'), text);
      return wrongJars;
    },
  };
  const sums = new Map([['Topic.yaml', sumOf(Buffer.from(CRD))]]);
  const { wrong: differences } = check({
    folder: join(root, 'imports'),
    cache: join(root, 'cache'),
    origins: [origin],
    sums,
  });
  return { differences, made };
}

test('finds nothing where the files are what the definitions give, and makes them only once', () => {
  expect(run()).toEqual({ differences: [], made: 1 });
  expect(run()).toEqual({ differences: [], made: 0 });
});

test('names every file that differs, is missing or is too much', () => {
  appendFileSync(join(root, 'imports', 'topic.d.ts'), '// mine\n');
  rmSync(join(root, 'imports', 'kinds.json'));
  writeFileSync(join(root, 'imports', 'extra.d.ts'), '');
  expect(run().differences).toEqual([
    'extra.d.ts: is not made',
    'kinds.json: is missing',
    'topic.d.ts: differs from line 13 on',
  ]);
});

test('refuses a definition whose sum is not known, and makes it anew', () => {
  expect(run(`${CRD} `)).toEqual({
    differences: [`Topic.yaml: not what sums.txt says, its sum is ${sumOf(Buffer.from(`${CRD} `))}`],
    made: 1,
  });
  expect(run()).toEqual({ differences: [], made: 1 });
});

test('uses nothing that a wrong jar made', () => {
  expect(run(CRD, ['api-1.2.0.jar']).differences).toEqual(['api-1.2.0.jar: not what sums.txt says']);
  expect(run().made).toBe(1);
});

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program with nothing but these programs on the PATH. */
function runMain(args: readonly string[], programs: Readonly<Record<string, string>>): Ran {
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(root, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  const main = join(__dirname, '..', '..', '..', 'tools', 'imports', 'main.ts');
  const env = { PATH: root, HOME: root, CDK8S_STRIMZI_CACHE: join(root, 'cache') };
  const ran = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], { env, encoding: 'utf8' });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr.trimEnd() };
}

const JAVA = { java: `echo 'openjdk version "21.0.1"' >&2` };

test.each<[why: string, args: string[], programs: Record<string, string>, message: RegExp]>([
  ['a missing path', ['no/such/folder'], {}, /^no such file or folder: no\/such\/folder$/],
  ['a folder without definitions', [__dirname], {}, /^no CustomResourceDefinition in what was given$/],
  ['an unknown option', ['--chekc'], {}, /^Unknown option '--chekc'.*$/],
  ['a missing program', ['--check'], JAVA, /^mvn is not on the PATH$/],
  [
    'a failing download',
    ['--check'],
    { ...JAVA, mvn: "printf '[INFO] a\\n\\033[1mERROR\\033[m: no route to host\\n'; exit 1" },
    /^mvn failed: ERROR: no route to host$/,
  ],
])('says in one line what is wrong with %s and exits with 2', (_, args, programs, message) => {
  const { status, stdout, stderr } = runMain(args, programs);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
