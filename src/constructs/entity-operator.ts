import type { EntityOperator, EntityOperatorTemplate, TopicOperator, UserOperator } from '../../imports/kafka';
import { jvmSpec } from './jvm';
import type { JvmOptions } from './jvm';
import type { Logging } from './logging';
import { milliseconds } from './quantity';
import type { TimeSpan } from './quantity';
import { memoryBytes, resourcesSpec } from './resources';
import type { ComputeResources } from './resources';

/** What both operators have. */
export interface EntityOperatorPartProps {
  /**
   * CPU and memory of its container.
   * @default - nothing reserved: first in line for eviction
   */
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

  /**
   * What it writes into its log.
   * @default - Strimzi's own levels
   */
  readonly logging?: Logging;

  /**
   * What its Java machine is told.
   * @default - the operator's: no heap is written
   */
  readonly jvm?: JvmOptions;
}

/** Options of the operator of KafkaTopics. */
export type TopicOperatorProps = EntityOperatorPartProps;

/** Options of the operator of KafkaUsers. */
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
   * The operator of KafkaTopics; false when none is used.
   * @default - on, with the settings of Strimzi
   */
  readonly topicOperator?: TopicOperatorProps | false;

  /**
   * The operator of KafkaUsers; false when none is used.
   * @default - on, with the settings of Strimzi
   */
  readonly userOperator?: UserOperatorProps | false;

  /**
   * Strimzi's template of the pod and what belongs to it.
   * @default - Strimzi's own
   */
  readonly template?: EntityOperatorTemplate;
}

/**
 * As the custom resource has it: both operators unless they are switched off.
 * @throws UserError for a quantity that is none
 */
export function entityOperatorSpec(props: EntityOperatorProps | false = {}): EntityOperator | undefined {
  if (props === false) return undefined;
  const { topicOperator = {}, userOperator = {}, template } = props;
  if (topicOperator === false && userOperator === false) return undefined;
  return {
    ...(topicOperator !== false && {
      topicOperator: partSpec(topicOperator, '/spec/entityOperator/topicOperator'),
    }),
    ...(userOperator !== false && { userOperator: partSpec(userOperator, '/spec/entityOperator/userOperator') }),
    ...(template && { template }),
  };
}

function partSpec(part: UserOperatorProps, pointer: string): TopicOperator & UserOperator {
  const { resources, reconciliationInterval, logging, jvm, ...rest } = part;
  const computed = resourcesSpec(resources, `${pointer}/resources`);
  const jvmOptions = jvm && jvmSpec(jvm, memoryBytes(resources), 'component', `${pointer}/jvmOptions`);
  const slot = { name: 'reconciliationInterval', pointer: `${pointer}/reconciliationIntervalMs` };
  return {
    ...rest,
    ...(computed && { resources: computed }),
    ...(reconciliationInterval !== undefined && {
      reconciliationIntervalMs: milliseconds(reconciliationInterval, slot),
    }),
    ...(logging && { logging: logging.toSpec() }),
    ...(jvmOptions && { jvmOptions }),
  };
}
