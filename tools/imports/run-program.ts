import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

import { ToolError } from './tool-error';

/** Longer than any download here takes, so that a hanging one ends. */
const TIMEOUT_MS = 600_000;

/** What a program printed; one line for people when it is missing or fails. */
export function runProgram(program: string, args: readonly string[], cwd: string): string {
  const ran = tryProgram(program, args, cwd);
  if (ran === undefined) throw new ToolError(`${program} is not on the PATH`);
  if (ran.status === 0) return ran.stdout;
  const said = stripVTControlCharacters(`${ran.stderr}\n${ran.stdout}`).split('\n');
  const reason =
    said.find((line) => /error/i.test(line)) ?? said.find((line) => line.trim() !== '') ?? 'it said nothing';
  throw new ToolError(`${program} failed: ${reason.trim()}`);
}

/** The same for a program that may be missing, and may fail. */
export function tryProgram(
  program: string,
  args: readonly string[],
  cwd: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } | undefined {
  const ran = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: TIMEOUT_MS, maxBuffer: 2 ** 26 });
  if (ran.error !== undefined && 'code' in ran.error && ran.error.code === 'ENOENT') return undefined;
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}
