import { normalize } from 'node:path';

import { refuse } from '../problems';
import { onDisk } from './disk-error';
import { byPath, checkedFiles, scopeTest } from './manifest-file';
import type { ManifestFile, Scope } from './manifest-file';
import { OutputFolder } from './output-folder';
import { parseRecord, readRecord } from './record';

/** How a file of the output folder differs from what a run would make of it. */
export interface Difference {
  readonly path: string;
  /** `left over`: an earlier run wrote it, and it is no longer made. */
  readonly kind: 'missing' | 'different' | 'left over';
}

/**
 * What `writeManifests` would change, sorted by path; nothing is written.
 * @throws UserError when the folder or its record cannot be read
 */
export function compareManifests(out: string, files: readonly ManifestFile[], scope: Scope = {}): Difference[] {
  const root = normalize(out);
  return onDisk({ out: root, verb: 'read' }, () => {
    const inScope = scopeTest(scope);
    const wanted = checkedFiles(files).filter((file) => inScope(file.path));
    const folder = new OutputFolder(root);
    const differences: Difference[] = [];
    for (const file of wanted) {
      const kind = differenceOf(file, folder);
      if (kind !== undefined) differences.push({ path: file.path, kind });
    }
    const made = new Set(wanted.map((file) => file.path));
    for (const path of parseRecord(readRecord(root), root).keys())
      if (inScope(path) && !made.has(path) && folder.size(path) !== undefined)
        differences.push({ path, kind: 'left over' });
    refuse(folder.problems);
    return differences.sort(byPath);
  });
}

function differenceOf({ path, text }: ManifestFile, folder: OutputFolder): Difference['kind'] | undefined {
  const size = folder.size(path);
  if (size === undefined) return 'missing';
  // a file of another size need not be read
  if (size !== Buffer.byteLength(text)) return 'different';
  return folder.content(path)?.equals(Buffer.from(text)) === true ? undefined : 'different';
}
