import { at, listOf, words } from '../facts';
import { quote } from '../problems';
import type { Problem } from '../problems';
import type { ConfigPath } from './layered-entry';
import type { TeamConfig } from './load';
import { isOwn, layersOf } from './team-layers';

/** What a client may do on the cluster without power over others. */
const HARMLESS = ['Describe', 'DescribeConfigs', 'IdempotentWrite'];
const READING = ['Read', 'Describe', 'DescribeConfigs'];

/** Raw rights in a team's file that reach what others have and will have. */
export function* rightsProblems(team: TeamConfig, main: string): Iterable<Problem> {
  for (const [layer, path] of layersOf(team.value, 'clients')) {
    for (const [index, rule] of listOf(layer.acls).entries()) {
      const reach = reachOf(rule, team.value.prefix);
      if (reach !== undefined) yield problem(team, main, reach, [...path, 'acls', index]);
    }
    const written = at(layer, 'overrides', 'authorization');
    if (written !== undefined)
      yield problem(team, main, 'rights by overrides', [...path, 'overrides', 'authorization']);
  }
}

/** In words; nothing for what is the team's own. */
function reachOf(rule: unknown, prefix: string): string | undefined {
  if (at(rule, 'type') === 'deny') return undefined;
  const operations = listOf(at(rule, 'operations')).map((operation) => words(operation));
  const only = (harmless: readonly string[]): boolean => operations.every((one) => harmless.includes(one));
  const [type, name, pattern] = ['type', 'name', 'patternType'].map((field) => at(rule, 'resource', field));
  if (type === 'cluster') return only(HARMLESS) ? undefined : `${operations.join(', ')} on the cluster`;
  const on = `${operations.join(', ')} on every ${words(type)}`;
  if (pattern !== 'prefix') return name === '*' ? on : undefined;
  const begin = words(name ?? '');
  if (isOwn(begin, prefix) || (type === 'topic' && begin !== '' && only(READING))) return undefined;
  return `${on} whose name begins with ${quote(begin)}`;
}

function problem({ value: { team }, file }: TeamConfig, main: string, what: string, path: ConfigPath): Problem {
  return {
    rule: 'config/team-access',
    message: `the file of team ${quote(team)} has ${what}, which is not the team's`,
    remedy: `name the topics and groups that it uses, or describe this client in ${main}`,
    place: file.place(path),
  };
}
