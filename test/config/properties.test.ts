import { writeFileSync } from 'node:fs';

import fc from 'fast-check';
import { stringify } from 'yaml';

import { loadConfig, resolveEnvironment } from '../../src/config';
import type { Environment } from '../../src/config';
import { UserError } from '../../src/problems';
import { PROFILES } from '../../src/profiles';
import { TempFolder } from '../support/temp-folder';

const RUNS = Number(process.env['FUZZ'] ?? 100);

let folder: TempFolder;
beforeAll(() => {
  folder = new TempFolder();
  folder.write(Object.fromEntries(Object.entries(TEAMS).map(([path, team]) => [path, stringify(team)])));
});
afterAll(() => folder.remove());

interface Tree {
  readonly [key: string]: unknown;
}

const CONFIG: Tree = {
  version: 1,
  strimzi: '1.2.0',
  environments: {
    dev: { profile: 'dev', namespace: 'kafka-dev', labels: { a: 'x', b: 'y' } },
    prod: { profile: 'prod', namespace: 'kafka', zones: ['a', 'b'], defaults: { topic: { partitions: 9 } } },
  },
  defaults: {
    cluster: { config: { 'num.io.threads': 8 }, pools: { brokers: { memory: '8Gi' } } },
    topic: { config: { 'max.message.bytes': '2Mi' }, labels: { l: 'm' } },
    client: { quotas: { producerByteRate: '1MB/s' } },
  },
  naming: { topics: '[a-zA-Z._-]+' },
  clusters: {
    left: {
      pools: { more: { roles: ['broker'], replicas: 2 }, brokers: { replicas: 5 } },
      listeners: {
        b: { type: 'internal', port: 9200 },
        a: { type: 'internal', port: 9200 },
        c: { type: 'nodeport', port: 9094 },
      },
      environments: {
        dev: { pools: { more: null } },
        prod: { metrics: { type: 'jmx-exporter', configMap: 'm', key: 'k' } },
      },
    },
    right: {
      namespace: 'kafka-right',
      topics: { inside: { partitions: 2 } },
      clients: { inner: { consumes: ['inside'] } },
    },
  },
  topics: {
    toString: { cluster: 'left' },
    both: {
      clusters: ['right', 'left'],
      environments: { dev: { partitions: 1 }, prod: { retention: '3d', labels: { l: null } } },
    },
    gone: { cluster: 'left', environments: { prod: null } },
  },
  clients: {
    app: {
      cluster: 'left',
      consumes: ['both', 'toString'],
      produces: [{ prefix: 'x' }],
      authentication: { type: 'tls', validityDays: 9 },
    },
    stream: {
      cluster: 'right',
      streams: { reads: ['both', 'inside'], exactlyOnce: true },
      overrides: { a: { b: null, c: 1 } },
    },
  },
  include: ['teams/b.yaml', 'teams/a.yaml', 'teams/c.yaml'],
};

const TEAMS: Readonly<Record<string, Tree>> = {
  'teams/a.yaml': {
    team: 'a',
    prefix: 'a',
    defaults: { topic: { partitions: 4 } },
    topics: { 'a-one': { cluster: 'left' }, a: { cluster: 'right' } },
  },
  'teams/b.yaml': {
    team: 'b',
    prefix: 'b',
    namespace: 'b',
    clients: { b: { cluster: 'left', consumes: ['a-one'] } },
  },
  'teams/c.yaml': { team: 'c', prefix: 'c', topics: { c: { clusters: ['left', 'right'] } } },
};

/** The same with the keys of every map in an order that these numbers decide, and the files that it includes too. */
function shuffled(value: unknown, weights: readonly number[]): unknown {
  let next = 0;
  const byWeight = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, weight: weights[next++ % weights.length] ?? 0 }))
      .toSorted((a, b) => a.weight - b.weight)
      .map(({ item }) => item);
  const visit = (at: unknown, key: string): unknown => {
    if (Array.isArray(at)) return key === 'include' ? byWeight(at) : at;
    if (typeof at !== 'object' || at === null) return at;
    return new Map(byWeight(Object.entries(at)).map(([name, inner]) => [name, visit(inner, name)]));
  };
  return visit(value, '');
}

/** Everything that an environment says, without the places. */
function plain({ name: environment, profile, namespace, settings, clusters }: Environment): unknown {
  const part = ({ name, value }: { name: string; value: object }): unknown => ({ name, value });
  return {
    environment,
    profile,
    namespace,
    settings,
    clusters: clusters.map(({ entry, pools, listeners, topics, clients, ...cluster }) => ({
      ...cluster,
      value: entry.value,
      pools: pools.map(part),
      listeners: listeners.map(part),
      topics: topics.map(({ entry: { value }, ...topic }) => ({ ...topic, value })),
      clients: clients.map(({ entry: { value }, ...client }) => ({ ...client, value })),
    })),
  };
}

