import { byPlace, UserError } from '../problems';
import type { Problem } from '../problems';

/** What is wrong, kept until the end so that all of it is told at once. */
export class ProblemList {
  readonly #problems: Problem[] = [];

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  /** One by one: spread into `push`, the mistakes of a large file would overflow the stack. */
  add(problems: Iterable<Problem>): void {
    for (const problem of problems) this.#problems.push(problem);
  }

  /** Takes a step whose mistakes are kept. */
  attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!UserError.is(error)) throw error;
      this.add(error.problems);
    }
  }

  [Symbol.iterator](): Iterator<Problem> {
    return this.#problems.values();
  }

  /** Everything, in the order of the files and their lines. */
  error(): UserError {
    return new UserError(this.#problems.toSorted(byPlace));
  }
}
