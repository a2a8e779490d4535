import { byPlace, UserError } from '../problems';
import type { Problem } from '../problems';

/** Collects what is wrong in several environments, so that all of it can be told at once. */
export class AllProblems {
  readonly #found = new Map<string, { readonly problem: Problem; readonly environments: string[] }>();

  /** The result; nothing when the user's words were wrong, which is kept. */
  attempt<T>(environment: string, step: () => T): T | undefined {
    try {
      return step();
    } catch (error) {
      if (!UserError.is(error)) throw error;
      this.add(environment, error.problems);
      return undefined;
    }
  }

  add(environment: string, problems: readonly Problem[]): void {
    for (const problem of problems) {
      const { message, place, subject, pointer } = problem;
      const key = JSON.stringify(place === undefined ? [message, subject, pointer] : [message, place]);
      const known = this.#found.get(key);
      if (known === undefined) this.#found.set(key, { problem, environments: [environment] });
      else known.environments.push(environment);
    }
  }

  /** Each once, by its place in the files; with the environments that it is wrong in, when it is not wrong in all. */
  list(all: readonly string[]): Problem[] {
    return [...this.#found.values()]
      .map(({ problem, environments }) =>
        environments.length === all.length
          ? problem
          : { ...problem, message: `${problem.message} (in ${environments.join(', ')})` },
      )
      .sort(byPlace);
  }
}
