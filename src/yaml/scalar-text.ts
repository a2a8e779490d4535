/** Words that YAML 1.1 reads as something else than text. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|inf|nan)$/i;

/** A text that stands plain and means itself, in YAML 1.1 and 1.2 alike. */
const PLAIN = /^(?:-?[A-Za-z]|\/)[A-Za-z0-9_./=@$+-]*(?:[:*,]?[A-Za-z0-9_./=@$+-]+| [A-Za-z0-9_./=@$+-]+)*\*?$/;

/** What begins with a digit and stands plain all the same: 512Mi, 198.51.100.0/24, 4.3.1, 4.3-IV0. */
const QUANTITY = /^[0-9][0-9.]*(?:m|g|[KMGT]i?(?:B\/s)?|\/[0-9]{1,3}|-IV[0-9]|\.[0-9]+\.[0-9]+)$/;

/** The pattern of all names, as mirrors and exporters have it. */
const EVERYTHING = '.*';

/** Texts that need quotes: digits alone or with one dot are a number to YAML, some words are not words, and * is an alias. */
const QUOTED = /^(?:(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?|true|false|null|\*[A-Za-z0-9 ,?*/-]*)$/;

/** A fraction that JavaScript and YAML write alike. */
const FRACTION = /^-?[0-9]{1,9}\.[0-9]{1,9}$/;

/** Lines that stand as they are below `|`: without odd characters, and without blanks where they would need to be counted. */
const LINES = /^[!-~][ -~\n]*[!-~]\n?$/;

/** A value as it stands behind a key or a dash; nothing for what the fast path does not know. */
export function scalarText(value: unknown, indent: string): string | undefined {
  if (typeof value === 'string') {
    if (isPlain(value)) return value;
    if (QUOTED.test(value)) return `"${value}"`;
    return value.includes('\n') ? blockText(value, indent) : undefined;
  }
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'boolean' ? String(value) : undefined;
}

/** Texts that were looked at already: keys and most values come again in every manifest. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 4096;

/** True for a text that may stand without quotes. */
export function isPlain(text: string): boolean {
  const before = known.get(text);
  if (before !== undefined) return before;
  const plain =
    text.length < 200 && (text === EVERYTHING || PLAIN.test(text) || QUANTITY.test(text)) && !RESERVED.test(text);
  if (known.size < MOST_KNOWN) known.set(text, plain);
  return plain;
}

function numberText(value: number): string | undefined {
  const text = String(value);
  if (Number.isSafeInteger(value)) return Object.is(value, -0) ? undefined : text;
  return FRACTION.test(text) ? text : undefined;
}

/** Several lines, as a block; empty ones are not indented. */
function blockText(text: string, indent: string): string | undefined {
  if (!LINES.test(text)) return undefined;
  const ended = text.endsWith('\n');
  const lines = ended ? text.slice(0, -1) : text;
  return `|${ended ? '' : '-'}\n${indent}${lines.replaceAll(/\n+/g, `$&${indent}`)}`;
}
