import { at, clusterCaCertSecretName, listOf } from '../../../facts';
import type { Connection, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { CLIENT_KINDS, connectionsOf } from '../connections';

/** Kinds that become a Secret of their own name. */
const SECRET_KINDS = ['Secret', 'KafkaUser', 'SealedSecret', 'ExternalSecret', 'Certificate', 'KafkaAccess'];

/** Secrets by which a client trusts a Kafka and logs in to it. */
export const CLIENT_SECRET_RULES: readonly Rule[] = CLIENT_KINDS.map((kind) =>
  gate({
    id: 'operator/client-secret',
    on: kind,
    check: (client, scope) => connectionsOf(client).flatMap((connection) => secrets(client, connection, scope)),
  }),
);

function secrets(client: Resource, { value, path }: Connection, scope: Scope): readonly Outcome[] {
  const places = [
    ['authentication', 'passwordSecret', 'secretName'],
    ['authentication', 'certificateAndKey', 'secretName'],
    ...listOf(at(value, 'tls', 'trustedCertificates')).map((_, index) => [
      'tls',
      'trustedCertificates',
      index,
      'secretName',
    ]),
  ];
  return places.flatMap((place) => {
    const name = at(value, ...place);
    if (typeof name !== 'string' || isMade(client.namespace, name, scope)) return FINE;
    if (!scope.closedWorld) return skip(`the Secret ${name} is not in the input`);
    const message = `there is no Secret ${name} beside it`;
    return wrong([...path, ...place], message, 'add it, or copy it into this namespace');
  });
}

/** It stands in the input, or something of the input becomes it. */
function isMade(namespace: string, name: string, { inventory }: Scope): boolean {
  if (SECRET_KINDS.some((kind) => inventory.find(kind, namespace, name) !== undefined)) return true;
  return inventory.clusters.some((cluster) => {
    if (cluster.namespace !== namespace) return false;
    const prefix = cluster.at('spec', 'entityOperator', 'userOperator', 'secretPrefix');
    const user = typeof prefix === 'string' && name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
    return (
      name === clusterCaCertSecretName(cluster.name) ||
      (user !== undefined && inventory.find('KafkaUser', namespace, user) !== undefined)
    );
  });
}
