import { ProblemList } from '../../problems';
import type { Problem } from '../../problems';
import { isDate } from '../../review';
import type { ProfileName } from '../../review';
import { COMMON_FLAGS, countFlag, readFlags } from '../../terminal';
import type { Flags } from '../../terminal';

/** The forms of a report, and for whom. */
export const FORMATS = ['text', 'json', 'sarif', 'junit', 'github'] as const;

export type Format = (typeof FORMATS)[number];

const PROFILES = ['dev', 'prod'] as const;

/** Flags of `review`. */
export const REVIEW_FLAGS = {
  config: { type: 'string', value: 'FILE', help: 'the context config (kafka.yaml, when it is there)' },
  profile: { type: 'string', value: 'NAME', help: 'dev or prod, for all objects' },
  context: { type: 'string', value: 'FILE', help: 'facts of the running world, as review.context of the config' },
  'closed-world': { type: 'boolean', help: 'what is named and not in the input is missing' },
  now: { type: 'string', value: 'DATE', help: 'the day that ends exceptions (today, UTC)' },
  format: { type: 'string', value: 'FORM', help: 'text, json, sarif, junit or github' },
  strict: { type: 'boolean', help: 'warnings fail too' },
  baseline: { type: 'string', value: 'FILE', help: 'fail only on what this report in JSON does not have' },
  'max-manifest-bytes': { type: 'string', value: 'N', help: 'most bytes of a file (134217728)' },
  'max-depth': { type: 'string', value: 'N', help: 'deepest nesting of a file (100)' },
  'max-aliases': { type: 'string', value: 'N', help: 'most uses of anchors in a document (100)' },
  ...COMMON_FLAGS,
} as const satisfies Flags;

/** What a command line of `review` asks for. */
export interface ReviewRequest {
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly profile: ProfileName | undefined;
  readonly context: string | undefined;
  readonly closedWorld: boolean;
  readonly now: string;
  readonly format: Format;
  readonly strict: boolean;
  readonly baseline: string | undefined;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly limits: {
    readonly maxManifestBytes?: number;
    readonly maxDepth?: number;
    readonly maxAliases?: number;
  };
}

/**
 * Reads the command line of `review`.
 * @throws UserError with every flag that is wrong
 */
export function readReviewFlags(args: readonly string[]): ReviewRequest {
  const { flags, words } = readFlags(args, REVIEW_FLAGS, Infinity);
  const problems = new ProblemList();
  const profile = oneOf('profile', flags.profile, PROFILES, problems);
  const format = oneOf('format', flags.format, FORMATS, problems) ?? 'text';
  if (flags.now !== undefined && !isDate(flags.now)) problems.add([noDate(flags.now)]);
  if (words.includes('')) problems.add([EMPTY_PATH]);
  const count = (name: 'max-manifest-bytes' | 'max-depth' | 'max-aliases'): number | undefined =>
    problems.attempt(() => countFlag(name, flags[name]));
  const maxManifestBytes = count('max-manifest-bytes');
  const maxDepth = count('max-depth');
  const maxAliases = count('max-aliases');
  problems.refuse();
  return {
    paths: words,
    config: flags.config,
    profile,
    context: flags.context,
    closedWorld: flags['closed-world'] === true,
    now: flags.now ?? new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
    format,
    strict: flags.strict === true,
    baseline: flags.baseline,
    quiet: flags.quiet === true,
    color: flags['no-color'] !== true && (process.env['NO_COLOR'] ?? '') === '' && process.stdout.isTTY,
    limits: {
      ...(maxManifestBytes !== undefined && { maxManifestBytes }),
      ...(maxDepth !== undefined && { maxDepth }),
      ...(maxAliases !== undefined && { maxAliases }),
    },
  };
}

function oneOf<T extends string>(
  flag: string,
  value: string | undefined,
  known: readonly T[],
  problems: ProblemList,
): T | undefined {
  const found = known.find((one) => one === value);
  if (value !== undefined && found === undefined) {
    const message = `--${flag} is ${JSON.stringify(value)}`;
    problems.add([{ rule: 'cli/flag-value', message, remedy: `write one of ${known.join(', ')}` }]);
  }
  return found;
}

/** What a variable of a script becomes that was never set. */
const EMPTY_PATH: Problem = {
  rule: 'cli/empty-path',
  message: 'a PATH is an empty text',
  remedy: 'name a file or a folder, . for this one or - for standard input',
};

function noDate(text: string): Problem {
  const message = `--now is ${JSON.stringify(text)}`;
  return { rule: 'cli/flag-value', message, remedy: 'write a date such as 2027-03-31' };
}
