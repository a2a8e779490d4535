import { quote } from '../../problems';
import type { Problem } from '../../problems';
import { at, mapOf } from '../json';
import { badKey, isAnnotationKey, labelProblems } from './label-syntax';
import { problemAt } from './problem';

const MAX_ANNOTATIONS = 256 * 1024;

/** What Kubernetes refuses of the labels and annotations of any object (Kubernetes documentation, "Labels and Selectors"). */
export function metadataProblems(manifest: unknown): Problem[] {
  const problems = labelProblems(at(manifest, 'metadata', 'labels'), ['metadata', 'labels']);
  const annotations = mapOf(at(manifest, 'metadata', 'annotations'));
  let bytes = 0;
  for (const key of Object.keys(annotations)) {
    // Kubernetes takes null for an empty text
    const value = annotations[key] ?? '';
    if (!isAnnotationKey(key)) {
      problems.push(badKey('schema/annotation', 'an annotation', key, ['metadata', 'annotations', key]));
    }
    if (typeof value !== 'string') problems.push(notText(key, value));
    bytes += Buffer.byteLength(key) + (typeof value === 'string' ? Buffer.byteLength(value) : 0);
  }
  if (bytes > MAX_ANNOTATIONS) problems.push(tooLarge(bytes));
  return problems;
}

function notText(key: string, value: unknown): Problem {
  const message = `the annotation ${key} is ${quote(value)}`;
  return problemAt('schema/annotation', message, 'write a text, in quotes', ['metadata', 'annotations', key]);
}

function tooLarge(bytes: number): Problem {
  return {
    rule: 'schema/annotation',
    message: `the annotations have ${bytes} bytes`,
    remedy: `keep them below ${MAX_ANNOTATIONS}`,
    pointer: '/metadata/annotations',
  };
}
