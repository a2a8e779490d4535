import { pageOf } from '../page-of';
import type { ReportedFinding, ReviewReport } from './json';

/** A report whose findings name the controls that their rules help with: for auditors, who read the JSON. */
export function withControls(report: ReviewReport): ReviewReport {
  return { ...report, findings: report.findings.map(findingWithControls) };
}

function findingWithControls(finding: ReportedFinding): ReportedFinding {
  const controls = pageOf(finding.rule)?.controls;
  return controls === undefined ? finding : { ...finding, controls };
}
