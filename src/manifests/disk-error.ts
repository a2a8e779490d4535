import { UserError } from '../problems';
import type { Problem } from '../problems';

interface Meaning {
  readonly what: string;
  readonly remedy: string;
}

const ELSEWHERE = 'choose another folder with --out';

/** What the system's error codes mean to the person at the keyboard. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['EACCES', { what: 'permission denied', remedy: `give this user access to it, or ${ELSEWHERE}` }],
  ['EPERM', { what: 'not permitted', remedy: `give this user access to it, or ${ELSEWHERE}` }],
  ['EROFS', { what: 'the file system is read-only', remedy: ELSEWHERE }],
  ['ENOSPC', { what: 'no space left on the disk', remedy: `free some space, or ${ELSEWHERE}` }],
  ['EDQUOT', { what: 'the disk quota is used up', remedy: `free some space, or ${ELSEWHERE}` }],
  ['ENOENT', { what: 'it, or a folder above it, leads to nothing', remedy: `create the folder, or ${ELSEWHERE}` }],
  ['ENOTDIR', { what: 'a part of its path is not a folder', remedy: `remove that file, or ${ELSEWHERE}` }],
  ['EEXIST', { what: 'something else has this name', remedy: `remove that, or ${ELSEWHERE}` }],
  ['ELOOP', { what: 'its symbolic links lead in a circle', remedy: `repair the links, or ${ELSEWHERE}` }],
  ['ENAMETOOLONG', { what: 'its path is too long', remedy: 'choose a folder with a shorter path with --out' }],
  ['EXDEV', { what: 'it is on another file system', remedy: 'keep the output folder on one file system' }],
]);

const UNKNOWN: Meaning = { what: 'the system refused', remedy: `check the disk, or ${ELSEWHERE}` };

const HALF_WAY = 'then run again: each file is whole, and the next run completes the rest without --force';

interface SystemError extends NodeJS.ErrnoException {
  readonly code: string;
  readonly dest?: string;
}

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

/** Not by `instanceof`: errors of the system belong to another realm inside a sandbox such as jest's. */
function isSystemError(error: unknown): error is SystemError {
  if (typeof error !== 'object' || error === null || !('syscall' in error) || !('code' in error)) return false;
  return typeof error.code === 'string';
}

function diskProblem(error: SystemError, attempt: Attempt): Problem {
  const { what, remedy } = MEANINGS.get(error.code) ?? UNKNOWN;
  const problem = `cannot ${attempt.verb} ${placeOf(error, attempt)}: ${what} (${error.code})`;
  return {
    rule: 'manifests/disk',
    message: attempt.halfWay === true ? `stopped half way: ${problem}` : problem,
    remedy: attempt.halfWay === true ? `${remedy}; ${HALF_WAY}` : remedy,
  };
}

function placeOf(error: SystemError, { out, staging }: Attempt): string {
  const path = error.dest ?? error.path;
  return path === undefined || (staging !== undefined && path.startsWith(staging)) ? out : path;
}
