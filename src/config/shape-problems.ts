import type { z } from 'zod';

import { didYouMean } from '../problems';
import type { Problem } from '../problems';
import type { ConfigFile } from './config-file';
import type { ConfigPath } from './layered-entry';
import { isMap } from './merge';
import { allowedKeys, allowedValues, expectedKinds, schemaAt, unwrap } from './schema-walk';

/** Lists of allowed things are shown up to this length. */
const MOST_SHOWN = 12;

type Issue = z.core.$ZodIssue;

/** Every value of a file that does not fit the schema, each with its place and what fits. */
export function shapeProblems(issues: readonly Issue[], schema: z.core.$ZodType, file: ConfigFile): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], schema, file));
}

function problemsOf(issue: Issue, above: ConfigPath, root: z.core.$ZodType, file: ConfigFile): Problem[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const value = valueAt(file.value, path);
  const schema = schemaAt(root, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema, file));
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) =>
      errors.some((error) => error.path.length > 0 || isKeyIssue(error)),
    );
    if (branch !== undefined && typeof value === 'object' && value !== null) {
      return branch.flatMap((inner) => problemsOf(inner, path, root, file));
    }
  }
  return [value === undefined ? missing(path, schema, file) : wrongValue(issue, path, value, schema, file)];
}

function isKeyIssue(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'unrecognized_keys';
}

function unknownKey(key: string, path: ConfigPath, schema: z.core.$ZodType | undefined, file: ConfigFile): Problem {
  const allowed = schema === undefined ? [] : allowedKeys(schema);
  const near = didYouMean(key, allowed);
  const listed = allowed.length <= MOST_SHOWN ? `; known are ${allowed.join(', ')}` : '';
  return {
    rule: 'config/unknown-key',
    message: `${describe(path)} has no setting ${quote(key)}`,
    remedy: near === undefined ? `remove it${listed}` : `did you mean ${quote(near)}?`,
    place: file.place([...path, key], 'key'),
  };
}

function missing(path: ConfigPath, schema: z.core.$ZodType | undefined, file: ConfigFile): Problem {
  const key = path.at(-1) ?? '';
  return {
    rule: 'config/missing',
    message: `${describe(path.slice(0, -1))} lacks ${quote(String(key))}`,
    remedy: `add ${key}: ${schema === undefined ? '...' : fitting(schema)}`,
    place: file.place(path.slice(0, -1), 'key'),
  };
}

function wrongValue(
  issue: Issue,
  path: ConfigPath,
  value: unknown,
  schema: z.core.$ZodType | undefined,
  file: ConfigFile,
): Problem {
  const near = typeof value === 'string' && schema !== undefined ? nearValue(value, schema) : undefined;
  const wants = bound(issue) ?? (schema === undefined ? issue.message : fitting(schema));
  return {
    rule: 'config/value',
    message: `${describe(path)} is ${quote(value)}`,
    remedy: near === undefined ? `write ${wants}` : `did you mean ${quote(near)}? allowed is ${wants}`,
    place: file.place(path),
  };
}

function nearValue(value: string, schema: z.core.$ZodType): string | undefined {
  return didYouMean(
    value,
    allowedValues(schema).filter((allowed) => typeof allowed === 'string'),
  );
}

function bound(issue: Issue): string | undefined {
  if (issue.code === 'too_small') {
    if (issue.origin === 'array' || issue.origin === 'string') return `at least ${issue.minimum}, not an empty one`;
    return `a number ${issue.inclusive === true ? 'of at least' : 'above'} ${issue.minimum}`;
  }
  if (issue.code === 'too_big') return `a number of at most ${issue.maximum}`;
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'a whole number';
  return undefined;
}

/** What fits, in words: `one of dev, prod`, `a duration, for example 7d`. */
function fitting(schema: z.core.$ZodType): string {
  const meta = metadata(schema);
  if (meta.title !== undefined)
    return meta.description === undefined ? meta.title : `${meta.title}, ${meta.description}`;
  const values = allowedValues(schema);
  const words =
    values.length === 1 ? quote(values[0]) : `one of ${values.map((value) => String(value)).join(', ')}`;
  const kinds = expectedKinds(schema).filter((kind) => values.length === 0 || kind !== 'a text');
  return [...(values.length > 0 && values.length <= MOST_SHOWN ? [words] : []), ...kinds].join(' or ');
}

function metadata(schema: z.core.$ZodType): {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
} {
  return (unwrap(schema) as z.ZodType).meta() ?? {};
}

function valueAt(value: unknown, path: ConfigPath): unknown {
  let at = value;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isMap(at)) at = at[step];
    else return undefined;
  }
  return at;
}

function describe(path: ConfigPath): string {
  return path.length === 0 ? 'the file' : path.join('.');
}

/** A value as a message shows it: short, on one line. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isMap(value)) return Object.keys(value).length === 0 ? 'an empty map' : 'a map';
  if (value === null) return 'empty';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
