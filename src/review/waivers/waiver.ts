import type { Place } from '../../problems';

/** An exception from a rule: who answers for it, why, and how long. */
export interface Waiver {
  /** Id of the rule; `*` stands for a part of it. */
  readonly rule: string;
  /** `KIND/NAMESPACE/NAME` or `KIND/NAME`; `*` stands for a part of it, and alone for the object that carries the exception. */
  readonly resource: string;
  readonly reason?: string;
  readonly owner?: string;
  /** The last day on which it holds: `2027-03-31`. */
  readonly until?: string;
  /** Where it stands; absent for one that an object carries. */
  readonly placeOf?: () => Place;
}

/** What a waiver lacks to be one. */
export function faultsOf({ reason, owner, until }: Waiver): string[] {
  const faults: string[] = [];
  if ((reason ?? '').trim() === '') faults.push('has no reason');
  if ((owner ?? '').trim() === '') faults.push('has no owner');
  if (until === undefined) faults.push('has no end date (until)');
  else if (!isDate(until))
    faults.push(`has the end date ${JSON.stringify(until)}, which is no date such as 2027-03-31`);
  return faults;
}

/** Whether a text is a day that there is: `2027-03-31`. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What may be wrong with exceptions, and how much that weighs in every profile. */
export const WAIVER_RULES = {
  'waivers/expired': 'error',
  'waivers/incomplete': 'error',
  'waivers/misplaced': 'error',
  'waivers/needless': 'warning',
  'waivers/not-allowed': 'error',
  'waivers/unknown-rule': 'error',
} as const;
