import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ToolError } from '../../../tools/imports/tool-error';
import { interrupted, interruptionCode } from './interruption';
import { Processes } from './processes';

/** What a judge works with: all of it goes at the end, however that comes. */
export interface Bench {
  readonly processes: Processes;
  /** A temporary folder. */
  readonly folder: string;
}

/**
 * Runs a judge that says whether all was as it should be. The exit code is 1 when it was not, 2 when a tool is missing, and 3 when the
 * judge itself failed.
 */
export function runJudge(name: string, judge: (bench: Bench) => Promise<boolean>): void {
  const interruption = interrupted();
  judged(name, judge, interruption).then(
    (right) => (process.exitCode = right ? 0 : 1),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = interruptionCode(error) ?? (error instanceof ToolError ? 2 : 3);
    },
  );
}

async function judged(
  name: string,
  judge: (bench: Bench) => Promise<boolean>,
  interruption: Promise<never>,
): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), `cdk8s-strimzi-${name}-`));
  const processes = new Processes();
  try {
    return await Promise.race([interruption, judge({ processes, folder })]);
  } finally {
    await processes.endAll();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
