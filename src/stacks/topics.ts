import type { LayeredEntry, TopicLayer, TopicOfCluster } from '../config';
import type { IKafka, KafkaTopicProps } from '../constructs';
import { ownerLabels } from './settings';

/** A topic of the config as options of its construct; the profile protects only what it is asked to. */
export function topicProps(
  { name, resourceName, entry }: TopicOfCluster,
  cluster: IKafka,
  tools: KafkaTopicProps['retainOnDelete'],
): KafkaTopicProps {
  const { partitions, replicas, managed, retainOnDelete, owner, labels, annotations, overrides } = entry.value;
  const props: { -readonly [K in keyof KafkaTopicProps]: KafkaTopicProps[K] } = {
    cluster,
    topicName: name,
    config: configOf(entry),
    ...ownerLabels(owner, labels),
  };
  if (resourceName !== undefined) props.name = resourceName;
  if (partitions !== undefined) props.partitions = partitions;
  if (replicas !== undefined) props.replicas = replicas;
  if (managed !== undefined) props.managed = managed;
  if (retainOnDelete === true) props.retainOnDelete = tools ?? true;
  if (annotations !== undefined) props.annotations = annotations;
  if (overrides !== undefined) props.overrides = overrides;
  return props;
}

/**
 * The settings with the retention among them, unless a stronger layer has `retention.ms` itself. What a weaker layer says of it is
 * nothing to a topic that is compacted alone.
 */
function configOf(entry: LayeredEntry<TopicLayer>): NonNullable<KafkaTopicProps['config']> {
  const { retention, config = {} } = entry.value;
  if (retention === undefined) return config;
  const strength = entry.strengthOf('retention');
  if (entry.strengthOf('config', 'retention.ms') > strength) return config;
  const compacted = isCompactedAlone(config['cleanup.policy']);
  if (compacted && entry.strengthOf('config', 'cleanup.policy') > strength) return config;
  return { ...config, 'retention.ms': retention === 'forever' ? -1 : retention };
}

function isCompactedAlone(policy: unknown): boolean {
  return policy === 'compact' || (Array.isArray(policy) && policy.length === 1 && policy[0] === 'compact');
}
