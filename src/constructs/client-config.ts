import type { ConfigValue } from '../facts';

/** Settings by Kafka's names; a `Duration` or `Size` becomes a number in the unit of its setting. */
export type ClientConfig = Readonly<Record<string, ConfigValue>>;
