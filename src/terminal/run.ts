import { UserError } from '../problems';
import { EXIT } from './exit-code';
import type { ExitCode } from './exit-code';
import { expectShortRun } from './short-run';

/**
 * Runs what a command does and turns what goes wrong into words on stderr and an exit code: a user's mistakes without a stack, a bug of
 * ours with it.
 */
export function run(command: () => ExitCode, debug: boolean): void {
  endWithReader();
  expectShortRun();
  try {
    process.exitCode = command();
  } catch (error) {
    process.exitCode = UserError.is(error) ? EXIT.usage : EXIT.bug;
    talk(UserError.is(error) ? error.message : bugReport(error));
    if (debug && UserError.is(error)) talk(String(error.stack));
  }
}

/** Says something to the person at the terminal; stdout is for data. */
export function talk(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Writes data to stdout. */
export function print(text: string): void {
  process.stdout.write(text);
}

function bugReport(error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `this is a bug in cdk8s-strimzi, please report it:\n${details}`;
}

/** Whoever reads our output may stop when they have enough: that is no error, and takes back none. */
function endWithReader(): void {
  if (process.stdout.listeners('error').includes(onOutputError)) return;
  process.stdout.on('error', onOutputError);
}

function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  talk(`the output cannot be written: ${error.message}`);
  process.exit(EXIT.usage);
}
