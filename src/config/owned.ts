import { layerAt } from './chosen-environment';
import type { ChosenEnvironment, WrittenEntry } from './chosen-environment';
import type { Owned, OwnedEntry, OwnedKey, OwnedLayers, OwnerKey } from './environment';
import type { Layer, LayeredEntry, SharedLayers } from './layered-entry';
import type { Config, TeamConfig } from './load';
import type { DefaultLayers } from './schema/root';

/** Whatever has topics, clients and the like: `kafka.yaml`, a cluster's block, a team's file. */
export type Holder = { readonly [Key in OwnedKey]?: Entries<OwnedLayers[Key]> };

type Entries<T extends object> = Readonly<Record<string, OwnedEntry<T>>> | undefined;

/** What belongs to clusters: where a file has it, and what is below it. */
interface OwnedKind<T extends object> {
  readonly key: OwnedKey;
  /** In messages, and in `defaults`. */
  readonly singular: Exclude<keyof DefaultLayers, 'cluster'>;
  readonly entriesOf: (holder: Holder) => Entries<T>;
  readonly defaultsOf: (layers: DefaultLayers) => T | undefined;
  /** What a team's file says of all that it describes, beside its defaults. */
  readonly teamLayers: (team: TeamConfig) => readonly (Layer<T> | undefined)[];
  /** The key by which an entry, in whatever layer, names what it belongs to; `cluster` and `clusters` of the entry unless said. */
  readonly by?: OwnerKey & keyof T;
}

/** The kinds in the order in which they are made. */
export const OWNED: { readonly [Key in OwnedKey]: OwnedKind<OwnedLayers[Key]> } = {
  topics: {
    key: 'topics',
    singular: 'topic',
    entriesOf: ({ topics }) => topics,
    defaultsOf: ({ topic }) => topic,
    teamLayers: (team) => [ownerLayer(team)],
  },
  clients: {
    key: 'clients',
    singular: 'client',
    entriesOf: ({ clients }) => clients,
    defaultsOf: ({ client }) => client,
    teamLayers: (team) => [ownerLayer(team), namespaceLayer(team)],
  },
  connects: {
    key: 'connects',
    singular: 'connect',
    entriesOf: ({ connects }) => connects,
    defaultsOf: ({ connect }) => connect,
    teamLayers: (team) => [ownerLayer(team)],
  },
  connectors: {
    key: 'connectors',
    singular: 'connector',
    entriesOf: ({ connectors }) => connectors,
    defaultsOf: ({ connector }) => connector,
    teamLayers: (team) => [ownerLayer(team)],
    by: 'connect',
  },
  bridges: {
    key: 'bridges',
    singular: 'bridge',
    entriesOf: ({ bridges }) => bridges,
    defaultsOf: ({ bridge }) => bridge,
    teamLayers: (team) => [ownerLayer(team)],
  },
  mirrors: {
    key: 'mirrors',
    singular: 'mirror',
    entriesOf: ({ mirrors }) => mirrors,
    defaultsOf: ({ mirror }) => mirror,
    teamLayers: () => [],
    by: 'to',
  },
  registries: {
    key: 'registries',
    singular: 'registry',
    entriesOf: ({ registries }) => registries,
    defaultsOf: ({ registry }) => registry,
    teamLayers: () => [],
  },
  rebalances: {
    key: 'rebalances',
    singular: 'rebalance',
    entriesOf: ({ rebalances }) => rebalances,
    defaultsOf: ({ rebalance }) => rebalance,
    teamLayers: () => [],
  },
};

/** The keys of all kinds. */
export const OWNED_KEYS = Object.keys(OWNED) as readonly OwnedKey[];

function ownerLayer({ value, file }: TeamConfig): Layer<{ readonly owner: string }> {
  return { value: { owner: value.team }, file, path: ['team'], builtIn: true };
}

function namespaceLayer({ value, file }: TeamConfig): Layer<{ readonly namespace: string }> | undefined {
  const { namespace } = value;
  return namespace === undefined ? undefined : { value: { namespace }, file, path: ['namespace'], builtIn: true };
}

/** What an entry belongs to that says nothing of it. */
export const NOBODY = '';

/**
 * Every entry of a kind in the environment by what it belongs to, each list by name.
 * @param only what an entry belongs to that says nothing, where a kind has a key for it
 */
export function ownedByOwner<T extends object>(
  environment: ChosenEnvironment,
  kind: OwnedKind<T>,
  only: string = NOBODY,
): ReadonlyMap<string, readonly Owned<T>[]> {
  const below = new Map<TeamConfig | undefined, SharedLayers<T>>();
  const byOwner = new Map<string, Owned<T>[]>();
  for (const { team, clusters, ...written } of describedEntries(environment.config, kind)) {
    const shared = below.get(team) ?? layersBelow(environment, kind, team);
    below.set(team, shared);
    const entry = environment.layer<T>(written, shared);
    if (entry === undefined) continue;
    const owned = { name: written.name, resourceName: written.value.resourceName, team: team?.value.team, entry };
    for (const owner of kind.by === undefined ? clusters : [namedOwner(entry, kind.by) ?? only]) {
      const list = byOwner.get(owner);
      if (list === undefined) byOwner.set(owner, [owned]);
      else list.push(owned);
    }
  }
  for (const list of byOwner.values()) list.sort(byName);
  return byOwner;
}

function namedOwner({ value }: LayeredEntry<object>, by: OwnerKey): string | undefined {
  return (value as { readonly [Key in OwnerKey]?: string })[by];
}

/** The names that a kind has anywhere in the files, whatever the environment. */
export function namesOf<T extends object>(config: Config, kind: OwnedKind<T>): string[] {
  return [...new Set([...describedEntries(config, kind)].map(({ name }) => name))];
}

/** The clusters that an entry belongs to: those it names, else that of its file, else the only one. */
function clustersOf({ cluster, clusters }: OwnedEntry, all: readonly string[], ofFile?: string): readonly string[] {
  if (clusters !== undefined) return [...new Set(clusters)];
  const named = cluster ?? ofFile;
  return named === undefined ? all.slice(0, 1) : [named];
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
      const clusters = clustersOf(entry, all, team.value.cluster);
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
