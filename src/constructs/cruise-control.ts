import type {
  ApiUsers,
  BrokerCapacity,
  CruiseControl as CruiseControlSpec,
  CruiseControlTemplate,
} from '../../imports/kafka';
import { jvmSpec } from './jvm';
import type { JvmOptions } from './jvm';
import type { Logging } from './logging';
import { jmxExporterSpec } from './metrics';
import type { ConfigMapKey, SecretKey } from './references';
import { memoryBytes, resourcesSpec } from './resources';
import type { ComputeResources } from './resources';

/** A goal of Cruise Control by the name of its class, in the order of the default list. */
export type CruiseControlGoal =
  | 'RackAwareGoal'
  | 'RackAwareDistributionGoal'
  | 'MinTopicLeadersPerBrokerGoal'
  | 'ReplicaCapacityGoal'
  | 'DiskCapacityGoal'
  | 'NetworkInboundCapacityGoal'
  | 'NetworkOutboundCapacityGoal'
  | 'CpuCapacityGoal'
  | 'ReplicaDistributionGoal'
  | 'PotentialNwOutGoal'
  | 'DiskUsageDistributionGoal'
  | 'NetworkInboundUsageDistributionGoal'
  | 'NetworkOutboundUsageDistributionGoal'
  | 'CpuUsageDistributionGoal'
  | 'TopicReplicaDistributionGoal'
  | 'LeaderReplicaDistributionGoal'
  | 'LeaderBytesInDistributionGoal'
  | 'PreferredLeaderElectionGoal';

/** When the operator rebalances by itself. */
export type AutoRebalanceMode = 'add-brokers' | 'remove-brokers';

/** A mode with the KafkaRebalance that says how it is done. */
export interface AutoRebalance {
  /** When it happens. */
  readonly mode: AutoRebalanceMode;
  /**
   * Name of a KafkaRebalance with the annotation `strimzi.io/rebalance-template: "true"`.
   * @default - the defaults of Cruise Control
   */
  readonly template?: string;
}

/**
 * Cruise Control, which moves replicas between brokers. It takes at least two brokers.
 *
 * Source: Strimzi documentation, "Using Cruise Control for cluster rebalancing".
 */
export interface CruiseControlProps {
  /**
   * CPU and memory of its container.
   * @default - nothing reserved: first in line for eviction
   */
  readonly resources?: ComputeResources;

  /**
   * What a broker can carry. Network goals count only with the capacity of the network.
   * @default - disks by the size of the volumes, CPU by the resources of the pools, no network goals
   */
  readonly brokerCapacity?: BrokerCapacity;

  /**
   * Goals of a proposal, most important first.
   * @default - all, in the order of Strimzi
   */
  readonly defaultGoals?: readonly CruiseControlGoal[];

  /**
   * Goals that every proposal must meet; they must be among the default goals.
   * @default - racks and capacities
   */
  readonly hardGoals?: readonly CruiseControlGoal[];

  /**
   * Goals whose violation is reported; they must be among the default goals.
   * @default - racks, leaders, replica and disk capacity
   */
  readonly anomalyDetectionGoals?: readonly CruiseControlGoal[];

  /**
   * Other settings by Cruise Control's names.
   * @default - those of Strimzi
   */
  readonly config?: Readonly<Record<string, string | number | boolean>>;

  /**
   * Rebalance after brokers were added, and before brokers are removed.
   * @default - never by itself
   */
  readonly autoRebalance?: readonly (AutoRebalanceMode | AutoRebalance)[];

  /**
   * Metrics by the JMX exporter, the only way Cruise Control has: true for rules of ours, or the ConfigMap of yours.
   * @default - none
   */
  readonly metrics?: true | ConfigMapKey;

  /**
   * Key of a Secret with more users of the REST API: a line `name: password, ROLE` each, ROLE being VIEWER or USER.
   * @default - none
   */
  readonly apiUsers?: SecretKey;

  /**
   * What it writes into its log.
   * @default - Strimzi's own levels
   */
  readonly logging?: Logging;

  /**
   * What its Java machine is told.
   * @default - the operator's: a heap of three quarters of the memory
   */
  readonly jvm?: JvmOptions;

  /**
   * Strimzi's template of the pod and what belongs to it.
   * @default - Strimzi's own
   */
  readonly template?: CruiseControlTemplate;
}

const PACKAGE = 'com.linkedin.kafka.cruisecontrol.analyzer.goals';

/**
 * As the custom resource has it; `ownRules` is the ConfigMap with rules of ours, where they are asked for.
 * @throws UserError for a quantity that is none
 */
export function cruiseControlSpec(
  props: CruiseControlProps | undefined,
  ownRules: ConfigMapKey | undefined,
): CruiseControlSpec | undefined {
  if (props === undefined) return undefined;
  const { resources, brokerCapacity, autoRebalance, metrics, apiUsers, logging, jvm, template } = props;
  const computed = resourcesSpec(resources, '/spec/cruiseControl/resources');
  const jvmOptions = jvm && jvmSpec(jvm, memoryBytes(resources), 'component', '/spec/cruiseControl/jvmOptions');
  const config = { ...goals(props), ...props.config };
  const rules = metrics === true ? ownRules : metrics;
  return {
    ...(computed && { resources: computed }),
    ...(jvmOptions && { jvmOptions }),
    ...(logging && { logging: logging.toSpec() }),
    ...(template && { template }),
    ...(brokerCapacity && { brokerCapacity }),
    ...(Object.keys(config).length > 0 && { config }),
    ...(rules && { metricsConfig: jmxExporterSpec(rules) }),
    ...(apiUsers && { apiUsers: apiUsersSpec(apiUsers) }),
    ...(autoRebalance && { autoRebalance: autoRebalance.map(autoRebalanceItem) }),
  };
}

function goals(props: CruiseControlProps): Record<string, string> {
  const lists = {
    'default.goals': props.defaultGoals,
    'hard.goals': props.hardGoals,
    'anomaly.detection.goals': props.anomalyDetectionGoals,
  };
  return Object.fromEntries(
    Object.entries(lists).flatMap(([key, list]) =>
      list === undefined ? [] : [[key, list.map((goal) => `${PACKAGE}.${goal}`).join(',')]],
    ),
  );
}

function autoRebalanceItem(item: AutoRebalanceMode | AutoRebalance) {
  if (typeof item === 'string') return { mode: item };
  return { mode: item.mode, ...(item.template !== undefined && { template: { name: item.template } }) };
}

function apiUsersSpec({ secret, key }: SecretKey): ApiUsers {
  return { type: 'hashLoginService', valueFrom: { secretKeyRef: { name: secret, key } } };
}
