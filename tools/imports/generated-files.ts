import type { Kind } from './crd';
import { nameShapes } from './names';
import { renderKinds, renderSchemas } from './schemas';
import { findShapes } from './shapes';
import { renderTypes } from './types';

/** Everything in `imports/`, by file name. */
export function generatedFiles(kinds: readonly Kind[]): Map<string, string> {
  const shapes = findShapes(kinds);
  const names = nameShapes(kinds, shapes);
  const files = renderTypes(kinds, shapes, names);
  files.set('schemas.json', renderSchemas(kinds, shapes, names));
  return files.set('kinds.json', renderKinds(kinds));
}
