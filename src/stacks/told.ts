import { UserError } from '../problems';

/**
 * What a step gives.
 * @param pointer of the object that is to be made: what is wrong is told where the config says what stands there
 * @throws UserError when the step does
 */
export function toldAt<T>(pointer: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!UserError.is(error)) throw error;
    throw new UserError(error.problems.map((problem) => ({ ...problem, pointer })));
  }
}
