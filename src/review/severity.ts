import type { Condition } from '../facts';

/** `error` fails a review, `warning` fails a strict one, `info` is told, and what is `off` is not looked at. */
export type Severity = 'error' | 'warning' | 'info';

export type ProfileName = 'dev' | 'prod';

/** How much a rule weighs in each profile. */
export type Severities = Readonly<Record<ProfileName, Severity | 'off'>>;

export const ALWAYS_ERROR: Severities = { dev: 'error', prod: 'error' };
const ALWAYS_WARNING: Severities = { dev: 'warning', prod: 'warning' };

const WEIGHTS: Readonly<Record<Condition['status'], Severities>> = {
  NotReady: ALWAYS_ERROR,
  Later: ALWAYS_ERROR,
  Warning: ALWAYS_WARNING,
  Reverted: ALWAYS_WARNING,
  Ignored: { dev: 'warning', prod: 'error' },
};

/** The weight of what becomes of an object. */
export function severitiesOf({ status }: Condition): Severities {
  return WEIGHTS[status];
}
