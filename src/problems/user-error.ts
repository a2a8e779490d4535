import { formatProblem } from './format';
import type { Problem } from './problem';

const MARK = Symbol.for('cdk8s-strimzi.UserError');

/**
 * Mistakes of a user, all of one run at once. Whoever prints it shows the message and never the stack; any other error is
 * a bug of ours.
 */
export class UserError extends Error {
  /** True for errors of any copy of this package: two copies in one process still understand each other. */
  static is(error: unknown): error is UserError {
    return typeof error === 'object' && error !== null && MARK in error;
  }

  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'UserError';
    this.problems = problems;
    Object.defineProperty(this, MARK, { value: true });
  }
}

/** Throws when there is anything to report. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new UserError(problems);
}
