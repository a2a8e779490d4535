import { z } from 'zod';

import { connectionShape, placement, resources } from './component';
import { internalTopics } from './connect';
import { layer } from './layer';
import { belongsToCluster } from './owned';
import { annotations, labels, namespaceName, overrides, raw } from './values';

const registryShape = {
  ...connectionShape,
  type: z
    .enum(['apicurio', 'confluent'])
    .describe('which registry: Apicurio Registry 3.2 or newer, or that of Confluent'),
  image: z.string().min(1).describe('its image, best by digest'),
  namespace: namespaceName.describe("where its pods run; the cluster's namespace unless said"),
  replicas: z.int().nonnegative().describe('number of pods'),
  ...resources,
  placement: placement.describe('where the pods may run'),
  topics: z.array(z.string().min(1)).min(1).describe('names of its topics; those that it is known for unless said'),
  internalTopics: internalTopics.describe('how these topics are made; false: it creates them'),
  peers: z
    .union([z.enum(['clients', 'everyone']), z.array(raw)])
    .describe("who may call it: the clients of the cluster, everyone, or a list of Kubernetes' NetworkPolicyPeers"),
  env: z.record(z.string(), z.string()).describe('more variables of its container'),
  owner: z.string().min(1).describe('the team that answers for it; becomes the label app.kubernetes.io/part-of'),
  labels,
  annotations,
  overrides,
};

/** What may be said of a registry in any layer. */
export const registryLayer = layer(registryShape).meta({ id: 'registry-layer' });

/** A registry's own entry; its key is the name of its Deployment and Service. */
export const registryEntry = z
  .strictObject({
    ...registryLayer.shape,
    ...belongsToCluster('Deployment and of its user'),
    environments: z
      .record(z.string(), registryLayer.nullable())
      .optional()
      .describe('what differs; null: not there'),
  })
  .meta({ id: 'registry' });

export type RegistryLayer = z.infer<typeof registryLayer>;
