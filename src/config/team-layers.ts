import type { OwnedLayers } from './environment';
import type { ConfigPath } from './layered-entry';
import type { TeamConfig } from './load';
import { OWNED } from './owned';
import type { Holder } from './owned';

/** What a team has that gets rights. */
export type TeamKind = 'clients' | 'connectors' | 'bridges';

/** A name is the prefix, or goes on behind it with a separator of its own. */
export function isOwn(name: string, prefix: string): boolean {
  const rest = name.slice(prefix.length);
  return name.startsWith(prefix) && (rest === '' || /^[._-]/.test(rest) || /[._-]$/.test(prefix));
}

/** What the file says of a kind: below all, of each, and of each in its environments. */
export function* layersOf<Key extends TeamKind>(
  value: TeamConfig['value'],
  key: Key,
): Iterable<readonly [OwnedLayers[Key], ConfigPath]> {
  const { singular, defaultsOf, entriesOf } = OWNED[key];
  const below = value.defaults && defaultsOf(value.defaults);
  if (below) yield [below, ['defaults', singular]];
  for (const [name, entry] of Object.entries(entriesOf(value as Holder) ?? {})) {
    yield [entry, [key, name]];
    for (const [environment, layer] of Object.entries(entry.environments ?? {}))
      if (layer) yield [layer, [key, name, 'environments', environment]];
  }
}
