import type { LayeredEntry } from '../../config';
import type { Place } from '../../problems';
import { stepsOf } from './origin';
import type { Origin } from './origin';

/** What below a pointer of the object comes from what below a path of the entry. */
export type OriginRow = readonly [pointer: string, ...path: string[]];

export interface ReadRow {
  readonly steps: readonly string[];
  readonly path: readonly string[];
}

/** A table as `EntryOrigin` uses it, for many entries: what is said in overrides comes first. */
export function readRows(rows: readonly OriginRow[]): readonly ReadRow[] {
  return rows.map(([pointer, ...path]) => ({ steps: stepsOf(pointer), path }));
}

/** The origin of an object that one entry of the config describes. */
export class EntryOrigin<T extends object> implements Origin {
  /**
   * @param entry what the config says of it
   * @param rows the first row that fits a pointer, and of which some layer says something, decides
   */
  constructor(
    private readonly entry: LayeredEntry<T>,
    private readonly rows: readonly ReadRow[],
  ) {}

  placeOf(pointer: string): Place {
    const steps = stepsOf(pointer);
    const overridden = ['overrides', ...steps.slice(1)];
    if (steps[0] === 'spec' && this.entry.says(...overridden)) return this.entry.placeOf(...overridden);
    const fitting = this.rows.filter((row) => row.steps.every((step, index) => steps[index] === step));
    const row = fitting.find(({ path }) => this.entry.says(...path)) ?? fitting[0];
    if (row === undefined) return this.entry.placeOf();
    return this.entry.placeOf(...row.path, ...steps.slice(row.steps.length));
  }
}
