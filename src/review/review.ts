import { metadataProblems } from '../facts';
import type { Problem } from '../problems';
import { schemaProblems } from './schema-problems';

/** What is wrong with one object on its own, whoever made it: the API server would refuse it. */
export function objectProblems(manifest: Readonly<Record<string, unknown>>): Problem[] {
  return [...schemaProblems(manifest), ...metadataProblems(manifest)];
}
