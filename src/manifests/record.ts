import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { refuse, UserError } from '../problems';
import type { Problem } from '../problems';
import { isManifestPath } from './path';

/** The file in the output folder that says what we wrote; `sha256sum --check` understands it. */
export const RECORD = '.cdk8s-strimzi';

/** The hashes under which the content of a path is ours: one, or several while a run is under way or after a kill. */
export type WrittenFiles = ReadonlyMap<string, ReadonlySet<string>>;

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;
const MAX_RECORD_BYTES = 128 * 1024 * 1024;
const MAX_LINES_REPORTED = 20;

/** SHA-256 in hex; of a text, that of its UTF-8. */
export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The text of the record, `''` when there is none.
 * @throws UserError when it is no regular file: a link is not followed
 */
export function readRecord(out: string): string {
  const file = join(out, RECORD);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return '';
  if (!stat.isFile()) throw new UserError([unreadable(`${file} is not a regular file`)]);
  if (stat.size > MAX_RECORD_BYTES) throw new UserError([unreadable(`${file} has ${stat.size} bytes`)]);
  return readFileSync(file, 'utf8');
}

/**
 * What a record says. Anyone may have edited it, so each path must be one that we could have written.
 * @throws UserError naming the lines that cannot be ours
 */
export function parseRecord(text: string, out: string): WrittenFiles {
  const problems: Problem[] = [];
  const files = new Map<string, Set<string>>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [, hash, path] = LINE.exec(line) ?? [];
    if (hash !== undefined && path !== undefined && isManifestPath(path)) addHash(files, path, hash);
    else if (problems.length < MAX_LINES_REPORTED) problems.push(badLine(line, join(out, RECORD), index + 1));
  }
  refuse(problems);
  return files;
}

/** Sorted by path, so that a change of one file is a change of one line. */
export function formatRecord(files: WrittenFiles): string {
  const lines: string[] = [];
  for (const path of [...files.keys()].sort())
    for (const hash of [...(files.get(path) ?? [])].sort()) lines.push(`${hash}  ${path}\n`);
  return lines.join('');
}

/** What is ours by any of these. */
export function unite(...records: readonly WrittenFiles[]): WrittenFiles {
  const files = new Map<string, Set<string>>();
  for (const record of records)
    for (const [path, hashes] of record) for (const hash of hashes) addHash(files, path, hash);
  return files;
}

function addHash(files: Map<string, Set<string>>, path: string, hash: string): void {
  const hashes = files.get(path);
  if (hashes === undefined) files.set(path, new Set([hash]));
  else hashes.add(hash);
}

function badLine(line: string, file: string, number: number): Problem {
  return {
    rule: 'manifests/record',
    message: `the record of written files has a line that is not ours: ${JSON.stringify(line.slice(0, 200))}`,
    remedy: 'remove the line; after a merge conflict keep the lines of both sides, without the markers',
    place: { file, line: number, column: 1 },
  };
}

function unreadable(message: string): Problem {
  return {
    rule: 'manifests/record',
    message: `${message}: it cannot be the record of written files`,
    remedy: 'remove it; files that are as they would be written are then taken over',
  };
}
