import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, listOf } from '../json';
import { problemAt } from './problem';

const LARGEST = 2 ** 31 - 1;

/** Numbers that the API server takes and the operator, which reads 32 bits, cannot read; `*` stands for each item of a list. */
export function numberProblems(object: unknown, places: readonly Path[]): Problem[] {
  return places.flatMap((place) => tooLarge(object, place, []));
}

function tooLarge(value: unknown, rest: Path, path: Path): Problem[] {
  const [step, ...further] = rest;
  if (step === '*') return listOf(value).flatMap((item, index) => tooLarge(item, further, [...path, index]));
  if (step !== undefined) return tooLarge(at(value, step), further, [...path, step]);
  if (typeof value !== 'number' || value <= LARGEST) return [];
  const message = `${value} is more than the operator can read`;
  return [problemAt('operator/number', message, `use at most ${LARGEST}`, path)];
}
