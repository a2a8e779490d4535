import type { Cluster } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import type { Scope } from '../../rule';
import { isDate } from '../../waivers/waiver';

const DAY = 86_400_000;

/** People, names and addresses change in half a year. */
const MOST_DAYS = 180;

/** Whether somebody has tried lately how the data comes back. */
export function drill(_: Cluster, { facts, today }: Scope): readonly Outcome[] {
  const { lastDrill, required } = facts.disasterRecovery ?? {};
  if (required === false || lastDrill === undefined || today === undefined) return FINE;
  if (!isDate(lastDrill) || !isDate(today)) return FINE;
  const days = Math.round((Date.parse(today) - Date.parse(lastDrill)) / DAY);
  if (days <= MOST_DAYS) return FINE;
  const message = `the last drill was ${days} days ago, on ${lastDrill}`;
  return wrong('', message, 'try how the data comes back, and write the day into the context');
}
