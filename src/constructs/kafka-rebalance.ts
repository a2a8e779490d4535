import type { Construct } from 'constructs';

import type { KafkaRebalanceSpec, MoveReplicasOffVolume } from '../../imports/kafka-rebalance';
import { API_VERSION, CLUSTER_LABEL, kafkaRebalanceProblems } from '../facts';
import { within } from './bounds';
import type { CruiseControlGoal } from './cruise-control';
import { inNamespace } from './kafka-reference';
import type { IKafka } from './kafka-reference';
import { withOverrides } from './overrides';
import type { Overrides } from './overrides';
import { bytesPerSecond } from './quantity';
import type { ByteRate } from './quantity';
import { making, objectOf, refuseObject, Resource } from './resource';
import type { ResourceProps } from './resource';

/** Options of a KafkaRebalance. */
export interface KafkaRebalanceProps extends ResourceProps {
  /** The cluster whose replicas are moved; it has Cruise Control. */
  readonly cluster: IKafka;

  /**
   * What it is for: all brokers, brokers that came, brokers that will go, or volumes that will go.
   * @default 'full'
   */
  readonly mode?: NonNullable<KafkaRebalanceSpec['mode']>;

  /**
   * True for a model of the rebalances that Cruise Control starts by itself (`autoRebalance` of the Kafka); it is never run, and mode and
   * brokers are set then.
   *
   * @default false
   */
  readonly template?: boolean;

  /**
   * True to move data without a person who has looked at the proposal.
   * @default false
   */
  readonly autoApproval?: boolean;

  /**
   * Ids of the brokers that came or will go.
   * @default - none; `add-brokers` and `remove-brokers` need them
   */
  readonly brokers?: readonly number[];

  /**
   * Volumes that will go, by broker.
   * @default - none; `remove-disks` needs them
   */
  readonly moveReplicasOffVolumes?: readonly MoveReplicasOffVolume[];

  /**
   * Goals, most important first; every hard goal must be among them.
   * @default - the default goals of Cruise Control
   */
  readonly goals?: readonly CruiseControlGoal[];

  /**
   * True takes goals without the hard ones among them.
   * @default false
   */
  readonly skipHardGoalCheck?: boolean;

  /**
   * True balances the volumes of each broker, and nothing between brokers.
   * @default false
   */
  readonly rebalanceDisk?: boolean;

  /**
   * Topics that stay where they are, as a regular expression of Java.
   * @default - none
   */
  readonly excludedTopics?: string;

  /**
   * What a broker may send and take for it.
   * @default - no limit: clients may feel it
   */
  readonly replicationThrottle?: ByteRate;

  /**
   * Partitions that move at once to or from a broker.
   * @default 5
   */
  readonly concurrentPartitionMovementsPerBroker?: number;

  /**
   * Partitions that move at once between the volumes of a broker.
   * @default 2
   */
  readonly concurrentIntraBrokerPartitionMovements?: number;

  /**
   * Leaders that change at once.
   * @default 1000
   */
  readonly concurrentLeaderMovements?: number;

  /**
   * Order in which replicas move: classes of Cruise Control.
   * @default - as they come
   */
  readonly replicaMovementStrategies?: readonly string[];

  /**
   * Laid over the spec last, in the words of the custom resource.
   * @default - nothing
   */
  readonly overrides?: Overrides<KafkaRebalanceSpec>;
}

const BOUNDS = within(
  ['/spec/concurrentPartitionMovementsPerBroker', 0],
  ['/spec/concurrentIntraBrokerPartitionMovements', 0],
  ['/spec/concurrentLeaderMovements', 0],
  ['/spec/replicationThrottle', 0],
);

/**
 * A wish to move replicas, or a model of such wishes. Cruise Control makes a proposal, which somebody approves by the annotation
 * `strimzi.io/rebalance: approve`.
 *
 * Source: Strimzi documentation, "Generating optimization proposals".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
 * new KafkaRebalance(chart, 'gentle', { cluster, template: true, replicationThrottle: '50MB/s' });
 */
export class KafkaRebalance extends Resource {
  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: KafkaRebalanceProps) {
    const { cluster, template = false, autoApproval = false } = props;
    const object = objectOf(id, inNamespace(cluster, props), {
      apiVersion: API_VERSION,
      kind: 'KafkaRebalance',
      labels: { [CLUSTER_LABEL]: cluster.name },
      annotations: {
        ...(template && { 'strimzi.io/rebalance-template': 'true' }),
        ...(autoApproval && { 'strimzi.io/rebalance-auto-approval': 'true' }),
      },
      body: { spec: making(scope, id, () => rebalanceSpec(props)) },
    });
    super(scope, id, object);
    refuseObject(this, object, kafkaRebalanceProblems, BOUNDS);
  }
}

/** What the custom resource has in the same words. */
const SAME = [
  'mode',
  'brokers',
  'moveReplicasOffVolumes',
  'goals',
  'skipHardGoalCheck',
  'rebalanceDisk',
  'excludedTopics',
  'concurrentPartitionMovementsPerBroker',
  'concurrentIntraBrokerPartitionMovements',
  'concurrentLeaderMovements',
  'replicaMovementStrategies',
] as const satisfies readonly (keyof KafkaRebalanceProps & keyof KafkaRebalanceSpec)[];

function rebalanceSpec(props: KafkaRebalanceProps): KafkaRebalanceSpec {
  const { replicationThrottle, overrides } = props;
  const slot = { name: 'replicationThrottle', pointer: '/spec/replicationThrottle' };
  const said = SAME.flatMap((key) => (props[key] === undefined ? [] : [[key, props[key]] as const]));
  const spec: KafkaRebalanceSpec = {
    ...Object.fromEntries(said),
    ...(replicationThrottle !== undefined && { replicationThrottle: bytesPerSecond(replicationThrottle, slot) }),
  };
  return withOverrides(spec, overrides);
}
