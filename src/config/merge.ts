import type { Merged } from './schema/layer';

type Layer = Readonly<Record<string, unknown>>;

/** Below these keys null is a word for the generated object, not for a weaker layer. */
const RAW_KEYS: ReadonlySet<string> = new Set(['overrides']);

/**
 * Lays layers over one another, the strongest last: maps are merged key by key, everything else is replaced as a whole, and null takes
 * away what weaker layers say.
 */
export function mergeLayers<T extends object>(layers: readonly T[]): Merged<T> {
  let merged: Layer = {};
  for (const layer of layers) merged = lay(merged, layer as Layer);
  return merged as Merged<T>;
}

function lay(under: Layer, over: Layer): Layer {
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) continue;
    const below = result[key];
    if (RAW_KEYS.has(key)) result[key] = isMap(below) && isMap(value) ? layRaw(below, value) : value;
    else if (value === null) delete result[key];
    else if (isMap(value)) result[key] = lay(isMap(below) ? below : {}, value);
    else result[key] = value;
  }
  return result;
}

function layRaw(under: Layer, over: Layer): Layer {
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = result[key];
    result[key] = isMap(below) && isMap(value) ? layRaw(below, value) : value;
  }
  return result;
}

/** A plain map, and not a list. */
export function isMap(value: unknown): value is Layer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
