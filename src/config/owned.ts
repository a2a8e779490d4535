import { layerAt } from './chosen-environment';
import type { ChosenEnvironment, WrittenEntry } from './chosen-environment';
import type { Owned, OwnedEntry } from './environment';
import type { Layer, SharedLayers } from './layered-entry';
import type { Config, TeamConfig } from './load';
import type { ClientLayer } from './schema/client';
import type { DefaultLayers, TeamFile } from './schema/root';
import type { TopicLayer } from './schema/topic';

/** Whatever has topics and clients: `kafka.yaml`, a cluster's block, a team's file. */
export type Holder = Pick<TeamFile, 'topics' | 'clients'>;

/** What belongs to clusters: where a file has it, and what is below it. */
export interface OwnedKind<T extends object> {
  readonly key: keyof Holder;
  readonly singular: 'topic' | 'client';
  readonly entriesOf: (holder: Holder) => Readonly<Record<string, OwnedEntry<T>>> | undefined;
  readonly defaultsOf: (layers: DefaultLayers) => T | undefined;
  /** What a team's file says of all that it describes, beside its defaults. */
  readonly teamLayers: (team: TeamConfig) => readonly (Layer<T> | undefined)[];
}

export const TOPICS: OwnedKind<TopicLayer> = {
  key: 'topics',
  singular: 'topic',
  entriesOf: ({ topics }) => topics,
  defaultsOf: ({ topic }) => topic,
  teamLayers: ({ value, file }) => [{ value: { owner: value.team }, file, path: ['team'], builtIn: true }],
};

export const CLIENTS: OwnedKind<ClientLayer> = {
  key: 'clients',
  singular: 'client',
  entriesOf: ({ clients }) => clients,
  defaultsOf: ({ client }) => client,
  teamLayers: ({ value, file }) => [
    { value: { owner: value.team }, file, path: ['team'], builtIn: true },
    value.namespace === undefined
      ? undefined
      : { value: { namespace: value.namespace }, file, path: ['namespace'], builtIn: true },
  ],
};

/** Every topic or client of the environment by cluster, each list by name. */
export function ownedByCluster<T extends object>(
  environment: ChosenEnvironment,
  kind: OwnedKind<T>,
): ReadonlyMap<string, readonly Owned<T>[]> {
  const below = new Map<TeamConfig | undefined, SharedLayers<T>>();
  const byCluster = new Map<string, Owned<T>[]>();
  for (const { team, clusters, ...written } of describedEntries(environment.config, kind)) {
    const shared = below.get(team) ?? layersBelow(environment, kind, team);
    below.set(team, shared);
    const entry = environment.layer<T>(written, shared);
    if (entry === undefined) continue;
    const owned = { name: written.name, resourceName: written.value.resourceName, entry };
    for (const cluster of clusters) {
      const list = byCluster.get(cluster);
      if (list === undefined) byCluster.set(cluster, [owned]);
      else list.push(owned);
    }
  }
  for (const list of byCluster.values()) list.sort(byName);
  return byCluster;
}

/** The clusters that a topic or client belongs to: those it names, else the only one. */
function clustersOf({ cluster, clusters }: OwnedEntry, all: readonly string[]): readonly string[] {
  if (clusters !== undefined) return [...new Set(clusters)];
  return cluster === undefined ? all.slice(0, 1) : [cluster];
}

export function byName({ name: a }: { readonly name: string }, { name: b }: { readonly name: string }): number {
  return a < b ? -1 : Number(a > b);
}

interface DescribedEntry<T extends object> extends WrittenEntry<T> {
  readonly value: OwnedEntry<T>;
  readonly team?: TeamConfig;
  readonly clusters: readonly string[];
}

function* describedEntries<T extends object>(
  { value, file, teams }: Config,
  { key, entriesOf }: OwnedKind<T>,
): Iterable<DescribedEntry<T>> {
  const all = Object.keys(value.clusters);
  for (const [name, entry] of Object.entries(entriesOf(value) ?? {})) {
    yield { name, value: entry, file, path: [key, name], clusters: clustersOf(entry, all) };
  }
  for (const [cluster, holder] of Object.entries(value.clusters)) {
    for (const [name, entry] of Object.entries(entriesOf(holder) ?? {})) {
      yield { name, value: entry, file, path: ['clusters', cluster, key, name], clusters: [cluster] };
    }
  }
  for (const team of teams) {
    for (const [name, entry] of Object.entries(entriesOf(team.value) ?? {})) {
      const clusters = clustersOf(entry, all);
      yield { name, value: entry, file: team.file, path: [key, name], clusters, team };
    }
  }
}

function layersBelow<T extends object>(
  environment: ChosenEnvironment,
  { singular, defaultsOf, teamLayers }: OwnedKind<T>,
  team: TeamConfig | undefined,
): SharedLayers<T> {
  const ofTeam =
    team === undefined
      ? []
      : [
          ...teamLayers(team),
          layerAt(team.value.defaults && defaultsOf(team.value.defaults), team.file, ['defaults', singular]),
        ];
  return environment.below(singular, defaultsOf, ofTeam);
}
