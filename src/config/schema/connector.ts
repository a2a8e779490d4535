import { z } from 'zod';

import { oneTopic, topicReference } from './client';
import { layer } from './layer';
import { annotations, configValue, count, labels, overrides } from './values';

const secretKey = z.strictObject({
  secret: z.string().min(1).describe('name of a Secret in the namespace of the Connect'),
  key: z.string().min(1).describe('the key in it'),
});

const connectorShape = {
  connect: z.string().describe('the Connect that runs it; not needed when there is only one'),
  class: z.string().min(1).describe('its class'),
  version: z.string().min(1).describe('version of the plugin, where there are several'),
  tasksMax: count.describe('most tasks'),
  config: z
    .record(z.string(), z.union([configValue, secretKey]).nullable())
    .describe('its settings; { secret, key } for what no file may hold'),
  produces: z.array(topicReference).describe('topics to which it writes: a source'),
  createsTopics: z.boolean().describe('true: it creates the topics that it writes to'),
  consumes: z.array(topicReference).describe('topics that it reads: a sink'),
  deadLetters: oneTopic.describe('topic of a sink for records that it cannot handle'),
  state: z.enum(['running', 'paused', 'stopped']).describe('whether it runs'),
  autoRestart: z
    .union([z.boolean(), z.strictObject({ maxRestarts: count.describe('how often in a row') })])
    .describe('whether it is started again when it fails'),
  offsets: layer({
    listTo: z.string().describe('ConfigMap into which the operator writes them'),
    alterFrom: z.string().describe('ConfigMap from which the operator sets them'),
  }).describe('ConfigMaps for its offsets'),
  owner: z.string().min(1).describe('the team that answers for it; becomes the label app.kubernetes.io/part-of'),
  labels,
  annotations,
  overrides,
};

/** What may be said of a connector in any layer. */
export const connectorLayer = layer(connectorShape).meta({ id: 'connector-layer' });

/** A connector's own entry; its key is the name of the KafkaConnector. */
export const connectorEntry = z
  .strictObject({
    ...connectorLayer.shape,
    resourceName: z.string().optional().describe('metadata.name of the KafkaConnector; the key unless said'),
    environments: z
      .record(z.string(), connectorLayer.nullable())
      .optional()
      .describe('what differs; null: not there'),
  })
  .meta({ id: 'connector' });

export type ConnectorLayer = z.infer<typeof connectorLayer>;
