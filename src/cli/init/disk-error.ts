import { getSystemErrorMap } from 'node:util';

import { UserError } from '../../problems';

/** Runs a step; an error of the disk becomes one of the user, anything else stays what it is. */
export function onDisk<T>(verb: 'read' | 'write', step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const [, meaning = 'the system refused'] = getSystemErrorMap().get(error.errno) ?? [];
    throw new UserError([
      {
        rule: 'init/disk',
        message: `cannot ${verb} ${error.path ?? 'a file of the project'}: ${meaning} (${error.code})`,
        remedy: 'check the disk and its permissions, or choose another folder',
      },
    ]);
  }
}

interface SystemError extends NodeJS.ErrnoException {
  readonly code: string;
  readonly errno: number;
}

/** Not by `instanceof`: errors of the system belong to another realm inside a sandbox such as jest's. */
function isSystemError(error: unknown): error is SystemError {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'errno' in error && 'code' in error;
}
