import { at } from './chart';
import { leavesOf } from './schema-leaves';
import type { Leaf } from './schema-leaves';

/** Which leaves, told by pointer and value, and what their manifests must say too, since the constructs refuse what Strimzi or Kafka would. */
type Beside = readonly [leaves: RegExp, spec: object];

const listener = (part: object): object => ({ kafka: { listeners: [part] } });
const peer = (part: object): object => listener({ networkPolicyPeers: [part] });
const HOSTS = { bootstrap: { host: 'text' }, hostTemplate: 'text' };
const CONFIG_MAP = { configMapKeyRef: { name: 'text', key: 'text' } };

const KAFKA: readonly Beside[] = [
  [/kafka\/version /, { kafka: { version: '4.3.0' } }],
  [/kafka\/metadataVersion /, { kafka: { metadataVersion: '4.2' } }],
  [/authorization\/type "custom"/, { kafka: { authorization: { authorizerClass: 'text' } } }],
  [/\/type "ingress"/, listener({ configuration: HOSTS })],
  [/\/type "tlsroute"|parentRefs/, listener({ type: 'tlsroute', configuration: { ...HOSTS, parentRefs: [{}] } })],
  [
    /\/(class|loadBalancer\w+|externalTrafficPolicy|finalizers|nodePort|allocate\w+)[ /]/,
    listener({ type: 'loadbalancer' }),
  ],
  [/\/(preferredNodePortAddressType|externalIPs)[ /]/, listener({ type: 'nodeport' })],
  [/\/(host|hostTemplate) /, listener({ type: 'route' })],
  [
    /configuration\/.*(annotations|labels|ipFamil\w+|publishNotReady\w+|perBroker\w+)[ /]/,
    listener({ type: 'cluster-ip' }),
  ],
  [/advertisedPortTemplate/, listener({ configuration: { advertisedPortTemplate: '9100' } })],
  [/networkPolicyPeers\/0\/ipBlock/, peer({ ipBlock: { cidr: '10.0.0.0/8' } })],
  [/networkPolicyPeers\/0\/ipBlock\/except/, peer({ ipBlock: { except: ['10.1.0.0/16'] } })],
  ...['podSelector', 'namespaceSelector'].map((selector): Beside => [
    new RegExp(`networkPolicyPeers/0/${selector}/matchExpressions`),
    peer({ [selector]: { matchExpressions: [{ key: 'text', operator: 'In', values: ['text'] }] } }),
  ]),
  [/kafka\/metricsConfig.*("jmx|valueFrom|values)/, { kafka: { metricsConfig: { valueFrom: CONFIG_MAP } } }],
  [/kafka\/logging.*"external"/, { kafka: { logging: { valueFrom: CONFIG_MAP } } }],
  [
    /tieredStorage/,
    { kafka: { tieredStorage: { remoteStorageManager: { className: 'text', classPath: 'text' } } } },
  ],
  [
    /topicOperator\/logging.*"external"/,
    { entityOperator: { topicOperator: { logging: { valueFrom: CONFIG_MAP } } } },
  ],
  [
    /userOperator\/logging.*"external"/,
    { entityOperator: { userOperator: { logging: { valueFrom: CONFIG_MAP } } } },
  ],
  [/topicOperator\/reconciliation/, { entityOperator: { topicOperator: { reconciliationIntervalMs: 1 } } }],
  [/userOperator\/reconciliation/, { entityOperator: { userOperator: { reconciliationIntervalMs: 1 } } }],
  [/clusterCa\/validityDays/, { clusterCa: { validityDays: 2, renewalDays: 1 } }],
  [/clientsCa\/validityDays/, { clientsCa: { validityDays: 2, renewalDays: 1 } }],
  [/cruiseControl\/metricsConfig/, { cruiseControl: { metricsConfig: { valueFrom: CONFIG_MAP } } }],
  [/cruiseControl\/logging.*"external"/, { cruiseControl: { logging: { valueFrom: CONFIG_MAP } } }],
  [/apiUsers/, { cruiseControl: { apiUsers: { valueFrom: { secretKeyRef: { name: 'text', key: 'text' } } } } }],
  [/excludedPrincipals/, { kafka: { quotas: { excludedPrincipals: ['User:text'] } } }],
  [
    /entityOperator.*deploymentStrategy/,
    { entityOperator: { template: { deployment: { deploymentStrategy: 'Recreate' } } } },
  ],
  [/kafkaExporter\/logging/, { kafkaExporter: { logging: 'info' } }],
  [/maintenanceTimeWindows/, { maintenanceTimeWindows: ['* * 1-4 ? * SAT *'] }],
];

const POOL: readonly Beside[] = [
  [/^\/spec\/(?!roles)/, { roles: ['broker'] }],
  [/storage\/type "persistent-claim"/, { storage: { size: '1Gi' } }],
  [/storage\/type "jbod"/, { storage: { volumes: [{ id: 0, type: 'ephemeral' }] } }],
];

const rule = (part: object): object => ({ authorization: { acls: [part] } });

const USER: readonly Beside[] = [
  [/acls\/0\/(type|host|resource)/, rule({ operations: ['Describe'] })],
  [/acls(?!.*"(cluster|ClusterAction|IdempotentWrite)")/, rule({ resource: { name: 'text' } })],
  [/"(ClusterAction|IdempotentWrite)"/, rule({ resource: { type: 'cluster' } })],
  [/host/, rule({ host: '192.0.2.1' })],
  ...['producerByteRate', 'consumerByteRate', 'requestPercentage', 'controllerMutationRate'].map(
    (quota): Beside => [new RegExp(quota), { quotas: { [quota]: 1 } }],
  ),
];

/** Maps whose made-up key is none that Kafka or Strimzi would take: other tests set their keys. */
const OWN_KEYS = /^KafkaTopic \/spec\/config\/key$|\/authentication\/config\/key$/;

const PASSWORD = { username: 'text', passwordSecret: { secretName: 'text', password: 'text' } };
const CERTIFICATE = { certificateAndKey: { secretName: 'text', certificate: 'text', key: 'text' } };

/** How a component of Strimzi reaches Kafka. */
const CONNECTION: readonly Beside[] = [
  [/./, { bootstrapServers: 'text:9092' }],
  [/authentication.*("tls"|certificateAndKey)/, { tls: {}, authentication: CERTIFICATE }],
  [/authentication.*"(scram-sha-\d+|plain)"/, { authentication: PASSWORD }],
  [/authentication.*(username|passwordSecret)/, { authentication: { type: 'plain', ...PASSWORD } }],
  [/authentication\/(config|sasl)/, { authentication: { type: 'custom' } }],
];

const COMPONENT: readonly Beside[] = [
  [/^\/spec\/version /, { version: '4.3.1' }],
  [/^\/spec\/logging.*"external"/, { logging: { valueFrom: CONFIG_MAP } }],
  [/^\/spec\/metricsConfig.*("jmx|valueFrom|values)/, { metricsConfig: { valueFrom: CONFIG_MAP } }],
];

const artifact = (part: object): object => ({ build: { plugins: [{ artifacts: [part] }] } });
const FILE = { url: 'https://example.com/text' };
const MAVEN = { type: 'maven', group: 'text', artifact: 'text', version: '1' };
const MAVEN_LEAVES = /artifacts\/0\/(artifact|group|includeScope|insecure|mirrors|repository|version)[ /]|"maven"/;

const BRIDGE: readonly Beside[] = [...CONNECTION, ...COMPONENT];

const CONNECT: readonly Beside[] = [
  ...CONNECTION,
  ...COMPONENT,
  [/build\/plugins\/0\/artifacts/, artifact(FILE)],
  [MAVEN_LEAVES, artifact(MAVEN)],
  [/^\/spec\/plugins.*pullPolicy/, { plugins: [{ artifacts: [{ pullPolicy: 'Never' }] }] }],
];

/** The same for an end of a mirror. */
function connectionAt(pointer: string, nest: (part: object) => object): Beside[] {
  return CONNECTION.map(([leaves, part]) => [new RegExp(`^${pointer}/.*(?:${leaves.source})`), nest(part)]);
}

const MIRROR_MAKER: readonly Beside[] = [
  ...COMPONENT,
  ...connectionAt('/spec/target', (target) => ({ target })),
  ...connectionAt('/spec/mirrors', (source) => ({ mirrors: [{ source }] })),
  [/^\/spec\/mirrors/, { mirrors: [{ source: { alias: 'other' } }] }],
  [/^\/spec\/(?!target).*/, { target: { bootstrapServers: 'text:9092' } }],
];

const REBALANCE: readonly Beside[] = [
  [/"(add|remove)-brokers"/, { brokers: [1] }],
  [/"remove-disks"/, { moveReplicasOffVolumes: [{ brokerId: 1, volumeIds: [1] }] }],
  [/\/brokers/, { mode: 'add-brokers' }],
  [/moveReplicasOffVolumes/, { mode: 'remove-disks' }],
  [/\/goals/, { goals: ['RackAwareGoal'] }],
];

/** By kind, what must stand beside its leaves. */
const BESIDE: Readonly<Record<string, readonly Beside[]>> = {
  Kafka: KAFKA,
  KafkaNodePool: POOL,
  KafkaUser: USER,
  KafkaBridge: BRIDGE,
  KafkaConnect: CONNECT,
  KafkaMirrorMaker2: MIRROR_MAKER,
  KafkaRebalance: REBALANCE,
};

/** A field of a kind, and a spec that sets it and what must stand beside it. */
export interface Field {
  /** JSON Pointer into the object. */
  readonly pointer: string;
  readonly spec: object;
}

/** Every field of a kind that can have a value. */
export function fieldsOf(kind: string): Field[] {
  return leavesOf(kind)
    .filter(({ leaf }) => !OWN_KEYS.test(`${kind} ${leaf}`))
    .map((leaf) => ({ pointer: leaf.leaf, spec: completed(leaf, BESIDE[kind] ?? []) as object }));
}

/** The spec of a leaf with what must stand beside it. */
function completed({ leaf, manifest }: Leaf, beside: readonly Beside[]): unknown {
  const told = `${leaf} ${JSON.stringify(at(manifest, leaf))}`;
  const mounted = leaf.endsWith('/mountPath') ? [nested(leaf, '/mnt/text')] : [];
  const more = beside.filter(([leaves]) => leaves.test(told)).map(([, spec]) => spec);
  return [...more, ...mounted].reduce(laid, manifest.spec);
}

/** A spec that says one value, at a pointer. */
function nested(pointer: string, value: unknown): unknown {
  const steps = pointer.split('/').slice(2);
  return steps.reduceRight<unknown>((inner, step) => (step === '0' ? [inner] : { [step]: inner }), value);
}

/** One value over another: maps by their keys, lists item by item. */
function laid(under: unknown, over: unknown): unknown {
  if (typeof over !== 'object' || over === null || typeof under !== 'object' || under === null) return over;
  const entries = Object.entries(over).map(([key, value]) => [
    key,
    laid((under as Record<string, unknown>)[key], value),
  ]);
  const merged = { ...under, ...(Object.fromEntries(entries) as object) };
  return Array.isArray(under) ? Object.values(merged) : merged;
}
