import { UserError } from '../problems';
import type { Problem } from '../problems';
import { isManifestPath, pathKey } from './path';

/** One file of the output folder. */
export interface ManifestFile {
  /** `<environment>/<namespace or _cluster>/<Kind>.<name>.yaml`, relative to the output folder. */
  readonly path: string;
  readonly text: string;
}

/** Which files a run is about. */
export interface Scope {
  /**
   * Only what lies below the folders of these environments is written, removed and compared.
   * @default - all environments
   */
  readonly environments?: readonly string[];
}

/** Whether a path belongs to what a run is about. */
export function scopeTest(scope: Scope): (path: string) => boolean {
  if (scope.environments === undefined) return () => true;
  const environments = new Set(scope.environments);
  return (path) => environments.has(path.slice(0, path.indexOf('/')));
}

/** Code unit order, the same on every machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : Number(a.path > b.path);
}

/**
 * The files in path order.
 * @throws UserError for paths that are no manifest's, and for two files that a disk may take for one
 */
export function checkedFiles(files: readonly ManifestFile[]): ManifestFile[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const sorted = [...files].sort(byPath);
  for (const { path } of sorted) {
    const other = seen.get(pathKey(path));
    if (!isManifestPath(path)) problems.push(notAManifest(path));
    else if (other === undefined) seen.set(pathKey(path), path);
    else problems.push(sameFile(path, other));
  }
  if (problems.length > 0) throw new UserError(problems);
  return sorted;
}

function notAManifest(path: string): Problem {
  return {
    rule: 'manifests/unsafe-name',
    message: `${JSON.stringify(path)} is not the path of a manifest`,
    remedy: 'write <environment>/<namespace>/<Kind>.<name>.yaml',
  };
}

function sameFile(path: string, other: string): Problem {
  const message =
    path === other ? `${path} is made twice` : `${other} and ${path} are one file on disks that ignore letter case`;
  return { rule: 'manifests/same-file', message, remedy: 'rename one of them' };
}
