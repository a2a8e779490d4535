import { didYouMean } from '../problems';
import type { Problem } from '../problems';
import type { ConfigFile } from './config-file';
import type { OwnedEntry } from './environment';
import type { ConfigPath } from './layered-entry';
import type { Config } from './load';
import { quote } from './shape-problems';

/** The clusters that a topic or client belongs to: those it names, else the only one. */
export function clustersOf(entry: OwnedEntry, clusters: readonly string[]): readonly string[] {
  if (entry.clusters !== undefined) return entry.clusters;
  return entry.cluster === undefined ? clusters.slice(0, 1) : [entry.cluster];
}

/** What is wrong with the names by which entries refer to clusters and environments, and with teams' prefixes. */
export function belongingProblems(config: Config): Problem[] {
  const { value, file, teams } = config;
  const problems = [...environmentNameProblems(config)];
  for (const [name, cluster] of Object.entries(value.clusters)) {
    problems.push(...overrideProblems(cluster.environments, config, file, ['clusters', name]));
    for (const kind of ['topics', 'clients'] as const) {
      for (const [key, entry] of Object.entries<OwnedEntry | null>(cluster[kind] ?? {})) {
        if (entry !== null) problems.push(...insideProblems(entry, config, ['clusters', name, kind, key]));
      }
    }
  }
  for (const source of [{ value, file }, ...teams]) {
    for (const kind of ['topics', 'clients'] as const) {
      for (const [key, entry] of Object.entries<OwnedEntry>(source.value[kind] ?? {})) {
        problems.push(...entryProblems(entry, config, source.file, [kind, key]));
        if ('prefix' in source.value)
          problems.push(...prefixProblems(key, source.value.prefix, source.file, [kind, key]));
      }
    }
  }
  return problems;
}

function environmentNameProblems(config: Config): Problem[] {
  const names = Object.keys(config.value.environments);
  const bad = names.filter((name) => !/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name));
  return [
    ...(names.length === 0 ? [noEnvironment(config)] : []),
    ...(Object.keys(config.value.clusters).length === 0 ? [noCluster(config)] : []),
    ...bad.map((name) => ({
      rule: 'config/environment-name',
      message: `environment ${quote(name)} cannot be the name of a folder everywhere`,
      remedy: 'use lower-case letters, digits and -, at most 63 of them',
      place: config.file.place(['environments', name], 'key'),
    })),
  ];
}

function noEnvironment({ file }: Config): Problem {
  return {
    rule: 'config/no-environment',
    message: 'environments is an empty map',
    remedy: 'add one, for example dev: { profile: dev, namespace: kafka-dev }',
    place: file.place(['environments']),
  };
}

function noCluster({ file }: Config): Problem {
  return {
    rule: 'config/no-cluster',
    message: 'clusters is an empty map',
    remedy: 'add one, for example main: {}',
    place: file.place(['clusters']),
  };
}

/** Inside a cluster's block there is nothing to say about clusters. */
function insideProblems(entry: OwnedEntry, config: Config, path: ConfigPath): Problem[] {
  const said = (['cluster', 'clusters'] as const).filter((key) => entry[key] !== undefined);
  return [
    ...said.map((key) => ({
      rule: 'config/cluster-twice',
      message: `${quote(path.at(-1))} stands in the block of cluster ${quote(path[1])} and names a cluster too`,
      remedy: `remove ${key}`,
      place: config.file.place([...path, key], 'key'),
    })),
    ...overrideProblems(entry.environments, config, config.file, path),
  ];
}

function entryProblems(entry: OwnedEntry, config: Config, file: ConfigFile, path: ConfigPath): Problem[] {
  const problems = overrideProblems(entry.environments, config, file, path);
  const names = Object.keys(config.value.clusters);
  if (entry.cluster !== undefined && entry.clusters !== undefined) {
    problems.push({
      rule: 'config/cluster-twice',
      message: `${quote(path.at(-1))} has both cluster and clusters`,
      remedy: 'keep one of them',
      place: file.place([...path, 'cluster'], 'key'),
    });
  }
  if (entry.cluster === undefined && entry.clusters === undefined && names.length > 1) {
    problems.push({
      rule: 'config/cluster-missing',
      message: `${quote(path.at(-1))} does not say which cluster it belongs to`,
      remedy: `add cluster: ${names[0] ?? ''} (there are ${names.join(', ')})`,
      place: file.place(path, 'key'),
    });
  }
  for (const [index, name] of (entry.clusters ?? []).entries()) {
    problems.push(...unknownName('cluster', name, names, file, [...path, 'clusters', index]));
  }
  if (entry.cluster !== undefined)
    problems.push(...unknownName('cluster', entry.cluster, names, file, [...path, 'cluster']));
  return problems;
}

function overrideProblems(
  environments: Readonly<Record<string, unknown>> | undefined,
  config: Config,
  file: ConfigFile,
  path: ConfigPath,
): Problem[] {
  const known = Object.keys(config.value.environments);
  return Object.keys(environments ?? {}).flatMap((name) =>
    unknownName('environment', name, known, file, [...path, 'environments', name], 'key'),
  );
}

function prefixProblems(key: string, prefix: string, file: ConfigFile, path: ConfigPath): Problem[] {
  if (key === prefix || key.startsWith(prefix.endsWith('.') || prefix.endsWith('-') ? prefix : `${prefix}-`))
    return [];
  if (key.startsWith(`${prefix}.`)) return [];
  return [
    {
      rule: 'config/team-prefix',
      message: `${quote(key)} does not begin with the team's prefix ${quote(prefix)}`,
      remedy: `rename it, or describe it in the file of the team that owns it`,
      place: file.place(path, 'key'),
    },
  ];
}

/** A problem when a name is not among the known ones. */
export function unknownName(
  what: string,
  name: string,
  known: readonly string[],
  file: ConfigFile,
  path: ConfigPath,
  part: 'key' | 'value' = 'value',
): Problem[] {
  if (known.includes(name)) return [];
  const near = didYouMean(name, known);
  return [
    {
      rule: `config/unknown-${what}`,
      message: `there is no ${what} ${quote(name)}`,
      remedy: near === undefined ? `known are ${known.slice(0, 12).join(', ')}` : `did you mean ${quote(near)}?`,
      place: file.place(path, part),
    },
  ];
}
