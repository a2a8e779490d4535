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

const secretsThatAreMade = lazily((inventory: Inventory) => {
  const made = new Map<string, Resource[]>();
  for (const [kind, path] of Object.entries(MAKERS)) {
    for (const maker of inventory.ofKind(kind)) {
      const said = maker.at(...path);
      const key = `${maker.namespace}/${typeof said === 'string' ? said : maker.name}`;
      const known = made.get(key);
      if (known === undefined) made.set(key, [maker]);
      else known.push(maker);
    }
  }
  return made;
});

/** All of the input that becomes a Secret of that name. */
export function makersOfSecret(inventory: Inventory, namespace: string, name: string): readonly Resource[] {
  return secretsThatAreMade(inventory).get(`${namespace}/${name}`) ?? [];
}

/** What of the input becomes a Secret that is not in it. */
export function makerOfSecret(inventory: Inventory, namespace: string, name: string): Resource | undefined {
  return makersOfSecret(inventory, namespace, name)[0];
}

/** Whether the Secret of a KafkaUser may be in a namespace: it is made there, or its annotations speak to a replicator. */
export function reaches(user: Resource, namespace: string): boolean {
  return (
    user.namespace === namespace || user.at('spec', 'template', 'secret', 'metadata', 'annotations') !== undefined
  );
}
