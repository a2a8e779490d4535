const MAX_SEGMENT_BYTES = 255;

const FAULTS: readonly { readonly fault: string; readonly found: (segment: string) => boolean }[] = [
  { fault: 'is empty', found: (segment) => segment === '' },
  { fault: 'begins with a dot', found: (segment) => segment.startsWith('.') },
  { fault: 'holds a slash', found: (segment) => /[/\\]/.test(segment) },
  // half surrogates too: on disk they all become the same character
  { fault: 'holds an invisible character', found: (segment) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(segment) },
  {
    fault: `has more than the ${MAX_SEGMENT_BYTES} bytes that a file name may have`,
    found: (segment) => Buffer.byteLength(segment) > MAX_SEGMENT_BYTES,
  },
];

/** What nearly every name is: told to be right with one look. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9.-]{0,120}$/;

/** Why a value cannot be the name of one file or folder; undefined when it can. */
export function segmentFault(segment: unknown): string | undefined {
  if (typeof segment !== 'string') return 'is not a text';
  if (PLAIN.test(segment)) return undefined;
  return FAULTS.find(({ found }) => found(segment))?.fault;
}

/** A path of the form that we write: it cannot leave the output folder, nor name a hidden file. */
export function isManifestPath(path: string): boolean {
  const segments = path.split('/');
  return segments.length === 3 && path.endsWith('.yaml') && segments.every((s) => segmentFault(s) === undefined);
}

/** Equal for paths that are one file on some disk: letter case and the composition of accents may not count. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The folders above a manifest inside the output folder, outermost first. */
export function foldersOf(path: string): readonly [environment: string, namespace: string] {
  return [path.slice(0, path.indexOf('/')), path.slice(0, path.lastIndexOf('/'))];
}
