import { diskFault, isSystemError, UserError } from '../../problems';

/** Runs a step; an error of the disk becomes one of the user, anything else stays what it is. */
export function onDisk<T>(verb: 'read' | 'write', step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const { message, remedy } = diskFault(verb, error.path ?? 'a file of the project', error.code);
    throw new UserError([{ rule: 'init/disk', message, remedy: `${remedy}, or choose another folder` }]);
  }
}
