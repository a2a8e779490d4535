import fs from 'node:fs';
import { join } from 'node:path';

import { compareManifests, writeManifests } from '../../src/manifests';
import { compileChild, runChild } from './child';
import { files, newOutput, problemsOf, removeOutputs, tree } from './output';

afterEach(() => jest.restoreAllMocks());
afterAll(removeOutputs);

const OLD = { 'dev/kafka/K.a.yaml': 'old\n', 'dev/kafka/K.b.yaml': 'old\n', 'dev/shop/K.a.yaml': 'old\n' };
const NEW = { 'dev/kafka/K.a.yaml': 'new\n', 'dev/kafka/K.b.yaml': 'new\n', 'dev/made/K.a.yaml': 'new\n' };

function written(): string {
  const out = newOutput();
  writeManifests(out, files(OLD));
  return out;
}

type Call =
  'mkdirSync' | 'writeFileSync' | 'renameSync' | 'unlinkSync' | 'accessSync' | 'readFileSync' | 'rmdirSync';

/** Lets the n-th call fail as the system would. */
function failAt(call: Call, n: number, code: string): void {
  const real = fs[call] as (...values: unknown[]) => unknown;
  let calls = 0;
  jest.spyOn(fs, call).mockImplementation(((...values: unknown[]): unknown => {
    if (++calls !== n) return real(...values);
    throw Object.assign(new Error(code), { code, syscall: 'call', path: String(values[0]), errno: -1 });
  }) as never);
}

describe('an error of the disk before the first rename', () => {
  test.each<[Call, number, string, string]>([
    ['mkdirSync', 1, 'EROFS', 'cannot write OUT: the file system is read-only (EROFS)'],
    ['mkdirSync', 1, 'EACCES', 'cannot write OUT: permission denied (EACCES)'],
    ['mkdirSync', 2, 'ENOSPC', 'cannot write OUT/dev/made: no space left on the disk (ENOSPC)'],
    ['writeFileSync', 1, 'ENOSPC', 'cannot write OUT: no space left on the disk (ENOSPC)'],
    ['writeFileSync', 3, 'EDQUOT', 'cannot write OUT: the disk quota is used up (EDQUOT)'],
    ['writeFileSync', 4, 'EIO', 'cannot write OUT: the system refused (EIO)'],
    ['writeFileSync', 5, 'ENOSPC', 'cannot write OUT: no space left on the disk (ENOSPC)'],
    ['accessSync', 3, 'EACCES', 'cannot write OUT/dev/kafka: permission denied (EACCES)'],
    ['renameSync', 1, 'EIO', 'cannot write OUT: the system refused (EIO)'],
    ['readFileSync', 2, 'EACCES', 'cannot read OUT/dev/kafka/K.a.yaml: permission denied (EACCES)'],
  ])('%s %i %s changes nothing and is one line', (call, n, code, message) => {
    const out = written();
    const before = tree(out);
    failAt(call, n, code);

    expect(problemsOf(() => writeManifests(out, files(NEW)))).toEqual([
      `manifests/disk: ${message.replace('OUT', out)}`,
    ]);
    jest.restoreAllMocks();
    expect(tree(out)).toEqual(before);
  });

  test('removes the output folder, and those above it, that the run made', () => {
    const out = join(newOutput(), 'deep', 'dist');
    failAt('writeFileSync', 2, 'ENOSPC');

    expect(problemsOf(() => writeManifests(out, files(NEW)))).toHaveLength(1);
    expect(fs.readdirSync(join(out, '../../..'))).toEqual([]);
  });

  test('removes even folders that could only be made in part', () => {
    const out = join(newOutput(), 'deep', 'dist');
    failAt('mkdirSync', 3, 'ENOSPC');

    expect(problemsOf(() => writeManifests(out, files(NEW)))).toHaveLength(1);
    expect(fs.readdirSync(join(out, '../../..'))).toEqual([]);
  });

  test('says what to do instead', () => {
    const out = newOutput();
    failAt('mkdirSync', 1, 'EROFS');

    expect(() => writeManifests(out, files(NEW))).toThrow(
      `cannot write ${out}: the file system is read-only (EROFS)\n  make it writable, or choose another folder with --out  [manifests/disk]`,
    );
  });

  test('is told when comparing too', () => {
    const out = written();
    failAt('readFileSync', 1, 'EACCES');

    expect(problemsOf(() => compareManifests(out, files(OLD)))).toEqual([
      `manifests/disk: cannot read ${out}/dev/kafka/K.a.yaml: permission denied (EACCES)`,
    ]);
  });

  test('is not confused with a bug, which stays what it is', () => {
    const out = written();
    const before = tree(out);
    jest.spyOn(fs, 'accessSync').mockImplementation(() => {
      throw new TypeError('a bug');
    });

    expect(() => writeManifests(out, files(NEW))).toThrow(new TypeError('a bug'));
    expect(tree(out)).toEqual(before);
  });
});

