import { refuse } from '../problems';
import { allow, allowOnCluster } from './allow';
import { applicationIdProblems } from './names';
import type { AclRule, NameOrPrefix } from './rule';

/** How an application writes to a topic. */
export interface ProducerAccess {
  /** `transactional.id` of its producer, or the prefix of several; rights for transactions come with it. */
  readonly transactionalId?: NameOrPrefix;
  /** True lets it create the topic (with the broker's `auto.create.topics.enable`). @default false */
  readonly create?: boolean;
  /** True asks for IdempotentWrite on the cluster, which only brokers before Kafka 3 need (KIP-679). @default false */
  readonly idempotent?: boolean;
}

/**
 * What a producer needs (Kafka documentation, "Authorization and ACLs"; KIP-98 for transactions).
 * @throws UserError for an empty name, or the prefix `*`
 */
export function producer(topic: NameOrPrefix, access: ProducerAccess = {}): AclRule[] {
  const { transactionalId, create, idempotent } = access;
  return [
    allow('topic', topic, 'Write', ...(create === true ? (['Create'] as const) : [])),
    ...(transactionalId === undefined ? [] : [allow('transactionalId', transactionalId, 'Write')]),
    ...(idempotent === true ? [allowOnCluster('IdempotentWrite')] : []),
  ];
}

/** How an application reads a topic. */
export interface ConsumerAccess {
  /** `group.id`, of a classic, a new (KIP-848) or a share group, or the prefix of several; none for `assign()` without commits. */
  readonly group?: NameOrPrefix;
  /** True lets it delete its group and offsets. @default false */
  readonly deleteOffsets?: boolean;
}

/**
 * What a consumer needs; the same for classic and new groups and for share groups (KIP-932).
 * @throws UserError for an empty name, or the prefix `*`
 */
export function consumer(topic: NameOrPrefix, access: ConsumerAccess = {}): AclRule[] {
  const { group, deleteOffsets } = access;
  const operations = deleteOffsets === true ? (['Read', 'Delete'] as const) : (['Read'] as const);
  return [allow('topic', topic, 'Read'), ...(group === undefined ? [] : [allow('group', group, ...operations)])];
}

/** A Kafka Streams application. */
export interface StreamsAccess {
  /** `application.id`: its group, and with a dash the prefix of its internal topics. */
  readonly applicationId: string;
  readonly reads: readonly NameOrPrefix[];
  readonly writes?: readonly NameOrPrefix[];
  /** `processing.guarantee=exactly_once_v2`. @default false */
  readonly exactlyOnce?: boolean;
}

/**
 * What a Kafka Streams application needs (Kafka documentation, "Streams Security"). The prefix has a dash, so that `app` does not cover
 * `apparel`; Delete purges repartition topics. The same for the classic and the streams protocol (KIP-1071).
 * @throws UserError for an empty name, the prefix `*`, or an application id that can be no part of a topic's name
 */
export function streams({ applicationId, reads, writes = [], exactlyOnce }: StreamsAccess): AclRule[] {
  refuse(applicationIdProblems(applicationId));
  const own = { prefix: `${applicationId}-` };
  return [
    ...reads.map((topic) => allow('topic', topic, 'Read')),
    ...writes.map((topic) => allow('topic', topic, 'Write')),
    allow('topic', own, 'Create', 'Delete', 'Read', 'Write'),
    allow('group', applicationId, 'Read'),
    ...(exactlyOnce === true ? [allow('transactionalId', own, 'Write')] : []),
  ];
}

/** Everything, on everything: for people who repair things, never for applications. */
export function admin(): AclRule[] {
  return [
    allow('topic', '*', 'All'),
    allow('group', '*', 'All'),
    allow('transactionalId', '*', 'All'),
    allowOnCluster('Alter', 'AlterConfigs', 'Describe', 'DescribeConfigs'),
  ];
}

/** Looking at everything, messages included, and changing nothing: for consoles. */
export function readOnly(): AclRule[] {
  return [
    allow('topic', '*', 'DescribeConfigs', 'Read'),
    allow('group', '*', 'Describe', 'DescribeConfigs'),
    allow('transactionalId', '*', 'Describe'),
    allowOnCluster('Describe', 'DescribeConfigs'),
  ];
}
