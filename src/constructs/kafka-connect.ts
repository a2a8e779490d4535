import type { Construct } from 'constructs';

import type { KafkaConnectSpec } from '../../imports/kafka-connect';
import type { KafkaConnectTemplate } from '../../imports/shapes';
import {
  API_VERSION,
  DEFAULT_KAFKA_VERSION,
  kafkaConnectProblems,
  knownSettings,
  renderConfig,
  workerNames,
} from '../facts';
import { within } from './bounds';
import type { ClientConfig } from './client-config';
import type { ConnectedProps } from './component-props';
import { componentPodLabels, componentServiceAccount, componentSpec, componentTemplate } from './component-spec';
import { connectBuildSpec, mountedPluginSpec } from './connect-build';
import type { ConnectBuildProps, MountedPlugin } from './connect-build';
import { isExactlyOnce } from './exactly-once';
import { addInternalTopics, STORAGE_REPLICATION } from './internal-topics';
import { inNamespaceOf } from './kafka-connection';
import type { KafkaConnection } from './kafka-connection';
import { ImportedKafkaConnect, secretReference } from './kafka-connect-reference';
import type { IKafkaConnect, KafkaConnectReference } from './kafka-connect-reference';
import type { IKafka } from './kafka-reference';
import type { IKafkaUser } from './kafka-user';
import { jmxSpec } from './jmx';
import { withOverrides } from './overrides';
import type { Overrides } from './overrides';
import { making, objectOf, refuseObject, Resource } from './resource';
import { addSecretAccess } from './secret-access';
import type { WorkerProps } from './worker-props';

/** Options of a KafkaConnect. */
export interface KafkaConnectProps extends WorkerProps, ConnectedProps {
  /**
   * Settings of the workers by Kafka's names.
   * @default - Kafka's own, and of the internal topics as many copies as the brokers give any topic
   */
  readonly config?: ClientConfig;

  /**
   * Whether sources may write by transactions; a cluster that runs goes over `preparing` to `enabled` (KIP-618).
   * @default 'disabled'
   */
  readonly exactlyOnceSource?: 'disabled' | 'preparing' | 'enabled';

  /**
   * An image with plugins that the operator builds.
   * @default - none is built
   */
  readonly build?: ConnectBuildProps;

  /**
   * Plugins that are mounted from images, which needs no build.
   * @default - none
   */
  readonly plugins?: readonly MountedPlugin[];

  /**
   * True lets KafkaConnectors rule: a connector that somebody makes by the REST API is removed.
   * @default true
   */
  readonly connectorResources?: boolean;

  /**
   * Strimzi's template of what it makes for the Connect, laid over what the other props give: maps are merged, lists replaced.
   * @default - what the other props give
   */
  readonly template?: KafkaConnectTemplate;

  /**
   * Laid over the spec last, in the words of the custom resource.
   * @default - nothing
   */
  readonly overrides?: Overrides<KafkaConnectSpec>;
}

const BOUNDS = within(['/spec/replicas', 0], ['/spec/template/podDisruptionBudget/maxUnavailable', 0]);

/**
 * Workers of Kafka Connect, with the topics in which they remember what they do, and the rights that they need.
 *
 * Source: Strimzi documentation, "Configuring Kafka Connect".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * const cluster = Kafka.fromName(chart, 'cluster', {
 *   name: 'main',
 *   listeners: [Listener.internal({ name: 'scram', port: 9095, authentication: ListenerAuthentication.scramSha512() })],
 * });
 * const user = new KafkaUser(chart, 'user', { cluster, name: 'shop-connect', authentication: UserAuthentication.scramSha512() });
 * new KafkaConnect(chart, 'shop-connect', {
 *   connection: KafkaConnection.to(cluster, { user }),
 *   replicas: 2,
 *   plugins: [{ name: 'debezium', images: ['registry.example.com/debezium-postgres:3.6.0'] }],
 * });
 */
