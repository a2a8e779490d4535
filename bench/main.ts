/*
 * How long synth and review take and how that grows, beside an empty Node process and plain cdk8s (and helm, when it is on the PATH) doing
 * the same topics and users, all in one run: read the ratios, single figures depend on the machine. `npm run bench [-- TOPICS...]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BIN, makeInputs } from './inputs';
import { measure } from './measure';
import type { Cost } from './measure';
import { HELM, OURS, PLAIN } from './programs';
import type { Program } from './programs';
import { HEADER, row } from './table';

const ROOT = join(__dirname, '..');
const DEFAULT_SIZES = [100, 1_000, 10_000, 100_000];
/** From here on one run is long enough to say something. */
const LARGE = 100_000;

type Before = ReadonlyMap<string, { readonly cost: Partial<Cost>; readonly size: number }>;

function main(): void {
  const given = process.argv.slice(2).map(Number);
  const sizes = given.length === 0 ? DEFAULT_SIZES : given;
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-strimzi-bench-'));
  try {
    say(HEADER);
    const empty = start(folder);
    let before: Before = new Map();
    for (const size of sizes) before = measureAt(size, folder, empty, before);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What Node and our libraries take to start, and the example of this repository. */
function start(folder: string): Cost {
  const empty = measure(folder, ['-e', '0'], 7);
  const rows: readonly (readonly [name: string, cost: Cost])[] = [
    ['an empty Node process', empty],
    ['only cdk8s, zod and yaml', measure(folder, ['-e', "require('cdk8s'); require('zod'); require('yaml')"], 7)],
    ['cdk8s-strimzi --help', measure(folder, [BIN, '--help'], 7)],
    ['synth of the example', measure(folder, [BIN, 'synth', '--config', join(ROOT, 'kafka.yaml'), '--stdout'], 7)],
  ];
  for (const [name, cost] of rows) say(row(0, name, cost, { empty }));
  return empty;
}

function measureAt(size: number, folder: string, empty: Cost, before: Before): Before {
  const inputs = makeInputs(folder, size);
  const runs = size >= LARGE ? 1 : 3;
  const now = new Map<string, { readonly cost: Partial<Cost>; readonly size: number }>();
  let plain: Partial<Cost> | undefined;
  say('');
  for (const program of [PLAIN, ...OURS, ...HELM] satisfies readonly Program[]) {
    const cost = program.cost(inputs, folder, runs);
    if (cost === undefined) {
      say(`${program.name}: not measured, it is not on the PATH`);
      continue;
    }
    plain ??= cost;
    say(row(size, program.name, cost, { empty, plain, before: before.get(program.name) }));
    now.set(program.name, { cost, size });
  }
  rmSync(inputs.dist, { recursive: true });
  return now;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main();
