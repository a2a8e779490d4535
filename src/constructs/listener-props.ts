import type { KafkaListener, KafkaListenerConfiguration } from '../../imports/kafka';
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
  /**
   * What differs at the address at which clients begin.
   * @default - nothing
   */
  readonly bootstrap?: Bootstrap;

  /**
   * Brokers that differ.
   * @default - none
   */
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
    /** The host at which clients begin. */
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
    /** The host at which clients begin. */
    readonly bootstrap: Bootstrap<HostOptions>;

    /** The Gateways that take the traffic; at least one. */
    readonly parentRefs: readonly [GatewayReference, ...GatewayReference[]];
  };

/** A Gateway of the Gateway API. */
export interface GatewayReference {
  /** `metadata.name` of the Gateway. */
  readonly name: string;

  /**
   * Namespace of the Gateway.
   * @default - that of the cluster
   */
  readonly namespace?: string;

  /**
   * Listener of the Gateway by its name.
   * @default - every listener that fits
   */
  readonly sectionName?: string;

  /**
   * Port of the Gateway.
   * @default - every port
   */
  readonly port?: number;

  /**
   * Kind of what takes the traffic.
   * @default 'Gateway'
   */
  readonly kind?: string;

  /**
   * API group of that kind.
   * @default 'gateway.networking.k8s.io'
   */
  readonly group?: string;
}
