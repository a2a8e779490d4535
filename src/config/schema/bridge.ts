import { z } from 'zod';

import { groupReference, topicReference } from './client';
import { componentShape, connectionShape } from './component';
import { layer } from './layer';
import { belongsToCluster } from './owned';
import { configMap, duration, raw } from './values';

const bridgeShape = {
  ...componentShape,
  ...connectionShape,
  replicas: z.int().nonnegative().describe('number of pods; 1 for a Bridge that consumes, unless said'),
  produces: z.array(topicReference).describe('topics to which its HTTP users send'),
  consumes: z.array(topicReference).describe('topics which its HTTP users read'),
  group: groupReference.describe("groups of its consumers; those that begin with the Bridge's name unless said"),
  creates: z.array(topicReference).describe('topics that its HTTP users may create'),
  details: z.boolean().describe('true: it may tell the configuration of its topics'),
  http: raw.describe('its HTTP server, as in the custom resource'),
  peers: z
    .union([z.literal('everyone'), z.array(raw)])
    .describe("who may call it: everyone, or a list of Kubernetes' NetworkPolicyPeers"),
  consumerTimeout: duration.describe('after how long without a call a consumer is closed'),
  producer: configMap.describe("settings of its producers by Kafka's names"),
  consumer: configMap.describe("settings of its consumers by Kafka's names"),
  adminClient: configMap.describe("settings of its admin client by Kafka's names"),
  config: configMap.describe('settings of the Bridge itself'),
};

/** What may be said of a Bridge in any layer. */
export const bridgeLayer = layer(bridgeShape).meta({ id: 'bridge-layer' });

/** A Bridge's own entry; its key is the name of the KafkaBridge. */
export const bridgeEntry = z
  .strictObject({
    ...bridgeLayer.shape,
    ...belongsToCluster('KafkaBridge and of its user'),
    environments: z.record(z.string(), bridgeLayer.nullable()).optional().describe('what differs; null: not there'),
  })
  .meta({ id: 'bridge' });

export type BridgeLayer = z.infer<typeof bridgeLayer>;
