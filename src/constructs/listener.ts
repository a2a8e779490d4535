import type { KafkaListener, NetworkPolicyPeer } from '../../imports/kafka';
import type { ListenerAuthentication, ListenerAuthenticationType } from './listener-authentication';
import type { CommonListenerProps } from './listener-options';
import type {
  ClusterIpListenerProps,
  IngressListenerProps,
  InternalListenerProps,
  ListenerType,
  LoadBalancerListenerProps,
  NodePortListenerProps,
  RouteListenerProps,
  TlsRouteListenerProps,
} from './listener-props';

type AnyListenerProps = CommonListenerProps & {
  readonly tls?: boolean;
  readonly authentication?: ListenerAuthentication;
};

/**
 * A door of the brokers: a port, who may come in, and how it is reached. Each kind of listener takes only the options that Strimzi
 * knows for it; what the types cannot see is refused when the Kafka is constructed.
 *
 * Source: Strimzi documentation, "Configuring listeners to connect to Kafka".
 *
 * @example
 * const listeners = [
 *   Listener.internal({ name: 'tls', port: 9093, authentication: ListenerAuthentication.tls(), networkPolicyPeers: [] }),
 *   Listener.loadBalancer({
 *     name: 'public',
 *     port: 9094,
 *     authentication: ListenerAuthentication.scramSha512(),
 *     loadBalancerSourceRanges: ['198.51.100.0/24'],
 *     brokerCertChainAndKey: { secretName: 'kafka-public', certificate: 'tls.crt', key: 'tls.key' },
 *     bootstrap: { annotations: { 'external-dns.alpha.kubernetes.io/hostname': 'kafka.example.com' } },
 *   }),
 * ];
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

  /** Its name, which is part of the names of Services. */
  readonly name: string;
  /** The port on the pods. */
  readonly port: number;
  /** The way to reach it. */
  readonly type: ListenerType;
  /** False when everything is sent in the clear. */
  readonly tls: boolean;
  /** How clients prove who they are; absent when they do not. */
  readonly authentication: ListenerAuthenticationType | undefined;
  /** The host name at which clients begin, where the listener names one. */
  readonly bootstrapHost: string | undefined;
  /** Who may connect from the start; absent for everyone. */
  readonly networkPolicyPeers: readonly NetworkPolicyPeer[] | undefined;
  readonly #spec: KafkaListener;

  private constructor(spec: KafkaListener) {
    this.name = spec.name;
    this.port = spec.port;
    this.type = spec.type;
    this.tls = spec.tls;
    this.authentication = spec.authentication?.type;
    this.bootstrapHost = spec.configuration?.bootstrap?.host;
    this.networkPolicyPeers = spec.networkPolicyPeers;
    this.#spec = spec;
  }

  /** As the custom resource has it. */
  toSpec(): KafkaListener {
    return this.#spec;
  }
}
