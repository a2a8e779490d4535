import type * as Yaml from 'yaml';

/** Texts are read again for each place that is indented; this bounds what that may cost. */
const MOST_PLACES = 100;
const MOST_CHARACTERS = 32 * 1024 * 1024;

/** A text whose lines inside quotes and brackets are indented further. */
export interface IndentedText {
  readonly text: string;
  /** Spaces that were added, by line (1-based). */
  readonly added: ReadonlyMap<number, number>;
}

/** Marks of the lexer, which stand for no character of the text. */
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f', '\ufeff']);
/** A line that ends the document, wherever it stands. */
const MARKER = /\n(?:---|\.\.\.)(?:\s|$)/;
const FLOW_END = '\u0018';
const SCALAR = '\u001f';

/**
 * Indents lines of quoted texts and of brackets that stand further left than YAML 1.2 wants. To kubectl they may stand anywhere, and to
 * both the spaces mean nothing. Nothing when there is no such line, or when what is opened is not closed.
 */
export function indentedText(yaml: typeof Yaml, text: string): IndentedText | undefined {
  const added = new Map<number, number>();
  let lines = text;
  let last = -1;
  const most = Math.min(MOST_PLACES, MOST_CHARACTERS / text.length);
  for (let places = 0; places < most; places++) {
    const start = cutAt(yaml, lines);
    if (start === undefined) return added.size === 0 ? undefined : { text: lines, added };
    const end = closedAt(lines, start);
    // what is cut off again at the same place has another reason
    if (start <= last) return undefined;
    last = start;
    if (end === undefined || MARKER.test(lines.slice(start, end))) return undefined;
    lines = indentedBetween(lines, start, end, added);
  }
  return undefined;
}

/** Where the first quoted text or collection in brackets begins that a line further left cuts off. */
function cutAt(yaml: typeof Yaml, text: string): number | undefined {
  let offset = 0;
  let flow: number | undefined;
  let depth = 0;
  let plain = false;
  for (const lexeme of new yaml.Lexer().lex(text)) {
    if (lexeme === FLOW_END && depth > 0) return flow;
    if (!MARKS.has(lexeme) && !plain) {
      const first = lexeme.charAt(0);
      if (isQuote(first) && closedAt(text, offset) !== offset + lexeme.length - 1) return depth > 0 ? flow : offset;
      if (lexeme === '[' || lexeme === '{') flow = depth++ === 0 ? offset : flow;
      else if (lexeme === ']' || lexeme === '}') depth = Math.max(0, depth - 1);
    }
    if (!MARKS.has(lexeme)) offset += lexeme.length;
    plain = lexeme === SCALAR;
  }
  return undefined;
}

/** Where what is opened at a place is closed. */
function closedAt(text: string, start: number): number | undefined {
  if (isQuote(text.charAt(start))) return quoteClosedAt(text, start);
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    const begins = /[\s,:[\]{}]/.test(text.charAt(at - 1));
    if (character === '#' && /\s/.test(text.charAt(at - 1))) at = lineEnd(text, at);
    else if (isQuote(character) && begins) at = quoteClosedAt(text, at) ?? text.length;
    else if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && --depth === 0) return at;
  }
  return undefined;
}

function quoteClosedAt(text: string, start: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote === '"' && character === '\\') at++;
    else if (quote === "'" && character === quote && text.charAt(at + 1) === quote) at++;
    else if (character === quote) return at;
  }
  return undefined;
}

/** As far as the column of what is opened: further right than all that it stands in. */
function indentedBetween(text: string, start: number, end: number, added: Map<number, number>): string {
  const first = text.slice(0, start).split('\n').length;
  const column = start - text.lastIndexOf('\n', start - 1) - (added.get(first) ?? 0);
  const inside = text.slice(start, end + 1).split('\n');
  for (let index = 1; index < inside.length; index++)
    added.set(first + index, (added.get(first + index) ?? 0) + column);
  return text.slice(0, start) + inside.join(`\n${' '.repeat(column)}`) + text.slice(end + 1);
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
