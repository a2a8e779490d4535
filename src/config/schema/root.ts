import { z } from 'zod';

import { bridgeEntry, bridgeLayer } from './bridge';
import { clientEntry, clientLayer } from './client';
import { clusterEntry, clusterLayer } from './cluster';
import { connectEntry, connectLayer } from './connect';
import { connectorEntry, connectorLayer } from './connector';
import { layer } from './layer';
import { mirrorEntry, mirrorLayer } from './mirror';
import { operator } from './operator';
import { rebalanceEntry, rebalanceLayer } from './rebalance';
import { registryEntry, registryLayer } from './registry';
import type { Merged } from './layer';
import { environmentReview, reviewSection } from './review';
import { topicEntry, topicLayer } from './topic';
import { namespaceName, textMap } from './values';

/** What is said of an environment as a whole; the profile is its weakest layer. */
const environmentLayer = layer({
  zones: z.array(z.string()).min(1).describe('the zones its nodes are in'),
  gitops: z.array(z.enum(['argocd', 'flux', 'helm'])).describe('the tools whose pruning must spare the data'),
  protect: z.boolean().describe('true: clusters, pools, topics and namespaces carry the marks that stop pruning'),
  syncWaves: z.boolean().describe('true: every object says in which wave Argo CD applies it'),
  operator: operator.describe("Strimzi's operator and the Drain Cleaner, for Argo CD or Flux"),
  labels: textMap.describe('on every object'),
  namespaces: layer({
    create: z.boolean().describe('true: the Namespaces of the clusters are made too'),
    podSecurity: z.enum(['privileged', 'baseline', 'restricted']).describe('Pod Security level that is enforced'),
    warn: z.enum(['privileged', 'baseline', 'restricted']).describe('Pod Security level that is warned about'),
    defaultDeny: z
      .boolean()
      .describe('true: other pods of these namespaces take no traffic unless a policy says so'),
  }).describe('the namespaces of the clusters'),
  clientNamespaces: layer({
    defaultDeny: z.boolean().describe('true: a default-deny NetworkPolicy in the namespaces of the clients'),
    egress: z
      .boolean()
      .describe(
        'true: a way to the brokers for namespaces that deny egress by default; elsewhere it takes all other egress away',
      ),
  }).describe('the namespaces of the clients'),
});

const defaults = z.strictObject({
  cluster: clusterLayer.optional().describe('below every cluster'),
  topic: topicLayer.optional().describe('below every topic'),
  client: clientLayer.optional().describe('below every client'),
  connect: connectLayer.optional().describe('below every Connect'),
  connector: connectorLayer.optional().describe('below every connector'),
  bridge: bridgeLayer.optional().describe('below every Bridge'),
  mirror: mirrorLayer.optional().describe('below every mirror'),
  rebalance: rebalanceLayer.optional().describe('below every rebalance'),
  registry: registryLayer.optional().describe('below every registry'),
});

const environmentEntry = z
  .strictObject({
    ...environmentLayer.shape,
    profile: z.enum(['dev', 'prod']).describe('the built-in defaults it starts from'),
    namespace: namespaceName.describe('the namespace of its clusters unless they say another'),
    defaults: defaults.optional().describe('what holds for every cluster, topic and client of the environment'),
    review: environmentReview.optional().describe('what its review is told, over what is said of all'),
  })
  .meta({ id: 'environment' });

const pattern = z
  .string()
  .refine(isPattern)
  .meta({ title: 'a regular expression', examples: ['[a-z-]+(\\.[a-z-]+)*'] });

/** What the keys of topics and clients must look like, as a whole. */
const naming = z.strictObject({
  topics: pattern.optional().describe('for the Kafka names of topics'),
  clients: pattern.optional().describe('for the names of clients'),
});

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

/** What runs beside the brokers, in `kafka.yaml` and in teams' files. */
const componentSections = {
  connects: z.record(z.string(), connectEntry).optional().describe('Kafka Connects by name'),
  connectors: z.record(z.string(), connectorEntry).optional().describe('connectors by name'),
  bridges: z.record(z.string(), bridgeEntry).optional().describe('HTTP Bridges by name'),
};

const include = z.array(z.string().min(1));

/** A team's own file. */
export const teamFile = z
  .strictObject({
    team: z.string().min(1).describe('owner of all that the file describes'),
    prefix: z.string().min(1).describe('with which every key begins'),
    namespace: namespaceName.optional().describe("where the team's applications run"),
    cluster: z
      .string()
      .optional()
      .describe('the cluster of all that the file describes, unless an entry says another'),
    defaults: z
      .strictObject({
        topic: topicLayer.optional().describe('below every topic of the file'),
        client: clientLayer.optional().describe('below every client of the file'),
        connect: connectLayer.optional().describe('below every Connect of the file'),
        connector: connectorLayer.optional().describe('below every connector of the file'),
        bridge: bridgeLayer.optional().describe('below every Bridge of the file'),
      })
      .optional()
      .describe('what holds for every topic and client of the file'),
    topics: z.record(z.string(), topicEntry).optional().describe('topics by their Kafka names'),
    clients: z.record(z.string(), clientEntry).optional().describe('applications, by the names of their users'),
    ...componentSections,
    include: include.optional().describe('more files of the team, relative to this one'),
  })
  .meta({ id: 'team-file', title: "a team's file", description: 'the topics and clients of one team' });

/** `kafka.yaml`. */
export const contextConfig = z
  .strictObject({
    version: z.literal(1).describe('of this format'),
    strimzi: z.enum(['1.2.0']).describe('the operator it is written for'),
    defaults: defaults.optional().describe('what holds for every cluster, topic and client'),
    environments: z.record(z.string(), environmentEntry).describe('environments by name'),
    naming: naming.optional().describe('naming rules of the platform'),
    review: reviewSection.optional().describe('what reviews are told: facts, limits, exceptions, own rules'),
    clusters: z.record(z.string(), clusterEntry).describe('clusters by name'),
    topics: z.record(z.string(), topicEntry).optional().describe('topics by their Kafka names'),
    clients: z.record(z.string(), clientEntry).optional().describe('applications, by the names of their users'),
    ...componentSections,
    registries: z.record(z.string(), registryEntry).optional().describe('schema registries by name'),
    rebalances: z.record(z.string(), rebalanceEntry).optional().describe('rebalances, and models of them, by name'),
    mirrors: z.record(z.string(), mirrorEntry).optional().describe('mirrors between clusters by name'),
    include: include.optional().describe("teams' files, relative to this one; * stands for a part of a name"),
  })
  .meta({ id: 'config', title: 'kafka.yaml', description: 'every environment of a platform' });

export type EnvironmentLayer = z.infer<typeof environmentLayer>;
export type EnvironmentEntry = z.infer<typeof environmentEntry>;
export type EnvironmentSettings = Merged<EnvironmentLayer>;
export type DefaultLayers = z.infer<typeof defaults>;
export type TeamFile = z.infer<typeof teamFile>;
export type ContextConfig = z.infer<typeof contextConfig>;
