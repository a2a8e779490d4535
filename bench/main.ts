import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { measure, measureCpu } from './measure';
import type { Cost } from './measure';
import { withMistakes, workload } from './workload';

/*
 * How long synth and review take and how that grows, beside an empty Node process, one that only loads what we need, and plain cdk8s, all
 * in one run: read the ratios, single figures depend on the machine. `npm run bench [TOPICS...]`.
 */

const ROOT = join(__dirname, '..');
const BIN = join(ROOT, 'lib', 'cli', 'bin.js');
const DEFAULT_SIZES = [100, 1_000, 10_000, 100_000];

type Row = readonly [what: string, cost: Cost, ratio: string];

function main(): void {
  const sizes = process.argv.slice(2).map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    print(startRows(folder));
    print(growthRows(folder, sizes.length === 0 ? DEFAULT_SIZES : sizes));
    print(reviewRows(folder, sizes.length === 0 ? DEFAULT_SIZES : sizes));
    process.stdout.write(`${besideHelm(folder)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The example of this repository, against what Node and our three libraries take to start. */
function startRows(folder: string): Row[] {
  const empty = measure(folder, ['-e', '0'], 7);
  const libraries = measure(folder, ['-e', "require('cdk8s'); require('zod'); require('yaml')"], 7);
  const help = measure(folder, [BIN, '--help'], 7);
  const example = measure(folder, [BIN, 'synth', '--config', join(ROOT, 'kafka.yaml'), '--stdout'], 7);
  const perLibraries = (cost: Cost): string => `${(cost.wall / libraries.wall).toFixed(2)} of the libraries`;
  return [
    ['an empty Node process', empty, perLibraries(empty)],
    ['only cdk8s, zod and yaml', libraries, perLibraries(libraries)],
    ['cdk8s-strimzi --help', help, perLibraries(help)],
    ['cdk8s-strimzi synth of the example', example, perLibraries(example)],
  ];
}

function growthRows(folder: string, sizes: readonly number[]): Row[] {
  let before: { readonly size: number; readonly cost: Cost } | undefined;
  return sizes.flatMap((size) => {
    const config = join(folder, 'kafka.yaml');
    writeFileSync(config, workload(size));
    const runs = size >= 100_000 ? 1 : 3;
    const plain = measure(folder, [join(__dirname, 'plain-cdk8s.cjs'), config], runs);
    const synth = measure(folder, [BIN, 'synth', '--config', config, '--stdout'], runs);
    const out = join(folder, 'dist');
    const files = measure(folder, [BIN, 'synth', '--config', config, '--out', out], 1);
    const again = measure(folder, [BIN, 'synth', '--config', config, '--out', out], 1);
    rmSync(out, { recursive: true });
    const growth = before === undefined ? '' : `, ${growthOf(before, { size, cost: synth })}`;
    before = { size, cost: synth };
    const name = `${size.toLocaleString('en')} topics`;
    return [
      [`${name}: plain cdk8s to a stream`, plain, ''],
      [`${name}: synth --stdout`, synth, `${(synth.cpu / plain.cpu).toFixed(2)} of plain cdk8s${growth}`],
      [`${name}: synth, every file new`, files, ''],
      [`${name}: synth, no file changed`, again, ''],
    ] satisfies Row[];
  });
}

/** What synth wrote, as files and as a stream, and the stream once more with three mistakes in each topic. */
function reviewRows(folder: string, sizes: readonly number[]): Row[] {
  let before: { readonly size: number; readonly cost: Cost } | undefined;
  return sizes.flatMap((size) => {
    const [config, out, stream, wrong] = ['kafka.yaml', 'dist', 'stream.yaml', 'wrong.yaml'].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    writeFileSync(config, workload(size));
    measure(folder, [BIN, 'synth', '--config', config, '--out', out], 1);
    measure(folder, [BIN, 'synth', '--config', config, '--stdout'], 1);
    copyFileSync(join(folder, 'stdout'), stream);
    writeFileSync(wrong, withMistakes(readFileSync(stream, 'utf8')));
    const runs = size >= 100_000 ? 1 : 3;
    const review = (path: string, input?: string): Cost =>
      measure(folder, [BIN, 'review', '--profile', 'prod', path], runs, input);
    const files = review(out);
    const piped = review('-', stream);
    const mistaken = review('-', wrong);
    rmSync(out, { recursive: true });
    const growth = before === undefined ? '' : growthOf(before, { size, cost: piped });
    before = { size, cost: piped };
    const name = `${size.toLocaleString('en')} topics`;
    return [
      [`${name}: review of a file each`, files, ''],
      [`${name}: review of a stream`, piped, growth],
      [`${name}: with three mistakes each`, mistaken, ''],
    ] satisfies Row[];
  });
}

/**
 * A chart reads the very same file as its values, and gives the same topics and users. `chart` is as charts are written, with helpers
 * and `toYaml`; `plain-chart` has its lines written out where it can.
 */
function besideHelm(folder: string): string {
  const config = join(folder, 'kafka.yaml');
  writeFileSync(config, workload(10_000));
  const synth = measure(folder, [BIN, 'synth', '--config', config, '--stdout'], 9).cpu;
  const lines = ['chart', 'plain-chart'].map((chart) => {
    const cpu = measureCpu(folder, 'helm', ['template', 'bench', join(__dirname, 'helm', chart), '-f', config], 9);
    if (cpu === undefined) return `helm template of ${chart}: skipped, helm is not on the PATH`;
    return `helm template of ${chart}: ${cpu.toFixed(2)} s CPU, synth takes ${(synth / cpu).toFixed(2)} of it`;
  });
  return lines.join('\n');
}

/** CPU and memory a topic, against the size before. */
function growthOf(
  before: { readonly size: number; readonly cost: Cost },
  now: { readonly size: number; readonly cost: Cost },
): string {
  const perTopic = (figure: 'cpu' | 'memory'): string =>
    (now.cost[figure] / now.size / (before.cost[figure] / before.size)).toFixed(2);
  return `a topic ${perTopic('cpu')} of the CPU and ${perTopic('memory')} of the memory before`;
}

function print(rows: readonly Row[]): void {
  const lines = rows.map(([what, { wall, cpu, memory }, ratio]) =>
    [
      what.padEnd(38),
      `${wall.toFixed(2)} s`.padStart(9),
      `${cpu.toFixed(2)} s CPU`.padStart(13),
      `${memory.toFixed(0)} MiB`.padStart(10),
      `  ${ratio}`,
    ].join(' '),
  );
  process.stdout.write(`${lines.map((line) => line.trimEnd()).join('\n')}\n\n`);
}

main();
