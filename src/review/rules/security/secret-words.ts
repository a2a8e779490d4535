/** Keys whose values are secrets. */
const SECRET_KEY =
  /password|passwd|secret|token|sasl\.jaas\.config|api[._-]?key|credential|private[._-]?key|basic\.auth\.user\.info/i;

/** Keys that only speak of a secret: how long it lives, where it stands, of what kind it is. */
const ABOUT_A_SECRET =
  /[._-](?:ms|seconds|url|uri|endpoint|location|path|file|dir|type|class|mechanism|algorithm|alias|provider|names?|version|enabled|source|region|header|audience|scope|issuer|refresh|id)$|(?:Name|Path|File|Type|Class|Url|Uri)$/i;

/** `${secrets:kafka/db:password}`, `$(DB_PASSWORD)`, and what tools put in before they apply. */
const REFERENCE = /\$\{[^}]+\}|\$\([^)]+\)|\{\{[^}]+\}\}|<(?:path:)?[\w./#-]+>/;

const NO_TEXT = /^(?:[-+]?\d+(?:\.\d+)?|true|false|null|none)?$/i;

const JAAS_SECRET = /(?:password|secret|token)\w*\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/gi;

const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY-----/;

/** What a value of a config map or an environment variable gives away; nothing when that is nothing. */
export function isSecret(key: string, value: unknown): boolean {
  if (typeof value !== 'string' || !SECRET_KEY.test(key)) return false;
  if (/jaas/i.test(key)) return givesAwayInJaas(value);
  return !ABOUT_A_SECRET.test(key) && !isHarmless(value);
}

/** Only the text between PEM's marks counts: certificates are public. */
export function isPrivateKey(value: string): boolean {
  return value.includes('PRIVATE KEY-----') && PRIVATE_KEY.test(value);
}

/** A value that is empty, no text, or only stands for one that somebody puts in. */
export function isHarmless(value: string): boolean {
  const text = value.trim();
  return NO_TEXT.test(text) || REFERENCE.test(text);
}

function givesAwayInJaas(value: string): boolean {
  return [...value.matchAll(JAAS_SECRET)].some(
    ([, double, single, bare]) => !isHarmless(double ?? single ?? bare ?? ''),
  );
}

/** The keys of a properties file that give a secret away. */
export function secretProperties(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [, key = '', value = ''] = /^\s*([\w.-]+)\s*[=:]\s*(\S.*)$/.exec(line) ?? [];
    return isSecret(key, value) ? [key] : [];
  });
}
