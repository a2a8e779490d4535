import { allow } from './allow';
import type { AclRule, NameOrPrefix } from './rule';

/** What the HTTP users of a Kafka Bridge do with it: they have one user in Kafka. */
export interface BridgeAccess {
  /** Topics to which records are sent. @default - none */
  readonly writes?: readonly NameOrPrefix[];
  /** Topics that consumers read. @default - none */
  readonly reads?: readonly NameOrPrefix[];
  /** Groups of the consumers: whoever makes one names its group. @default - none */
  readonly group?: NameOrPrefix;
  /** Topics that `POST /admin/topics` makes. @default - none */
  readonly creates?: readonly NameOrPrefix[];
  /** True lets `GET /topics/NAME` tell of these topics, which has their configuration. @default false */
  readonly details?: boolean;
}

/**
 * What a Kafka Bridge needs.
 * @throws UserError for an empty name, or the prefix `*`
 */
export function bridge({ writes = [], reads = [], group, creates = [], details }: BridgeAccess): AclRule[] {
  const also = details === true ? (['DescribeConfigs'] as const) : [];
  return [
    ...writes.map((topic) => allow('topic', topic, 'Write', ...also)),
    ...reads.map((topic) => allow('topic', topic, 'Read', ...also)),
    ...(group === undefined ? [] : [allow('group', group, 'Read')]),
    ...creates.map((topic) => allow('topic', topic, 'Create')),
  ];
}

/** A schema registry that keeps its schemas in topics. */
export interface SchemaRegistryAccess {
  /** For example `_schemas`, or `kafkasql-journal` and `kafkasql-snapshots`. */
  readonly topics: readonly string[];
  /** Group in which its instances choose a leader, or the prefix of groups of their own. */
  readonly group: NameOrPrefix;
  /** True lets it create the topics. @default false */
  readonly create?: boolean;
}

/**
 * What a schema registry needs; it looks whether its topics keep everything.
 * @throws UserError for an empty name, or the prefix `*`
 */
export function schemaRegistry({ topics, group, create }: SchemaRegistryAccess): AclRule[] {
  const creating = create === true ? (['Create'] as const) : [];
  return [
    ...topics.map((topic) => allow('topic', topic, 'DescribeConfigs', 'Read', 'Write', ...creating)),
    allow('group', group, 'Read'),
  ];
}

/** What is watched. */
export interface LagMonitorAccess {
  /** @default - all */
  readonly topics?: readonly NameOrPrefix[];
  /** @default - all */
  readonly groups?: readonly NameOrPrefix[];
}

/**
 * Seeing how far groups are behind, without reading any message: for exporters of lag and for autoscalers. Kafka lists the groups that
 * may be described, so that nothing on the cluster is needed.
 * @throws UserError for an empty name, or the prefix `*`
 */
export function lagMonitor({ topics = ['*'], groups = ['*'] }: LagMonitorAccess = {}): AclRule[] {
  return [
    ...topics.map((topic) => allow('topic', topic, 'Describe')),
    ...groups.map((group) => allow('group', group, 'Describe')),
  ];
}
