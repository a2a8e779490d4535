import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';

import { codeOf, unreadableBecause, UserError } from '../problems';
import type { Place, Problem } from '../problems';
import type { ConfigLimits } from './limits';

/** The place of what names a file: looked up only for a message. */
type PlaceOf = () => Place;

/** Says that there is nothing at the path, which is no error of the system. */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

/**
 * The text of a file, without a byte order mark.
 * @param placeOf the place that names the file; nothing for a file of the command line
 * @throws UserError when it cannot be read, is no UTF-8, or is larger than the limit
 */
export function readText(file: string, { maxConfigBytes }: ConfigLimits, placeOf: PlaceOf | undefined): string {
  const stat = onDisk(file, placeOf, () => statSync(file));
  if (stat === undefined) throw unreadable(`there is no file ${file}`, 'name an existing file', placeOf);
  if (stat.isDirectory()) throw unreadable(`${file} is a folder, not a file`, 'name a file inside it', placeOf);
  if (!stat.isFile()) throw unreadable(`${file} is not a regular file`, 'name a YAML file', placeOf);
  if (stat.size > maxConfigBytes) {
    throw unreadable(
      `${file} has ${stat.size} bytes, more than the ${maxConfigBytes} bytes allowed`,
      'split it with include, or raise --max-config-bytes',
      placeOf,
    );
  }
  return onDisk(file, placeOf, () => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))) ?? '';
}

/** What is in a folder; nothing when it is none. */
export function namesIn(folder: string, placeOf: PlaceOf): readonly string[] {
  return onDisk(folder, placeOf, () => readdirSync(folder)) ?? [];
}

/** What is at a path; nothing when there is none. */
export function kindOf(path: string, placeOf: PlaceOf): 'file' | 'folder' | undefined {
  const stat = onDisk(path, placeOf, () => statSync(path));
  if (stat === undefined) return undefined;
  return stat.isDirectory() ? 'folder' : 'file';
}

/** Where a path leads once its symbolic links are followed; nothing when there is nothing. */
export function realPathOf(path: string, placeOf: PlaceOf): string | undefined {
  return onDisk(path, placeOf, () => realpathSync.native(path));
}

/** Runs a step; nothing when the path leads to nothing, and any other error of the system is one of the user. */
function onDisk<T>(path: string, placeOf: PlaceOf | undefined, step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    const code = codeOf(error);
    if (ABSENT.has(code)) return undefined;
    if (code === '') throw error;
    const { message, remedy } = unreadableBecause(path, code);
    throw unreadable(message, remedy, placeOf);
  }
}

function unreadable(message: string, remedy: string, placeOf: PlaceOf | undefined): UserError {
  const problem: Problem = { rule: 'config/unreadable', message, remedy };
  return new UserError([placeOf === undefined ? problem : { ...problem, place: placeOf() }]);
}
