/** Plain data of any origin, looked into without trusting its shape. */
export type Json = unknown;

export type JsonMap = Readonly<Record<string, unknown>>;

/** A plain map, and not a list. */
export function isMap(value: Json): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at the end of a way through maps and lists; nothing when it breaks off. */
export function at(value: Json, ...path: readonly (string | number)[]): Json {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found) && typeof step === 'number') found = found[step];
    else if (isMap(found) && Object.hasOwn(found, step)) found = found[step];
    else return undefined;
  }
  return found;
}

/** A list, or an empty one for anything else. */
export function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}

/** A map, or an empty one for anything else. */
export function mapOf(value: Json): JsonMap {
  return isMap(value) ? value : {};
}

/** A JSON pointer (RFC 6901) of these steps. */
export function pointer(...path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
