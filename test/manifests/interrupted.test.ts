import fs from 'node:fs';
import { join } from 'node:path';

import { writeManifests } from '../../src/manifests';
import type { WriteOptions } from '../../src/manifests';
import { compileChild, runChild } from './child';
import type { DiskCall } from './child';
import { edit, files, manifestsIn, newOutput, problemsOf, removeOutputs, tree } from './output';

// each run is a process of its own, and there are a hundred of them
jest.setTimeout(60_000);

let child: string;
beforeAll(() => {
  child = compileChild();
});
afterAll(removeOutputs);

const OLD = {
  'dev/gone/K.a.yaml': 'old\n',
  'dev/kafka/K.changed.yaml': 'old\n',
  'dev/kafka/K.gone.yaml': 'old\n',
  'dev/kafka/K.same.yaml': 'same\n',
  'prod/kafka/K.changed.yaml': 'old\n',
};
const NEW = {
  'dev/kafka/K.added.yaml': 'new\n',
  'dev/kafka/K.changed.yaml': 'new\n',
  'dev/kafka/K.same.yaml': 'same\n',
  'dev/made/K.a.yaml': 'new\n',
  'prod/kafka/K.changed.yaml': 'new\n',
};
const THIRD = { 'dev/kafka/K.changed.yaml': 'third\n', 'dev/made/K.a.yaml': 'third\n' };

type Texts = Readonly<Record<string, string>>;

function folderOf(texts: Texts, edits: Texts = {}): string {
  const out = newOutput();
  writeManifests(out, files(texts));
  for (const [path, text] of Object.entries(edits)) edit(out, path, text);
  return out;
}

/** Folders after a kill before each of these calls. */
async function killedFolders(
  before: string,
  job: { readonly options?: WriteOptions; readonly counted?: readonly DiskCall[] } = {},
): Promise<string[]> {
  const whole = copyOf(before);
  const { calls } = await runChild(child, { out: whole, writes: [files(NEW)], ...job });
  const killed = Array.from({ length: calls }, async (_, call) => {
    const out = copyOf(before);
    const { signal } = await runChild(child, { out, writes: [files(NEW)], ...job, killAt: call + 1 });
    expect(signal).toBe('SIGKILL');
    return out;
  });
  return Promise.all(killed);
}

function copyOf(folder: string): string {
  const out = newOutput();
  fs.cpSync(folder, out, { recursive: true });
  return out;
}

describe('a run that is killed before any of its calls that change the disk', () => {
  let killed: string[];
  beforeAll(async () => {
    const before = folderOf({ ...OLD, 'dev/emptied/K.by-hand.yaml': 'old\n' });
    fs.rmSync(join(before, 'dev/emptied/K.by-hand.yaml'));
    killed = await killedFolders(before);
  });

  test('was killed at every kind of step', () => {
    const found = killed.map(tree);
    const has = (test: (tree: Texts) => boolean): number => found.filter(test).length;

    expect(has((tree) => Object.keys(tree).some((path) => path.includes('staging-')))).toBeGreaterThan(10);
    expect(has((tree) => (tree['.cdk8s-strimzi'] ?? '').split('\n').length > 8)).toBeGreaterThan(5);
    expect(has((tree) => tree['dev/kafka/K.changed.yaml'] !== tree['prod/kafka/K.changed.yaml'])).toBeGreaterThan(
      0,
    );
    expect(has((tree) => 'dev/gone/' in tree && !('dev/gone/K.a.yaml' in tree))).toBeGreaterThan(0);
  });

  test('leaves only whole files, old or new', () => {
    for (const out of killed) {
      const found: Texts = manifestsIn(out);
      for (const path of new Set([...Object.keys(OLD), ...Object.keys(NEW), ...Object.keys(found)]))
        expect([(OLD as Texts)[path], (NEW as Texts)[path]]).toContain(found[path]);
    }
  });

  test('is completed by the next run without force, to the last byte', () => {
    const whole = tree(folderOf(NEW));
    for (const out of killed.map(copyOf)) {
      writeManifests(out, files(NEW));
      expect(tree(out)).toEqual(whole);
    }
  });

  test('is completed by a run of each environment after the other', () => {
    const whole = tree(folderOf(NEW));
    for (const out of killed.map(copyOf)) {
      for (const environment of ['prod', 'dev']) writeManifests(out, files(NEW), { environments: [environment] });
      expect(tree(out)).toEqual(whole);
    }
  });

  test.each([
    ['goes back to the old manifests', OLD],
    ['makes other ones', THIRD],
    ['makes none', {}],
  ])('is no obstacle to a run that %s', (_, texts) => {
    const whole = tree(folderOf(texts));
    for (const out of killed.map(copyOf)) {
      writeManifests(out, files(texts));
      expect(manifestsIn(out)).toEqual(manifestsIn(folderOf(texts)));
      expect(tree(out)['.cdk8s-strimzi']).toBe(whole['.cdk8s-strimzi']);
    }
  });
});

