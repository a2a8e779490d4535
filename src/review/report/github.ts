import { printable } from '../../problems';
import type { ReportedFinding, ReviewReport } from './json';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A review as workflow commands of GitHub Actions: each finding becomes an annotation of the line in the pull request. */
export function githubReport({ findings }: ReviewReport): string {
  return findings
    .filter(({ waiver, known }) => waiver === undefined && known !== true)
    .map((finding) => `${annotation(finding)}\n`)
    .join('');
}

function annotation({ severity, rule, message, remedy, source, origin, resource }: ReportedFinding): string {
  const place = origin ?? source;
  const { kind, namespace, name } = resource;
  const properties = [
    ...(place === undefined ? [] : [`file=${property(place.file)}`, `line=${place.line}`, `col=${place.column}`]),
    `title=${property(rule)}`,
  ];
  const subject = `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(`${printable(`${subject}: ${message}`)}\n${printable(remedy)}`)}`;
}

/** The escapes of workflow commands: a finding must not be able to end one and begin another. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
