import { printable } from '../../problems';
import type { ReportedFinding, ReportedProblem, ReviewReport } from './json';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A review as workflow commands of GitHub Actions: each finding becomes an annotation of the line in the pull request. */
export function githubReport({ findings, problems }: ReviewReport): string {
  const fresh = findings.filter(({ waiver, known }) => waiver === undefined && known !== true);
  return [...problems.map(ofProblem), ...fresh.map(ofFinding)].map((command) => `${command}\n`).join('');
}

function ofFinding({ severity, rule, message, remedy, source, origin, resource }: ReportedFinding): string {
  const { kind, namespace, name } = resource;
  const subject = `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
  return annotation(COMMANDS[severity], rule, origin ?? source, [`${subject}: ${message}`, remedy]);
}

function ofProblem({ rule, message, remedy, source }: ReportedProblem): string {
  return annotation('error', rule, source, remedy === undefined ? [message] : [message, remedy]);
}

function annotation(
  command: string,
  rule: string,
  place: ReportedProblem['source'],
  lines: readonly string[],
): string {
  const { file, line, column } = place ?? {};
  const properties = [
    ...(file === undefined ? [] : [`file=${property(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`, `col=${column}`]),
    `title=${property(rule)}`,
  ];
  return `::${command} ${properties.join(',')}::${data(lines.map(printable).join('\n'))}`;
}

/** The escapes of workflow commands: a finding must not be able to end one and begin another. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
