import type { Construct } from 'constructs';

import type { NetworkPolicyPeer } from '../../imports/kafka';
import type { KafkaBridgeHttp, KafkaBridgeSpec, KafkaBridgeTemplate } from '../../imports/kafka-bridge';
import type { BridgeAccess } from '../access';
import { API_VERSION, kafkaBridgeProblems, knownSettings, renderConfig } from '../facts';
import { within } from './bounds';
import type { ClientConfig } from './client-config';
import type { ConnectedProps } from './component-props';
import { componentPodLabels, componentSpec, componentTemplate } from './component-spec';
import { IngressPolicy } from './ingress-policy';
import { inNamespaceOf } from './kafka-connection';
import { withOverrides } from './overrides';
import type { Overrides } from './overrides';
import { seconds } from './quantity';
import type { TimeSpan } from './quantity';
import { making, objectOf, refuseObject, Resource } from './resource';

/** Options of a KafkaBridge. */
export interface KafkaBridgeProps extends ConnectedProps {
  /**
   * What its HTTP users do with Kafka; its user gets the rights for it. There is one user for all of them, and the Bridge asks nobody
   * who they are. What nobody does is switched off. A consumer lives in the pod that made it: with `reads`, run one pod, or keep each HTTP
   * client at its pod.
   *
   * @default - no rights are given here
   */
  readonly access?: BridgeAccess;

  /**
   * Its HTTP server; not port 8081, which is that of health and metrics.
   * @default - port 8080, without TLS
   */
  readonly http?: KafkaBridgeHttp;

  /**
   * Who may call it: pods or addresses. A NetworkPolicy then closes its port to all others, which Strimzi does not do for the Bridge; health and
   * metrics stay open. With `everyone` it opens the port where a policy of the namespace denies what no other allows.
   *
   * @default - no policy: everyone, unless a policy of the namespace denies it
   */
  readonly peers?: readonly NetworkPolicyPeer[] | 'everyone';

  /**
   * After how long without a call a consumer that an HTTP user made is closed.
   * @default - never: what is left behind keeps its partitions
   */
  readonly consumerTimeout?: TimeSpan;

  /**
   * Settings of its producers by Kafka's names.
   * @default - Kafka's own
   */
  readonly producerConfig?: ClientConfig;

  /**
   * Settings of its consumers by Kafka's names.
   * @default - Kafka's own
   */
  readonly consumerConfig?: ClientConfig;

  /**
   * Settings of its admin client by Kafka's names.
   * @default - Kafka's own
   */
  readonly adminConfig?: ClientConfig;

  /**
   * Settings of the Bridge itself.
   * @default - none
   */
  readonly config?: ClientConfig;

  /**
   * Strimzi's template of what it makes for the Bridge, laid over what the other props give: maps are merged, lists replaced.
   * @default - what the other props give
   */
  readonly template?: KafkaBridgeTemplate;

  /**
   * Laid over the spec last, in the words of the custom resource.
   * @default - nothing
   */
  readonly overrides?: Overrides<KafkaBridgeSpec>;
}

const DEFAULT_HTTP: KafkaBridgeHttp = { port: 8080 };

/** Of health and metrics. */
const MANAGEMENT_PORT = 8081;

/**
 * The Bridge between HTTP and Kafka.
 *
 * Source: Strimzi documentation, "Using the HTTP Bridge to connect with a Kafka cluster".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * const cluster = Kafka.fromName(chart, 'cluster', {
 *   name: 'main',
 *   listeners: [Listener.internal({ name: 'scram', port: 9095, authentication: ListenerAuthentication.scramSha512() })],
 * });
 * const user = new KafkaUser(chart, 'bridge', { cluster, authentication: UserAuthentication.scramSha512() });
 * new KafkaBridge(chart, 'bridge-to-main', {
 *   connection: KafkaConnection.to(cluster, { user }),
 *   replicas: 2,
 *   access: { writes: ['orders'], reads: [{ prefix: 'shop.' }], group: { prefix: 'bridge-' } },
 * });
 */
export class KafkaBridge extends Resource {
  /** Labels of its pods, and of them alone: for selectors. */
  readonly podLabels: Readonly<Record<string, string>>;
  /** The Service at which HTTP users find it. */
  readonly serviceName: string;
  /** The port of the Service. */
  readonly port: number;

  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: KafkaBridgeProps) {
    const { connection, access, name = id } = props;
    const spec = making(scope, id, () => bridgeSpec(props, name));
    const object = objectOf(id, inNamespaceOf(connection, props), {
      apiVersion: API_VERSION,
      kind: 'KafkaBridge',
      body: { spec },
    });
    super(scope, id, object);
    this.podLabels = componentPodLabels('KafkaBridge', this.name);
    this.serviceName = `${this.name}-bridge-service`;
    this.port = spec.http?.port ?? 8080;
    refuseObject(
      this,
      object,
      kafkaBridgeProblems,
      within(['/spec/replicas', 0], ['/spec/template/podDisruptionBudget/maxUnavailable', 0]),
    );
    connection.admit(this.namespace, this.podLabels);
    this.#close(props);
    if (access !== undefined && connection.user !== undefined)
      connection.cluster?.grantBridge(connection.user, access);
  }

  #close({ peers, labels }: KafkaBridgeProps): void {
    if (peers === undefined) return;
    new IngressPolicy(this, 'http', {
      name: `${this.name}-bridge-http`,
      ...(this.namespace !== undefined && { namespace: this.namespace }),
      ...(labels && { labels }),
      pods: this.podLabels,
      ports: [{ port: this.port, from: peers === 'everyone' ? undefined : peers }, { port: MANAGEMENT_PORT }],
    });
  }
}

/** What nobody does is closed. */
function isNone(topics: BridgeAccess['reads']): boolean {
  return topics === undefined || topics.length === 0;
}

function rendered(config: ClientConfig, reader: 'producer' | 'consumer' | 'admin'): ClientConfig {
  return renderConfig(config, knownSettings(reader).definitions);
}

function bridgeSpec(props: KafkaBridgeProps, name: string): KafkaBridgeSpec {
  const { consumerTimeout, access } = props;
  const slot = { name: 'consumerTimeout', pointer: '/spec/consumer/timeoutSeconds' };
  const consumer = {
    ...(access && isNone(access.reads) && { enabled: false }),
    ...(consumerTimeout !== undefined && { timeoutSeconds: seconds(consumerTimeout, slot) }),
    ...(props.consumerConfig && { config: rendered(props.consumerConfig, 'consumer') }),
  };
  const producer = {
    ...(access && isNone(access.writes) && { enabled: false }),
    ...(props.producerConfig && { config: rendered(props.producerConfig, 'producer') }),
  };
  const { connection, http = DEFAULT_HTTP, config, adminConfig, overrides } = props;
  const own: KafkaBridgeTemplate = componentTemplate(
    props,
    'KafkaBridge',
    name,
    connection.cluster?.rackTopologyKey,
  );
  const template = withOverrides(own, props.template);
  const spec: KafkaBridgeSpec = {
    ...componentSpec(props),
    ...connection.toSpec(),
    http,
    ...(Object.keys(producer).length > 0 && { producer }),
    ...(Object.keys(consumer).length > 0 && { consumer }),
    ...(adminConfig && { adminClient: { config: rendered(adminConfig, 'admin') } }),
    ...(config && { config }),
    ...(Object.keys(template).length > 0 && { template }),
  };
  return withOverrides(spec, overrides);
}
