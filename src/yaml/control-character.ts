import type { Problem } from '../problems';
import { looksLikeJson } from './read-json';

/** Characters that kubectl takes neither in YAML nor in JSON. */
// oxlint-disable-next-line no-control-regex
const NOWHERE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
/** The same with those that JSON has. */
// oxlint-disable-next-line no-control-regex
const NOT_IN_YAML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

/** The first character for which kubectl refuses a text, whatever it stands in. */
export function controlCharacterProblem(text: string, file: string, firstLine: number): Problem | undefined {
  const at = text.search(looksLikeJson(text) ? NOWHERE : NOT_IN_YAML);
  if (at < 0) return undefined;
  const lines = text.slice(0, at).split('\n');
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: 'yaml/control-character',
    message: `the character U+${code} may not stand in a text of YAML`,
    remedy: 'remove it, or write it as an escape in double quotes',
    place: { file, line: firstLine + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 },
  };
}
