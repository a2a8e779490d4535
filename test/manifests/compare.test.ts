import fs from 'node:fs';
import { join } from 'node:path';

import { compareManifests, writeManifests } from '../../src/manifests';
import { edit, files, newOutput, problemsOf, removeOutputs, tree } from './output';

afterAll(removeOutputs);

const FIRST = { 'dev/kafka/K.a.yaml': 'a1\n', 'dev/shop/K.b.yaml': 'b1\n', 'prod/kafka/K.a.yaml': 'pa1\n' };
const SECOND = {
  'dev/kafka/K.a.yaml': 'a2\n',
  'dev/kafka/K.c.yaml': 'c2\n',
  'prod/kafka/K.a.yaml': 'pa2 longer\n',
};

describe('compareManifests', () => {
  test('finds no difference after a write', () => {
    const out = newOutput();
    writeManifests(out, files(FIRST));

    expect(compareManifests(out, files(FIRST))).toEqual([]);
  });

  test('finds what is missing, different and left over, and changes nothing', () => {
    const out = newOutput();
    writeManifests(out, files(FIRST));
    const before = tree(out);

    expect(compareManifests(out, files(SECOND))).toEqual([
      { path: 'dev/kafka/K.a.yaml', kind: 'different' },
      { path: 'dev/kafka/K.c.yaml', kind: 'missing' },
      { path: 'dev/shop/K.b.yaml', kind: 'left over' },
      { path: 'prod/kafka/K.a.yaml', kind: 'different' },
    ]);
    expect(tree(out)).toEqual(before);
  });

  test('looks at the given environments only', () => {
    const out = newOutput();
    writeManifests(out, files(FIRST));

    expect(compareManifests(out, files(SECOND), { environments: ['prod'] })).toEqual([
      { path: 'prod/kafka/K.a.yaml', kind: 'different' },
    ]);
    expect(compareManifests(out, files(SECOND), { environments: [] })).toEqual([]);
  });

  test('sees a change by hand that keeps the size, and a left-over that was changed by hand', () => {
    const out = newOutput();
    writeManifests(out, files(FIRST));
    edit(out, 'prod/kafka/K.a.yaml', 'XXX\n');
    edit(out, 'dev/shop/K.b.yaml', 'changed\n');

    const { 'dev/shop/K.b.yaml': _, ...rest } = FIRST;
    expect(compareManifests(out, files(rest))).toEqual([
      { path: 'dev/shop/K.b.yaml', kind: 'left over' },
      { path: 'prod/kafka/K.a.yaml', kind: 'different' },
    ]);
  });

  test('does not mind files of others, nor recorded ones that are gone', () => {
    const out = newOutput();
    writeManifests(out, files(FIRST));
    edit(out, 'dev/kafka/Mine.x.yaml', '');
    fs.rmSync(join(out, 'dev/shop'), { recursive: true });

    const { 'dev/shop/K.b.yaml': _, ...rest } = FIRST;
    expect(compareManifests(out, files(rest))).toEqual([]);
  });

  test('misses everything in a folder that is not there', () => {
    const out = newOutput();

    expect(compareManifests(out, files(FIRST)).map(({ kind }) => kind)).toEqual(['missing', 'missing', 'missing']);
    expect(fs.existsSync(out)).toBe(false);
  });

  test('refuses a file as folder, and links inside the folder', () => {
    const out = newOutput();
    writeManifests(out, files(FIRST));
    edit(out, '../file', '');
    fs.renameSync(join(out, 'dev'), join(out, '../dev'));
    fs.symlinkSync('../dev', join(out, 'dev'));

    expect(problemsOf(() => compareManifests(out, files(FIRST)))).toHaveLength(1);
    expect(problemsOf(() => compareManifests(join(out, '../file'), []))).toHaveLength(1);
  });
});
