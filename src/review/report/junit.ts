import type { ReportedFinding, ReportedProblem, ReviewReport } from './json';

/**
 * A review as JUnit XML: a suite for each object, a case for each finding; waived and known ones are skipped, infos pass. What could
 * not be read is an error of its file.
 */
export function junitReport({ findings, summary, problems }: ReviewReport): string {
  const suites = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const { kind, namespace = '', name } = finding.resource;
    const key = `${kind}/${namespace}/${name}`;
    const known = suites.get(key);
    if (known === undefined) suites.set(key, [finding]);
    else known.push(finding);
  }
  const failures = summary.error + summary.warning;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cdk8s-strimzi review" tests="${findings.length + problems.length}" failures="${failures}" errors="${problems.length}">`,
    ...problems.flatMap(unread),
    ...[...suites].flatMap(([name, cases]) => suite(name, cases)),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function unread({ rule, message, remedy = '', source }: ReportedProblem): string[] {
  const { file = '', line, column } = source ?? {};
  const at = line === undefined ? file : `${file}:${line}:${column}`;
  return [
    `  <testsuite name="${xml(file)}" tests="1" failures="0" errors="1">`,
    `    <testcase classname="${xml(file)}" name="${xml(rule)}">`,
    `      <error type="${xml(rule)}" message="${xml(message)}">${xml(`${at}\n${remedy}`)}</error>`,
    '    </testcase>',
    '  </testsuite>',
  ];
}

function suite(name: string, findings: readonly ReportedFinding[]): string[] {
  const failed = findings.filter(isFailure).length;
  const skipped = findings.filter(isSkipped).length;
  return [
    `  <testsuite name="${xml(name)}" tests="${findings.length}" failures="${failed}" skipped="${skipped}">`,
    ...findings.flatMap((finding) => testCase(name, finding)),
    '  </testsuite>',
  ];
}

function testCase(suiteName: string, finding: ReportedFinding): string[] {
  const { rule, path, severity, message, remedy, source, origin } = finding;
  const place = origin ?? source;
  const at = place === undefined ? path : `${place.file}:${place.line}:${place.column}`;
  const open = `    <testcase classname="${xml(suiteName)}" name="${xml(`${rule} ${path}`)}"`;
  if (isSkipped(finding))
    return [`${open}><skipped message="${xml(finding.waiver?.reason ?? 'known')}"/></testcase>`];
  if (!isFailure(finding)) return [`${open}/>`];
  return [
    `${open}>`,
    `      <failure type="${severity}" message="${xml(message)}">${xml(`${at}\n${remedy}`)}</failure>`,
    '    </testcase>',
  ];
}

function isSkipped({ waiver, known }: ReportedFinding): boolean {
  return waiver !== undefined || known === true;
}

function isFailure(finding: ReportedFinding): boolean {
  return finding.severity !== 'info' && !isSkipped(finding);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that may stand in XML 1.0, which has no way to write most control characters. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replaceAll(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
