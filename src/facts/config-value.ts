import type { ConfigDefinition } from './config-definition';
import { parseDuration, parseSize } from './quantities';

/** A length of time, such as cdk8s' `Duration`. */
export interface DurationLike {
  toMilliseconds(): number;
}

/** An amount of bytes, such as cdk8s' `Size`. */
export interface SizeLike {
  toKibibytes(options?: { readonly rounding?: number }): number;
}

/** What may be written for a setting: Kafka's own form, a duration or size, or a list. */
export type ConfigValue = string | number | boolean | DurationLike | SizeLike | readonly (string | number)[];

/** cdk8s' word for "do not round". */
const NO_ROUNDING = 2;

const PER_UNIT = { ms: 1, seconds: 1000, minutes: 60_000, hours: 3_600_000 } as const;

/** Bytes of a size of either kind. */
export function bytesOf(size: SizeLike | string | number): number | undefined {
  return typeof size === 'object'
    ? Math.round(size.toKibibytes({ rounding: NO_ROUNDING }) * 1024)
    : parseSize(size);
}

/** Milliseconds of a duration of either kind. */
export function millisecondsOf(duration: DurationLike | string): number | undefined {
  return typeof duration === 'object' ? duration.toMilliseconds() : parseDuration(duration);
}

/**
 * A config as Kafka wants it: durations and sizes in the unit of their key, lists joined by commas. What does not fit its definition
 * stays as it is, for the check of the finished object to refuse.
 */
export function renderConfig(
  config: Readonly<Record<string, ConfigValue | null | undefined>>,
  definitions: Readonly<Record<string, ConfigDefinition>>,
): Record<string, string | number | boolean> {
  const rendered: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(config)) {
    if (value === undefined || value === null) continue;
    rendered[key] = renderValue(value, Object.hasOwn(definitions, key) ? definitions[key] : undefined);
  }
  return rendered;
}

/** The number that a duration or size in words stands for under this definition; nothing when it is none, or of another unit. */
export function numberInUnit(text: string, { unit }: ConfigDefinition): number | undefined {
  if (unit === undefined) return undefined;
  if (unit === 'bytes') return /^\d+$/.test(text) ? undefined : parseSize(text);
  const milliseconds = parseDuration(text);
  return milliseconds === undefined ? undefined : inUnit(milliseconds, unit);
}

/** The largest long of Java, as text: a JavaScript number rounds it up, beyond what Java reads. */
export function javaNumber(value: number): string | number {
  return value === 2 ** 63 ? '9223372036854775807' : value;
}

function renderValue(value: ConfigValue, definition: ConfigDefinition | undefined): string | number | boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return javaNumber(value);
  if (typeof value === 'string')
    return definition === undefined ? value : (numberInUnit(value, definition) ?? value);
  if ('toMilliseconds' in value) return renderDuration(value.toMilliseconds(), definition);
  if ('toKibibytes' in value) return renderSize(bytesOf(value) ?? 0, definition);
  return value.join(',');
}

/** Settings that Kafka does not know belong to plugins, whose times are milliseconds as a rule. */
function renderDuration(milliseconds: number, definition: ConfigDefinition | undefined): string | number {
  const unit = definition === undefined ? 'ms' : definition.unit;
  return (unit === undefined || unit === 'bytes' ? undefined : inUnit(milliseconds, unit)) ?? `${milliseconds}ms`;
}

function renderSize(bytes: number, definition: ConfigDefinition | undefined): string | number {
  return definition === undefined || definition.unit === 'bytes' ? bytes : `${bytes}B`;
}

function inUnit(milliseconds: number, unit: keyof typeof PER_UNIT): number | undefined {
  const amount = milliseconds / PER_UNIT[unit];
  return Number.isInteger(amount) ? amount : undefined;
}
