import type { Problem } from '../../problems';
import { didYouMean } from '../../problems';
import type { ConfigDefinition } from '../config-definition';
import { isMap, pointer } from '../json';

type Definitions = Readonly<Record<string, ConfigDefinition>>;

/** A value of a config map that no setting can have: a map, or empty (Strimzi refuses both). */
export function unusableValue(key: string, value: unknown, at: string): Problem[] {
  if (value !== null && !isMap(value)) return [];
  return [
    {
      rule: 'operator/config-value',
      message: `${key} is ${value === null ? 'empty' : 'a map'}`,
      remedy: value === null ? 'remove the key, or write a value' : 'write a text, a number, or true or false',
      pointer: at,
    },
  ];
}

/** What Kafka's own definition refuses of a value: its type, its range, its choice. */
export function definitionProblems(
  key: string,
  value: unknown,
  definition: ConfigDefinition,
  at: string,
): Problem[] {
  const wants = mismatch(value, definition);
  if (wants === undefined) return [];
  return [
    {
      rule: 'kafka/config-value',
      message: `${key} is ${JSON.stringify(value)}`,
      remedy: `write ${wants}`,
      pointer: at,
    },
  ];
}

/** A setting that the definitions do not know. */
export function unknownSetting(
  key: string,
  what: string,
  definitions: Definitions,
  gone: readonly string[],
  at: string,
): Problem {
  const near = didYouMean(key, Object.keys(definitions));
  const removed = gone.includes(key) ? `, which Kafka 4 removed` : '';
  return {
    rule: 'kafka/unknown-config',
    message: `there is no ${what} setting ${JSON.stringify(key)}${removed}`,
    remedy: near === undefined ? 'remove it' : `did you mean ${near}?`,
    pointer: at,
  };
}

/** What would fit instead, in words; nothing when the value does. */
function mismatch(value: unknown, definition: ConfigDefinition): string | undefined {
  switch (definition.type) {
    case 'boolean':
      return value === true || value === false || value === 'true' || value === 'false'
        ? undefined
        : 'true or false';
    case 'int':
    case 'long':
    case 'short':
    case 'double':
      return numberMismatch(value, definition);
    case 'list':
      return listMismatch(value, definition);
    case 'string':
      return choiceMismatch(value, definition);
    case 'class':
    case 'password':
      return undefined;
  }
}

const LIMITS = { int: 2 ** 31, long: 2 ** 63, short: 2 ** 15 } as const;

function numberMismatch(value: unknown, definition: ConfigDefinition): string | undefined {
  const { type, min, max, accepted } = definition;
  const kind = type === 'double' ? 'a number' : 'a whole number';
  const words = `${kind}${unitWords(definition)}${boundWords(min, max, accepted)}`;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return words;
  if (!(type === 'double' ? /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/ : /^[-+]?\d+$/).test(text)) return words;
  const number = Number(text);
  const limit = type === 'double' ? Infinity : LIMITS[type as keyof typeof LIMITS];
  const inRange = number >= (min ?? -limit) && number <= (max ?? limit) && number >= -limit && number < limit;
  const inAccepted = accepted === undefined || accepted.some(([low, high]) => number >= low && number <= high);
  return inRange && inAccepted ? undefined : words;
}

function unitWords({ unit }: ConfigDefinition): string {
  if (unit === undefined) return '';
  return unit === 'bytes' ? ' of bytes, or a size such as 10Mi,' : ` of ${unit}, or a duration such as 7d,`;
}

function boundWords(
  min: number | undefined,
  max: number | undefined,
  accepted: ConfigDefinition['accepted'],
): string {
  if (accepted !== undefined)
    return ` in ${accepted.map(([low, high]) => (low === high ? String(low) : `${low} to ${high}`)).join(' or ')}`;
  const low = min === undefined ? '' : ` of at least ${min}`;
  return max === undefined || max >= 2 ** 31 - 1 ? low : `${low}${low === '' ? ' of' : ' and'} at most ${max}`;
}

function listMismatch(value: unknown, { values, emptyRefused }: ConfigDefinition): string | undefined {
  const items = Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string'
      ? value.split(',').map((item) => item.trim())
      : [String(value)];
  const empty = items.length === 0 || (items.length === 1 && items[0] === '');
  if (empty) return emptyRefused === true ? 'at least one item' : undefined;
  if (new Set(items).size < items.length) return 'each item once';
  if (values === undefined || items.every((item) => values.includes(item))) return undefined;
  return `items of ${values.join(', ')}`;
}

function choiceMismatch(value: unknown, { values, caseInsensitive }: ConfigDefinition): string | undefined {
  if (values === undefined) return undefined;
  const fold = (text: string): string => (caseInsensitive === true ? text.toLowerCase() : text);
  return values.some((allowed) => fold(allowed) === fold(String(value)))
    ? undefined
    : `one of ${values.join(', ')}`;
}

/** Each key of a config map with its pointer. */
export function entriesOf(
  config: unknown,
  ...path: readonly string[]
): { key: string; value: unknown; at: string }[] {
  if (!isMap(config)) return [];
  return Object.entries(config).map(([key, value]) => ({ key, value, at: pointer(...path, key) }));
}
