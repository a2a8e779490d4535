import { z } from 'zod';

import { clientEntry } from './client';
import { disruptionBudget, logging, metrics, rack } from './component';
import { certificateAuthority, cruiseControl, entityOperator, kafkaExporter } from './cluster-components';
import { layer, named } from './layer';
import { listenerLayer } from './listener';
import { poolLayer } from './pool';
import { tieredStorage } from './tiered-storage';
import { topicEntry } from './topic';
import { annotations, configMap, labels, namespaceName, overrides, rate, raw, size } from './values';

const quotas = layer({
  type: z
    .enum(['strimzi', 'kafka'])
    .describe("strimzi: totals of a broker and a guard for its disks; kafka: Kafka's own, for each user"),
  producerByteRate: rate.describe('bytes per second and broker'),
  consumerByteRate: rate.describe('bytes per second and broker'),
  minAvailableBytesPerVolume: size.describe('disk space at which producers are stopped (strimzi)'),
  minAvailableRatioPerVolume: z.number().min(0).max(1).describe('the same as a part of the disk (strimzi)'),
  excludedPrincipals: z.array(z.string()).describe('principals without a quota (strimzi)'),
  requestPercentage: z.int().positive().describe('share of one request thread, in percent (kafka)'),
  controllerMutationRate: z.number().positive().describe('partitions created or deleted per second (kafka)'),
}).meta({ id: 'broker-quotas' });

const superUsers = z.array(z.string()).optional().describe('principals that may do everything');

const authorization = z
  .union([
    z.literal('simple'),
    z.strictObject({ type: z.literal('simple').describe("Kafka's own authorizer"), superUsers }),
    z.strictObject({
      type: z.literal('custom').describe('an authorizer that you bring'),
      authorizerClass: z.string().describe('its class'),
      superUsers,
      supportsAdminApi: z.boolean().optional().describe('true: it takes ACLs, so that users may have rights'),
    }),
  ])
  .meta({ id: 'authorization' });

const clusterShape = {
  kafka: z.string().describe('version of Kafka'),
  metadataVersion: z.string().describe('of the metadata log; raised in a change of its own after the version'),
  namespace: namespaceName.describe("the environment's namespace unless said"),
  pools: named(poolLayer).describe('node pools by name'),
  listeners: named(listenerLayer).describe('listeners by name'),
  authorization: authorization.describe('who decides what a user may do; nobody unless said'),
  config: configMap.describe("Kafka's broker settings by Kafka's names"),
  rack: rack.describe('node label of the zone'),
  metrics: metrics.describe('how the brokers give metrics to Prometheus'),
  logging: logging.describe('log levels of the brokers'),
  entityOperator: entityOperator.describe('the operators of topics and users'),
  cruiseControl: cruiseControl.describe('moves partitions to spread the load'),
  kafkaExporter: kafkaExporter.describe('gives the lag of groups to Prometheus'),
  clusterCa: certificateAuthority.describe('the CA of the brokers'),
  clientsCa: certificateAuthority.describe('the CA of the clients'),
  maintenanceTimeWindows: z.array(z.string()).describe('Quartz crons in UTC in which certificates may be renewed'),
  quotas: quotas.describe('what clients may take, and what keeps the disks from filling'),
  tieredStorage: tieredStorage.describe('old segments in an object store, or by a plugin of yours'),
  disruptionBudget: disruptionBudget.describe('how many pods may be evicted at once'),
  template: raw.describe('Strimzi template of the Kafka resource'),
  labels,
  annotations,
  overrides,
};

/** What may be said of a cluster in any layer. */
export const clusterLayer = layer(clusterShape).meta({ id: 'cluster-layer' });

/** A cluster's own entry; its key is the name of the Kafka resource. */
export const clusterEntry = z
  .strictObject({
    ...clusterLayer.shape,
    topics: z.record(z.string(), topicEntry).optional().describe('topics of this cluster alone'),
    clients: z.record(z.string(), clientEntry).optional().describe('clients of this cluster alone'),
    environments: z
      .record(z.string(), clusterLayer.nullable())
      .optional()
      .describe('what differs; null: not there'),
  })
  .meta({ id: 'cluster' });

export type ClusterLayer = z.infer<typeof clusterLayer>;
export type ListenerLayer = z.infer<typeof listenerLayer>;
export type PoolLayer = z.infer<typeof poolLayer>;
