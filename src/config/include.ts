import { dirname, isAbsolute, join, posix, relative, sep } from 'node:path';

import { quote } from '../problems';
import type { Place } from '../problems';
import { kindOf, namesIn, realPathOf } from './disk';

const IN_ONE_FOLDER = 'keep the files of the platform in one folder';

/** Why a path cannot be included, and what to write instead. */
export interface PathFault {
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with an entry of `include` or `rulesFiles` before the disk is asked; `root` is the folder of `kafka.yaml`. */
export function includeFault(
  key: string,
  pattern: string,
  includedFrom: string,
  root: string,
): PathFault | undefined {
  const name = `${key} ${quote(pattern)}`;
  if (posix.isAbsolute(pattern))
    return { message: `${name} is an absolute path`, remedy: 'write it relative to the file that includes it' };
  if (pattern.includes('\\'))
    return { message: `${name} has a backslash`, remedy: 'write / between the names of folders' };
  if (pattern.includes('**'))
    return { message: `${name} has **, which is not known`, remedy: 'write * for a part of one name' };
  const inside = posix.relative(root, posix.join(posix.dirname(includedFrom), pattern));
  if (inside === '..' || inside.startsWith('../')) {
    return {
      message: `${name} climbs out of the folder of the config`,
      remedy: IN_ONE_FOLDER,
    };
  }
  return undefined;
}

/** What is wrong with a file that an `include` entry names: symbolic links climb out of the folder like `../` does. */
export function linkFault(file: string, root: string, placeOf: () => Place): PathFault | undefined {
  const real = realPathOf(file, placeOf);
  const realRoot = realPathOf(root, placeOf);
  if (real === undefined || realRoot === undefined) return undefined;
  const inside = relative(realRoot, real);
  if (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return undefined;
  return {
    message: `a symbolic link leads from ${file} out of the folder of the config`,
    remedy: IN_ONE_FOLDER,
  };
}

/**
 * The files that an `include` entry names, sorted, relative to the working directory like the file that includes them. `*` stands for
 * any part of one name; hidden files are not matched by it.
 * @throws UserError for a folder that cannot be read
 */
export function includedFiles(pattern: string, includedFrom: string, placeOf: () => Place): string[] {
  const steps = posix
    .normalize(pattern)
    .split('/')
    .filter((step) => step !== '');
  let found = [dirname(includedFrom)];
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    found = found.flatMap((folder) => matches(folder, step, last, placeOf));
  }
  return found.map((path) => posix.normalize(path)).toSorted();
}

function matches(folder: string, step: string, last: boolean, placeOf: () => Place): string[] {
  if (!step.includes('*')) {
    const path = join(folder, step);
    return kindOf(path, placeOf) === undefined ? [] : [path];
  }
  return namesIn(folder, placeOf)
    .filter((name) => !name.startsWith('.') && fits(name, step.split('*')))
    .map((name) => join(folder, name))
    .filter((path) => (kindOf(path, placeOf) === 'folder') !== last);
}

/** True when a name begins and ends with the outer parts and has the inner ones between, in their order. */
function fits(name: string, [start = '', ...parts]: readonly string[]): boolean {
  const end = parts.pop() ?? '';
  if (!name.startsWith(start)) return false;
  let at = start.length;
  for (const part of parts) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - end.length >= at && name.endsWith(end);
}
