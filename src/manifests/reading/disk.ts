import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

import { UserError } from '../../problems';

interface Meaning {
  readonly reason: string;
  readonly remedy: string;
}

/** What the system's error codes mean to the person at the keyboard. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['EACCES', { reason: 'permission denied', remedy: 'let this user read it' }],
  ['EPERM', { reason: 'not permitted', remedy: 'let this user read it' }],
  ['ENOENT', { reason: 'there is nothing', remedy: 'name an existing file or folder' }],
  ['ENOTDIR', { reason: 'a part of its path is not a folder', remedy: 'name an existing file or folder' }],
  ['ELOOP', { reason: 'its symbolic links lead in a circle', remedy: 'repair the links' }],
  ['ENAMETOOLONG', { reason: 'its path is too long', remedy: 'choose a shorter name' }],
  ['ERR_ENCODING_INVALID_ENCODED_DATA', { reason: 'it is not UTF-8', remedy: 'save it as UTF-8' }],
]);

const UNKNOWN: Meaning = { reason: 'the system refused', remedy: 'check the disk' };

/** Bytes that are asked of a pipe at once. */
const CHUNK = 64 * 1024;

/** Runs a step; an error of the system becomes one of the user. */
export function onDisk<T>(file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const code = codeOf(error);
    if (code === '' || UserError.is(error)) throw error;
    const { reason, remedy } = MEANINGS.get(code) ?? UNKNOWN;
    throw unreadable(`${file} cannot be read: ${reason} (${code})`, remedy);
  }
}

/** The bytes of a file, or of a pipe to its end. */
export function readBytes(path: string | 0, file: string, maxBytes: number): Buffer {
  const descriptor = path === 0 ? 0 : openSync(path, 'r');
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return readPipe(descriptor, file, maxBytes);
    if (stat.size > maxBytes) throw tooLarge(file, maxBytes);
    return readFileSync(descriptor);
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
}

function readPipe(descriptor: number, file: string, maxBytes: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const read = readChunk(descriptor, chunk);
    if (read === 0) return Buffer.concat(chunks, length);
    chunks.push(chunk.subarray(0, read));
    length += read;
    if (length > maxBytes) throw tooLarge(file, maxBytes);
  }
}

export function tooLarge(file: string, maxBytes: number): UserError {
  return unreadable(
    `${file} has more than the ${maxBytes} bytes allowed`,
    'split it, or raise --max-manifest-bytes',
  );
}

export function unreadable(message: string, remedy: string): UserError {
  return new UserError([{ rule: 'manifests/unreadable', message, remedy }]);
}

/** Waits for a pipe that another program has not filled yet. */
function readChunk(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** Not by `instanceof`: errors of the system belong to another realm inside a sandbox such as jest's. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
