import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readManifests } from '../../../src/manifests';
import { formatProblem } from '../../../src/problems';
import { TempFolder } from '../../support/temp-folder';

const OBJECT = 'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\n';

const folder = new TempFolder();
afterAll(() => folder.remove());

function filesOf(...paths: string[]): string[] {
  return readManifests(paths).manifests.map(({ source }) => source.file);
}

function messages(...paths: string[]): string[] {
  return readManifests(paths, { stdin: () => OBJECT }).problems.map(formatProblem);
}

describe('the files that a folder stands for', () => {
  folder.write({
    'tree/b.yaml': OBJECT,
    'tree/a/z.yml': OBJECT,
    'tree/a/y.json': JSON.stringify({ apiVersion: 'v1', kind: 'Secret' }),
    'tree/a-b.yaml': OBJECT,
    'tree/notes.md': OBJECT,
    'tree/.hidden/x.yaml': OBJECT,
    'tree/.hidden.yaml': OBJECT,
    'tree/node_modules/x.yaml': OBJECT,
    'tree/folder.yaml/x.yaml': OBJECT,
    'other/x.txt': OBJECT,
    'links/real/x.yaml': OBJECT,
    'bare/notes.md': OBJECT,
  });
  const ALL = ['tree/a-b.yaml', 'tree/a/y.json', 'tree/a/z.yml', 'tree/b.yaml', 'tree/folder.yaml/x.yaml'];

  test('are all of its YAML and JSON, in the order of their paths', () => {
    expect(filesOf('tree')).toEqual(ALL);
    expect(messages('tree')).toEqual([]);
  });

  test.each([[['./tree/']], [['tree', 'tree/a', 'tree/b.yaml']], [['tree/b.yaml', 'tree/folder.yaml', 'tree']]])(
    'are each read once for %j',
    (paths) => {
      expect(filesOf(...paths)).toEqual(ALL);
    },
  );

  test('include a file of any name and a hidden folder that are named themselves', () => {
    expect(filesOf('other/x.txt', 'tree/.hidden', 'tree/node_modules')).toEqual([
      'other/x.txt',
      'tree/.hidden/x.yaml',
      'tree/node_modules/x.yaml',
    ]);
  });

  test('follow links, but in no circle', () => {
    symlinkSync('..', 'links/real/up');
    symlinkSync('real/x.yaml', 'links/again.yaml');
    symlinkSync(join(folder.path, 'other'), 'links/other');
    symlinkSync('nothing', 'links/dangling');

    expect(filesOf('links')).toEqual(['links/again.yaml']);
    expect(messages('links')).toEqual([]);
  });

  test('include standard input once, before all others', () => {
    const { manifests } = readManifests(['tree/b.yaml', '-', '-'], { stdin: () => OBJECT });

    expect(manifests.map(({ source }) => source.file)).toEqual(['<stdin>', 'tree/b.yaml']);
  });
});

describe('what cannot be read', () => {
  test.each([
    [
      'nowhere.yaml',
      'nowhere.yaml cannot be read: there is nothing (ENOENT)\n  name an existing file or folder  [manifests/unreadable]',
    ],
    [
      'tree/b.yaml/c',
      'tree/b.yaml/c cannot be read: a part of its path is not a folder (ENOTDIR)\n  name an existing file or folder  [manifests/unreadable]',
    ],
    ['bare', 'the folder bare holds no *.yaml, *.yml or *.json\n  name another folder  [manifests/unreadable]'],
  ])('is told of %s, and the rest is read', (path, message) => {
    const { manifests, problems } = readManifests([path, 'tree/b.yaml']);

    expect(problems.map(formatProblem)).toEqual([message]);
    expect(manifests).toHaveLength(1);
  });

  test('is a link to nothing with the name of a manifest', () => {
    folder.write({ 'dangling/a.yaml': OBJECT });
    symlinkSync('nothing', 'dangling/b.yaml');

    expect(filesOf('dangling')).toEqual(['dangling/a.yaml']);
    expect(messages('dangling')).toEqual([
      'dangling/b.yaml cannot be read: there is nothing (ENOENT)\n  name an existing file or folder  [manifests/unreadable]',
    ]);
  });

  test('is text that is not UTF-8', () => {
    writeFileSync('utf16.yaml', Buffer.from(`\ufeff${OBJECT}`, 'utf16le'));

    expect(messages('utf16.yaml')).toEqual([
      'utf16.yaml is UTF-16, as some shells write it\n  save it as UTF-8  [manifests/unreadable]',
    ]);
  });

  test('is a byte that begins no character, with its place', () => {
    writeFileSync('latin.yaml', Buffer.from('# b\u00fccher\r\n# caf\u00e9\n', 'latin1'));

    expect(messages('latin.yaml')).toEqual([
      'latin.yaml is not UTF-8: the byte 0xfc begins no character\n  at latin.yaml:1:4\n  save it as UTF-8  [manifests/unreadable]',
    ]);
  });

  test('is told once of a folder with nothing else', () => {
    folder.write({ 'alone/a.md': '' });
    symlinkSync('nothing', 'alone/b.yaml');

    expect(messages('alone')).toHaveLength(1);
  });

  test('is a file above the limit, which is not even opened for its text', () => {
    writeFileSync('large.yaml', '');
    truncateSync('large.yaml', 200 * 1024 * 1024);

    expect(messages('large.yaml')).toEqual([
      'large.yaml has more than the 134217728 bytes allowed\n  split it, or raise --max-manifest-bytes  [manifests/unreadable]',
    ]);
  });

  test('is a device that a folder leads to', () => {
    folder.write({ 'devices/a.yaml': OBJECT });
    symlinkSync('/dev/null', 'devices/b.yaml');

    expect(messages('devices')).toEqual([
      'devices/b.yaml is not a regular file\n  move it elsewhere  [manifests/unreadable]',
    ]);
  });

  test('is a device without an end', () => {
    expect(messages('/dev/zero')).toEqual([
      '/dev/zero has more than the 134217728 bytes allowed\n  split it, or raise --max-manifest-bytes  [manifests/unreadable]',
    ]);
  });
});