test('a killed run that overwrites by force is completed without force, once it has changed anything', async () => {
  const edits = { 'dev/gone/K.a.yaml': 'edited\n', 'dev/kafka/K.added.yaml': 'edited\n' };
  const before = folderOf(OLD, { ...edits, 'dev/kafka/K.changed.yaml': 'edited\n' });
  const killed = await killedFolders(before, { options: { force: true }, counted: ['renameSync', 'unlinkSync'] });
  const needsForce = killed.filter((out) => problemsOf(() => writeManifests(out, files(NEW))).length > 0);
  const completed = killed.filter((out) => !needsForce.includes(out));

  expect(needsForce.map(manifestsIn)).toEqual(needsForce.map(() => manifestsIn(before)));
  expect(completed.map(tree)).toEqual(completed.map(() => tree(folderOf(NEW))));
  expect(completed.length).toBeGreaterThan(4);
  expect(needsForce.length).toBeGreaterThan(0);
});

describe('staging folders', () => {
  // the first process always lives, and no process has a number as large
  const [living, dead] = ['.cdk8s-strimzi.staging-1', '.cdk8s-strimzi.staging-4194305'];

  afterEach(() => jest.restoreAllMocks());

  test('of dead runs are removed, also when nothing else is to do; what only looks like one stays', () => {
    const out = folderOf(OLD);
    const before = tree(out);
    for (const name of [dead, `.cdk8s-strimzi.staging-${process.pid}`, living]) edit(out, `${name}/0`, 'x');
    const longAgo = Date.now() / 1000 - 31;
    fs.utimesSync(join(out, living), longAgo, longAgo);
    edit(out, '.cdk8s-strimzi.staging-mine/0', 'x');
    writeManifests(out, files(OLD));

    expect(tree(out)).toEqual({
      ...before,
      '.cdk8s-strimzi.staging-mine/': '',
      '.cdk8s-strimzi.staging-mine/0': 'x',
    });
  });

  test('of a living run are waited for', () => {
    const out = folderOf(OLD);
    edit(out, `${living}/0`, 'x');
    const wait = jest.spyOn(Atomics, 'wait').mockImplementation(() => {
      if (wait.mock.calls.length === 5) fs.rmSync(join(out, living), { recursive: true });
      return 'timed-out';
    });
    writeManifests(out, files(NEW));

    expect(wait).toHaveBeenCalledTimes(5);
    expect(tree(out)).toEqual(tree(folderOf(NEW)));
  });

  test('of a living run are waited for no longer than a minute, and nothing is changed then', () => {
    const out = folderOf(OLD);
    edit(out, `${living}/0`, 'x');
    const before = tree(out);
    let now = Date.now();
    const inTenMinutes = now / 1000 + 600;
    fs.utimesSync(join(out, living), inTenMinutes, inTenMinutes);
    jest.spyOn(Atomics, 'wait').mockImplementation(() => 'timed-out');
    jest.spyOn(Date, 'now').mockImplementation(() => (now += 1000));

    expect(() => writeManifests(out, files(NEW))).toThrow(
      [
        `another run, process 1, is writing to ${out}`,
        `  wait until it ends; if there is none, remove ${join(out, living)}  [manifests/busy]`,
      ].join('\n'),
    );
    expect(tree(out)).toEqual(before);
  });

  test('that are links are removed, not what they lead to', () => {
    const out = folderOf(OLD);
    edit(out, '../outside/file', 'x');
    fs.symlinkSync('../outside', join(out, dead));
    writeManifests(out, files(NEW));

    expect(tree(out)).toEqual(tree(folderOf(NEW)));
    expect(tree(join(out, '../outside'))).toEqual({ file: 'x' });
  });
});

describe('two runs at the same time', () => {
  const many = (count: number, text: string, environment = 'dev'): Texts =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${environment}/n/K.${i}.yaml`, text.repeat(500)]));
  const [a, b] = [many(40, 'a'), many(60, 'b')];

  test('leave whole files of either, no staging, and nothing that the next run refuses', async () => {
    const out = newOutput();
    const turns = Array.from({ length: 8 }, (_, i) => i);
    const results = await Promise.all([
      runChild(child, { out, writes: turns.map((i) => files(i % 2 === 0 ? a : b)) }),
      runChild(child, { out, writes: turns.map((i) => files(i % 3 === 0 ? b : a)) }),
    ]);

    expect(results.map(({ errors }) => errors)).toEqual([[], []]);
    const found: Texts = manifestsIn(out);
    for (const [path, text] of Object.entries(found)) expect([a[path], b[path]]).toContain(text);
    expect(fs.readdirSync(out).filter((name) => name.includes('staging'))).toEqual([]);

    writeManifests(out, files(a));
    expect(tree(out)).toEqual(tree(folderOf(a)));
  });

  test('of an environment each give the folder that one run of both gives', async () => {
    const out = newOutput();
    const run = async (environment: string): Promise<readonly string[]> => {
      const writes = ['x', 'y', 'x'].map((text) => files(many(40, text, environment)));
      return (await runChild(child, { out, writes, options: { environments: [environment] } })).errors;
    };

    expect(await Promise.all([run('dev'), run('prod')])).toEqual([[], []]);
    const both = { ...many(40, 'x'), ...many(40, 'x', 'prod') };
    writeManifests(out, files(both));
    expect(tree(out)).toEqual(tree(folderOf(both)));
  });
});
