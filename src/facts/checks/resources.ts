import type { Problem } from '../../problems';
import { at, pointer } from '../json';

const QUANTITY = /^(\d+(?:\.\d+)?|\.\d+)(m|k|[KMGTPE]i?|[eE]-?\d+)?$/;
const LETTERS = 'kMGTPE';

/** Requests and limits that the operator refuses: nothing or less, or a request above its limit. */
export function resourceProblems(resources: unknown, ...path: string[]): Problem[] {
  return ['cpu', 'memory'].flatMap((name) => {
    const request = amount(at(resources, 'requests', name));
    const limit = amount(at(resources, 'limits', name));
    const problem = (message: string, remedy: string, part: string): Problem => ({
      rule: 'operator/resources',
      message,
      remedy,
      pointer: pointer(...path, part, name),
    });
    const problems: Problem[] = [];
    if (request !== undefined && request <= 0)
      problems.push(problem(`the ${name} request is not above zero`, 'raise or remove it', 'requests'));
    if (limit !== undefined && limit <= 0)
      problems.push(problem(`the ${name} limit is not above zero`, 'raise or remove it', 'limits'));
    if (request !== undefined && limit !== undefined && limit > 0 && request > limit) {
      const words = `the ${name} request ${String(at(resources, 'requests', name))} is above the limit ${String(at(resources, 'limits', name))}`;
      problems.push(problem(words, 'lower the request, or raise the limit', 'requests'));
    }
    return problems;
  });
}

/** A Kubernetes quantity as a number; nothing when it is none. */
export function amount(quantity: unknown): number | undefined {
  if (typeof quantity === 'number') return quantity;
  const match = typeof quantity === 'string' ? QUANTITY.exec(quantity) : null;
  if (match === null) return undefined;
  const [, digits, suffix = ''] = match;
  if (suffix === 'm') return Number(digits) / 1000;
  if (/^[eE]-?\d/.test(suffix)) return Number(`${digits}${suffix}`);
  const power = suffix === '' ? 0 : LETTERS.indexOf(suffix === 'Ki' ? 'k' : suffix.charAt(0)) + 1;
  return Number(digits) * (suffix.endsWith('i') ? 1024 : 1000) ** power;
}
