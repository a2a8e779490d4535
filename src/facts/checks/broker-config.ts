import type { Problem } from '../../problems';
import { isForbiddenBrokerConfig } from '../forbidden-config';
import { BROKER_DEFINITIONS } from '../generated/broker-definitions';
import { at } from '../json';
import { definitionProblems, entriesOf, unusableValue } from './config-values';

/** What is wrong with the broker config of one Kafka; keys that Kafka does not know belong to plugins and pass. */
export function brokerConfigProblems(kafka: unknown): Problem[] {
  const entries = entriesOf(at(kafka, 'config'), 'spec', 'kafka', 'config');
  return [
    ...entries.flatMap(({ key, value, at: pointer }) => {
      const unusable = unusableOrList(key, value, pointer);
      if (unusable.length > 0) return unusable;
      if (isForbiddenBrokerConfig(key)) return [forbidden(key, pointer)];
      const definition = Object.hasOwn(BROKER_DEFINITIONS, key) ? BROKER_DEFINITIONS[key] : undefined;
      return definition === undefined ? [] : definitionProblems(key, value, definition, pointer);
    }),
    ...conflicts(at(kafka, 'config')),
    ...tieredStorageProblems(kafka),
  ];
}

function unusableOrList(key: string, value: unknown, pointer: string): Problem[] {
  if (!Array.isArray(value)) return unusableValue(key, value, pointer);
  return [
    { rule: 'operator/config-value', message: `${key} is a list`, remedy: 'write one text with commas', pointer },
  ];
}

function forbidden(key: string, pointer: string): Problem {
  return {
    rule: 'operator/config-forbidden',
    message: `Strimzi owns ${key} and drops what you write`,
    remedy: 'remove it; listeners, authentication, authorization, storage and rack have settings of their own',
    pointer,
  };
}

function conflicts(config: unknown): Problem[] {
  const replication = Number(at(config, 'default.replication.factor') ?? Number.NaN);
  const minIsr = Number(at(config, 'min.insync.replicas') ?? Number.NaN);
  if (!(minIsr > replication)) return [];
  return [
    {
      rule: 'kafka/min-isr-above-replicas',
      message: `min.insync.replicas ${minIsr} is more than default.replication.factor ${replication}: writes with acks=all would fail`,
      remedy: `set it to ${Math.max(1, replication - 1)}, or raise the replication factor`,
      pointer: '/spec/kafka/config/min.insync.replicas',
    },
  ];
}

function tieredStorageProblems(kafka: unknown): Problem[] {
  const tiered = at(kafka, 'tieredStorage');
  if (at(tiered, 'type') !== 'custom') return [];
  const manager = at(tiered, 'remoteStorageManager');
  const lacking = ['className', 'classPath'].filter((key) => typeof at(manager, key) !== 'string');
  const problems = lacking.map((key) => ({
    rule: 'operator/tiered-storage',
    message: `the remoteStorageManager has no ${key}`,
    remedy: `set ${key}`,
    pointer: '/spec/kafka/tieredStorage',
  }));
  if (String(at(kafka, 'config', 'remote.log.storage.system.enable')) === 'false') {
    problems.push({
      rule: 'operator/tiered-storage',
      message: 'tiered storage is configured, but remote.log.storage.system.enable is false',
      remedy: 'remove one of them',
      pointer: '/spec/kafka/config/remote.log.storage.system.enable',
    });
  }
  return problems;
}
