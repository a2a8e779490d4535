import { isMap, mapOf } from '../../../facts';
import type { Path } from '../../../facts';
import type { Cluster, Inventory, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';
import { isHarmless, isPrivateKey, isSecret, secretProperties } from './secret-words';

const AUTHORITIES = { clusterCa: 'cluster-ca', clientsCa: 'clients-ca' } as const;

/** Kinds without anything to hide, of which there may be thousands. */
const OPEN_KINDS: ReadonlySet<string> = new Set(['KafkaTopic', 'CustomResourceDefinition']);

/** Lists of names and operations, of which thousands of users have many. */
const OPEN_FIELDS: ReadonlySet<string> = new Set(['acls']);

/** Deeper than this nobody writes. */
const DEEPEST = 40;

/** What must not stand in a manifest: it is committed, shown in reviews and kept. */
export const SECRETS: readonly Rule[] = [
  policy({ id: 'security/literal-secret', on: 'any object', dev: 'error', prod: 'error', check: literals }),
  policy({ id: 'security/ca-key', on: 'Secret', dev: 'error', prod: 'error', check: caKey }),
  policy({ id: 'security/ca-key', on: 'Kafka', dev: 'error', prod: 'error', check: delivery }),
];

function literals(resource: Resource, { inventory }: Scope): readonly Outcome[] {
  if (resource.kind === 'Secret' && resource.group === '') return secretOutcomes(resource, inventory);
  if (OPEN_KINDS.has(resource.kind)) return FINE;
  const found: Outcome[] = [];
  visit(resource.object, [], '', found);
  return found.length === 0 ? FINE : found;
}

/** SOPS leaves the keys and encrypts the values. */
function isEncrypted(secret: Resource): boolean {
  return secret.at('sops') !== undefined;
}

function secretOutcomes(secret: Resource, inventory: Inventory): readonly Outcome[] {
  if (isEncrypted(secret) || holdsCaKey(secret, inventory)) return FINE;
  const part = ['stringData', 'data'].find((name) =>
    valuesOf(secret, name).some(([, value]) => isHidden(value, name)),
  );
  if (part === undefined) return FINE;
  const message = 'the values of a Secret stand in the manifest, encoded at most';
  return wrong([part], message, 'use an ExternalSecret, a SealedSecret or SOPS');
}

function valuesOf(secret: Resource, part: string): [string, string][] {
  return Object.entries(mapOf(secret.at(part))).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' ? [[key, value]] : [],
  );
}

/** Certificates alone are no secret. */
function isHidden(value: string, part: string): boolean {
  const text = part === 'data' ? Buffer.from(value, 'base64').toString('latin1') : value;
  if (isHarmless(value) || isHarmless(text)) return false;
  return isPrivateKey(text) || !text.trimStart().startsWith('-----BEGIN CERTIFICATE-----');
}

/**
 * Looks through an object for private keys and for secrets in maps called config and lists called env.
 * @param path where the value stands; the same list goes on through all of the object
 */
function visit(value: unknown, path: (string | number)[], within: string, found: Outcome[]): void {
  if (typeof value === 'string') {
    if (isPrivateKey(value)) found.push(...wrong([...path], 'a private key stands in the manifest', REMEDY));
    return;
  }
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      if (within === 'env') visitVariable(value[index], path, found);
      else visit(value[index], path, within, found);
      path.pop();
    }
    return;
  }
  for (const key of Object.keys(value)) {
    path.push(key);
    visitField(key, (value as Readonly<Record<string, unknown>>)[key], path, within, found);
    path.pop();
  }
}

function visitField(key: string, item: unknown, path: (string | number)[], within: string, found: Outcome[]): void {
  if (OPEN_FIELDS.has(key) && within === 'authorization') return;
  if (isConfig(within) && isSecret(key, item) && !isPrivateKey(String(item))) {
    found.push(...literal(key, [...path]));
  } else if (within === 'data' && typeof item === 'string' && key.endsWith('.properties')) {
    found.push(...secretProperties(item).flatMap((property) => literal(property, [...path])));
  } else if (typeof item === 'object' || typeof item === 'string') visit(item, path, key, found);
}

function isConfig(within: string): boolean {
  return within === 'config' || within === 'listenerConfig' || within === 'data';
}

function visitVariable(variable: unknown, path: Path, found: Outcome[]): void {
  const { name, value } = mapOf(variable);
  if (typeof name === 'string' && isSecret(name, value)) found.push(...literal(name, [...path, 'value']));
  else visit(value, [...path, 'value'], 'value', found);
}

const REMEDY =
  'refer to a Secret: ${strimzisecrets:<namespace>/<name>:<key>} in a config, or for a connector of kafka.yaml { secret: <name>, key: <key> }; valueFrom.secretKeyRef for a variable';

/** The key may be told, the value never. */
function literal(key: string, path: Path): readonly Outcome[] {
  return wrong(path, `the value of ${key} stands in the manifest as it is`, REMEDY);
}

/** Names of the Secrets with the keys of the authorities of every cluster. */
const caSecrets = lazily(
  (inventory: Inventory): ReadonlySet<string> =>
    new Set(
      inventory.clusters.flatMap(({ namespace, name }) =>
        Object.values(AUTHORITIES).map((suffix) => `${namespace}/${name}-${suffix}`),
      ),
    ),
);

function holdsCaKey(secret: Resource, inventory: Inventory): boolean {
  const values = [...valuesOf(secret, 'data'), ...valuesOf(secret, 'stringData')].filter(
    ([, value]) => !isHarmless(value),
  );
  const isOurs = caSecrets(inventory).has(`${secret.namespace}/${secret.name}`);
  return values.length > 0 && (isOurs || values.some(([key]) => key === 'ca.key'));
}

function caKey(secret: Resource, { inventory }: Scope): readonly Outcome[] {
  if (secret.group !== '' || isEncrypted(secret) || !holdsCaKey(secret, inventory)) return FINE;
  const part = isMap(secret.at('stringData')) ? 'stringData' : 'data';
  const message = 'with this key of an authority anybody can make certificates, those of super users too';
  return wrong([part], message, 'let Strimzi make the authority, or deliver it from a store of secrets');
}

/** Whether an own authority arrives somehow; that its Secret is missing in a closed world the operator says. */
function delivery(cluster: Cluster, { facts, inventory, closedWorld }: Scope): readonly Outcome[] {
  if (facts.elsewhere?.certificateAuthorities === true || closedWorld) return FINE;
  return Object.entries(AUTHORITIES).flatMap(([field, suffix]) => {
    const own = cluster.at('spec', field, 'generateCertificateAuthority') === false;
    const name = `${cluster.name}-${suffix}`;
    const arrives = ['Secret', 'SealedSecret', 'ExternalSecret'].some(
      (kind) => inventory.find(kind, cluster.namespace, name) !== undefined,
    );
    if (!own || arrives) return FINE;
    return skip(`nothing in the input brings the Secret ${name}; facts.elsewhere.certificateAuthorities may`);
  });
}
