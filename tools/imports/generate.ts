import { readKinds } from './crd';
import { renderKinds, renderSchemas } from './schemas';
import { findShapes } from './shapes';
import { renderTypes } from './types';

/** Everything in `imports/`, by file name. */
export function generate(paths: readonly string[]): Map<string, string> {
  const kinds = readKinds(paths);
  const shapes = findShapes(kinds);
  const files = renderTypes(kinds, shapes);
  files.set('schemas.json', renderSchemas(kinds, shapes));
  files.set('kinds.json', renderKinds(kinds));
  return files;
}
