import { Construct } from 'constructs';

import type { ClientOfCluster } from '../config';
import { Kafka, KafkaUser, podsOf } from '../constructs';
import { addKafkaAccess } from './access';
import { grantAccess, listenerOfClient, namespaceOfClient, userProps } from './clients';
import type { NamesOf } from './clients';
import { onceEach } from './making';
import type { MadeCluster, Making } from './making';
import type { ClientRoute } from './namespaces';
import { EntryOrigin } from './origins/entry-origin';
import { setOrigin } from './origins/origin';
import { CLIENT_ROWS } from './origins/rows';

/** The users of the clients of a cluster. */
export function addUsers(making: Making, { scope, cluster, kafka }: MadeCluster): ClientRoute[] {
  const users = new Construct(scope, 'users');
  return onceEach(cluster.clients).flatMap((client) => addUser(making, { scope: users, cluster, kafka }, client));
}

/**
 * The user of a client, with its rights, and the way of its pods to the cluster.
 * @param read how topics are called here that the client reads
 */
export function addUser(
  { environment, attempts }: Making,
  { scope, cluster, kafka }: MadeCluster,
  client: ClientOfCluster,
  read?: NamesOf,
): ClientRoute[] {
  const origin = new EntryOrigin(client.entry, CLIENT_ROWS);
  const route = attempts.make(`client "${client.name}"`, origin, () => {
    const user = new KafkaUser(scope, `user-${client.name}`, userProps(client, kafka));
    setOrigin(user, origin);
    grantAccess(client, kafka, user, read);
    const listener = listenerOfClient(client, cluster);
    const namespace = namespaceOfClient(client, cluster, listener);
    const inSeveral = environment.clusters.filter(({ clients }) => clients.includes(client)).length > 1;
    const several = inSeveral || read !== undefined;
    const of = several ? `${user.name}-${cluster.name}` : user.name;
    addKafkaAccess(user, client, kafka, user, listener, namespace, of);
    if (namespace === undefined) return undefined;
    const { pods } = client.entry.value;
    if (kafka instanceof Kafka) kafka.allowFrom(listener.name, podsOf(namespace, pods));
    return { name: user.name, namespace, pods, cluster, listener, schemas: true } as const;
  });
  return route === undefined ? [] : [route];
}
