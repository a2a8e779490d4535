import { pointer } from '../../facts';
import { grouped } from '../grouped';
import type { Resource } from '../../inventory';
import type { Finding, ReviewResult } from '../finding';
import { WAIVE, waiversOn } from './annotation';
import { fits, holds } from './carried';
import type { Carried, WaiverContext } from './carried';
import { mistakesOf } from './mistakes';
import type { Waiver } from './waiver';

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
    problems.push(...mistakesOf(one, used.has(one), { resources, findings: near, context }));
  }
  return [...judged, ...problems];
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
