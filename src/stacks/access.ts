import type { Construct } from 'constructs';

import type { ClientOfCluster, LayeredEntry, ListenerLayer } from '../config';
import { KafkaAccess } from '../constructs';
import type { IKafka, KafkaUser } from '../constructs';
import { quote, UserError } from '../problems';
import type { Problem } from '../problems';
import { authenticationOf } from './listeners';
import { ownerLabels } from './settings';

/**
 * Hands the credentials of a client over to its namespace, when that is asked for.
 * @param of the name of the user, and of the cluster too where the client has users in several
 */
export function addKafkaAccess(
  scope: Construct,
  client: ClientOfCluster,
  cluster: IKafka,
  user: KafkaUser,
  listener: LayeredEntry<ListenerLayer>,
  namespace: string | undefined,
  of: string,
): void {
  const { kafkaAccess = false, owner, labels } = client.entry.value;
  if (kafkaAccess === false) return;
  if (namespace === undefined) throw new UserError([fromOutside(client)]);
  const { name = of, secretName, secret, overrides } = kafkaAccess === true ? {} : kafkaAccess;
  new KafkaAccess(scope, `access-${user.name}`, {
    cluster,
    // where nobody logs in, only the address is handed over
    ...(authenticationOf(listener.value) !== 'none' && { user }),
    listener: listener.name,
    name,
    namespace,
    ...(secretName !== undefined && { secretName }),
    ...(secret && { secret }),
    ...ownerLabels(owner, labels),
    ...(overrides && { overrides }),
  });
}

function fromOutside({ name, entry }: ClientOfCluster): Problem {
  return {
    rule: 'config/no-namespace',
    message: `client ${quote(name)} has kafkaAccess and comes from outside of Kubernetes, where no Secret can be made`,
    remedy: 'give it a namespace, or remove kafkaAccess',
    place: entry.placeOf('kafkaAccess'),
  };
}
