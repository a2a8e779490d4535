import type { ReviewContext } from './context';
import type { Rule } from './rule';
import type { ProfileName } from './severity';

interface RulesOfKind {
  readonly each: Rule[];
  /** Those that judge alike objects once. */
  readonly ofAlike: Rule[];
}

/** Rules by the kind that they look at. */
export type RulesByKind = ReadonlyMap<string, RulesOfKind>;

/** The rules that a review under a profile asks. */
export function rulesByKind(
  rules: readonly Rule[],
  profile: ProfileName,
  { refusalsOnly = false }: ReviewContext,
): RulesByKind {
  const byKind = new Map<string, RulesOfKind>();
  for (const rule of rules) {
    if (!speaks(rule, profile, refusalsOnly)) continue;
    const known = byKind.get(rule.on) ?? { each: [], ofAlike: [] };
    byKind.set(rule.on, known);
    known[rule.ofAlike === true ? 'ofAlike' : 'each'].push(rule);
  }
  return byKind;
}

/** Whether a rule can say anything that counts. */
function speaks({ severities, mayRefuse }: Rule, profile: ProfileName, refusalsOnly: boolean): boolean {
  if (severities[profile] === 'off') return false;
  return !refusalsOnly || severities[profile] === 'error' || mayRefuse === true;
}
