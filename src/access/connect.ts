import { allow } from './allow';
import type { AclOperation, AclRule, NameOrPrefix } from './rule';

/** The workers of a Kafka Connect cluster. */
export interface ConnectWorkerAccess {
  /** `group.id` of the workers. */
  readonly groupId: string;
  readonly configStorageTopic: string;
  readonly offsetStorageTopic: string;
  readonly statusStorageTopic: string;
  /** True lets the workers create the three topics; not needed when KafkaTopics make them. @default false */
  readonly create?: boolean;
  /** `exactly.once.source.support` is `preparing` or `enabled` (KIP-618). @default false */
  readonly exactlyOnce?: boolean;
}

/**
 * What the workers of Kafka Connect need for themselves (Kafka documentation, "ACL requirements" of Kafka Connect); connectors that log
 * in as the workers need their own rules too. Workers also try to create their topics and look at `cleanup.policy` of those that are
 * there; they go on when they may not.
 * @throws UserError for an empty name
 */
export function connectWorker({ groupId, create, exactlyOnce, ...topics }: ConnectWorkerAccess): AclRule[] {
  const storage = [topics.configStorageTopic, topics.offsetStorageTopic, topics.statusStorageTopic];
  return [
    allow('group', groupId, 'Read'),
    ...storage.map((topic) => allow('topic', topic, 'Read', 'Write', ...creating(create))),
    ...(exactlyOnce === true ? [allow('transactionalId', `connect-cluster-${groupId}`, 'Write')] : []),
  ];
}

/** A source connector. */
export interface SourceConnectorAccess {
  readonly writes: readonly NameOrPrefix[];
  /** True lets it create these topics (by `topic.creation.*`, or the broker's `auto.create.topics.enable`). @default false */
  readonly create?: boolean;
  /** With `exactly.once.source.support`: the group of the workers and the connector, of which the transactional ids are made. */
  readonly exactlyOnce?: { readonly groupId: string; readonly connector: string };
}

/**
 * What a source connector needs; with exactly-once also the user of the workers needs it, who fences off tasks that are gone.
 * @throws UserError for an empty name, or the prefix `*`
 */
export function sourceConnector({ writes, create, exactlyOnce }: SourceConnectorAccess): AclRule[] {
  return [
    ...writes.map((topic) => allow('topic', topic, 'Write', ...creating(create))),
    ...(exactlyOnce === undefined
      ? []
      : [allow('transactionalId', { prefix: `${exactlyOnce.groupId}-${exactlyOnce.connector}-` }, 'Write')]),
  ];
}

/** A sink connector. */
export interface SinkConnectorAccess {
  /** Name of the connector, of which its group is made. */
  readonly connector: string;
  /** @default - `connect-` and the name of the connector; `consumer.override.group.id` makes it another */
  readonly group?: string;
  readonly reads: readonly NameOrPrefix[];
  /** `errors.deadletterqueue.topic.name`. @default - none */
  readonly deadLetters?: string;
  /** True lets it create the topic of dead letters. @default false */
  readonly create?: boolean;
}

/**
 * What a sink connector needs.
 * @throws UserError for an empty name, or the prefix `*`
 */
export function sinkConnector(access: SinkConnectorAccess): AclRule[] {
  const { connector, group = `connect-${connector}`, reads, deadLetters, create } = access;
  return [
    ...reads.map((topic) => allow('topic', topic, 'Read')),
    allow('group', group, 'Read'),
    ...(deadLetters === undefined ? [] : [allow('topic', deadLetters, 'Write', ...creating(create))]),
  ];
}

/** What a connector of Debezium keeps of how tables looked. */
export interface SchemaHistoryAccess {
  /** `schema.history.internal.kafka.topic`. */
  readonly topic: string;
  /** `schema.history.internal.consumer.group.id`. */
  readonly group: string;
}

/**
 * What a connector of Debezium needs for its schema history: it reads the topic anew when it starts, and looks whether it keeps everything.
 * @throws UserError for an empty name
 */
export function schemaHistory({ topic, group }: SchemaHistoryAccess): AclRule[] {
  return [allow('topic', topic, 'DescribeConfigs', 'Read', 'Write'), allow('group', group, 'Read')];
}

function creating(create: boolean | undefined): AclOperation[] {
  return create === true ? ['Create'] : [];
}
