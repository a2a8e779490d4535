import type { Problem } from '../../problems';
import { at } from '../json';
import { javaText } from './config-values';
import { problemAt } from './problem';

/** Settings of one topic that Kafka refuses beside each other (`LogConfig` of Kafka). */
export function topicConflicts(config: unknown): Problem[] {
  return [...compactionConflict(config), ...(isTiered(config) ? tieredConflicts(config) : [])];
}

function isTiered(config: unknown): boolean {
  return textOf(config, 'remote.storage.enable')?.toLowerCase() === 'true';
}

function compactionConflict(config: unknown): Problem[] {
  return aboveOther(config, 'min.compaction.lag.ms', 'max.compaction.lag.ms');
}

function tieredConflicts(config: unknown): Problem[] {
  const compacted = textOf(config, 'cleanup.policy')
    ?.split(/\s*,\s*/)
    .includes('compact');
  return [
    ...(compacted === true
      ? [
          problemAt(
            'kafka/tiered-compacted',
            'remote.storage.enable is true, but a compacted topic cannot be tiered',
            'remove one of them',
            ['spec', 'config', 'remote.storage.enable'],
          ),
        ]
      : []),
    ...localRetention(config, 'ms'),
    ...localRetention(config, 'bytes'),
  ];
}

/** -2 stands for "as long as the whole"; what has no limit of its own cannot be part of what has one. */
function localRetention(config: unknown, unit: 'ms' | 'bytes'): Problem[] {
  const [key, limitKey] = [`local.retention.${unit}`, `retention.${unit}`];
  const local = numberOf(config, key);
  const whole = numberOf(config, limitKey);
  if (local === undefined || whole === undefined || local === -2) return [];
  if (textOf(config, 'remote.log.copy.disable')?.toLowerCase() === 'true') {
    return local === whole
      ? []
      : [
          conflict(
            key,
            `${key} ${local} is not ${limitKey} ${whole}, though nothing more is copied`,
            'set it to -2',
          ),
        ];
  }
  if (whole < 0) return [];
  if (local === -1) return [conflict(key, `${key} is without limit, ${limitKey} is ${whole}`, 'set it to -2')];
  return aboveOther(config, key, limitKey);
}

function aboveOther(config: unknown, key: string, limitKey: string): Problem[] {
  const value = numberOf(config, key);
  const limit = numberOf(config, limitKey);
  if (value === undefined || limit === undefined || value <= limit) return [];
  return [conflict(key, `${key} ${value} is more than ${limitKey} ${limit}`, `lower it to at most ${limit}`)];
}

function conflict(key: string, message: string, remedy: string): Problem {
  return problemAt('kafka/config-conflict', message, remedy, ['spec', 'config', key]);
}

function textOf(config: unknown, key: string): string | undefined {
  const value = at(config, key);
  return value === undefined ? undefined : javaText(value)?.trim();
}

function numberOf(config: unknown, key: string): number | undefined {
  const text = textOf(config, key);
  return text !== undefined && /^[-+]?\d+$/.test(text) ? Number(text) : undefined;
}
