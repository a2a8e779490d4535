import { isResourceName, isTopicName, resourceNameFor, topicCollisionKey, topicNameProblems } from '../facts';
import { quote } from '../problems';
import type { Place, Problem } from '../problems';
import type { ClusterOfEnvironment, Environment, TopicOfCluster } from './environment';
import { OWNED } from './owned';
import type { ContextConfig } from './schema/root';

/** What has a name in a cluster: a topic, a client, a pool. */
interface Named {
  readonly name: string;
  readonly resourceName?: string | undefined;
  readonly entry: { placeOf(...path: string[]): Place };
  /** What it is, where things of several kinds share one kind of resource. */
  readonly kind?: string;
}

/** What has a user of its own name beside the clients. */
const COMPONENTS = ['connects', 'bridges', 'registries'] as const;

/** What is wrong with the names of topics, clients and pools: by the rules of the platform, of Kafka, and beside one another. */
export function namingProblems({ clusters }: Environment, naming: ContextConfig['naming']): Problem[] {
  // of several clusters one may be the same entry
  const topics = [...new Set(clusters.flatMap((cluster) => cluster.topics))];
  const clients = [...new Set(clusters.flatMap((cluster) => cluster.clients))];
  return [
    ...offPattern('topic', topics, naming?.topics),
    ...offPattern('client', clients, naming?.clients),
    ...topics.flatMap(impossibleTopic),
    ...clusters.flatMap(collidingTopics),
    ...topics.filter(({ name }) => isTopicName(name)).flatMap(impossibleResource),
    ...clients.flatMap(impossibleResource),
    ...COMPONENTS.flatMap((key) =>
      [...new Set(clusters.flatMap((cluster): readonly Named[] => cluster[key]))].flatMap(impossibleResource),
    ),
    ...collidingResources('KafkaTopic', clusters, (cluster) => cluster.topics),
    ...collidingResources('KafkaUser', clusters, usersOf),
    ...collidingResources('KafkaNodePool', clusters, ({ pools }) =>
      pools.map((entry) => ({ name: entry.name, resourceName: entry.name, entry })),
    ),
  ];
}

/** All that has a user. */
function usersOf(cluster: ClusterOfEnvironment): Named[] {
  return (['clients', ...COMPONENTS] as const).flatMap((key) => {
    const { singular: kind } = OWNED[key];
    return cluster[key].map(({ name, resourceName, entry }) => ({ kind, name, resourceName, entry }));
  });
}

function offPattern(kind: 'topic' | 'client', named: readonly Named[], pattern: string | undefined): Problem[] {
  if (pattern === undefined) return [];
  const whole = new RegExp(`^(?:${pattern})$`);
  return named
    .filter(({ name }) => !whole.test(name))
    .map(({ name, entry }) => ({
      rule: 'config/naming',
      message: `${kind} ${quote(name)} does not follow the naming rule ${quote(pattern)}`,
      remedy: `rename it, or change naming.${kind}s`,
      place: entry.placeOf(),
    }));
}

function impossibleTopic({ name, entry }: TopicOfCluster): Problem[] {
  return topicNameProblems(name, '').map((problem) => ({ ...problem, place: entry.placeOf() }));
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

function impossibleResource({ name, resourceName, entry }: Named): Problem[] {
  if (isResourceName(resourceName ?? resourceNameFor(name))) return [];
  return [
    {
      rule: 'config/resource-name',
      message:
        resourceName === undefined
          ? `no Kubernetes name can be made of ${quote(name)}`
          : `${quote(resourceName)} cannot be the name of a Kubernetes resource`,
      remedy: resourceName === undefined ? 'give it a resourceName' : 'use lower-case letters, digits, - and .',
      place: resourceName === undefined ? entry.placeOf() : entry.placeOf('resourceName'),
    },
  ];
}

/** Two names that become one `metadata.name` in one namespace. */
function collidingResources(
  kind: 'KafkaTopic' | 'KafkaUser' | 'KafkaNodePool',
  clusters: readonly ClusterOfEnvironment[],
  namedBy: (cluster: ClusterOfEnvironment) => readonly Named[],
): Problem[] {
  const seen = new Map<string, Owner>();
  return clusters.flatMap((cluster) =>
    namedBy(cluster).flatMap((named) => {
      const resource = named.resourceName ?? resourceNameFor(named.name);
      const key = `${cluster.namespace}/${resource}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, { named, cluster });
      // the same name twice in one cluster is a repeated description
      const repeated =
        other?.cluster === cluster && other.named.name === named.name && other.named.kind === named.kind;
      if (other === undefined || repeated || !isResourceName(resource)) return [];
      return [collision(kind, resource, { named, cluster }, other)];
    }),
  );
}

interface Owner {
  readonly named: Named;
  readonly cluster: ClusterOfEnvironment;
}

function collision(kind: string, resource: string, owner: Owner, other: Owner): Problem {
  const alike = owner.named.kind === other.named.kind;
  const [one, two] = [owner, other].map(
    ({ named, cluster }) =>
      `${alike ? '' : `${named.kind ?? ''} `}${quote(named.name)} of cluster ${quote(cluster.name)}`,
  );
  return {
    rule: 'config/resource-name',
    message: `${one} and ${two} both become the ${kind} ${quote(resource)} in namespace ${quote(owner.cluster.namespace)}`,
    remedy:
      owner.cluster === other.cluster
        ? 'give one of them a resourceName of its own'
        : `give each cluster a namespace of its own, or one of them another ${kind === 'KafkaNodePool' ? 'name' : 'resourceName'}`,
    place: owner.named.entry.placeOf(),
  };
}
