import { z } from 'zod';

import { oneTopic, topicReference } from './client';
import { layer } from './layer';
import { annotations, configValue, count, duration, labels, overrides } from './values';

const secretKey = z.strictObject({
  secret: z.string().min(1).describe('name of a Secret in the namespace of the Connect'),
  key: z.string().min(1).describe('the key in it'),
});

const credentials = z.strictObject({
  user: secretKey.describe('the name'),
  password: secretKey.describe('the password'),
});

const outbox = layer({
  type: z.enum(['postgresql', 'mysql']).describe('the database'),
  host: z.string().min(1).describe('its host'),
  port: z.int().min(1).max(65535).describe('its port; the usual one unless said'),
  database: z.string().min(1).describe('its name'),
  credentials: credentials.describe('who the connector is to it, from Secrets'),
  table: z.string().min(1).describe('the table, with its schema or database; outbox unless said'),
  server: z.string().min(1).describe('topic.prefix; the name of the connector unless said, and never changed'),
  serverId: z.int().positive().describe('a number that no other client of the database has (mysql)'),
  slot: z.string().min(1).describe('replication slot and publication (postgresql)'),
  route: z.string().min(1).describe('where events go; ${routedByValue} is the value they are routed by'),
  routeBy: z.string().min(1).describe('the field they are routed by; aggregatetype unless said'),
  heartbeatInterval: duration.describe('how often it writes that it is alive, into a topic of its own'),
});

const jdbc = layer({
  url: z.string().min(1).describe('address of the database, jdbc:...'),
  credentials: credentials.describe('who the connector is to it, from Secrets'),
  insertMode: z.enum(['upsert', 'insert', 'update']).describe('how records are written; upsert unless said'),
  key: z.string().min(1).describe('column for keys that are plain text; the fields of the key unless said'),
  deletes: z.boolean().describe('true: records without a value remove rows'),
  table: z.string().min(1).describe('name of the table; ${topic} is the topic'),
});

const connectorShape = {
  connect: z.string().describe('the Connect that runs it; not needed when there is only one'),
  class: z.string().min(1).describe('its class, unless it is one of those below'),
  outbox: outbox.describe('Debezium on the outbox of an application'),
  jdbc: jdbc.describe('the sink of Debezium for databases'),
  version: z.string().min(1).describe('version of the plugin, where there are several'),
  tasksMax: count.describe('most tasks'),
  config: z
    .record(z.string(), z.union([configValue, secretKey]).nullable())
    .describe('its settings; { secret, key } for what no file may hold'),
  produces: z.array(topicReference).min(1).describe('topics to which it writes: a source'),
  createsTopics: z.boolean().describe('true: it creates the topics that it writes to'),
  consumes: z.array(topicReference).min(1).describe('topics that it reads: a sink'),
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
