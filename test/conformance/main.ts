/**
 * Runs the judges one after the other, and says what each of them found and how long it took:
 *
 *     npm run conformance                 # needs Go 1.26, Maven, a JDK of 21 or newer, and Python with pip
 *     npm run conformance -- facts broker # only these
 *
 * What is resolved and built stays in the cache of the project; all else is in temporary folders, which go at the end. The exit code is 0
 * when all agree, 1 when something does not, 2 when a judge cannot run, and 3 when one of them failed itself.
 */
import { join } from 'node:path';

import { ToolError } from '../../tools/imports/tool-error';
import { EXIT, runOnBench, say } from './harness/judge';
import type { Bench } from './harness/judge';
import { JUDGES } from './judges';
import type { JudgeName } from './judges';
import { closing, table, tallyOf } from './tally';
import type { Tally } from './tally';

/** From an empty cache the API judge builds its server of its sources. */
const SECONDS = 3600;
/** What a judge may take to end what it started. */
const GRACE_SECONDS = 20;

const ALL = Object.keys(JUDGES) as JudgeName[];

async function runAll(names: readonly JudgeName[], bench: Bench): Promise<number> {
  const tallies: Tally[] = [];
  for (const name of names) {
    say(`conformance:${name} begins: ${JUDGES[name].says}`);
    tallies.push(await runOne(name, bench));
  }
  say(['', table(tallies), closing(tallies)].join('\n'));
  return Math.max(...tallies.map(({ code }) => code));
}

/** In a process of its own: what one judge breaks, the next does not see. */
async function runOne(name: JudgeName, { processes, folder }: Bench): Promise<Tally> {
  const began = performance.now();
  const args = ['--import', 'tsx', join(__dirname, name, 'main.ts')];
  const { code, stdout } = await processes.run(process.execPath, args, SECONDS, {
    env: { TMPDIR: folder },
    echo: true,
  });
  return tallyOf(name, code < 0 ? EXIT.broken : code, stdout, (performance.now() - began) / 1000);
}

function chosen(args: readonly string[]): readonly JudgeName[] {
  const unknown = args.filter((name) => !Object.hasOwn(JUDGES, name));
  if (unknown.length > 0) throw new ToolError(`no judge ${unknown.join(', ')}: there are ${ALL.join(', ')}`);
  return args.length === 0 ? ALL : (args as JudgeName[]);
}

try {
  const names = chosen(process.argv.slice(2));
  const needs = names.flatMap((name) => [...JUDGES[name].needs]);
  runOnBench('conformance', needs, (bench) => runAll(names, bench), GRACE_SECONDS);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = EXIT.cannotRun;
}
