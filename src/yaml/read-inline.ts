import { HOSTILE_KEYS } from './limits';
import { resolvePlain, UNSURE } from './scalar';

/** A key at the start of a line, plain or simply quoted, with its colon. */
export const KEY = /^(?:([A-Za-z0-9_][A-Za-z0-9_./$-]*)|"([^"\\]*)"|'([^']*)'):(?= |$)/;

const FLOW_KEY = /^(?:([A-Za-z0-9_][A-Za-z0-9_./$-]*)|"([^"\\]*)"|'([^']*)'): +/;
const FLOW_PLAIN = /^[A-Za-z0-9_./+$-][^,[\]{}:#'"&!|>%@`?]*/;

/** The text of a quoted scalar without escapes, with nothing but a comment behind it; else nothing. */
export function quotedText(text: string): string | undefined {
  const quote = text.charAt(0);
  const end = text.indexOf(quote, 1);
  if (end < 0 || !onlyComment(text, end + 1)) return undefined;
  const inside = text.slice(1, end);
  return quote === '"' && inside.includes('\\') ? undefined : inside;
}

/** The text of a plain scalar without its comment; nothing when it may be anything else. */
export function plainText(text: string): string | undefined {
  if (!/^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[0-9A-Za-z.])/.test(text)) return undefined;
  const comment = text.indexOf(' #');
  let end = comment < 0 ? text.length : comment;
  while (text.charCodeAt(end - 1) === 32) end--;
  const plain = text.slice(0, end);
  return plain.includes(': ') || plain.endsWith(':') ? undefined : plain;
}

function onlyComment(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at === text.length || (text.charCodeAt(at) === 35 && at > from);
}

/** Reads a flow collection that ends on its line. */
export class FlowReader {
  private at = 0;
  private sure = true;

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
  ) {}

  read(): unknown {
    const value = this.value(1);
    return this.sure && onlyComment(this.text, this.at) ? value : UNSURE;
  }

  private decline(): undefined {
    this.sure = false;
    return undefined;
  }

  private skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === 32) this.at++;
  }

  private value(depth: number): unknown {
    if (depth > this.maxDepth) return this.decline();
    const first = this.text.charAt(this.at);
    if (first === '[') return this.list(depth);
    if (first === '{') return this.map(depth);
    return first === '"' || first === "'" ? this.quoted(first) : this.plain();
  }

  private quoted(quote: string): unknown {
    const end = this.text.indexOf(quote, this.at + 1);
    const inside = this.text.slice(this.at + 1, end);
    if (end < 0 || this.text.charAt(end + 1) === quote || (quote === '"' && inside.includes('\\')))
      return this.decline();
    this.at = end + 1;
    return inside;
  }

  private plain(): unknown {
    const match = FLOW_PLAIN.exec(this.text.slice(this.at));
    if (match === null || /^-(?![0-9A-Za-z.])/.test(match[0])) return this.decline();
    this.at += match[0].length;
    const value = resolvePlain(match[0].trimEnd());
    return value === UNSURE ? this.decline() : value;
  }

  private list(depth: number): unknown {
    const list: unknown[] = [];
    this.items(']', () => list.push(this.value(depth + 1)));
    return list;
  }

  private map(depth: number): unknown {
    const map: Record<string, unknown> = {};
    this.items('}', () => {
      const match = FLOW_KEY.exec(this.text.slice(this.at));
      const key = match === null ? undefined : (match[1] ?? match[2] ?? match[3]);
      if (match === null || key === undefined || HOSTILE_KEYS.has(key) || Object.hasOwn(map, key))
        return this.decline();
      if (match[1] !== undefined && resolvePlain(key) !== key) return this.decline();
      this.at += match[0].length;
      map[key] = this.value(depth + 1);
      return undefined;
    });
    return map;
  }

  /** What stands between a bracket and its end, separated by commas. */
  private items(end: string, item: () => unknown): void {
    this.at++;
    this.skipSpaces();
    while (this.sure && this.text.charAt(this.at) !== end) {
      item();
      this.skipSpaces();
      if (this.text.charAt(this.at) === ',') {
        this.at++;
        this.skipSpaces();
      } else if (this.text.charAt(this.at) !== end) this.decline();
    }
    this.at++;
  }
}
