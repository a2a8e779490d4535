import { placeholderIn, quote, unfilled } from '../../problems';
import type { Place, Problem } from '../../problems';
import type { StreamDocument } from '../../yaml';
import type { Manifest } from './manifest';

/** `{{` or `{%` before any quote and any comment of its line: text to a template engine, not to YAML. */
const UNQUOTED = /^[^#'"\n]*?\{[{%]/m;

const BRACES: readonly (readonly [string, string])[] = [
  ['{{', '}}'],
  ['{%', '%}'],
];

/** The fields that say what an object is: no kind means braces there. */
const IDENTITY: readonly (readonly string[])[] = [
  ['apiVersion'],
  ['kind'],
  ['metadata', 'name'],
  ['metadata', 'namespace'],
  ['metadata', 'labels', 'strimzi.io/cluster'],
];

/** Maps of Strimzi whose values belong to plugins, some of which have placeholders in braces. */
const OPEN_MAPS: ReadonlySet<string> = new Set(['config', 'annotations', 'labels']);

/** Whether a document could hold a template at all. */
export function mayBeTemplate({ text }: StreamDocument): boolean {
  return text.includes('{{') || text.includes('{%');
}

/** What to say of a document that is not YAML because it is a template; nothing when braces are not the reason. */
export function templateInText(document: StreamDocument, file: string): Problem | undefined {
  const { text, firstLine } = document;
  const match = UNQUOTED.exec(text);
  if (match === null) return placeholderInText(document);
  const lineStart = match.index;
  const line = firstLine + text.slice(0, lineStart).split('\n').length - 1;
  const [written = ''] = text.slice(lineStart, lineStart + 1000).split('\n', 1);
  return template(written.trim(), { file, line, column: match[0].length - 1 });
}

/** In braces of YAML those of a placeholder are no text. */
function placeholderInText({ text, firstLine, problems }: StreamDocument): Problem | undefined {
  const [place] = problems.flatMap((problem) => problem.place ?? []);
  if (place === undefined) return undefined;
  const line = text.split('\n', place.line - firstLine + 1).at(-1) ?? '';
  const [written] = /^[^#'"]*?[{[,:]\s*\$\{.*?\}/.exec(line) ?? [];
  const placeholder = placeholderIn(written ?? '');
  return placeholder === undefined ? undefined : unfilled(placeholder, place);
}

/** What to say of an object in which a template engine still has to fill in names or, of Strimzi's kinds, any field. */
export function templateInObject({ object, source }: Manifest): Problem | undefined {
  const path = IDENTITY.find((steps) => isTemplate(valueAt(object, steps))) ?? specTemplate(object);
  if (path === undefined) return undefined;
  return template(valueAt(object, path), source.placeOf(pointerOf(path)));
}

function template(written: unknown, place: Place): Problem {
  return {
    rule: 'manifests/template',
    message: `${quote(written)} is for a template engine to fill in: the file is no manifest yet`,
    remedy: 'render it first, for example with helm template, and name what comes out',
    place,
  };
}

function specTemplate(object: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const { apiVersion, spec } = object;
  return typeof apiVersion === 'string' && /^[a-z.]*strimzi\.io\//.test(apiVersion)
    ? templateBelow(spec, ['spec'])
    : undefined;
}

function templateBelow(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (isTemplate(value)) return path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, below] of Object.entries(value)) {
    if (OPEN_MAPS.has(key)) continue;
    const found = templateBelow(below, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isTemplate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return BRACES.some(([open, close]) => {
    const at = value.indexOf(open);
    return at >= 0 && value.includes(close, at);
  });
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null
        ? (parent as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}

function pointerOf(path: readonly string[]): string {
  return path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
