import { closingLine } from '../harness/judge';
import { KINDS } from './verdicts';
import type { Check } from './verdicts';

/** A row for each case, and below it what was not proven. */
export function table(checks: readonly Check[]): string {
  const header = ['', ...KINDS];
  const rows = [...new Set(checks.map(({ about }) => about))].map((about) => [
    about,
    ...KINDS.map((kind) => cell(checks.filter((check) => check.about === about && check.kind === kind))),
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [header, ...rows].map(line).join('\n');
}

function cell(checks: readonly Check[]): string {
  if (checks.length === 0) return '-';
  const passed = checks.filter(({ wrong }) => wrong === undefined).length;
  return passed === checks.length ? String(passed) : `${passed} of ${checks.length}`;
}

export function failures(checks: readonly Check[]): string[] {
  return checks.flatMap(({ about, kind, what, wrong }) =>
    wrong === undefined ? [] : [`FAILED  ${about}: ${kind}: ${what}\n        ${wrong}`],
  );
}

export function closing(checks: readonly Check[]): string {
  const failed = checks.filter(({ wrong }) => wrong !== undefined).length;
  return closingLine('broker', checks.length - failed, failed);
}
