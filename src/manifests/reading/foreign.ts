import { SYNTAX } from '../../yaml';
import type { StreamDocument } from '../../yaml';
import { templateInText } from './template';

/** A key that Kubernetes objects have, in YAML or JSON: a broken text with one may have been meant as an object. */
const IDENTITY = /(?:^|[\s{,"'-])(?:kind|apiVersion)["']?\s*:/;

/**
 * Whether a file that a folder led to was never meant to be a manifest: values of Helm, a package.json, the file of a build server, a
 * patch of Kustomize. None of its documents has a kind.
 */
export function isForeign(documents: readonly StreamDocument[], file: string): boolean {
  const filled = documents.filter(({ value }) => value !== null);
  return filled.length > 0 && filled.every((document) => isForeignDocument(document, file));
}

function isForeignDocument(document: StreamDocument, file: string): boolean {
  const { value, problems, text } = document;
  if (problems.length === 0) return !(isMap(value) && ('kind' in value || 'apiVersion' in value));
  if (IDENTITY.test(text) || templateInText(document, file) !== undefined) return false;
  // tools write JSON with comments into files that end like JSON, and other readers of YAML take tags
  return file.endsWith('.json') || !problems.some(({ rule }) => SYNTAX.has(rule));
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
