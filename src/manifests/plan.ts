import type { Problem } from '../problems';
import { checkedFiles, scopeTest } from './manifest-file';
import type { ManifestFile, Scope } from './manifest-file';
import { OutputFolder } from './output-folder';
import { foldersOf, pathKey } from './path';
import { formatRecord, parseRecord, readRecord, sha256, unite } from './record';
import type { WrittenFiles } from './record';

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
  readonly record: {
    readonly before: string;
    /** From before the first change to after the last: the old and the new contents are ours, also to a next run. */
    readonly during: string;
    readonly after: string;
  };
  /** Every file that was changed by hand, and whatever else is in the way. */
  readonly problems: readonly Problem[];
}

/** Compares the wanted files with the folder and its record. */
export function planWrite(out: string, files: readonly ManifestFile[], options: WriteOptions): WritePlan {
  const inScope = scopeTest(options);
  const folder = new OutputFolder(out);
  const before = readRecord(out);
  const planner = new Planner(folder, parseRecord(before, out), options.force ?? false);
  for (const file of checkedFiles(files)) if (inScope(file.path)) planner.want(file);
  for (const path of planner.recorded.keys()) {
    if (!inScope(path)) planner.leave(path);
    else planner.dropUnlessWanted(path);
  }
  return planner.plan(before);
}

class Planner {
  private readonly writes: ManifestFile[] = [];
  private readonly removals: string[] = [];
  private readonly unchanged: string[] = [];
  private readonly emptied = new Set<string>();
  private readonly after = new Map<string, ReadonlySet<string>>();
  private readonly replaced = new Map<string, ReadonlySet<string>>();
  private readonly wantedByKey = new Map<string, string>();
  private readonly edits: Problem[] = [];

  constructor(
    private readonly folder: OutputFolder,
    readonly recorded: WrittenFiles,
    private readonly force: boolean,
  ) {}

  want(file: ManifestFile): void {
    const { path, text } = file;
    const content = this.folder.content(path);
    this.after.set(path, new Set([sha256(text)]));
    this.wantedByKey.set(pathKey(path), path);
    if (content?.equals(Buffer.from(text)) === true) {
      this.unchanged.push(path);
      return;
    }
    if (content !== undefined) this.replace(path, content, overwritten);
    this.writes.push(file);
  }

  /** A file of an environment that this run is not about. */
  leave(path: string): void {
    this.after.set(path, this.recorded.get(path) ?? new Set());
  }

  /** A file that an earlier run wrote, and that may be no longer made. */
  dropUnlessWanted(path: string): void {
    if (this.after.has(path)) return;
    for (const folder of foldersOf(path)) this.emptied.add(folder);
    const content = this.folder.content(path);
    const wanted = this.wantedByKey.get(pathKey(path));
    if (content === undefined || (wanted !== undefined && this.folder.isOneFile(path, wanted))) return;
    this.replace(path, content, removed);
    this.removals.push(path);
  }

  plan(before: string): WritePlan {
    const { writes, unchanged, recorded, replaced, after } = this;
    return {
      writes,
      unchanged,
      removals: this.removals.sort(),
      emptied: [...this.emptied].sort((a, b) => b.length - a.length),
      record: { before, during: formatRecord(unite(recorded, replaced, after)), after: formatRecord(after) },
      problems: [...this.folder.problems, ...this.edits],
    };
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
