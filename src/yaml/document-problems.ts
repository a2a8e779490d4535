import type * as Yaml from 'yaml';

import type { Place, Problem } from '../problems';
import { HOSTILE_KEYS } from './limits';
import type { YamlLimits } from './limits';
import { keyText, rangeStart } from './offset';

/** What is wrong with a document that is YAML: keys, anchors and depth that nobody means. */
export function nodeProblems(
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
      const problem = keyProblem(yaml, yaml.isAlias(key) ? key.resolve(document) : key);
      if (problem !== undefined) problems.push(problem(placeAt(rangeStart(yaml, key) ?? 0)));
    },
  });
  return problems;
}

/** What is wrong with a key, to be said with its place. */
function keyProblem(yaml: typeof Yaml, key: unknown): ((place: Place) => Problem) | undefined {
  if (yaml.isCollection(key)) return keyIsCollection;
  if (!yaml.isScalar(key)) return undefined;
  const name = keyText(yaml, key);
  if (HOSTILE_KEYS.has(name)) return (place) => hostileKey(name, place);
  const { source } = key;
  if (typeof key.value === 'string' || source === undefined || source === name) return undefined;
  return (place) => otherKey(source, name, place);
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

export function tooDeep(limits: YamlLimits, place: Place): Problem {
  return {
    rule: 'yaml/too-deep',
    message: `maps and lists stand more than ${limits.maxDepth} deep in one another`,
    remedy: 'flatten it, or raise --max-depth',
    place,
  };
}

export function tooManyAliases(limits: YamlLimits, place: Place): Problem {
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

function keyIsCollection(place: Place): Problem {
  return {
    rule: 'yaml/key-not-text',
    message: 'a map or a list stands where a key belongs',
    remedy: 'put the text in quotes if it is one',
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
