import type { Cost } from './measure';

/** What a row is held against; each may be missing. */
export interface Beside {
  readonly empty?: Partial<Cost> | undefined;
  readonly plain?: Partial<Cost> | undefined;
  /** The same at another size. */
  readonly before?: { readonly cost: Partial<Cost>; readonly size: number } | undefined;
}

export const HEADER = line('topics', [
  'what',
  'time',
  'CPU',
  'memory',
  'CPU/empty',
  'CPU/plain',
  'growth CPU',
  'growth mem',
]);

/** One line of the table: figures, ratios of the CPU, and what a topic costs against the size before, where 1 is linear growth. */
export function row(size: number, name: string, cost: Partial<Cost>, { empty, plain, before }: Beside): string {
  const growth = (figure: 'cpu' | 'memory'): string =>
    before === undefined ? '' : ratio((cost[figure] ?? NaN) / size, (before.cost[figure] ?? NaN) / before.size);
  return line(size === 0 ? '' : size.toLocaleString('en'), [
    name,
    unit(cost.wall, 2, 's'),
    unit(cost.cpu, 2, 's'),
    unit(cost.memory, 0, 'MiB'),
    ratio(cost.cpu, empty?.cpu),
    ratio(cost.cpu, plain?.cpu),
    growth('cpu'),
    growth('memory'),
  ]);
}

function line(size: string, [what = '', ...cells]: readonly string[]): string {
  return `${size.padStart(8)}  ${what.padEnd(30)}${cells.map((cell) => cell.padStart(12)).join('')}`.trimEnd();
}

function unit(figure: number | undefined, digits: number, name: string): string {
  return figure === undefined ? '-' : `${figure.toFixed(digits)} ${name}`;
}

function ratio(figure: number | undefined, than: number | undefined): string {
  const found = (figure ?? NaN) / (than ?? NaN);
  return Number.isNaN(found) ? '' : found.toFixed(2);
}
