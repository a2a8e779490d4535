import { z } from 'zod';

import { layer, named } from './layer';
import type { Merged } from './layer';
import { clientEntry } from './client';
import { listenerLayer } from './listener';
import { poolLayer } from './pool';
import { topicEntry } from './topic';
import { configMap, cpu, duration, overrides, rate, raw, size, textMap } from './values';

const resources = { cpu, cpuLimit: cpu, memory: size };

const certificateAuthority = layer({
  validityDays: z.int().positive(),
  renewalDays: z.int().positive(),
  expirationPolicy: z.enum(['renew-certificate', 'replace-key']),
  generate: z.boolean().describe('false: you bring the CA'),
});

const loggingConfig = z.union([
  z.strictObject({ loggers: z.record(z.string(), z.string()) }),
  z.strictObject({ configMap: z.string(), key: z.string() }),
]);

const entityOperator = layer({
  topicOperator: layer({ ...resources, reconciliationInterval: duration }),
  userOperator: layer({ ...resources, reconciliationInterval: duration, secretPrefix: z.string() }),
  template: raw,
});

const cruiseControl = layer({
  ...resources,
  brokerCapacity: raw.describe('brokerCapacity, as in the custom resource'),
  config: configMap,
  autoRebalance: z.array(z.enum(['add-brokers', 'remove-brokers'])).min(1),
  metrics: z.boolean().describe('true: its metrics by the JMX exporter, with rules of ours'),
});

const kafkaExporter = layer({
  ...resources,
  topicRegex: z.string(),
  groupRegex: z.string(),
  topicExcludeRegex: z.string(),
  groupExcludeRegex: z.string(),
});

const quotas = layer({
  type: z.enum(['strimzi', 'kafka']),
  producerByteRate: rate,
  consumerByteRate: rate,
  minAvailableBytesPerVolume: size,
  minAvailableRatioPerVolume: z.number().min(0).max(1),
  excludedPrincipals: z.array(z.string()),
  requestPercentage: z.int().positive(),
  controllerMutationRate: z.number().positive(),
});

const authorization = z.union([
  z.literal('simple'),
  z.strictObject({ type: z.literal('simple'), superUsers: z.array(z.string()).optional() }),
  z.strictObject({
    type: z.literal('custom'),
    authorizerClass: z.string(),
    superUsers: z.array(z.string()).optional(),
    supportsAdminApi: z.boolean().optional(),
  }),
]);

export const clusterShape = {
  kafka: z.string().describe('version of Kafka'),
  metadataVersion: z.string().describe('of the metadata log; raised in a change of its own after the version'),
  namespace: z.string().describe("the environment's namespace unless said"),
  pools: named(poolLayer).describe('node pools by name'),
  listeners: named(listenerLayer).describe('listeners by name'),
  authorization,
  config: configMap.describe("Kafka's broker settings by Kafka's names"),
  rack: z
    .union([z.string(), z.strictObject({ environmentVariable: z.string() })])
    .describe('node label of the zone'),
  metrics: z.union([
    z.enum(['strimzi-reporter', 'jmx-exporter']),
    z.strictObject({ type: z.literal('strimzi-reporter'), allowList: z.array(z.string()).min(1) }),
    z.strictObject({ type: z.literal('jmx-exporter'), configMap: z.string(), key: z.string() }),
  ]),
  logging: loggingConfig,
  entityOperator,
  cruiseControl,
  kafkaExporter,
  clusterCa: certificateAuthority,
  clientsCa: certificateAuthority,
  maintenanceTimeWindows: z.array(z.string()).describe('Quartz crons in UTC in which certificates may be renewed'),
  quotas,
  tieredStorage: raw.describe('the remoteStorageManager, as in the custom resource'),
  disruptionBudget: layer({ maxUnavailable: z.int().nonnegative() }),
  template: raw.describe('Strimzi template of the Kafka resource'),
  labels: textMap,
  annotations: textMap,
  overrides,
};

/** What may be said of a cluster in any layer. */
export const clusterLayer = layer(clusterShape);

/** A cluster's own entry; its key is the name of the Kafka resource. */
export const clusterEntry = z.strictObject({
  ...clusterLayer.shape,
  topics: z.record(z.string(), topicEntry.nullable()).optional().describe('topics of this cluster alone'),
  clients: z.record(z.string(), clientEntry.nullable()).optional().describe('clients of this cluster alone'),
  environments: z.record(z.string(), clusterLayer.nullable()).optional().describe('what differs; null: not there'),
});

export type ClusterLayer = z.infer<typeof clusterLayer>;
export type ClusterEntry = z.infer<typeof clusterEntry>;
export type ListenerLayer = z.infer<typeof listenerLayer>;
export type PoolLayer = z.infer<typeof poolLayer>;
export type Cluster = Merged<ClusterLayer>;
export type Pool = Merged<PoolLayer>;
export type Listener = Merged<ListenerLayer>;
