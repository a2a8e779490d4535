import type * as cel from '../../cel';
import type { Problem } from '../../problems';
import type { Checker, Ruled } from './checker';
import { RULE_WORDS } from './rule-words';

/** With these the server does not look at rules any more. */
const BLOCKING: ReadonlySet<string> = new Set(['schema/type', 'schema/required', 'schema/enum']);

/** What the rules in CEL have against an object whose fields are right. */
export function ruleProblems({ ruled, problems }: Checker): Problem[] {
  if (ruled.length === 0 || problems.some(({ rule }) => BLOCKING.has(rule))) return [];
  return ruled.flatMap(brokenRules);
}

function brokenRules({ value, rules, pointer }: Ruled): Problem[] {
  return rules
    .filter((rule) => !holds(rule, value))
    .map((rule) => ({ rule: 'schema/cel', ...wordsOf(rule), pointer }));
}

/** A rule that has no value is broken too. */
function holds(rule: string, self: unknown): boolean {
  const evaluate = compiledRule(rule);
  try {
    return evaluate({ self }) === true;
  } catch {
    return false;
  }
}

function wordsOf(rule: string): Pick<Problem, 'message' | 'remedy'> {
  const words = RULE_WORDS.get(rule);
  return (
    words ?? { message: `this does not hold here: ${rule}`, remedy: 'change the fields of self so that it does' }
  );
}

const compiled = new Map<string, cel.Evaluate>();

function compiledRule(rule: string): cel.Evaluate {
  const known = compiled.get(rule);
  if (known !== undefined) return known;
  const made = celRoom().compileCel(rule, ['self']);
  compiled.set(rule, made);
  return made;
}

/** Loaded late: only some objects have fields with rules. */
function celRoom(): typeof cel {
  return require('../../cel') as typeof cel;
}
