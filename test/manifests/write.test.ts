import fs from 'node:fs';
import { join } from 'node:path';

import { layOut, writeManifests } from '../../src/manifests';
import { edit, files, manifestsIn, newOutput, problemsOf, removeOutputs, tree } from './output';

afterAll(removeOutputs);

const FIRST = { 'dev/kafka/K.a.yaml': 'a1\n', 'dev/shop/K.b.yaml': 'b1\n', 'prod/kafka/K.a.yaml': 'pa1\n' };
const SECOND = { 'dev/kafka/K.a.yaml': 'a2\n', 'dev/kafka/K.c.yaml': 'c2\n', 'prod/kafka/K.a.yaml': 'pa1\n' };

/** An output folder that holds FIRST. */
function written(): string {
  const out = newOutput();
  writeManifests(out, files(FIRST));
  return out;
}

function modified(out: string): Record<string, bigint> {
  const paths = Object.keys(tree(out)).filter((path) => !path.endsWith('/'));
  return Object.fromEntries(paths.map((path) => [path, fs.statSync(join(out, path), { bigint: true }).ctimeNs]));
}

describe('writeManifests', () => {
  test('makes the folder and those above it, and leaves only manifests and the record', () => {
    const out = join(newOutput(), 'deep', 'dist');
    const result = writeManifests(out, files(FIRST));

    expect(result).toEqual({ written: Object.keys(FIRST), unchanged: [], removed: [] });
    expect(manifestsIn(out)).toEqual(FIRST);
    expect(Object.keys(tree(out)).filter((path) => !(path in FIRST))).toEqual(
      '.cdk8s-strimzi dev/ dev/kafka/ dev/shop/ prod/ prod/kafka/'.split(' '),
    );
  });

  test('changes, adds and removes, and with the last file its folders', () => {
    const out = written();
    const result = writeManifests(out, files(SECOND));

    expect(result).toEqual({
      written: ['dev/kafka/K.a.yaml', 'dev/kafka/K.c.yaml'],
      unchanged: ['prod/kafka/K.a.yaml'],
      removed: ['dev/shop/K.b.yaml'],
    });
    expect(manifestsIn(out)).toEqual(SECOND);
    expect(fs.existsSync(join(out, 'dev/shop'))).toBe(false);
  });

  test('gives the same bytes, record included, whatever was there before', () => {
    const [fresh, changed] = [newOutput(), written()];
    writeManifests(fresh, files(SECOND));
    writeManifests(changed, files(SECOND).reverse());

    expect(tree(changed)).toEqual(tree(fresh));
  });

  test('touches nothing when nothing changes, and only what changes otherwise', () => {
    const out = written();
    const before = modified(out);

    expect(writeManifests(out, files(FIRST)).unchanged).toEqual(Object.keys(FIRST));
    expect(modified(out)).toEqual(before);

    writeManifests(out, files({ ...FIRST, 'dev/shop/K.b.yaml': 'b2\n' }));
    const after = modified(out);
    const touched = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(touched).toEqual(['.cdk8s-strimzi', 'dev/shop/K.b.yaml']);
  });

  test('of nothing makes no folder, and of nothing any more leaves an empty one', () => {
    const out = newOutput();
    writeManifests(out, []);
    expect(fs.existsSync(out)).toBe(false);

    writeManifests(out, files(FIRST));
    expect(writeManifests(out, []).removed).toEqual(Object.keys(FIRST));
    expect(tree(out)).toEqual({});
  });

  test('writes what layOut makes, in UTF-8', () => {
    const out = newOutput();
    const made = layOut('dev', [
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { é: '✓' } },
    ]);
    writeManifests(out, made);

    expect(manifestsIn(out)).toEqual({ 'dev/_cluster/ConfigMap.a.yaml': made[0]?.text });
    expect(writeManifests(out, made).written).toEqual([]);
  });

  test('keeps files of others, and the folders that hold them', () => {
    const out = written();
    edit(out, 'dev/shop/.gitkeep', '');
    edit(out, 'README.md', 'mine\n');
    edit(out, 'dev/shop/Kustomization.mine.yaml', 'mine\n');

    writeManifests(out, []);
    expect(Object.keys(tree(out))).toEqual([
      'README.md',
      'dev/',
      'dev/shop/',
      'dev/shop/.gitkeep',
      'dev/shop/Kustomization.mine.yaml',
    ]);
  });

  test('restores a file that was removed by hand', () => {
    const out = written();
    fs.rmSync(join(out, 'dev/shop'), { recursive: true });

    expect(writeManifests(out, files(FIRST)).written).toEqual(['dev/shop/K.b.yaml']);
  });

  test('forgets a file that was removed by hand and is no longer made, and removes its empty folder', () => {
    const out = written();
    fs.rmSync(join(out, 'dev/shop/K.b.yaml'));

    expect(writeManifests(out, files(SECOND)).removed).toEqual([]);
    expect(tree(out)['.cdk8s-strimzi']).not.toContain('shop');
    expect(fs.existsSync(join(out, 'dev/shop'))).toBe(false);
  });

  test.each([
    '../K.a.yaml',
    '/abs/n/K.a.yaml',
    'dev/../../K.yaml',
    'dev/n/.K.yaml',
    'dev/K.yaml',
    'dev/n/K.txt',
    '',
  ])('refuses to write %j', (path) => {
    const out = newOutput();
    expect(problemsOf(() => writeManifests(out, files({ [path]: '' })))).toEqual([
      `manifests/unsafe-name: ${JSON.stringify(path)} is not the path of a manifest`,
    ]);
    expect(fs.existsSync(out)).toBe(false);
  });

  test('refuses two files that a disk may take for one', () => {
    const twice = [...files({ 'dev/n/K.a.yaml': '', 'Dev/n/K.a.yaml': '' }), { path: 'dev/n/K.a.yaml', text: 'x' }];
    expect(problemsOf(() => writeManifests(newOutput(), twice))).toEqual([
      'manifests/same-file: Dev/n/K.a.yaml and dev/n/K.a.yaml are one file on disks that ignore letter case',
      'manifests/same-file: Dev/n/K.a.yaml and dev/n/K.a.yaml are one file on disks that ignore letter case',
    ]);
  });

  test('does not remove a wanted file by its former letter case', () => {
    // a hard link looks like a disk that ignores letter case
    const out = newOutput();
    writeManifests(out, files({ 'Dev/n/K.a.yaml': 'x\n' }));
    fs.mkdirSync(join(out, 'dev/n'), { recursive: true });
    fs.linkSync(join(out, 'Dev/n/K.a.yaml'), join(out, 'dev/n/K.a.yaml'));

    expect(writeManifests(out, files({ 'dev/n/K.a.yaml': 'x\n' })).removed).toEqual([]);
    expect(manifestsIn(out)).toHaveProperty(['Dev/n/K.a.yaml']);
  });
});

