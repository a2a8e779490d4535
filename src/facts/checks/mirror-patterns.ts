import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, words } from '../json';
import { isJavaRegex } from './java-regex';
import { problemAt } from './problem';

/** A list of patterns: its field in the mirror, its connector, its setting there, and what replaces Kafka's filter that reads it. */
const LISTS = [
  ['topicsPattern', 'sourceConnector', 'topics', 'topic.filter.class'],
  ['topicsExcludePattern', 'sourceConnector', 'topics.exclude', 'topic.filter.class'],
  ['groupsPattern', 'checkpointConnector', 'groups', 'group.filter.class'],
  ['groupsExcludePattern', 'checkpointConnector', 'groups.exclude', 'group.filter.class'],
  [undefined, 'sourceConnector', 'config.properties.exclude', 'config.property.filter.class'],
] as const;

/** Patterns of a mirror that Kafka cannot read: it parts the list at every comma, and joins the parts as alternatives (`MirrorUtils`). */
export function mirrorPatternProblems(mirror: unknown, path: Path): Problem[] {
  return LISTS.flatMap(([field, connector, key, filter]) => {
    const config = at(mirror, connector, 'config');
    if (at(config, filter) !== undefined) return [];
    // the field replaces the setting
    const written = field === undefined ? undefined : at(mirror, field);
    return field === undefined || written === undefined
      ? listProblems(key, at(config, key), [...path, connector, 'config', key], true)
      : listProblems(field, written, [...path, field], false);
  });
}

/** Of an empty part in a setting it is told already, as of any list. */
function listProblems(name: string, value: unknown, place: Path, mayBeEmpty: boolean): Problem[] {
  const text = words(value ?? '');
  const parts = text.split(',').map((part) => part.trim());
  const isReadable = isJavaRegex(parts.join('|')) && (mayBeEmpty || !parts.includes(''));
  // a provider puts the value in later, and an empty list is one of nothing
  if (text.trim() === '' || text.includes('${') || isReadable) return [];
  const commas = text.includes(',') ? ', which is parted at its commas,' : '';
  const message = `${name} ${JSON.stringify(text)}${commas} is no list of patterns that Java can read`;
  const remedy = 'write regular expressions of Java with commas between them: "orders,shop\\..*"';
  return [problemAt('kafka/mirror-pattern', message, remedy, place)];
}
