import { StreamReader } from '../../yaml';
import { DEFAULT_MANIFEST_LIMITS } from './limits';
import { DocumentSource } from './manifest';
import type { ManifestSource } from './manifest';

/** The places of the one object that a text holds; the text is read when one is asked for. */
export function placesOf(file: string, text: () => string): ManifestSource {
  let source: ManifestSource | undefined;
  return {
    file,
    placeOf(pointer) {
      const [document] = source === undefined ? new StreamReader(DEFAULT_MANIFEST_LIMITS).read(text(), file) : [];
      if (document !== undefined) source = new DocumentSource(file, document, []);
      return source?.placeOf(pointer) ?? { file, line: 1, column: 1 };
    },
  };
}
