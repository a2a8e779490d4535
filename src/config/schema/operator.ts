import { z } from 'zod';

import { resources } from './component';
import { layer } from './layer';
import { count, duration, namespaceName, raw } from './values';

/** Strimzi's own operator, and what belongs to it, for tools that install it from Git. */
export const operator = layer({
  deliver: z.enum(['argocd', 'flux']).describe('the tool that installs it; without it nothing is written'),
  version: z
    .string()
    .min(1)
    .describe('of Strimzi and of its chart; the one that the file is written for unless said'),
  namespace: namespaceName.describe('its own namespace; strimzi unless said'),
  watch: z
    .union([z.literal('all'), z.array(namespaceName).min(1)])
    .describe('the namespaces that it looks after; those of the environment unless said'),
  replicas: count.describe('number of pods'),
  ...resources,
  podSecurityProvider: z.enum(['baseline', 'restricted']).describe('the Pod Security level that its pods meet'),
  featureGates: z
    .array(
      z
        .string()
        .regex(/^[+-]\w+$/)
        .meta({ title: 'a feature gate with + or - before it', examples: ['+UseBackgroundPodDeletion'] }),
    )
    .min(1)
    .describe('feature gates, each with + or - before it'),
  generateNetworkPolicy: z
    .boolean()
    .describe('false: it makes no NetworkPolicies, and nothing denies traffic to the namespaces of clusters'),
  generatePodDisruptionBudget: z.boolean().describe('false: it makes no PodDisruptionBudgets'),
  entityOperatorWatchedNamespace: z
    .boolean()
    .describe('true: topics and users may stand in another namespace than their Kafka'),
  labelsExclusionPattern: z.string().min(1).describe('labels that are not handed on, as a regular expression'),
  fullReconciliationInterval: duration.describe('how often everything is looked at, beside every change'),
  connectBuildTimeout: duration.describe('how long the build of an image for Connect may take'),
  values: raw.describe('laid over the values of the chart last'),
  drainCleaner: z
    .enum(['deny', 'legacy'])
    .describe('the Drain Cleaner too: it denies evictions itself, or by a budget of 0 that the clusters get'),
  argocd: layer({
    namespace: namespaceName.describe('of its Applications; argocd unless said'),
    project: z.string().min(1).describe('of the Application; default unless said'),
    server: z.string().min(1).describe('the Kubernetes cluster; its own unless said'),
    automated: z.boolean().describe('false: somebody starts each sync; true unless said'),
    prune: z.boolean().describe('true: what the chart no longer has is deleted; false unless said'),
  }).describe('how Argo CD is set up'),
}).meta({ id: 'operator' });
