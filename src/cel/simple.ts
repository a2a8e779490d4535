/** What the simple form cannot tell: the library is asked. */
export const UNDECIDED = Symbol('undecided');

type Variables = Readonly<Record<string, unknown>>;

/** The value of a part of an expression, as plain data. */
type Part = (variables: Variables) => unknown;

/** A condition gives true or false; a term anything. */
interface Parsed {
  readonly part: Part;
  readonly is: 'condition' | 'field' | 'literal';
}

const TOKEN = /\s*(?:([A-Za-z_]\w*)|'([^'\\]*)'|"([^"\\]*)"|(\d+)(?![.\w])|(\|\||&&|[=!<>]=|[().<>!]))/y;

/** Far more than a rule of this form has; what is deeper nested is for the library to refuse. */
const MOST_TOKENS = 200;

const TRUTHS: ReadonlyMap<string | number, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Words that mean something else than a field or a variable. */
const RESERVED: ReadonlySet<string> = new Set(['true', 'false', 'null', 'in', 'has']);

const ORDER: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/**
 * Most rules compare a few fields: those are evaluated without the library, which takes longer to load than a review of small files.
 * Gives nothing for an expression of any other form; what is evaluated says `UNDECIDED` where a field is missing or has an odd type.
 */
export function simpleForm(expression: string, variables: readonly string[]): Part | undefined {
  const tokens = tokensOf(expression);
  if (tokens === undefined || tokens.length > MOST_TOKENS) return undefined;
  const parser = new Parser(tokens, variables);
  const parsed = parser.any();
  return parsed?.is === 'condition' && parser.atEnd() ? parsed.part : undefined;
}

type Token = readonly [kind: 'name' | 'literal' | 'sign', value: string | number];

function tokensOf(expression: string): Token[] | undefined {
  const tokens: Token[] = [];
  let end = 0;
  while (expression.slice(end).trim() !== '') {
    TOKEN.lastIndex = end;
    const match = TOKEN.exec(expression);
    if (match === null) return undefined;
    const [, name, single, double, digits, sign] = match;
    if (name !== undefined) tokens.push(['name', name]);
    else if (sign !== undefined) tokens.push(['sign', sign]);
    else tokens.push(['literal', single ?? double ?? Number(digits)]);
    end = TOKEN.lastIndex;
  }
  return tokens;
}

/** Each method gives nothing as soon as the text is not of the simple form. */
class Parser {
  #next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly variables: readonly string[],
  ) {}

  atEnd(): boolean {
    return this.#next === this.tokens.length;
  }

  any(): Parsed | undefined {
    return this.#joined('||', () => this.#joined('&&', () => this.#comparison()));
  }

  /** One operand is itself; several must be conditions, and the first that decides ends it. */
  #joined(sign: '||' | '&&', operand: () => Parsed | undefined): Parsed | undefined {
    let left = operand();
    while (left !== undefined && this.#takes(sign)) {
      const right = operand();
      if (right === undefined || left.is === 'literal' || right.is === 'literal') return undefined;
      left = condition(either(sign === '||', left.part, right.part));
    }
    return left;
  }

  #comparison(): Parsed | undefined {
    const left = this.#unary();
    const [kind, sign] = this.tokens[this.#next] ?? [];
    if (
      left === undefined ||
      kind !== 'sign' ||
      !(sign === '==' || sign === '!=' || Object.hasOwn(ORDER, sign ?? ''))
    )
      return left;
    this.#next += 1;
    const right = this.#unary();
    if (right === undefined || (left.is === 'literal' && right.is === 'literal')) return undefined;
    return condition(compared(String(sign), left.part, right.part));
  }

  #unary(): Parsed | undefined {
    if (!this.#takes('!')) return this.#primary();
    const operand = this.#unary();
    if (operand === undefined || operand.is === 'literal') return undefined;
    const { part } = operand;
    return condition((variables) => {
      const value = part(variables);
      return typeof value === 'boolean' ? !value : UNDECIDED;
    });
  }

  #primary(): Parsed | undefined {
    if (this.#takes('(')) return this.#closed(this.any());
    const [kind, value] = this.tokens[this.#next] ?? [];
    if (value === undefined || kind === 'sign') return undefined;
    const literal = kind === 'literal' ? value : TRUTHS.get(value);
    if (literal !== undefined) {
      this.#next += 1;
      return { part: () => literal, is: 'literal' };
    }
    if (value !== 'has') return this.#field(valueAt);
    this.#next += 1;
    return this.#takes('(') ? this.#closed(this.#field(isThere, 2)) : undefined;
  }

  #closed(inner: Parsed | undefined): Parsed | undefined {
    return inner !== undefined && this.#takes(')') ? inner : undefined;
  }

  /** A variable, and the names of fields below it. */
  #field(look: (variables: Variables, path: readonly string[]) => unknown, least = 1): Parsed | undefined {
    const path: string[] = [];
    do {
      const [kind, name] = this.tokens[this.#next] ?? [];
      if (kind !== 'name' || typeof name !== 'string' || RESERVED.has(name)) return undefined;
      this.#next += 1;
      path.push(name);
    } while (this.#takes('.'));
    const [variable = ''] = path;
    if (path.length < least || !this.variables.includes(variable)) return undefined;
    return { part: (variables) => look(variables, path), is: look === isThere ? 'condition' : 'field' };
  }

  #takes(sign: string): boolean {
    const [kind, value] = this.tokens[this.#next] ?? [];
    if (kind !== 'sign' || value !== sign) return false;
    this.#next += 1;
    return true;
  }
}

function condition(part: Part): Parsed {
  return { part, is: 'condition' };
}

function either(decides: boolean, left: Part, right: Part): Part {
  return (variables) => {
    const first = left(variables);
    if (typeof first !== 'boolean') return UNDECIDED;
    if (first === decides) return decides;
    const second = right(variables);
    return typeof second === 'boolean' ? second : UNDECIDED;
  };
}

function compared(sign: string, left: Part, right: Part): Part {
  const inOrder = ORDER[sign];
  return (variables) => {
    const a = left(variables);
    const b = right(variables);
    if (typeof a !== typeof b || !isSimple(a) || !isSimple(b)) return UNDECIDED;
    if (inOrder === undefined) return (a === b) === (sign === '==');
    return typeof a === 'number' && typeof b === 'number' ? inOrder(a, b) : UNDECIDED;
  };
}

/** Of these, equal means the same in both languages. */
function isSimple(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value);
}

function valueAt(variables: Variables, path: readonly string[]): unknown {
  let value: unknown = variables;
  for (const name of path) {
    if (!isPlainMap(value) || !Object.hasOwn(value, name)) return UNDECIDED;
    value = value[name];
  }
  return value ?? UNDECIDED;
}

function isThere(variables: Variables, path: readonly string[]): unknown {
  const owner = valueAt(variables, path.slice(0, -1));
  const name = path.at(-1) ?? '';
  if (!isPlainMap(owner)) return UNDECIDED;
  if (!Object.hasOwn(owner, name) || owner[name] === undefined) return false;
  return owner[name] === null ? UNDECIDED : true;
}

function isPlainMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
