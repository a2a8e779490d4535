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
  return {
    cluster,
    topicName: name,
    ...(resourceName !== undefined && { name: resourceName }),
    ...(partitions !== undefined && { partitions }),
    ...(replicas !== undefined && { replicas }),
    config: configOf(entry),
    ...(managed !== undefined && { managed }),
    ...(retainOnDelete === true && { retainOnDelete: tools ?? true }),
    ...ownerLabels(owner, labels),
    ...(annotations && { annotations }),
    ...(overrides && { overrides }),
  };
}

/**
 * The settings with the retention among them, unless a stronger layer has `retention.ms` itself. What a weaker layer says of it is
 * nothing to a topic that is compacted alone.
 */
function configOf(entry: LayeredEntry<TopicLayer>): NonNullable<KafkaTopicProps['config']> {
  const { retention, config = {} } = entry.value;
  const overruled = entry.strengthOf('config', 'retention.ms') > entry.strengthOf('retention');
  const weaker = entry.strengthOf('retention') < entry.strengthOf('config', 'cleanup.policy');
  const needless = weaker && isCompactedAlone(config['cleanup.policy']);
  if (retention === undefined || overruled || needless) return config;
  return { ...config, 'retention.ms': retention === 'forever' ? -1 : retention };
}

function isCompactedAlone(policy: unknown): boolean {
  return policy === 'compact' || (Array.isArray(policy) && policy.length === 1 && policy[0] === 'compact');
}
