import { closeSync, existsSync, mkdirSync, openSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { refuse } from '../../problems';
import { onDisk } from './disk-error';
import { Obstacles } from './obstacles';
import type { ProjectFile } from './project-file';

/**
 * Creates the files that are missing and returns their paths; what is there already, byte for byte, stays.
 * @throws UserError when anything is in the way or the disk refuses: then nothing has changed
 */
export function createFiles(folder: string, files: readonly ProjectFile[]): string[] {
  const obstacles = new Obstacles();
  const missing = files.filter(({ path, text }) =>
    onDisk('read', () => obstacles.isFree(join(folder, path), text)),
  );
  refuse(obstacles.problems);
  const undo: (() => void)[] = [];
  try {
    for (const { path, text } of missing) onDisk('write', () => createFile(join(folder, path), text, undo));
  } catch (error) {
    for (const step of undo.toReversed()) attempt(step);
    throw error;
  }
  return missing.map(({ path }) => path);
}

function createFile(path: string, text: string, undo: (() => void)[]): void {
  createFolder(dirname(path), undo);
  // never over a file that someone else creates at the same time
  const file = openSync(path, 'wx');
  undo.push(() => unlinkSync(path));
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

function createFolder(folder: string, undo: (() => void)[]): void {
  if (existsSync(folder)) return;
  createFolder(dirname(folder), undo);
  mkdirSync(folder);
  undo.push(() => rmdirSync(folder));
}

/** What cannot be taken back stays; the first error is the one to tell. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    return;
  }
}
