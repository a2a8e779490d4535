import type { KafkaExporter as KafkaExporterSpec, KafkaExporterTemplate } from '../../imports/kafka';
import { resourcesSpec } from './resources';
import type { ComputeResources } from './resources';

/**
 * The exporter of consumer lag, which brokers do not publish themselves.
 *
 * Source: Strimzi documentation, "Capturing consumer lag metrics".
 */
export interface KafkaExporterProps {
  /**
   * Topics to watch.
   * @default '.*'
   */
  readonly topicRegex?: string;

  /**
   * Consumer groups to watch.
   * @default '.*'
   */
  readonly groupRegex?: string;

  /**
   * Topics to leave out.
   * @default - none
   */
  readonly topicExcludeRegex?: string;

  /**
   * Consumer groups to leave out.
   * @default - none
   */
  readonly groupExcludeRegex?: string;

  /**
   * Offsets of all groups, also of those without members.
   * @default true
   */
  readonly showAllOffsets?: boolean;

  /**
   * How much it logs.
   * @default 'info'
   */
  readonly logging?: 'info' | 'debug' | 'trace';

  /**
   * Its Kafka client (Sarama) logs too.
   * @default false
   */
  readonly enableSaramaLogging?: boolean;

  /**
   * CPU and memory of its container.
   * @default - nothing reserved: first in line for eviction
   */
  readonly resources?: ComputeResources;

  /**
   * Strimzi's template of the pod and what belongs to it.
   * @default - Strimzi's own
   */
  readonly template?: KafkaExporterTemplate;
}

/**
 * As the custom resource has it.
 * @throws UserError for an amount that is none
 */
export function kafkaExporterSpec(exporter: KafkaExporterProps | undefined): KafkaExporterSpec | undefined {
  if (exporter === undefined) return undefined;
  const { resources, ...rest } = exporter;
  const computed = resourcesSpec(resources, '/spec/kafkaExporter/resources');
  return { ...rest, ...(computed && { resources: computed }) };
}
