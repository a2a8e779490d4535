import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { compare } from './schema';

/** What was looked at, and what is wrong with it. */
export interface Findings {
  /** How many files should be there. */
  readonly files: number;
  /** A line for each file that is not as it should be. */
  readonly wrong: readonly string[];
}

/** Compares a folder with the texts of all files that it should hold, by file name. */
export function compareFolder(folder: string, made: ReadonlyMap<string, string>): Findings {
  const committed = existsSync(folder) ? readdirSync(folder) : [];
  const names = [...new Set([...made.keys(), ...committed])].sort(compare);
  const wrong = names.flatMap((name) => {
    const text = made.get(name);
    if (text === undefined) return [`${name}: is not made`];
    if (!committed.includes(name)) return [`${name}: is missing`];
    const old = readFileSync(join(folder, name), 'utf8');
    return old === text ? [] : [`${name}: differs from line ${firstDifference(old, text)} on`];
  });
  return { files: names.length, wrong };
}

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')];
  return left.findIndex((line, index) => line !== right[index]) + 1 || left.length + 1;
}

/** The last line about a folder, which the judges read. */
export function verdictOn(folder: string, { files, wrong }: Findings): string {
  return `${folder}: ${files - wrong.length} of ${files} files are what they are made of`;
}
