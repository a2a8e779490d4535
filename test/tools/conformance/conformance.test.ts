import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { JUDGES } from '../../conformance/judges';
import { closing, table, tallyOf } from '../../conformance/tally';

const MAIN = join(__dirname, '..', '..', 'conformance', 'main.ts');

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'judges-'))));
afterEach(() => rmSync(root, { recursive: true }));

/** Runs it with nothing but these programs on the PATH. */
function run(args: readonly string[], programs: Readonly<Record<string, string>> = {}) {
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(root, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(root, name), 0o755);
  }
  const env = { PATH: root, HOME: root, TMPDIR: root };
  const ran = spawnSync(process.execPath, ['--import', 'tsx', MAIN, ...args], { env, encoding: 'utf8' });
  return { status: ran.status, stdout: ran.stdout, lines: ran.stderr.trimEnd().split('\n') };
}

describe('npm run conformance', () => {
  it('names every tool that is missing before anything starts, and exits with 2', () => {
    const { status, stdout, lines } = run(['imports', 'clients'], { mvn: 'exit 1', go: 'echo go version go1.20' });

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(lines).toEqual([
      expect.stringMatching(/^missing: Maven/),
      expect.stringMatching(/^missing: Go 1\.26/),
      ...lines.slice(2, -1),
      expect.stringMatching(/^missing: Python with pip/),
    ]);
    expect(readdirSync(root).filter((name) => name.startsWith('cdk8s-strimzi'))).toEqual([]);
  });

  it('knows its judges, each of which has a folder', () => {
    expect(run(['apis'])).toMatchObject({
      status: 2,
      lines: [expect.stringMatching(/^no judge apis: there are /)],
    });
    const folders = readdirSync(join(MAIN, '..'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => name !== 'harness')).toEqual(
      Object.keys(JUDGES).sort(),
    );
  });
});

describe('the tally', () => {
  test.each<[why: string, code: number, stdout: string, tally: object]>([
    ['a judge that agrees', 0, 'conformance:api 7 passed, 0 failed\n', { code: 0, passed: 7, failed: 0 }],
    ['one that differs', 1, 'x\nconformance:api 7 passed, 2 failed\n', { code: 1, passed: 7, failed: 2 }],
    ['one that cannot run', 2, '', { code: 2, passed: 0, failed: 1 }],
    ['one that compares nothing', 0, 'conformance:api 0 passed, 0 failed\n', { code: 3, passed: 0, failed: 1 }],
    [
      'one that breaks after its count',
      3,
      'conformance:api 7 passed, 0 failed\n',
      { code: 3, passed: 7, failed: 1 },
    ],
    [
      'one that fails and says it agrees',
      0,
      'conformance:api 10 passed, 2 failed\n',
      { code: 1, passed: 10, failed: 2 },
    ],
    ['one that counts nothing', 0, 'fine\n', { code: 3, passed: 0, failed: 1 }],
  ])('counts %s', (_, code, stdout, tally) => {
    expect(tallyOf('api', code, stdout, 1)).toMatchObject(tally);
  });

  it('ends with all of them', () => {
    const tallies = [
      { name: 'api', code: 0, passed: 10, failed: 0, seconds: 12.34 },
      { name: 'broker', code: 1, passed: 5, failed: 1, seconds: 60 },
    ];

    expect(table(tallies).split('\n')).toEqual([
      'judge         passed  failed      time',
      'api               10       0    12.3 s  agrees',
      'broker             5       1    60.0 s  DIFFERS',
    ]);
    expect(closing(tallies)).toBe('conformance: 15 passed, 1 failed (72 s)');
  });
});
