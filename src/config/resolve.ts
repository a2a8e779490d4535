import { ProblemList } from '../problems';
import { belongingProblems } from './belonging';
import { ChosenEnvironment, layerAt } from './chosen-environment';
import { belongingsOf } from './belongings';
import type { Belongings, ClusterOfEnvironment, Environment, Profile } from './environment';
import { factProblems } from './fact-problems';
import { KnownNames } from './known-names';
import { shareLayers } from './layered-entry';
import type { LayeredEntry } from './layered-entry';
import type { Config } from './load';
import { meaningProblems } from './meaning';
import { byName } from './owned';
import { reviewSettings } from './review-settings';
import type { ClusterLayer, ListenerLayer, PoolLayer } from './schema/cluster';
import type { EnvironmentLayer } from './schema/root';

/** Built-in profiles by name. */
export type Profiles = Readonly<Record<Profile['name'], Profile>>;

/**
 * Resolves one environment of a config: every layer laid over its profile, every entry given to its clusters. What has a name stands by
 * name, and listeners by port, so that the order in the files is nothing.
 * @throws UserError with every contradiction: unknown clusters, topics, environments, names that collide
 */
export function resolveEnvironment(config: Config, name: string, profiles: Profiles): Environment {
  const { environment, problems } = examineEnvironment(config, name, profiles);
  problems.refuse();
  return environment;
}

/**
 * The same with the contradictions beside the environment, for whoever goes on to find more.
 * @throws UserError when there is no such environment
 */
export function examineEnvironment(
  config: Config,
  name: string,
  profiles: Profiles,
): { readonly environment: Environment; readonly problems: ProblemList } {
  const problems = new ProblemList();
  problems.add(belongingProblems(config));
  const { environments } = config.value;
  const entry = Object.hasOwn(environments, name) ? environments[name] : undefined;
  if (entry === undefined) {
    const known = new KnownNames('environment', Object.keys(environments));
    problems.add(known.check(name, config.file, ['environments'], 'key'));
    throw problems.error();
  }
  const environment = resolve(new ChosenEnvironment(config, name, entry, profiles[entry.profile]));
  problems.add(meaningProblems(environment, config.value.naming));
  problems.add(factProblems(environment, reviewSettings(config, name).context));
  return { environment, problems };
}

function resolve(chosen: ChosenEnvironment): Environment {
  const { config, name, entry, profile } = chosen;
  const { defaults: _, review: __, profile: profileName, namespace, ...own } = entry;
  const { belongings, strays } = belongingsOf(chosen);
  const settings = shareLayers<EnvironmentLayer>([
    chosen.builtIn(profile.environment),
    layerAt(own, config.file, chosen.path()),
  ]);
  return {
    name,
    profile: profileName,
    namespace,
    settings: settings.merged,
    clusters: clustersOf(chosen, belongings),
    strays,
    placeOf: (...path) => config.file.place(chosen.path(...path)),
  };
}

function clustersOf(
  chosen: ChosenEnvironment,
  belongings: (cluster: string) => Belongings,
): ClusterOfEnvironment[] {
  const { config } = chosen;
  const below = chosen.below('cluster', ({ cluster }) => cluster);
  const clusters = Object.entries(config.value.clusters).flatMap(([name, value]) => {
    const path = ['clusters', name];
    const entry = chosen.layer<ClusterLayer>({ name, value, file: config.file, path }, below);
    if (entry === undefined) return [];
    return {
      name,
      namespace: entry.value.namespace ?? chosen.entry.namespace,
      entry,
      pools: poolsOf(chosen, entry),
      listeners: listenersOf(chosen, entry),
      ...belongings(name),
    };
  });
  return clusters.toSorted(byName);
}

function poolsOf(chosen: ChosenEnvironment, cluster: LayeredEntry<ClusterLayer>): LayeredEntry<PoolLayer>[] {
  const pools = Object.entries(cluster.value.pools ?? {}).map(([name, { roles = [] }]) => {
    const kind = roles.length > 1 ? 'dual' : (roles[0] ?? 'broker');
    return cluster.part<PoolLayer>('pools', name, chosen.builtIn(chosen.profile.pool[kind]));
  });
  return pools.toSorted(byName);
}

function listenersOf(
  chosen: ChosenEnvironment,
  cluster: LayeredEntry<ClusterLayer>,
): LayeredEntry<ListenerLayer>[] {
  const listeners = Object.keys(cluster.value.listeners ?? {}).map((name) =>
    cluster.part<ListenerLayer>('listeners', name, chosen.builtIn(chosen.profile.listener)),
  );
  return listeners.toSorted((a, b) => (a.value.port ?? 0) - (b.value.port ?? 0) || byName(a, b));
}
