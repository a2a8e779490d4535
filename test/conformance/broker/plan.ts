import type { Acl, KafkaUserQuotas, KafkaUserSpec } from '../../../imports/kafka-user';
import type { KafkaTopicSpec } from '../../../imports/kafka-topic';
import { principalOf } from '../../../src/facts';
import type { SynthesizedObject } from '../../support/synthesize';
import type { Addresses } from './broker';
import type { Step } from './cases/case';
import type { Stores } from './certificates';

/** What the Java side reads; `java/Plan.java` has the same fields. */
export interface Plan {
  readonly addresses: Addresses;
  readonly stores: Stores;
  readonly folder: string;
  readonly threads: number;
  readonly topics: readonly PlannedTopic[];
  readonly users: readonly PlannedUser[];
  readonly tasks: readonly Task[];
}

export interface PlannedTopic {
  readonly name: string;
  readonly partitions: number;
  readonly replicas: number;
  readonly config: Readonly<Record<string, string>>;
}

export interface PlannedUser {
  readonly name: string;
  readonly principal: string;
  /** Else by certificate. */
  readonly byPassword: boolean;
  readonly acls: readonly PlannedAcl[];
  readonly quotas: Readonly<Record<string, number>>;
}

/** One operation of one rule: Kafka has an entry for each. */
export interface PlannedAcl {
  readonly type: string;
  readonly name: string;
  readonly prefix: boolean;
  readonly operation: string;
  readonly deny: boolean;
  readonly host: string;
}

export interface Task {
  readonly id: string;
  /** Nobody for the one that may do everything. */
  readonly user: string | null;
  readonly seconds: number;
  /** True to go on after a step that fails. */
  readonly all: boolean;
  readonly steps: readonly Step[];
}

/** One node has one replica of everything. */
const REPLICAS = 1;

/** A KafkaTopic as the Topic Operator makes it, but for the replicas. */
export function plannedTopic({ metadata, ['spec']: spec }: SynthesizedObject): PlannedTopic {
  const { topicName, partitions = -1, config = {} } = spec as KafkaTopicSpec;
  const texts = Object.entries(config).map(([key, value]) => [key, configText(value)]);
  return {
    name: topicName ?? metadata.name,
    partitions,
    replicas: REPLICAS,
    config: Object.fromEntries(texts) as Record<string, string>,
  };
}

/** Lists are written with commas. */
function configText(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}

/** A KafkaUser as the User Operator makes it. */
export function plannedUser({ metadata: { name }, ['spec']: spec }: SynthesizedObject): PlannedUser {
  const { authentication, authorization, quotas } = spec as KafkaUserSpec;
  return {
    name,
    principal: principalOf(name, authentication?.type),
    byPassword: authentication?.type === 'scram-sha-512',
    acls: (authorization?.acls ?? []).flatMap(plannedAcls),
    quotas: plannedQuotas(quotas ?? {}),
  };
}

function plannedAcls({ type = 'allow', resource, operations, host = '*' }: Acl): PlannedAcl[] {
  const cluster = resource.type === 'cluster';
  return operations.map((operation) => ({
    type: kafkaWords(resource.type),
    name: cluster ? 'kafka-cluster' : (resource.name ?? ''),
    prefix: !cluster && resource.patternType === 'prefix',
    operation: kafkaWords(operation),
    deny: type === 'deny',
    host,
  }));
}

function plannedQuotas(quotas: KafkaUserQuotas): Record<string, number> {
  return Object.fromEntries(Object.entries(quotas).map(([key, value]) => [kafkaWords(key), value as number]));
}

/** Kafka writes `producer_byte_rate` where Strimzi writes `producerByteRate`. */
export function kafkaWords(word: string): string {
  return word.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
}
