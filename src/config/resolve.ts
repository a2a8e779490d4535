import type { Problem } from '../problems';
import { UserError } from '../problems';
import { belongingProblems, clustersOf, unknownName } from './belonging';
import type { ConfigFile } from './config-file';
import type { ClientOfCluster, ClusterOfEnvironment, Environment, Profile, TopicOfCluster } from './environment';
import { layerAt, layerEntry, shareLayers } from './layers';
import type { SharedLayers, WrittenEntry } from './layers';
import { LayeredEntry } from './layered-entry';
import type { ConfigPath, Layer } from './layered-entry';
import type { Config, TeamConfig } from './load';
import { meaningProblems } from './meaning';
import type { ClientEntry, ClientLayer } from './schema/client';
import type { ClusterLayer, ListenerLayer, PoolLayer } from './schema/cluster';
import type { EnvironmentLayer } from './schema/root';
import type { TopicEntry, TopicLayer } from './schema/topic';

/** Built-in profiles by name. */
export type Profiles = Readonly<Record<Profile['name'], Profile>>;

/**
 * Resolves one environment of a config: every layer laid over its profile, every entry given to its clusters.
 * @throws UserError with every contradiction: unknown clusters, topics, environments, names that collide
 */
export function resolveEnvironment(config: Config, name: string, profiles: Profiles): Environment {
  const problems: Problem[] = [...belongingProblems(config)];
  const entry = config.value.environments[name];
  if (entry === undefined) throw new UserError([...problems, ...unknownEnvironment(name, config)]);
  const environment = new Resolver(config, name, profiles[entry.profile]).resolve();
  problems.push(...meaningProblems(environment, config.value.naming));
  if (problems.length > 0) throw new UserError(problems);
  return environment;
}

function unknownEnvironment(name: string, { value, file }: Config): Problem[] {
  return unknownName('environment', name, Object.keys(value.environments), file, ['environments'], 'key');
}

type Kind = 'topics' | 'clients';
type EntryOf<K extends Kind> = K extends 'topics' ? TopicEntry : ClientEntry;
type LayerOf<K extends Kind> = K extends 'topics' ? TopicLayer : ClientLayer;

class Resolver {
  private readonly file: ConfigFile;
  private readonly shared = new Map<string, SharedLayers<TopicLayer | ClientLayer>>();

  constructor(
    private readonly config: Config,
    private readonly name: string,
    private readonly profile: Profile,
  ) {
    this.file = config.file;
  }

  resolve(): Environment {
    const written = this.environmentEntry();
    const { defaults: _, profile, namespace, ...own } = written;
    const layers = shareLayers<EnvironmentLayer>([
      this.builtIn(this.profile.environment),
      layerAt(own, this.file, this.path()),
    ]);
    const settings = new LayeredEntry(this.name, layers.layers, { file: this.file, path: this.path() }, layers);
    const topics = this.owned('topics');
    const clients = this.owned('clients');
    return {
      name: this.name,
      profile,
      namespace,
      settings: settings.value,
      clusters: this.clusters(namespace, topics, clients),
      placeOf: (...path) => settings.placeOf(...path),
    };
  }

  private clusters(
    namespace: string,
    topics: ReadonlyMap<string, TopicOfCluster[]>,
    clients: ReadonlyMap<string, ClientOfCluster[]>,
  ): ClusterOfEnvironment[] {
    const { value } = this.config;
    const shared = shareLayers([
      this.builtIn(this.profile.cluster),
      layerAt(value.defaults?.cluster, this.file, ['defaults', 'cluster']),
      layerAt(this.environmentEntry().defaults?.cluster, this.file, this.path('defaults', 'cluster')),
    ]);
    return Object.entries(value.clusters).flatMap(([name, cluster]) => {
      const entry = layerEntry(
        { name, value: cluster, file: this.file, path: ['clusters', name] },
        shared,
        this.name,
      );
      if (entry === undefined) return [];
      return {
        name,
        namespace: entry.value.namespace ?? namespace,
        entry,
        pools: this.pools(entry),
        listeners: Object.keys(entry.value.listeners ?? {}).map((listener) =>
          entry.part<ListenerLayer>('listeners', listener, [this.builtIn(this.profile.listener)]),
        ),
        topics: topics.get(name) ?? [],
        clients: clients.get(name) ?? [],
      };
    });
  }

