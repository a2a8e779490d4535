import { quote } from '../problems';
import type { Problem } from '../problems';
import type { ConfigFile } from './config-file';
import type { OwnedEntry } from './environment';
import { KnownNames } from './known-names';
import type { ConfigPath } from './layered-entry';
import type { Config } from './load';
import type { Holder } from './owned';

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
}

/** What is wrong with the names by which entries refer to clusters and environments, and with teams' prefixes. */
export function* belongingProblems({ value, file, teams }: Config): Iterable<Problem> {
  const known: Known = {
    clusters: new KnownNames('cluster', Object.keys(value.clusters)),
    environments: new KnownNames('environment', Object.keys(value.environments)),
  };
  yield* environmentNameProblems(Object.keys(value.environments), file);
  for (const [cluster, holder] of Object.entries(value.clusters)) {
    const path = ['clusters', cluster];
    yield* overrideProblems({ entry: holder, name: cluster, file, path }, known);
    for (const written of entriesOf(holder, file, path)) yield* insideProblems(written, cluster, known);
  }
  for (const written of entriesOf(value, file)) yield* entryProblems(written, known);
  for (const { value: team, file: teamFile } of teams) {
    for (const written of entriesOf(team, teamFile)) {
      yield* entryProblems(written, known);
      yield* prefixProblems(written, team.prefix);
    }
  }
}

function* entriesOf(holder: Holder, file: ConfigFile, above: ConfigPath = []): Iterable<Written> {
  for (const kind of ['topics', 'clients'] as const) {
    for (const [name, entry] of Object.entries<OwnedEntry>(holder[kind] ?? {}))
      yield { entry, name, file, path: [...above, kind, name] };
  }
}

function environmentNameProblems(names: readonly string[], file: ConfigFile): Problem[] {
  const bad = names.filter((name) => !/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name));
  return bad.map((name) => ({
    rule: 'config/environment-name',
    message: `environment ${quote(name)} cannot be the name of a folder everywhere`,
    remedy: 'use lower-case letters, digits and -, at most 63 of them',
    place: file.place(['environments', name], 'key'),
  }));
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

function* entryProblems(written: Written, known: Known): Iterable<Problem> {
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
  if (cluster === undefined && clusters.length === 0 && known.clusters.size > 1)
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

/** A name is the prefix, or goes on behind it with a separator of its own. */
function* prefixProblems({ name, file, path }: Written, prefix: string): Iterable<Problem> {
  const rest = name.slice(prefix.length);
  if (name.startsWith(prefix) && (rest === '' || /^[._-]/.test(rest) || /[._-]$/.test(prefix))) return;
  yield {
    rule: 'config/team-prefix',
    message: `${quote(name)} does not begin with the team's prefix ${quote(prefix)}`,
    remedy: 'rename it, or describe it in the file of the team that owns it',
    place: file.place(path, 'key'),
  };
}
