import { isMap } from '../facts';
import type { Merged } from './schema/layer';

type Layer = Readonly<Record<string, unknown>>;

/**
 * How a map is laid over that of a weaker layer, where it is not key by key:
 * - `kind`: one that says another `type` begins anew, its keys mean something else
 * - `whole`: it always begins anew
 * - `raw`: null in it is a word for the generated object, and stays
 * - `belongs`: it says where an entry belongs and not what it is
 * - `entries`: as a map it holds entries with layers of their own
 */
type How = 'kind' | 'whole' | 'raw' | 'belongs' | 'entries';

interface Rules {
  readonly [key: string]: How | Rules;
}

/** Any name. */
const ANY = '*';

/** By the keys of a cluster, pool, listener, topic or client. */
const RULES: Rules = {
  cluster: 'belongs',
  clusters: 'belongs',
  resourceName: 'belongs',
  environments: 'belongs',
  topics: 'entries',
  clients: 'entries',
  overrides: 'raw',
  kafkaAccess: { overrides: 'raw' },
  authentication: 'kind',
  authorization: 'kind',
  metrics: 'kind',
  quotas: 'kind',
  logging: 'whole',
  pools: { [ANY]: { overrides: 'raw' } },
  listeners: { [ANY]: { authentication: 'kind' } },
};

/**
 * Lays layers over one another, the strongest last: maps are merged key by key, everything else is replaced as a whole, and null takes
 * away what weaker layers say.
 */
export function mergeLayers<T extends object>(weaker: Merged<T> | undefined, layers: readonly T[]): Merged<T> {
  let merged = (weaker ?? {}) as Layer;
  for (const layer of layers) merged = lay(merged, layer as Layer, RULES);
  return merged as Merged<T>;
}

function lay(under: Layer, over: Layer, rules: Rules | undefined): Layer {
  const result: Record<string, unknown> = { ...under };
  for (const key of Object.keys(over)) {
    const value = over[key];
    const rule = ruleOf(rules, key);
    if (value === undefined || rule === 'belongs' || (rule === 'entries' && isMap(value))) continue;
    if (value === null) delete result[key];
    else result[key] = isMap(value) ? layMap(own(result, key), value, rule) : value;
  }
  return result;
}

function layMap(under: unknown, over: Layer, rule: How | Rules | undefined): Layer {
  if (rule === 'raw') return isMap(under) ? layRaw(under, over) : over;
  const anew = !isMap(under) || rule === 'whole' || (rule === 'kind' && isOtherKind(under, over));
  return lay(anew ? {} : under, over, typeof rule === 'object' ? rule : undefined);
}

function layRaw(under: Layer, over: Layer): Layer {
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = own(result, key);
    result[key] = isMap(below) && isMap(value) ? layRaw(below, value) : value;
  }
  return result;
}

function isOtherKind(under: Layer, over: Layer): boolean {
  return over['type'] !== undefined && under['type'] !== undefined && over['type'] !== under['type'];
}

function ruleOf(rules: Rules | undefined, key: string): How | Rules | undefined {
  if (rules === undefined) return undefined;
  return Object.hasOwn(rules, key) ? rules[key] : rules[ANY];
}

function own(map: Layer, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
