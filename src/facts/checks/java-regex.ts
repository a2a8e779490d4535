/** Groups that begin with `(?`: lookaround, atomic, named, flags. */
const GROUP = /^\(\?(?:[:=!>]|<[=!]|<[a-zA-Z][a-zA-Z0-9]*>|[idmsuxU]*(?:-[idmsuxU]*)?[:)])/;

/** Letters that mean nothing behind a backslash, which Java refuses. */
const NO_ESCAPE = /[CEFIJLMOTUYgijlmoqy]/;

/** An escape with what belongs to it: a property, a reference, an octal number. */
const ESCAPE = /^\\(?:[pP]\{[^}]*\}|k<|0[0-7]|[^k0])/;

const COUNT = /^\{(\d+)(?:,(\d*))?\}/;

/** One step through a pattern: how long it is, what it opens, and whether a quantifier may follow. */
interface Step {
  readonly length: number;
  readonly depth?: 1 | -1;
  readonly atom: boolean;
}

/**
 * True unless Java surely refuses the text as a regular expression: brackets that do not close, a quantifier with nothing before it,
 * `{` without a number. What is rare (names of properties, references) is not looked at.
 */
export function isJavaRegex(text: string): boolean {
  let depth = 0;
  let atom = false;
  for (let index = 0; index < text.length;) {
    const step = stepAt(text.slice(index), atom);
    if (step === undefined) return false;
    depth += step.depth ?? 0;
    if (depth < 0) return false;
    index += step.length;
    atom = step.atom;
  }
  return depth === 0;
}

function stepAt(rest: string, atom: boolean): Step | undefined {
  const char = rest.charAt(0);
  if (char === '(') return groupStep(rest);
  if (char === ')') return { length: 1, depth: -1, atom: true };
  if (char === '|') return { length: 1, atom: false };
  if ('*+?{'.includes(char)) return atom || char === '{' ? quantifierStep(rest) : undefined;
  const length = atomLength(rest);
  return length === undefined ? undefined : { length, atom: true };
}

/** `(?i)` opens nothing. */
function groupStep(rest: string): Step | undefined {
  if (!rest.startsWith('(?')) return { length: 1, depth: 1, atom: false };
  const group = GROUP.exec(rest)?.[0];
  if (group === undefined) return undefined;
  return group.endsWith(')')
    ? { length: group.length, atom: false }
    : { length: group.length, depth: 1, atom: false };
}

/** A quantifier with the `?` or `+` that makes it lazy or possessive. */
function quantifierStep(rest: string): Step | undefined {
  const count = COUNT.exec(rest);
  if (rest.startsWith('{') && count === null) return undefined;
  const [all = ' ', low = '0', high = ''] = count ?? [];
  if (high !== '' && Number(high) < Number(low)) return undefined;
  return { length: /[?+]/.test(rest.charAt(all.length)) ? all.length + 1 : all.length, atom: false };
}

/** One character, one escape, one quotation or one class; nothing when it is broken. */
function atomLength(rest: string): number | undefined {
  if (rest.startsWith('\\Q')) {
    const end = rest.indexOf('\\E', 2);
    return end < 0 ? rest.length : end + 2;
  }
  if (rest.startsWith('\\')) return NO_ESCAPE.test(rest.charAt(1)) ? undefined : ESCAPE.exec(rest)?.[0].length;
  return rest.startsWith('[') ? classLength(rest) : 1;
}

/** A class may hold classes; a bracket that closes at once is a character of it. */
function classLength(rest: string): number | undefined {
  let depth = 0;
  let empty = true;
  for (let index = 0; index < rest.length; index++) {
    const char = rest.charAt(index);
    if (char === '[') {
      depth += 1;
      empty = true;
      if (rest.charAt(index + 1) === '^') index += 1;
    } else if (char === ']' && !empty) {
      depth -= 1;
      if (depth === 0) return index + 1;
    } else {
      if (char === '\\') index += 1;
      empty = false;
    }
  }
  return undefined;
}
