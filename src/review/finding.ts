import type { Condition } from '../facts';
import type { Resource } from '../inventory';
import type { Severity } from './severity';
import type { Waiver } from './waivers/waiver';

/** One thing that is wrong with an object of the input. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly resource: Resource;
  /** JSON pointer (RFC 6901); `''` is the object itself. */
  readonly path: string;
  /** What becomes of the object; absent when the API server refuses it, and for policy. */
  readonly condition?: Condition;
  /** The exception by which it does not count. */
  readonly waiver?: Waiver;
}

/** A rule that could not tell of an object. */
export interface Skipped {
  readonly rule: string;
  /** Absent when it is about the input as a whole. */
  readonly resource?: Resource;
  readonly reason: string;
}

/** All that a review says. */
export interface ReviewResult {
  /** By the order of the objects in the input, then by path. */
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  /** What was looked at. */
  readonly resources: readonly Resource[];
}
