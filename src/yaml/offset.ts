import type * as Yaml from 'yaml';

/** Maps whose pairs were looked up once: messages about many keys of one map stay cheap. */
const pairsByKey = new WeakMap<Yaml.YAMLMap, ReadonlyMap<string, Yaml.Pair>>();

function pairAt(yaml: typeof Yaml, map: Yaml.YAMLMap, key: string): Yaml.Pair | undefined {
  const known = pairsByKey.get(map) ?? new Map(map.items.map((pair) => [keyText(yaml, pair.key), pair]));
  pairsByKey.set(map, known);
  return known.get(key);
}

/** Where the value at a path begins, or its key; of what is absent, the nearest parent. */
export function offsetOf(
  yaml: typeof Yaml,
  document: Yaml.Document.Parsed,
  path: readonly (string | number)[],
  part: 'key' | 'value',
): number {
  let node: unknown = document.contents;
  let offset = rangeStart(yaml, node) ?? 0;
  for (const [index, step] of path.entries()) {
    if (yaml.isAlias(node)) node = node.resolve(document);
    if (yaml.isMap(node)) {
      const pair = pairAt(yaml, node, String(step));
      if (pair === undefined) return offset;
      const keyStart = rangeStart(yaml, pair.key) ?? offset;
      const last = index === path.length - 1;
      offset = last && part === 'value' ? (valueStart(yaml, pair.value) ?? keyStart) : keyStart;
      node = pair.value;
    } else if (yaml.isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) return offset;
      offset = rangeStart(yaml, node) ?? offset;
    } else return offset;
  }
  return offset;
}

/** Where a value begins; a block collection is best shown by its key. */
function valueStart(yaml: typeof Yaml, node: unknown): number | undefined {
  if (yaml.isCollection(node) && node.flow !== true) return undefined;
  if (yaml.isScalar(node) && node.value === null && node.source === '') return undefined;
  return rangeStart(yaml, node);
}

export function rangeStart(yaml: typeof Yaml, node: unknown): number | undefined {
  return yaml.isNode(node) ? node.range?.[0] : undefined;
}

/** A key as the property that it becomes; of `<<`, which `yaml` makes a symbol where it merges, as it was written. */
export function keyText(yaml: typeof Yaml, key: unknown): string {
  if (!yaml.isScalar(key)) return String(key);
  return typeof key.value === 'symbol' ? '<<' : String(key.value);
}
