import { readFileSync, statSync } from 'node:fs';

import type { SourcePlace } from '../../review';

/** Larger files are not read a second time for the sake of a line. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Gives lines of files, to be shown with a finding; nothing for what is no file, is large or has gone. */
export function lineReader(): (place: SourcePlace) => string | undefined {
  let last: { readonly file: string; readonly lines: readonly string[] } = { file: '', lines: [] };
  return ({ file, line }) => {
    if (last.file !== file) last = { file, lines: linesOf(file) };
    return last.lines[line - 1];
  };
}

function linesOf(file: string): readonly string[] {
  try {
    const status = statSync(file);
    if (!status.isFile() || status.size > MOST_BYTES) return [];
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r\n?|\n/);
  } catch {
    return [];
  }
}
