import type { YAMLError } from 'yaml';

import { cut } from '../problems';
import type { Place, Problem } from '../problems';

interface Words {
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

/** The mistakes that people make most, in words that say what to do; by the codes of the `yaml` package. */
const WORDS: Readonly<Record<string, Words>> = {
  TAB_AS_INDENT: {
    rule: 'yaml/tab-indentation',
    message: 'a tab indents this line',
    remedy: 'indent with spaces',
  },
  MULTIPLE_DOCS: {
    rule: 'yaml/multiple-documents',
    message: 'a second document begins here',
    remedy: 'keep one document a file',
  },
  BAD_ALIAS: {
    rule: 'yaml/unknown-anchor',
    message: 'there is no anchor of this name above',
    remedy: 'define it with &name first, or quote the text',
  },
  BAD_INDENT: {
    rule: 'yaml/indentation',
    message: 'this line is not indented like its neighbours',
    remedy: 'align it with the lines of the same map or list',
  },
  TAG_RESOLVE_FAILED: {
    rule: 'yaml/tag',
    message: 'this tag means nothing here',
    remedy: 'remove the word that begins with !',
  },
};

/** What was opened and not closed, by what the `yaml` package says of it. */
const UNCLOSED: readonly (readonly [message: RegExp, Words])[] = [
  [/^Flow sequence /, unclosed('a list that begins with [ has no ] up to here', ']')],
  [/^Flow map /, unclosed('a map that begins with { has no } up to here', '}')],
  [/^Missing closing "/, unclosed('a text that begins with " has no second one', '"')],
  [/^Missing closing '/, unclosed("a text that begins with ' has no second one", "'")],
];

function unclosed(message: string, end: string): Words {
  return { rule: 'yaml/unclosed', message, remedy: `close it with ${end}, and indent its further lines` };
}

/** One mistake of syntax with its place. */
export function syntaxProblem(error: YAMLError, place: Place): Problem {
  const words = UNCLOSED.find(([message]) => message.test(error.message))?.[1] ?? WORDS[error.code];
  if (words !== undefined) return { ...words, place };
  return {
    rule: 'yaml/syntax',
    message: `this is not YAML: ${cut(firstLine(error.message))}`,
    remedy: 'quote the text if it is one',
    place,
  };
}

function firstLine(message: string): string {
  const [line = ''] = message.split('\n', 1);
  return line.charAt(0).toLowerCase() + line.slice(1);
}
