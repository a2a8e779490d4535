import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

import { transformSync } from '@swc/core';
import { App, Chart, Duration, JsonPatch, Size } from 'cdk8s';
import { Construct } from 'constructs';

import * as library from '../../src';
import { TempFolder } from '../support/temp-folder';

const SRC = join(__dirname, '..', '..', 'src');

const CONFIG = `version: 1
strimzi: 1.2.0
environments: { prod: { profile: prod, namespace: kafka } }
clusters: { main: {} }
topics: { orders: {} }
clients: { billing: { consumes: [orders] } }
`;

interface Example {
  /** What it is an example of. */
  readonly of: string;
  readonly code: string;
}

/** The code after each `@example`, with the name of what its comment stands before. */
function examplesIn(file: string): Example[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const comments = [...text.matchAll(/^\/\*\*\n((?: \*.*\n)+?) \*\/\nexport (?:abstract )?\w+ (\w+)/gm)];
  return comments.flatMap(([, comment = '', of = '']) => {
    const [, example] = / \* @example\n((?: \*.*\n)+)/.exec(comment) ?? [];
    return example === undefined ? [] : [{ of, code: example.replaceAll(/^ \* ?/gm, '') }];
  });
}

const FILES = ['constructs', 'stacks'].flatMap((folder) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
);
const EXAMPLES = FILES.toSorted().flatMap(examplesIn);

/** Runs an example as its reader would, and gives the apps that it makes. */
function run({ code }: Example, outdir: string): App[] {
  const apps: App[] = [];
  class ExampleApp extends App {
    constructor() {
      super({ outdir });
      apps.push(this);
    }
  }
  const names = { ...library, App: ExampleApp, Chart, Duration, JsonPatch, Size };
  const { code: script } = transformSync(code, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
  runInNewContext(script, names);
  return apps;
}

describe('the examples in the documentation', () => {
  const folder = new TempFolder();

  beforeAll(() => folder.write({ 'kafka.yaml': CONFIG }));

  afterAll(() => folder.remove());

  test('are there for every construct, and none is overlooked', () => {
    const constructs = Object.entries(library).filter(([, value]) => isConstruct(value));
    const written = FILES.map((file) => readFileSync(join(SRC, file), 'utf8').split('* @example').length - 1);

    expect(EXAMPLES.map(({ of }) => of)).toEqual(expect.arrayContaining(constructs.map(([name]) => name)));
    expect(EXAMPLES).toHaveLength(written.reduce((sum, count) => sum + count, 0));
  });

  test.each(EXAMPLES.map((example) => [example.of, example] as const))(
    'of %s runs, and what it makes synthesizes',
    (_, example) => {
      const apps = run(example, join(folder.path, 'dist'));
      const objects = apps.flatMap((app) => app.charts.flatMap((chart) => chart.toJson() as unknown[]));

      expect(objects.length > 0).toBe(example.code.includes('new App('));
    },
  );
});

/** A class of constructs that can be made, unlike the abstract one under them. */
function isConstruct(value: unknown): boolean {
  return typeof value === 'function' && value !== library.Resource && value.prototype instanceof Construct;
}
