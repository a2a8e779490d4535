import type { Place, Problem } from './problem';

/** `file:line:column (path)`. */
export function formatPlace(place: Place): string {
  const at = `${place.file}:${place.line}:${place.column}`;
  return place.path === undefined || place.path === '' ? at : `${at} (${place.path})`;
}

/**
 * The form of every message of ours:
 * ```
 * what is wrong, with the value
 *   at file:line:column (path)
 *   what to write instead  [family/rule]
 * ```
 */
export function formatProblem(problem: Problem): string {
  const lines = [printable(problem.message)];
  if (problem.place) lines.push(`  at ${printable(formatPlace(problem.place))}`);
  else if (problem.subject !== undefined)
    lines.push(`  in ${printable(problem.subject + pointerSuffix(problem.pointer))}`);
  lines.push(`  ${problem.remedy === undefined ? '' : `${printable(problem.remedy)}  `}[${problem.rule}]`);
  return lines.join('\n');
}

function pointerSuffix(pointer: string | undefined): string {
  return pointer === undefined || pointer === '' ? '' : ` at ${pointer}`;
}

/** Control characters and text-direction marks of hostile input never reach a terminal: they are shown as `\\u001b`. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
