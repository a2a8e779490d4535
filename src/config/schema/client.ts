import { z } from 'zod';

import { layer } from './layer';
import { annotations, labels, namespaceName, overrides, rate, textMap } from './values';

export const authentication = z.union([
  z.enum(['scram-sha-512', 'tls', 'tls-external']),
  z.strictObject({
    type: z
      .enum(['scram-sha-512', 'tls', 'tls-external'])
      .describe('a password, a certificate, or one that you bring'),
    password: z
      .strictObject({
        secret: z.string().min(1).describe('name of a Secret of yours'),
        key: z.string().min(1).describe('the key in it'),
      })
      .optional()
      .describe('a password that you bring: the Secret and its key (scram-sha-512)'),
    validityDays: z.int().positive().optional().describe('lifetime of the certificate (tls)'),
    renewalDays: z.int().positive().optional().describe('how long before its end it is renewed (tls)'),
  }),
]);

const prefix = z.string().min(1).describe('with which the names begin');

const externalTopic = z.strictObject({
  topic: z.string().min(1).describe('its Kafka name'),
  external: z
    .literal(true)
    .describe('not described in this platform')
    .meta({ title: 'true; of a topic that is described here, write the name alone' }),
});

/** A topic by its Kafka name, or all topics whose names begin with a prefix. */
export const topicReference = z
  .union([z.string().min(1), z.strictObject({ prefix }), externalTopic])
  .meta({ id: 'topic-reference' });

/** A topic by its Kafka name. */
export const oneTopic = z.union([z.string().min(1), externalTopic]).meta({ id: 'one-topic' });

export const groupReference = z
  .union([z.string().min(1), z.strictObject({ prefix })])
  .meta({ id: 'group-reference' });

const streams = z.strictObject({
  reads: z.array(topicReference).min(1).describe('topics it reads'),
  writes: z.array(topicReference).optional().describe('topics it writes'),
  applicationId: z.string().min(1).optional().describe("application.id; the client's name unless said"),
  exactlyOnce: z.boolean().optional().describe('processing.guarantee=exactly_once_v2'),
});

const acl = z.strictObject({
  type: z.enum(['allow', 'deny']).optional().describe('allow unless said'),
  resource: z
    .strictObject({
      type: z.enum(['topic', 'group', 'cluster', 'transactionalId']).describe('what kind of thing it is about'),
      name: z.string().optional().describe('its name, or * for all; not for the cluster'),
      patternType: z.enum(['literal', 'prefix']).optional().describe('prefix: all whose names begin so'),
    })
    .describe('what it is about'),
  operations: z
    .array(
      z.enum([
        'Read',
        'Write',
        'Create',
        'Delete',
        'Alter',
        'Describe',
        'ClusterAction',
        'AlterConfigs',
        'DescribeConfigs',
        'IdempotentWrite',
        'All',
      ]),
    )
    .min(1)
    .describe('what may or may not be done'),
  host: z.string().optional().describe('from which address; from all unless said'),
});

const quotas = layer({
  producerByteRate: rate.describe('bytes per second and broker'),
  consumerByteRate: rate.describe('bytes per second and broker'),
  requestPercentage: z.int().positive().describe('share of one request thread, in percent'),
  controllerMutationRate: z.number().positive().describe('partitions created or deleted per second'),
});

const clientShape = {
  authentication: authentication.describe('how it logs in; some listener of the cluster must take it'),
  listener: z.string().describe('the listener it uses; the first that takes its authentication unless said'),
  namespace: namespaceName.describe('where the application runs: the only place its network path is opened from'),
  pods: textMap.describe('labels of its pods, to open the network path for them alone'),
  produces: z.array(topicReference).describe('topics it writes'),
  idempotent: z.literal(true).describe('only for brokers before Kafka 3: asks for IdempotentWrite on the cluster'),
  transactionalId: groupReference.describe('transactional.id, or the prefix of several'),
  consumes: z.array(topicReference).describe('topics it reads'),
  group: groupReference.describe("group.id; the client's name unless said"),
  streams: streams.describe('a Kafka Streams application'),
  access: z.enum(['admin', 'read-only']).describe('the whole cluster, for tools'),
  acls: z.array(acl).describe('raw rules beside those that follow from the rest'),
  kafkaAccess: z
    .union([
      z.boolean(),
      layer({
        name: z.string().min(1).describe("of the KafkaAccess; the user's name unless said"),
        secretName: z.string().min(1).describe('of the Secret that is made; the name unless said'),
        secret: layer({ labels, annotations }).describe('metadata of the Secret that is made'),
        overrides,
      }),
    ])
    .describe('a KafkaAccess hands its credentials over to its namespace (takes the Access Operator)'),
  quotas: quotas.describe('what it may take of a broker'),
  secret: layer({ labels, annotations }).describe("metadata of the user's Secret"),
  owner: z.string().min(1).describe('the team that answers for it; becomes the label app.kubernetes.io/part-of'),
  labels,
  annotations,
  overrides,
};

/** What may be said of a client in any layer. */
export const clientLayer = layer(clientShape).meta({ id: 'client-layer' });

/** A client's own entry; its key is the name of the KafkaUser. */
export const clientEntry = z
  .strictObject({
    ...clientLayer.shape,
    cluster: z.string().optional().describe('the cluster it uses; not needed when there is only one'),
    clusters: z.array(z.string()).min(1).optional().describe('the clusters it uses'),
    resourceName: z.string().optional().describe('metadata.name of the KafkaUser, and so its user name'),
    environments: z.record(z.string(), clientLayer.nullable()).optional().describe('what differs; null: not there'),
  })
  .meta({ id: 'client' });

export type TopicReference = z.infer<typeof topicReference>;
export type ClientLayer = z.infer<typeof clientLayer>;
