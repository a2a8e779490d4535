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
   * Who decides what a user may do.
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

  /** @default - none */
  readonly metrics?: Metrics;

  /** @default - Strimzi's own */
  readonly logging?: Logging;

  /**
   * The operators of topics and users; false for none.
   * @default - both
   */
  readonly entityOperator?: EntityOperatorProps | false;

  /** @default - none: brokers that come stay empty, brokers with replicas cannot go */
  readonly cruiseControl?: CruiseControlProps;

  /** @default - none: no metrics of consumer lag */
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

  /** @default - Kafka's own, without defaults */
  readonly quotas?: Quotas;

  /** @default - none */
  readonly tieredStorage?: TieredStorage;

  /**
   * The budget that Strimzi makes, over all nodes of the cluster. A second one would block every drain.
   * @default - one at a time
   */
  readonly podDisruptionBudget?: {
    /** How many pods may be away; 0 only with the Drain Cleaner in its legacy mode. */
    readonly maxUnavailable: number;
  };

  /** @default - Strimzi's own */
  readonly template?: KafkaClusterTemplate;

  /**
   * Laid over the spec last, in the words of the custom resource.
   * @default - nothing
   */
  readonly overrides?: Overrides<KafkaSpec>;
}