describe('environments', () => {
  const dev = { environments: ['dev'] };

  test('limit what is written, removed and recorded', () => {
    const out = written();
    const result = writeManifests(out, files({ 'dev/kafka/K.a.yaml': 'a2\n', 'prod/kafka/K.new.yaml': '' }), dev);

    expect(result).toEqual({ written: ['dev/kafka/K.a.yaml'], unchanged: [], removed: ['dev/shop/K.b.yaml'] });
    expect(manifestsIn(out)).toEqual({ 'dev/kafka/K.a.yaml': 'a2\n', 'prod/kafka/K.a.yaml': 'pa1\n' });

    writeManifests(out, []);
    expect(tree(out)).toEqual({});
  });

  test('limit what may have been changed by hand', () => {
    const out = written();
    edit(out, 'prod/kafka/K.a.yaml', 'edited\n');

    expect(writeManifests(out, files(SECOND), dev).written).toHaveLength(2);
    expect(writeManifests(out, files(SECOND), { environments: [] }).unchanged).toEqual([]);
    expect(problemsOf(() => writeManifests(out, files(SECOND)))).toHaveLength(1);
  });

  test.each([[['prod', 'dev']], [['dev', 'prod']]])(
    'one after the other give the bytes of all at once: %j',
    (order) => {
      const [all, each] = [newOutput(), newOutput()];
      writeManifests(all, files(FIRST));
      for (const environment of order) writeManifests(each, files(FIRST), { environments: [environment] });

      expect(tree(each)).toEqual(tree(all));
    },
  );
});

