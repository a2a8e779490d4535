import { z } from 'zod';

import { componentShape, connectionShape, resources } from './component';
import { layer } from './layer';
import { belongsToCluster } from './owned';
import { configMap, count } from './values';

const file = {
  url: z.string().min(1).describe('where the file is, by https'),
  sha512sum: z.string().min(1).optional().describe('SHA-512 of the file; the build fails when it is another one'),
  insecure: z.boolean().optional().describe('true: the certificate of the server is not checked'),
};

const artifact = z
  .union([
    z.strictObject({ type: z.enum(['jar', 'tgz', 'zip']).describe('what kind of file it is'), ...file }),
    z.strictObject({
      type: z.literal('other').describe('any file'),
      ...file,
      fileName: z.string().min(1).describe('its name in the folder of the plugin'),
    }),
    z.strictObject({
      type: z.literal('maven').describe('a library with all that it depends on'),
      group: z.string().min(1).describe('its group'),
      artifact: z.string().min(1).describe('its name in the group'),
      version: z.string().min(1).describe('a released version'),
      repository: z.string().optional().describe('the repository; Maven Central unless said'),
      includeScope: z
        .enum(['compile', 'provided', 'runtime', 'test', 'system'])
        .optional()
        .describe('what it depends on is taken up to this scope'),
      mirrors: z
        .array(z.strictObject({ url: z.string().min(1).describe('where it is') }))
        .optional()
        .describe('mirrors that are asked first'),
      insecure: z.boolean().optional().describe('true: the certificate of the server is not checked'),
    }),
    z.strictObject({
      type: z.literal('debezium').describe('a connector of Debezium 3.6, with its checksum'),
      connector: z.enum(['jdbc', 'mysql', 'postgres']).describe('which'),
    }),
  ])
  .meta({ id: 'artifact', title: 'an artifact' });

const build = layer({
  image: z.string().describe('the image with its registry; its tag follows from what is built unless said'),
  pushSecret: z.string().describe('Secret with the right to push'),
  output: z.enum(['docker', 'imagestream']).describe('docker unless said'),
  plugins: z.record(z.string(), z.array(artifact).min(1)).describe('plugins by name, each with its artifacts'),
  ...resources,
  additionalBuildOptions: z.array(z.string()).describe('options of the builder'),
  additionalPushOptions: z.array(z.string()).describe('options of the push'),
});

const mountedPlugin = z.strictObject({
  name: z.string().min(1).describe('its name'),
  images: z.array(z.string().min(1)).min(1).describe('images by reference, best by digest'),
  pullPolicy: z.enum(['Always', 'IfNotPresent', 'Never']).optional().describe('when the images are pulled'),
});

export const internalTopics = z.union([
  z.literal(false),
  layer({
    replicas: count.describe('copies of each partition'),
    config: configMap.describe("Kafka's topic settings by Kafka's names"),
    retainOnDelete: z.boolean().describe('true: GitOps tools do not prune them'),
  }),
]);

/** What Connect and MirrorMaker 2 have in common. */
export const workerShape = {
  kafka: z.string().describe('version of Kafka'),
  groupId: z.string().min(1).describe('group.id of its workers; its name unless said'),
  configStorageTopic: z.string().min(1).describe('topic of configurations; its name and -configs unless said'),
  offsetStorageTopic: z.string().min(1).describe('topic of source offsets; its name and -offsets unless said'),
  statusStorageTopic: z.string().min(1).describe('topic of states; its name and -status unless said'),
  internalTopics: internalTopics.describe('how these topics are made; false: the workers create them'),
  jmx: z.enum(['password', 'open']).describe('opens the JMX port of the pods'),
};

const connectShape = {
  ...componentShape,
  ...connectionShape,
  ...workerShape,
  config: configMap.describe("settings of the workers by Kafka's names"),
  exactlyOnceSource: z.enum(['disabled', 'preparing', 'enabled']).describe('whether sources write by transactions'),
  build: build.describe('an image with plugins that the operator builds'),
  plugins: z.array(mountedPlugin).min(1).describe('plugins that are mounted from images'),
  connectorResources: z.boolean().describe('false: connectors are made by the REST API'),
};

/** What may be said of a Connect in any layer. */
export const connectLayer = layer(connectShape).meta({ id: 'connect-layer' });

/** A Connect's own entry; its key is the name of the KafkaConnect. */
export const connectEntry = z
  .strictObject({
    ...connectLayer.shape,
    ...belongsToCluster('KafkaConnect and of its user'),
    environments: z
      .record(z.string(), connectLayer.nullable())
      .optional()
      .describe('what differs; null: not there'),
  })
  .meta({ id: 'connect' });

export type ConnectLayer = z.infer<typeof connectLayer>;
