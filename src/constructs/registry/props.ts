import type { NetworkPolicyPeer } from '../../../imports/kafka';
import type { InternalTopicsProps } from '../internal-topics';
import type { KafkaConnection } from '../kafka-connection';
import type { Overrides } from '../overrides';
import type { Placement } from '../placement';
import type { ResourceProps } from '../resource';
import type { ComputeResources } from '../resources';
import type { SchemaRegistryType } from './kinds';

/** Options of a SchemaRegistry. */
export interface SchemaRegistryProps extends ResourceProps {
  /** Which registry it is: Apicurio Registry 3.2 or newer, or that of Confluent. */
  readonly type: SchemaRegistryType;

  /** Its way to Kafka, by a user with a password. It stands in the namespace of the cluster unless it says another. */
  readonly connection: KafkaConnection;

  /** Its image, best by digest. */
  readonly image: string;

  /** Number of pods. */
  readonly replicas: number;

  /**
   * Names of its topics: of Apicurio its journal, snapshots and events, of Confluent its schemas.
   * @default - `kafkasql-journal`, `kafkasql-snapshots`, `registry-events`; `_schemas`
   */
  readonly topics?: readonly string[];

  /**
   * How these topics are made, as KafkaTopics of one partition each; false when somebody else makes them.
   * @default - with the brokers' defaults
   */
  readonly internalTopics?: InternalTopicsProps | false;

  /**
   * Who may call it: pods or addresses. It asks nobody who they are. Health and metrics of Apicurio, on a port of their own, stay open.
   * With `everyone` a policy opens its port where another of the namespace denies what none allows.
   * @default - no policy: everyone, unless a policy of the namespace denies it
   */
  readonly peers?: readonly NetworkPolicyPeer[] | 'everyone';

  /**
   * CPU and memory of each pod.
   * @default - nothing reserved: first in line for eviction
   */
  readonly resources?: ComputeResources;

  /**
   * Where the pods may run.
   * @default - anywhere
   */
  readonly placement?: Placement;

  /**
   * PriorityClass of the pods.
   * @default - the default of the Kubernetes cluster
   */
  readonly priorityClass?: string;

  /**
   * More variables of the container, by name.
   * @default - none
   */
  readonly env?: Readonly<Record<string, string>>;

  /**
   * Laid over the spec of the Deployment last.
   * @default - nothing
   */
  readonly overrides?: Overrides<Readonly<Record<string, unknown>>>;
}
