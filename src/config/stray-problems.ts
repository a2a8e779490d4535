import { didYouMean, quote } from '../problems';
import type { Problem } from '../problems';
import type { OwnerKey, Stray } from './environment';

/** What is named by each key, and where it is described. */
const OWNERS: Readonly<Record<OwnerKey, { readonly what: string; readonly section: string }>> = {
  connect: { what: 'connect', section: 'connects' },
  to: { what: 'cluster', section: 'clusters' },
};

/** What an entry says of what it belongs to, when there is no such thing, or when it says nothing and there are several. */
export function strayProblem({ kind, name, by, entry, named, known }: Stray): Problem {
  const { what, section } = OWNERS[by];
  const list = known.join(', ');
  if (named === undefined) {
    return {
      rule: `config/${what}-missing`,
      message: `${kind} ${quote(name)} does not say which ${what} it belongs to`,
      remedy: known.length === 0 ? `describe one under ${section}` : `add ${by}: with one of ${list}`,
      place: entry.placeOf(),
    };
  }
  const near = didYouMean(named, known);
  const remedy = known.length === 0 ? `describe one under ${section}` : `known are ${list}`;
  return {
    rule: `config/unknown-${what}`,
    message: `there is no ${what} ${quote(named)}`,
    remedy: near === undefined ? remedy : `did you mean ${quote(near)}?`,
    place: entry.placeOf(by),
  };
}
