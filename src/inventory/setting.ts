import { at, javaText } from '../facts';
import type { ConfigDefinition, Path } from '../facts';
import type { Resource } from './resource';

/** Where a setting was decided. */
export type Level = 'topic' | 'cluster' | 'default';

/** What a Kafka setting comes to, and where that was decided. */
export interface Setting {
  /** As Kafka reads it; nothing when it has no default either. */
  readonly text: string | undefined;
  readonly level: Level;
  /** The object that decides it; absent for Kafka's default. */
  readonly resource?: Resource;
  /** Where in that object. */
  readonly path?: Path;
}

const PER_UNIT = { ms: 1, seconds: 1000, minutes: 60_000, hours: 3_600_000, bytes: 1 } as const;

/** The setting that an object writes down at a path; nothing when it does not, or writes what is no value. */
export function written(resource: Resource, level: Level, path: Path): Setting | undefined {
  const value = resource.at(...path);
  const text = value === undefined ? undefined : javaText(value)?.trim();
  return text === undefined ? undefined : { text, level, resource, path };
}

/** A setting of any config, as Kafka reads it; empty when it is not there. */
export function textIn(config: unknown, key: string): string {
  const value = at(config, key);
  return value === undefined ? '' : (javaText(value) ?? '').trim();
}

/** What Kafka takes when nobody writes a setting. */
export function byDefault(definition: ConfigDefinition | undefined): Setting {
  const value = definition?.default ?? undefined;
  return { text: value === undefined ? undefined : javaText(value), level: 'default' };
}

/** A broker's setting in the unit of the topic's one: `log.retention.hours` as `retention.ms`. */
export function inUnitOf(
  setting: Setting,
  from: ConfigDefinition | undefined,
  to: ConfigDefinition | undefined,
): Setting {
  if (from?.unit === undefined || to?.unit === undefined || from.unit === to.unit) return setting;
  const number = numberOf(setting);
  if (number === undefined || number < 0) return setting;
  return { ...setting, text: String((number * PER_UNIT[from.unit]) / PER_UNIT[to.unit]) };
}

/** The number of a setting; nothing when it is none. */
export function numberOf(setting: Setting | undefined): number | undefined {
  const text = setting?.text;
  return text !== undefined && /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** The truth value of a setting; nothing when it is none. */
export function flagOf(setting: Setting | undefined): boolean | undefined {
  const text = setting?.text?.toLowerCase();
  if (text === 'true') return true;
  return text === 'false' ? false : undefined;
}

/** The items of a setting that is a list. */
export function itemsOf(setting: Setting | undefined): string[] {
  return (setting?.text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
