import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { tolerating } from './disk-error';

const PREFIX = '.cdk8s-strimzi.staging-';
const OF_A_RUN = /^\.cdk8s-strimzi\.staging-[1-9][0-9]*$/;

const PATIENCE_MS = 2000;
const PAUSE_MS = 10;

/** Where files wait on the same file system, so that each later takes its place by one rename. */
export class Staging {
  /** The folder that this process stages in. */
  static folderIn(out: string): string {
    return join(out, `${PREFIX}${process.pid}`);
  }

  /** Removes what killed runs left. A folder of our own number is one too: a run ends before the next begins. */
  static removeLeftovers(out: string): void {
    for (const [name, pid] of runsIn(out))
      if (pid === process.pid || !isAlive(pid)) rmSync(join(out, name), { recursive: true, force: true });
  }

  /** Lets runs beside this one end; false when there were none, or they take too long. */
  static awaitOthers(out: string): boolean {
    const isBusy = (): boolean => runsIn(out).some(([, pid]) => pid !== process.pid && isAlive(pid));
    if (!isBusy()) return false;
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline;) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
      if (!isBusy()) return true;
    }
    return false;
  }

  private readonly folder: string;
  private readonly made: string[] = [];

  constructor(private readonly out: string) {
    this.folder = Staging.folderIn(out);
  }

  open(): void {
    this.makeFolder(this.out);
    mkdirSync(this.folder);
  }

  put(name: string, text: string): void {
    writeFileSync(this.at(name), text);
  }

  /** Gives what waits under a name its place, whole. */
  moveTo(target: string, name: string): void {
    const move = (): true => {
      renameSync(this.at(name), target);
      return true;
    };
    if (tolerating(['ENOENT'], move) === true) return;
    // a run beside this one found the folder empty and removed it
    this.makeFolder(dirname(target));
    move();
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

  private at(name: string): string {
    return join(this.folder, name);
  }
}

function runsIn(out: string): (readonly [name: string, pid: number])[] {
  const names = tolerating(['ENOENT'], () => readdirSync(out)) ?? [];
  return names.filter((name) => OF_A_RUN.test(name)).map((name) => [name, Number(name.slice(PREFIX.length))]);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // a process of another user
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}
