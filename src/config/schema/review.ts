import { z } from 'zod';

/*
 * What a review is told beside the manifests. The types are those of `ContextFacts`, `Thresholds` and `Waiver` of the review; the
 * compiler compares them where both meet.
 */

const names = z.array(z.string().min(1));
const date = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .meta({ id: 'date', title: 'a date', examples: ['2027-03-31'] });
const positive = z.number().positive();

const operator = z.strictObject({
  podDisruptionBudgetGeneration: z.boolean().optional().describe('false: it makes no PodDisruptionBudgets'),
  networkPolicyGeneration: z.boolean().optional().describe('false: it makes no NetworkPolicies'),
  podSecurityProvider: z.enum(['baseline', 'restricted']).optional().describe('what it writes into pods'),
  entityOperatorWatchedNamespace: z.boolean().optional().describe('true: watchedNamespace may be another one'),
  imagePullSecrets: z.boolean().optional().describe('true: it adds pull secrets to every pod'),
  connectBuilder: z.enum(['buildah', 'kaniko']).optional().describe('what builds the images of Connect'),
  watchesNamespacesTwice: z.boolean().optional().describe('true: two operators watch one namespace'),
});

const elsewhere = z.strictObject({
  namespaces: z.boolean().optional().describe('Namespaces and their default policies'),
  scraping: z.boolean().optional().describe('PodMonitors, or another way of scraping'),
  alerts: z.boolean().optional().describe('alert rules'),
  consumerLag: z.boolean().optional().describe('the lag of consumer groups'),
  namespaceOfObjects: z.boolean().optional().describe('the namespace of every object, by Kustomize for example'),
  entityOperators: z.boolean().optional().describe('Topic and User Operator, by themselves'),
  certificateAuthorities: z.boolean().optional().describe('the Secrets of an own certificate authority'),
  registryCredentials: z.boolean().optional().describe('credentials of registries, by the nodes'),
});

const workload = z.strictObject({
  writeBytesPerSecond: positive.optional().describe('of all producers at peak'),
  consumerGroups: positive.optional().describe('that read everything'),
  nodeBytesPerSecond: positive.optional().describe('that the network of a node carries'),
  skew: positive.optional().describe('largest share of a broker over the mean'),
  growth: positive.optional().describe('that must fit, as a factor'),
  topics: z.record(z.string(), positive).optional().describe('bytes a second of each topic'),
});

const disasterRecovery = z.strictObject({
  required: z.boolean().optional().describe('false: the data can be made anew'),
  plan: z.string().min(1).optional().describe('the document'),
  lastDrill: date.optional().describe('when it was tried'),
});

/** Facts of the running world, in `kafka.yaml` or in the file of `--context`. */
export const contextFacts = z
  .strictObject({
    zones: z
      .union([z.int().positive(), names.min(1)])
      .optional()
      .describe('of the nodes; by default those of the environment'),
    size: z.enum(['small']).optional().describe('small: lower floors for production'),
    runningKafkaVersions: names.optional().describe('of the pods that run now'),
    currentPartitions: z
      .union([z.int().positive(), z.record(z.string(), z.int().positive())])
      .optional()
      .describe('of topics in Kafka, by the names of the KafkaTopics'),
    aclsAdminApiSupported: z.boolean().optional().describe('Kafka takes ACLs'),
    kubernetesVersion: z.string().optional().describe('of the API server, as in 1.33'),
    openshift: z.boolean().optional().describe('true: Routes and security context constraints are there'),
    apis: names
      .optional()
      .describe(
        'beside those of Kubernetes, as in gateway.networking.k8s.io/v1/TLSRoute; what is left out is not there',
      ),
    operator: operator.optional().describe('switches of the Cluster Operator'),
    drainCleaner: z.enum(['deny', 'legacy']).optional().describe('the mode of the Strimzi Drain Cleaner'),
    gitops: z.enum(['argocd', 'flux', 'helm', 'kubectl']).optional().describe('what applies the manifests'),
    argocdTracking: z.enum(['label', 'annotation']).optional().describe('how Argo CD knows its objects'),
    elsewhere: elsewhere.optional().describe('what others take care of'),
    oneBrokerPerNode: z.boolean().optional().describe('nodes hold one broker each'),
    networkPoliciesEnforced: z.boolean().optional().describe('false: the network ignores policies'),
    rackTopologyKeys: names.optional().describe('node labels beside the zone by which brokers may be spread'),
    ssdClasses: names.optional().describe('storage classes of solid state disks'),
    warmPools: names.optional().describe('pools of slow disks'),
    privateRegistries: names.optional().describe('registries that need a pull secret'),
    requiredLabels: names.optional().describe('labels that every object must carry'),
    externalClients: z.boolean().optional().describe('clients outside of Kubernetes'),
    disasterRecovery: disasterRecovery.optional().describe('what becomes of the data when a region is lost'),
    bulkClients: names.optional().describe('clients that move much data: batch, change capture, analytics'),
    exactlyOnceClients: names.optional().describe('clients with transactions'),
    trustedReaders: names.optional().describe('users that may read everything: mirrors, backups, monitoring'),
    administrators: names.optional().describe('users that may do everything, for emergencies'),
    topicNames: z.string().optional().describe('a regular expression for names of topics'),
    workload: workload.optional().describe('rates of the platform'),
  })
  .meta({ id: 'review-context', title: 'facts of the running world' });

