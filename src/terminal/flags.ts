import { parseArgs } from 'node:util';

import { didYouMean, UserError } from '../problems';
import type { Problem } from '../problems';

/** A flag of a command. */
export interface Flag {
  readonly type: 'boolean' | 'string';
  /** May be given several times. */
  readonly multiple?: true;
  /** What stands for its value in the help. */
  readonly value?: string;
  readonly help: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** The values of flags: what was not given is absent. */
export type FlagValues<F extends Flags> = {
  readonly [K in keyof F]?: F[K]['multiple'] extends true
    ? readonly string[]
    : F[K]['type'] extends 'boolean'
      ? boolean
      : string;
};

/** Flags and other words of a command line. */
export interface CommandLine<F extends Flags> {
  readonly flags: FlagValues<F>;
  readonly words: readonly string[];
}

/** Flags of every command. */
export const COMMON_FLAGS = {
  quiet: { type: 'boolean', help: 'say nothing but errors' },
  'no-color': { type: 'boolean', help: 'no colours' },
  debug: { type: 'boolean', help: 'with the stack of an error' },
  help: { type: 'boolean', help: 'this text' },
} as const satisfies Flags;

/**
 * Reads a command line.
 * @throws UserError with every flag that is unknown or lacks its value, and for too many other words
 */
export function readFlags<F extends Flags>(args: readonly string[], flags: F, mostWords = 0): CommandLine<F> {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { type, multiple }]) => [name, { type, multiple: multiple === true }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const problems: Problem[] = [];
  const values: Record<string, boolean | string | string[]> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    const problem =
      flag === undefined ? unknownFlag(token.rawName, flags) : valueProblem(token.rawName, token.value, flag);
    if (problem !== undefined) problems.push(problem);
    else if (flag?.multiple === true) values[token.name] = [...listAt(values, token.name), token.value ?? ''];
    else values[token.name] = token.value ?? true;
  }
  // behind an unknown flag a word may be its value
  if (problems.length === 0) problems.push(...words.slice(mostWords).map(extraWord));
  if (problems.length > 0) throw new UserError(problems);
  return { flags: values as FlagValues<F>, words };
}

function listAt(values: Readonly<Record<string, unknown>>, name: string): string[] {
  const list = values[name];
  return Array.isArray(list) ? (list as string[]) : [];
}

function unknownFlag(raw: string, flags: Flags): Problem {
  const near = didYouMean(raw.replace(/^-+/, ''), Object.keys(flags));
  return {
    rule: 'cli/unknown-flag',
    message: `there is no flag ${raw}`,
    remedy: near === undefined ? 'see --help' : `did you mean --${near}?`,
  };
}

function valueProblem(raw: string, value: string | undefined, { type }: Flag): Problem | undefined {
  if (type === 'boolean' && value !== undefined) {
    return { rule: 'cli/flag-value', message: `${raw} takes no value`, remedy: `write ${raw} alone` };
  }
  if (type === 'string' && (value === undefined || value === '')) {
    return { rule: 'cli/flag-value', message: `${raw} needs a value`, remedy: `write ${raw} VALUE` };
  }
  return undefined;
}

function extraWord(word: string): Problem {
  return {
    rule: 'cli/extra-word',
    message: `nothing can be done with ${JSON.stringify(word)}`,
    remedy: 'remove it',
  };
}

/** A flag whose value is a whole number above zero. */
export function countFlag(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw new UserError([
    {
      rule: 'cli/flag-value',
      message: `--${name} is ${JSON.stringify(value)}`,
      remedy: 'write a whole number above 0',
    },
  ]);
}
