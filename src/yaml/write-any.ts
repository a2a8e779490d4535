import type * as Yaml from 'yaml';

import { kubectlValue } from './kubectl-scalar';

/** Characters that end a line to YAML 1.1, mark the order of bytes, or may not stand in a text at all: they are written as escapes. */
const ODD = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const EVERY_ODD = new RegExp(ODD, 'g');

/** Of a block that begins with a tab, or is blank, kubectl does not know the indentation. */
const BLANK_FIRST = /^[ \n]*(?:\t|$)/;

/**
 * Any value as YAML by the `yaml` package, by version 1.1, which quotes more than 1.2. What it leaves plain all the same and kubectl would
 * not read as a text is put in quotes.
 */
export function writeAny(value: unknown): string {
  const yaml = require('yaml') as typeof Yaml;
  const customTags = (tags: Yaml.Tags) => tags.filter((tag) => !isMerge(tag));
  const document = new yaml.Document(value, { customTags, keepUndefined: true, version: '1.1' });
  yaml.visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && needsQuotes(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 }).replaceAll(EVERY_ODD, escaped);
}

/** With it `<<` could be no text. */
function isMerge(tag: Yaml.Tags[number]): boolean {
  return typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:merge';
}

function needsQuotes(text: string): boolean {
  return text === '<<' || kubectlValue(text) !== undefined || ODD.test(text) || BLANK_FIRST.test(text);
}

/** They stand in double quotes, where an escape means them. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
