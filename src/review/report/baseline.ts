import { at, isMap, listOf } from '../../facts';
import { parsedJson } from '../parsed-json';
import type { ReportedFinding } from './json';

/** What makes a finding the same in two reviews: its rule, its object and the place in it. Values and lines may change. */
function identityOf(finding: unknown): string {
  const part = (...path: string[]): unknown => at(finding, ...path) ?? '';
  return JSON.stringify([
    part('rule'),
    part('resource', 'kind'),
    part('resource', 'namespace'),
    part('resource', 'name'),
    part('path'),
  ]);
}

/** Whether a text is a report of an earlier review in JSON; then which findings it has. */
export function baselineOf(text: string): ((finding: ReportedFinding) => boolean) | undefined {
  const report = parsedJson(text);
  if (!isMap(report) || !Array.isArray(report['findings'])) return undefined;
  const known = new Set(listOf(report['findings']).map(identityOf));
  return (finding) => known.has(identityOf(finding));
}
