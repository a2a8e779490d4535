import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Source } from './crd';
import { compare } from './schema';
import { ToolError } from './tool-error';

/** The texts of YAML files, and of all YAML files right in folders, in an order that does not hang on how they were given. */
export function readSources(paths: readonly string[]): Source[] {
  const files = [...new Set(paths.flatMap(filesOf))];
  const sources = files.map((file) => ({ name: basename(file), text: readFileSync(file, 'utf8') }));
  return sources.sort((a, b) => compare(a.name, b.name) || compare(a.text, b.text));
}

function filesOf(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new ToolError(`no such file or folder: ${path}`);
  if (!stats.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.ya?ml$/.test(name));
  return names.map((name) => join(path, name));
}
