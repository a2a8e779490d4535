import type { z } from 'zod';

import { isMap, likenessOf } from '../facts';
import { didYouMean, quote } from '../problems';
import type { Problem } from '../problems';
import type { ConfigFile } from './config-file';
import { fitting, smallChange } from './fitting';
import type { ConfigPath } from './layered-entry';
import { pathText } from './path-text';
import { allowedKeys, allowedValues, schemasAt } from './schema-walk';
import type { Schema } from './schema-walk';
import { nearestMember, withUnknownKeys } from './union-member';

/** Lists of allowed keys are shown up to this length. */
const MOST_SHOWN = 12;

/** Shorter words begin too many others. */
const SHORTEST_BEGINNING = 4;

/** YAML 1.1 merged the map behind this key into the one around it; YAML 1.2 does not. */
const MERGE_KEY = '<<';

type Issue = z.core.$ZodIssue;

/** What is wrong with a file by its schema. */
export function fileProblems(schema: z.ZodType, file: ConfigFile, value: unknown = file.value): readonly Problem[] {
  if (parse(schema, withoutAlike(value))?.success === true) return [];
  const parsed = parse(schema, value);
  if (parsed === undefined) return [tooManyMistakes(file)];
  return parsed.success ? [] : shapeProblems(parsed.error.issues, schema, file);
}

/** Thousands of topics say the same under their names, which may be any: one of each is enough to know that all are right. */
function withoutAlike(value: unknown): unknown {
  if (!isMap(value) || !isMap(value['topics'])) return value;
  const seen = new Set<string>();
  const different = Object.entries(value['topics']).filter(([, topic]) => {
    const likeness = likenessOf(topic);
    if (likeness === undefined) return true;
    const first = !seen.has(likeness);
    seen.add(likeness);
    return first;
  });
  return { ...value, topics: Object.fromEntries(different) };
}

/**
 * Nothing when a file has so many mistakes that zod's stack overflows.
 * Without compiled checks: alike entries are looked at once, so compiling costs more than it saves.
 */
function parse<T>(schema: z.ZodType<T>, value: unknown): z.ZodSafeParseResult<T> | undefined {
  try {
    return schema.safeParse(value, { jitless: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tooManyMistakes({ file }: ConfigFile): Problem {
  return {
    rule: 'config/too-many-mistakes',
    message: `${file} has a list in which more entries are wrong than can be told`,
    remedy: 'compare one of them with what cdk8s-strimzi schema prints',
    place: { file, line: 1, column: 1 },
  };
}

/** Every value of a file that does not fit the schema, each with its place and what fits. */
function shapeProblems(issues: readonly Issue[], schema: Schema, file: ConfigFile): Problem[] {
  const problems = issues.flatMap((issue) => problemsOf(issue, [], schema, file));
  // one merge key is found by every value behind it
  const once = new Map(problems.map((problem) => [keyOf(problem), problem]));
  return [...once.values()];
}

function keyOf({ message, place }: Problem): string {
  return `${place?.line ?? 0}:${place?.column ?? 0} ${message}`;
}

/** @param above the path at which the schema begins */
function problemsOf(issue: Issue, above: ConfigPath, root: Schema, file: ConfigFile): Problem[] {
  const below = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const path = [...above, ...below];
  const merge = path.indexOf(MERGE_KEY);
  if (merge >= 0) return [mergeKey(path.slice(0, merge + 1), file)];
  const schemas = schemasAt(root, below);
  const value = valueAt(file.value, path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = allowedKeys(withUnknownKeys(schemas, value));
    return issue.keys.map((key) => unknownKey(key, path, allowed, file));
  }
  const nearest = issue.code === 'invalid_union' ? nearestMember(issue, schemas, value) : undefined;
  if (nearest !== undefined)
    return nearest.flatMap(({ issue: inner, schema }) => problemsOf(inner, path, schema, file));
  return [value === undefined ? missing(path, schemas, file) : wrongValue(issue, path, value, schemas, file)];
}

function unknownKey(key: string, path: ConfigPath, allowed: readonly string[], file: ConfigFile): Problem {
  if (key === MERGE_KEY) return mergeKey([...path, key], file);
  const near = didYouMean(key, allowed) ?? longerKey(key, allowed);
  const listed =
    allowed.length <= MOST_SHOWN ? `known are ${allowed.join(', ')}` : 'cdk8s-strimzi schema prints the known ones';
  return {
    rule: 'config/unknown-key',
    message: `${describe(path)} has no setting ${quote(key)}`,
    remedy: near === undefined ? `remove it; ${listed}` : `did you mean ${quote(near)}?`,
    place: file.place([...path, key], 'key'),
  };
}

/** The one key that begins with what was written. */
function longerKey(key: string, allowed: readonly string[]): string | undefined {
  const [only, ...others] = key.length < SHORTEST_BEGINNING ? [] : allowed.filter((one) => one.startsWith(key));
  return others.length === 0 ? only : undefined;
}

function mergeKey(path: ConfigPath, file: ConfigFile): Problem {
  return {
    rule: 'config/merge-key',
    message: `${describe(path.slice(0, -1))} has a merge key (<<), which YAML 1.2 does not know`,
    remedy: 'write the settings out, or say them once in defaults',
    place: file.place(path, 'key'),
  };
}

function missing(path: ConfigPath, schemas: readonly Schema[], file: ConfigFile): Problem {
  const above = path.slice(0, -1);
  const key = String(path.at(-1));
  return {
    rule: 'config/missing',
    message: `${describe(above)} lacks ${quote(key)}`,
    remedy: `add ${key}: ${fitting(schemas)}`,
    place: file.place(above, 'key'),
  };
}

function wrongValue(
  issue: Issue,
  path: ConfigPath,
  value: unknown,
  schemas: readonly Schema[],
  file: ConfigFile,
): Problem {
  const near = typeof value === 'string' ? didYouMean(value, textsOf(schemas)) : undefined;
  const wants = bound(issue) ?? fitting(schemas);
  const change = smallChange(value, schemas);
  return {
    rule: 'config/value',
    message: `${describe(path)} is ${quote(value)}`,
    remedy: change ?? (near === undefined ? `write ${wants}` : `did you mean ${quote(near)}? allowed is ${wants}`),
    place: file.place(path),
  };
}

function textsOf(schemas: readonly Schema[]): readonly string[] {
  return allowedValues(schemas).filter((allowed) => typeof allowed === 'string');
}

/** A limit that the kind of the value does not say. */
function bound(issue: Issue): string | undefined {
  if (issue.code === 'too_big') return `a number of at most ${issue.maximum}`;
  if (issue.code !== 'too_small') return undefined;
  if (issue.origin === 'array') return 'a list that is not empty';
  return issue.origin === 'string' ? 'a text that is not empty' : undefined;
}

function valueAt(value: unknown, path: ConfigPath): unknown {
  let at = value;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)] as unknown;
    else at = isMap(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at;
}

function describe(path: ConfigPath): string {
  return path.length === 0 ? 'the file' : pathText(path);
}
