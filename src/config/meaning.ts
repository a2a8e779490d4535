import { didYouMean } from '../problems';
import type { Place, Problem } from '../problems';
import type { ClientOfCluster, ClusterOfEnvironment, Environment } from './environment';
import { namingProblems } from './naming';
import type { TopicReference } from './schema/client';
import type { ContextConfig } from './schema/root';
import { quote } from './shape-problems';

/** What contradicts itself once every layer is laid: names that collide, topics that are not there. */
export function meaningProblems(environment: Environment, naming: ContextConfig['naming']): Problem[] {
  return [
    ...environment.clusters.flatMap((cluster) => [
      ...repeatedNames('topic', cluster),
      ...repeatedNames('client', cluster),
      ...referenceProblems(cluster, environment.name),
    ]),
    ...namingProblems(environment, naming),
  ];
}

function repeatedNames(kind: 'topic' | 'client', cluster: ClusterOfEnvironment): Problem[] {
  const first = new Map<string, Place | (() => Place)>();
  const problems: Problem[] = [];
  for (const { name, entry } of kind === 'topic' ? cluster.topics : cluster.clients) {
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, () => entry.placeOf());
      continue;
    }
    const other = typeof earlier === 'function' ? earlier() : earlier;
    problems.push({
      rule: `config/repeated-${kind}`,
      message: `${kind} ${quote(name)} of cluster ${quote(cluster.name)} is described twice, first at ${other.file}:${other.line}`,
      remedy: 'keep one description',
      place: entry.placeOf(),
    });
  }
  return problems;
}

function referenceProblems(cluster: ClusterOfEnvironment, environment: string): Problem[] {
  const topics = new Set(cluster.topics.map(({ name }) => name));
  return cluster.clients.flatMap((client) => [
    ...references(client).flatMap(({ reference, path }) => {
      if (typeof reference !== 'string' || topics.has(reference)) return [];
      const near = didYouMean(reference, topics);
      return {
        rule: 'config/unknown-topic',
        message: `client ${quote(client.name)} uses topic ${quote(reference)}, which cluster ${quote(cluster.name)} does not have in ${environment}`,
        remedy:
          near === undefined
            ? `describe the topic, or write { topic: ${reference}, external: true }`
            : `did you mean ${quote(near)}?`,
        place: client.entry.placeOf(...path),
      };
    }),
    ...needlessSettings(client),
  ]);
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

/** Settings that have no effect without another one: a sign of a slip. */
function needlessSettings({ name, entry }: ClientOfCluster): Problem[] {
  const { value } = entry;
  const needs = (key: 'group' | 'transactionalId' | 'idempotent', other: 'consumes' | 'produces'): Problem[] =>
    value[key] === undefined || value[other] !== undefined
      ? []
      : [
          {
            rule: 'config/no-effect',
            message: `client ${quote(name)} has ${key} but ${other} nothing`,
            remedy: `add ${other}, or remove ${key}`,
            place: entry.placeOf(key),
          },
        ];
  return [
    ...needs('group', 'consumes'),
    ...needs('transactionalId', 'produces'),
    ...needs('idempotent', 'produces'),
  ];
}
