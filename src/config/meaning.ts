import { resourceNameFor, workerNames } from '../facts';
import { quote } from '../problems';
import type { Place, Problem } from '../problems';
import type { ClusterOfEnvironment, Environment, Owned } from './environment';
import type { LayeredEntry } from './layered-entry';
import { mirrorProblems } from './mirror-problems';
import { namingProblems } from './naming';
import { noEffectProblems } from './no-effect';
import { OWNED, OWNED_KEYS } from './owned';
import { rebalanceProblems } from './rebalance-problems';
import type { ConnectorLayer } from './schema/connector';
import type { TopicReference } from './schema/client';
import type { ContextConfig } from './schema/root';
import { sinkPatternProblems } from './sink-patterns';
import { strayProblem } from './stray-problems';
import { Suggestions } from './suggestions';
import { teamSecretProblems } from './team-secrets';
import { topicReferences } from './topic-references';

const EVERY = '*';

/** What contradicts itself once every layer is laid: names that collide, topics that are not there. */
export function meaningProblems(environment: Environment, naming: ContextConfig['naming']): Problem[] {
  return once([
    ...withStrays(environment).flatMap((cluster) => [
      ...OWNED_KEYS.flatMap((key) => repeatedNames(OWNED[key].singular, cluster.name, cluster[key])),
      ...referenceProblems(cluster),
      ...noEffectProblems(cluster),
      ...rebalanceProblems(cluster),
      ...sinkPatternProblems(cluster),
    ]),
    ...environment.strays.map(strayProblem),
    ...mirrorProblems(environment),
    ...teamSecretProblems(environment),
    ...namingProblems(environment, naming),
  ]);
}

/** Of a connector that names no Connect the rest is looked at too, where there is only one cluster that it can mean. */
function withStrays({ clusters, strays }: Environment): readonly ClusterOfEnvironment[] {
  const [only, ...others] = clusters;
  if (only === undefined || others.length > 0) return clusters;
  const connectors = strays
    .filter(({ kind }) => kind === 'connector')
    .map(({ name, entry }) => ({
      name,
      resourceName: undefined,
      team: undefined,
      entry: entry as LayeredEntry<ConnectorLayer>,
    }));
  return [{ ...only, connectors: [...only.connectors, ...connectors] }];
}

function repeatedNames(kind: string, cluster: string, owned: readonly Owned<object>[]): Problem[] {
  const first = new Map<string, LayeredEntry<object>>();
  const problems: Problem[] = [];
  for (const { name, entry } of owned) {
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, entry);
      continue;
    }
    const { file, line } = other.placeOf();
    problems.push({
      rule: `config/repeated-${kind}`,
      message: `${kind} ${quote(name)} of cluster ${quote(cluster)} is described twice, also at ${file}:${line}`,
      remedy: 'keep one description',
      place: entry.placeOf(),
    });
  }
  return problems;
}

function referenceProblems(cluster: ClusterOfEnvironment): Problem[] {
  const topics = new Set(cluster.topics.map(({ name }) => name));
  const suggestions = new Suggestions(topics);
  const ofWorkers = workerTopics(cluster);
  return topicReferences(cluster).flatMap(({ subject, reference, writes, place }) => {
    if (topicOf(reference) === EVERY) return [everyTopic(subject, place())];
    const workers = writes ? ofWorkers.get(topicOf(reference)) : undefined;
    if (workers !== undefined) return [ofTheWorkers(subject, topicOf(reference), workers, place())];
    if (typeof reference !== 'string' || topics.has(reference)) return [];
    const near = suggestions.for(reference);
    return {
      rule: 'config/unknown-topic',
      message: `${subject} uses topic ${quote(reference)}, which cluster ${quote(cluster.name)} does not have`,
      remedy:
        near === undefined
          ? `describe the topic, or write { topic: ${quote(reference)}, external: true }`
          : `did you mean ${quote(near)}?`,
      place: place(),
    };
  });
}

/** To Kafka's ACLs this name is every topic, also those of others. */
function everyTopic(subject: string, place: Place): Problem {
  return {
    rule: 'config/every-topic',
    message: `${subject} uses topic "*", which would be every topic`,
    remedy:
      'write { prefix: ... } for names that begin alike, or access: read-only, or acls for a rule of your own',
    place,
  };
}

/** The topics in which workers remember what they do, with whose they are. */
function workerTopics(cluster: ClusterOfEnvironment): ReadonlyMap<string | undefined, string> {
  return new Map(
    (['connects', 'mirrors'] as const).flatMap((key) =>
      cluster[key].flatMap(({ name, resourceName, entry }) => {
        const { groupId: _, ...topics } = workerNames(resourceName ?? resourceNameFor(name), entry.value);
        return Object.values(topics).map((topic) => [topic, `${OWNED[key].singular} ${quote(name)}`] as const);
      }),
    ),
  );
}

/** Workers run what stands there, with all the rights and Secrets that they have. */
function ofTheWorkers(subject: string, topic = '', workers: string, place: Place): Problem {
  return {
    rule: 'config/worker-topic',
    message: `${subject} writes to topic ${quote(topic)}, which is for the workers of ${workers} alone`,
    remedy: 'name another topic',
    place,
  };
}

function topicOf(reference: TopicReference): string | undefined {
  if (typeof reference === 'string') return reference;
  return 'topic' in reference ? reference.topic : undefined;
}

/** Clusters that share a client, or what defaults say of a pool, share its mistakes. */
function once(problems: readonly Problem[]): Problem[] {
  return [
    ...new Map(problems.map((problem) => [JSON.stringify([problem.message, problem.place]), problem])).values(),
  ];
}
