import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '..');
const SRC = join(ROOT, 'src');

interface Import {
  readonly from: string;
  /** A file of `src` without its ending, or a folder of it. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .toSorted();
const IMPORTS = FILES.flatMap(importsOf);
const MAY_USE = readTable();

describe('the arrows of ARCHITECTURE.md', () => {
  test('name every room of src', () => {
    const rooms = new Set(FILES.filter((file) => file.includes('/')).map(roomOf));

    expect([...MAY_USE.keys()].toSorted()).toEqual([...rooms].toSorted());
  });

  test.each([...MAY_USE])('%s uses no other room than it may', (room, allowed) => {
    const used = IMPORTS.filter(({ from, to }) => roomOf(from) === room && roomOf(to) !== room);
    const wrong = used.filter(({ to }) => allowed !== 'everything' && !allowed.includes(roomOf(to)));

    expect(wrong.map(({ from, to }) => `${from} uses ${to}`)).toEqual([]);
  });

  test('lead into a room only by its index', () => {
    const deep = IMPORTS.filter(({ from, to }) => roomOf(from) !== roomOf(to) && to.includes('/'));

    expect(deep.map(({ from, to }) => `${from} uses ${to}`)).toEqual([]);
  });

  test('go round in no circle between rooms', () => {
    expect(cycle(graph(IMPORTS, roomOf))).toBeUndefined();
  });

  test('go round in no circle between files, types aside', () => {
    const values = IMPORTS.filter(({ typeOnly }) => !typeOnly);

    expect(cycle(graph(values, (file) => file.replace(/\.ts$/, '')))).toBeUndefined();
  });
});

test('tools use nothing of src', () => {
  const tools = readdirSync(join(ROOT, 'tools'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !['schema.ts', 'docs.ts'].includes(file))
    .filter((file) => /from '(?:\.\.\/)+src\//.test(readFileSync(join(ROOT, 'tools', file), 'utf8')));

  expect(tools).toEqual([]);
});

describe('a check of the checks', () => {
  test('finds a circle', () => {
    const circle = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['a'])],
    ]);

    expect(cycle(circle)).toEqual(['a', 'b', 'c', 'a']);
  });

  test('reads arrows of every form', () => {
    expect(IMPORTS.length).toBeGreaterThan(200);
    expect(IMPORTS.some(({ from, to }) => from === 'cli/commands.ts' && to === 'cli/commands/synth')).toBe(true);
  });
});

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = [
    ...text.matchAll(/^(?:import|export)( type)?[^;']*from '(\.[^']*)';$/gm),
    ...text.matchAll(/()require\('(\.[^']*)'\)/g),
  ];
  return found.flatMap(([, type, target = '']) => {
    const to = relative(SRC, join(SRC, dirname(file), target));
    // generated types and schemas may be used by every room
    return to.startsWith('../imports') ? [] : [{ from: file, to, typeOnly: type !== undefined && type !== '' }];
  });
}

/** The folder of a file; a file beside the folders is its own room. */
function roomOf(file: string): string {
  return file.split('/', 1)[0] ?? file;
}

function readTable(): Map<string, readonly string[] | 'everything'> {
  const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `src\/([a-z]+)` \|[^|]*\| ([^|]*)\|$/gm)];
  return new Map(
    rows.map(([, room = '', uses = '']) => [
      room,
      uses.trim() === 'everything' ? 'everything' : [...uses.matchAll(/`([a-z]+)`/g)].map(([, used = '']) => used),
    ]),
  );
}

function graph(imports: readonly Import[], nodeOf: (file: string) => string): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [start, end] = [nodeOf(from), nodeOf(to)];
    if (start !== end) arrows.set(start, (arrows.get(start) ?? new Set()).add(end));
  }
  return arrows;
}

/** A way that comes back to where it began. */
function cycle(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of arrows.get(node) ?? []) {
      const found = visit(next, [...way, node]);
      if (found !== undefined) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of arrows.keys()) {
    const found = visit(node, []);
    if (found !== undefined) return found;
  }
  return undefined;
}
