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
    return unixLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  });
}

/** The same of a text that is at hand. */
export function givenText(text: string, file: string, { maxManifestBytes }: ManifestLimits): string {
  if (Buffer.byteLength(text) > maxManifestBytes) throw tooLarge(file, maxManifestBytes);
  return unixLines(text.startsWith('\ufeff') ? text.slice(1) : text);
}

function unixLines(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}
