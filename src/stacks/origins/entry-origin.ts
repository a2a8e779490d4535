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
   * @param rows of those that fit a pointer, the one of which the strongest layer says something decides
   */
  constructor(
    private readonly entry: LayeredEntry<T>,
    private readonly rows: readonly ReadRow[],
  ) {}

  placeOf(pointer: string): Place {
    const steps = stepsOf(pointer);
    const overridden = ['overrides', ...steps.slice(1)];
    if (steps[0] === 'spec' && this.entry.says(...overridden)) return this.entry.placeOf(...overridden);
    const fitting = this.rows
      .filter((row) => row.steps.every((step, index) => steps[index] === step))
      .map((row) => ({ path: row.path, whole: [...row.path, ...steps.slice(row.steps.length)] }));
    const exact = this.#strongest(fitting, ({ whole }) => whole);
    const row = exact ?? this.#strongest(fitting, ({ path }) => path) ?? fitting[0];
    return row === undefined ? this.entry.placeOf() : this.entry.placeOf(...row.whole);
  }

  /** The row of which the strongest layer says something, the first of equals; nothing when no layer says anything of any. */
  #strongest<Row>(rows: readonly Row[], pathOf: (row: Row) => readonly string[]): Row | undefined {
    let best: { readonly row: Row; readonly strength: number } | undefined;
    for (const row of rows) {
      const strength = this.entry.strengthOf(...pathOf(row));
      if (strength > (best?.strength ?? -1)) best = { row, strength };
    }
    return best?.row;
  }
}
