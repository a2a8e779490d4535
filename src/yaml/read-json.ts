import { HOSTILE_KEYS } from './limits';
import type { YamlLimits } from './limits';
import type { FastValue } from './read';
import { UNSURE } from './scalar';

/** Other control characters than tabs and line ends, line separators and byte order marks are left to `yaml`. */
// oxlint-disable-next-line no-control-regex
const ODD = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

/** The end of a string with escapes in it. */
const ESCAPED = /"(?:[^"\\\n\t]|\\.)*"/y;

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?=[,\]}\s])/y;
const WORD = /(?:true|false|null)(?=[,\]}\s])/y;
const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

/** `yaml` wants the colon of a key near its beginning. */
const LONGEST_KEY = 1000;

/** Deeper texts are left to `yaml`, however high the limit is set: they could cost this reader its stack. */
const DEEPEST = 500;

/**
 * Reads an object of JSON many times as fast as `yaml`, which takes it for a flow map. Like `readYaml` it declines whatever it is not
 * sure of: other texts than JSON, keys that come twice or mean harm, numbers that are not exact.
 */
export function readJson(text: string, { maxDepth }: YamlLimits): FastValue {
  if (ODD.test(text)) return { simple: false };
  const value = new JsonReader(text, Math.min(maxDepth, DEEPEST)).read();
  return value === UNSURE ? { simple: false } : { simple: true, value };
}

/** Whether a document could be an object of JSON: only a marker stands before it. */
export function looksLikeJson(text: string): boolean {
  return /^(?:--- *\n)?\s*\{/.test(text);
}

class JsonReader {
  private at: number;

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
  ) {
    this.at = text.indexOf('{');
  }

  read(): unknown {
    const value = this.map(1);
    this.skipSpace();
    return this.at === this.text.length ? value : UNSURE;
  }

  private skipSpace(): void {
    while (isSpace(this.text.charCodeAt(this.at))) this.at++;
  }

  private value(depth: number): unknown {
    const first = this.text.charAt(this.at);
    if (first === '"') return this.quoted();
    if (first === '{') return this.map(depth);
    if (first === '[') return this.list(depth);
    const word = this.take(WORD);
    return word === undefined ? this.number() : WORDS[word];
  }

  private number(): unknown {
    const digits = this.take(NUMBER);
    const value = Number(digits);
    return digits === undefined || Object.is(value, -0) || Math.abs(value) > Number.MAX_SAFE_INTEGER
      ? UNSURE
      : value;
  }

  private take(token: RegExp): string | undefined {
    token.lastIndex = this.at;
    const [found] = token.exec(this.text) ?? [];
    this.at += found?.length ?? 0;
    return found;
  }

  private quoted(): unknown {
    const end = this.text.indexOf('"', this.at + 1);
    const inside = this.text.slice(this.at + 1, end);
    if (end < 0 || /[\n\t]/.test(inside)) return UNSURE;
    if (inside.includes('\\')) return this.escaped();
    this.at = end + 1;
    return inside;
  }

  private escaped(): unknown {
    const token = this.take(ESCAPED);
    if (token === undefined) return UNSURE;
    try {
      return JSON.parse(token) as unknown;
    } catch {
      return UNSURE;
    }
  }

  private list(depth: number): unknown {
    const list: unknown[] = [];
    const whole = this.items(']', depth, () => {
      const value = this.value(depth + 1);
      list.push(value);
      return value !== UNSURE;
    });
    return whole ? list : UNSURE;
  }

  private map(depth: number): unknown {
    const map: Record<string, unknown> = {};
    const whole = this.items('}', depth, () => {
      const key = this.text.charAt(this.at) === '"' ? this.quoted() : UNSURE;
      if (typeof key !== 'string' || key.length > LONGEST_KEY) return false;
      if (HOSTILE_KEYS.has(key) || Object.hasOwn(map, key)) return false;
      if (this.text.charAt(this.at) !== ':') return false;
      this.at++;
      this.skipSpace();
      const value = this.value(depth + 1);
      map[key] = value;
      return value !== UNSURE;
    });
    return whole ? map : UNSURE;
  }

  /** What stands between a bracket and its end; false when an item, a comma or the depth is not as it should be. */
  private items(end: string, depth: number, item: () => boolean): boolean {
    if (depth > this.maxDepth) return false;
    this.at++;
    this.skipSpace();
    for (let first = true; this.text.charAt(this.at) !== end; first = false) {
      if (!first) {
        if (this.text.charAt(this.at) !== ',') return false;
        this.at++;
        this.skipSpace();
      }
      if (!item()) return false;
      this.skipSpace();
    }
    this.at++;
    return true;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9;
}
