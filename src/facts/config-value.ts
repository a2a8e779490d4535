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

function renderValue(value: ConfigValue, definition: ConfigDefinition | undefined): string | number | boolean {
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') return fromText(value, definition);
  if ('toMilliseconds' in value) return inUnit(value.toMilliseconds(), definition) ?? `${value.toMilliseconds()}ms`;
  if ('toKibibytes' in value) return bytesOf(value) ?? 0;
  return value.join(',');
}

function fromText(value: string, definition: ConfigDefinition | undefined): string | number {
  const { unit } = definition ?? {};
  if (unit === undefined) return value;
  if (unit === 'bytes') return /^\d+$/.test(value) ? value : (parseSize(value) ?? value);
  const milliseconds = parseDuration(value);
  return milliseconds === undefined ? value : (inUnit(milliseconds, definition) ?? value);
}

function inUnit(milliseconds: number, definition: ConfigDefinition | undefined): number | undefined {
  const { unit = 'ms' } = definition ?? {};
  const amount = unit === 'bytes' ? Number.NaN : milliseconds / PER_UNIT[unit];
  return Number.isInteger(amount) ? amount : undefined;
}
