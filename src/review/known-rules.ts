import { CONDITIONS } from '../facts';
import { didYouMean, quote } from '../problems';
import { ruleIds } from './page-of';
import { RULES } from './rules';
import { matchesGlob } from './waivers/glob';

/** Why an id, or a pattern of ids, fits no rule. */
export interface RuleFault {
  readonly message: string;
  readonly remedy: string;
}

/** At hand in every review; the catalogue has the others too, and takes longer to load. */
const AT_HAND: ReadonlySet<string> = new Set([...RULES.map(({ id }) => id), ...Object.keys(CONDITIONS)]);

/**
 * What is wrong with an id of a rule, in which `*` stands for a part, that somebody wrote; nothing when it fits a rule.
 * @param own the rules of the organization; without them nobody can tell of `org/`
 */
export function ruleFault(
  pattern: string,
  own: readonly { readonly id: string }[] | undefined,
): RuleFault | undefined {
  if (AT_HAND.has(pattern) || (own === undefined && pattern.startsWith('org/'))) return undefined;
  const fits = (id: string): boolean => matchesGlob(id, pattern);
  const ownIds = (own ?? []).map(({ id }) => id);
  if (ownIds.some(fits) || [...AT_HAND].some(fits)) return undefined;
  const all = [...AT_HAND, ...ruleIds(), ...ownIds];
  if (all.some(fits)) return undefined;
  const families = all.map((id) => `${id.slice(0, id.indexOf('/'))}/*`);
  const meant = didYouMean(pattern, new Set([...all, ...families]));
  return {
    message: `there is no rule ${quote(pattern)}`,
    remedy: meant === undefined ? 'cdk8s-strimzi rules lists them' : `did you mean ${meant}?`,
  };
}
