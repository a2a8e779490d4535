import { diskFault, isSystemError, UserError } from '../problems';
import type { Problem, SystemError } from '../problems';

const ELSEWHERE = 'choose another folder with --out';

const HALF_WAY = 'then run again: each file is whole, and the next run completes the rest without --force';

/** What a failed call was for. */
export interface Attempt {
  readonly out: string;
  readonly verb: 'read' | 'write';
  /** The staging folder: to a person its files are the output folder. */
  readonly staging?: string;
  /** Some files are already changed. */
  readonly halfWay?: boolean;
}

/** Runs a step; an error of the disk becomes one of the user, anything else stays what it is. */
export function onDisk<T>(attempt: Attempt, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw isSystemError(error) ? new UserError([diskProblem(error, attempt)]) : error;
  }
}

/** Runs a step that may fail with some error of the disk, or with any; then its result is undefined. */
export function tolerating<T>(codes: readonly string[] | 'any', step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (isSystemError(error) && (codes === 'any' || codes.includes(error.code))) return undefined;
    throw error;
  }
}

function diskProblem(error: SystemError, attempt: Attempt): Problem {
  const { message, remedy } = diskFault(attempt.verb, placeOf(error, attempt), error.code);
  const halfWay = attempt.halfWay === true;
  return {
    rule: 'manifests/disk',
    message: halfWay ? `stopped half way: ${message}` : message,
    remedy: `${remedy}, or ${ELSEWHERE}${halfWay ? `; ${HALF_WAY}` : ''}`,
  };
}

function placeOf(error: SystemError, { out, staging }: Attempt): string {
  const path = error.dest ?? error.path;
  return path === undefined || (staging !== undefined && path.startsWith(staging)) ? out : path;
}
