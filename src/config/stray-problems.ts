import { didYouMean, quote } from '../problems';
import type { Problem } from '../problems';
import type { Stray } from './environment';

/** What an entry says of what it belongs to, when there is no such thing, or when it says nothing and there are several. */
export function strayProblem({ kind, name, by, entry, named, known }: Stray): Problem {
  const all = known.length === 0 ? `describe one under ${by}s` : `known are ${known.join(', ')}`;
  if (named === undefined) {
    return {
      rule: `config/${by}-missing`,
      message: `${kind} ${quote(name)} does not say which ${by} it belongs to`,
      remedy: known.length === 0 ? all : `add ${by}: with one of ${known.join(', ')}`,
      place: entry.placeOf(),
    };
  }
  const near = didYouMean(named, known);
  return {
    rule: `config/unknown-${by}`,
    message: `there is no ${by} ${quote(named)}`,
    remedy: near === undefined ? all : `did you mean ${quote(near)}?`,
    place: entry.placeOf(by),
  };
}
