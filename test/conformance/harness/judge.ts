import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ToolError } from '../../../tools/imports/tool-error';
import { JUDGES } from '../judges';
import type { JudgeName } from '../judges';
import { interrupted, interruptionCode } from './interruption';
import { checkNeeds } from './needs';
import type { Need } from './needs';
import { Processes } from './processes';
import { sweepAfterwards } from './sweeper';

/** What a judge works with: all of it goes at the end, however that comes. */
export interface Bench {
  readonly processes: Processes;
  /** A temporary folder. */
  readonly folder: string;
}

/** Exit codes, beside those of a signal. */
export const EXIT = { right: 0, wrong: 1, cannotRun: 2, broken: 3 } as const;

/** Runs a judge that says whether all was as it should be. */
export function runJudge(name: JudgeName, judge: (bench: Bench) => Promise<boolean>): void {
  const work = async (bench: Bench): Promise<number> => ((await judge(bench)) ? EXIT.right : EXIT.wrong);
  runOnBench(name, JUDGES[name].needs, work);
}

/**
 * Runs something that gives an exit code. It is `cannotRun` when a tool is missing, and `broken` when the work itself failed.
 * @param grace seconds in which programs may end by themselves
 */
export function runOnBench(
  name: string,
  needs: readonly Need[],
  work: (bench: Bench) => Promise<number>,
  grace = 0,
): void {
  const interruption = interrupted();
  onBench(name, needs, (bench) => Promise.race([interruption, work(bench)]), grace).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = interruptionCode(error) ?? (error instanceof ToolError ? EXIT.cannotRun : EXIT.broken);
    },
  );
}

async function onBench(
  name: string,
  needs: readonly Need[],
  work: (bench: Bench) => Promise<number>,
  grace: number,
): Promise<number> {
  checkNeeds(needs);
  const folder = mkdtempSync(join(tmpdir(), `cdk8s-strimzi-${name}-`));
  sweepAfterwards(folder);
  const processes = new Processes(grace);
  try {
    return await work({ processes, folder });
  } finally {
    await processes.endAll();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The last line of every judge, which others read. */
export function closingLine(name: string, passed: number, failed: number): string {
  return `conformance:${name} ${passed} passed, ${failed} failed`;
}
