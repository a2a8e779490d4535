import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { UserError } from '../problems';
import type { Problem } from '../problems';
import { tolerating } from './disk-error';
import { foldersOf } from './path';

/** What stands in the output folder. It may itself be a link; links inside it are never followed. */
export class OutputFolder {
  private readonly obstacles = new Map<string, Problem>();
  private readonly folders = new Map<string, boolean>();

  /** @throws UserError when the output folder is something else than a folder */
  constructor(private readonly out: string) {
    const stat = statSync(out, { throwIfNoEntry: false });
    if (stat !== undefined && !stat.isDirectory()) throw new UserError([notAFolder(out)]);
  }

  /** What stood in the way of what was looked at so far. */
  get problems(): Problem[] {
    return [...this.obstacles.values()];
  }

  /** In bytes; undefined when there is no such file. */
  size(path: string): number | undefined {
    if (!foldersOf(path).every((folder) => this.holdsFiles(folder))) return undefined;
    const stat = lstatSync(this.at(path), { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    if (stat.isFile()) return stat.size;
    this.obstacles.set(path, stat.isSymbolicLink() ? linkInside(this.at(path)) : notAFile(this.at(path)));
    return undefined;
  }

  /** Undefined when there is no such file. */
  content(path: string): Buffer | undefined {
    if (this.size(path) === undefined) return undefined;
    // another run may have removed it since
    return tolerating(['ENOENT'], () => readFileSync(this.at(path)));
  }

  /** Whether two paths lead to one file, as on a disk that ignores letter case. */
  isOneFile(a: string, b: string): boolean {
    const [one, two] = [a, b].map((path) => lstatSync(this.at(path), { bigint: true, throwIfNoEntry: false }));
    return one !== undefined && two !== undefined && one.ino === two.ino && one.dev === two.dev;
  }

  /** The path as the user would write it. */
  at(path: string): string {
    return join(this.out, path);
  }

  private holdsFiles(folder: string): boolean {
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const stat = lstatSync(this.at(folder), { throwIfNoEntry: false });
    if (stat?.isSymbolicLink() === true) this.obstacles.set(folder, linkInside(this.at(folder)));
    else if (stat?.isDirectory() === false) this.obstacles.set(folder, notAFolder(this.at(folder)));
    const holds = stat?.isDirectory() ?? false;
    this.folders.set(folder, holds);
    return holds;
  }
}

function notAFolder(path: string): Problem {
  return {
    rule: 'manifests/not-a-folder',
    message: `${path} is not a folder`,
    remedy: 'remove or rename it, or choose another folder with --out',
  };
}

function notAFile(path: string): Problem {
  return {
    rule: 'manifests/not-a-file',
    message: `${path} is not a regular file, and a manifest belongs there`,
    remedy: 'move or remove it',
  };
}

function linkInside(path: string): Problem {
  return {
    rule: 'manifests/symbolic-link',
    message: `${path} is a symbolic link, and links inside the output folder are not followed`,
    remedy: 'replace it by what it leads to, or remove it',
  };
}
