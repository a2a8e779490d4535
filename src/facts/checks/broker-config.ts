import { didYouMean } from '../../problems';
import type { Problem } from '../../problems';
import type { ConfigDefinition } from '../config-definition';
import { isForbiddenBrokerConfig } from '../forbidden-config';
import { BROKER_DEFINITIONS } from '../generated/broker-definitions';
import { at, listOf, pointer, words } from '../json';
import { DEFAULT_KAFKA_VERSION, KAFKA_VERSIONS } from '../versions';
import { entriesOf, javaText, mismatch, valueProblem } from './config-values';
import { forbiddenSetting, unusableValue } from './config-maps';
import { problemAt } from './problem';

/** Aliases of Strimzi's own config providers, which it adds to the user's list. */
const OWN_PROVIDERS: ReadonlySet<string> = new Set(['strimzienv', 'strimzisecrets', 'strimzifile', 'strimzidir']);

/** Beginnings of settings that Kafka hands to plugins. */
const PLUGIN_PREFIXES: readonly string[] = [
  'client.quota.callback.',
  'listener.name.',
  'rlmm.config.',
  'rsm.config.',
];

/** Shorter keys look like others by chance. */
const SHORTEST_TYPO = 8;

/** What is wrong with the broker config of one Kafka; keys that Kafka does not know belong to plugins, unless they look like typos. */
export function brokerConfigProblems(kafka: unknown): Problem[] {
  const listeners = listOf(at(kafka, 'listeners')).map(
    (listener) => `${words(at(listener, 'name'))}-${words(at(listener, 'port'))}`,
  );
  const version = words(at(kafka, 'version') ?? DEFAULT_KAFKA_VERSION);
  return entriesOf(at(kafka, 'config'), ['spec', 'kafka', 'config']).flatMap(({ key, value, at: where }) => {
    const unusable = unusableValue(key, value, where);
    if (unusable.length > 0) return unusable;
    if (isForbiddenBrokerConfig(key, listeners)) return [forbiddenSetting(key, where)];
    return [
      ...definitionProblems(key, value, definitionOf(key, version), where),
      ...versionProblems(key, version, where),
      ...typoProblems(key, where),
      ...(key === 'config.providers' ? providerProblems(javaText(value) ?? '', where) : []),
    ];
  });
}

/** A version that does not know the setting takes it for one of a plugin. */
function definitionOf(key: string, version: string): ConfigDefinition | undefined {
  const definition = Object.hasOwn(BROKER_DEFINITIONS, key) ? BROKER_DEFINITIONS[key] : undefined;
  return definition?.versions === undefined || definition.versions.includes(version) ? definition : undefined;
}

/** Settings that the last releases before Kafka 4 had, and what stands for them now; those that the operator warns of are told elsewhere. */
const REMOVED: Readonly<Record<string, string>> = {
  'delegation.token.master.key': 'use delegation.token.secret.key',
  'log.message.downconversion.enable': 'remove it',
  'log.message.timestamp.difference.max.ms':
    'use log.message.timestamp.before.max.ms and log.message.timestamp.after.max.ms',
  'offsets.commit.required.acks': 'remove it: all replicas in sync acknowledge an offset',
  'reserved.broker.max.id': 'remove it: ids need no reservation',
  'zookeeper.connection.timeout.ms': 'remove it',
  'zookeeper.max.in.flight.requests': 'remove it',
  'zookeeper.session.timeout.ms': 'remove it',
};

function versionProblems(key: string, version: string, where: string): Problem[] {
  const remedy = Object.hasOwn(REMOVED, key) ? REMOVED[key] : undefined;
  if (remedy !== undefined) {
    const message = `${key} is no setting of Kafka any more`;
    return [{ rule: 'kafka/removed-broker-config', message, remedy, pointer: where }];
  }
  const versions = Object.hasOwn(BROKER_DEFINITIONS, key) ? BROKER_DEFINITIONS[key]?.versions : undefined;
  if (versions === undefined || versions.includes(version) || !Object.hasOwn(KAFKA_VERSIONS, version)) return [];
  const message = `${key} is a setting of Kafka ${versions.join(', ')}, and ${version} does not read it`;
  return [{ rule: 'kafka/config-version', message, remedy: 'remove it, or change the version', pointer: where }];
}

/** Kafka hands what it does not know to plugins without a word, so a typo changes nothing. */
function typoProblems(key: string, where: string): Problem[] {
  if (key.length < SHORTEST_TYPO || Object.hasOwn(BROKER_DEFINITIONS, key) || Object.hasOwn(REMOVED, key))
    return [];
  if (PLUGIN_PREFIXES.some((prefix) => key.startsWith(prefix))) return [];
  const near = didYouMean(key, settings());
  if (near === undefined) return [];
  return [
    {
      rule: 'kafka/unknown-broker-config',
      message: `there is no setting ${JSON.stringify(key)}`,
      remedy: `did you mean ${near}?`,
      pointer: where,
    },
  ];
}

/** What people may set, and Kafka tells them of. */
function settings(): string[] {
  return Object.entries(BROKER_DEFINITIONS).flatMap(([name, { internal }]) =>
    internal === true || isForbiddenBrokerConfig(name) ? [] : [name],
  );
}

function definitionProblems(
  key: string,
  value: unknown,
  definition: ConfigDefinition | undefined,
  where: string,
): Problem[] {
  const wants = definition === undefined ? undefined : mismatch(javaText(value) ?? '', definition, 'strimzi');
  if (definition === undefined || wants === undefined) return [];
  return [valueProblem('operator/config-value', key, value, definition, wants, where)];
}

function providerProblems(list: string, where: string): Problem[] {
  return list
    .split(',')
    .filter((alias) => OWN_PROVIDERS.has(alias))
    .map((alias) => ({
      rule: 'operator/config-providers',
      message: `the config provider ${alias} is Strimzi's own`,
      remedy: 'remove it from the list: it is there anyway',
      pointer: where,
    }));
}

/** What is wrong with the tiered storage of one Kafka. */
export function tieredStorageProblems(kafka: unknown): Problem[] {
  const tiered = at(kafka, 'tieredStorage');
  if (at(tiered, 'type') !== 'custom') return [];
  const path = ['spec', 'kafka', 'tieredStorage'] as const;
  const manager = at(tiered, 'remoteStorageManager');
  const enable = 'remote.log.storage.system.enable';
  const off = javaText(at(kafka, 'config', enable)) === 'false';
  return [
    ...(manager === undefined
      ? [problemAt('operator/tiered-storage', 'there is no remoteStorageManager', 'set it', path)]
      : classProblems(manager, pointer(...path, 'remoteStorageManager'))),
    ...(off
      ? [
          problemAt(
            'operator/tiered-storage-off',
            `tiered storage is configured, but ${enable} is false`,
            'remove one of them',
            ['spec', 'kafka', 'config', enable],
          ),
        ]
      : []),
  ];
}

function classProblems(manager: unknown, where: string): Problem[] {
  return ['className', 'classPath']
    .filter((key) => at(manager, key) === undefined)
    .map((key) => ({
      rule: 'operator/tiered-storage-class',
      message: `the remoteStorageManager has no ${key}: brokers would get the text null for it`,
      remedy: `set ${key}`,
      pointer: where,
    }));
}
