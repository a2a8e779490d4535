import { UserError } from '../problems';
import type { Problem } from '../problems';
import type { Origin } from './origins/origin';

/** Makes many things, and tells all that was wrong with any of them at the end. */
export class Attempts {
  readonly #problems: Problem[] = [];

  /**
   * What was made; nothing when the user's words were wrong, which is kept for the end.
   * @param what what a message is about: `topic "orders"`
   */
  make<T>(what: string, origin: Origin, create: () => T): T | undefined {
    try {
      return create();
    } catch (error) {
      if (!UserError.is(error)) throw error;
      this.#problems.push(...error.problems.map((problem) => placed(what, problem, origin)));
      return undefined;
    }
  }

  /** @throws UserError with everything that was wrong */
  finish(): void {
    if (this.#problems.length > 0) throw new UserError(this.#problems);
  }
}

/** A person wrote a config, so the message points there and not into an object that does not exist yet. */
function placed(what: string, problem: Problem, origin: Origin): Problem {
  if (problem.place !== undefined) return problem;
  return { ...problem, message: `${what}: ${problem.message}`, place: origin.placeOf(problem.pointer ?? '') };
}
