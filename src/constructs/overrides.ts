import { isMap } from '../facts';

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

/** Nothing where `over` only takes away from what is not there. */
function lay(under: unknown, over: unknown): unknown {
  if (!isMap(over)) return over;
  const said = Object.entries(over);
  const result = new Map(isMap(under) ? Object.entries(under) : []);
  for (const [key, value] of said) {
    const laid = value === undefined ? undefined : lay(result.get(key), value);
    if (value === null) result.delete(key);
    else if (laid !== undefined) result.set(key, laid);
  }
  return result.size === 0 && said.length > 0 && !isMap(under) ? undefined : Object.fromEntries(result);
}
