import { didYouMean, quote } from '../problems';
import type { Problem } from '../problems';
import type { ClusterOfEnvironment, Environment, MirrorOfCluster } from './environment';
import type { TopicReference } from './schema/client';

/** What contradicts itself in the mirrors of an environment. */
export function mirrorProblems({ clusters }: Environment): Problem[] {
  return clusters.flatMap((to) => to.mirrors.flatMap((mirror) => problemsOf(mirror, to, clusters)));
}

function problemsOf(
  mirror: MirrorOfCluster,
  to: ClusterOfEnvironment,
  clusters: readonly ClusterOfEnvironment[],
): Problem[] {
  const { from } = mirror.entry.value;
  if (from === undefined) return [];
  if (typeof from !== 'string') return usersOfForeign(mirror);
  const source = clusters.find(({ name }) => name === from);
  if (source === undefined) return [noSource(mirror, from, clusters)];
  if (source === to) return [intoItself(mirror)];
  return [...topicsOf(mirror, source), ...usersOf(mirror, source, to)];
}

/** A cluster may be there in some environments alone. */
function noSource(
  { name, entry }: MirrorOfCluster,
  from: string,
  clusters: readonly ClusterOfEnvironment[],
): Problem {
  const known = clusters.map((cluster) => cluster.name);
  const near = didYouMean(from, known);
  return {
    rule: 'config/mirror-source',
    message: `mirror ${quote(name)} copies from cluster ${quote(from)}, which is not there`,
    remedy:
      near === undefined
        ? `name one of ${known.join(', ')}, or take the mirror away where the cluster is not: environments: { dev: null }`
        : `did you mean ${quote(near)}?`,
    place: entry.placeOf('from'),
  };
}

function intoItself({ name, entry }: MirrorOfCluster): Problem {
  return {
    rule: 'config/mirror-itself',
    message: `mirror ${quote(name)} copies a cluster into itself`,
    remedy: 'name two clusters',
    place: entry.placeOf('from'),
  };
}

function topicsOf({ name, entry }: MirrorOfCluster, source: ClusterOfEnvironment): Problem[] {
  const known = source.topics.map((topic) => topic.name);
  const topics: readonly TopicReference[] = entry.value.topics ?? [];
  return topics.flatMap((reference, index) => {
    if (typeof reference !== 'string' || reference === '*' || known.includes(reference)) return [];
    const near = didYouMean(reference, known);
    return [
      {
        rule: 'config/unknown-topic',
        message: `mirror ${quote(name)} uses topic ${quote(reference)}, which cluster ${quote(source.name)} does not have`,
        remedy:
          near === undefined
            ? `describe the topic, or write { topic: ${quote(reference)}, external: true }`
            : `did you mean ${quote(near)}?`,
        place: entry.placeOf('topics', index),
      },
    ];
  });
}

/** Users are made in the cluster where their client is not; with both directions that may be either. */
function usersOf(
  { name, entry }: MirrorOfCluster,
  source: ClusterOfEnvironment,
  to: ClusterOfEnvironment,
): Problem[] {
  const bothWays = entry.value.direction === 'both-ways';
  const here = new Set(source.clients.map((client) => client.name));
  const there = new Set(to.clients.map((client) => client.name));
  return (entry.value.users ?? []).flatMap((user, index) => {
    const place = entry.placeOf('users', index);
    if (there.has(user) && (!bothWays || here.has(user))) {
      const message = `client ${quote(user)} of mirror ${quote(name)} is described for cluster ${quote(to.name)} already`;
      return [{ rule: 'config/mirror-user', message, remedy: 'take it out of users', place }];
    }
    if (here.has(user) || there.has(user)) return [];
    const near = didYouMean(user, [...here, ...(bothWays ? there : [])]);
    const lacks = bothWays ? 'neither cluster has' : `cluster ${quote(source.name)} does not have`;
    const message = `mirror ${quote(name)} names client ${quote(user)}, which ${lacks}`;
    const remedy =
      near === undefined ? 'name clients of the cluster that has the data' : `did you mean ${quote(near)}?`;
    return [{ rule: 'config/mirror-user', message, remedy, place }];
  });
}

function usersOfForeign({ name, entry }: MirrorOfCluster): Problem[] {
  if ((entry.value.users ?? []).length === 0) return [];
  return [
    {
      rule: 'config/mirror-user',
      message: `mirror ${quote(name)} names users of a Kafka that is not described here`,
      remedy: 'describe them as clients of the cluster that gets the data',
      place: entry.placeOf('users'),
    },
  ];
}
