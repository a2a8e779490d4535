import { at, listOf, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { Inventory, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';
import { makerOfSecret, reaches } from '../secret-makers';
import { containersOf, lackingForRestricted, POD } from './containers';
import { isUnversioned } from './image-name';

/** A Secret that a workload uses. */
interface Use {
  readonly secret: string;
  readonly path: Path;
  readonly how: 'volume' | 'variable';
}

/** How applications get at their credentials. */
export const CLIENT_CREDENTIALS: readonly Rule[] = (['Deployment', 'StatefulSet', 'Job'] as const).map((kind) =>
  policy({
    id: 'security/client-credentials',
    mayRefuse: true,
    on: kind,
    dev: 'info',
    prod: 'warning',
    check: credentials,
  }),
);

/** Users by their names, which are those of their Secrets. */
export const usersByName = lazily((inventory: Inventory) => {
  const users = new Map<string, Resource[]>();
  for (const user of inventory.ofKind('KafkaUser')) {
    const known = users.get(user.name);
    if (known === undefined) users.set(user.name, [user]);
    else known.push(user);
  }
  return users;
});

const secretsOfClusters = lazily(
  (inventory: Inventory) =>
    new Map(
      inventory.clusters.flatMap(({ name }) => [
        [`${name}-cluster-ca-cert`, false],
        [`${name}-cluster-ca`, true],
        [`${name}-clients-ca`, true],
      ]),
    ),
);

function credentials(workload: Resource, { inventory, closedWorld }: Scope): readonly Outcome[] {
  const uses = usesOf(workload).filter(({ secret }) => isOfKafka(secret, inventory));
  if (uses.length === 0) return FINE;
  // a Secret may be called like a user and be of something else: beside the authority of a cluster it is not
  const isSure = closedWorld || uses.some(({ secret }) => secretsOfClusters(inventory).has(secret));
  return [
    ...uses.flatMap((use) => useOutcomes(use, workload, inventory, isSure)),
    ...containersOf(workload).flatMap((path) => containerOutcomes(workload, path)),
  ];
}

function isOfKafka(secret: string, inventory: Inventory): boolean {
  return usersByName(inventory).has(secret) || secretsOfClusters(inventory).has(secret);
}

function useOutcomes({ secret, path, how }: Use, workload: Resource, inventory: Inventory, isSure: boolean) {
  if (secretsOfClusters(inventory).get(secret) === true) {
    const message = `${secret} holds the key of an authority: whoever has it makes any certificate`;
    return wrong(path, message, `use ${secret}-cert`, { severity: 'error' });
  }
  return [
    ...(how === 'variable'
      ? wrong(path, `a variable shows ${secret} in dumps, and keeps it after a rotation`, 'mount it as files', {
          severity: 'info',
        })
      : FINE),
    ...absent(secret, path, workload, inventory, isSure),
  ];
}

/** A Secret of another namespace cannot be mounted. */
function absent(secret: string, path: Path, workload: Resource, inventory: Inventory, isSure: boolean) {
  const users = usersByName(inventory).get(secret) ?? [];
  const here =
    inventory.find('Secret', workload.namespace, secret) ?? makerOfSecret(inventory, workload.namespace, secret);
  if (here !== undefined || users.length === 0 || users.some((user) => reaches(user, workload.namespace)))
    return FINE;
  const [user] = users;
  if (!isSure) return skip(`whether the Secret ${secret} of ${user?.namespace ?? ''} is copied is not known`);
  const message = `the Secret ${secret} is in namespace ${user?.namespace ?? ''}, and this pod in ${workload.namespace}`;
  return wrong(path, message, 'bring it over: KafkaAccess, External Secrets, a replicator');
}

function containerOutcomes(workload: Resource, path: Path): readonly Outcome[] {
  const image = words(workload.at(...path, 'image') ?? '');
  const pod = workload.at(...POD, 'securityContext');
  const lacking = lackingForRestricted(workload.at(...path, 'securityContext'), pod);
  return [
    ...(image !== '' && isUnversioned(image)
      ? wrong(
          [...path, 'image'],
          `${image} is another image whenever somebody pushes one`,
          'write a tag or a digest',
        )
      : FINE),
    ...(lacking.length === 0
      ? FINE
      : wrong(
          [...path, 'securityContext'],
          `who takes over this container has the credentials and more: it lacks ${lacking.join(', ')}`,
          'add them',
        )),
  ];
}

/** The Secrets that a workload of Kubernetes uses. */
export function usesOf(workload: Resource): Use[] {
  return [
    ...listOf(workload.at(...POD, 'volumes')).flatMap((volume, index) =>
      fromVolume(volume, [...POD, 'volumes', index]),
    ),
    ...containersOf(workload).flatMap((path) => fromVariables(workload, path)),
  ];
}

function fromVolume(volume: unknown, path: Path): Use[] {
  const projected = listOf(at(volume, 'projected', 'sources')).map((source, index) =>
    use(at(source, 'secret', 'name'), [...path, 'projected', 'sources', index], 'volume'),
  );
  return [use(at(volume, 'secret', 'secretName'), [...path, 'secret'], 'volume'), ...projected].flat();
}

function fromVariables(workload: Resource, path: Path): Use[] {
  const env = listOf(workload.at(...path, 'env')).flatMap((variable, index) =>
    use(at(variable, 'valueFrom', 'secretKeyRef', 'name'), [...path, 'env', index], 'variable'),
  );
  const from = listOf(workload.at(...path, 'envFrom')).flatMap((source, index) =>
    use(at(source, 'secretRef', 'name'), [...path, 'envFrom', index], 'variable'),
  );
  return [...env, ...from];
}

function use(secret: unknown, path: Path, how: Use['how']): Use[] {
  return typeof secret === 'string' ? [{ secret, path, how }] : [];
}
