interface Meaning {
  readonly reason: string;
  readonly remedy: string;
}

/** What the system's error codes mean to the person whose file cannot be read. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['EACCES', { reason: 'permission denied', remedy: 'let this user read it' }],
  ['EPERM', { reason: 'not permitted', remedy: 'let this user read it' }],
  ['ENOENT', { reason: 'there is nothing', remedy: 'name an existing file or folder' }],
  ['ENOTDIR', { reason: 'a part of its path is not a folder', remedy: 'name an existing file or folder' }],
  ['ELOOP', { reason: 'its symbolic links lead in a circle', remedy: 'repair the links' }],
  ['ENAMETOOLONG', { reason: 'its path is too long', remedy: 'choose a shorter name' }],
  ['ERR_ENCODING_INVALID_ENCODED_DATA', { reason: 'it is not UTF-8', remedy: 'save it as UTF-8' }],
]);

const UNKNOWN: Meaning = { reason: 'the system refused', remedy: 'check the disk' };

/** Says of a file why it cannot be read, by the system's error code. */
export function unreadableBecause(file: string, code: string): { message: string; remedy: string } {
  const { reason, remedy } = MEANINGS.get(code) ?? UNKNOWN;
  return { message: `${file} cannot be read: ${reason} (${code})`, remedy };
}

/**
 * The code of an error of the system; empty for any other error. Not by `instanceof`: errors of the system belong to another realm
 * inside a sandbox such as jest's.
 */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
