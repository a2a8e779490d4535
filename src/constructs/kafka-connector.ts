import type { Construct } from 'constructs';

import type { KafkaConnectorSpec } from '../../imports/kafka-connector';
import type { NameOrPrefix } from '../access';
import { API_VERSION, CLUSTER_LABEL, kafkaConnectorProblems, knownSettings, renderConfig } from '../facts';
import { within } from './bounds';
import type { ClientConfig } from './client-config';
import { grantConnector } from './connector-grants';
import { CREATES_TOPICS, sinkConfig } from './connector-topics';
import type { IKafkaConnect } from './kafka-connect-reference';
import type { IKafkaUser } from './kafka-user';
import { withOverrides } from './overrides';
import type { Overrides } from './overrides';
import { making, objectOf, refuseObject, Resource } from './resource';
import type { ResourceProps } from './resource';

/** How a connector is started again when it fails. */
export interface AutoRestart {
  /**
   * How often in a row; after each time the operator waits longer, up to an hour.
   * @default - without end
   */
  readonly maxRestarts?: number;
}

/** ConfigMaps by which offsets are read and set, when annotations ask for it. */
export interface ConnectorOffsets {
  /**
   * ConfigMap into which the operator writes them.
   * @default - none
   */
  readonly listTo?: string;
  /**
   * ConfigMap from which the operator sets them, while the connector is stopped.
   * @default - none
   */
  readonly alterFrom?: string;
}

/** Options of a KafkaConnector. */
export interface KafkaConnectorProps extends ResourceProps {
  /** The Connect that runs it. */
  readonly connect: IKafkaConnect;

  /** Its class, or an alias of it. */
  readonly class: string;

  /**
   * Version of the plugin, or a range of versions, where there are several (KIP-891).
   * @default - the newest
   */
  readonly version?: string;

  /**
   * Most tasks.
   * @default 1
   */
  readonly tasksMax?: number;

  /**
   * Its settings by their names; secrets are references (`connect.secret(...)`), never the values.
   * @default - none
   */
  readonly config?: ClientConfig;

  /**
   * Topics to which it writes, for its rights: what makes it a source.
   * @default - none
   */
  readonly writes?: readonly NameOrPrefix[];

  /**
   * True lets it create the topics that it writes to, as the brokers make any topic unless `topic.creation.default.*` in its config says more.
   * @default false
   */
  readonly createsTopics?: boolean;

  /**
   * Topics that it reads, for its rights, and for `topics` or `topics.regex` in its config unless that says them: what makes it a sink.
   * @default - none
   */
  readonly reads?: readonly NameOrPrefix[];

  /**
   * Topic of a sink for records that it cannot handle; without one it stops at the first (KIP-298).
   * @default - none
   */
  readonly deadLetters?: string;

  /**
   * Who it is to Kafka, when its config has credentials of its own (`consumer.override.*` and the like).
   * @default - the user of the workers
   */
  readonly user?: IKafkaUser;

  /**
   * Whether it runs. `stopped` frees its tasks, and its offsets can be set then.
   * @default 'running'
   */
  readonly state?: NonNullable<KafkaConnectorSpec['state']>;

  /**
   * Whether it is started again when it or a task of it fails.
   * @default - Strimzi's own: it stays down
   */
  readonly autoRestart?: boolean | AutoRestart;

  /**
   * ConfigMaps for its offsets.
   * @default - none
   */
  readonly offsets?: ConnectorOffsets;

  /**
   * Laid over the spec last, in the words of the custom resource.
   * @default - nothing
   */
  readonly overrides?: Overrides<KafkaConnectorSpec>;
}

/**
 * A connector, with the rights that follow from what it reads and writes.
 *
 * Source: Strimzi documentation, "Deploying KafkaConnector resources".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * const connect = KafkaConnect.fromName(chart, 'connect', { name: 'shop-connect', namespace: 'kafka' });
 * new KafkaConnector(chart, 'orders-to-search', {
 *   connect,
 *   class: 'com.example.SearchSink',
 *   tasksMax: 3,
 *   reads: ['orders', { prefix: 'shop.' }],
 *   deadLetters: 'orders.dlq',
 *   autoRestart: true,
 *   config: { 'search.password': connect.secret('search', 'password') },
 * });
 */
export class KafkaConnector extends Resource {
  /** The Connect that runs it. */
  readonly connect: IKafkaConnect;

  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: KafkaConnectorProps) {
    const { connect } = props;
    const spec = making(scope, id, () => connectorSpec(props));
    const { namespace } = connect;
    const object = objectOf(id, namespace === undefined ? props : { namespace, ...props }, {
      apiVersion: API_VERSION,
      kind: 'KafkaConnector',
      labels: { [CLUSTER_LABEL]: connect.name },
      body: { spec },
    });
    super(scope, id, object);
    this.connect = connect;
    refuseObject(this, object, kafkaConnectorProblems, within(['/spec/tasksMax', 1]));
    grantConnector(this.name, props, spec.config);
  }
}

function connectorSpec(props: KafkaConnectorProps): KafkaConnectorSpec {
  const { version, tasksMax, config, state, autoRestart, offsets } = props;
  const settings = { ...(props.createsTopics === true && CREATES_TOPICS), ...sinkConfig(props), ...config };
  const spec: KafkaConnectorSpec = {
    class: props.class,
    ...(version !== undefined && { version }),
    ...(tasksMax !== undefined && { tasksMax }),
    ...(Object.keys(settings).length > 0 && {
      config: renderConfig(settings, knownSettings('connector').definitions),
    }),
    ...(state !== undefined && { state }),
    ...(autoRestart !== undefined && { autoRestart: autoRestartSpec(autoRestart) }),
    ...(offsets?.listTo !== undefined && { listOffsets: { toConfigMap: { name: offsets.listTo } } }),
    ...(offsets?.alterFrom !== undefined && { alterOffsets: { fromConfigMap: { name: offsets.alterFrom } } }),
  };
  return withOverrides(spec, props.overrides);
}

/** As the custom resource has it. */
export function autoRestartSpec(
  autoRestart: boolean | AutoRestart,
): NonNullable<KafkaConnectorSpec['autoRestart']> {
  return typeof autoRestart === 'boolean' ? { enabled: autoRestart } : { enabled: true, ...autoRestart };
}
