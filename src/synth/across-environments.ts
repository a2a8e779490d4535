import { byPlace } from '../problems';
import type { Problem } from '../problems';

/**
 * What is wrong in several environments, each once, by its place in the files; with the environments that it is wrong in, when it is
 * not wrong in all.
 */
export function acrossEnvironments(found: ReadonlyMap<string, Iterable<Problem>>): Problem[] {
  const once = new Map<string, { readonly problem: Problem; readonly environments: Set<string> }>();
  for (const [environment, problems] of found) {
    for (const problem of problems) {
      const known = once.get(keyOf(problem));
      if (known === undefined) once.set(keyOf(problem), { problem, environments: new Set([environment]) });
      else known.environments.add(environment);
    }
  }
  return [...once.values()]
    .map(({ problem, environments }) =>
      environments.size === found.size
        ? problem
        : { ...problem, message: `${problem.message} (in ${[...environments].join(', ')})` },
    )
    .sort(byPlace);
}

function keyOf({ message, place, subject, pointer }: Problem): string {
  return JSON.stringify(place === undefined ? [message, subject, pointer] : [message, place]);
}