function environmentsOf(config: unknown, teams: Readonly<Record<string, unknown>>): unknown[] {
  folder.write({
    'kafka.yaml': stringify(config),
    ...Object.fromEntries(Object.entries(teams).map(([path, team]) => [path, stringify(team)])),
  });
  const loaded = loadConfig('kafka.yaml');
  return ['dev', 'prod'].map((name) => plain(resolveEnvironment(loaded, name, PROFILES)));
}

test('the order of keys, and of the files of teams, is nothing', () => {
  const expected = environmentsOf(CONFIG, TEAMS);

  expect(JSON.stringify(expected)).toContain('"name":"a-one"');
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 100, maxLength: 100 }), (weights) => {
      const teams = Object.fromEntries(
        Object.entries(TEAMS).map(([path, team]) => [path, shuffled(team, weights)]),
      );
      expect(environmentsOf(shuffled(CONFIG, weights), teams)).toEqual(expected);
    }),
    { numRuns: RUNS / 4 },
  );
});

const HOSTILE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '<<',
  '',
  ' ',
  '~',
  '1',
  '-',
  '.',
  '*',
  '&a',
  'é',
  '\u0000',
  '\u202e',
  'a\nb',
];
const WORDS = keysOf([CONFIG, TEAMS, PROFILES]);
const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  fc.constantFrom(...HOSTILE),
  fc.string({ maxLength: 5 }),
);
const leaf = fc.oneof(
  name,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant('x'.repeat(300)),
);
const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map((pairs) => new Map(pairs)),
  ),
})).value;

/** Every key at every depth. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(keysOf);
  return [...new Set(Array.isArray(value) ? inner : [...Object.keys(value), ...inner])].toSorted();
}

/** The value with something else at a place that these numbers lead to. */
function mutated(value: unknown, way: readonly number[], other: readonly [string, unknown]): unknown {
  const [step = 0, ...rest] = way;
  if (Array.isArray(value)) {
    const at = step % (value.length + 1);
    const replacement = rest.length === 0 ? other[1] : mutated(value[at], rest, other);
    return value.toSpliced(at, 1, replacement);
  }
  if (typeof value !== 'object' || value === null) return other[1];
  const entries = [...(value instanceof Map ? (value as Map<string, unknown>) : Object.entries(value))];
  const at = step % (entries.length + 1);
  const [key, inner] = entries[at] ?? other;
  const replacement: [string, unknown] =
    rest.length === 0 ? [other[0], other[1]] : [key, mutated(inner, rest, other)];
  return new Map(entries.toSpliced(at, 1, replacement));
}

/** What becomes of a text: taken, refused in messages of the right form, or anything else. */
function outcome(text: string): string {
  writeFileSync('kafka.yaml', text);
  try {
    const config = loadConfig('kafka.yaml');
    for (const environment of Object.keys(config.value.environments))
      resolveEnvironment(config, environment, PROFILES);
    return 'taken';
  } catch (error) {
    if (!UserError.is(error)) return `broke: ${error instanceof Error ? String(error.stack) : ''}`;
    const odd = error.problems.find(
      ({ message, rule }) => message.length > 1000 || !/^(config|kafka|schema|yaml)\/[a-z-]+$/.test(rule),
    );
    return odd === undefined ? 'refused' : `odd: ${odd.rule} ${odd.message}`;
  }
}

describe('a config of hostile parts is refused or taken, and never breaks', () => {
  test('when all of it is hostile', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(outcome(stringify(value))).toBe('refused');
      }),
      { numRuns: RUNS },
    );
  });

  test('when some places of a right one are hostile', () => {
    const way = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 });
    const changes = fc.array(fc.tuple(way, fc.tuple(name, anything)), { maxLength: 3 });
    const outcomes = new Set<string>();

    fc.assert(
      fc.property(changes, (all) => {
        outcomes.add(
          outcome(stringify(all.reduce<unknown>((at, [steps, other]) => mutated(at, steps, other), CONFIG))),
        );
        expect(['taken', 'refused']).toEqual(expect.arrayContaining([...outcomes]));
      }),
      { numRuns: RUNS },
    );
    expect([...outcomes].toSorted()).toEqual(['refused', 'taken']);
  });

  test('when its text is cut and mixed', () => {
    const text = stringify(CONFIG);
    const signs = ['\t', '\r', '[', '{', ': ', '- ', '&a ', '*a', '!x ', '---\n', '%', '"', '\u0000', '\ufeff'];
    const other = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom(...signs));
    const cuts = fc.array(fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 20 }), other), { maxLength: 4 });

    fc.assert(
      fc.property(cuts, (all) => {
        const mixed = all.reduce(
          (at, [start, cut, sign]) => at.slice(0, start) + sign + at.slice(start + cut),
          text,
        );
        expect(outcome(mixed)).toMatch(/^(taken|refused)$/);
      }),
      { numRuns: RUNS },
    );
  });
});
