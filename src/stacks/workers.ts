import type { ConnectLayer, LayeredEntry } from '../config';
import type { InternalTopicsProps, RetainOnDelete, WorkerProps } from '../constructs';

type WorkerSettings = Pick<
  LayeredEntry<ConnectLayer>['value'],
  | 'kafka'
  | 'groupId'
  | 'configStorageTopic'
  | 'offsetStorageTopic'
  | 'statusStorageTopic'
  | 'internalTopics'
  | 'jmx'
>;

/**
 * What workers of Kafka Connect have beside other components.
 * @param tools the tools whose pruning must spare the topics, when they are to be kept
 */
export function workerProps(value: WorkerSettings, tools: RetainOnDelete | undefined): Partial<WorkerProps> {
  const { kafka, internalTopics, jmx, groupId, configStorageTopic, offsetStorageTopic, statusStorageTopic } = value;
  return {
    ...(kafka !== undefined && { version: kafka }),
    ...(groupId !== undefined && { groupId }),
    ...(configStorageTopic !== undefined && { configStorageTopic }),
    ...(offsetStorageTopic !== undefined && { offsetStorageTopic }),
    ...(statusStorageTopic !== undefined && { statusStorageTopic }),
    ...(internalTopics !== undefined && { internalTopics: internalTopicsProps(internalTopics, tools) }),
    ...(jmx !== undefined && { jmx }),
  };
}

/** How topics of a component are made. */
export function internalTopicsProps(
  settings: NonNullable<WorkerSettings['internalTopics']>,
  tools: RetainOnDelete | undefined,
): InternalTopicsProps | false {
  if (settings === false) return false;
  const { retainOnDelete, ...rest } = settings;
  return { ...rest, ...(retainOnDelete === true && { retainOnDelete: tools ?? true }) };
}
