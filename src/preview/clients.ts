import { at, listOf } from '../facts';
import type { Resource } from '../inventory';
import { made, nodeReader } from './generated';
import type { GeneratedObject } from './generated';

/** The maps in which a client says how it reaches a Kafka: tls, authentication. */
type Connections = readonly unknown[];

/** The Secret into which the certificates to trust are copied. */
export function trustedCertificates(
  client: Resource,
  name: string,
  connections: Connections,
  keys: readonly string[],
): readonly GeneratedObject[] {
  return connections.some(trustsSecrets) ? [made(client, 'Secret', name, { keys })] : [];
}

/** What the pods of a client may do: read the Secrets of its connections, and the labels of the Kubernetes node. */
export function rights(
  client: Resource,
  name: string,
  binding: string,
  connections: Connections,
): readonly GeneratedObject[] {
  const readsSecrets = connections.some((one) => trustsSecrets(one) || logsInBySecret(one));
  return [
    made(client, 'ServiceAccount', name),
    ...(readsSecrets ? [made(client, 'Role', name), made(client, 'RoleBinding', binding)] : []),
    ...(readsTopology(client.at('spec', 'rack')) ? [nodeReader(client, name)] : []),
  ];
}

/** True for a rack that is read from a label of the Kubernetes node. */
export function readsTopology(rack: unknown): boolean {
  return rack !== undefined && (at(rack, 'type') ?? 'topology-label') === 'topology-label';
}

export function trustsSecrets(connection: unknown): boolean {
  return listOf(at(connection, 'tls', 'trustedCertificates')).length > 0;
}

function logsInBySecret(connection: unknown): boolean {
  const authentication = at(connection, 'authentication');
  const type = at(authentication, 'type');
  if (type === 'tls') return at(authentication, 'certificateAndKey', 'secretName') !== undefined;
  return type !== 'custom' && at(authentication, 'passwordSecret', 'secretName') !== undefined;
}
