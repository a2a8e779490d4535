import type { ChosenEnvironment } from './chosen-environment';
import type { Belongings, Owned, OwnedKey, Stray } from './environment';
import { byName, namesOf, NOBODY, OWNED, OWNED_KEYS, ownedByOwner } from './owned';

type Lists = ReadonlyMap<string, readonly Owned<object>[]>;

/** All that belongs to each cluster of an environment, kind by kind, and what belongs to nothing. */
export function belongingsOf(environment: ChosenEnvironment): {
  readonly belongings: (cluster: string) => Belongings;
  readonly strays: readonly Stray[];
} {
  const connects = namesOf(environment.config, OWNED.connects);
  const only = connects.length === 1 ? connects[0] : undefined;
  const byConnect = ownedByOwner(environment, OWNED.connectors, only);
  const clusters = Object.keys(environment.config.value.clusters);
  const byTarget = ownedByOwner(environment, OWNED.mirrors);
  const byCluster = OWNED_KEYS.filter((key) => OWNED[key].by === undefined).map(
    (key): readonly [OwnedKey, Lists] => [key, ownedByOwner<object>(environment, OWNED[key])],
  );
  return {
    belongings: (cluster) => {
      const lists = Object.fromEntries(byCluster.map(([key, owned]) => [key, owned.get(cluster) ?? []]));
      const own = new Set(lists['connects']?.map(({ name }) => name));
      const connectors = [...own].flatMap((connect) => byConnect.get(connect) ?? []).toSorted(byName);
      // each list has what its kind has, which no type can say of a loop
      return { ...lists, connectors, mirrors: byTarget.get(cluster) ?? [] } as object as Belongings;
    },
    strays: [
      ...straysOf('connector', 'connect', byConnect, connects),
      ...straysOf('mirror', 'to', byTarget, clusters),
    ],
  };
}

function straysOf(kind: string, by: Stray['by'], owned: Lists, known: readonly string[]): Stray[] {
  return [...owned]
    .filter(([owner]) => !known.includes(owner))
    .flatMap(([owner, list]) =>
      list.map(({ name, entry }) => ({
        kind,
        name,
        by,
        entry,
        named: owner === NOBODY ? undefined : owner,
        known,
      })),
    );
}
