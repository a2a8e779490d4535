import { clusterCaCertSecretName, mapOf } from '../../../facts';
import type { Inventory, Resource } from '../../../inventory';
import { generatedFor } from '../../../preview';
import type { Scope } from '../../rule';
import { makerOfSecret } from '../secret-makers';

const AUTHORITY = ['ca.crt', 'ca.p12', 'ca.password'];

/** The keys of a Secret that stands in the input, or that something of the input becomes. */
export function keysOfSecret(
  namespace: string,
  name: string,
  { inventory }: Scope,
): readonly string[] | 'unknown' | 'absent' {
  const secret = inventory.find('Secret', namespace, name);
  if (secret !== undefined) return written(secret);
  const user = inventory.find('KafkaUser', namespace, name);
  if (user !== undefined) return ofUser(user, inventory);
  if (makerOfSecret(inventory, namespace, name) !== undefined) return 'unknown';
  for (const cluster of inventory.clusters) {
    if (cluster.namespace !== namespace) continue;
    if (name === clusterCaCertSecretName(cluster.name)) return isOwn(cluster) ? 'unknown' : AUTHORITY;
    const prefix = cluster.at('spec', 'entityOperator', 'userOperator', 'secretPrefix');
    const named = typeof prefix === 'string' && name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
    const prefixed = named === undefined ? undefined : inventory.find('KafkaUser', namespace, named);
    if (prefixed !== undefined) return ofUser(prefixed, inventory);
  }
  return 'absent';
}

/** A Secret without content is one that something else fills in. */
function written(secret: Resource): readonly string[] | 'unknown' {
  const keys = [...Object.keys(mapOf(secret.at('data'))), ...Object.keys(mapOf(secret.at('stringData')))];
  return keys.length === 0 ? 'unknown' : keys;
}

/** What the User Operator writes; of a user without a Secret something else may bring one. */
function ofUser(user: Resource, inventory: Inventory): readonly string[] | 'unknown' {
  return generatedFor(user, inventory)[0]?.keys ?? 'unknown';
}

/** An authority of one's own has the keys that one gives it. */
function isOwn(cluster: Resource): boolean {
  return cluster.at('spec', 'clusterCa', 'generateCertificateAuthority') === false;
}
