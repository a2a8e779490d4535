import type { KafkaListenerConfiguration, KafkaListener, NetworkPolicyPeer } from '../../imports/kafka';
import type { ListenerAuthentication } from './listener-authentication';
import type {
  BootstrapOptions,
  BrokerOptions,
  CommonListenerProps,
  Encrypted,
  ExternalIpOptions,
  ExternalTrafficOptions,
  HostOptions,
  LoadBalancerIpOptions,
  NodePortOptions,
  ObjectMetadataOptions,
  OwnServiceOptions,
  PerBrokerHosts,
  ServiceDnsOptions,
  Unencrypted,
} from './listener-options';

/** The ways to reach a listener. */
export type ListenerType = KafkaListener['type'];

type Secured = Encrypted | Unencrypted;

/** Differences of the bootstrap address and of single brokers. */
interface Addresses<Bootstrap, Broker> {
  /** @default - as the type of the listener gives */
  readonly bootstrap?: Bootstrap;
  /** @default - no broker differs */
  readonly brokers?: readonly Broker[];
}

type Bootstrap<Options = unknown> = BootstrapOptions & ObjectMetadataOptions & Options;
type Broker<Options = unknown> = BrokerOptions & ObjectMetadataOptions & Options;

/** Options of `Listener.internal`. */
export type InternalListenerProps = CommonListenerProps &
  Secured &
  ServiceDnsOptions &
  Addresses<BootstrapOptions, BrokerOptions>;

/** Options of `Listener.clusterIp`. */
export type ClusterIpListenerProps = CommonListenerProps &
  Secured &
  OwnServiceOptions &
  ServiceDnsOptions &
  Addresses<Bootstrap, Broker>;

/** Options of `Listener.nodePort`. */
export type NodePortListenerProps = CommonListenerProps &
  Secured &
  OwnServiceOptions &
  ExternalTrafficOptions &
  Addresses<Bootstrap<NodePortOptions & ExternalIpOptions>, Broker<NodePortOptions & ExternalIpOptions>> & {
    /**
     * Which address of a node the brokers tell their clients.
     * @default - the first of ExternalDNS, ExternalIP, InternalDNS, InternalIP, Hostname that a node has
     */
    readonly preferredNodePortAddressType?: NonNullable<KafkaListenerConfiguration['preferredNodePortAddressType']>;
  };

/** Options of `Listener.loadBalancer`. */
export type LoadBalancerListenerProps = CommonListenerProps &
  Secured &
  OwnServiceOptions &
  ExternalTrafficOptions &
  Addresses<Bootstrap<NodePortOptions & LoadBalancerIpOptions>, Broker<NodePortOptions & LoadBalancerIpOptions>> & {
    /**
     * Class of the load balancers (`loadBalancerClass`).
     * @default - the cluster's
     */
    readonly class?: string;
    /**
     * Address ranges (CIDR) that may connect.
     * @default - all
     */
    readonly loadBalancerSourceRanges?: readonly string[];
    /**
     * False when the provider needs no node ports behind its balancers.
     * @default true
     */
    readonly allocateLoadBalancerNodePorts?: boolean;
    /**
     * Finalizers of the Services, such as `service.kubernetes.io/load-balancer-cleanup`.
     * @default - none
     */
    readonly finalizers?: readonly string[];
    /**
     * False saves the balancer of the bootstrap address: clients then begin at the addresses of the brokers.
     * @default true
     */
    readonly createBootstrapService?: boolean;
  };

/** Options of `Listener.ingress`. */
export type IngressListenerProps = CommonListenerProps &
  Encrypted &
  OwnServiceOptions &
  PerBrokerHosts<Broker> & {
    readonly bootstrap: Bootstrap<HostOptions>;
    /**
     * Class of the Ingresses (`ingressClassName`).
     * @default - the cluster's
     */
    readonly class?: string;
  };

/** Options of `Listener.route`. */
export type RouteListenerProps = CommonListenerProps &
  Encrypted &
  OwnServiceOptions &
  Addresses<Bootstrap<Partial<HostOptions>>, Broker<Partial<HostOptions>>> & {
    /**
     * Host of each broker, with `{nodeId}` and `{nodePodName}`.
     * @default - picked by OpenShift
     */
    readonly hostTemplate?: string;
  };

