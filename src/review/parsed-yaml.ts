import type * as Yaml from 'yaml';

/** The value of a text in YAML; nothing when it is none, or hides what it would grow to. */
export function parsedYaml(text: string): unknown {
  const { parseDocument } = require('yaml') as typeof Yaml;
  try {
    const document = parseDocument(text, { uniqueKeys: false });
    return document.errors.length > 0 ? undefined : (document.toJS() as unknown);
  } catch {
    return undefined;
  }
}
