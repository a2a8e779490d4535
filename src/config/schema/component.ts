import { z } from 'zod';

import { authentication } from './client';
import { layer } from './layer';
import { annotations, cpu, duration, labels, namespaceName, overrides, raw, size } from './values';

/** What a component logs: levels by logger, or a ConfigMap with a whole configuration. */
const configMapKey = {
  configMap: z.string().describe('name of a ConfigMap of yours'),
  key: z.string().describe('the key in it'),
};

export const logging = z
  .union([
    z.strictObject({ loggers: z.record(z.string(), z.string()).describe("Log4j2's properties") }),
    z.strictObject(configMapKey),
  ])
  .meta({ id: 'logging' });

export const metrics = z
  .union([
    z.enum(['strimzi-reporter', 'jmx-exporter']),
    z.strictObject({
      type: z.literal('strimzi-reporter').describe('from inside the broker'),
      allowList: z.array(z.string()).min(1).describe('patterns of the metrics that are kept'),
    }),
    z.strictObject({ type: z.literal('jmx-exporter').describe('by rules of your own'), ...configMapKey }),
  ])
  .meta({ id: 'metrics' });

export const rack = z
  .union([
    z.string(),
    z.strictObject({ environmentVariable: z.string().describe('variable of the pod that holds the zone') }),
  ])
  .meta({ id: 'rack' });

export const disruptionBudget = layer({
  maxUnavailable: z.int().nonnegative().describe('pods that may be down at once'),
});

export const placement = layer({
  zones: z.enum(['required', 'preferred']).describe('spread evenly over the zones of the rack'),
  hosts: z
    .enum(['required', 'preferred'])
    .describe('no two pods of the same role of this cluster on one worker node'),
  priorityClass: z.string().describe('PriorityClass of the pods'),
  terminationGracePeriod: duration.describe('time to stop cleanly'),
});

export const resources = {
  cpu: cpu.describe('requested CPU'),
  cpuLimit: cpu.describe('most CPU; none unless said'),
  memory: size.describe('requested memory and its limit'),
};

/** What Connect, MirrorMaker 2 and the Bridge have in common. */
export const componentShape = {
  namespace: namespaceName.describe("where its pods run; the cluster's namespace unless said"),
  replicas: z.int().nonnegative().describe('number of pods'),
  image: z.string().describe("image of the pods; the operator's unless said"),
  ...resources,
  heap: size.describe('heap of the JVM; three quarters of the memory unless said'),
  gcLogging: z.boolean().describe('true: the JVM logs its garbage collection'),
  metrics: metrics.describe('how its pods give metrics to Prometheus'),
  logging: logging.describe('log levels of its pods'),
  rack: rack.describe('node label of the zone, to read from brokers in the same one'),
  tracing: z.boolean().describe('true: records are traced by OpenTelemetry'),
  placement: placement.describe('where the pods may run'),
  disruptionBudget: disruptionBudget.describe('how many pods may be evicted at once'),
  owner: z.string().min(1).describe('the team that answers for it; becomes the label app.kubernetes.io/part-of'),
  labels,
  annotations,
  template: raw.describe(
    'Strimzi template, laid over what the other settings give: maps are merged, lists replaced',
  ),
  overrides,
};

const secretName = z.string().min(1).describe('name of a Secret');

const trustedCertificate = z.union([
  z.strictObject({ secretName, pattern: z.string().min(1).describe('keys of the certificates, such as *.crt') }),
  z.strictObject({ secretName, certificate: z.string().min(1).describe('key of the certificate') }),
]);

/** How a component comes to its cluster. */
export const connectionShape = {
  listener: z.string().describe('the listener it uses; the first that takes its authentication unless said'),
  authentication: authentication.describe('how its user logs in; some listener of the cluster must take it'),
  kafkaAccess: z
    .boolean()
    .describe('true: a KafkaAccess hands its Secrets over, for a namespace of its own (takes the Access Operator)'),
  credentials: layer({
    secret: z.string().describe("the Secret of its user in its own namespace; the user's name unless said"),
    passwordKey: z.string().describe('key of the password; password unless said'),
    certificateKey: z.string().describe('key of the certificate; user.crt unless said'),
    privateKeyKey: z.string().describe('key of the private key; user.key unless said'),
    trusted: z
      .array(trustedCertificate)
      .describe(
        'the certificates by which it knows the brokers; those of the cluster unless said, none for public ones',
      ),
  }).describe('where it finds its Secrets, if not by the names that Strimzi gives them'),
};
