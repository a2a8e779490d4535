import type { ComponentProps } from './component-props';
import type { InternalTopicsProps } from './internal-topics';

/** What Connect and MirrorMaker 2 have in common: workers of Kafka Connect. */
export interface WorkerProps extends ComponentProps {
  /**
   * Version of Kafka whose Connect runs. Always written, so that an upgrade of the operator does not upgrade it in passing.
   * @default '4.3.1'
   */
  readonly version?: string;

  /**
   * `group.id` of the workers. Like the topics it is theirs alone: workers that share it become one cluster.
   * @default - the name of the resource
   */
  readonly groupId?: string;

  /**
   * Topic of the configuration of connectors.
   * @default - `<name>-configs`
   */
  readonly configStorageTopic?: string;

  /**
   * Topic of the offsets of source connectors: the only memory of how far they came.
   * @default - `<name>-offsets`
   */
  readonly offsetStorageTopic?: string;

  /**
   * Topic of the states of connectors and tasks.
   * @default - `<name>-status`
   */
  readonly statusStorageTopic?: string;

  /**
   * How the three topics are made, as KafkaTopics; false when somebody else makes them, or when the workers are to create them, which
   * gives their user the right.
   *
   * @default - with the brokers' defaults, compacted
   */
  readonly internalTopics?: InternalTopicsProps | false;

  /**
   * Opens the JMX port 9999 of the pods: with a name and password, or to everyone. Metrics do not need it.
   * @default - closed
   */
  readonly jmx?: 'password' | 'open';
}
