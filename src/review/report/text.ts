import { printable } from '../../problems';
import type { ReportedFinding, ReviewReport, SourcePlace } from './json';

/** How people are told. */
export interface TextOptions {
  /** With colours. @default false */
  readonly color?: boolean;
  /** A line of a file, for the caret below it; nothing when the file cannot be read again. */
  readonly lineOf?: (place: SourcePlace) => string | undefined;
}

const COLORS = { error: 31, warning: 33, info: 36, dim: 2, bold: 1 } as const;

type Paint = (text: string, color: keyof typeof COLORS) => string;

/** Longer lines are cut: a minified file is one line. */
const MOST_COLUMNS = 160;

/** A review for people: grouped by object, with the line, a caret, and what to write instead. */
export function textReport(
  report: ReviewReport,
  { color = false, lineOf = () => undefined }: TextOptions = {},
): string {
  const paint: Paint = (text, name) => (color ? `\u001b[${COLORS[name]}m${text}\u001b[0m` : text);
  const shown = report.findings.filter(({ known }) => known !== true);
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of shown) {
    const key = titleOf(finding);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  }
  const blocks = [...groups].map(([title, findings]) =>
    [paint(printable(title), 'bold'), ...findings.map((finding) => block(finding, paint, lineOf))].join('\n'),
  );
  return [...blocks, summaryLine(report)].join('\n\n') + '\n';
}

function titleOf({ resource: { kind, namespace, name } }: ReportedFinding): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

function block(finding: ReportedFinding, paint: Paint, lineOf: NonNullable<TextOptions['lineOf']>): string {
  const { severity, message, remedy, rule, path, source, origin, waiver } = finding;
  const place = origin ?? source;
  const lines = [`  ${paint(severity, severity)}  ${printable(message)}`];
  if (place === undefined) lines.push(paint(`    at ${printable(path === '' ? '/' : path)}`, 'dim'));
  else
    lines.push(
      paint(
        `    at ${printable(placeText(place))}${origin && source ? `, ${printable(placeText(source))}` : ''}`,
        'dim',
      ),
    );
  const line = place === undefined ? undefined : lineOf(place);
  if (place !== undefined && line !== undefined) lines.push(...excerpt(line, place, paint));
  lines.push(`    ${printable(remedy)}  ${paint(`[${rule}]`, 'dim')}`);
  if (waiver !== undefined)
    lines.push(
      `    waived until ${printable(waiver.until ?? '')} by ${printable(waiver.owner ?? '')}: ${printable(waiver.reason ?? '')}`,
    );
  return lines.join('\n');
}

function placeText({ file, line, column }: SourcePlace): string {
  return `${file}:${line}:${column}`;
}

function excerpt(line: string, { line: number, column }: SourcePlace, paint: Paint): string[] {
  if (column > MOST_COLUMNS) return [];
  const margin = `    ${number} | `;
  const before = line.slice(0, column - 1).replaceAll(/[^\t]/g, ' ');
  return [
    `${paint(margin, 'dim')}${printable(line.slice(0, MOST_COLUMNS).replaceAll('\t', ' '))}`,
    `${' '.repeat(margin.length)}${before.replaceAll('\t', ' ')}${paint('^', 'bold')}`,
  ];
}

function summaryLine({ summary, problems }: ReviewReport): string {
  const { error, warning, info, waived, skipped, known } = summary;
  const counted = (count: number, word: string, plural = `${word}s`): string =>
    `${count} ${count === 1 ? word : plural}`;
  const parts = [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'info', 'info')];
  if (problems.length > 0) parts.push(`${problems.length} not read`);
  if (waived > 0) parts.push(`${waived} waived`);
  if (known > 0) parts.push(`${known} known`);
  if (skipped > 0) parts.push(`${counted(skipped, 'check')} skipped (--format json says which and why)`);
  return parts.join(', ');
}