describe('a file changed by hand', () => {
  const edits = {
    'dev/kafka/K.a.yaml': 'edited a\n',
    'dev/shop/K.b.yaml': 'edited b\n',
    'dev/kafka/K.c.yaml': 'c\n',
  };

  function edited(): string {
    const out = written();
    for (const [path, text] of Object.entries(edits)) edit(out, path, text);
    return out;
  }

  test('is neither overwritten nor removed, and all such files are named with what to do', () => {
    const out = edited();
    const before = [tree(out), modified(out)];

    expect(() => writeManifests(out, files(SECOND))).toThrow(
      [
        `${out}/dev/kafka/K.a.yaml was changed by hand, and would be overwritten`,
        '  move the change into kafka.yaml, or overwrite the file with --force  [manifests/changed-by-hand]',
        `${out}/dev/kafka/K.c.yaml was not written by this tool, and would be overwritten`,
        '  move the change into kafka.yaml, or overwrite the file with --force  [manifests/not-ours]',
        `${out}/dev/shop/K.b.yaml was changed by hand, and would be removed`,
        '  move the change into kafka.yaml, move the file elsewhere, or remove it with --force  [manifests/changed-by-hand]',
      ].join('\n'),
    );
    expect([tree(out), modified(out)]).toEqual(before);
  });

  test('is overwritten and removed with force', () => {
    const [out, fresh] = [edited(), newOutput()];
    writeManifests(out, files(SECOND), { force: true });
    writeManifests(fresh, files(SECOND));

    expect(tree(out)).toEqual(tree(fresh));
  });

  test('is taken over silently when it is as it would be written', () => {
    const out = edited();
    const wanted = { ...edits, 'prod/kafka/K.a.yaml': 'pa1\n' };

    expect(writeManifests(out, files(wanted)).written).toEqual([]);
    expect(writeManifests(out, files(SECOND)).removed).toEqual(['dev/shop/K.b.yaml']);
  });

  test('does not matter when it is not in the record and not wanted', () => {
    const out = edited();
    fs.rmSync(join(out, '.cdk8s-strimzi'));

    expect(problemsOf(() => writeManifests(out, []))).toEqual([]);
    expect(manifestsIn(out)).toEqual({ ...FIRST, ...edits });
  });

  test('is seen even when its size and time of change are those of the file that we wrote', () => {
    const out = written();
    const path = join(out, 'dev/kafka/K.a.yaml');
    const { atime, mtime } = fs.statSync(path);
    fs.writeFileSync(path, 'XX\n');
    fs.utimesSync(path, atime, mtime);

    expect(problemsOf(() => writeManifests(out, files(FIRST)))).toHaveLength(1);
  });
});

describe('what stands in the way', () => {
  test.each([
    ['a folder that leads outside', 'dev', '../outside'],
    ['a folder that leads nowhere', 'dev', 'nowhere'],
    ['a folder below', 'dev/kafka', '../../outside/kafka'],
    ['a folder that leads inside', 'dev/kafka', '../prod/kafka'],
    ['a file', 'dev/kafka/K.a.yaml', '../../../outside/kafka/K.a.yaml'],
  ])('is refused when it is a symbolic link: %s', (_, link, target) => {
    const out = written();
    edit(out, '../outside/kafka/K.a.yaml', 'a1\n');
    fs.rmSync(join(out, link), { recursive: true });
    fs.symlinkSync(target, join(out, link));
    const before = tree(join(out, '..'));

    const message = `manifests/symbolic-link: ${join(out, link)} is a symbolic link, and links inside the output folder are not followed`;
    for (const wanted of [FIRST, SECOND, {}])
      expect(problemsOf(() => writeManifests(out, files(wanted), { force: true }))).toEqual([message]);
    expect(tree(join(out, '..'))).toEqual(before);
  });

  test.each([
    ['a folder where a file belongs', 'dev/kafka/K.a.yaml', 'mkdir', 'not-a-file'],
    ['a file where a folder belongs', 'dev/kafka', 'write', 'not-a-folder'],
    ['a file where an environment belongs', 'dev', 'write', 'not-a-folder'],
  ])('is refused: %s', (_, path, how, rule) => {
    const out = written();
    fs.rmSync(join(out, path), { recursive: true });
    if (how === 'mkdir') fs.mkdirSync(join(out, path));
    else fs.writeFileSync(join(out, path), 'mine\n');
    const before = tree(out);

    for (const wanted of [SECOND, {}]) {
      const problems = problemsOf(() => writeManifests(out, files(wanted), { force: true }));
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(new RegExp(`^manifests/${rule}: ${join(out, path)} is not a`));
    }
    expect(tree(out)).toEqual(before);
  });

  test('may be the output folder as a link to a folder', () => {
    const out = newOutput();
    fs.mkdirSync(join(out, '../real'));
    fs.symlinkSync('real', out);
    writeManifests(out, files(FIRST));

    expect(manifestsIn(join(out, '../real'))).toEqual(FIRST);
    expect(fs.lstatSync(out).isSymbolicLink()).toBe(true);
  });

  test.each([
    ['a regular file', 'dist', /^manifests\/not-a-folder: OUT is not a folder$/],
    // newer Node finds it out at the record, older at the folder
    [
      'below a file',
      'dist/x',
      /^manifests\/disk: cannot read OUT.*: a part of its path is not a folder \(ENOTDIR\)$/,
    ],
  ])('is refused as output: %s', (_, below, message) => {
    const dist = newOutput();
    edit(dist, '../dist', 'mine\n');
    const out = join(dist, '..', below);

    const problems = problemsOf(() => writeManifests(out, files(FIRST)));
    expect(problems.map((problem) => problem.replace(out, 'OUT'))).toEqual([expect.stringMatching(message)]);
    expect(fs.readFileSync(dist, 'utf8')).toBe('mine\n');
  });

  test('is refused as output: a link that leads nowhere', () => {
    const out = newOutput();
    fs.symlinkSync('nowhere', out);

    expect(problemsOf(() => writeManifests(out, files(FIRST)))).toEqual([
      `manifests/disk: cannot write ${out}: it, or a folder above it, leads to nothing (ENOENT)`,
    ]);
  });
});
