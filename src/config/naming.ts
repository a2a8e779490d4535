import { isResourceName, isTopicName, resourceNameFor, topicCollisionKey } from '../facts';
import type { Problem } from '../problems';
import type { ClientOfCluster, ClusterOfEnvironment, Environment, TopicOfCluster } from './environment';
import type { ContextConfig } from './schema/root';
import { quote } from './shape-problems';

type Owned = TopicOfCluster | ClientOfCluster;

/** What is wrong with the names of topics and clients: by the rules of the platform, of Kafka, and beside one another. */
export function namingProblems(environment: Environment, naming: ContextConfig['naming']): Problem[] {
  const { clusters } = environment;
  const topics = clusters.flatMap(({ topics: owned }) => owned);
  const clients = clusters.flatMap(({ clients: owned }) => owned);
  return [
    ...offPattern('topic', topics, naming?.topics),
    ...offPattern('client', clients, naming?.clients),
    ...topics.flatMap(impossibleTopic),
    ...clusters.flatMap(collidingTopics),
    ...collidingResources('KafkaTopic', clusters, ({ topics: owned }) => owned),
    ...collidingResources('KafkaUser', clusters, ({ clients: owned }) => owned),
  ];
}

function offPattern(kind: string, owned: readonly Owned[], pattern: string | undefined): Problem[] {
  if (pattern === undefined) return [];
  const whole = new RegExp(`^(?:${pattern})$`);
  return owned.flatMap(({ name, entry }) =>
    whole.test(name)
      ? []
      : [
          {
            rule: 'config/naming',
            message: `${kind} ${quote(name)} does not follow the naming rule ${pattern}`,
            remedy: `rename it, or change naming.${kind}s`,
            place: entry.placeOf(),
          },
        ],
  );
}

function impossibleTopic({ name, entry }: TopicOfCluster): Problem[] {
  if (isTopicName(name)) return [];
  return [
    {
      rule: 'kafka/topic-name',
      message: `${quote(name)} cannot be the name of a topic`,
      remedy: 'use letters, digits, ., _ and -, at most 249 of them',
      place: entry.placeOf(),
    },
  ];
}

/** Kafka takes `.` and `_` for one in the names of its metrics, and refuses the second topic. */
function collidingTopics({ topics }: ClusterOfEnvironment): Problem[] {
  const seen = new Map<string, string>();
  return topics.flatMap(({ name, entry }) => {
    const key = topicCollisionKey(name);
    const other = seen.get(key) ?? name;
    seen.set(key, other);
    if (other === name) return [];
    return [
      {
        rule: 'kafka/topic-collision',
        message: `topic ${quote(name)} collides with ${quote(other)}: to Kafka . and _ are the same`,
        remedy: 'rename one of them',
        place: entry.placeOf(),
      },
    ];
  });
}

/** Two names that become one `metadata.name` in one namespace. */
function collidingResources(
  kind: string,
  clusters: readonly ClusterOfEnvironment[],
  ownedBy: (cluster: ClusterOfEnvironment) => readonly Owned[],
): Problem[] {
  const seen = new Map<string, string>();
  return clusters.flatMap((cluster) =>
    ownedBy(cluster).flatMap(({ name, resourceName, entry }) => {
      const resource = resourceName ?? resourceNameFor(name);
      if (!isResourceName(resource)) return [badResourceName(name, resource, resourceName, entry)];
      const key = `${cluster.namespace}/${resource}`;
      const owner = `${quote(name)} of cluster ${quote(cluster.name)}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, owner);
      if (other === undefined || other === owner) return [];
      return [
        {
          rule: 'config/resource-name',
          message: `${owner} and ${other} both become the ${kind} ${quote(resource)} in namespace ${quote(cluster.namespace)}`,
          remedy: 'give one of them a resourceName of its own',
          place: entry.placeOf(),
        },
      ];
    }),
  );
}

function badResourceName(
  name: string,
  resource: string,
  resourceName: string | undefined,
  entry: Owned['entry'],
): Problem {
  const written = resourceName !== undefined;
  return {
    rule: 'config/resource-name',
    message: written
      ? `${quote(resource)} cannot be the name of a Kubernetes resource`
      : `no Kubernetes name can be made of ${quote(name)}`,
    remedy: written ? 'use lower-case letters, digits, - and .' : 'give it a resourceName',
    place: entry.placeOf(),
  };
}
