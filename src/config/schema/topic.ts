import { z } from 'zod';

import { layer } from './layer';
import { annotations, configMap, count, labels, overrides, retention } from './values';

const topicShape = {
  partitions: count.describe('number of partitions; may grow later, never shrink'),
  replicas: count.describe('replication factor'),
  retention: retention.describe('how long records are kept: retention.ms, and forever is -1'),
  config: configMap.describe("Kafka's topic settings by Kafka's names; durations and sizes as people write them"),
  owner: z.string().min(1).describe('the team that answers for it; becomes the label app.kubernetes.io/part-of'),
  managed: z.boolean().describe('false: the topic is described but the Topic Operator leaves it alone'),
  retainOnDelete: z
    .boolean()
    .describe('true: GitOps tools do not prune the resource, so that removing it here keeps the data'),
  labels,
  annotations,
  overrides,
};

/** What may be said of a topic in any layer. */
export const topicLayer = layer(topicShape).meta({ id: 'topic-layer' });

/** A topic's own entry; its key is the Kafka name. */
export const topicEntry = z
  .strictObject({
    ...topicLayer.shape,
    cluster: z.string().optional().describe('the cluster it belongs to; not needed when there is only one'),
    clusters: z.array(z.string()).min(1).optional().describe('the clusters it exists in'),
    resourceName: z
      .string()
      .optional()
      .describe('metadata.name of the KafkaTopic; the key in lower case unless said'),
    environments: z.record(z.string(), topicLayer.nullable()).optional().describe('what differs; null: not there'),
  })
  .meta({ id: 'topic' });

export type TopicLayer = z.infer<typeof topicLayer>;
