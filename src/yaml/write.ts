import { isPlain, scalarText } from './scalar-text';
import { writeAny } from './write-any';

/** What the writing functions return for a value that the fast path does not know. */
const NOT_FAST = Symbol('not fast');

/**
 * One manifest as YAML, byte-equal with what cdk8s writes (YAML 1.1, no line folding) wherever kubectl reads that as it is meant: shapes
 * that manifests have by a direct path, anything else by `yaml` itself.
 */
export function writeYaml(manifest: unknown): string {
  const out: string[] = [];
  if (isMap(manifest) && Object.keys(manifest).length > 0 && writeMap(manifest, '', out) !== NOT_FAST)
    return out.join('');
  return writeAny(manifest);
}

/** One stream of several manifests. */
export function writeYamlStream(manifests: readonly unknown[]): string {
  return manifests.map(writeYaml).join('---\n');
}

type Written = typeof NOT_FAST | undefined;

function writeMap(map: Readonly<Record<string, unknown>>, indent: string, out: string[]): Written {
  let prefix = '';
  for (const key of Object.keys(map)) {
    if (!isPlain(key)) return NOT_FAST;
    out.push(prefix, key, ':');
    if (writeValue(map[key], indent, out) === NOT_FAST) return NOT_FAST;
    prefix = indent;
  }
  return undefined;
}

function writeList(list: readonly unknown[], indent: string, out: string[]): Written {
  let prefix = '';
  for (const item of list) {
    out.push(prefix, '-');
    if (isMap(item) && Object.keys(item).length > 0) {
      out.push(' ');
      if (writeMap(item, `${indent}  `, out) === NOT_FAST) return NOT_FAST;
    } else if (Array.isArray(item) && item.length > 0) return NOT_FAST;
    else if (writeValue(item, indent, out) === NOT_FAST) return NOT_FAST;
    prefix = indent;
  }
  return undefined;
}

/** What follows a key's colon or an item's dash, with its line end. */
function writeValue(value: unknown, indent: string, out: string[]): Written {
  if (isMap(value)) {
    if (Object.keys(value).length === 0) return line(' {}\n', out);
    out.push('\n', indent, '  ');
    return writeMap(value, `${indent}  `, out);
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return line(' []\n', out);
    out.push('\n', indent, '  ');
    return writeList(value, `${indent}  `, out);
  }
  const scalar = scalarText(value, `${indent}  `);
  return scalar === undefined ? NOT_FAST : line(` ${scalar}\n`, out);
}

function line(text: string, out: string[]): undefined {
  out.push(text);
  return undefined;
}

/** A plain map, and not a list. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
