import type { LayeredEntry } from '../../config';
import type { Place } from '../../problems';
import { stepsOf } from './origin';
import type { Origin } from './origin';

/** What below a pointer of the object comes from what below a path of the entry. */
export type OriginRow = readonly [pointer: string, ...path: string[]];

/** The origin of an object that one entry of the config describes. */
export class EntryOrigin<T extends object> implements Origin {
  readonly #rows: readonly { readonly steps: readonly string[]; readonly path: readonly string[] }[];

  /**
   * @param entry what the config says of it
   * @param rows the first row that fits a pointer, and of which some layer says something, decides
   */
  constructor(
    private readonly entry: LayeredEntry<T>,
    rows: readonly OriginRow[],
  ) {
    this.#rows = rows.map(([pointer, ...path]) => ({ steps: stepsOf(pointer), path }));
  }

  placeOf(pointer: string): Place {
    const steps = stepsOf(pointer);
    const fitting = [{ steps: ['spec'], path: ['overrides'] }, ...this.#rows]
      .filter((row) => row.steps.every((step, index) => steps[index] === step))
      .map((row) => ({ path: row.path, rest: steps.slice(row.steps.length) }));
    const [overrides] = fitting;
    if (overrides?.path[0] === 'overrides' && this.entry.says(...overrides.path, ...overrides.rest)) {
      return this.entry.placeOf(...overrides.path, ...overrides.rest);
    }
    const rows = fitting.filter(({ path }) => path[0] !== 'overrides');
    const row = rows.find(({ path }) => this.entry.says(...path)) ?? rows[0];
    return row === undefined ? this.entry.placeOf() : this.entry.placeOf(...row.path, ...row.rest);
  }
}
