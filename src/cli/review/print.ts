import { githubReport, junitReport, sarifReport, textReport, withControls } from '../../review';
import type { ReviewReport } from '../../review';
import { ownVersion } from '../own-version';
import type { Format } from './flags';
import { lineReader } from './lines';

/** A report in one of its forms. */
export function formatted(report: ReviewReport, format: Format, color: boolean): string {
  return FORMATTERS[format](report, color);
}

const FORMATTERS: Readonly<Record<Format, (report: ReviewReport, color: boolean) => string>> = {
  text: (report, color) => textReport(report, { color, lineOf: lineReader() }),
  json: (report) => `${JSON.stringify(withControls(report), undefined, 2)}\n`,
  sarif: (report) => sarifReport(report, ownVersion()),
  junit: junitReport,
  github: githubReport,
};
