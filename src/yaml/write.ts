import type * as Yaml from 'yaml';

/** Words that YAML 1.1 reads as something else than text. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|inf|nan)$/i;

/** A text that stands plain and means itself, in YAML 1.1 and 1.2 alike. */
const PLAIN = /^[A-Za-z/][A-Za-z0-9_./=@$+-]*(?:[:*,]?[A-Za-z0-9_./=@$+-]+| [A-Za-z0-9_./=@$+-]+)*$/;

/** Digits alone, or with one dot: a number to YAML, so that the text needs quotes. */
const NUMBER_LIKE = /^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?$/;

/** What the writing functions return for a value that the fast path does not know. */
const NOT_FAST = Symbol('not fast');

/**
 * One manifest as YAML, byte-equal with what cdk8s writes (YAML 1.1, no line folding): shapes that manifests have by a direct path,
 * anything else by `yaml` itself.
 */
export function writeYaml(manifest: unknown): string {
  const out: string[] = [];
  if (isMap(manifest) && Object.keys(manifest).length > 0 && writeMap(manifest, '', out) !== NOT_FAST)
    return out.join('');
  const yaml = require('yaml') as typeof Yaml;
  return yaml.stringify(manifest, { keepUndefined: true, lineWidth: 0, version: '1.1' });
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
  const scalar = scalarText(value);
  return scalar === undefined ? NOT_FAST : line(` ${scalar}\n`, out);
}

function line(text: string, out: string[]): undefined {
  out.push(text);
  return undefined;
}

function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (isPlain(value)) return value;
    return NUMBER_LIKE.test(value) ? `"${value}"` : undefined;
  }
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : undefined;
  return typeof value === 'boolean' ? String(value) : undefined;
}

/** Texts that were looked at already: keys and most values come again in every manifest. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 4096;

function isPlain(text: string): boolean {
  const before = known.get(text);
  if (before !== undefined) return before;
  const plain = text.length < 200 && PLAIN.test(text) && !RESERVED.test(text);
  if (known.size < MOST_KNOWN) known.set(text, plain);
  return plain;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
