import type { JvmOptions } from './jvm';
import type { KafkaConnection } from './kafka-connection';
import type { Logging } from './logging';
import type { Metrics } from './metrics';
import type { Placement } from './placement';
import type { TimeSpan } from './quantity';
import type { Rack } from './rack';
import type { ResourceProps } from './resource';
import type { ComputeResources } from './resources';

/** What Connect, MirrorMaker 2 and the Bridge have in common: they are clients of Kafka that Strimzi runs. */
export interface ComponentProps extends ResourceProps {
  /** Number of pods. */
  readonly replicas: number;

  /**
   * Image of the pods.
   * @default - the operator's
   */
  readonly image?: string;

  /**
   * CPU and memory of each pod.
   * @default - nothing reserved: first in line for eviction
   */
  readonly resources?: ComputeResources;

  /**
   * What the Java machine is told. From the memory follows a heap.
   * @default - three quarters of the memory, at most 5 GiB
   */
  readonly jvm?: JvmOptions;

  /**
   * What the pods write into their logs.
   * @default - Strimzi's own levels
   */
  readonly logging?: Logging;

  /**
   * How the pods show their metrics.
   * @default - none: nothing to scrape
   */
  readonly metrics?: Metrics;

  /**
   * How the pods learn their zone, to read from brokers in the same one (KIP-392).
   * @default - they do not
   */
  readonly rack?: Rack;

  /**
   * True to trace records by OpenTelemetry. Where traces go is said by environment variables of the container in the template.
   * @default false
   */
  readonly tracing?: boolean;

  /**
   * Where the pods may run.
   * @default - anywhere, all on one node if that is where there is room
   */
  readonly placement?: Placement;

  /**
   * PriorityClass of the pods.
   * @default - the default of the Kubernetes cluster
   */
  readonly priorityClass?: string;

  /**
   * How long a pod may take to stop cleanly.
   * @default - 30 seconds
   */
  readonly terminationGracePeriod?: TimeSpan;

  /**
   * The budget that Strimzi makes for the pods.
   * @default - one at a time
   */
  readonly podDisruptionBudget?: {
    /** How many pods may be away at once. */
    readonly maxUnavailable: number;
  };
}

/** A component that uses one cluster. */
export interface ConnectedProps extends ComponentProps {
  /** Its way to Kafka. The component stands in the namespace of the cluster unless it says another. */
  readonly connection: KafkaConnection;
}
