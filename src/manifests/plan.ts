import { UserError } from '../problems';
import type { Problem } from '../problems';
import { checkedFiles, scopeTest } from './manifest-file';
import type { ManifestFile, Scope } from './manifest-file';
import { OutputFolder } from './output-folder';
import { foldersOf, pathKey } from './path';
import { parseRecord, readRecord, sha256 } from './record';
import type { WrittenFiles } from './record';
import { Staging } from './staging';

/** How to write. */
export interface WriteOptions extends Scope {
  /**
   * Also overwrite and remove files that were changed by hand.
   * @default false
   */
  readonly force?: boolean;
}

/** All that a run will do, decided before it changes anything. */
export interface WritePlan {
  readonly writes: readonly ManifestFile[];
  readonly removals: readonly string[];
  readonly unchanged: readonly string[];
  /** Folders that may be empty once the removals are done, innermost first. */
  readonly emptied: readonly string[];
  /** Each wanted file with its hash. */
  readonly wanted: WrittenFiles;
  /** Contents that will be replaced or removed, with their hashes: a run that completes this one may do the same. */
  readonly replaced: WrittenFiles;
  readonly inScope: (path: string) => boolean;
}

/**
 * Compares the wanted files with the folder and its record.
 * @throws UserError naming every file that was changed by hand, and whatever else is in the way
 */
export function planWrite(out: string, files: readonly ManifestFile[], options: WriteOptions): WritePlan {
  const inScope = scopeTest(options);
  const folder = new OutputFolder(out);
  const before = readRecord(out);
  const recorded = parseRecord(before, out);
  const planner = new Planner(folder, recorded, options.force ?? false);
  for (const file of checkedFiles(files)) if (inScope(file.path)) planner.want(file);
  for (const path of recorded.keys()) if (inScope(path)) planner.dropUnlessWanted(path);
  const problems = [...folder.problems, ...planner.edits];
  if (problems.length === 0) return { ...planner.result(), inScope };
  // a run beside this one may have written what looks changed by hand
  if (readRecord(out) !== before || Staging.awaitOthers(out)) return planWrite(out, files, options);
  throw new UserError(problems);
}

class Planner {
  readonly edits: Problem[] = [];
  private readonly writes: ManifestFile[] = [];
  private readonly removals: string[] = [];
  private readonly unchanged: string[] = [];
  private readonly emptied = new Set<string>();
  private readonly wanted = new Map<string, ReadonlySet<string>>();
  private readonly replaced = new Map<string, ReadonlySet<string>>();
  private readonly wantedByKey = new Map<string, string>();

  constructor(
    private readonly folder: OutputFolder,
    private readonly recorded: WrittenFiles,
    private readonly force: boolean,
  ) {}

  want(file: ManifestFile): void {
    const { path, text } = file;
    const content = this.folder.content(path);
    this.wanted.set(path, new Set([sha256(text)]));
    this.wantedByKey.set(pathKey(path), path);
    if (content?.equals(Buffer.from(text)) === true) {
      this.unchanged.push(path);
      return;
    }
    if (content !== undefined) this.replace(path, content, overwritten);
    this.writes.push(file);
  }

  /** A file that an earlier run wrote, and that may be no longer made. */
  dropUnlessWanted(path: string): void {
    if (this.wanted.has(path)) return;
    for (const folder of foldersOf(path)) this.emptied.add(folder);
    const content = this.folder.content(path);
    const wanted = this.wantedByKey.get(pathKey(path));
    if (content === undefined || (wanted !== undefined && this.folder.isOneFile(path, wanted))) return;
    this.replace(path, content, removed);
    this.removals.push(path);
  }

  result(): Omit<WritePlan, 'inScope'> {
    const { writes, unchanged, wanted, replaced } = this;
    const emptied = [...this.emptied].sort((a, b) => b.length - a.length);
    return { writes, removals: this.removals.sort(), unchanged, emptied, wanted, replaced };
  }

  private replace(path: string, content: Buffer, edited: (path: string, known: boolean) => Problem): void {
    const hash = sha256(content);
    const hashes = this.recorded.get(path);
    this.replaced.set(path, new Set([hash]));
    if (this.force || hashes?.has(hash) === true) return;
    this.edits.push(edited(this.folder.at(path), hashes !== undefined));
  }
}

function overwritten(path: string, known: boolean): Problem {
  return {
    rule: known ? 'manifests/changed-by-hand' : 'manifests/not-ours',
    message: known
      ? `${path} was changed by hand, and would be overwritten`
      : `${path} was not written by this tool, and would be overwritten`,
    remedy: 'move the change into kafka.yaml, or overwrite the file with --force',
  };
}

function removed(path: string): Problem {
  return {
    rule: 'manifests/changed-by-hand',
    message: `${path} was changed by hand, and would be removed`,
    remedy: 'move the change into kafka.yaml, move the file elsewhere, or remove it with --force',
  };
}
