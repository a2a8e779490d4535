import { quote } from '../problems';
import type { Problem } from '../problems';
import type { ConfigFile } from './config-file';
import type { OwnedEntry } from './environment';
import { environmentProblems } from './environment-problems';
import { KnownNames } from './known-names';
import type { ConfigPath } from './layered-entry';
import type { Config } from './load';
import { OWNED, OWNED_KEYS } from './owned';
import type { Holder } from './owned';
import { retentionProblems } from './retention-twice';
import { teamProblems } from './team-rules';

/** The names that entries may refer to. */
interface Known {
  readonly clusters: KnownNames;
  readonly environments: KnownNames;
}

/** An entry as written, with its place. */
interface Written {
  readonly entry: OwnedEntry;
  readonly name: string;
  readonly file: ConfigFile;
  readonly path: ConfigPath;
  /** False for what belongs to something else than a cluster. */
  readonly inCluster: boolean;
}

/** What is wrong whatever the environment: names by which entries refer to clusters and others, and what single places say. */
export function* belongingProblems(config: Config): Iterable<Problem> {
  const { value, file, teams } = config;
  const known: Known = {
    clusters: new KnownNames('cluster', Object.keys(value.clusters)),
    environments: new KnownNames('environment', Object.keys(value.environments)),
  };
  yield* environmentProblems(config);
  for (const [cluster, holder] of Object.entries(value.clusters)) {
    const path = ['clusters', cluster];
    yield* overrideProblems({ entry: holder, name: cluster, file, path, inCluster: false }, known);
    for (const written of entriesOf(holder, file, path)) yield* insideProblems(written, cluster, known);
  }
  yield* outsideProblems(value, file, known);
  for (const team of teams) {
    const { cluster } = team.value;
    if (cluster !== undefined) yield* known.clusters.check(cluster, team.file, ['cluster']);
    yield* outsideProblems(team.value, team.file, known, cluster);
  }
  yield* teamProblems(config);
  yield* retentionProblems(config);
}

function* entriesOf(holder: Holder, file: ConfigFile, above: ConfigPath = []): Iterable<Written> {
  for (const kind of OWNED_KEYS) {
    const inCluster = OWNED[kind].by === undefined;
    for (const [name, entry] of Object.entries<OwnedEntry>(holder[kind] ?? {}))
      yield { entry, name, file, path: [...above, kind, name], inCluster };
  }
}

/** Inside a cluster's block there is nothing to say about clusters. */
function* insideProblems(written: Written, cluster: string, known: Known): Iterable<Problem> {
  yield* overrideProblems(written, known);
  for (const key of ['cluster', 'clusters'] as const) {
    if (written.entry[key] === undefined) continue;
    const message = `${quote(written.name)} stands in the block of cluster ${quote(cluster)} and names a cluster too`;
    yield clusterTwice(written, message, `remove ${key}`, key);
  }
}

/** Most entries refer to nothing, and there are thousands of them. */
function* outsideProblems(holder: Holder, file: ConfigFile, known: Known, ofFile?: string): Iterable<Problem> {
  for (const written of entriesOf(holder, file)) {
    const { cluster, clusters, environments } = written.entry;
    if ((written.inCluster && known.clusters.size > 1) || (cluster ?? clusters ?? environments) !== undefined)
      yield* entryProblems(written, known, ofFile);
  }
}

function* entryProblems(written: Written, known: Known, ofFile: string | undefined): Iterable<Problem> {
  const { entry, name, file, path } = written;
  const { cluster, clusters = [] } = entry;
  yield* overrideProblems(written, known);
  if (cluster !== undefined) yield* known.clusters.check(cluster, file, [...path, 'cluster']);
  const seen = new Set<string>();
  for (const [index, one] of clusters.entries()) {
    yield* known.clusters.check(one, file, [...path, 'clusters', index]);
    if (seen.has(one))
      yield clusterTwice(
        written,
        `${quote(name)} names cluster ${quote(one)} twice`,
        'keep one of them',
        'clusters',
        index,
      );
    seen.add(one);
  }
  if (cluster !== undefined && clusters.length > 0)
    yield clusterTwice(written, `${quote(name)} has both cluster and clusters`, 'keep one of them', 'cluster');
  if (written.inCluster && (cluster ?? ofFile) === undefined && clusters.length === 0 && known.clusters.size > 1)
    yield {
      rule: 'config/cluster-missing',
      message: `${quote(name)} does not say which cluster it belongs to`,
      remedy: `add cluster: with one of ${known.clusters.list()}`,
      place: file.place(path, 'key'),
    };
}

function clusterTwice(
  { file, path }: Written,
  message: string,
  remedy: string,
  ...below: readonly (string | number)[]
): Problem {
  return { rule: 'config/cluster-twice', message, remedy, place: file.place([...path, ...below]) };
}

function* overrideProblems({ entry, file, path }: Written, { environments }: Known): Iterable<Problem> {
  for (const name of Object.keys(entry.environments ?? {}))
    yield* environments.check(name, file, [...path, 'environments', name], 'key');
}
