import { at } from '../facts';
import { quote } from '../problems';
import type { Problem } from '../problems';
import type { Environment } from './environment';
import type { ReviewSettings } from './review-settings';

/** Settings of the operator, and where a review may be told the same. */
const TOLD_TWICE = [
  ['drainCleaner', ['drainCleaner']],
  ['podSecurityProvider', ['operator', 'podSecurityProvider']],
  ['generateNetworkPolicy', ['operator', 'networkPolicyGeneration']],
  ['generatePodDisruptionBudget', ['operator', 'podDisruptionBudgetGeneration']],
  ['entityOperatorWatchedNamespace', ['operator', 'entityOperatorWatchedNamespace']],
] as const;

/** What is said of the operator otherwise than to its reviews. */
export function factProblems(
  { settings, placeOf }: Environment,
  context: ReviewSettings['context'],
): readonly Problem[] {
  return TOLD_TWICE.flatMap(([setting, path]) => {
    const [is, told] = [settings.operator?.[setting], at(context, ...path)];
    if (is === undefined || told === undefined || is === told) return [];
    return {
      rule: 'config/contradicts-facts',
      message: `operator.${setting} is ${quote(is)}, and reviews are told ${quote(told)}`,
      remedy: `keep one, or write ${String(is)} for review.context.${path.join('.')} too`,
      place: placeOf('operator', setting),
    };
  });
}
