import { HOSTILE_KEYS } from './limits';
import type { YamlLimits } from './limits';
import { FlowReader, KEY, plainText, quotedText } from './read-inline';
import { resolvePlain, UNSURE } from './scalar';

/** The value of a simple text, or that it is not one and `yaml` must read it. */
export type FastValue = { readonly simple: true; readonly value: unknown } | { readonly simple: false };

const NOT_SIMPLE: FastValue = { simple: false };

/** Tabs, carriage returns, other control characters, line separators and byte order marks are left to `yaml`. */
// oxlint-disable-next-line no-control-regex
const ODD = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

/**
 * Reads the common form of YAML about ten times as fast as `yaml`: block maps and lists, plain and simply quoted scalars, flow
 * collections on one line. Whatever it is not sure of it declines; what it accepts has exactly the value that `yaml` gives (a
 * property in the tests holds both together).
 */
export function readYaml(text: string, limits: YamlLimits): FastValue {
  if (ODD.test(text)) return NOT_SIMPLE;
  const reader = new BlockReader(text, limits.maxDepth);
  const value = reader.read();
  return value === UNSURE ? NOT_SIMPLE : { simple: true, value };
}

class BlockReader {
  private readonly indents: number[] = [];
  private readonly lines: string[] = [];
  private at = 0;
  private sure = true;

  constructor(
    text: string,
    private readonly maxDepth: number,
  ) {
    for (const line of text.split('\n')) this.addLine(line);
  }

  read(): unknown {
    if (!this.sure || this.lines.length === 0) return UNSURE;
    const value = this.block(this.indents[0] ?? 0, 1);
    return this.sure && this.at === this.lines.length ? value : UNSURE;
  }

  private addLine(line: string): void {
    let indent = 0;
    while (line.charCodeAt(indent) === 32) indent++;
    if (indent === line.length || line.charCodeAt(indent) === 35) return;
    const content = indent === 0 ? line : line.slice(indent);
    if (indent === 0 && /^(---|\.\.\.|%)/.test(content)) {
      if (content.trimEnd() !== '---' || this.lines.length > 0) this.sure = false;
      return;
    }
    this.indents.push(indent);
    this.lines.push(content);
  }

  private decline(): undefined {
    this.sure = false;
    return undefined;
  }

  private block(indent: number, depth: number): unknown {
    if (depth > this.maxDepth) return this.decline();
    const line = this.lines[this.at] ?? '';
    if (isItem(line)) return this.list(indent, depth);
    return this.map(indent, depth);
  }

  private map(indent: number, depth: number): unknown {
    const map: Record<string, unknown> = {};
    while (this.sure && this.at < this.lines.length && this.indents[this.at] === indent) {
      const line = this.lines[this.at] ?? '';
      const match = isItem(line) ? null : KEY.exec(line);
      const key = match === null ? undefined : (match[1] ?? match[2] ?? match[3]);
      if (match === null || key === undefined) return this.decline();
      if (match[1] !== undefined && resolvePlain(key) !== key) return this.decline();
      if (HOSTILE_KEYS.has(key) || Object.hasOwn(map, key) || key.length > 1000) return this.decline();
      map[key] = this.valueAfter(line, match[0].length, indent, depth, true);
    }
    return this.dedented(indent) ? map : this.decline();
  }

  private list(indent: number, depth: number): unknown {
    const list: unknown[] = [];
    while (this.sure && this.at < this.lines.length && this.indents[this.at] === indent) {
      const line = this.lines[this.at] ?? '';
      if (!isItem(line)) break;
      let start = 1;
      while (line.charCodeAt(start) === 32) start++;
      const rest = line.slice(start);
      if (isItem(rest) || KEY.test(rest)) {
        this.indents[this.at] = indent + start;
        this.lines[this.at] = rest;
        list.push(this.block(indent + start, depth + 1));
      } else list.push(this.valueAfter(line, start, indent, depth, false));
    }
    return this.dedented(indent) ? list : this.decline();
  }

  /** A collection ends where a line stands further left; a list in a map may also end at a key of that map. */
  private dedented(indent: number): boolean {
    return this.at >= this.lines.length || (this.indents[this.at] ?? 0) <= indent;
  }

  /** The value behind `key:` or `-`: on the same line, or the block below. */
  private valueAfter(line: string, start: number, indent: number, depth: number, inMap: boolean): unknown {
    while (line.charCodeAt(start) === 32) start++;
    this.at++;
    const first = line.charCodeAt(start);
    if (start < line.length && !(first === 35 && line.charCodeAt(start - 1) === 32)) {
      const value = this.inline(line.slice(start), first, depth);
      return (this.indents[this.at] ?? 0) > indent ? this.decline() : value;
    }
    const below = this.at < this.lines.length ? (this.indents[this.at] ?? 0) : -1;
    if (below > indent) return this.block(below, depth + 1);
    if (inMap && below === indent && isItem(this.lines[this.at] ?? '')) return this.listInMap(indent, depth + 1);
    return null;
  }

  private listInMap(indent: number, depth: number): unknown {
    return depth > this.maxDepth ? this.decline() : this.list(indent, depth);
  }

  private inline(text: string, first: number, depth: number): unknown {
    if (first === 34 || first === 39) return quotedText(text) ?? this.decline();
    if (first === 91 || first === 123) {
      const value = new FlowReader(text, this.maxDepth - depth).read();
      return value === UNSURE ? this.decline() : value;
    }
    const plain = plainText(text);
    const value = plain === undefined ? UNSURE : resolvePlain(plain);
    return value === UNSURE ? this.decline() : value;
  }
}

function isItem(line: string): boolean {
  return line.charCodeAt(0) === 45 && (line.length === 1 || line.charCodeAt(1) === 32);
}
