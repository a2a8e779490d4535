import type { KafkaClusterTemplate, KafkaSpec } from '../../imports/kafka';
import type { BrokerConfig, ConfigValue } from '../facts';
import type { Authorization } from './authorization';
import type { CertificateAuthority } from './certificate-authority';
import type { CruiseControlProps } from './cruise-control';
import type { EntityOperatorProps } from './entity-operator';
import type { KafkaExporterProps } from './kafka-exporter';
import type { Listener } from './listener';
import type { Logging } from './logging';
import type { Metrics } from './metrics';
import type { Overrides } from './overrides';
import type { Quotas } from './quotas';
import type { Rack } from './rack';
import type { RetainedResourceProps } from './resource';
import type { TieredStorage } from './tiered-storage';

/** Options of a Kafka. */
export interface KafkaProps extends RetainedResourceProps {
  /** The doors for clients; at least one. */
  readonly listeners: readonly Listener[];

  /**
   * Version of Kafka. Always written, so that an upgrade of the operator does not upgrade Kafka in passing.
   * @default '4.3.1'
   */
  readonly version?: string;

  /**
   * Version of the metadata log. There is no way back behind one that is finished, so raise it in a change of its own, after the
   * new version of Kafka has proved itself.
   *
   * @default - the one of the version of Kafka
   */
  readonly metadataVersion?: string;

  /**
   * Who decides what a user may do. Without it grants write nothing, for Strimzi refuses users with ACLs then.
   * @default - nobody: everyone may do everything
   */
  readonly authorization?: Authorization;

  /**
   * Settings of the brokers by Kafka's names.
   * @default - Kafka's own, which replicate nothing
   */
  readonly config?: BrokerConfig;

  /**
   * Settings that Kafka itself does not know, for plugins in the image. A change of any restarts the brokers.
   * @default - none
   */
  readonly pluginConfig?: Readonly<Record<string, ConfigValue>>;

  /**
   * How brokers learn their zone.
   * @default - they do not
   */
  readonly rack?: Rack;

  /**
   * How brokers and controllers show their metrics.
   * @default - none: nothing to scrape
   */
  readonly metrics?: Metrics;

  /**
   * What brokers and controllers write into their logs.
   * @default - Strimzi's own levels
   */
  readonly logging?: Logging;

  /**
   * Opens the JMX port 9999 to every pod: with a name and password that Strimzi puts into the Secret `<cluster>-kafka-jmx`, or to everyone.
   * Metrics do not need it.
   *
   * @default - closed
   */
  readonly jmx?: 'password' | 'open';

  /**
   * Image of the brokers and controllers, with plugins of yours in it; it must hold the version of Kafka that is said here. Those of the other
   * components are said in `overrides`.
   *
   * @default - the operator's, for the version of Kafka
   */
  readonly image?: string;

  /**
   * The operators of KafkaTopics and KafkaUsers; false for neither.
   * @default - both, with the settings of Strimzi
   */
  readonly entityOperator?: EntityOperatorProps | false;

  /**
   * Moves replicas between brokers.
   * @default - none: brokers that come stay empty, brokers with replicas cannot go
   */
  readonly cruiseControl?: CruiseControlProps;

  /**
   * Shows how far consumers are behind.
   * @default - none: no metrics of consumer lag
   */
  readonly kafkaExporter?: KafkaExporterProps;

  /**
   * The CA of the brokers' certificates.
   * @default - 365 days, renewed 30 days before
   */
  readonly clusterCa?: CertificateAuthority;

  /**
   * The CA of the users' certificates.
   * @default - 365 days, renewed 30 days before
   */
  readonly clientsCa?: CertificateAuthority;

  /**
   * When certificates may be renewed, which rolls the brokers: Quartz crons in UTC that hold during the window,
   * such as `* * 1-4 ? * SAT,SUN *`.
   *
   * @default - at any hour
   */
  readonly maintenanceTimeWindows?: readonly string[];

  /**
   * How clients share the brokers.
   * @default - Kafka's own, without limits but those of each KafkaUser
   */
  readonly quotas?: Quotas;

  /**
   * Old segments in an object store.
   * @default - none: all data is on the volumes
   */
  readonly tieredStorage?: TieredStorage;

  /**
   * The budget that Strimzi makes, over all nodes of the cluster. A second one would block every drain.
   * @default - one at a time
   */
  readonly podDisruptionBudget?: {
    /** How many pods may be away; 0 only with the Drain Cleaner in its legacy mode. */
    readonly maxUnavailable: number;
  };

  /**
   * Strimzi's template of what it makes for the cluster; a pool that says a part of it replaces that part for its nodes.
   * @default - Strimzi's own
   */
  readonly template?: KafkaClusterTemplate;

  /**
   * Laid over the spec last, in the words of the custom resource. Of listeners that it replaces all is known that is known of others:
   * addresses, and who may connect.
   *
   * @default - nothing
   */
  readonly overrides?: Overrides<KafkaSpec>;
}
