import { SUPERUSER } from './broker';
import type { Case } from './cases/case';
import { namesOf } from './cases/names';
import type { Denial } from './denials';
import type { PlannedAcl } from './plan';
import { preparationsOf, probesOf } from './probes';
import type { Probe } from './probes';
import { proberOf, workerOf } from './trial';
import type { Deprived, Trial } from './trial';

/** How a task ended: `ok`, `denied: ...` or `failed: ...` for each step that was run. */
export interface Result {
  readonly id: string;
  readonly seconds: number;
  readonly outcomes: readonly string[];
}

/** What can be proven, in the order of the columns of the report. */
export const KINDS = ['works', 'asks for no more', 'needs each', 'allowed', 'refused'] as const;

/** Something that was to be proven. */
export interface Check {
  readonly about: string;
  readonly kind: (typeof KINDS)[number];
  readonly what: string;
  /** What speaks against it. */
  readonly wrong: string | undefined;
}

export type Results = ReadonlyMap<string, Result>;

/** Everything that the results of a trial prove or disprove. */
export function judge(trial: Trial, results: Results, denials: readonly Denial[]): Check[] {
  return [
    ...trial.cases.flatMap((of) => [worked(of, results), asksForNoMore(of, denials), ...edges(of, results)]),
    ...trial.deprived.map((deprived) => neededIt(deprived, results, denials)),
    // the one that may do everything proves that each probe is a request that works
    ...probed(SUPERUSER, SUPERUSER, results, () => true),
  ];
}

function worked(of: Case, results: Results): Check {
  return { about: of.name, kind: 'works', what: 'its work', wrong: failureOf(results.get(workerOf(of))) };
}

/** The first failure of a task, or that it did not end. */
export function failureOf(result: Result | undefined): string | undefined {
  return result === undefined ? 'no result' : result.outcomes.find((outcome) => outcome !== 'ok');
}

/** A client that is refused something and goes on without it leaves noise in the log of every broker: none does so unknown to us. */
function asksForNoMore(of: Case, denials: readonly Denial[]): Check {
  const { asksInVain = [] } = of;
  const loud = denials.filter(({ principal, silent }) => !silent && nameOf(principal) === workerOf(of));
  const unknown = loud.filter((denial) => !asksInVain.includes(askedFor(denial)));
  const not = asksInVain.filter((known) => !loud.some((denial) => askedFor(denial) === known));
  const refused = [...new Set(unknown.map(({ what }) => what)), ...not.map((known) => `never ${known}`)].join(', ');
  return {
    about: of.name,
    kind: 'asks for no more',
    what: 'what the broker refuses while it works',
    wrong: refused === '' ? undefined : refused,
  };
}

function askedFor({ operation, resource }: Denial): string {
  return `${operation} on ${resource.type.toLowerCase()}`;
}

function neededIt({ user, of, lacks }: Deprived, results: Results, denials: readonly Denial[]): Check {
  const result = results.get(user);
  const failure = failureOf(result);
  const refused = denials.some((denial) => nameOf(denial.principal) === user && isAbout(denial, lacks));
  const operation = `${lacks.operation} on ${lacks.type}`;
  const superfluous = of.superfluousHere?.includes(operation) ?? false;
  const what = `${operation} ${lacks.prefix ? '^' : '='}${lacks.name}`;
  const verdict = (wrong: string | undefined): Check => ({
    about: of.name,
    kind: 'needs each',
    what: superfluous ? `does not need ${what}` : `needs ${what}`,
    wrong,
  });
  if (superfluous || result === undefined) return verdict(failure);
  if (failure === undefined) return verdict('it works without');
  return verdict(refused ? undefined : `it fails without, but nothing of the kind was refused: ${failure}`);
}

/** Users by certificate are known by their subject. */
function nameOf(principal: string): string {
  return principal.replace(/^CN=/, '');
}

/** What Kafka may ask for first where it would ask for the other operation later. */
const ASKED_FIRST: Readonly<Record<string, string>> = {
  read: 'describe',
  write: 'describe',
  delete: 'describe',
  alter: 'describe',
  alter_configs: 'describe_configs',
};

function isAbout(denial: Denial, { type, name, prefix, operation }: PlannedAcl): boolean {
  // an idempotent producer needs Write on any topic, or else this
  if (type === 'topic' && operation === 'write' && denial.operation === 'idempotent_write') return true;
  if (operation !== 'all' && ![operation, ASKED_FIRST[operation]].includes(denial.operation)) return false;
  if (denial.resource.type.toLowerCase() !== type.replaceAll('_', '')) return false;
  return name === '*' || (prefix ? denial.resource.name.startsWith(name) : denial.resource.name === name);
}

function edges(of: Case, results: Results): Check[] {
  const isAllowed = ({ target, operation }: Probe): boolean => of.may[target]?.includes(operation) ?? false;
  return [...probed(of.name, proberOf(of), results, isAllowed), ...untried(of)];
}

/** Rights that a case claims and that nothing tries, which would be claimed in vain. */
function untried({ name, may }: Case): Check[] {
  const tried = probesOf(namesOf(name));
  const claims = Object.entries(may).flatMap(([target, operations]) =>
    operations.map((operation) => ({ target, operation })),
  );
  return claims
    .filter((claim) => !tried.some((probe) => probe.target === claim.target && probe.operation === claim.operation))
    .map(({ target, operation }) => ({
      about: name,
      kind: 'allowed',
      what: `${operation} on ${target}`,
      wrong: 'no probe tries it',
    }));
}

function probed(about: string, user: string, results: Results, isAllowed: (probe: Probe) => boolean): Check[] {
  const names = namesOf(user);
  const outcomes = results.get(user)?.outcomes ?? [];
  const first = preparationsOf(names).length;
  return probesOf(names).map((probe, index): Check => {
    const outcome = outcomes[first + index] ?? 'no result';
    const allowed = isAllowed(probe);
    const { target, operation, step, refusals } = probe;
    return {
      about,
      kind: allowed ? 'allowed' : 'refused',
      what: `${step.do} (${operation} on ${target})`,
      wrong: (allowed ? outcome === 'ok' : isRefusal(outcome, step.do, refusals)) ? undefined : outcome,
    };
  });
}

function isRefusal(outcome: string, step: string, refusals: readonly string[]): boolean {
  return refusals.some((refusal) => outcome.startsWith(`denied: ${step}: ${refusal}:`));
}
