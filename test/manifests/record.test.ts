import fs from 'node:fs';
import { join } from 'node:path';

import { compareManifests, writeManifests } from '../../src/manifests';
import { edit, files, newOutput, problemsOf, removeOutputs, tree } from './output';

afterAll(removeOutputs);

const HASH = 'a'.repeat(64);
/** `sha256sum` of "x\n". */
const HASH_OF_X = '73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac';

describe('the record of written files', () => {
  test('lists hash and path of each file as sha256sum does, sorted by path', () => {
    const out = newOutput();
    writeManifests(out, files({ 'prod/n/K.b.yaml': 'x\n', 'dev/n/K.c.yaml': 'y\n', 'dev/n/K.a.yaml': 'x\n' }));

    expect(tree(out)['.cdk8s-strimzi']?.split('\n')).toEqual([
      `${HASH_OF_X}  dev/n/K.a.yaml`,
      expect.stringMatching(/^[0-9a-f]{64} {2}dev\/n\/K\.c\.yaml$/),
      `${HASH_OF_X}  prod/n/K.b.yaml`,
      '',
    ]);
  });

  test.each([
    ['not a line of ours', 'hello'],
    ['a merge conflict', '<<<<<<< HEAD'],
    ['a short hash', `${HASH.slice(1)}  dev/n/K.a.yaml`],
    ['an upper-case hash', `${HASH.toUpperCase()}  dev/n/K.a.yaml`],
    ['no path', `${HASH}  `],
    ['an absolute path', `${HASH}  /etc/n/K.a.yaml`],
    ['a path that leaves', `${HASH}  ../other/K.a.yaml`],
    ['a path that leaves later', `${HASH}  dev/../../K.a.yaml`],
    ['a path to the folder above', `${HASH}  dev/../K.a.yaml`],
    ['backslashes', `${HASH}  dev\\n\\K.a.yaml`],
    ['a hidden file', `${HASH}  dev/n/.secret.yaml`],
    ['a hidden folder', `${HASH}  .git/hooks/a.yaml`],
    ['no manifest', `${HASH}  dev/n/K.a.txt`],
    ['a path too short', `${HASH}  kafka.yaml`],
    ['a path too long', `${HASH}  dev/n/deep/K.a.yaml`],
    ['a carriage return', `${HASH}  dev/n/K.a.yaml\r`],
    ['a null byte', `${HASH}  dev/n/K\u0000.yaml`],
  ])('is refused with %s, and nothing is changed', (_, line) => {
    const out = newOutput();
    writeManifests(out, files({ 'dev/n/K.a.yaml': 'x\n' }));
    fs.appendFileSync(join(out, '.cdk8s-strimzi'), `${line}\n`);
    edit(out, '../other/K.a.yaml', 'x\n');
    const before = tree(join(out, '..'));

    const message =
      'manifests/record: the record of written files has a line that is not ours: ' + JSON.stringify(line);
    expect(problemsOf(() => writeManifests(out, []))).toEqual([message]);
    expect(problemsOf(() => writeManifests(out, [], { force: true }))).toEqual([message]);
    expect(problemsOf(() => compareManifests(out, []))).toEqual([message]);
    expect(tree(join(out, '..'))).toEqual(before);
  });

  test('is refused with the place of each bad line, of very many only the first', () => {
    const out = newOutput();
    edit(out, '.cdk8s-strimzi', `${HASH}  dev/n/K.a.yaml\nbad\n`);
    expect(() => writeManifests(out, [])).toThrow(`  at ${join(out, '.cdk8s-strimzi')}:2:1\n`);

    edit(out, '.cdk8s-strimzi', 'bad\n'.repeat(100_000));
    expect(problemsOf(() => writeManifests(out, []))).toHaveLength(20);
  });

  test('is no license to remove a file with other content', () => {
    const out = newOutput();
    edit(out, 'dev/n/K.a.yaml', 'precious\n');
    edit(out, '.cdk8s-strimzi', `${HASH}  dev/n/K.a.yaml\n`);

    expect(problemsOf(() => writeManifests(out, []))).toHaveLength(1);
    expect(tree(out)['dev/n/K.a.yaml']).toBe('precious\n');
  });

  test('may list a path with the hashes of two sides of a merge, and a path twice', () => {
    const out = newOutput();
    edit(out, 'dev/n/K.a.yaml', 'x\n');
    edit(out, '.cdk8s-strimzi', [HASH, HASH_OF_X, HASH_OF_X].map((hash) => `${hash}  dev/n/K.a.yaml\n`).join(''));

    expect(writeManifests(out, files({ 'dev/n/K.a.yaml': 'y\n' })).written).toEqual(['dev/n/K.a.yaml']);
    expect(tree(out)['.cdk8s-strimzi']?.trim().split('\n')).toHaveLength(1);
  });

  test.each([
    ['a symbolic link', 'is not a regular file', (record: string) => fs.symlinkSync('elsewhere', record)],
    ['a folder', 'is not a regular file', (record: string) => fs.mkdirSync(record)],
    [
      'longer than any record',
      'has 268435456 bytes',
      (record: string) => {
        fs.writeFileSync(record, '');
        fs.truncateSync(record, 2 ** 28);
      },
    ],
  ])('is refused when it is %s', (_, what, make) => {
    const out = newOutput();
    const record = join(out, '.cdk8s-strimzi');
    edit(out, 'elsewhere', '');
    make(record);

    expect(problemsOf(() => writeManifests(out, files({ 'dev/n/K.a.yaml': 'x\n' })))).toEqual([
      `manifests/record: ${record} ${what}: it cannot be the record of written files`,
    ]);
    expect(fs.readdirSync(out)).toEqual(['.cdk8s-strimzi', 'elsewhere']);
  });
});
