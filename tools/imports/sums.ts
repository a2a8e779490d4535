import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 by file name: what is known to be right. */
export type Sums = ReadonlyMap<string, string>;

/** Reads lines as `sha256sum` writes them. */
export function readSums(file: string): Sums {
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => (/^[0-9a-f]{64} {2}\S+$/.test(line) ? [[line.slice(66), line.slice(0, 64)]] : [])),
  );
}

/** True for a file that is there and what it should be. */
export function isRight(folder: string, name: string, sums: Sums): boolean {
  const path = join(folder, name);
  return existsSync(path) && sumOf(readFileSync(path)) === sums.get(name);
}

export function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
