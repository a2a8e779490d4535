import type { ClientOfCluster, ClusterOfEnvironment, LayeredEntry, ListenerLayer } from '../config';
import type { ClientLayer } from '../config';
import { UserAuthentication } from '../constructs';
import type { IKafka, KafkaUser, KafkaUserProps } from '../constructs';
import { resourceNameFor } from '../facts';
import { didYouMean, UserError } from '../problems';
import type { Problem } from '../problems';
import { authenticationOf } from './listeners';
import { ownerLabels } from './settings';

type Settings = LayeredEntry<ClientLayer>['value'];

/** A client of the config as options of its user. */
export function userProps({ name, resourceName, entry }: ClientOfCluster, cluster: IKafka): KafkaUserProps {
  const { authentication, quotas, acls, secret, owner, labels, annotations, overrides } = entry.value;
  return {
    cluster,
    name: resourceName ?? resourceNameFor(name),
    ...(authentication && { authentication: userAuthentication(authentication) }),
    ...(quotas && { quotas }),
    ...(acls && { acls: acls as KafkaUserProps['acls'] & object }),
    ...(secret && { secret }),
    ...ownerLabels(owner, labels),
    ...(annotations && { annotations }),
    ...(overrides && { overrides }),
  };
}

export function userAuthentication(settings: NonNullable<Settings['authentication']>): UserAuthentication {
  const { type, password, ...certificate } = typeof settings === 'string' ? { type: settings } : settings;
  if (type === 'tls-external') return UserAuthentication.tlsExternal();
  return type === 'tls' ? UserAuthentication.tls(certificate) : UserAuthentication.scramSha512(password);
}

/** How topics are called that an application reads; in a cluster with copies there are several for one. */
export type NamesOf = (topic: NameOrPrefix) => readonly NameOrPrefix[];

const AS_THEY_ARE: NamesOf = (topic) => [topic];

/** Gives a user the rights that follow from what its application does. */
export function grantAccess(
  { name, entry }: ClientOfCluster,
  cluster: IKafka,
  user: KafkaUser,
  read: NamesOf = AS_THEY_ARE,
): void {
  const { produces, consumes, streams, access, transactionalId, idempotent, group = name } = entry.value;
  for (const topic of produces ?? []) {
    cluster.grantProduce(user, nameOf(topic), {
      ...(transactionalId !== undefined && { transactionalId }),
      ...(idempotent && { idempotent }),
    });
  }
  for (const topic of consumes ?? [])
    for (const one of read(nameOf(topic))) cluster.grantConsume(user, one, { group });
  if (streams) {
    const { applicationId = name, exactlyOnce, reads, writes } = streams;
    cluster.grantStreams(user, {
      applicationId,
      reads: reads.flatMap((topic) => read(nameOf(topic))),
      ...(writes && { writes: writes.map(nameOf) }),
      ...(exactlyOnce && { exactlyOnce }),
    });
  }
  if (access === 'admin') cluster.grantAdmin(user);
  if (access === 'read-only') cluster.grantReadOnly(user);
}

export type NameOrPrefix = string | { readonly prefix: string };
type TopicReference = NonNullable<Settings['produces']>[number];

/** The Kafka name of a topic. */
export function nameOfOne(reference: Exclude<TopicReference, { readonly prefix: string }>): string {
  return typeof reference === 'string' ? reference : reference.topic;
}

export function nameOf(reference: TopicReference): NameOrPrefix {
  return typeof reference === 'object' && 'topic' in reference ? reference.topic : reference;
}

/**
 * The namespace from which a client comes: the one it names, else that of the cluster; nothing for one that comes from outside of Kubernetes.
 * @throws UserError when it comes from outside and its listener admits namespaces only
 */
export function namespaceOfClient(
  { name, entry }: ClientOfCluster,
  cluster: ClusterOfEnvironment,
  listener: LayeredEntry<ListenerLayer>,
): string | undefined {
  const { namespace } = entry.value;
  const { type, peers } = listener.value;
  if (namespace !== undefined) return namespace;
  if (type === 'internal' || type === 'cluster-ip') return cluster.namespace;
  if (peers !== 'clients') return undefined;
  throw new UserError([
    {
      rule: 'config/no-peers',
      message: `client ${JSON.stringify(name)} comes to listener ${JSON.stringify(listener.name)} from outside, which admits only pods of its clients`,
      remedy:
        'give the listener peers, for example [{ ipBlock: { cidr: 198.51.100.0/24 } }], or the client a namespace',
      place: entry.placeOf(),
    },
  ]);
}

/**
 * The listener that a client uses: the one it names, else the first that takes its authentication, else, where nobody logs in, the first.
 * @throws UserError when there is none
 */
export function listenerOfClient(
  client: ClientOfCluster,
  { name, listeners }: ClusterOfEnvironment,
): LayeredEntry<ListenerLayer> {
  const { entry } = client;
  const { authentication, listener: named } = entry.value;
  const type = typeof authentication === 'string' ? authentication : authentication?.type;
  const takes = (listener: LayeredEntry<ListenerLayer>): boolean =>
    takesType(authenticationOf(listener.value), type);
  const found =
    named === undefined
      ? (listeners.find(takes) ?? listeners.find(({ value }) => authenticationOf(value) === 'none'))
      : listeners.find((listener) => listener.name === named);
  if (found === undefined) throw new UserError([noListener(client, name, listeners, type)]);
  if (!takes(found) && authenticationOf(found.value) !== 'none')
    throw new UserError([wrongListener(client, found, type)]);
  return found;
}

function takesType(listener: ReturnType<typeof authenticationOf>, client: string | undefined): boolean {
  if (client === undefined || listener === 'custom') return true;
  return listener === (client === 'tls-external' ? 'tls' : client);
}

function noListener(
  { name, entry }: ClientOfCluster,
  cluster: string,
  listeners: readonly LayeredEntry<ListenerLayer>[],
  type: string | undefined,
): Problem {
  const { listener } = entry.value;
  const known = listeners.map((candidate) => candidate.name);
  if (listener === undefined) {
    return {
      rule: 'config/no-listener',
      message: `client ${JSON.stringify(name)} logs in by ${String(type)}, which no listener of cluster ${JSON.stringify(cluster)} takes`,
      remedy: `change its authentication, or add a listener (there are ${known.join(', ')})`,
      place: entry.placeOf('authentication'),
    };
  }
  const near = didYouMean(listener, known);
  return {
    rule: 'config/unknown-listener',
    message: `client ${JSON.stringify(name)} uses listener ${JSON.stringify(listener)}, which cluster ${JSON.stringify(cluster)} does not have`,
    remedy: near === undefined ? `there are ${known.join(', ')}` : `did you mean "${near}"?`,
    place: entry.placeOf('listener'),
  };
}

function wrongListener(
  { name, entry }: ClientOfCluster,
  listener: LayeredEntry<ListenerLayer>,
  type: string | undefined,
): Problem {
  return {
    rule: 'config/no-listener',
    message: `client ${JSON.stringify(name)} logs in by ${String(type)}, but its listener ${JSON.stringify(listener.name)} takes ${authenticationOf(listener.value)}`,
    remedy: 'change its authentication, or let it use another listener',
    place: entry.placeOf('listener'),
  };
}
