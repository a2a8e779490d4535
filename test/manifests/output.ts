import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { UserError } from '../../src/problems';

/** A path to write to inside a new folder, which anyone may read. */
export function newOutput(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'manifests-'));
  fs.chmodSync(folder, 0o755);
  folders.push(folder);
  return join(folder, 'dist');
}

const folders: string[] = [];

export function removeOutputs(): void {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}

/** Path to content; folders end with a slash, so that empty ones and leftovers show too. */
export function tree(folder: string): Record<string, string> {
  const entries = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const contents = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (entry.isSymbolicLink()) return [name, `-> ${fs.readlinkSync(path)}`];
    return entry.isDirectory() ? [`${name}/`, ''] : [name, fs.readFileSync(path, 'utf8')];
  });
  return Object.fromEntries(contents.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Without the record, folders and whatever a killed run left waiting. */
export function manifestsIn(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(tree(folder)).filter(([path]) => !/^\.|\/$/.test(path)));
}

/** The files of one write, from path to text. */
export function files(texts: Readonly<Record<string, string>>): { path: string; text: string }[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** Puts a file as a person would. */
export function edit(folder: string, path: string, text: string): void {
  fs.mkdirSync(join(folder, path, '..'), { recursive: true });
  fs.writeFileSync(join(folder, path), text);
}

/** `rule: message` of each problem that a call ends with. */
export function problemsOf(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (!UserError.is(error)) throw error;
    return error.problems.map((problem) => `${problem.rule}: ${problem.message}`);
  }
  return [];
}
