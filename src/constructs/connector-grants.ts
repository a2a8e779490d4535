import type { NameOrPrefix } from '../access';
import type { IKafkaConnect } from './kafka-connect-reference';
import type { IKafkaUser } from './kafka-user';

/** What of a connector its rights follow from. */
interface ConnectorAccess {
  readonly connect: IKafkaConnect;
  readonly user?: IKafkaUser;
  readonly writes?: readonly NameOrPrefix[];
  readonly createsTopics?: boolean;
  readonly reads?: readonly NameOrPrefix[];
  readonly deadLetters?: string;
}

/** Gives the user of a connector what it needs for what it reads and writes, and the workers what they need for it. */
export function grantConnector(
  connector: string,
  access: ConnectorAccess,
  config: Readonly<Record<string, unknown>> = {},
): void {
  const { connect, user = connect.user, writes = [], createsTopics = false, reads = [], deadLetters } = access;
  const { cluster } = connect;
  if (cluster === undefined || user === undefined) return;
  const exactlyOnce = connect.exactlyOnce ? { groupId: connect.groupId, connector } : undefined;
  if (writes.length > 0) {
    cluster.grantSourceConnector(user, { writes, create: createsTopics, ...(exactlyOnce && { exactlyOnce }) });
    // the workers fence off tasks that are gone
    if (exactlyOnce && connect.user !== undefined && connect.user !== user)
      cluster.grantSourceConnector(connect.user, { writes: [], exactlyOnce });
  }
  if (reads.length > 0) {
    const group = config['consumer.override.group.id'];
    cluster.grantSinkConnector(user, {
      connector,
      reads,
      ...(typeof group === 'string' && { group }),
      ...(deadLetters !== undefined && { deadLetters }),
    });
  }
}
