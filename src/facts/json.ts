/** Plain data of any origin, looked into without trusting its shape. */
export type Json = unknown;

export type JsonMap = Readonly<Record<string, unknown>>;

/** Steps through maps and lists. */
export type Path = readonly (string | number)[];

/** A plain map, and not a list. */
export function isMap(value: Json): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at the end of a way through maps and lists; nothing when it breaks off, or when null stands there: Kubernetes drops it. */
export function at(value: Json, ...path: Path): Json {
  return atPath(value, path);
}

/** The same for a path at hand: it is asked for more often than anything else. */
export function atPath(value: Json, path: Path): Json {
  let found = value;
  for (let index = 0; index < path.length; index += 1) {
    const step = path[index] ?? '';
    if (Array.isArray(found) && typeof step === 'number') found = found[step];
    else if (isMap(found) && Object.hasOwn(found, step)) found = found[step];
    else return undefined;
  }
  return found ?? undefined;
}

/** The same by a JSON pointer (RFC 6901). */
export function atPointer(value: Json, path: string): Json {
  const [, ...steps] = path.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce((parent, step) => at(parent, Array.isArray(parent) ? Number(step) : step), value);
}

/** A list, or an empty one for anything else. */
export function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}

/** A map, or an empty one for anything else. */
export function mapOf(value: Json): JsonMap {
  return isMap(value) ? value : {};
}

/** A value in words: a text as it is, anything else as JSON. */
export function words(value: Json): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

/** A JSON pointer (RFC 6901) of these steps. */
export function pointer(...path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
