import { FORBIDDEN_SETTINGS } from './generated/forbidden-settings';
import type { Forbidden } from './generated/forbidden-settings';

const PER_LISTENER = ['connections.max.reauth.ms', 'max.connections', 'max.connection.creation.rate'];

/** True for a broker setting that Strimzi drops with a line in its log, under listeners of these names and ports (`plain-9092`). */
export function isForbiddenBrokerConfig(key: string, listeners: readonly string[] = []): boolean {
  if (listeners.some((id) => PER_LISTENER.some((option) => key === `listener.name.${id}.${option}`))) return false;
  return isDropped(FORBIDDEN_SETTINGS.KafkaClusterSpec, key);
}

/** True for a setting of Cruise Control that Strimzi drops. */
export function isForbiddenCruiseControlConfig(key: string): boolean {
  return isDropped(FORBIDDEN_SETTINGS.CruiseControlSpec, key);
}

/** Exceptions are compared as they are, the rest in lower case: the operator does so too. */
export function isDropped({ prefixes, names, exceptions }: Forbidden, key: string): boolean {
  if (exceptions.includes(key)) return false;
  const lower = key.toLowerCase();
  return names.includes(lower) || prefixes.some((prefix) => lower.startsWith(prefix));
}
