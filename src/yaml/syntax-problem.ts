import type { YAMLError } from 'yaml';

import { cut } from '../problems';
import type { Place, Problem } from '../problems';
import { syntaxWords } from './syntax-words';
import type { SyntaxWords } from './syntax-words';

/** The rules of mistakes by which a text is no YAML. */
export const SYNTAX: ReadonlySet<string> = new Set([
  'yaml/syntax',
  'yaml/unclosed',
  'yaml/indentation',
  'yaml/tab-indentation',
]);

/** The mistakes that people make most, in words that say what to do; by the codes of the `yaml` package. */
const WORDS: Readonly<Record<string, SyntaxWords>> = {
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

/** Brackets have the codes of other mistakes, which say nothing of brackets. */
const UNCLOSED = /^Flow (map|sequence)\b/;

const QUOTE: SyntaxWords = {
  rule: 'yaml/unclosed',
  message: 'the quotes that open here are not closed',
  remedy: 'close them, or remove this one',
};

const BRACKETS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  map: ['{', '}'],
  sequence: ['[', ']'],
};

/** One mistake of syntax with its place. */
export function syntaxProblem(error: YAMLError, place: Place): Problem {
  const words = unclosed(error.message) ?? WORDS[error.code] ?? syntaxWords(error.message);
  if (words !== undefined) return { ...words, place };
  return {
    rule: 'yaml/syntax',
    message: `this is not YAML: ${cut(firstLine(error.message))}`,
    remedy: 'quote the text if it is one',
    place,
  };
}

/** Whether a message is about a quote, which is found missing where the text ends. */
export function isUnclosedQuote(message: string): boolean {
  return message.startsWith('Missing closing ');
}

function unclosed(message: string): SyntaxWords | undefined {
  if (isUnclosedQuote(message)) return QUOTE;
  const [, kind = ''] = UNCLOSED.exec(message) ?? [];
  const [open, close] = BRACKETS[kind] ?? [];
  if (open === undefined) return undefined;
  return {
    rule: 'yaml/unclosed',
    message: `a ${open} is not closed, or lines in it stand as far left as its key`,
    remedy: `write ${close}, and indent what stands before it`,
  };
}

function firstLine(message: string): string {
  const [line = ''] = message.split('\n', 1);
  return line.charAt(0).toLowerCase() + line.slice(1);
}