describe('an error of the disk after the first rename', () => {
  test.each<[Call, number, string]>([
    ['unlinkSync', 1, 'OUT/dev/shop/K.a.yaml'],
    ['renameSync', 2, 'OUT'],
    ['renameSync', 4, 'OUT'],
    ['rmdirSync', 1, 'OUT/dev/shop'],
    ['renameSync', 5, 'OUT'],
  ])('%s %i says that it stopped half way, and the next run completes it', (call, n, place) => {
    const [out, whole] = [written(), newOutput()];
    failAt(call, n, 'EIO');

    expect(problemsOf(() => writeManifests(out, files(NEW)))).toEqual([
      `manifests/disk: stopped half way: cannot write ${place.replace('OUT', out)}: the system refused (EIO)`,
    ]);
    jest.restoreAllMocks();
    expect(fs.readdirSync(out).filter((name) => name.includes('staging'))).toEqual([]);
    writeManifests(out, files(NEW));
    writeManifests(whole, files(NEW));
    expect(tree(out)).toEqual(tree(whole));
  });
});

describe('a folder without permission', () => {
  let child: string;
  beforeAll(() => {
    child = compileChild();
  });

  const nobody = process.getuid?.() === 0 ? 65534 : undefined;

  test.each([
    ['the output folder', '', ''],
    ['a folder that files change in', 'dev/kafka', '/dev/kafka'],
    ['a folder that files are removed from', 'dev/shop', '/dev/shop'],
    ['the folder of an environment', 'dev', '/dev'],
  ])('is told before anything changes: %s', async (_, closed, place) => {
    const out = written();
    for (const folder of ['', 'dev', 'dev/kafka', 'dev/shop']) fs.chmodSync(join(out, folder), 0o777);
    fs.chmodSync(join(out, closed), 0o555);
    const before = tree(out);

    const { errors } = await runChild(child, { out, writes: [files(NEW)], uid: nobody });
    fs.chmodSync(join(out, closed), 0o755);

    expect(errors).toEqual([
      expect.stringMatching(
        `^cannot write ${out}${place}: permission denied \\(EACCES\\)\n  [^\n]*\\[manifests/disk\\]$`,
      ),
    ]);
    expect(tree(out)).toEqual(before);
  });

  test('is no matter when nothing changes in it', async () => {
    const out = written();
    for (const folder of ['dev/kafka', 'dev/shop', 'dev', '']) fs.chmodSync(join(out, folder), 0o555);

    const { errors } = await runChild(child, { out, writes: [files(OLD)], uid: nobody });
    expect(errors).toEqual([]);
    for (const folder of ['', 'dev', 'dev/kafka', 'dev/shop']) fs.chmodSync(join(out, folder), 0o755);
  });
});

test('ten times as many files need ten times as many calls of the file system', () => {
  const calls = (
    ['lstatSync', 'readFileSync', 'writeFileSync', 'renameSync', 'mkdirSync', 'existsSync'] as const
  ).map((call) => jest.spyOn(fs, call as 'lstatSync'));
  const made = (count: number, text: string): { path: string; text: string }[] =>
    files(Object.fromEntries(Array.from({ length: count }, (_, i) => [`dev/n/K.${i}.yaml`, text])));
  const callsFor = (count: number): number => {
    const out = newOutput();
    writeManifests(out, made(count, 'old\n'));
    const before = calls.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    writeManifests(out, made(count, 'new\n'));
    return calls.reduce((sum, { mock }) => sum + mock.calls.length, 0) - before;
  };

  // four a file: look, read, stage, rename
  expect(callsFor(200) - callsFor(20)).toBe(4 * 180);
});
