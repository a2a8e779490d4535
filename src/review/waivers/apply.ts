import { pointer } from '../../facts';
import type { Resource } from '../../inventory';
import { configResource } from '../config-resource';
import type { Finding, ReviewResult } from '../finding';
import { WAIVE, waiversOn } from './annotation';
import { matchesGlob } from './glob';
import { faultsOf, WAIVER_RULES } from './waiver';
import type { Waiver } from './waiver';

/** How exceptions are judged. */
export interface WaiverContext {
  readonly waivers?: readonly Waiver[];
  /** Rules that nobody may waive; `*` stands for a part of an id. */
  readonly locked?: readonly string[];
  /** The day against which end dates are held; absent when dates play no part. */
  readonly now?: string;
  readonly closedWorld?: boolean;
}

/** A waiver, and where it stands. */
interface Carried {
  readonly waiver: Waiver;
  readonly path: string;
  /** The object that carries it, and that it is about; absent for one of the config. */
  readonly carrier?: Resource;
}

/** All of several reviews with the exceptions that hold, and what is wrong with exceptions. */
export function withWaivers(results: readonly ReviewResult[], context: WaiverContext): ReviewResult {
  const resources = results.flatMap((result) => result.resources);
  const findings = results.flatMap((result) => result.findings);
  const skipped = results.flatMap((result) => result.skipped);
  return { findings: applyWaivers(findings, resources, context), skipped, resources };
}

function applyWaivers(
  findings: readonly Finding[],
  resources: readonly Resource[],
  context: WaiverContext,
): readonly Finding[] {
  const problems: Finding[] = [];
  const onEach = onObjects(resources, problems);
  const inAll = inConfig(context.waivers ?? []);
  const carried = [...onEach, ...inAll];
  if (carried.length === 0 && problems.length === 0) return findings;
  // an exception on an object is held against the findings of that object alone: there may be one on each of thousands
  const onOne = grouped(onEach, ({ carrier }) => carrier);
  const ofOne = grouped(findings, ({ resource }) => resource);
  const used = new Set<Carried>();
  const judged = findings.map((finding) => {
    const candidates = [...(onOne.get(finding.resource) ?? []), ...inAll];
    const fitting = candidates.filter((one) => fits(one, finding));
    for (const one of fitting) used.add(one);
    const holding = fitting.find(({ waiver }) => holds(waiver, finding, context));
    return holding === undefined ? finding : { ...finding, waiver: holding.waiver };
  });
  for (const one of carried) {
    const near = one.carrier === undefined ? findings : (ofOne.get(one.carrier) ?? []);
    problems.push(...problemsOf(one, used.has(one), resources, near, context));
  }
  return [...judged, ...problems];
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const known = groups.get(keyOf(one));
    if (known === undefined) groups.set(keyOf(one), [one]);
    else known.push(one);
  }
  return groups;
}

function onObjects(resources: readonly Resource[], problems: Finding[]): Carried[] {
  return resources.flatMap((carrier) => {
    const waivers = waiversOn(carrier);
    const path = pointer('metadata', 'annotations', WAIVE);
    if (waivers === undefined) {
      const message = `the annotation ${WAIVE} is not a JSON list of exceptions`;
      const remedy = 'write [{"rule": "...", "reason": "...", "owner": "...", "until": "2027-03-31"}]';
      problems.push({ rule: 'waivers/incomplete', severity: 'error', message, remedy, resource: carrier, path });
    }
    return (waivers ?? []).map((waiver) => ({ waiver, path, carrier }));
  });
}

function inConfig(waivers: readonly Waiver[]): Carried[] {
  return waivers.map((waiver, index) => ({ waiver, path: pointer('review', 'waivers', index) }));
}

function fits({ waiver, carrier }: Carried, { rule, resource }: Finding): boolean {
  return (
    matchesGlob(rule, waiver.rule) && (carrier === undefined ? covers(waiver, resource) : carrier === resource)
  );
}

function covers({ resource: pattern }: Waiver, { kind, namespace, name }: Resource): boolean {
  return matchesGlob(`${kind}/${namespace}/${name}`, pattern) || matchesGlob(`${kind}/${name}`, pattern);
}

function holds(waiver: Waiver, finding: Finding, context: WaiverContext): boolean {
  return faultsOf(waiver).length === 0 && !isExpired(waiver, context) && !isBarred(finding, context);
}

function isExpired({ until }: Waiver, { now }: WaiverContext): boolean {
  return now !== undefined && until !== undefined && until < now;
}

/** What the API server or the operator refuses does not get better by an exception. */
function isBarred({ rule, severity, condition }: Finding, { locked = [] }: WaiverContext): boolean {
  return (
    (rule.startsWith('schema/') && severity === 'error') ||
    condition?.status === 'NotReady' ||
    locked.some((pattern) => matchesGlob(rule, pattern))
  );
}

function problemsOf(
  one: Carried,
  isUsed: boolean,
  resources: readonly Resource[],
  findings: readonly Finding[],
  context: WaiverContext,
): Finding[] {
  const { waiver, carrier, path } = one;
  const finding = (rule: keyof typeof WAIVER_RULES, message: string, remedy: string): Finding => ({
    rule,
    severity: WAIVER_RULES[rule],
    message,
    remedy,
    // the config itself stands for the object; its lines are looked up only for what is wrong
    resource: carrier ?? configResource(waiver.placeOf),
    path,
  });
  const title = `the exception from ${waiver.rule}`;
  const faults = faultsOf(waiver);
  if (faults.length > 0)
    return [
      finding('waivers/incomplete', `${title} ${faults.join(' and ')}`, 'add it; until then it does not count'),
    ];
  const barred = findings.find((candidate) => fits(one, candidate) && isBarred(candidate, context));
  if (barred !== undefined) {
    const message = `${title} covers ${barred.rule}, which nobody may waive`;
    return [finding('waivers/not-allowed', message, 'mend what is wrong, and remove the exception')];
  }
  if (isExpired(waiver, context))
    return [
      finding(
        'waivers/expired',
        `${title} ended on ${waiver.until ?? ''}`,
        'mend what is wrong, or agree on a new date',
      ),
    ];
  const known =
    carrier !== undefined || context.closedWorld === true || resources.some((resource) => covers(waiver, resource));
  if (isUsed || !known) return [];
  return [finding('waivers/needless', `${title} is not needed: nothing is wrong`, 'remove it')];
}
