import { Construct } from 'constructs';

import { refuse } from '../problems';
import type { Problem } from '../problems';
import type { ClientCredentials, KafkaConnectionSpec } from './kafka-connection';
import { KafkaConnection } from './kafka-connection';
import { KafkaMirrorMaker2 } from './kafka-mirror-maker2';
import type { KafkaMirrorMaker2Props } from './kafka-mirror-maker2';
import type { IKafka } from './kafka-reference';
import { KafkaUser } from './kafka-user';
import type { MirrorEnd, MirrorProps } from './mirror-props';
import { making } from './resource';
import type { UserAuthentication } from './user-authentication';

/** A cluster of Strimzi as an end of mirrors. */
export interface MirroredCluster {
  /** The cluster. */
  readonly cluster: IKafka;

  /**
   * Its name among the clusters: part of the names of copies, and so never to be changed.
   * @default - the name of the Kafka
   */
  readonly alias?: string;

  /**
   * The listener that mirrors use.
   * @default - the first that takes how their users log in
   */
  readonly listener?: string;

  /**
   * Where mirrors that stand in another Kubernetes cluster begin; with both directions the one beside it does not.
   * @default - the address of the listener
   */
  readonly bootstrapServers?: string;

  /**
   * Where mirrors find the Secrets of this cluster, in their own namespace; with both directions the one beside it has its own.
   * @default - by the names that Strimzi gives them: beside a cluster in another namespace somebody must bring them
   */
  readonly credentials?: ClientCredentials;
}

/** Any other Kafka, from which data moves. */
export interface ForeignKafka extends KafkaConnectionSpec {
  /** Its name among the clusters. */
  readonly alias: string;
}

/** Options of a ClusterMirror; those of its workers are the same for both directions. */
export interface ClusterMirrorProps
  extends
    Omit<KafkaMirrorMaker2Props, 'target' | 'mirrors' | 'name' | 'namespace' | 'overrides'>,
    Omit<MirrorProps, 'source'> {
  /** The cluster that has the data. */
  readonly from: MirroredCluster | ForeignKafka;

  /** The cluster that gets it, beside which the mirror stands. */
  readonly to: MirroredCluster;

  /**
   * `both-ways` for two clusters that are used at once, each with a mirror of the other; copies have prefixes then.
   * @default 'one-way'
   */
  readonly direction?: 'one-way' | 'both-ways';

  /**
   * How the users of the mirror log in, at each end.
   * @default - they do not: only for listeners that take everyone
   */
  readonly authentication?: UserAuthentication;

  /**
   * Laid over the spec of each KafkaMirrorMaker2 last, in the words of the custom resource.
   * @default - nothing
   */
  readonly overrides?: NonNullable<KafkaMirrorMaker2Props['overrides']>;
}

/**
 * Two clusters of which one has what the other has: for disaster recovery, in one or both directions, or to move from any other Kafka. It
 * brings the KafkaMirrorMaker2 (`<id>`, for the way back `<id>-back`), and its users: `<id>` in the cluster that gets the data, and `<id>-source`
 * in the one that has it.
 *
 * Source: Kafka documentation, "Geo-Replication (Cross-Cluster Data Mirroring)"; KIP-382.
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example');
 * const listeners = [Listener.internal({ name: 'scram', port: 9095, authentication: ListenerAuthentication.scramSha512() })];
 * new ClusterMirror(chart, 'recovery', {
 *   from: { cluster: Kafka.fromName(chart, 'west', { name: 'west', namespace: 'kafka-west', listeners }) },
 *   to: { cluster: Kafka.fromName(chart, 'east', { name: 'east', namespace: 'kafka-east', listeners }) },
 *   topics: ['orders', { prefix: 'shop.' }],
 *   groups: ['billing'],
 *   authentication: UserAuthentication.scramSha512(),
 *   replicas: 2,
 * });
 */
