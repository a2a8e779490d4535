import type { ExitCode, Flags } from '../terminal';

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What stands behind its name: `[DIR]`. */
  readonly words: string;
  readonly summary: string;
  /** Loads what it needs, when it is asked for. */
  readonly load: () => CommandBody;
}

/** What a command does. */
export interface CommandBody {
  readonly flags: Flags;
  /** Examples for the help, each with what it does. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  /** @throws UserError when the user's words or files are wrong */
  readonly run: (args: readonly string[]) => ExitCode;
}
