import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at } from '../json';
import { problemAt } from './problem';

const QUANTITY = /^([-+]?(?:\d+\.?\d*|\.\d+))(n|u|m|k|[MGTPE]|[KMGTPE]i|[eE][-+]?\d+)?$/;
const FRACTIONS: Readonly<Record<string, number>> = { n: 1e9, u: 1e6, m: 1000 };
const LETTERS = 'kMGTPE';

/** Amounts that differ by less are one amount, written in two units. */
const ROUNDING = 1e-15;

/** Requests and limits that the operator refuses: nothing or less, or a request above its limit. */
export function resourceProblems(resources: unknown, path: Path): Problem[] {
  return ['cpu', 'memory'].flatMap((name) => {
    const requested = at(resources, 'requests', name);
    const limited = at(resources, 'limits', name);
    const request = amount(requested);
    const limit = amount(limited);
    const problem = (message: string, remedy: string, part: string): Problem =>
      problemAt('operator/resources', message, remedy, [...path, part, name]);
    const problems: Problem[] = [];
    if (request !== undefined && request <= 0)
      problems.push(problem(`the ${name} request is not above zero`, 'raise or remove it', 'requests'));
    if (limit !== undefined && limit <= 0)
      problems.push(problem(`the ${name} limit is not above zero`, 'raise or remove it', 'limits'));
    if (request !== undefined && limit !== undefined && limit > 0 && request > limit * (1 + ROUNDING)) {
      const words = `the ${name} request ${String(requested)} is above the limit ${String(limited)}`;
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
  const [, digits = '', suffix = ''] = match;
  const fraction = FRACTIONS[suffix];
  if (fraction !== undefined) return Number(digits) / fraction;
  if (/^[eE][-+]?\d/.test(suffix)) return Number(`${digits}${suffix}`);
  const power = suffix === '' ? 0 : LETTERS.indexOf(suffix === 'Ki' ? 'k' : suffix.charAt(0)) + 1;
  return Number(digits) * (suffix.endsWith('i') ? 1024 : 1000) ** power;
}
