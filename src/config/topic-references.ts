import { quote } from '../problems';
import type { Place } from '../problems';
import type { Belongings, OwnedKey } from './environment';
import { OWNED } from './owned';
import type { TopicReference } from './schema/client';

/** A topic that an entry names. */
export interface Reference {
  /** Who names it: `client "billing"`. */
  readonly subject: string;
  readonly reference: TopicReference;
  /** It puts records there, or makes the topic. */
  readonly writes: boolean;
  readonly place: () => Place;
}

/** Where entries of a kind name topics. */
const PATHS: { readonly [Key in OwnedKey]: readonly (readonly string[])[] } = {
  topics: [],
  clients: [['produces'], ['consumes'], ['streams', 'reads'], ['streams', 'writes']],
  connects: [],
  connectors: [['produces'], ['consumes'], ['deadLetters']],
  // topics of a mirror are those of another cluster
  mirrors: [],
  rebalances: [],
  registries: [],
  bridges: [['produces'], ['consumes'], ['creates']],
};

const READS: ReadonlySet<string | undefined> = new Set(['consumes', 'reads']);

/** Every topic that something of a cluster names. */
export function topicReferences(belongings: Belongings): Reference[] {
  return Object.entries(PATHS).flatMap(([key, paths]) =>
    belongings[key as OwnedKey].flatMap(({ name, entry }) => {
      const subject = `${OWNED[key as OwnedKey].singular} ${quote(name)}`;
      return paths.flatMap((path) =>
        referencesAt(entry.value, path).map((reference, index): Reference => {
          return {
            subject,
            reference,
            writes: !READS.has(path.at(-1)),
            place: () => entry.placeOf(...path, index),
          };
        }),
      );
    }),
  );
}

/** The schema has seen to it that nothing but references stands there. */
function referencesAt(value: object, path: readonly string[]): readonly TopicReference[] {
  const found = path.reduce<unknown>(
    (at, step) => (at as Readonly<Record<string, unknown>> | undefined)?.[step],
    value,
  );
  if (found === undefined) return [];
  return (Array.isArray(found) ? found : [found]) as readonly TopicReference[];
}
