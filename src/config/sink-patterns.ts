import { simplePattern } from '../facts';
import { quote } from '../problems';
import type { Problem } from '../problems';
import type { ClusterOfEnvironment, ConnectorOfCluster } from './environment';
import type { TopicReference } from './schema/client';

const REGEX = 'topics.regex';

/** Sinks whose pattern takes topics of the cluster that `consumes`, and so their rights, leave out. */
export function sinkPatternProblems({ connectors, topics }: ClusterOfEnvironment): Problem[] {
  return connectors.flatMap((connector) => patternProblems(connector, topics));
}

function patternProblems({ name, entry }: ConnectorOfCluster, topics: ClusterOfEnvironment['topics']): Problem[] {
  const { consumes, config } = entry.value;
  const regex = config?.[REGEX];
  const matches = typeof regex === 'string' && consumes !== undefined ? simplePattern(regex) : undefined;
  if (matches === undefined || consumes === undefined) return [];
  const [first, ...more] = topics.filter(
    (topic) => matches(topic.name) && !consumes.some((reference) => names(reference, topic.name)),
  );
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return [
    {
      rule: 'config/topics-regex',
      message: `connector ${quote(name)} reads topic ${quote(first.name)}${others} by ${REGEX}, and consumes does not say so`,
      remedy: 'add it to consumes, which gives the right, or narrow the pattern',
      place: entry.placeOf('config', REGEX),
    },
  ];
}

function names(reference: TopicReference, topic: string): boolean {
  if (typeof reference === 'string') return reference === topic;
  return 'topic' in reference ? reference.topic === topic : topic.startsWith(reference.prefix);
}
