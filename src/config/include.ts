import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/**
 * The files that an `include` entry names, sorted, relative to the working directory like the file that includes them. `*` stands for
 * any part of one name; hidden files are not matched by it.
 */
export function includedFiles(pattern: string, includedFrom: string): string[] {
  const steps = pattern.split('/').filter((step) => step !== '' && step !== '.');
  let found = [dirname(includedFrom)];
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    found = found.flatMap((folder) => matches(folder, step, last));
  }
  return found.map((path) => posix.normalize(path)).toSorted();
}

function matches(folder: string, step: string, last: boolean): string[] {
  if (!step.includes('*')) {
    const path = join(folder, step);
    return existsSync(path) ? [path] : [];
  }
  const names = isFolder(folder) ? readdirSync(folder) : [];
  const fits = wildcard(step);
  return names
    .filter((name) => !name.startsWith('.') && fits.test(name))
    .map((name) => join(folder, name))
    .filter((path) => (last ? !isFolder(path) : isFolder(path)));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function wildcard(step: string): RegExp {
  const escaped = step.split(/\*+/).map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join('[^/]*')}$`);
}
