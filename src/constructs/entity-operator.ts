import type { EntityOperator, EntityOperatorTemplate, TopicOperator, UserOperator } from '../../imports/kafka';
import { millisecondsOf } from '../facts';
import type { DurationLike } from '../facts';
import { UserError } from '../problems';
import { jvmSpec } from './jvm';
import type { JvmOptions } from './jvm';
import type { Logging } from './logging';
import { memoryBytes, resourcesSpec } from './resources';
import type { ComputeResources } from './resources';

/** A length of time: cdk8s' `Duration`, or text such as `2m`. */
export type TimeSpan = DurationLike | string;

/** What both operators have. */
export interface EntityOperatorPartProps {
  /** @default - none: evicted first */
  readonly resources?: ComputeResources;

  /**
   * How often every resource is looked at again.
   * @default - 2 minutes
   */
  readonly reconciliationInterval?: TimeSpan;

  /**
   * Namespace of the topics or users; another than the cluster's works only where the Cluster Operator allows it
   * (`STRIMZI_ENTITY_OPERATOR_WATCHED_NAMESPACE_ENABLED`), else it removes the Entity Operator.
   *
   * @default - that of the cluster
   */
  readonly watchedNamespace?: string;

  /** @default - Strimzi's own */
  readonly logging?: Logging;

  /** @default - the operator's */
  readonly jvm?: JvmOptions;
}

/** The operator of KafkaTopics. */
export type TopicOperatorProps = EntityOperatorPartProps;

/** The operator of KafkaUsers. */
export interface UserOperatorProps extends EntityOperatorPartProps {
  /**
   * Beginning of the names of the users' Secrets.
   * @default - none
   */
  readonly secretPrefix?: string;
}

/**
 * The pod with the operators of topics and users.
 *
 * Source: Strimzi documentation, "Configuring the Entity Operator".
 */
export interface EntityOperatorProps {
  /**
   * False when no KafkaTopic is used.
   * @default - on
   */
  readonly topicOperator?: TopicOperatorProps | false;

  /**
   * False when no KafkaUser is used.
   * @default - on
   */
  readonly userOperator?: UserOperatorProps | false;

  /** @default - Strimzi's own */
  readonly template?: EntityOperatorTemplate;
}

/** As the custom resource has it: both operators unless they are switched off. */
export function entityOperatorSpec(props: EntityOperatorProps | false = {}): EntityOperator | undefined {
  if (props === false) return undefined;
  const { topicOperator = {}, userOperator = {}, template } = props;
  if (topicOperator === false && userOperator === false) return undefined;
  return {
    ...(topicOperator !== false && { topicOperator: partSpec(topicOperator) }),
    ...(userOperator !== false && { userOperator: partSpec(userOperator) }),
    ...(template && { template }),
  };
}

function partSpec(part: UserOperatorProps): TopicOperator & UserOperator {
  const { resources, reconciliationInterval, logging, jvm, ...rest } = part;
  const computed = resourcesSpec(resources);
  const jvmOptions = jvm === undefined ? undefined : jvmSpec(jvm, memoryBytes(resources), 'component');
  return {
    ...rest,
    ...(computed && { resources: computed }),
    ...(reconciliationInterval !== undefined && { reconciliationIntervalMs: interval(reconciliationInterval) }),
    ...(logging && { logging: logging.toSpec() }),
    ...(jvmOptions && { jvmOptions }),
  };
}

function interval(time: TimeSpan): number {
  const milliseconds = millisecondsOf(time);
  if (milliseconds !== undefined) return milliseconds;
  throw new UserError([
    { rule: 'schema/duration', message: `${JSON.stringify(time)} is not a duration`, remedy: 'write it like 2m' },
  ]);
}
