import { rmdirSync, unlinkSync } from 'node:fs';
import { join, normalize } from 'node:path';

import { onDisk, tolerating } from './disk-error';
import type { ManifestFile } from './manifest-file';
import { foldersOf } from './path';
import { planWrite } from './plan';
import type { WriteOptions, WritePlan } from './plan';
import { formatRecord, parseRecord, readRecord, RECORD, unite, within } from './record';
import type { WrittenFiles } from './record';
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
  const plan = onDisk({ out: root, verb: 'read' }, () => planWrite(root, files, options));
  onDisk({ out: root, verb: 'write' }, () => Staging.removeLeftovers(root));
  apply(plan, root);
  return {
    written: plan.writes.map((file) => file.path),
    unchanged: plan.unchanged,
    removed: plan.removals,
  };
}

interface Announced {
  /** The record while files change. */
  readonly during: string;
  /** The record in the end, if no run beside this one writes it too. */
  readonly after: string;
}

function apply(plan: WritePlan, out: string): void {
  const staging = new Staging(out);
  const attempt = { out, verb: 'write', staging: Staging.folderIn(out) } as const;
  let halfWay = false;
  try {
    const announced = onDisk(attempt, () => {
      if (isDone(plan, out)) return undefined;
      stage(plan, staging, out);
      return announce(plan, staging, out);
    });
    if (announced === undefined) return;
    halfWay = true;
    onDisk({ ...attempt, halfWay }, () => {
      change(plan, staging, out);
      conclude(plan, staging, out, announced);
    });
    staging.close();
  } catch (error) {
    if (halfWay) staging.close();
    else staging.undo();
    throw error;
  }
}

function isDone(plan: WritePlan, out: string): boolean {
  if (plan.writes.length > 0 || plan.removals.length > 0) return false;
  const now = readRecord(out);
  return recordAfter(plan, parseRecord(now, out)) === now;
}

/** Of the scope what is wanted; of the rest what the record says. */
function recordAfter({ wanted, inScope }: WritePlan, recorded: WrittenFiles): string {
  return formatRecord(
    unite(
      wanted,
      within(recorded, (path) => !inScope(path)),
    ),
  );
}

/** Everything that can run out of space or permissions happens here. */
function stage(plan: WritePlan, staging: Staging, out: string): void {
  staging.open();
  for (const [index, file] of plan.writes.entries()) staging.put(String(index), file.text);
  const paths = [...plan.writes.map((file) => file.path), ...plan.removals];
  for (const folder of new Set(paths.flatMap(foldersOf))) staging.makeFolder(join(out, folder));
}

/**
 * Says in the record, before the first change, which contents are ours from now on: the old and the new ones. A run that
 * completes this one, or goes on beside it, takes neither for changed by hand.
 */
function announce(plan: WritePlan, staging: Staging, out: string): Announced {
  const now = readRecord(out);
  const recorded = parseRecord(now, out);
  const during = formatRecord(unite(recorded, plan.replaced, plan.wanted));
  const after = recordAfter(plan, recorded);
  staging.put(DURING, during);
  staging.put(AFTER, after);
  if (during !== now) staging.moveTo(join(out, RECORD), DURING);
  return { during, after };
}

/** Only whole files: each is renamed into its place. */
function change(plan: WritePlan, staging: Staging, out: string): void {
  for (const path of plan.removals) tolerating(['ENOENT'], () => unlinkSync(join(out, path)));
  for (const [index, { path }] of plan.writes.entries()) staging.moveTo(join(out, path), String(index));
  for (const folder of plan.emptied)
    tolerating(['ENOTEMPTY', 'EEXIST', 'ENOENT'], () => rmdirSync(join(out, folder)));
}

function conclude(plan: WritePlan, staging: Staging, out: string, announced: Announced): void {
  const record = join(out, RECORD);
  const now = readRecord(out);
  if (now !== announced.during) {
    staging.put(AFTER, recordBeside(plan, parseRecord(now, out), parseRecord(announced.during, out)));
    return staging.moveTo(record, AFTER);
  }
  if (announced.after === now) return;
  if (announced.after === '') unlinkSync(record);
  else staging.moveTo(record, AFTER);
}

/** When a run beside this one announced other contents of the same files, either may be what stays. */
function recordBeside(plan: WritePlan, now: WrittenFiles, during: WrittenFiles): string {
  const [ours, theirs] = [during, now].map((record) => formatRecord(within(record, plan.inScope)));
  return ours === theirs ? recordAfter(plan, now) : formatRecord(unite(now, plan.wanted));
}
