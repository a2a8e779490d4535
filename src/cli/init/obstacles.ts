import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Problem } from '../../problems';

/** Looks for what is in the way of files to be made. */
export class Obstacles {
  readonly #found = new Map<string, Problem>();

  get problems(): readonly Problem[] {
    return [...this.#found.values()];
  }

  /** True when nothing is at a path, false when the very same file is; anything else becomes a problem. */
  isFree(path: string, text: string): boolean {
    const stat = entryAt(path);
    if (stat === undefined) {
      const above = nearestEntry(dirname(path));
      if (above !== undefined && !isFolder(above)) this.#found.set(above, notAFolder(above));
      return true;
    }
    // a link may lead anywhere, so it is not taken for the file
    const same = stat.isFile() && stat.size === Buffer.byteLength(text) && readFileSync(path, 'utf8') === text;
    if (!same) this.#found.set(path, inTheWay(path));
    return false;
  }
}

function nearestEntry(path: string): string | undefined {
  if (entryAt(path) !== undefined) return path;
  const above = dirname(path);
  return above === path ? undefined : nearestEntry(above);
}

/** Nothing below a file is nothing, too. */
function entryAt(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOTDIR')
      return undefined;
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function inTheWay(path: string): Problem {
  return {
    rule: 'init/in-the-way',
    message: `${path} is already there, with other content`,
    remedy: 'move it away, or choose another folder',
  };
}

function notAFolder(path: string): Problem {
  return {
    rule: 'init/not-a-folder',
    message: `${path} is not a folder`,
    remedy: 'move it away, or choose another folder',
  };
}
