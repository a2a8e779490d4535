import { quote } from '../problems';
import type { Problem } from '../problems';
import type { ClientOfCluster, ClusterOfEnvironment, Environment } from './environment';
import type { LayeredEntry } from './layered-entry';
import { namingProblems } from './naming';
import type { TopicReference } from './schema/client';
import type { PoolLayer } from './schema/cluster';
import type { ContextConfig } from './schema/root';
import { Suggestions } from './suggestions';

/** What contradicts itself once every layer is laid: names that collide, topics that are not there. */
export function meaningProblems(environment: Environment, naming: ContextConfig['naming']): Problem[] {
  return [
    ...environment.clusters.flatMap((cluster) => [
      ...repeatedNames('topic', cluster),
      ...repeatedNames('client', cluster),
      ...referenceProblems(cluster, environment.name),
      ...cluster.pools.flatMap(contradictingStorage),
    ]),
    ...namingProblems(environment, naming),
  ];
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

function referenceProblems(cluster: ClusterOfEnvironment, environment: string): Problem[] {
  const topics = new Set(cluster.topics.map(({ name }) => name));
  const suggestions = new Suggestions(topics);
  return cluster.clients.flatMap((client) => [
    ...references(client).flatMap(({ reference, path }) => {
      if (typeof reference !== 'string' || topics.has(reference)) return [];
      const near = suggestions.for(reference);
      return {
        rule: 'config/unknown-topic',
        message: `client ${quote(client.name)} uses topic ${quote(reference)}, which cluster ${quote(cluster.name)} does not have in ${quote(environment)}`,
        remedy:
          near === undefined
            ? `describe the topic, or write { topic: ${quote(reference)}, external: true }`
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

/** `volumes` takes the place of the profile's size; where people wrote both, one of them would have no effect. */
function contradictingStorage(pool: LayeredEntry<PoolLayer>): Problem[] {
  const { storage } = pool.value;
  const both = storage?.size !== undefined && storage.volumes !== undefined;
  if (!both || !pool.wasWritten('storage', 'size') || !pool.wasWritten('storage', 'volumes')) return [];
  return [
    {
      rule: 'config/no-effect',
      message: `pool ${quote(pool.name)} has both a size and volumes`,
      remedy: 'keep one of them; size: null or volumes: null takes away what a weaker layer says',
      place: pool.placeOf('storage', 'size'),
    },
  ];
}
