import type { Resource } from '../../inventory';
import { quote } from '../../problems';
import { configResource } from '../config-resource';
import type { Finding } from '../finding';
import { ruleFault } from '../known-rules';
import { covers, fits, isBarred, isExpired, isOfCarrier } from './carried';
import type { Carried, WaiverContext } from './carried';
import { faultsOf, WAIVER_RULES } from './waiver';

/** What exceptions are held against. */
export interface Judged {
  readonly resources: readonly Resource[];
  /** Those that it may be from. */
  readonly findings: readonly Finding[];
  readonly context: WaiverContext;
}

type Mistake = readonly [rule: keyof typeof WAIVER_RULES, message: string, remedy: string];

/** What is wrong with an exception. */
export function mistakesOf(one: Carried, isUsed: boolean, judged: Judged): Finding[] {
  const mistake = ofItself(one, isUsed, judged.context) ?? ofWhatItCovers(one, isUsed, judged);
  if (mistake === undefined) return [];
  const [rule, message, remedy] = mistake;
  // the config itself stands for the object; its lines are looked up only for what is wrong
  const resource = one.carrier ?? configResource(one.waiver.placeOf);
  return [{ rule, severity: WAIVER_RULES[rule], message, remedy, resource, path: one.path }];
}

function ofItself({ waiver, carrier }: Carried, isUsed: boolean, { rules }: WaiverContext): Mistake | undefined {
  const title = `the exception from ${waiver.rule}`;
  const faults = faultsOf(waiver);
  if (faults.length > 0)
    return ['waivers/incomplete', `${title} ${faults.join(' and ')}`, 'mend it; until then it does not count'];
  const fault = isUsed ? undefined : ruleFault(waiver.rule, rules);
  if (fault !== undefined) return ['waivers/unknown-rule', `an exception: ${fault.message}`, fault.remedy];
  if (carrier === undefined || isOfCarrier(waiver, carrier)) return undefined;
  const message = `${title} is for ${quote(waiver.resource)}, and stands on another object`;
  return ['waivers/misplaced', message, 'leave resource out, or move the exception to that object'];
}

function ofWhatItCovers(
  one: Carried,
  isUsed: boolean,
  { resources, findings, context }: Judged,
): Mistake | undefined {
  const { waiver, carrier } = one;
  const title = `the exception from ${waiver.rule}`;
  const barred = findings.find((candidate) => fits(one, candidate) && isBarred(candidate, context));
  if (barred !== undefined) {
    const message = `${title} covers ${barred.rule}, which nobody may waive`;
    return ['waivers/not-allowed', message, 'mend what is wrong, and remove the exception'];
  }
  if (isExpired(waiver, context)) {
    const message = `${title} ended on ${waiver.until ?? ''}`;
    return ['waivers/expired', message, 'mend what is wrong, or agree on a new date'];
  }
  const isKnown = (): boolean =>
    carrier !== undefined || context.closedWorld === true || resources.some((resource) => covers(waiver, resource));
  if (isUsed || !isKnown()) return undefined;
  return ['waivers/needless', `${title} is not needed: nothing is wrong`, 'remove it'];
}
