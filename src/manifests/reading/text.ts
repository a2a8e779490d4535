import { isUtf8 } from 'node:buffer';

import { UserError } from '../../problems';
import type { Problem } from '../../problems';
import { onDisk, readBytes, tooLarge } from './disk';
import type { ManifestLimits } from './limits';

/** The name of standard input among the paths, and in messages. */
export const STDIN = '-';
export const STDIN_FILE = '<stdin>';

/** The text of a file or a pipe, without a byte order mark, each line end one character. */
export function textOf(file: string, { maxManifestBytes }: ManifestLimits): string {
  const path = file === STDIN_FILE ? 0 : file;
  return onDisk(file, () => {
    const bytes = readBytes(path, file, maxManifestBytes);
    if (!isUtf8(bytes)) throw new UserError([notUtf8(bytes, file)]);
    return unixLines(new TextDecoder().decode(bytes));
  });
}

/** The same of a text that is at hand. */
export function givenText(text: string, file: string, { maxManifestBytes }: ManifestLimits): string {
  if (Buffer.byteLength(text) > maxManifestBytes) throw tooLarge(file, maxManifestBytes);
  return unixLines(text.startsWith('\ufeff') ? text.slice(1) : text);
}

function notUtf8(bytes: Buffer, file: string): Problem {
  const rule = 'manifests/unreadable';
  const remedy = 'save it as UTF-8';
  const [first = 0, second = 0] = bytes;
  if (first + second === 0xff + 0xfe && Math.abs(first - second) === 1)
    return { rule, message: `${file} is UTF-16, as some shells write it`, remedy, file };
  const [before = ''] = bytes.toString('utf8').split('\ufffd', 1);
  const lines = unixLines(before).split('\n');
  const byte = bytes[Buffer.byteLength(before)]?.toString(16) ?? '';
  const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return { rule, message: `${file} is not UTF-8: the byte 0x${byte} begins no character`, remedy, place };
}

function unixLines(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}
