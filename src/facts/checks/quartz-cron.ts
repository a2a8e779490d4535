interface Field {
  readonly min: number;
  readonly max: number;
  /** The largest step behind a slash. */
  readonly maxStep: number;
  readonly names?: readonly string[];
  /** What else the field takes (`L`, `LW`, `15W`, `2#1`, `6L`). */
  readonly special?: RegExp;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const DAY_OF_MONTH = 3;
const DAY_OF_WEEK = 5;
const YEAR = 6;

const FIELDS: readonly Field[] = [
  { min: 0, max: 59, maxStep: 59 },
  { min: 0, max: 59, maxStep: 59 },
  { min: 0, max: 23, maxStep: 23 },
  {
    min: 1,
    max: 31,
    maxStep: 31,
    special: /^(L(-(\d|[12]\d|30)?)?W?|(0?[1-9]|[12]\d|3[01])W)$/,
  },
  { min: 1, max: 12, maxStep: 12, names: MONTHS },
  {
    min: 1,
    max: 7,
    maxStep: 7,
    names: DAYS,
    special: /^(L|[1-7]L|[1-7]#[1-5]|(SUN|MON|TUE|WED|THU|FRI|SAT)(L|#[1-5]))$/,
  },
  { min: 0, max: 9999, maxStep: 9999 },
];

/**
 * True for a Quartz cron as the operator reads it: six or seven fields, one of the two days being `?`. What Quartz merely overlooks
 * (`1.5`, `L` for a minute) is not taken.
 */
export function isQuartzCron(text: string): boolean {
  const fields = text
    .trim()
    .toUpperCase()
    .split(/[ \t]+/);
  if (fields.length <= DAY_OF_WEEK || fields.length > FIELDS.length) return false;
  const days = [fields[DAY_OF_MONTH] ?? '', fields[DAY_OF_WEEK] ?? ''];
  if (days.filter((day) => day === '?').length !== 1) return false;
  // Quartz has not learned the last of some days beside others
  if (/L.*,|,.*L/.test(fields[DAY_OF_WEEK] ?? '')) return false;
  return FIELDS.every((field, index) => {
    const expression = fields[index];
    if (expression === undefined) return index === YEAR;
    return expression === '?' ? index === DAY_OF_MONTH || index === DAY_OF_WEEK : fits(expression, field);
  });
}

function fits(expression: string, field: Field): boolean {
  if (expression.split('#').length > 2) return false;
  return expression
    .split(',')
    .filter((part) => part !== '')
    .every((part) => field.special?.test(part) === true || namesFit(part, field) || numbersFit(part, field));
}

/** Quartz looks at three letters of a name and drops the rest of it. */
function namesFit(part: string, { names = [] }: Field): boolean {
  const [first = '', second] = part.split('-');
  if (!names.includes(first.slice(0, 3)) || !/^[A-Z]+$/.test(first)) return false;
  return second === undefined || first.length > 3 || names.includes(second.slice(0, 3));
}

function numbersFit(part: string, { min, max, maxStep }: Field): boolean {
  const match = /^(?:\*|(\d+)(?:-(\d+))?)?(?:\/(\d+))?$/.exec(part);
  if (match === null) return false;
  const [, from, to, step] = match;
  if (step !== undefined && Number(step) > maxStep) return false;
  const numbers = [from, to].flatMap((number) => (number === undefined ? [] : [Number(number)]));
  // years are the only numbers that must ascend
  const ascends = max < 9999 || numbers.length < 2 || Number(from) < Number(to);
  return ascends && numbers.every((number) => number >= min && number <= max);
}
