import { z } from 'zod';

import { authentication, groupReference, topicReference } from './client';
import { componentShape, connectionShape } from './component';
import { workerShape } from './connect';
import { layer } from './layer';
import { configMap, count, duration, raw } from './values';

const { credentials, listener } = connectionShape;

const end = layer({
  alias: z
    .string()
    .min(1)
    .describe("its name among the clusters, part of the names of copies; the cluster's unless said"),
  listener,
  bootstrapServers: z
    .string()
    .min(1)
    .describe('where mirrors of another Kubernetes begin; the listener unless said'),
  credentials,
});

const foreign = z.strictObject({
  alias: z.string().min(1).describe('its name among the clusters'),
  bootstrapServers: z.string().min(1).describe('where it begins: host:port, several with commas'),
  tls: raw.optional().describe('what the mirror trusts, as in the custom resource'),
  authentication: raw.optional().describe('who the mirror is, as in the custom resource'),
});

// it stands beside the cluster that gets the data
const { namespace: _, ...component } = componentShape;

const mirrorShape = {
  ...component,
  ...workerShape,
  purpose: z
    .enum(['disaster-recovery', 'migration'])
    .describe(
      'disaster-recovery: copies have prefixes; migration: they keep their names, and offsets follow every minute',
    ),
  from: z.union([z.string().min(1), foreign]).describe('the cluster that has the data, or any other Kafka'),
  to: z.string().min(1).describe('the cluster that gets it, beside which the mirror stands'),
  direction: z.enum(['one-way', 'both-ways']).describe('one-way unless said'),
  source: end.describe('how the mirror comes to the cluster that has the data'),
  target: end.describe('how the mirror comes to the cluster that gets it'),
  authentication: authentication.describe('how its users log in'),
  topics: z.array(topicReference).min(1).describe("topics that are copied, and no others; '*' for all of them"),
  groups: z.array(groupReference).describe('groups whose offsets are translated'),
  users: z.array(z.string().min(1)).describe('clients that get a user in the other cluster too, to move there'),
  naming: z.enum(['prefixed', 'identity']).describe('names of copies; prefixed: the alias before them'),
  separator: z.string().min(1).describe('between alias and name; a dot unless said'),
  offsetSyncs: z.enum(['source', 'target']).describe('where it is kept how offsets compare; target unless said'),
  syncGroupOffsets: z.boolean().describe('false: offsets of groups are translated and not written'),
  refreshInterval: duration.describe('how often new topics and groups are looked for'),
  tasksMax: count.describe('most tasks that copy'),
  autoRestart: z
    .union([z.boolean(), z.strictObject({ maxRestarts: count.describe('how often in a row') })])
    .describe('whether its connectors are started again when they fail'),
  sourceConnector: configMap.describe('more settings of the connector that copies'),
  checkpointConnector: configMap.describe('more settings of the connector that translates offsets'),
};

/** What may be said of a mirror in any layer. */
export const mirrorLayer = layer(mirrorShape).meta({ id: 'mirror-layer' });

/** A mirror's own entry; its key is the name of the KafkaMirrorMaker2. */
export const mirrorEntry = z
  .strictObject({
    ...mirrorLayer.shape,
    resourceName: z
      .string()
      .optional()
      .describe(
        'metadata.name of the KafkaMirrorMaker2, and what the names of its users begin with; the key unless said',
      ),
    environments: z.record(z.string(), mirrorLayer.nullable()).optional().describe('what differs; null: not there'),
  })
  .meta({ id: 'mirror' });

export type MirrorLayer = z.infer<typeof mirrorLayer>;