export class KafkaConnect extends Resource implements IKafkaConnect {
  /** A Connect that is made elsewhere. Nothing is written. */
  static fromName(scope: Construct, id: string, props: KafkaConnectReference): IKafkaConnect {
    return new ImportedKafkaConnect(scope, id, props);
  }

  readonly cluster: IKafka | undefined;
  readonly connection: KafkaConnection;
  readonly user: IKafkaUser | undefined;
  readonly groupId: string;
  readonly exactlyOnce: boolean;
  /** Labels of its pods, and of them alone: for selectors. */
  readonly podLabels: Readonly<Record<string, string>>;
  readonly #labels: Readonly<Record<string, string>> | undefined;
  readonly #readable = new Set<string>();

  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: KafkaConnectProps) {
    const { connection, name = id, connectorResources = true } = props;
    const spec = making(scope, id, () => connectSpec(props, name));
    const object = objectOf(id, inNamespaceOf(connection, props), {
      apiVersion: API_VERSION,
      kind: 'KafkaConnect',
      ...(connectorResources && { annotations: { 'strimzi.io/use-connector-resources': 'true' } }),
      body: { spec },
    });
    super(scope, id, object);
    this.cluster = connection.cluster;
    this.connection = connection;
    this.user = connection.user;
    this.groupId = spec.groupId;
    this.exactlyOnce = isExactlyOnce(spec.config);
    this.podLabels = componentPodLabels('KafkaConnect', this.name);
    this.#labels = props.labels;
    refuseObject(this, object, kafkaConnectProblems, BOUNDS);
    this.#settle(props, spec, connection);
  }

  secret(secret: string, key: string): string {
    const reference = secretReference(this, secret, key);
    if (!this.#readable.has(secret)) {
      this.#readable.add(secret);
      addSecretAccess(this, {
        name: `${this.name}-reads-${secret}`,
        namespace: this.namespace,
        secret,
        serviceAccount: componentServiceAccount('KafkaConnect', this.name),
        labels: this.#labels,
      });
    }
    return reference;
  }

  /** What it needs in its cluster: a way in, its topics, and its rights. */
  #settle(
    { internalTopics = {}, labels }: KafkaConnectProps,
    spec: KafkaConnectSpec,
    connection: KafkaConnection,
  ): void {
    const { cluster, user } = connection;
    connection.admit(this.namespace, this.podLabels);
    if (cluster === undefined) return;
    if (internalTopics !== false) addInternalTopics(this, cluster, spec, internalTopics, labels);
    if (user === undefined) return;
    cluster.grantConnectWorker(user, {
      ...workerNames(this.name, spec),
      create: internalTopics === false,
      exactlyOnce: this.exactlyOnce,
    });
  }
}

function connectSpec(props: KafkaConnectProps, name: string): KafkaConnectSpec {
  const { connection, version = DEFAULT_KAFKA_VERSION, config, exactlyOnceSource, build, plugins, jmx } = props;
  const template = withOverrides<KafkaConnectTemplate>(
    componentTemplate(props, 'KafkaConnect', name, connection.cluster?.rackTopologyKey),
    props.template,
  );
  const settings = {
    ...STORAGE_REPLICATION,
    ...(exactlyOnceSource !== undefined && { 'exactly.once.source.support': exactlyOnceSource }),
    ...config,
  };
  const spec: KafkaConnectSpec = {
    version,
    ...componentSpec(props),
    ...connection.toSpec(),
    ...workerNames(name, props),
    config: renderConfig(settings, knownSettings('worker').definitions),
    ...(jmx !== undefined && { jmxOptions: jmxSpec(jmx) }),
    ...(build && { build: connectBuildSpec(build, version) }),
    ...(plugins && { plugins: plugins.map(mountedPluginSpec) }),
    ...(Object.keys(template).length > 0 && { template }),
  };
  return withOverrides(spec, props.overrides);
}
