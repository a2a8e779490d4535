/** A place in a file that a person wrote: what a message points at. */
export interface Place {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Where in the data, as people write it: `topics.orders.partitions`. */
  readonly path?: string;
}

/** One mistake of a user: what is wrong, the value, where, and what to write instead. */
export interface Problem {
  /** Stable id, `<family>/<what>`; the same id that a review finding of the same mistake carries. */
  readonly rule: string;
  /** What is wrong, with the value; lower-case start, no full stop. */
  readonly message: string;
  /** What to write instead; absent when the message already says all. */
  readonly remedy?: string;
  /** JSON pointer (RFC 6901) into the object that is wrong; `''` is the object itself. */
  readonly pointer?: string;
  /** The construct path or the resource that is wrong, when there is no file to point at. */
  readonly subject?: string;
  readonly place?: Place;
  /** The file that is wrong as a whole, when no line of it can be pointed at; the message names it. */
  readonly file?: string;
}

/** The order of files and their lines; what has no place comes last. */
export function byPlace({ place: a }: Problem, { place: b }: Problem): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
