import { UserError } from '../../problems';
import type { Problem } from '../../problems';
import { sampleObjects } from '../catalogue/sample';
import { review } from '../review';
import type { Rule } from '../rule';
import { compileOwnRule, isVerdict } from './compile';
import type { OwnRule } from './own-rule';

/**
 * The rules of an organization, each proven by its samples.
 * @throws UserError with every expression that cannot be compiled, every id that is there twice, and every sample that a rule gets wrong
 */
export function compileOwnRules(owns: readonly OwnRule[]): Rule[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const rules = owns.flatMap((own) => {
    if (seen.has(own.id)) problems.push(twice(own));
    seen.add(own.id);
    try {
      const rule = compileOwnRule(own);
      problems.push(...sampleProblems(own, rule));
      return [rule];
    } catch (error) {
      if (!UserError.is(error)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new UserError(problems);
  return rules;
}

function sampleProblems(own: OwnRule, rule: Rule): Problem[] {
  const wrong = (list: 'pass' | 'fail'): Problem[] =>
    own[list].flatMap((yaml, index) => {
      const found = finds(rule, yaml);
      const isProven = list === 'pass' ? found?.length === 0 : found?.some(isVerdict);
      if (isProven === true) return [];
      return [
        {
          rule: 'config/own-rule-sample',
          message: `${own.id} ${outcome(`${list}[${index}]`, found)}`,
          remedy: found === undefined ? 'write a Kubernetes object' : 'mend the expression or the sample',
          place: own.placeOf(),
        },
      ];
    });
  return [...wrong('pass'), ...wrong('fail')];
}

function outcome(sample: string, found: readonly string[] | undefined): string {
  if (found === undefined) return `cannot read its sample ${sample}`;
  const [first] = found;
  return first === undefined ? `finds nothing in its sample ${sample}` : `finds in its sample ${sample}: ${first}`;
}

/** What a rule says of a sample; nothing when the sample is no object. */
function finds(rule: Rule, yaml: string): readonly string[] | undefined {
  const objects = objectsOf(yaml);
  if (objects === undefined) return undefined;
  const profile = rule.severities.prod === 'off' ? 'dev' : 'prod';
  const { findings } = review(objects, { profile, rules: [rule] });
  return findings.filter((finding) => finding.rule === rule.id).map(({ message }) => message);
}

function objectsOf(yaml: string) {
  try {
    const objects = sampleObjects(yaml);
    return objects.every((object) => typeof object === 'object')
      ? objects.map((object) => ({ object }))
      : undefined;
  } catch {
    return undefined;
  }
}

function twice({ id, placeOf }: OwnRule): Problem {
  const message = `two rules have the id ${id}`;
  return { rule: 'config/own-rule', message, remedy: 'give each its own', place: placeOf() };
}
