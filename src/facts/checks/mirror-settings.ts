import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at } from '../json';
import { javaText } from './config-values';
import { problemAt } from './problem';

const SEPARATOR = 'replication.policy.separator';

/** Where the policies are that Kafka brings. */
const KAFKAS_POLICIES = 'org.apache.kafka.connect.mirror.';

/** What is done again and again, with the setting that it is done at all. */
const REPEATED = {
  'refresh.topics.interval.seconds': 'refresh.topics.enabled',
  'sync.topic.configs.interval.seconds': 'sync.topic.configs.enabled',
  'sync.topic.acls.interval.seconds': 'sync.topic.acls.enabled',
  'refresh.groups.interval.seconds': 'refresh.groups.enabled',
} as const;

/** Settings of a connector of MirrorMaker 2 that Kafka takes, and that do not work. */
export function mirrorSettingProblems(config: unknown, path: Path): Problem[] {
  return [...separatorProblems(config, path), ...intervalProblems(config, path)];
}

/** It stands in the names of copies, and of what MirrorMaker keeps for itself. */
function separatorProblems(config: unknown, path: Path): Problem[] {
  const text = textOf(config, SEPARATOR);
  const policy = textOf(config, 'replication.policy.class') ?? KAFKAS_POLICIES;
  // a policy of somebody else may take it for anything, and a provider puts the value in later
  if (text === undefined || !policy.startsWith(KAFKAS_POLICIES) || text.includes('${')) return [];
  if (/^[\w.-]+$/.test(text)) return [];
  const message =
    text === ''
      ? 'nothing stands between alias and name of a copy'
      : `${JSON.stringify(text)} between alias and name of a copy makes a name that no topic can have`;
  const remedy = 'use a dot, or other letters, digits, ., _ and -';
  return [problemAt('kafka/mirror-separator', message, remedy, [...path, SEPARATOR])];
}

/** A clock of Java does nothing every 0 seconds: the connector fails when it starts. */
function intervalProblems(config: unknown, path: Path): Problem[] {
  return Object.entries(REPEATED).flatMap(([key, enabled]) => {
    if (!/^[+-]?0+$/.test(textOf(config, key)?.trim() ?? '')) return [];
    if (textOf(config, enabled)?.trim().toLowerCase() === 'false') return [];
    const remedy = `write 1 or more seconds, or ${enabled}: "false"`;
    return [
      problemAt('kafka/mirror-interval', `${key} is 0, with which the connector fails`, remedy, [...path, key]),
    ];
  });
}

function textOf(config: unknown, key: string): string | undefined {
  const value = at(config, key);
  return value === undefined ? undefined : javaText(value);
}
