import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { UserError } from '../problems';
import type { Problem } from '../problems';
import { tolerating } from './disk-error';

const PREFIX = '.cdk8s-strimzi.staging-';
const OF_A_RUN = /^\.cdk8s-strimzi\.staging-[1-9][0-9]*$/;

/** A run does not pause for so long: after it the folder is of a killed run whose number another process now has. */
const SILENCE_MS = 30_000;

/** How long to wait for a run that writes to the same folder. */
const PATIENCE_MS = 60_000;
const LONGEST_PAUSE_MS = 25;

/**
 * Where files wait on the same file system, so that each later takes its place by one rename. Its folder tells other
 * runs that this one is at work: one run at a time writes to an output folder.
 */
export class Staging {
  readonly folder: string;
  private readonly made: string[] = [];

  constructor(private readonly out: string) {
    this.folder = join(out, `${PREFIX}${process.pid}`);
  }

  /**
   * Removes what killed runs left, and waits until no other run is at work.
   * @throws UserError when one is at work for too long
   */
  open(): void {
    this.makeFolder(this.out);
    // of a killed run with our number: a run ends before the next begins
    rmSync(this.folder, { recursive: true, force: true });
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      // of two runs that begin at once, at least one sees the other
      mkdirSync(this.folder);
      const [other] = othersAtWork(this.out);
      if (other === undefined) return;
      rmdirSync(this.folder);
      if (Date.now() > deadline) throw new UserError([busy(this.out, other)]);
      pause(Math.random() * LONGEST_PAUSE_MS);
    }
  }

  put(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  /** Gives what waits under a name its place, whole. */
  moveTo(target: string, name: string): void {
    renameSync(join(this.folder, name), target);
  }

  /** Makes a folder that files will be renamed into, with those above it, or makes sure that it can be written. */
  makeFolder(folder: string): void {
    const missing: string[] = [];
    for (let above = resolve(folder); !existsSync(above); above = dirname(above)) missing.unshift(above);
    if (missing.length === 0) accessSync(folder, constants.W_OK | constants.X_OK);
    // `recursive` only because a run beside this one may make the same
    for (const path of missing) if (mkdirSync(path, { recursive: true }) !== undefined) this.made.unshift(path);
  }

  /** Removes what waits here; what is left after an error of its own, the next run removes. */
  close(): void {
    tolerating('any', () => rmSync(this.folder, { recursive: true, force: true }));
  }

  /** Leaves the disk as it was before `open`. */
  undo(): void {
    this.close();
    for (const folder of this.made) tolerating('any', () => rmdirSync(folder));
  }
}

/** The folders of other runs that are at work; what dead ones left is removed. */
function othersAtWork(out: string): string[] {
  const names = tolerating(['ENOENT'], () => readdirSync(out)) ?? [];
  const others = names.filter((name) => OF_A_RUN.test(name) && processOf(name) !== process.pid);
  return others
    .map((name) => join(out, name))
    .filter((folder) => {
      if (isAtWork(folder)) return true;
      rmSync(folder, { recursive: true, force: true });
      return false;
    });
}

function processOf(folder: string): number {
  return Number(basename(folder).slice(PREFIX.length));
}

function isAtWork(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < SILENCE_MS && isAlive(processOf(folder));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // a process of another user
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function busy(out: string, other: string): Problem {
  return {
    rule: 'manifests/busy',
    message: `another run, process ${processOf(other)}, is writing to ${out}`,
    remedy: `wait until it ends; if there is none, remove ${other}`,
  };
}
