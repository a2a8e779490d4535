import type { Problem } from '../../problems';
import { didYouMean } from '../../problems';
import type { ConfigDefinition } from '../config-definition';
import { javaNumber, numberInUnit } from '../config-value';
import type { Path } from '../json';
import { isMap, pointer } from '../json';

type Definitions = Readonly<Record<string, ConfigDefinition>>;

/** Who reads a value: Strimzi checks the broker config itself, by its own reading; a topic's config goes to Kafka. */
export type Reader = 'strimzi' | 'kafka';

/** The text that Java makes of a value, a list being joined by commas; nothing for a map, also within a list. */
export function javaText(value: unknown): string | undefined {
  if (isMap(value)) return undefined;
  if (!Array.isArray(value)) return String(typeof value === 'number' ? javaNumber(value) : value);
  const items = value.map(javaText);
  return items.includes(undefined) ? undefined : items.join(',');
}

/** What is wrong with a text under its definition, as this reader takes it; in words what would fit. */
export function mismatch(text: string, definition: ConfigDefinition, reader: Reader): string | undefined {
  const read = reader === 'kafka' ? text.trim() : text;
  switch (definition.type) {
    case 'boolean':
      return /^(true|false)$/.test(reader === 'kafka' ? read.toLowerCase() : read) ? undefined : 'true or false';
    case 'int':
    case 'long':
    case 'short':
      return integerMismatch(read, definition);
    case 'double':
      return doubleMismatch(read, definition);
    case 'list':
      return listMismatch(text.trim(), definition, reader);
    case 'string':
      return choiceMismatch(read, definition);
    case 'class':
    case 'password':
    default:
      return undefined;
  }
}

/** A value that does not fit its definition. */
export function valueProblem(
  rule: string,
  key: string,
  value: unknown,
  definition: ConfigDefinition,
  wants: string,
  at: string,
): Problem {
  const number = typeof value === 'string' ? numberInUnit(value, definition) : undefined;
  return {
    rule,
    message: `${key} is ${JSON.stringify(value)}`,
    remedy: `write ${number === undefined ? '' : `${number}: `}${wants}`,
    pointer: at,
  };
}

/** A setting that the definitions do not know. */
export function unknownSetting(
  rule: string,
  key: string,
  definitions: Definitions,
  gone: readonly string[],
  at: string,
): Problem {
  const known = Object.entries(definitions).flatMap(([name, { internal }]) => (internal === true ? [] : [name]));
  const near = didYouMean(key, known);
  const removed = gone.includes(key) ? `, which Kafka 4 removed` : '';
  return {
    rule,
    message: `there is no setting ${JSON.stringify(key)}${removed}`,
    remedy: near === undefined ? 'remove it' : `did you mean ${near}?`,
    pointer: at,
  };
}

/** A setting of a config map, with its pointer. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly at: string;
}

/** Each setting of a config map. */
export function entriesOf(config: unknown, path: Path): Entry[] {
  if (!isMap(config)) return [];
  return Object.entries(config).map(([key, value]) => ({ key, value, at: pointer(...path, key) }));
}

const LIMITS = { int: 2 ** 31, long: 2 ** 63, short: 2 ** 15 } as const;

/** Digits that a JavaScript number holds exactly. */
const EXACT_DIGITS = 15;

function integerMismatch(text: string, definition: ConfigDefinition): string | undefined {
  if (!/^[-+]?\d{1,20}$/.test(text)) return numberWords(definition);
  const number = text.length <= EXACT_DIGITS ? Number(text) : BigInt(text.replace('+', ''));
  const limit = LIMITS[definition.type as keyof typeof LIMITS];
  return number >= -limit && number < limit && fits(number, definition) ? undefined : numberWords(definition);
}

/** Java also reads `1.5d`, `NaN` and `Infinity`, with spaces around. */
function doubleMismatch(text: string, definition: ConfigDefinition): string | undefined {
  const match = /^[-+]?(?:NaN|(Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)[dDfF]?)$/.exec(text.trim());
  if (match === null) return numberWords(definition);
  if (match[1] === undefined) return undefined;
  const number = Number(text.trim().replace(/[dDfF]$/, ''));
  return fits(number, definition) ? undefined : numberWords(definition);
}

function fits(number: number | bigint, { min, max, accepted }: ConfigDefinition): boolean {
  if (accepted !== undefined) return accepted.some(([low, high]) => number >= low && number <= high);
  return (min === undefined || number >= min) && (max === undefined || number <= max);
}

function numberWords({ type, unit, min, max, accepted }: ConfigDefinition): string {
  const what = `a ${type === 'double' ? '' : 'whole '}number${unit === undefined ? '' : ` of ${unit}`}`;
  if (accepted !== undefined) {
    return `${what} of ${accepted.map(rangeWords).join(' or ')}`;
  }
  const bounds = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined || max >= 2 ** 31 - 1 ? [] : [`at most ${max}`]),
  ];
  return bounds.length === 0 ? what : `${what}, ${bounds.join(' and ')}`;
}

function rangeWords([low, high]: readonly [number, number]): string {
  if (low === high) return String(low);
  return high >= 2 ** 31 - 1 ? `at least ${low}` : `${low} to ${high}`;
}

/** Kafka takes an item twice and an empty list; Strimzi takes neither. */
function listMismatch(
  text: string,
  { values, emptyRefused }: ConfigDefinition,
  reader: Reader,
): string | undefined {
  const strict = reader === 'strimzi';
  if (text === '') return strict || emptyRefused === true ? 'at least one item' : undefined;
  const items = text.split(strict ? / *, */ : /\s*,\s*/);
  if (items.includes('')) return 'items with one comma between';
  if (strict && new Set(items).size < items.length) return 'each item once';
  if (values === undefined || items.every((item) => values.includes(item))) return undefined;
  return `items of ${values.join(', ')}`;
}

function choiceMismatch(
  text: string,
  { values, caseInsensitive, emptyRefused }: ConfigDefinition,
): string | undefined {
  if (text === '' && emptyRefused === true) return 'a text that is not empty';
  if (values === undefined) return undefined;
  const fold = (word: string): string => (caseInsensitive === true ? word.toUpperCase() : word);
  return values.some((allowed) => fold(allowed) === fold(text)) ? undefined : `one of ${values.join(', ')}`;
}
