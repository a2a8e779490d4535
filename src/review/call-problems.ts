import { isMap } from '../facts';
import { quote } from '../problems';
import type { Problem } from '../problems';
import type { ReviewContext } from './context';
import { ruleFault } from './known-rules';

/** What is wrong with a call of `review`: a program in JavaScript has no compiler to say so. */
export function callProblems(objects: unknown, context: unknown): Problem[] {
  const problems: Problem[] = [];
  if (!Array.isArray(objects))
    problems.push(wrong(`review is given ${quote(objects)}`, 'give it a list of objects'));
  else if (!objects.every((object) => object === null || isMap(object))) {
    const index = objects.findIndex((object) => object !== null && !isMap(object));
    problems.push(wrong(`object ${index} is ${quote(objects[index])}`, 'give plain objects, or null for none'));
  }
  if (isMap(context)) problems.push(...contextProblems(context));
  else problems.push(wrong(`the context of review is ${quote(context)}`, "give a map such as { profile: 'prod' }"));
  return problems;
}

function contextProblems({ profile, locked, rules }: Partial<Record<keyof ReviewContext, unknown>>): Problem[] {
  const problems: Problem[] = [];
  if (profile !== undefined && profile !== 'dev' && profile !== 'prod')
    problems.push(wrong(`the profile of review is ${quote(profile)}`, "write 'dev' or 'prod'"));
  if (rules === undefined && Array.isArray(locked)) {
    const faults = locked.flatMap((rule) => ruleFault(String(rule), undefined) ?? []);
    problems.push(...faults.map(({ message, remedy }) => wrong(`locked: ${message}`, remedy)));
  }
  return problems;
}

function wrong(message: string, remedy: string): Problem {
  return { rule: 'review/call', message, remedy };
}
