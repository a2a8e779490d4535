import type { NameOrPrefix } from '../access';
import type { ClientConfig } from './client-config';

/** What of a connector its topics follow from. */
interface SinkProps {
  readonly reads?: readonly NameOrPrefix[];
  readonly deadLetters?: string;
  readonly config?: ClientConfig;
}

/**
 * The settings of a sink that follow from the topics that it reads, and from that of its dead letters: a record that it cannot handle goes
 * there with what was wrong in its headers, in as many copies as the brokers give any topic.
 *
 * Source: Kafka documentation, "Kafka Connect", "Sink connectors"; KIP-298.
 */
export function sinkConfig({ reads = [], deadLetters, config = {} }: SinkProps): ClientConfig {
  const says = 'topics' in config || 'topics.regex' in config;
  return {
    ...(reads.length > 0 && !says && topicsConfig(reads)),
    ...(deadLetters !== undefined && {
      'errors.tolerance': 'all',
      'errors.log.enable': true,
      'errors.deadletterqueue.topic.name': deadLetters,
      'errors.deadletterqueue.topic.replication.factor': -1,
      'errors.deadletterqueue.context.headers.enable': true,
    }),
  };
}

/**
 * The settings by which the workers create the topics of a source, as the brokers make any topic: without them they leave it to the brokers, which in
 * a cluster of some care create none.
 *
 * Source: KIP-158, KIP-464.
 */
export const CREATES_TOPICS: ClientConfig = {
  'topic.creation.default.replication.factor': -1,
  'topic.creation.default.partitions': -1,
};

function topicsConfig(reads: readonly NameOrPrefix[]): ClientConfig {
  const names = reads.filter((topic) => typeof topic === 'string');
  if (names.length === reads.length) return { topics: names.join(',') };
  return { 'topics.regex': topicsPattern(reads) };
}

/** A Java regular expression that matches these topics and no others. */
function topicsPattern(topics: readonly NameOrPrefix[]): string {
  return topics.map((topic) => (typeof topic === 'string' ? quoted(topic) : `${quoted(topic.prefix)}.*`)).join('|');
}

/** Of what may stand in the name of a topic only the dot means something in a pattern. */
function quoted(name: string): string {
  return name.replaceAll('.', '\\.');
}
