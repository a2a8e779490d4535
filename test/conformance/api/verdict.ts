import type { Answer } from './client';
import type { Manifest } from './documents';
import type { Path } from './constraints';

/** How far the server looked: at each stage only when there was nothing at the one before. */
export type Stage = 'address' | 'types' | 'whole';

/** What the server says of a document. */
export interface Verdict {
  readonly accepted: boolean;
  readonly stage: Stage;
  /** JSON pointers of what is wrong: in metadata of the field only, and of the map where a field is missing. */
  readonly places: ReadonlySet<string>;
  readonly message: string;
}

interface Status {
  readonly message?: string;
  readonly details?: { readonly causes?: readonly Cause[] };
}

interface Cause {
  readonly reason: string;
  readonly message: string;
  readonly field: string;
}

export function verdictOf({ status, body }: Answer, manifest: Manifest): Verdict {
  const { message = String(body), details } = (typeof body === 'object' ? body : {}) as Status;
  if (status < 300) return { accepted: true, stage: 'whole', places: new Set(), message: '' };
  const causes = details?.causes;
  if (status === 422 && causes !== undefined) {
    return { accepted: false, stage: 'whole', places: places(causes.flatMap(pathOfCause)), message };
  }
  const typed = message.startsWith('failed to create typed patch object');
  if (typed) return { accepted: false, stage: 'types', places: places(typedPaths(message, manifest)), message };
  return { accepted: false, stage: 'address', places: places(addressPaths(message)), message };
}

/** What is said of metadata does not name keys and elements, so none are looked at. */
export function place(path: Path): string {
  const shown = path[0] === 'metadata' ? path.slice(0, 2) : path;
  return shown.map((step) => `/${String(step)}`).join('');
}

function places(paths: readonly Path[]): Set<string> {
  return new Set(paths.map(place));
}

/** Some causes name no field but say in their text where they are. */
function pathOfCause({ reason, message, field }: Cause): Path[] {
  if (field !== '<nil>') {
    const path = steps(field);
    return [reason === 'FieldValueRequired' && path[0] !== 'metadata' ? path.slice(0, -1) : path];
  }
  const [, quoted] = /^Invalid value: "": "(.+)" must validate/.exec(message) ?? [];
  const [, last] = / in ([^ ]+)$/.exec(message) ?? [];
  const text = quoted ?? last;
  return text === undefined || message.includes('rules were not checked') ? [] : [steps(text)];
}

function steps(text: string): Path {
  return [...text.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
}

/** A line for each error: `.spec.list[0].field: what is wrong`, elements of lists with keys by their keys. */
function typedPaths(message: string, manifest: Manifest): Path[] {
  const lines = message.replace(/^.*?\): (errors:)?/s, '').split('\n');
  return lines.flatMap((line) => {
    const [, text = '', rest = ''] = /^\s*(\..+?): ([^]*)$/.exec(line) ?? [];
    if (text === '') return [];
    const [, element] = /^element (\d+): /.exec(rest) ?? [];
    const path = typedSteps(text, manifest);
    return [element === undefined ? path : [...path, Number(element)]];
  });
}

function typedSteps(text: string, manifest: Manifest): Path {
  let held: unknown = manifest;
  return [...text.matchAll(/\.([^.[\]]+)|\[([^\]]*)\]/g)].map(([, name, element]) => {
    const step = name ?? indexOf(element ?? '', held);
    held = (held as Readonly<Record<string | number, unknown>> | undefined)?.[step];
    return step;
  });
}

/** `0`, `="value"` in a set, or `key="value"`. */
function indexOf(element: string, list: unknown): number {
  const [, key = '', value] = /^(\w*)=(.*)$/.exec(element) ?? [];
  if (value === undefined) return Number(element);
  const all = Array.isArray(list) ? (list as unknown[]) : [];
  const of = (item: unknown): unknown => (key === '' ? item : (item as Manifest | null)?.[key]);
  const found = all.findIndex((item) => JSON.stringify(of(item)) === JSON.stringify(parsed(value)));
  return found < 0 && all.length === 1 ? 0 : found;
}

const ADDRESSES: readonly (readonly [text: RegExp, path: Path])[] = [
  [/^no such version$/, ['apiVersion']],
  [/^no such kind$/, ['kind']],
  [/^namespaces ".*" not found$/s, ['metadata', 'namespace']],
  [/name must be provided|Name parameter invalid|does not allow this method/, ['metadata', 'name']],
];

/** Before it looks at the document, the server looks at where it shall go; and a created one is read before all else. */
function addressPaths(message: string): Path[] {
  const [, field] = /Go struct field ObjectMeta\.(?:metadata\.)?(\w+)/.exec(message) ?? [];
  if (field !== undefined) return [['metadata', field]];
  return ADDRESSES.flatMap(([text, path]) => (text.test(message) ? [path] : []));
}

/** Keys of the wrong type are written in another form than JSON. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
