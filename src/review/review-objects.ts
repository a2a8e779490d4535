import { refuse } from '../problems';
import { callProblems } from './call-problems';
import type { ReviewContext } from './context';
import { withControls } from './report/controls';
import { reportOf } from './report/json';
import type { ReviewReport } from './report/json';
import { review } from './review';

/**
 * What the API server, Strimzi, Kafka and policy will say of Kubernetes objects, whoever made them: the chart of any cdk8s app, a
 * parsed file, a live dump.
 * @param objects all that belong together; other kinds beside Strimzi's may be among them, and null where a document was empty
 * @param context what they are held to (prod unless said), and what is known of the running world
 * @throws UserError when what it is given is none of these
 * @example
 * const report = review(chart.toJson(), { profile: 'prod' });
 * if (report.summary.error > 0) throw new Error(JSON.stringify(report.findings));
 */
export function reviewObjects(
  objects: readonly (Readonly<Record<string, unknown>> | null)[],
  context: Partial<ReviewContext> = {},
): ReviewReport {
  refuse(callProblems(objects, context));
  const result = review(
    objects.flatMap((object) => (object === null ? [] : [{ object }])),
    { ...context, profile: context.profile ?? 'prod' },
  );
  return withControls(reportOf(result));
}
