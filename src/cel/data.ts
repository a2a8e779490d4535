const prepared = new WeakSet<object>();

/**
 * Plain data as expressions see it: whole numbers are `int`, all others `double`. Compiled expressions do it with each of their variables;
 * what many of them look at is better prepared once.
 */
export function celData(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value !== 'object' || value === null || prepared.has(value)) return value;
  const made = Array.isArray(value) ? value.map(celData) : preparedMap(value);
  prepared.add(made);
  return made;
}

/** Fields that are not set are not there. */
function preparedMap(value: object): Record<string, unknown> {
  const set = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(set.map(([key, held]) => [key, celData(held)]));
}

/** What an expression gave, as plain data again. */
export function plainData(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plainData);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plainData(held)]));
}
