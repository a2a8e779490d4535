interface Meaning {
  readonly what: string;
  /** The same of a place that should be written. @default what */
  readonly whatToWrite?: string;
  /** What to do about a file that should be read. */
  readonly toRead: string;
  /** What to do about a place that should be written. */
  readonly toWrite: string;
}

const ACCESS = { toRead: 'let this user read it', toWrite: 'give this user access to it' };
const NAMED = 'name an existing file or folder';

/** What the error codes of the system mean to the person at the keyboard. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['EACCES', { what: 'permission denied', ...ACCESS }],
  ['EPERM', { what: 'not permitted', ...ACCESS }],
  ['EROFS', { what: 'the file system is read-only', toRead: 'check the disk', toWrite: 'make it writable' }],
  ['ENOSPC', { what: 'no space left on the disk', toRead: 'check the disk', toWrite: 'free some space' }],
  ['EDQUOT', { what: 'the disk quota is used up', toRead: 'check the disk', toWrite: 'free some space' }],
  [
    'ENOENT',
    {
      what: 'there is nothing',
      whatToWrite: 'it, or a folder above it, leads to nothing',
      toRead: NAMED,
      toWrite: 'create the folder',
    },
  ],
  ['ENOTDIR', { what: 'a part of its path is not a folder', toRead: NAMED, toWrite: 'remove that file' }],
  ['EISDIR', { what: 'it is a folder', toRead: 'name a file inside it', toWrite: 'remove that folder' }],
  ['EEXIST', { what: 'something else has this name', toRead: NAMED, toWrite: 'remove that' }],
  [
    'ELOOP',
    { what: 'its symbolic links lead in a circle', toRead: 'repair the links', toWrite: 'repair the links' },
  ],
  ['ENAMETOOLONG', { what: 'its path is too long', toRead: 'choose a shorter name', toWrite: 'shorten its path' }],
  ['EXDEV', { what: 'it is on another file system', toRead: NAMED, toWrite: 'keep all of it on one file system' }],
  [
    'ERR_ENCODING_INVALID_ENCODED_DATA',
    { what: 'it is not UTF-8', toRead: 'save it as UTF-8', toWrite: 'check the disk' },
  ],
]);

const UNKNOWN: Meaning = { what: 'the system refused', toRead: 'check the disk', toWrite: 'check the disk' };

/** An error of a call of the system, in words of its own: who uses this package need not have the types of Node. */
export interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
  /** Where a file was to be moved. */
  readonly dest?: string;
}

/** Not by `instanceof`: errors of the system belong to another realm inside a sandbox such as jest's. */
export function isSystemError(error: unknown): error is SystemError {
  return codeOf(error) !== '' && typeof error === 'object' && error !== null && 'syscall' in error;
}

/** The code of an error of the system or of Node; empty for any other error. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** Says why a place cannot be read or written, and what to do. */
export function diskFault(
  verb: 'read' | 'write',
  place: string,
  code: string,
): { message: string; remedy: string } {
  const { what, whatToWrite = what, toRead, toWrite } = MEANINGS.get(code) ?? UNKNOWN;
  return verb === 'read'
    ? { message: `cannot read ${place}: ${what} (${code})`, remedy: toRead }
    : { message: `cannot write ${place}: ${whatToWrite} (${code})`, remedy: toWrite };
}

/** Says of a file that was named why it cannot be read. */
export function unreadableBecause(file: string, code: string): { message: string; remedy: string } {
  const { what, toRead } = MEANINGS.get(code) ?? UNKNOWN;
  return { message: `${file} cannot be read: ${what} (${code})`, remedy: toRead };
}
