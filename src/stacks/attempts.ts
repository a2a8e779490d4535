import { ProblemList } from '../problems';
import type { Problem } from '../problems';
import type { Origin } from './origins/origin';

/** Makes many things, and tells all that was wrong with any of them at the end, where a person wrote it. */
export class Attempts {
  readonly #problems: ProblemList;
  readonly #known: ReadonlySet<string>;

  /** @param known what was wrong before: the same found again at the same place is not told twice */
  constructor(known: Iterable<Problem>) {
    this.#problems = new ProblemList(known);
    this.#known = new Set([...this.#problems].map(keyOf));
  }

  /**
   * What was made; nothing when the user's words were wrong, which is kept for the end.
   * @param what what a message is about: `topic "orders"`
   */
  make<T>(what: string, origin: Origin, create: () => T): T | undefined {
    return this.#problems.attempt(create, (problems) =>
      problems
        .map((problem) => placed(what, problem, origin))
        .filter((problem) => !this.#known.has(keyOf(problem))),
    );
  }

  /** @throws UserError with everything that was wrong */
  finish(): void {
    this.#problems.refuse();
  }
}

function keyOf({ rule, place }: Problem): string {
  return JSON.stringify([rule, place?.file, place?.line, place?.column]);
}

/** A person wrote a config, so the message points there and not into an object that does not exist yet. */
function placed(what: string, problem: Problem, origin: Origin): Problem {
  if (problem.place !== undefined) return problem;
  return { ...problem, message: `${what}: ${problem.message}`, place: origin.placeOf(problem.pointer ?? '') };
}
