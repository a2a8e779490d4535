import { transformFileSync } from '@swc/core';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import type { ManifestFile, WriteOptions } from '../../src/manifests';
import { newOutput } from './output';

const DISK_CALLS = ['mkdirSync', 'writeFileSync', 'renameSync', 'unlinkSync', 'rmdirSync', 'rmSync'] as const;

export type DiskCall = (typeof DISK_CALLS)[number];

/** What a child process does: it writes each list of files in turn. */
export interface ChildJob {
  readonly out: string;
  readonly writes: readonly (readonly ManifestFile[])[];
  readonly options?: WriteOptions;
  /** The calls that count; @default - all that change the disk */
  readonly counted?: readonly DiskCall[];
  /** The number of the call before which the process is killed; 1 is the first. */
  readonly killAt?: number;
  /** @default - the user of the tests */
  readonly uid?: number | undefined;
}

export interface ChildResult {
  readonly signal: string | null;
  /** How many calls counted. */
  readonly calls: number;
  /** Messages of user errors. */
  readonly errors: readonly string[];
}

const SCRIPT = `
const fs = require('node:fs');
const job = JSON.parse(fs.readFileSync(0, 'utf8'));
let calls = 0;
for (const name of job.counted) {
  const call = fs[name];
  fs[name] = (...values) => {
    if (++calls === job.killAt) {
      process.kill(process.pid, 'SIGKILL');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    return call(...values);
  };
}
const { writeManifests } = require('./manifests/write');
const errors = [];
for (const files of job.writes) {
  try {
    writeManifests(job.out, files, job.options);
  } catch (error) {
    errors.push(error.name === 'UserError' ? error.message : error.stack);
  }
}
process.stdout.write(JSON.stringify({ calls, errors }));
`;

/** Compiles the writer as a plain program, so that a child starts in milliseconds. */
export function compileChild(): string {
  const folder = join(newOutput(), '..');
  const source = join(__dirname, '../../src');
  for (const room of ['problems', 'manifests']) {
    fs.mkdirSync(join(folder, room));
    for (const name of fs.readdirSync(join(source, room)).filter((file) => file.endsWith('.ts'))) {
      const { code } = transformFileSync(join(source, room, name), {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      });
      fs.writeFileSync(join(folder, room, name.replace(/\.ts$/, '.js')), code);
    }
  }
  const child = join(folder, 'child.js');
  fs.writeFileSync(child, SCRIPT);
  return child;
}

export async function runChild(child: string, job: ChildJob): Promise<ChildResult> {
  const started = spawn(process.execPath, [child], job.uid === undefined ? {} : { uid: job.uid, gid: job.uid });
  started.stdin.end(JSON.stringify({ counted: DISK_CALLS, ...job }));
  let output = '';
  let errors = '';
  started.stdout.on('data', (data: Buffer) => (output += data.toString()));
  started.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const signal = await new Promise<string | null>((resolve) => {
    started.on('close', (_code, signal) => resolve(signal));
  });
  if (signal !== null) return { signal, calls: job.killAt ?? 0, errors: [] };
  if (errors !== '') throw new Error(errors);
  return { signal, ...(JSON.parse(output) as Omit<ChildResult, 'signal'>) };
}
