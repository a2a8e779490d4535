/**
 * Part of a spec, laid over what the props give: maps are merged key by key, everything else is replaced as a whole, and `null` takes a
 * field away.
 */
export type Overrides<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Overrides<T[K]> | null }
    : T;

/** A spec with its overrides laid over it. */
export function withOverrides<T extends object>(spec: T, overrides: Overrides<NoInfer<T>> | undefined): T {
  return overrides === undefined ? spec : (lay(spec, overrides) as T);
}

function lay(under: unknown, over: unknown): unknown {
  if (!isMap(over)) return over;
  const result: Record<string, unknown> = isMap(under) ? { ...under } : {};
  for (const [key, value] of Object.entries(over)) {
    if (value === null) delete result[key];
    else if (value !== undefined) result[key] = lay(result[key], value);
  }
  return result;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
