import type { Resource } from '../inventory';
import type { Path } from '../facts';
import type { Severities, Severity } from './severity';

/** Something that a rule found wrong. */
export interface Report {
  /** What is wrong, with the values; lower-case start, no full stop. */
  readonly message: string;
  /** What to write instead. */
  readonly remedy: string;
  /** JSON pointer into the object; `''` is the object itself. */
  readonly path: Path | string;
  /** The object that is wrong. @default - the one that the rule looks at */
  readonly resource?: Resource;
  /** For a case that weighs otherwise than the rule. */
  readonly severity?: Severity | Severities;
}

/** A rule that cannot tell: a fact or another object is missing. It is counted, and never taken for a pass. */
export interface Skip {
  readonly skipped: string;
}

export type Outcome = Report | Skip;

/** Nothing is wrong; shared, since most of what is looked at is right. */
export const FINE: readonly Outcome[] = [];

/** One thing is wrong. */
export function wrong(
  path: Path | string,
  message: string,
  remedy: string,
  more: Pick<Report, 'resource' | 'severity'> = {},
): readonly Outcome[] {
  return [{ path, message, remedy, ...more }];
}

/** The rule cannot tell. */
export function skip(reason: string): readonly Outcome[] {
  return [{ skipped: reason }];
}
