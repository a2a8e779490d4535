import { pageOf } from '../page-of';
import type { ReportedFinding, ReportedProblem, ReviewReport } from './json';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** A review as SARIF 2.1.0, for code scanning. What could not be read is a notification of the run, which was not a success then. */
export function sarifReport({ findings, problems }: ReviewReport, version: string): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))].toSorted();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cdk8s-strimzi', version, rules: ids.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        ...(problems.length > 0 && {
          invocations: [{ executionSuccessful: false, toolExecutionNotifications: problems.map(notificationOf) }],
        }),
        results: findings.map((finding) => resultOf(finding, ids.indexOf(finding.rule))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf(id: string) {
  const page = pageOf(id);
  if (page === undefined) return { id };
  const tags = Object.entries<readonly string[]>(page.controls ?? {}).flatMap(([catalogue, controls]) =>
    controls.map((control) => `${catalogue}:${control}`),
  );
  return {
    id,
    shortDescription: { text: page.title },
    fullDescription: { text: page.why },
    help: { text: page.remedy },
    ...(tags.length > 0 && { properties: { tags } }),
  };
}

function resultOf(finding: ReportedFinding, ruleIndex: number) {
  const { rule, severity, message, remedy, source, origin, waiver, known, resource, path } = finding;
  const { kind, namespace, name } = resource;
  const place = origin ?? source;
  const related = origin === undefined ? undefined : source;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: `${message}; ${remedy}` },
    locations: [
      {
        ...(place && physicalLocation(place)),
        logicalLocations: [{ fullyQualifiedName: `${kind}/${namespace ?? ''}/${name}${path}`, kind: 'resource' }],
      },
    ],
    ...(related && { relatedLocations: [{ id: 1, ...physicalLocation(related) }] }),
    partialFingerprints: { 'cdk8sStrimzi/v1': `${rule} ${kind}/${namespace ?? ''}/${name} ${path}` },
    ...(known === true && { baselineState: 'unchanged' }),
    ...(waiver && { suppressions: [{ kind: 'external', justification: waiver.reason ?? '' }] }),
  };
}

function notificationOf({ rule, message, remedy, source }: ReportedProblem) {
  return {
    level: 'error',
    descriptor: { id: rule },
    message: { text: remedy === undefined ? message : `${message}; ${remedy}` },
    ...(source && { locations: [physicalLocation(source)] }),
  };
}

function physicalLocation({ file, line, column }: NonNullable<ReportedProblem['source']>) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(line !== undefined && { region: { startLine: line, startColumn: column } }),
    },
  };
}

/** A path as a relative reference: each part is escaped, and half a character pair, which no URI can hold, is replaced. */
function uriOf(file: string): string {
  return file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
}
