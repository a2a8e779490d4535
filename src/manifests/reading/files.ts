import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { UserError } from '../../problems';
import type { Problem } from '../../problems';
import { onDisk, unreadable } from './disk';
import { STDIN, STDIN_FILE } from './text';

/** The endings that count in a folder; a file that is named itself may have any. */
const ENDING = /\.(?:yaml|yml|json)$/;

/** A file that is to be read. */
interface FoundFile {
  readonly file: string;
  /** Said by itself, and not only found in a folder. */
  readonly named: boolean;
}

/** What paths lead to, and what is wrong with them. */
interface Files {
  /** In the order of their paths, each file of the disk once. */
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** The files that are meant by paths of the command line: files, folders with all that is in them, and `-`. */
export function filesOf(paths: readonly string[]): Files {
  const search = new Search();
  for (const path of paths) search.addNamed(path);
  return {
    files: [...search.files.values()].toSorted((a, b) => byText(a.file, b.file)),
    problems: search.problems,
  };
}

class Search {
  /** By where they stand in fact: the same file by two ways would be two resources of one identity. */
  readonly files = new Map<string, FoundFile>();
  readonly problems: Problem[] = [];
  private readonly folders = new Set<string>();

  addNamed(path: string): void {
    if (path === STDIN) this.files.set(STDIN, { file: STDIN_FILE, named: true });
    else
      this.trying(path, () => {
        if (!statSync(path).isDirectory()) this.addFile(path, true);
        else if (this.addFolder(path) === 0)
          throw unreadable(path, `the folder ${path} holds no *.yaml, *.yml or *.json`, 'name another folder');
      });
  }

  private addFile(path: string, named: boolean): void {
    const place = realpathSync.native(path);
    const known = this.files.get(place);
    if (known === undefined) this.files.set(place, { file: join(path), named });
    else if (named) this.files.set(place, { ...known, named });
  }

  /** Adds what is in a folder and below, and tells how many files that were, good or bad; links may lead back to a folder above. */
  private addFolder(folder: string): number {
    const place = realpathSync.native(folder);
    if (this.folders.has(place)) return 1;
    this.folders.add(place);
    let count = 0;
    // sorted for the case that two links lead to one file: the first names it
    const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => byText(a.name, b.name));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      const matches = ENDING.test(entry.name);
      if (!matches && !entry.isDirectory() && !entry.isSymbolicLink()) continue;
      const isTold = !this.trying(path, () => {
        count += this.addEntry(path, matches);
      });
      if (isTold) count++;
    }
    return count;
  }

  private addEntry(path: string, matches: boolean): number {
    const stat = statSync(path, { throwIfNoEntry: matches });
    if (stat?.isDirectory()) return this.addFolder(path);
    if (stat === undefined || !matches) return 0;
    if (!stat.isFile()) throw unreadable(path, `${path} is not a regular file`, 'move it elsewhere');
    this.addFile(path, false);
    return 1;
  }

  /** False when something is wrong, which is told. */
  private trying(path: string, step: () => void): boolean {
    try {
      onDisk(path, step);
      return true;
    } catch (error) {
      if (!UserError.is(error)) throw error;
      this.problems.push(...error.problems);
      return false;
    }
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
