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

  /** @default - none: evicted first */
  readonly resources?: ComputeResources;

  /** @default - Strimzi's own */
  readonly template?: KafkaExporterTemplate;
}

/** As the custom resource has it. */
export function kafkaExporterSpec(exporter: KafkaExporterProps | undefined): KafkaExporterSpec | undefined {
  if (exporter === undefined) return undefined;
  const { resources, ...rest } = exporter;
  const computed = resourcesSpec(resources);
  return { ...rest, ...(computed && { resources: computed }) };
}
