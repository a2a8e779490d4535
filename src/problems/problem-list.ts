import { byPlace } from './problem';
import type { Problem } from './problem';
import { UserError } from './user-error';

/** What is wrong, kept until the end so that all of it is told at once. */
export class ProblemList {
  readonly #problems: Problem[] = [];

  constructor(known: Iterable<Problem> = []) {
    this.add(known);
  }

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  /** One by one: spread into `push`, the mistakes of a large file would overflow the stack. */
  add(problems: Iterable<Problem>): void {
    for (const problem of problems) this.#problems.push(problem);
  }

  /**
   * The result of a step; nothing when the user's words were wrong, which is kept.
   * @param told how its mistakes are told
   */
  attempt<T>(
    step: () => T,
    told: (problems: readonly Problem[]) => readonly Problem[] = (problems) => problems,
  ): T | undefined {
    try {
      return step();
    } catch (error) {
      if (!UserError.is(error)) throw error;
      this.add(told(error.problems));
      return undefined;
    }
  }

  [Symbol.iterator](): Iterator<Problem> {
    return this.#problems.values();
  }

  /** Everything, in the order of the files and their lines. */
  error(): UserError {
    return new UserError(this.#problems.toSorted(byPlace));
  }

  /** @throws UserError with everything, when there is anything */
  refuse(): void {
    if (!this.isEmpty) throw this.error();
  }
}
