import type * as Yaml from 'yaml';

import type { Place, Problem } from '../problems';
import { HOSTILE_KEYS } from './limits';
import type { YamlLimits } from './limits';
import { syntaxProblem } from './syntax-problem';

/** A YAML document that knows where its values stand. */
export interface PositionedDocument {
  /** The value as plain objects; undefined when there are problems. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Line and column, 1-based, of the value at a path or of its key; of what is absent, of the nearest parent. */
  placeOf(path: readonly (string | number)[], part: 'key' | 'value'): { line: number; column: number };
}

/** Reads one document with `yaml`, strictly: duplicate keys, hostile keys, too many aliases and too deep nesting are refused. */
export function parseWithPositions(text: string, file: string, limits: YamlLimits): PositionedDocument {
  // loaded late: the fast reader makes it needless for most runs, and it costs a fifth of the start
  const yaml = require('yaml') as typeof Yaml;
  const lines = new yaml.LineCounter();
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placeAt = (offset: number): Place => ({ file, ...at(offset) });
  const document = parse(yaml, text, lines, limits);
  if (document === undefined) return refused([tooDeep(limits, { file, line: 1, column: 1 })]);
  const problems: Problem[] = [
    ...[...document.errors, ...document.warnings].map((error) => syntaxProblem(error, placeAt(error.pos[0]))),
    ...nodeProblems(yaml, document, limits, placeAt),
  ];
  if (problems.length > 0) return refused(problems);
  try {
    // yaml counts an anchor itself as its first use
    const value: unknown = document.toJS({
      maxAliasCount: limits.maxAliases + 1,
    });
    return {
      value,
      problems,
      placeOf: (path, part) => at(offsetOf(yaml, document, path, part)),
    };
  } catch (error) {
    if (error instanceof ReferenceError) return refused([tooManyAliases(limits, placeAt(0))]);
    throw error;
  }
}

function parse(
  yaml: typeof Yaml,
  text: string,
  lineCounter: Yaml.LineCounter,
  limits: YamlLimits,
): Yaml.Document.Parsed | undefined {
  if (deepestFlow(text) > limits.maxDepth) return undefined;
  try {
    // unique keys are looked for below: yaml compares each key with all others
    return yaml.parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** An upper bound of how deep brackets nest: hostile texts are refused before they cost a parser its stack. */
function deepestFlow(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 91 || c === 123) deepest = Math.max(deepest, ++depth);
    else if (c === 93 || c === 125) depth = Math.max(0, depth - 1);
    else if (c === 10 && depth < 40) depth = 0;
  }
  return deepest;
}

function nodeProblems(
  yaml: typeof Yaml,
  document: Yaml.Document.Parsed,
  limits: YamlLimits,
  placeAt: (offset: number) => Place,
): Problem[] {
  const problems: Problem[] = [];
  let aliases = 0;
  let deep = false;
  const depthOf = (node: Yaml.Node, path: readonly unknown[]): symbol | undefined => {
    if (deep || path.filter((parent) => yaml.isCollection(parent)).length < limits.maxDepth) return undefined;
    deep = true;
    problems.push(tooDeep(limits, placeAt(node.range?.[0] ?? 0)));
    return yaml.visit.SKIP;
  };
  yaml.visit(document, {
    Alias: (_, node) => {
      const place = placeAt(node.range?.[0] ?? 0);
      if (++aliases === limits.maxAliases + 1) problems.push(tooManyAliases(limits, place));
      // each look-up walks the document
      if (aliases <= limits.maxAliases && node.resolve(document) === undefined) problems.push(unknownAnchor(place));
    },
    Map: (_, map, path) => {
      for (const { key, start } of repeatedKeys(yaml, map)) problems.push(duplicateKey(key, placeAt(start)));
      return depthOf(map, path);
    },
    Seq: (_, seq, path) => depthOf(seq, path),
    Pair: (_, { key }) => {
      const place = placeAt(rangeStart(yaml, key) ?? 0);
      const name = yaml.isAlias(key) ? key.resolve(document) : key;
      if (!yaml.isScalar(name)) return;
      if (HOSTILE_KEYS.has(String(name.value))) problems.push(hostileKey(String(name.value), place));
      if (typeof name.value !== 'string' && name.source !== undefined && name.source !== String(name.value))
        problems.push(otherKey(name.source, String(name.value), place));
    },
  });
  return problems;
}

/** Keys that stand in a map before, as text: `1` and `"1"` become one key of the value. */
function repeatedKeys(yaml: typeof Yaml, map: Yaml.YAMLMap): { readonly key: string; readonly start: number }[] {
  const seen = new Set<string>();
  return map.items.flatMap((pair) => {
    const key = keyText(yaml, pair.key);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ key, start: rangeStart(yaml, pair.key) ?? 0 }];
  });
}

function keyText(yaml: typeof Yaml, key: unknown): string {
  return String(yaml.isScalar(key) ? key.value : key);
}

/** Maps whose pairs were looked up once: messages about many keys of one map stay cheap. */
const pairsByKey = new WeakMap<Yaml.YAMLMap, ReadonlyMap<string, Yaml.Pair>>();

function pairAt(yaml: typeof Yaml, map: Yaml.YAMLMap, key: string): Yaml.Pair | undefined {
  const known = pairsByKey.get(map) ?? new Map(map.items.map((pair) => [keyText(yaml, pair.key), pair]));
  pairsByKey.set(map, known);
  return known.get(key);
}

function offsetOf(
  yaml: typeof Yaml,
  document: Yaml.Document.Parsed,
  path: readonly (string | number)[],
  part: 'key' | 'value',
): number {
  let node: unknown = document.contents;
  let offset = 0;
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

function rangeStart(yaml: typeof Yaml, node: unknown): number | undefined {
  return yaml.isNode(node) ? node.range?.[0] : undefined;
}

function refused(problems: readonly Problem[]): PositionedDocument {
  return {
    value: undefined,
    problems,
    placeOf: () => ({ line: 1, column: 1 }),
  };
}

function tooDeep(limits: YamlLimits, place: Place): Problem {
  return {
    rule: 'yaml/too-deep',
    message: `maps and lists stand more than ${limits.maxDepth} deep in one another`,
    remedy: 'flatten it, or raise --max-depth',
    place,
  };
}

function tooManyAliases(limits: YamlLimits, place: Place): Problem {
  return {
    rule: 'yaml/too-many-aliases',
    message: `anchors are used more than ${limits.maxAliases} times`,
    remedy: 'write the values out, or raise --max-aliases',
    place,
  };
}

function duplicateKey(key: string, place: Place): Problem {
  return {
    rule: 'yaml/duplicate-key',
    message: `the key ${JSON.stringify(key)} stands in the map already`,
    remedy: 'keep one of them',
    place,
  };
}

function otherKey(written: string, read: string, place: Place): Problem {
  return {
    rule: 'yaml/key-not-text',
    message: `the key ${JSON.stringify(written)} is no text to YAML, and would become ${JSON.stringify(read)}`,
    remedy: 'put it in quotes',
    place,
  };
}

function unknownAnchor(place: Place): Problem {
  return {
    rule: 'yaml/unknown-anchor',
    message: 'there is no anchor of this name above',
    remedy: 'define it with &name first, or quote the text',
    place,
  };
}

function hostileKey(key: string, place: Place): Problem {
  return {
    rule: 'yaml/hostile-key',
    message: `the key "${key}" is not allowed: it names a part of every JavaScript object`,
    remedy: 'use another name',
    place,
  };
}
