import { CONDITIONS } from '../../facts';
import { RULES } from '../rules';
import { ALWAYS_ERROR, severitiesOf } from '../severity';
import { WAIVER_RULES } from '../waivers/waiver';
import { PAGES } from '.';
import type { RulePage } from './page';
import type { Weight } from './text';

/** A rule with its page. */
export interface ListedRule extends Weight {
  readonly id: string;
  readonly page: RulePage;
}

/** The order of the gates; policy follows by name. */
const FIRST = ['schema', 'operator', 'kafka'];

/** Every rule, gate by gate, then policy by family and name. */
export function listedRules(): ListedRule[] {
  return Object.entries(PAGES)
    .map(([id, page]) => ({ id, page, ...weightOf(id) }))
    .toSorted((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1));
}

/** The family of a rule: what stands before the slash. */
export function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function weightOf(id: string): Weight {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule !== undefined) return rule;
  if (Object.hasOwn(WAIVER_RULES, id)) {
    const severity = WAIVER_RULES[id as keyof typeof WAIVER_RULES];
    return { severities: { dev: severity, prod: severity } };
  }
  const condition = Object.hasOwn(CONDITIONS, id) ? CONDITIONS[id] : undefined;
  return condition === undefined
    ? { severities: ALWAYS_ERROR }
    : { severities: severitiesOf(condition), condition };
}

function rank(id: string): number {
  const at = FIRST.indexOf(familyOf(id));
  return at === -1 ? FIRST.length : at;
}