  private pools(cluster: LayeredEntry<ClusterLayer>): LayeredEntry<PoolLayer>[] {
    return Object.entries(cluster.value.pools ?? {}).map(([name, { roles = [] }]) => {
      const kind = roles.length > 1 ? 'dual' : (roles[0] ?? 'broker');
      return cluster.part<PoolLayer>('pools', name, [this.builtIn(this.profile.pool[kind])]);
    });
  }

  /** Every topic or client of the environment, by cluster. */
  private owned<K extends Kind>(
    kind: K,
  ): Map<string, { name: string; resourceName: string | undefined; entry: LayeredEntry<LayerOf<K>> }[]> {
    const byCluster = new Map<
      string,
      { name: string; resourceName: string | undefined; entry: LayeredEntry<LayerOf<K>> }[]
    >();
    for (const { written, team, clusters } of this.written(kind)) {
      const shared = this.sharedOf(kind, team) as SharedLayers<object>;
      const entry = layerEntry(written as WrittenEntry<object>, shared, this.name) as
        LayeredEntry<LayerOf<K>> | undefined;
      if (entry === undefined) continue;
      const owned = { name: written.name, resourceName: written.value.resourceName, entry };
      for (const cluster of clusters) {
        const list = byCluster.get(cluster);
        if (list === undefined) byCluster.set(cluster, [owned]);
        else list.push(owned);
      }
    }
    return byCluster;
  }

  private *written<K extends Kind>(
    kind: K,
  ): Iterable<{
    written: { name: string; value: EntryOf<K>; file: ConfigFile; path: ConfigPath };
    team?: TeamConfig;
    clusters: readonly string[];
  }> {
    const { value, teams } = this.config;
    const names = Object.keys(value.clusters);
    for (const [name, entry] of Object.entries(value[kind] ?? {}) as [string, EntryOf<K>][]) {
      yield {
        written: { name, value: entry, file: this.file, path: [kind, name] },
        clusters: clustersOf(entry, names),
      };
    }
    for (const [cluster, { [kind]: inside }] of Object.entries(value.clusters)) {
      for (const [name, entry] of Object.entries(inside ?? {}) as [string, EntryOf<K> | null][]) {
        if (entry === null) continue;
        yield {
          written: { name, value: entry, file: this.file, path: ['clusters', cluster, kind, name] },
          clusters: [cluster],
        };
      }
    }
    for (const team of teams) {
      for (const [name, entry] of Object.entries(team.value[kind] ?? {}) as [string, EntryOf<K>][]) {
        yield {
          written: { name, value: entry, file: team.file, path: [kind, name] },
          team,
          clusters: clustersOf(entry, names),
        };
      }
    }
  }

  /** The layers below every topic or client of a file. */
  private sharedOf(kind: Kind, team: TeamConfig | undefined): SharedLayers<TopicLayer | ClientLayer> {
    const key = `${kind} ${team?.file.file ?? ''}`;
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    const one = kind === 'topics' ? 'topic' : 'client';
    const made = shareLayers<TopicLayer | ClientLayer>([
      this.builtIn(this.profile[one]),
      layerAt(this.config.value.defaults?.[one], this.file, ['defaults', one]),
      ...(team === undefined ? [] : teamLayers(team, one)),
      layerAt(this.environmentEntry().defaults?.[one], this.file, this.path('defaults', one)),
    ]);
    this.shared.set(key, made);
    return made;
  }

  private builtIn<T>(value: T): Layer<T> {
    return { value, file: this.file, path: this.path('profile'), builtIn: true };
  }

  private path(...rest: string[]): ConfigPath {
    return ['environments', this.name, ...rest];
  }

  private environmentEntry(): Config['value']['environments'][string] {
    const entry = this.config.value.environments[this.name];
    if (entry === undefined) throw new Error(`no environment ${this.name}`);
    return entry;
  }
}

/** What a team's file says of all that it describes: its owner, where its applications run, its own defaults. */
function teamLayers(team: TeamConfig, kind: 'topic' | 'client'): (Layer<TopicLayer | ClientLayer> | undefined)[] {
  const { value, file } = team;
  const owner: Layer<TopicLayer | ClientLayer> = {
    value: { owner: value.team },
    file,
    path: ['team'],
    builtIn: true,
  };
  const namespace: Layer<ClientLayer> | undefined =
    kind === 'client' && value.namespace !== undefined
      ? { value: { namespace: value.namespace }, file, path: ['namespace'], builtIn: true }
      : undefined;
  return [owner, namespace, layerAt(value.defaults?.[kind], file, ['defaults', kind])];
}
