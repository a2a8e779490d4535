interface Field {
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
  /** What else the field takes (`L`, `LW`, `15W`, `2#1`, `6L`). */
  readonly special?: RegExp;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const FIELDS: readonly Field[] = [
  { min: 0, max: 59 },
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31, special: /^(L(-\d{1,2})?W?|LW|\d{1,2}W)$/ },
  { min: 1, max: 12, names: MONTHS },
  {
    min: 1,
    max: 7,
    names: DAYS,
    special: /^(L|[1-7]L|(SUN|MON|TUE|WED|THU|FRI|SAT)L|[1-7]#[1-5]|(SUN|MON|TUE|WED|THU|FRI|SAT)#[1-5])$/,
  },
  { min: 1970, max: 2199 },
];

/** True for a Quartz cron as the operator reads it: six or seven fields, one of the two days being `?`. */
export function isQuartzCron(text: string): boolean {
  const fields = text.trim().toUpperCase().split(/\s+/);
  if (fields.length !== 6 && fields.length !== 7) return false;
  const unknownDays = [fields[3], fields[5]].filter((field) => field === '?').length;
  return (
    unknownDays === 1 && fields.every((field, index) => fits(field, FIELDS[index], index === 3 || index === 5))
  );
}

function fits(text: string, field: Field | undefined, mayBeUnknown: boolean): boolean {
  if (field === undefined) return false;
  if (text === '?') return mayBeUnknown;
  return text.split(',').every((part) => field.special?.test(part) === true || rangeFits(part, field));
}

function rangeFits(part: string, field: Field): boolean {
  const [range = '', step, rest] = part.split('/');
  if (rest !== undefined || (step !== undefined && !/^\d+$/.test(step))) return false;
  if (range === '*' || (range === '' && step !== undefined)) return true;
  const ends = range.split('-');
  return ends.length <= 2 && ends.every((end) => valueFits(end, field));
}

function valueFits(text: string, { min, max, names }: Field): boolean {
  if (names?.includes(text) === true) return true;
  return /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
}
