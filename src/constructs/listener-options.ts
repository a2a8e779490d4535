import type { CertificateAndKey, KafkaListenerConfiguration, NetworkPolicyPeer } from '../../imports';
import type { ListenerAuthentication } from './listener-authentication';

/** What every listener has. */
export interface CommonListenerProps {
  /** At most 11 lower-case letters and digits. Part of the names of Services and of `listener.name.<name>-<port>.` settings. */
  readonly name: string;

  /** 9092 or above, but neither 9404 nor 9999, which Strimzi keeps for metrics and JMX. */
  readonly port: number;

  /**
   * Who may connect. An empty list lets nobody in until `allowFrom` names a client; what is not said at all lets everyone in and
   * stays so. Strimzi Connect and MirrorMaker pods must be listed too.
   *
   * @default - everyone
   */
  readonly networkPolicyPeers?: readonly NetworkPolicyPeer[];

  /**
   * Most connections at a time, in each broker.
   * @default - no limit
   */
  readonly maxConnections?: number;

  /**
   * Most new connections per second, in each broker.
   * @default - no limit
   */
  readonly maxConnectionCreationRate?: number;

  /**
   * Host name that brokers tell their clients, with `{nodeId}` and `{nodePodName}`.
   * @default - what the type of the listener gives
   */
  readonly advertisedHostTemplate?: string;

  /**
   * Port that brokers tell their clients, as a sum such as `9100 + {nodeId}`.
   * @default - what the type of the listener gives
   */
  readonly advertisedPortTemplate?: string;
}

/** Encrypted: any authentication, and a certificate of your own if you like. */
export interface Encrypted {
  /**
   * What clients send is encrypted, and they can tell that they talk to the broker.
   * @default true
   */
  readonly tls?: true;

  /**
   * How clients prove who they are.
   * @default - they do not: all are `User:ANONYMOUS`
   */
  readonly authentication?: ListenerAuthentication;

  /**
   * A certificate from elsewhere, for clients that do not know the cluster CA. Strimzi neither makes nor renews it.
   * @default - one of the cluster CA
   */
  readonly brokerCertChainAndKey?: CertificateAndKey;
}

/** In the clear: no certificates on either side. */
export interface Unencrypted {
  /** Said aloud, since it lets everyone on the way read and write what clients send. */
  readonly tls: false;

  /**
   * How clients prove who they are.
   * @default - they do not: all are `User:ANONYMOUS`
   */
  readonly authentication?: ListenerAuthentication<'scram-sha-512' | 'custom'>;

  /** Only with TLS. */
  readonly brokerCertChainAndKey?: never;
}

/** Labels and annotations of the Service, Route or Ingress that Strimzi makes. */
export interface ObjectMetadataOptions {
  /**
   * Labels beside Strimzi's own.
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;

  /**
   * Annotations, for controllers of load balancers and DNS for instance.
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The one address at which clients begin. */
export interface BootstrapOptions {
  /**
   * More names for the certificates: DNS names or IP addresses.
   * @default - those of the Services
   */
  readonly alternativeNames?: readonly string[];
}

/** What one broker differs in. */
export interface BrokerOptions {
  /** Id of the node. */
  readonly broker: number;

  /**
   * Host name that it tells its clients.
   * @default - what the listener gives every broker
   */
  readonly advertisedHost?: string;

  /**
   * Port that it tells its clients.
   * @default - what the listener gives every broker
   */
  readonly advertisedPort?: number;
}

/** A fixed node port, instead of one that Kubernetes picks. */
export interface NodePortOptions {
  /**
   * The port on every node, from the range that the Kubernetes cluster keeps for it (30000 to 32767 as a rule).
   * @default - picked by Kubernetes
   */
  readonly nodePort?: number;
}

/** Addresses outside of Kubernetes that lead to the nodes. */
export interface ExternalIpOptions {
  /**
   * Addresses that lead to some node.
   * @default - none
   */
  readonly externalIPs?: readonly string[];
}

/** A fixed address of a load balancer. */
export interface LoadBalancerIpOptions {
  /**
   * The address, where the provider lets it be asked for.
   * @default - picked by the provider
   */
  readonly loadBalancerIP?: string;
}

/** A host name that leads here through a router. */
export interface HostOptions {
  /** The host name, at port 443. */
  readonly host: string;
}

/** Options of all types that have a Service of their own, which is all but `internal`. */
export interface OwnServiceOptions {
  /**
   * Whether the Services have addresses of one IP family or of both.
   * @default - that of the Kubernetes cluster
   */
  readonly ipFamilyPolicy?: NonNullable<KafkaListenerConfiguration['ipFamilyPolicy']>;

  /**
   * IP families of the Services, the first being the main one. Cannot change later.
   * @default - those of the Kubernetes cluster
   */
  readonly ipFamilies?: NonNullable<KafkaListenerConfiguration['ipFamilies']>;

  /**
   * Addresses of pods that are not ready yet are published too.
   * @default false
   */
  readonly publishNotReadyAddresses?: boolean;

  /**
   * Labels of every per-broker object, with `{nodeId}` and `{nodePodName}`.
   * @default - none
   */
  readonly perBrokerLabelsTemplate?: Readonly<Record<string, string>>;

  /**
   * Annotations of every per-broker object, with `{nodeId}` and `{nodePodName}`.
   * @default - none
   */
  readonly perBrokerAnnotationsTemplate?: Readonly<Record<string, string>>;
}

/** Where a Service name ends. */
export interface ServiceDnsOptions {
  /**
   * Brokers tell their clients the full name with the DNS domain of the cluster (`.cluster.local`).
   * @default false
   */
  readonly useServiceDnsDomain?: boolean;
}

/** How traffic from outside reaches the pods. */
export interface ExternalTrafficOptions {
  /**
   * `Local` keeps the address of the client and needs a pod on the node that is asked.
   * @default 'Cluster'
   */
  readonly externalTrafficPolicy?: NonNullable<KafkaListenerConfiguration['externalTrafficPolicy']>;
}

/** Hosts for which the type of listener needs names of yours: a template, or one for each broker. */
export type PerBrokerHosts<B> =
  | {
      /** Host of each broker, with `{nodeId}` and `{nodePodName}`. */
      readonly hostTemplate: string;

      /**
       * Brokers that differ.
       * @default - none
       */
      readonly brokers?: readonly (B & Partial<HostOptions>)[];
    }
  | {
      /** Only without a host for every broker. */
      readonly hostTemplate?: never;

      /** Every broker with its host. */
      readonly brokers: readonly (B & HostOptions)[];
    };
