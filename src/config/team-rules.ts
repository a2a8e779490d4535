import { quote } from '../problems';
import type { Problem } from '../problems';
import type { ConfigPath } from './layered-entry';
import type { Config, TeamConfig } from './load';
import { OWNED_KEYS } from './owned';
import type { Holder } from './owned';
import type { ClientLayer } from './schema/client';

/** What a team's file may not say: names of others, and rights on all that is not the team's. */
export function* teamProblems({ file, teams }: Config): Iterable<Problem> {
  for (const team of teams) {
    for (const kind of OWNED_KEYS) {
      for (const name of Object.keys((team.value as Holder)[kind] ?? {}))
        yield* prefixProblems(name, team, [kind, name]);
    }
    yield* accessProblems(team, file.file);
  }
}

/** A name is the prefix, or goes on behind it with a separator of its own. */
function* prefixProblems(
  name: string,
  { value: { prefix }, file }: TeamConfig,
  path: ConfigPath,
): Iterable<Problem> {
  const rest = name.slice(prefix.length);
  if (name.startsWith(prefix) && (rest === '' || /^[._-]/.test(rest) || /[._-]$/.test(prefix))) return;
  yield {
    rule: 'config/team-prefix',
    message: `${quote(name)} does not begin with the team's prefix ${quote(prefix)}`,
    remedy: 'rename it, or describe it in the file of the team that owns it',
    place: file.place(path, 'key'),
  };
}

function* accessProblems({ value: { team }, value, file }: TeamConfig, main: string): Iterable<Problem> {
  for (const [layer, path] of clientLayers(value)) {
    const access = layer?.access ?? undefined;
    if (access === undefined) continue;
    yield {
      rule: 'config/team-access',
      message: `the file of team ${quote(team)} has access: ${access}, which is the whole cluster`,
      remedy: `describe this client in ${main}, or name the topics and groups that it uses`,
      place: file.place([...path, 'access']),
    };
  }
}

function* clientLayers({
  defaults,
  clients = {},
}: TeamConfig['value']): Iterable<readonly [ClientLayer | null | undefined, ConfigPath]> {
  yield [defaults?.client, ['defaults', 'client']];
  for (const [name, client] of Object.entries(clients)) {
    const path = ['clients', name];
    yield [client, path];
    for (const [environment, layer] of Object.entries(client.environments ?? {}))
      yield [layer, [...path, 'environments', environment]];
  }
}
