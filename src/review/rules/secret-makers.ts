import type { Path } from '../../facts';
import type { Inventory, Resource } from '../../inventory';
import { lazily } from './lazily';

/** Kinds that become a Secret, and where they say its name if it is not their own. They do not say with which keys. */
const MAKERS: Readonly<Record<string, Path>> = {
  Certificate: ['spec', 'secretName'],
  ExternalSecret: ['spec', 'target', 'name'],
  KafkaAccess: ['spec', 'secretName'],
  SealedSecret: ['spec', 'template', 'metadata', 'name'],
};

const secretsThatAreMade = lazily(
  (inventory: Inventory) =>
    new Map(
      Object.entries(MAKERS).flatMap(([kind, path]) =>
        inventory.ofKind(kind).map((maker) => {
          const said = maker.at(...path);
          return [`${maker.namespace}/${typeof said === 'string' ? said : maker.name}`, maker] as const;
        }),
      ),
    ),
);

/** What of the input becomes a Secret that is not in it. */
export function makerOfSecret(inventory: Inventory, namespace: string, name: string): Resource | undefined {
  return secretsThatAreMade(inventory).get(`${namespace}/${name}`);
}
