import { atPointer } from '../facts';
import type { ResourceInput } from '../inventory';
import { byPlace, placeholderIn, unfilled } from '../problems';
import type { Problem } from '../problems';
import type { ReviewContext } from './context';
import type { Finding, ReviewResult } from './finding';
import { look } from './review';
import { withWaivers } from './waivers/apply';

/** What a review found, and which files another program has still to fill in. */
export interface ManifestsReview {
  readonly result: ReviewResult;
  /** One a file. */
  readonly problems: readonly Problem[];
}

/** Who judges single values; policy judges what they mean together. */
const GATES = /^(?:schema|operator|kafka)\//;

/**
 * Reviews what somebody read from files. Objects with a placeholder such as `${REPLICAS}` where no gate takes one are left out: most of
 * what is said of them would follow from that. In other places it is a text like any other, and nobody can tell.
 */
export function reviewManifests(manifests: readonly ResourceInput[], context: ReviewContext): ManifestsReview {
  const first = look(manifests, context);
  const unfit = unfilledIn(first.findings);
  const filled =
    unfit.size === 0
      ? first
      : look(
          manifests.filter((manifest) => !unfit.has(manifest)),
          context,
        );
  return { result: withWaivers([filled], context), problems: firstOfEachFile([...unfit.values()]) };
}

function unfilledIn(findings: readonly Finding[]): ReadonlyMap<ResourceInput, Problem> {
  const unfit = new Map<ResourceInput, Problem>();
  for (const { rule, resource, path, message } of findings) {
    if (!GATES.test(rule) || unfit.has(resource.input)) continue;
    const value = atPointer(resource.object, path);
    const placeholder = typeof value === 'string' ? placeholderIn(value) : undefined;
    // some rules are about the key alone, whatever its value
    if (placeholder === undefined || !message.includes(placeholder)) continue;
    unfit.set(resource.input, unfilled(placeholder, resource.input.source?.placeOf(path)));
  }
  return unfit;
}

function firstOfEachFile(problems: readonly Problem[]): Problem[] {
  const files = new Map<string | undefined, Problem>();
  for (const problem of problems.toSorted(byPlace)) {
    const file = problem.place?.file;
    if (!files.has(file)) files.set(file, problem);
  }
  return [...files.values()];
}
