import type { Construct } from 'constructs';

import type { ClientOfCluster } from '../config';
import { KafkaAccess } from '../constructs';
import type { IKafka, KafkaUser } from '../constructs';
import { ownerLabels } from './settings';

/** Hands the credentials of a client over to its namespace, when that is asked for. */
export function addKafkaAccess(
  scope: Construct,
  { entry }: ClientOfCluster,
  cluster: IKafka,
  user: KafkaUser,
  listener: string,
  namespace: string | undefined,
): void {
  const { kafkaAccess = false, owner, labels } = entry.value;
  if (kafkaAccess === false) return;
  const { name = user.name, secretName, secret, overrides } = kafkaAccess === true ? {} : kafkaAccess;
  new KafkaAccess(scope, `access-${user.name}`, {
    cluster,
    user,
    listener,
    name,
    ...(namespace !== undefined && { namespace }),
    ...(secretName !== undefined && { secretName }),
    ...(secret && { secret }),
    ...ownerLabels(owner, labels),
    ...(overrides && { overrides }),
  });
}
