import { at, listOf } from '../facts';
import { quote } from '../problems';
import type { Problem } from '../problems';
import type { ConfigPath } from './layered-entry';
import type { Config, TeamConfig } from './load';
import { OWNED_KEYS } from './owned';
import type { Holder } from './owned';
import { isOwn, layersOf } from './team-layers';
import { rightsProblems } from './team-rights';

/** What a team's file may not say: names of others, and rights on all that is not the team's. */
export function* teamProblems({ file, teams }: Config): Iterable<Problem> {
  for (const team of teams) {
    for (const kind of OWNED_KEYS) {
      for (const name of Object.keys((team.value as Holder)[kind] ?? {}))
        yield* prefixProblems(name, team, [kind, name]);
    }
    yield* accessProblems(team, file.file);
    yield* writeProblems(team, file.file);
    yield* rightsProblems(team, file.file);
  }
}

function* prefixProblems(
  name: string,
  { value: { prefix }, file }: TeamConfig,
  path: ConfigPath,
): Iterable<Problem> {
  if (isOwn(name, prefix)) return;
  yield {
    rule: 'config/team-prefix',
    message: `${quote(name)} does not begin with the team's prefix ${quote(prefix)}`,
    remedy: 'rename it, or describe it in the file of the team that owns it',
    place: file.place(path, 'key'),
  };
}

function* accessProblems({ value: { team }, value, file }: TeamConfig, main: string): Iterable<Problem> {
  for (const [layer, path] of layersOf(value, 'clients')) {
    const access = layer.access ?? undefined;
    if (access === undefined) continue;
    yield {
      rule: 'config/team-access',
      message: `the file of team ${quote(team)} has access: ${access}, which is the whole cluster`,
      remedy: `describe this client in ${main}, or name the topics and groups that it uses`,
      place: file.place([...path, 'access']),
    };
  }
}

/** Where entries say which topics they write. */
const WRITES = {
  clients: [['produces'], ['streams', 'writes']],
  connectors: [['produces']],
  bridges: [['produces'], ['creates']],
} as const;

/** A topic of others that is named is agreed upon; a prefix is all that they have and will have. */
function* writeProblems(team: TeamConfig, main: string): Iterable<Problem> {
  for (const key of ['clients', 'connectors', 'bridges'] as const) {
    for (const [layer, path] of layersOf(team.value, key)) {
      for (const way of WRITES[key]) {
        for (const [index, topic] of listOf(at(layer, ...way)).entries()) {
          const prefix = at(topic, 'prefix');
          if (typeof prefix === 'string')
            yield* foreignProblems(prefix, team, main, [...path, ...way, index, 'prefix']);
        }
      }
      const route = at(layer, 'outbox', 'route');
      const [prefix = '', ...routed] = typeof route === 'string' ? route.split('${') : [];
      if (routed.length > 0) yield* foreignProblems(prefix, team, main, [...path, 'outbox', 'route']);
    }
  }
}

function* foreignProblems(
  prefix: string,
  { value, file }: TeamConfig,
  main: string,
  path: ConfigPath,
): Iterable<Problem> {
  if (isOwn(prefix, value.prefix)) return;
  yield {
    rule: 'config/team-access',
    message: `the file of team ${quote(value.team)} writes to all topics that begin with ${quote(prefix)}, which are not the team's`,
    remedy: `name the topics, use a prefix that begins with ${quote(value.prefix)}, or describe it in ${main}`,
    place: file.place(path),
  };
}
