import { z } from 'zod';

import { layer } from './layer';
import { belongsToCluster } from './owned';
import { annotations, labels, overrides, rate } from './values';

const id = z.int().nonnegative();

const rebalanceShape = {
  mode: z
    .enum(['full', 'add-brokers', 'remove-brokers', 'remove-disks'])
    .describe('what it is for; full, of all brokers, unless said'),
  template: z.boolean().describe('true: a model of the rebalances that Cruise Control starts by itself'),
  autoApproval: z.boolean().describe('true: data moves without a person who has looked at the proposal'),
  brokers: z.array(id).min(1).describe('ids of the brokers that came or will go'),
  moveReplicasOffVolumes: z
    .array(
      z.strictObject({
        brokerId: id.describe('id of the broker'),
        volumeIds: z.array(id).min(1).describe('ids of its volumes'),
      }),
    )
    .min(1)
    .describe('volumes that will go'),
  goals: z.array(z.string().min(1)).min(1).describe('goals of Cruise Control, most important first'),
  skipHardGoalCheck: z.boolean().describe('true: the hard goals need not be among the goals'),
  rebalanceDisk: z.boolean().describe('true: only between the volumes of each broker'),
  excludedTopics: z.string().min(1).describe('topics that stay, as a regular expression of Java'),
  replicationThrottle: rate.describe('what a broker may send and take for it'),
  concurrentPartitionMovementsPerBroker: id.describe('partitions that move at once to or from a broker'),
  concurrentIntraBrokerPartitionMovements: id.describe('partitions that move at once between volumes'),
  concurrentLeaderMovements: id.describe('leaders that change at once'),
  replicaMovementStrategies: z.array(z.string().min(1)).min(1).describe('order in which replicas move'),
  labels,
  annotations,
  overrides,
};

/** What may be said of a rebalance in any layer. */
export const rebalanceLayer = layer(rebalanceShape).meta({ id: 'rebalance-layer' });

/** A rebalance's own entry; its key is the name of the KafkaRebalance. */
export const rebalanceEntry = z
  .strictObject({
    ...rebalanceLayer.shape,
    ...belongsToCluster('KafkaRebalance'),
    environments: z
      .record(z.string(), rebalanceLayer.nullable())
      .optional()
      .describe('what differs; null: not there'),
  })
  .meta({ id: 'rebalance' });

export type RebalanceLayer = z.infer<typeof rebalanceLayer>;
