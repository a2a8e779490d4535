import type { Problem } from '../../problems';
import type { Path } from '../json';
import { pointer } from '../json';

/** A problem at a place in the object that is looked at. */
export function problemAt(rule: string, message: string, remedy: string, path: Path): Problem {
  return { rule, message, remedy, pointer: pointer(...path) };
}
