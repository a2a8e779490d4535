import type { NameOrPrefix } from '../access';
import type { ClientConfig } from './client-config';
import type { KafkaConnection } from './kafka-connection';
import type { AutoRestart } from './kafka-connector';
import type { TimeSpan } from './quantity';

/** A cluster as MirrorMaker 2 knows it. */
export interface MirrorEnd {
  /** Its name among the clusters: part of the names of copies, and so never to be changed. */
  readonly alias: string;

  /** The way to it. */
  readonly connection: KafkaConnection;

  /**
   * Settings of the clients of this cluster by Kafka's names; of the target those of the workers.
   * @default - Kafka's own
   */
  readonly config?: ClientConfig;
}

/** How copies are called. */
export type MirrorNaming = 'prefixed' | 'identity';

/** What is copied from one cluster, and how. */
export interface MirrorProps {
  /** The cluster that is read. */
  readonly source: MirrorEnd;

  /**
   * The topics that are copied, and no others; `*` is all of them. Of a transaction only what was committed is copied, unless `sourceConfig` says
   * `consumer.isolation.level: read_uncommitted`.
   */
  readonly topics: readonly NameOrPrefix[];

  /**
   * Consumer groups whose offsets are translated, so that their members go on in the target where they were. Those of sinks (`connect-...`) are
   * taken too, which Kafka leaves out by default.
   *
   * @default - none
   */
  readonly groups?: readonly NameOrPrefix[];

  /**
   * Names of copies: with the alias of the source before them, or the same as in the source, which only one direction may have.
   * @default 'prefixed'
   */
  readonly naming?: MirrorNaming;

  /**
   * Between alias and name of a copy; no part of the alias.
   * @default '.'
   */
  readonly separator?: string;

  /**
   * The cluster that keeps how offsets compare (KIP-716). With `target` the source is only read.
   * @default 'target'
   */
  readonly offsetSyncs?: 'source' | 'target';

  /**
   * True writes the offsets of the groups into the target while nobody of them is there (KIP-545).
   * @default true
   */
  readonly syncGroupOffsets?: boolean;

  /**
   * How often new topics, partitions and groups are looked for, and settings copied.
   * @default - Kafka's own, 10 minutes
   */
  readonly refreshInterval?: TimeSpan;

  /**
   * Most tasks that copy.
   * @default 1
   */
  readonly tasksMax?: number;

  /**
   * Whether its connectors are started again when they fail.
   * @default - Strimzi's own: they stay down
   */
  readonly autoRestart?: boolean | AutoRestart;

  /**
   * More settings of the connector that copies.
   * @default - none
   */
  readonly sourceConfig?: ClientConfig;

  /**
   * More settings of the connector that translates offsets.
   * @default - none
   */
  readonly checkpointConfig?: ClientConfig;
}
