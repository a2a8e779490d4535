/** Text, `.` and `.*` or `.+`. */
const SIMPLE = /^(?:\\\.|\.[*+]|[\w.-])*$/;
const TOKENS = /\\\.|\.[*+]|[\w.-]/g;
const MANY = '.*';

/**
 * Whether a whole name matches a regular expression of Java that has nothing but text, `.`, `.*`, `.+` and `|`. Nothing for any other: a pattern of
 * somebody else may take for ever, and so it is matched by hand.
 */
export function simplePattern(pattern: string): ((name: string) => boolean) | undefined {
  const alternatives = pattern.split('|');
  if (!alternatives.every((text) => SIMPLE.test(text))) return undefined;
  const all = alternatives.map((text) =>
    (text.match(TOKENS) ?? []).flatMap((token) => (token === '.+' ? ['.', MANY] : [token])),
  );
  return (name) => all.some((tokens) => matches(name, tokens));
}

/** When the rest does not fit, the last `.*` takes one more. */
function matches(name: string, tokens: readonly string[]): boolean {
  let token = 0;
  let many = -1;
  let taken = 0;
  for (let index = 0; index < name.length;) {
    if (tokens[token] === MANY) {
      many = token;
      taken = index;
      token += 1;
    } else if (fits(tokens[token], name.charAt(index))) {
      token += 1;
      index += 1;
    } else {
      if (many < 0) return false;
      taken += 1;
      token = many + 1;
      index = taken;
    }
  }
  return tokens.slice(token).every((rest) => rest === MANY);
}

function fits(token: string | undefined, char: string): boolean {
  return token === '.' || token === char || (token === '\\.' && char === '.');
}
