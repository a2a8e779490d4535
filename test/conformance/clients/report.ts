import { DIALECTS } from './dialects';

/** A case in one dialect, with how it had to end and how it ended. */
export interface Row {
  readonly name: string;
  readonly dialect: string;
  readonly ends: string;
  readonly outcome: string;
}

/** True when it ended as it had to: the outcome begins with that word. */
export function isRight({ ends, outcome }: Row): boolean {
  return outcome.split(':', 1)[0] === ends;
}

/** A line for each case, a column for each dialect. */
export function table(rows: readonly Row[]): string {
  const names = [...new Set(rows.map(({ name }) => name))];
  const lines = names.map((name) => [
    name,
    ...DIALECTS.map((dialect) => rows.find((row) => row.name === name && row.dialect === dialect.name)).map(shown),
  ]);
  const width = Math.max(...names.map((name) => name.length)) + 2;
  return [['', ...DIALECTS.map(({ name }) => name)], ...lines]
    .map(([name = '', ...cells]) =>
      `${name.padEnd(width)}${cells.map((cell) => cell.padEnd(20)).join('')}`.trimEnd(),
    )
    .join('\n');
}

function shown(row: Row | undefined): string {
  if (row === undefined) return '-';
  return isRight(row) ? row.ends : 'DIFFERS';
}

export function failuresOf(rows: readonly Row[]): string[] {
  return rows
    .filter((row) => !isRight(row))
    .map(
      ({ name, dialect, ends, outcome }) => `FAILED  ${name} (${dialect}): wants ${ends}, ended with ${outcome}`,
    );
}
