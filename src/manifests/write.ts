import { rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { join, normalize } from 'node:path';

import { refuse, UserError } from '../problems';
import { onDisk, tolerating } from './disk-error';
import type { ManifestFile } from './manifest-file';
import { foldersOf } from './path';
import { planWrite } from './plan';
import type { WriteOptions, WritePlan } from './plan';
import { RECORD } from './record';
import { Staging } from './staging';

/** What a run did, as paths relative to the output folder. */
export interface WriteResult {
  readonly written: readonly string[];
  /** Already as wanted, and not touched. */
  readonly unchanged: readonly string[];
  /** Written by an earlier run and no longer made. */
  readonly removed: readonly string[];
}

/** The names of the records in the staging folder; manifests are numbered. */
const DURING = 'during';
const AFTER = 'after';

/**
 * Makes the output folder hold exactly these manifests and whatever others put there. All is compared and staged before
 * the first file changes; what a killed run left undone, the next one completes.
 * @throws UserError when files were changed by hand, or the disk refuses: then nothing has changed, unless the message
 * says that it stopped half way
 */
export function writeManifests(
  out: string,
  files: readonly ManifestFile[],
  options: WriteOptions = {},
): WriteResult {
  const root = normalize(out);
  const staging = new Staging(root);
  const attempt = { out: root, verb: 'write', staging: staging.folder } as const;
  let halfWay = false;
  try {
    const closed = refusalOf(() => onDisk(attempt, () => staging.open()));
    const plan = onDisk({ out: root, verb: 'read' }, () => planWrite(root, files, options));
    refuse(plan.problems);
    if (!isDone(plan)) {
      // a folder that cannot be written is fine as long as nothing in it must change
      if (closed !== undefined) throw closed;
      onDisk(attempt, () => stage(plan, staging, root));
      halfWay = true;
      onDisk({ ...attempt, halfWay }, () => change(plan, staging, root));
    }
    const { writes, unchanged, removals } = plan;
    return { written: writes.map((file) => file.path), unchanged, removed: removals };
  } finally {
    if (halfWay) staging.close();
    else staging.undo();
  }
}

function refusalOf(step: () => void): UserError | undefined {
  try {
    step();
    return undefined;
  } catch (error) {
    if (UserError.is(error)) return error;
    throw error;
  }
}

function isDone({ writes, removals, record }: WritePlan): boolean {
  return writes.length === 0 && removals.length === 0 && record.after === record.before;
}

/** Everything that can run out of space or permissions happens here; in the end the record announces the changes. */
function stage({ writes, removals, record }: WritePlan, staging: Staging, out: string): void {
  for (const [index, file] of writes.entries()) staging.put(String(index), file.text);
  staging.put(DURING, record.during);
  staging.put(AFTER, record.after);
  const paths = [...writes.map((file) => file.path), ...removals];
  for (const folder of new Set(paths.flatMap(foldersOf))) staging.makeFolder(join(out, folder));
  if (record.during !== record.before) staging.moveTo(join(out, RECORD), DURING);
}

/** Only whole files: each is renamed into its place. */
function change({ writes, removals, emptied, record }: WritePlan, staging: Staging, out: string): void {
  for (const path of removals) unlinkSync(join(out, path));
  for (const [index, { path }] of writes.entries()) staging.moveTo(join(out, path), String(index));
  for (const folder of emptied) tolerating(['ENOTEMPTY', 'EEXIST', 'ENOENT'], () => rmdirSync(join(out, folder)));
  if (record.after === '') rmSync(join(out, RECORD), { force: true });
  else if (record.after !== record.during) staging.moveTo(join(out, RECORD), AFTER);
}
