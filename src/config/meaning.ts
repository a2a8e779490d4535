import { quote } from '../problems';
import type { Problem } from '../problems';
import type { ClientOfCluster, ClusterOfEnvironment, Environment } from './environment';
import type { LayeredEntry } from './layered-entry';
import { namingProblems } from './naming';
import { noEffectProblems } from './no-effect';
import type { TopicReference } from './schema/client';
import type { ContextConfig } from './schema/root';
import { Suggestions } from './suggestions';

const EVERY = '*';

/** What contradicts itself once every layer is laid: names that collide, topics that are not there. */
export function meaningProblems(environment: Environment, naming: ContextConfig['naming']): Problem[] {
  return once([
    ...environment.clusters.flatMap((cluster) => [
      ...repeatedNames('topic', cluster),
      ...repeatedNames('client', cluster),
      ...referenceProblems(cluster),
      ...cluster.clients.flatMap(everyTopic),
      ...noEffectProblems(cluster),
    ]),
    ...namingProblems(environment, naming),
  ]);
}

function repeatedNames(kind: 'topic' | 'client', cluster: ClusterOfEnvironment): Problem[] {
  const first = new Map<string, LayeredEntry<object>>();
  const problems: Problem[] = [];
  for (const { name, entry } of kind === 'topic' ? cluster.topics : cluster.clients) {
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, entry);
      continue;
    }
    const { file, line } = other.placeOf();
    problems.push({
      rule: `config/repeated-${kind}`,
      message: `${kind} ${quote(name)} of cluster ${quote(cluster.name)} is described twice, also at ${file}:${line}`,
      remedy: 'keep one description',
      place: entry.placeOf(),
    });
  }
  return problems;
}

function referenceProblems(cluster: ClusterOfEnvironment): Problem[] {
  const topics = new Set(cluster.topics.map(({ name }) => name));
  const suggestions = new Suggestions(topics);
  return cluster.clients.flatMap((client) =>
    references(client).flatMap(({ reference, path }) => {
      if (typeof reference !== 'string' || reference === EVERY || topics.has(reference)) return [];
      const near = suggestions.for(reference);
      return {
        rule: 'config/unknown-topic',
        message: `client ${quote(client.name)} uses topic ${quote(reference)}, which cluster ${quote(cluster.name)} does not have`,
        remedy:
          near === undefined
            ? `describe the topic, or write { topic: ${quote(reference)}, external: true }`
            : `did you mean ${quote(near)}?`,
        place: client.entry.placeOf(...path),
      };
    }),
  );
}

/** To Kafka's ACLs this name is every topic, also those of others. */
function everyTopic(client: ClientOfCluster): Problem[] {
  return references(client)
    .filter(({ reference }) => topicOf(reference) === EVERY)
    .map(({ path }) => ({
      rule: 'config/every-topic',
      message: `client ${quote(client.name)} uses topic "*", which would be every topic`,
      remedy:
        'write { prefix: ... } for names that begin alike, or access: read-only, or acls for a rule of your own',
      place: client.entry.placeOf(...path),
    }));
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

interface Reference {
  readonly reference: TopicReference;
  readonly path: (string | number)[];
}

function references({ entry }: ClientOfCluster): Reference[] {
  const { produces, consumes, streams } = entry.value;
  return [
    ...listed(produces, 'produces'),
    ...listed(consumes, 'consumes'),
    ...listed(streams?.reads, 'streams', 'reads'),
    ...listed(streams?.writes, 'streams', 'writes'),
  ];
}

function listed(of: readonly TopicReference[] | undefined, ...path: string[]): Reference[] {
  return (of ?? []).map((reference, index) => ({ reference, path: [...path, index] }));
}
