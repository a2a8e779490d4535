import { sampleObjects } from '../../src/review/catalogue/sample';
import { reportOf } from '../../src/review/report/json';
import type { ReviewReport } from '../../src/review/report/json';
import { review } from '../../src/review/review';
import type { ReviewContext } from '../../src/review/context';

/** The report on the sound platform with YAML laid over it, as prod unless said. */
export function reported(yaml: string, context: Partial<ReviewContext> = {}): ReviewReport {
  const objects = sampleObjects(yaml).map((object) => ({ object }));
  return reportOf(review(objects, { profile: 'prod', ...context }));
}
