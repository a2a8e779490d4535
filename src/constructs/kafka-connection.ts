import type { ClientAuthentication, ClientTls, TrustedCertificate } from '../../imports/shapes';
import { ImportedKafka, inNamespace } from './kafka-reference';
import type { IKafka } from './kafka-reference';
import type { IKafkaUser } from './kafka-user';
import type { Listener } from './listener';
import { podsOf } from './network-policies';

/** Where a component finds what it logs in with, in its own namespace. */
export interface ClientCredentials {
  /**
   * The Secret with its password, or with its certificate and key.
   * @default - that of the KafkaUser, by its name
   */
  readonly secret?: string;

  /**
   * Key of the password in it.
   * @default 'password'
   */
  readonly passwordKey?: string;

  /**
   * Key of the certificate in it.
   * @default 'user.crt'
   */
  readonly certificateKey?: string;

  /**
   * Key of the private key in it.
   * @default 'user.key'
   */
  readonly privateKeyKey?: string;

  /**
   * The certificates by which it knows the brokers.
   * @default - every `.crt` of the Secret of the cluster CA; of a listener with a certificate of its own `ca.crt` beside that. An empty list is for
   * public authorities
   */
  readonly trusted?: readonly TrustedCertificate[];
}

/** How a component comes to a cluster. */
export interface KafkaConnectionProps {
  /**
   * Name of the listener that it uses.
   * @default - the first that takes how the user logs in
   */
  readonly listener?: string;

  /**
   * Where it begins, for a component in another Kubernetes cluster than the brokers.
   * @default - the address of the listener
   */
  readonly bootstrapServers?: string;

  /**
   * Who it is to Kafka, where the listener asks.
   * @default - nobody: only for listeners that take everyone
   */
  readonly user?: IKafkaUser;

  /**
   * Where it finds its Secrets, when they do not have the names of Strimzi: the operators make them in the namespace of the cluster, and a
   * component reads them in its own.
   *
   * @default - the Secrets of the KafkaUser and of the cluster CA, by their names
   */
  readonly credentials?: ClientCredentials;
}

/** The part of a spec by which a component of Strimzi reaches Kafka. */
export interface KafkaConnectionSpec {
  /** `host:port` of one broker or more, separated by commas. */
  readonly bootstrapServers: string;
  /**
   * What it trusts.
   * @default - connections are not encrypted
   */
  readonly tls?: ClientTls;
  /**
   * Who it is.
   * @default - nobody
   */
  readonly authentication?: ClientAuthentication;
}

/**
 * The way of a component (Connect, MirrorMaker 2, the Bridge) to a Kafka cluster: where it begins, what it trusts, and who it is.
 *
 * Source: Strimzi documentation, "Configuring Kafka Connect", "TLS and authentication of clients".
 */
export class KafkaConnection {
  /**
   * To a cluster of Strimzi.
   * @throws UserError when it has no listener that fits
   */
  static to(cluster: IKafka, props: KafkaConnectionProps = {}): KafkaConnection {
    const { user } = props;
    const listener = cluster.listenerFor({
      ...(props.listener !== undefined && { listener: props.listener }),
      ...(user?.authentication && { authentication: user.authentication }),
    });
    return new KafkaConnection(connectionSpec(cluster, listener, props), { cluster, listener, user });
  }

  /** To any other Kafka, in the words of the custom resource. */
  static of(spec: KafkaConnectionSpec): KafkaConnection {
    return new KafkaConnection(spec, {});
  }

  /** The cluster, when it is one of Strimzi. */
  readonly cluster: IKafka | undefined;
  /** The listener, when the cluster is one of Strimzi. */
  readonly listener: Listener | undefined;
  /** Who the component is to the cluster. */
  readonly user: IKafkaUser | undefined;
  readonly #spec: KafkaConnectionSpec;

  private constructor(spec: KafkaConnectionSpec, end: Ends) {
    this.#spec = spec;
    this.cluster = end.cluster;
    this.listener = end.listener;
    this.user = end.user;
  }

  /** As the custom resource has it. */
  toSpec(): KafkaConnectionSpec {
    return this.#spec;
  }

  /**
   * Names of the Secrets that the component reads, in its own namespace. The operators make them in the namespace of the cluster; for a
   * component that stands elsewhere somebody must bring them.
   */
  get secretNames(): readonly string[] {
    const { tls, authentication } = this.#spec;
    const names = [
      authentication?.passwordSecret?.secretName,
      authentication?.certificateAndKey?.secretName,
      ...(tls?.trustedCertificates ?? []).map(({ secretName }) => secretName),
    ];
    return [...new Set(names.filter((name) => name !== undefined))].sort();
  }

  /** Lets the pods of the component connect to the listener, where the cluster is made here. */
  admit(namespace: string | undefined, pods: Readonly<Record<string, string>>): void {
    const { cluster, listener } = this;
    if (cluster === undefined || listener === undefined || cluster instanceof ImportedKafka) return;
    // balancers and nodes between hide which pod comes
    if (listener.type !== 'internal' && listener.type !== 'cluster-ip') return;
    const from = namespace ?? cluster.namespace;
    const peer = from === undefined ? { podSelector: { matchLabels: pods } } : podsOf(from, pods);
    cluster.allowFrom(listener.name, peer);
  }
}

interface Ends {
  readonly cluster?: IKafka;
  readonly listener?: Listener;
  readonly user?: IKafkaUser | undefined;
}

function connectionSpec(cluster: IKafka, listener: Listener, props: KafkaConnectionProps): KafkaConnectionSpec {
  const { user, credentials = {}, bootstrapServers = cluster.bootstrap(listener.name) } = props;
  const trusted = credentials.trusted ?? [trustedBy(cluster, listener)];
  const authentication = authenticationSpec(listener, user, credentials);
  return {
    bootstrapServers,
    ...(listener.tls && { tls: { trustedCertificates: trusted } }),
    ...(authentication && { authentication }),
  };
}

/** A listener with a certificate of its own is known by the authority that signed it, which cert-manager writes beside it. */
function trustedBy(cluster: IKafka, listener: Listener): TrustedCertificate {
  const own = listener.toSpec().configuration?.brokerCertChainAndKey;
  if (own !== undefined) return { secretName: own.secretName, certificate: 'ca.crt' };
  return { secretName: cluster.clusterCaSecretName, pattern: '*.crt' };
}

/** A listener without authentication asks nobody who they are. */
function authenticationSpec(
  { authentication }: Listener,
  user: IKafkaUser | undefined,
  credentials: ClientCredentials,
): ClientAuthentication | undefined {
  if (user === undefined) return undefined;
  const { secret: secretName = user.secretName ?? user.name } = credentials;
  if (authentication === 'scram-sha-512') {
    const { passwordKey = 'password' } = credentials;
    return { type: authentication, username: user.name, passwordSecret: { secretName, password: passwordKey } };
  }
  if (authentication !== 'tls') return undefined;
  const { certificateKey = 'user.crt', privateKeyKey = 'user.key' } = credentials;
  return {
    type: authentication,
    certificateAndKey: { secretName, certificate: certificateKey, key: privateKeyKey },
  };
}

/** Props with the namespace of the cluster unless they say one: there the operators make the Secrets. */
export function inNamespaceOf<T extends { readonly namespace?: string }>(
  { cluster }: KafkaConnection,
  props: T,
): T {
  return cluster === undefined ? props : inNamespace(cluster, props);
}
