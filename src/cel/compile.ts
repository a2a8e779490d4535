import type { Environment } from '@marcbachmann/cel-js' with { 'resolution-mode': 'import' };
import { celData, plainData } from './data';
import { simpleForm, UNDECIDED } from './simple';
import { withinTime } from './within-time';

/** Gives the value of an expression, as plain data. */
export type Evaluate = (variables: Readonly<Record<string, unknown>>) => unknown;

/** An expression that cannot be compiled, or that has no value with some variables. */
export class CelError extends Error {
  override readonly name = 'CelError';
}

const LIMITS = { maxAstNodes: 2000, maxDepth: 60, maxListElements: 500, maxMapEntries: 500, maxCallArguments: 16 };

/** Loops in loops, and patterns, may take longer than anybody waits; everything else is done after one look at each value. */
const MAY_BE_SLOW = /\bmatches\b|(?:\b(?:all|exists|exists_one|map|filter)\b[^]*){2}/;

/**
 * Compiles an expression of the Common Expression Language that may use these variables.
 *
 * @throws CelError when the text is no expression, or uses what there is not
 */
export function compileCel(expression: string, variables: readonly string[]): Evaluate {
  const simple = simpleForm(expression, variables);
  if (simple === undefined) return compileAny(expression, variables);
  let full: Evaluate | undefined;
  return (values) => {
    const value = simple(values);
    return value === UNDECIDED ? (full ??= compileAny(expression, variables))(values) : value;
  };
}

/** The same for every form, with the library. */
export function compileAny(expression: string, variables: readonly string[]): Evaluate {
  const parsed = attempt(() => environmentOf(variables).parse(expression));
  const { valid, error } = parsed.check();
  if (!valid) throw new CelError(messageOf(error));
  const evaluate: Evaluate = (values) => {
    const context = Object.fromEntries(variables.map((name) => [name, celData(values[name])]));
    return attempt(() => plainData(parsed(context)));
  };
  return MAY_BE_SLOW.test(expression) ? (values) => attempt(() => withinTime(() => evaluate(values))) : evaluate;
}

const environments = new Map<string, Environment>();

/** The library is loaded by the first expression. */
function environmentOf(variables: readonly string[]): Environment {
  const key = variables.join(' ');
  const known = environments.get(key);
  if (known !== undefined) return known;
  const { Environment: New } = require('@marcbachmann/cel-js') as {
    readonly Environment: new (options: object) => Environment;
  };
  const options = { enableOptionalTypes: true, homogeneousAggregateLiterals: false, limits: LIMITS };
  const made = new New(options);
  for (const name of variables) made.registerVariable(name, 'dyn');
  environments.set(key, made);
  return made;
}

function attempt<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof CelError ? error : new CelError(messageOf(error));
  }
}

/** The first line says what is wrong; a drawing of the place follows it. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const [first = ''] = text.split('\n', 1);
  const column = columnOf(error);
  const said = `${first.charAt(0).toLowerCase()}${first.slice(1)}`;
  return column === undefined ? said : `${said} (at character ${column})`;
}

function columnOf(error: unknown): number | undefined {
  const { range } = (error ?? {}) as { readonly range?: { readonly start?: number } };
  return range?.start === undefined ? undefined : range.start + 1;
}
