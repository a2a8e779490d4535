import type { Construct } from 'constructs';

import type { BridgeLayer, LayeredEntry, Owned } from '../config';
import { KafkaAccess, KafkaConnection, KafkaUser } from '../constructs';
import type { IKafka, KafkaConnectionProps } from '../constructs';
import { resourceNameFor } from '../facts';
import { quote, UserError } from '../problems';
import { userAuthentication } from './clients';
import { ownerLabels } from './settings';
import { toldAt } from './told';

/** What every component says of its way to Kafka. */
type ConnectionLayer = Pick<
  BridgeLayer,
  'listener' | 'authentication' | 'credentials' | 'kafkaAccess' | 'namespace' | 'owner' | 'labels'
>;

/**
 * The way of a component to its cluster, with a user of its own name where the listener asks who comes.
 * @throws UserError when no listener fits
 */
export function connectionOf<T extends ConnectionLayer>(
  scope: Construct,
  { name, resourceName, entry }: Owned<T>,
  kafka: IKafka,
): KafkaConnection {
  const value = entry.value as LayeredEntry<ConnectionLayer>['value'];
  const { listener: named, authentication, credentials } = value;
  const way = authentication && userAuthentication(authentication);
  // what is wrong with the way in is wrong with the listener that the entry names
  const listener = toldAt('/spec/bootstrapServers', () =>
    kafka.listenerFor({
      ...(named !== undefined && { listener: named }),
      ...(way && { authentication: way.type }),
    }),
  );
  const props: KafkaConnectionProps = {
    listener: listener.name,
    ...(credentials && { credentials }),
  };
  if (way === undefined || listener.authentication === undefined) return KafkaConnection.to(kafka, props);
  const user = new KafkaUser(scope, `user-${name}`, {
    cluster: kafka,
    name: resourceName ?? resourceNameFor(name),
    authentication: way,
    ...ownerLabels(value.owner, value.labels),
  });
  if (value.kafkaAccess !== true) return KafkaConnection.to(kafka, { ...props, user });
  const { namespace = kafka.namespace } = value;
  const access = new KafkaAccess(scope, `access-${name}`, {
    cluster: kafka,
    user,
    listener: listener.name,
    name: `${user.name}-kafka`,
    ...(namespace !== undefined && { namespace }),
    ...ownerLabels(value.owner, value.labels),
  });
  return KafkaConnection.to(kafka, { ...props, user, credentials: { ...access.credentials, ...credentials } });
}

/**
 * Refuses to trust what the Access Operator hands on, the authority of the cluster, where the listener shows a certificate of its own.
 * @throws UserError when the entry does not say what to trust
 */
export function refuseForeignTrust<T extends ConnectionLayer>(
  { name, entry }: Owned<T>,
  { listener, user }: KafkaConnection,
): void {
  const { kafkaAccess, credentials } = entry.value as LayeredEntry<ConnectionLayer>['value'];
  if (kafkaAccess !== true || user === undefined || credentials?.trusted !== undefined) return;
  if (listener?.tls !== true || listener.toSpec().configuration?.brokerCertChainAndKey === undefined) return;
  throw new UserError([
    {
      rule: 'config/access-trust',
      message: `the kafkaAccess of ${quote(name)} hands on the CA of the cluster, and listener ${quote(listener.name)} shows a certificate of its own`,
      remedy:
        'add credentials: { trusted: [{ secretName: ..., certificate: ca.crt }] } with its authority, or trusted: [] for a public one',
      place: entry.placeOf('kafkaAccess'),
    },
  ]);
}
