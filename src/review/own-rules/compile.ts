import { CelError, compileCel } from '../../cel';
import type { Evaluate } from '../../cel';
import { words } from '../../facts';
import type { Inventory, Resource } from '../../inventory';
import { UserError } from '../../problems';
import type { Problem } from '../../problems';
import { configResource } from '../config-resource';
import { FINE, wrong } from '../outcome';
import type { Outcome } from '../outcome';
import type { Rule, Scope } from '../rule';
import type { OwnRule } from './own-rule';
import { variablesOf, viewOf } from './view';

/** The expressions of a rule, ready to be evaluated. */
interface Compiled {
  readonly when: Evaluate | undefined;
  readonly expression: Evaluate;
  /** Texts and values of the message, in turn. */
  readonly message: readonly (string | Evaluate)[];
}

/** Begins what is said when a rule gives no verdict: nothing is proven by it. */
const NO_VERDICT = 'the rule cannot be judged: ';

const PLACEHOLDER = /\{\{(.*?)\}\}/;

/**
 * A rule of an organization as one of ours.
 * @throws UserError when an expression of it cannot be compiled
 */
export function compileOwnRule(own: OwnRule): Rule {
  const compiled = compile(own);
  const { id, on, severity } = own;
  const severities = typeof severity === 'string' ? { dev: severity, prod: severity } : severity;
  return {
    id,
    on,
    severities,
    check: (subject, scope) => check(own, compiled, subject, scope).map((outcome) => placed(outcome, own)),
  };
}

/** Whether a rule of an organization found something, and not only that it has no verdict. */
export function isVerdict(message: string): boolean {
  return !message.startsWith(NO_VERDICT);
}

function check(own: OwnRule, compiled: Compiled, subject: Resource | Inventory, scope: Scope): readonly Outcome[] {
  const { path = '', title, remedy = `see to it: ${title}` } = own;
  const view = viewOf(subject, scope);
  try {
    if (compiled.when !== undefined && compiled.when(view) !== true) return FINE;
    const verdict = compiled.expression(view);
    if (verdict === true) return FINE;
    if (verdict !== false)
      return wrong(path, `${NO_VERDICT}its expression gives ${words(verdict)}`, 'let it give true or false');
    return wrong(
      path,
      compiled.message.map((part) => (typeof part === 'string' ? part : words(part(view)))).join(''),
      remedy,
    );
  } catch (error) {
    if (!(error instanceof CelError)) throw error;
    return wrong(path, `${NO_VERDICT}${error.message}`, 'mend the expression of the rule, with has() for example');
  }
}

/** What is about all objects has none of its own: the rule stands for it. */
function placed(outcome: Outcome, { on, placeOf }: OwnRule): Outcome {
  return on === 'input' && !('skipped' in outcome) ? { ...outcome, resource: configResource(placeOf) } : outcome;
}

function compile(own: OwnRule): Compiled {
  const problems: Problem[] = [];
  const variables = variablesOf(own.on);
  const one = (what: string, expression: string): Evaluate => {
    try {
      return compileCel(expression, variables);
    } catch (error) {
      if (!(error instanceof CelError)) throw error;
      problems.push({
        rule: 'config/own-rule',
        message: `the ${what} of ${own.id} is no expression: ${error.message}`,
        remedy: `write CEL over ${variables.join(', ')}`,
        place: own.placeOf(),
      });
      return () => undefined;
    }
  };
  const compiled: Compiled = {
    when: own.when === undefined ? undefined : one('condition', own.when),
    expression: one('expression', own.expression),
    message: own.message
      .split(PLACEHOLDER)
      .map((part, index) => (index % 2 === 0 ? part : one('message', part.trim()))),
  };
  if (problems.length > 0) throw new UserError(problems);
  return compiled;
}
