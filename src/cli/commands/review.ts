import { readFileSync } from 'node:fs';

import { byPlace, codeOf, formatProblem, unreadableBecause, UserError } from '../../problems';
import { baselineOf, reportOf } from '../../review';
import type { ReportedFinding } from '../../review';
import { EXIT, print, talk } from '../../terminal';
import type { ExitCode } from '../../terminal';
import type { CommandBody } from '../command';
import { readReviewFlags, REVIEW_FLAGS } from '../review/flags';
import type { ReviewRequest } from '../review/flags';
import { formatted } from '../review/print';
import { runReview } from '../review/run';

/** `review`: what the API server, Strimzi, Kafka and policy will say. */
export const body: CommandBody = {
  flags: REVIEW_FLAGS,
  examples: [
    ['cdk8s-strimzi review', 'what kafka.yaml becomes, each finding with its line'],
    ['cdk8s-strimzi review deploy/ --profile dev', 'any YAML, as a dev cluster'],
    ['kubectl get kafka -A -o yaml | cdk8s-strimzi review -', 'what runs'],
    ['cdk8s-strimzi review --format sarif > kafka.sarif', 'for code scanning; junit and github too'],
  ],
  run: (args) => reviewCommand(readReviewFlags(args)),
};

function reviewCommand(request: ReviewRequest): ExitCode {
  const isKnown = request.baseline === undefined ? undefined : readBaseline(request.baseline);
  const { result, problems } = runReview(request);
  const report = reportOf(result, problems, isKnown);
  if (problems.length > 0) talk(problems.toSorted(byPlace).map(formatProblem).join('\n'));
  print(formatted(report, request.format, request.color));
  if (problems.length > 0) return EXIT.usage;
  const { error, warning } = report.summary;
  return error > 0 || (request.strict && warning > 0) ? EXIT.findings : EXIT.fine;
}

function readBaseline(file: string): (finding: ReportedFinding) => boolean {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError([{ rule: 'cli/baseline', ...unreadableBecause(file, codeOf(error)) }]);
  }
  const known = baselineOf(text);
  if (known !== undefined) return known;
  const message = `${file} is no report of a review in JSON`;
  throw new UserError([
    { rule: 'cli/baseline', message, remedy: 'make one with cdk8s-strimzi review --format json' },
  ]);
}
