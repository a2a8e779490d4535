import { objectProblems } from '../../../src/review';
import type { Problem } from '../../../src/problems';
import { isCreated } from './cluster';
import type { Document } from './documents';
import { place } from './verdict';
import type { Verdict } from './verdict';

/** A document with what the server and we say about it. */
export interface Judgement {
  readonly document: Document;
  readonly verdict: Verdict;
  readonly problems: readonly Problem[];
  /** How they differ. */
  readonly wrong: string | undefined;
}

/**
 * Compares our problems with the server's verdict. Both must take or refuse the document, and where it sees something wrong we must see
 * something too. The other way round as well when it told everything: its first look is for unknown fields and other types, of which it
 * tells some, and only a document without them it looks at as a whole.
 */
export function judged(document: Document, verdict: Verdict): Judgement {
  const problems = objectProblems(document.manifest);
  return { document, verdict, problems, wrong: difference(document, verdict, problems) };
}

function difference(
  { manifest, taken }: Document,
  verdict: Verdict,
  problems: readonly Problem[],
): string | undefined {
  if (taken !== undefined && taken !== verdict.accepted)
    return `the judge expects that the server ${taken ? 'takes' : 'refuses'} it`;
  if (verdict.accepted) return problems.length === 0 ? undefined : 'the server takes it';
  if (problems.length === 0) return 'the server refuses it';
  const ours = new Set(problems.map(placeOf));
  const theirs = isCreated(manifest) ? renamed(verdict.places) : verdict.places;
  if (theirs.size === 0) return 'the judge does not know where the server sees it';
  const missed = [...theirs].filter((where) => !ours.has(where));
  if (missed.length > 0) return `the server sees something at ${missed.join(', ')}`;
  const more = verdict.stage === 'whole' ? [...ours].filter((where) => !theirs.has(where)) : [];
  return more.length > 0 ? `the server sees nothing at ${more.join(', ')}` : undefined;
}

/** The server makes a name and refuses that, where we refuse what it makes it of. */
function renamed(places: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...places].map((where) => (where === '/metadata/name' ? '/metadata/generateName' : where)));
}

/** Of a field that is missing, the map that lacks it: the server names sometimes one and sometimes the other. */
function placeOf({ rule, pointer = '' }: Problem): string {
  const path = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return place(rule === 'schema/required' && path[0] !== 'metadata' ? path.slice(0, -1) : path);
}
