import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

import { codeOf, unreadableBecause, UserError } from '../../problems';

/** Bytes that are asked of a pipe at once. */
const CHUNK = 64 * 1024;

/** Runs a step; an error of the system becomes one of the user. */
export function onDisk<T>(file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const code = codeOf(error);
    if (code === '' || UserError.is(error)) throw error;
    const { message, remedy } = unreadableBecause(file, code);
    throw unreadable(file, message, remedy);
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
    file,
    `${file} has more than the ${maxBytes} bytes allowed`,
    'split it, or raise --max-manifest-bytes',
  );
}

export function unreadable(file: string, message: string, remedy: string): UserError {
  return new UserError([{ rule: 'manifests/unreadable', message, remedy, file }]);
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
