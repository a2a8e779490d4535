import type { Construct } from 'constructs';

import type { TopicConfig, WorkerNames } from '../facts';
import type { RetainOnDelete } from './git-ops';
import type { IKafka } from './kafka-reference';
import { KafkaTopic } from './kafka-topic';

/** How the topics are kept in which the workers of a Connect remember what they do. */
export interface InternalTopicsProps {
  /**
   * Copies of each partition.
   * @default - `default.replication.factor` of the brokers
   */
  readonly replicas?: number;

  /**
   * Settings by Kafka's names, beside `cleanup.policy: compact`.
   * @default - the brokers' defaults
   */
  readonly config?: TopicConfig;

  /**
   * True, or the tools in use, to leave them in Kubernetes when they are removed from Git: connectors would forget how far they came.
   * @default false
   */
  readonly retainOnDelete?: RetainOnDelete;
}

/** As many copies as the brokers give any topic: Kafka's own default of 3 is more than a small cluster has brokers. */
export const STORAGE_REPLICATION = {
  'config.storage.replication.factor': -1,
  'offset.storage.replication.factor': -1,
  'status.storage.replication.factor': -1,
};

/** Partitions as Kafka Connect would make them (Kafka documentation, "Kafka Connect", `*.storage.partitions`); the config topic has one. */
const PARTITIONS = { configStorageTopic: 1, offsetStorageTopic: 25, statusStorageTopic: 5 } as const;

/** Makes the topics of the workers. */
export function addInternalTopics(
  scope: Construct,
  cluster: IKafka,
  names: WorkerNames,
  { replicas, config, retainOnDelete }: InternalTopicsProps,
  labels: Readonly<Record<string, string>> | undefined,
): void {
  for (const [role, partitions] of Object.entries(PARTITIONS)) {
    new KafkaTopic(scope, role, {
      cluster,
      topicName: names[role as keyof typeof PARTITIONS],
      partitions,
      ...(replicas !== undefined && { replicas }),
      config: { ...config, 'cleanup.policy': 'compact' },
      ...(retainOnDelete !== undefined && { retainOnDelete }),
      ...(labels && { labels }),
    });
  }
}
