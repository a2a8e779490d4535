import type { Condition } from '../../facts';
import type { Resource } from '../../inventory';
import { byPlace } from '../../problems';
import type { Place, Problem } from '../../problems';
import type { Controls } from '../catalogue/page';
import type { Finding, ReviewResult, Skipped } from '../finding';
import type { Severity } from '../severity';

/** A review as programs read it: `review --format json`, and what every other format is made from. */
export interface ReviewReport {
  readonly version: 1;
  readonly summary: ReviewSummary;
  readonly findings: readonly ReportedFinding[];
  readonly skipped: readonly ReportedSkip[];
  /** What could not be read, and so was not looked at. */
  readonly problems: readonly ReportedProblem[];
}

/** How much there is of each; what is waived or known from a baseline is counted there alone. */
export interface ReviewSummary {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly waived: number;
  readonly skipped: number;
  readonly known: number;
}

/** Names an object. */
export interface ResourceReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** A place in a file; line and column count from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The exception by which a finding does not count. */
export interface ReportedWaiver {
  readonly rule: string;
  readonly resource: string;
  readonly reason?: string;
  readonly owner?: string;
  readonly until?: string;
}

/** One finding. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly resource: ResourceReference;
  /** JSON pointer (RFC 6901) into the object. */
  readonly path: string;
  /** Where that stands in the YAML; absent for objects that are in no file. */
  readonly source?: SourcePlace;
  /** Where `kafka.yaml` or a team's file asked for it; absent for what was not synthesized. */
  readonly origin?: SourcePlace;
  readonly condition?: Condition;
  /** Identifiers of controls that the rule helps with; in the form `json` and from `review()`. */
  readonly controls?: Controls;
  readonly waiver?: ReportedWaiver;
  /** The baseline has it: it is not new. */
  readonly known?: true;
}

/** A file or a document that could not be read. */
export interface ReportedProblem {
  readonly rule: string;
  readonly message: string;
  readonly remedy?: string;
  /** Without line and column it is the file as a whole. */
  readonly source?: Pick<SourcePlace, 'file'> & Partial<SourcePlace>;
}

/** A rule that could not tell of an object, or of the input as a whole. */
export interface ReportedSkip {
  readonly rule: string;
  readonly resource?: ResourceReference;
  readonly reason: string;
}

/**
 * The report of a review.
 * @param problems what could not be read
 * @param isKnown whether a baseline has a finding
 */
export function reportOf(
  { findings, skipped }: ReviewResult,
  problems: readonly Problem[] = [],
  isKnown: (finding: ReportedFinding) => boolean = () => false,
): ReviewReport {
  const reported = findings
    .map(findingOf)
    .map((finding) => (isKnown(finding) ? { ...finding, known: true as const } : finding));
  const fresh = reported.filter(({ waiver, known }) => waiver === undefined && known !== true);
  const count = (severity: Severity): number => fresh.filter((finding) => finding.severity === severity).length;
  const waived = reported.filter(({ waiver }) => waiver !== undefined).length;
  const summary: ReviewSummary = {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    waived,
    skipped: skipped.length,
    known: reported.length - fresh.length - waived,
  };
  return {
    version: 1,
    summary,
    findings: reported,
    skipped: skipped.map(skipOf),
    problems: problems.toSorted(byPlace).map(problemOf),
  };
}

function problemOf({ rule, message, remedy, place, file }: Problem): ReportedProblem {
  const source = place === undefined ? file && { file } : placeOf(place);
  return { rule, message, ...(remedy !== undefined && { remedy }), ...(source && { source }) };
}

function findingOf({
  rule,
  severity,
  message,
  remedy,
  resource,
  path,
  condition,
  waiver,
}: Finding): ReportedFinding {
  const { source, origin } = resource.input;
  return {
    rule,
    severity,
    message,
    remedy,
    resource: referenceOf(resource),
    path,
    ...(source && { source: placeOf(source.placeOf(path)) }),
    ...(origin && { origin: placeOf(origin.placeOf(path)) }),
    ...(condition && { condition }),
    ...(waiver && { waiver: waiverOf(waiver) }),
  };
}

function skipOf({ rule, resource, reason }: Skipped): ReportedSkip {
  return { rule, ...(resource && { resource: referenceOf(resource) }), reason };
}

function referenceOf({ apiVersion, kind, namespace, name }: Resource): ResourceReference {
  return { apiVersion, kind, ...(namespace !== '' && { namespace }), name };
}

function placeOf({ file, line, column }: Place): SourcePlace {
  return { file, line, column };
}

function waiverOf({ rule, resource, reason, owner, until }: NonNullable<Finding['waiver']>): ReportedWaiver {
  return { rule, resource, ...(reason && { reason }), ...(owner && { owner }), ...(until && { until }) };
}
