/** Words of YAML 1.1 that are no words of YAML 1.2. */
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);

/** Numbers that JSON does not have, so that kubectl gives up. */
const NO_JSON = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

const BASED = /^([-+]?)0(?:[xX]([0-9a-fA-F]+)|[bB]([01]+)|[oO]?([0-7]+))$/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** Whole numbers have 64 bits. */
const MOST = 2 ** 64;

/**
 * The truth value or the number that kubectl reads in a plain scalar; nothing for what is none to it, and NaN for what it refuses. Its
 * reader (`go.yaml.in/yaml/v2`) keeps much of YAML 1.1: `yes`, `0755`, `1_000`.
 */
export function kubectlValue(text: string): boolean | number | undefined {
  const word = text.length <= 3 ? WORDS.get(text) : undefined;
  if (word !== undefined) return word;
  if (NO_JSON.test(text)) return Number.NaN;
  if (!/^[-+.0-9]/.test(text)) return undefined;
  // a fraction alone has underscores between its digits only
  const odd = text.startsWith('.') && /(?<![0-9])_|_(?![0-9])/.test(text);
  return odd ? undefined : numberOf(text.replaceAll('_', ''));
}

function numberOf(text: string): number | undefined {
  const [, sign, hexadecimal, binary, octal] = BASED.exec(text) ?? [];
  if (sign !== undefined) {
    const digits =
      octal === undefined ? (hexadecimal === undefined ? `0b${binary}` : `0x${hexadecimal}`) : `0o${octal}`;
    const value = Number(digits);
    if (value <= MOST) return sign === '-' ? -value : value;
  }
  return DECIMAL.test(text) ? Number(text) : undefined;
}

/** Whether kubectl may read a plain scalar otherwise than YAML 1.2 does; cheap, and right for all that it does not name. */
export function isOfYaml11(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 57) return text.length <= 3 && WORDS.has(text);
  return /^[-+]?(?:0[0-9bBoOxX]|\.?[0-9][^_]*_|\.?_)/.test(text);
}