const limit = z.number().nonnegative();

const thresholds = z
  .strictObject({
    superUsers: limit.optional().describe('most super users'),
    partitionsPerTopic: limit.optional().describe('partitions of a topic above which is warned'),
    partitionsPerTopicError: limit.optional().describe('partitions of a topic above which is an error'),
    minReplicas: limit.optional().describe('copies of a topic in prod'),
    minInsyncReplicas: limit.optional().describe('copies that must be written in prod'),
    minBrokers: limit.optional().describe('brokers in prod'),
    minControllers: limit.optional().describe('controllers in prod'),
    brokerMemoryGi: limit.optional().describe('memory of a broker in prod'),
    controllerMemoryGi: limit.optional().describe('memory of a controller in prod'),
    terminationGraceSeconds: limit.optional().describe('time to stop for a broker in prod'),
    caValidityDaysMin: limit.optional().describe('shortest life of a certificate authority'),
    caValidityDaysMax: limit.optional().describe('longest life of a certificate authority'),
    prefixLength: limit.optional().describe('shortest prefix of an ACL'),
    messageBytes: limit.optional().describe('largest message'),
    devMemoryGi: limit.optional().describe('memory of all brokers of a dev cluster'),
    devStorageGi: limit.optional().describe('volumes of a dev cluster'),
    devNodes: limit.optional().describe('nodes of a dev cluster'),
  })
  .meta({ id: 'review-thresholds', title: 'limits of the organization' });

const waiver = z
  .strictObject({
    rule: z.string().min(1).describe('id of the rule; * stands for a part of it'),
    resource: z
      .string()
      .regex(/^[^/]+(\/[^/]+){1,2}$/)
      .describe('KIND/NAMESPACE/NAME or KIND/NAME; * stands for a part of it')
      .meta({ title: 'an object', examples: ['Kafka/kafka/main', 'KafkaTopic/*'] }),
    reason: z.string().optional().describe('why it is right to differ'),
    owner: z.string().optional().describe('who answers for it'),
    until: z.string().optional().describe('last day, as in 2027-03-31'),
  })
  .meta({ id: 'waiver', title: 'an exception from a rule' });

const severity = z.enum(['error', 'warning', 'info', 'off']);

/** A rule of the organization, in CEL. */
const ownRule = z
  .strictObject({
    id: z
      .string()
      .regex(/^org\/[a-z0-9]+(-[a-z0-9]+)*$/)
      .describe('org/<name>'),
    title: z.string().min(1).describe('what holds when all is well'),
    on: z.string().min(1).describe('the kind it looks at, or input for the inventory as a whole'),
    when: z.string().optional().describe('CEL: only objects for which it is true'),
    expression: z
      .string()
      .min(1)
      .describe(
        'CEL over `object`, `cluster` and `profile`, for a KafkaTopic also its `producers` and `consumers`, or on input over `objects`, `clusters` and `profile`: true when all is well',
      ),
    message: z.string().min(1).describe('what is wrong; {{ CEL }} stands for a value'),
    remedy: z.string().optional().describe('what to write instead'),
    path: z
      .string()
      .regex(/^(\/|$)/)
      .optional()
      .describe('JSON pointer to what is wrong'),
    severity: z
      .union([severity, z.strictObject({ dev: severity.describe('in dev'), prod: severity.describe('in prod') })])
      .describe('in both profiles, or in each'),
    pass: names.min(1).describe('YAML of objects with which all is well'),
    fail: names.min(1).describe('YAML of objects that it finds'),
  })
  .meta({ id: 'own-rule', title: 'a rule of the organization' });

/** A file of rules. */
export const rulesFile = z.strictObject({ rules: z.array(ownRule) }).meta({ id: 'rules-file' });

/** What one environment says of its review; over what the file says of all. */
export const environmentReview = z.strictObject({
  context: contextFacts.optional().describe('facts of the running world'),
  thresholds: thresholds.optional().describe('limits of the organization'),
});

/** The part of `kafka.yaml` that is about reviews. */
export const reviewSection = z.strictObject({
  ...environmentReview.shape,
  waivers: z.array(waiver).optional().describe('exceptions'),
  locked: names.optional().describe('rules that nobody may waive; * stands for a part of an id'),
  rules: z.array(ownRule).optional().describe('rules of the organization'),
  rulesFiles: names
    .optional()
    .describe('files with more of them, relative to this one; * stands for a part of a name'),
});

export type EnvironmentReview = z.infer<typeof environmentReview>;
export type OwnRuleEntry = z.infer<typeof ownRule>;
export type WaiverEntry = z.infer<typeof waiver>;
export type ContextEntry = z.infer<typeof contextFacts>;
