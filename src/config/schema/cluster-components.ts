import { z } from 'zod';

import { resources } from './component';
import { layer } from './layer';
import { configMap, duration, raw } from './values';

const operator = {
  ...resources,
  reconciliationInterval: duration.describe('how often everything is looked at, beside every change'),
};

export const entityOperator = layer({
  topicOperator: layer(operator).describe('the operator of KafkaTopics'),
  userOperator: layer({
    ...operator,
    secretPrefix: z.string().describe("begins the names of the users' Secrets"),
  }).describe('the operator of KafkaUsers'),
  template: raw.describe('Strimzi template of its Deployment'),
}).meta({ id: 'entity-operator' });

const rebalanceMode = z.enum(['add-brokers', 'remove-brokers']);

export const cruiseControl = layer({
  ...resources,
  brokerCapacity: raw.describe(
    'brokerCapacity, as in the custom resource; cpu is what brokers ask for unless said',
  ),
  config: configMap.describe("Cruise Control's settings by its names"),
  autoRebalance: z
    .array(
      z.union([
        rebalanceMode,
        z.strictObject({
          mode: rebalanceMode.describe('when'),
          template: z.string().min(1).optional().describe('name of the rebalance that is the model'),
        }),
      ]),
    )
    .min(1)
    .describe('when partitions are moved by themselves'),
  metrics: z.boolean().describe('true: its metrics by the JMX exporter, with rules of ours'),
}).meta({ id: 'cruise-control' });

export const kafkaExporter = layer({
  ...resources,
  topicRegex: z.string().describe('topics whose metrics it gives; all unless said'),
  groupRegex: z.string().describe('groups whose metrics it gives; all unless said'),
  topicExcludeRegex: z.string().describe('topics that are left out'),
  groupExcludeRegex: z.string().describe('groups that are left out'),
}).meta({ id: 'kafka-exporter' });

export const certificateAuthority = layer({
  validityDays: z.int().positive().describe('lifetime of the certificates'),
  renewalDays: z.int().positive().describe('how long before their end they are renewed'),
  expirationPolicy: z.enum(['renew-certificate', 'replace-key']).describe('what becomes of the key of the CA'),
  generate: z.boolean().describe('false: you bring the CA'),
}).meta({ id: 'certificate-authority' });