/** Options of `Listener.tlsRoute`. */
export type TlsRouteListenerProps = CommonListenerProps &
  Encrypted &
  OwnServiceOptions &
  PerBrokerHosts<Broker> & {
    readonly bootstrap: Bootstrap<HostOptions>;
    /** The Gateways that take the traffic; at least one. */
    readonly parentRefs: readonly [GatewayReference, ...GatewayReference[]];
  };

/** A Gateway of the Gateway API. */
export interface GatewayReference {
  readonly name: string;
  /** @default - the namespace of the cluster */
  readonly namespace?: string;
  /** @default - every listener of the Gateway that fits */
  readonly sectionName?: string;
  /** @default - every port */
  readonly port?: number;
  /** @default 'Gateway' */
  readonly kind?: string;
  /** @default 'gateway.networking.k8s.io' */
  readonly group?: string;
}

type AnyListenerProps = CommonListenerProps & {
  readonly tls?: boolean;
  readonly authentication?: ListenerAuthentication;
};

/**
 * A door of the brokers: a port, who may come in, and how it is reached. Each kind of listener takes only the options that Strimzi
 * knows for it; what the types cannot see is refused when the Kafka is constructed.
 *
 * Source: Strimzi documentation, "Configuring listeners to connect to Kafka".
 */
export class Listener {
  /** Reached inside Kubernetes through the headless Service; the choice for clients in the same Kubernetes cluster. */
  static internal(props: InternalListenerProps): Listener {
    return Listener.of('internal', props);
  }

  /** Reached inside Kubernetes through one Service per broker, for proxies of your own. */
  static clusterIp(props: ClusterIpListenerProps): Listener {
    return Listener.of('cluster-ip', props);
  }

  /** Reached from outside at a port of every node. */
  static nodePort(props: NodePortListenerProps): Listener {
    return Listener.of('nodeport', props);
  }

  /** Reached from outside through one load balancer per broker, and one to begin at. */
  static loadBalancer(props: LoadBalancerListenerProps): Listener {
    return Listener.of('loadbalancer', props);
  }

  /** Reached from outside through the NGINX Ingress controller with TLS passthrough; deprecated in Strimzi since 0.51. */
  static ingress(props: IngressListenerProps): Listener {
    return Listener.of('ingress', props);
  }

  /** Reached from outside through the router of OpenShift. */
  static route(props: RouteListenerProps): Listener {
    return Listener.of('route', props);
  }

  /** Reached from outside through a Gateway with TLS passthrough (`TLSRoute` of the Gateway API). */
  static tlsRoute(props: TlsRouteListenerProps): Listener {
    return Listener.of('tlsroute', props);
  }

  /**
   * A listener in the words of the custom resource, checked only when the Kafka is constructed: for what is read from a file. An empty
   * `networkPolicyPeers` lets nobody in until `allowFrom`, as with the other kinds.
   */
  static fromSpec(spec: KafkaListener): Listener {
    return new Listener(spec);
  }

  private static of(type: ListenerType, props: AnyListenerProps): Listener {
    const { name, port, tls = true, authentication, networkPolicyPeers, ...configuration } = props;
    const spec: KafkaListener = {
      name,
      port,
      type,
      tls,
      ...(authentication && { authentication: authentication.toSpec() }),
      ...(Object.keys(configuration).length > 0 && { configuration }),
      ...(networkPolicyPeers && { networkPolicyPeers }),
    };
    return new Listener(spec);
  }

  readonly name: string;
  readonly port: number;
  readonly type: ListenerType;
  readonly tls: boolean;
  /** The host names that clients begin at, where the listener names one. */
  readonly bootstrapHost: string | undefined;
  /** Who may connect from the start; undefined for everyone. */
  readonly networkPolicyPeers: readonly NetworkPolicyPeer[] | undefined;
  readonly #spec: KafkaListener;

  private constructor(spec: KafkaListener) {
    this.name = spec.name;
    this.port = spec.port;
    this.type = spec.type;
    this.tls = spec.tls;
    this.bootstrapHost = spec.configuration?.bootstrap?.host;
    this.networkPolicyPeers = spec.networkPolicyPeers;
    this.#spec = spec;
  }

  /** As the custom resource has it. */
  toSpec(): KafkaListener {
    return this.#spec;
  }
}
