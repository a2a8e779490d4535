import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';

import { ownPackage, PACKAGE_FOLDER } from './own-package';
import { packageJson } from './package-json';
import { packageName } from './package-name';
import type { ProjectFile } from './project-file';

const TEMPLATE = join(PACKAGE_FOLDER, 'templates', 'project');

/** npm leaves some files out of a package, so the template has them under another name. */
const RENAMED: ReadonlyMap<string, string> = new Map([['gitignore', '.gitignore']]);

/** Every file of a new project, by path. */
export function projectFiles(folder: string): ProjectFile[] {
  const own = ownPackage();
  const text = packageJson(packageName(basename(resolve(folder))), own);
  return [...templateFiles(), { path: 'package.json', text }].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function templateFiles(): ProjectFile[] {
  return readdirSync(TEMPLATE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const path = relative(TEMPLATE, file).split(sep).join('/');
      return { path: RENAMED.get(path) ?? path, text: readFileSync(file, 'utf8') };
    });
}