export class ClusterMirror extends Construct {
  /** The mirror beside the cluster that gets the data. */
  readonly mirror: KafkaMirrorMaker2;
  /** The mirror of the way back. */
  readonly back: KafkaMirrorMaker2 | undefined;

  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: ClusterMirrorProps) {
    super(scope, id);
    const { from, to, direction = 'one-way', naming } = props;
    const bothWays = direction === 'both-ways';
    making(scope, id, () => refuse(wayBackProblems(props)));
    this.mirror = mirrorTo(this, id, from, to, props);
    this.back =
      bothWays && isMirrored(from) && naming !== 'identity'
        ? mirrorTo(this, `${id}-back`, to, from, props)
        : undefined;
  }
}

function isMirrored(end: MirroredCluster | ForeignKafka): end is MirroredCluster {
  return 'cluster' in end;
}

function wayBackProblems({ from, direction, naming }: ClusterMirrorProps): Problem[] {
  if (direction !== 'both-ways') return [];
  if (naming === 'identity') {
    const message = 'with the same names in both clusters, mirrors of both directions copy each other without end';
    return [{ rule: 'constructs/mirror-loop', message, remedy: 'use prefixed names, or one direction' }];
  }
  if (isMirrored(from)) return [];
  const message = 'the way back leads into a cluster of which no more is known than its address';
  return [{ rule: 'constructs/mirror-back', message, remedy: 'use one direction' }];
}

function mirrorTo(
  scope: Construct,
  name: string,
  from: MirroredCluster | ForeignKafka,
  to: MirroredCluster,
  props: ClusterMirrorProps,
): KafkaMirrorMaker2 {
  const { topics, groups, naming, separator, offsetSyncs, syncGroupOffsets, refreshInterval, tasksMax } = props;
  const { autoRestart, sourceConfig, checkpointConfig, authentication, ...workers } = props;
  const { from: _from, to: _to, direction: _direction, ...rest } = workers;
  const mirror: MirrorProps = defined({
    source: isMirrored(from)
      ? mirroredEnd(scope, `${name}-source`, from, authentication)
      : { alias: from.alias, connection: KafkaConnection.of(foreignSpec(from)) },
    topics,
    groups,
    naming,
    separator,
    offsetSyncs,
    syncGroupOffsets,
    refreshInterval,
    tasksMax,
    autoRestart,
    sourceConfig,
    checkpointConfig,
  });
  const target = mirroredEnd(scope, name, props.direction === 'both-ways' ? beside(to) : to, authentication);
  return new KafkaMirrorMaker2(scope, `mirror-${name}`, { ...rest, name, target, mirrors: [mirror] });
}

function foreignSpec({ bootstrapServers, tls, authentication }: ForeignKafka): KafkaConnectionSpec {
  return { bootstrapServers, ...(tls && { tls }), ...(authentication && { authentication }) };
}

function mirroredEnd(
  scope: Construct,
  name: string,
  { cluster, alias = cluster.name, listener, bootstrapServers, credentials }: MirroredCluster,
  authentication: UserAuthentication | undefined,
): MirrorEnd {
  const chosen = cluster.listenerFor({
    ...(listener !== undefined && { listener }),
    ...(authentication && { authentication: authentication.type }),
  });
  const asked = authentication !== undefined && chosen.authentication !== undefined;
  const connection = KafkaConnection.to(cluster, {
    listener: chosen.name,
    ...(asked && { user: new KafkaUser(scope, `user-${name}`, { cluster, name, authentication }) }),
    ...(bootstrapServers !== undefined && { bootstrapServers }),
    ...(credentials && { credentials }),
  });
  return { alias, connection };
}

/** With both directions the way from afar is that of the other mirror. */
function beside({ cluster, alias, listener }: MirroredCluster): MirroredCluster {
  return { cluster, ...(alias !== undefined && { alias }), ...(listener !== undefined && { listener }) };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without what nothing is said of. */
function defined<T extends object>(parts: T): Defined<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Defined<T>;
}
