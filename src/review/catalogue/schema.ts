import type { RulePages, Sample } from './page';

const REFUSED = 'The API server refuses the object, and nothing of it is applied.';
const CRDS = 'Strimzi documentation, "Custom resource API reference"';
const LABELS = 'Kubernetes documentation, "Labels and Selectors"';
const NAMES = 'Kubernetes documentation, "Object Names and IDs"';
const OWNERS = 'Kubernetes documentation, "Owners and Dependents"';
const VALIDATION = 'Kubernetes documentation, "Extend the Kubernetes API with CustomResourceDefinitions"';

const topic = (fields: string): string => `kind: KafkaTopic\nspec: { ${fields} }`;
const pool = (fields: string): string => `kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { ${fields} }`;
const kafka = (fields: string): string => `kind: Kafka\nspec: { kafka: { ${fields} } }`;
const user = (fields: string): string => `kind: KafkaUser\nspec: { authentication: { ${fields} } }`;
const metadata = (fields: string): string => `kind: KafkaTopic\nmetadata: { ${fields} }`;
const listener = (name: string, port: number): string =>
  kafka(`listeners: [{ name: ${name}, port: ${port}, type: internal, tls: true, authentication: { type: tls } }]`);
const env = (fields: string): string =>
  `kind: KafkaConnect\nspec: { template: { connectContainer: { env: [{ name: REGION, ${fields} }] } } }`;
const owner = (fields: string): string => metadata(`ownerReferences: [{ apiVersion: v1, name: plan, ${fields} }]`);
const rebalance = (fields: string): string => `kind: KafkaRebalance\nspec: { ${fields} }`;
const alerts = (group: string): string => `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: lag, namespace: kafka }
spec: { groups: [{ name: "${group}", rules: [{ alert: Lag, expr: kafka_consumergroup_lag > 1000 }] }] }`;

/** What the schema of a kind says of fields and values. */
const FIELD_PAGES: RulePages = {
  'schema/unknown-field': {
    title: 'every field is one that the API has',
    why: 'Strict clients are refused; others lose the field without a word, and what it was to set keeps its default.',
    remedy: 'write the name as the API has it, or remove the field',
    sources: [CRDS, 'Strimzi changelog, 0.49.0 and 1.0.0'],
    pass: [topic('topicName: orders-v2'), kafka('config: { any.key.of.kafka: 1 }')],
    fail: [topic('partition: 3'), kafka('replicas: 3')],
  },
  'schema/required': {
    title: 'every field that must be there is there',
    why: REFUSED,
    remedy: 'add it',
    sources: [CRDS],
    pass: [pool('resources: null')],
    fail: [pool('storage: null'), 'kind: KafkaConnect\nspec: { groupId: null }'],
  },
  'schema/type': {
    title: 'every value is of the type that its field has',
    why: `${REFUSED} A number where a text belongs needs quotes.`,
    remedy: 'write a value of the type',
    sources: [CRDS],
    pass: [topic('partitions: 24'), topic('topicName: "2027"')],
    fail: [topic('partitions: "24"'), topic('topicName: 2027'), pool('roles: broker')],
  },
  'schema/enum': {
    title: 'a value of a fixed set is one of them',
    why: REFUSED,
    remedy: 'write one of the values that are named',
    sources: [CRDS],
    pass: [pool('roles: [broker]')],
    fail: [pool('roles: [brokers]'), kafka('authorization: { type: opa }')],
  },
  'schema/pattern': {
    title: 'a text has the form that its field wants',
    why: REFUSED,
    remedy: 'write a text of the form',
    sources: [CRDS],
    pass: [listener('internal', 9093)],
    fail: [listener('in-cluster', 9093), pool('jvmOptions: { -Xmx: 6gb }')],
  },
  'schema/range': {
    title: 'a number is within its bounds',
    why: REFUSED,
    remedy: 'write a number within the bounds',
    sources: [CRDS],
    pass: [listener('tls', 9092), pool('replicas: 0')],
    fail: [listener('tls', 9091), pool('replicas: -1')],
  },
  'schema/min-length': {
    title: 'a text that must say something is not empty',
    why: REFUSED,
    remedy: 'write it',
    sources: ['Prometheus Operator documentation, "API reference"'],
    pass: [alerts('lag')],
    fail: [alerts('')],
  },
  'schema/min-items': {
    title: 'a list that must have something in it is not empty',
    why: REFUSED,
    remedy: 'write an item, or leave out the list',
    sources: [CRDS],
    pass: [rebalance('mode: remove-disks, moveReplicasOffVolumes: [{ brokerId: 0, volumeIds: [1] }]')],
    fail: [rebalance('mode: remove-disks, moveReplicasOffVolumes: []'), kafka('listeners: []')],
  },
  'schema/duplicate': {
    title: 'nothing stands twice in a list that is a set',
    why: REFUSED,
    remedy: 'remove one of them',
    sources: [VALIDATION],
    pass: [metadata('finalizers: [example.org/audit, example.org/billing]')],
    fail: [metadata('finalizers: [example.org/audit, example.org/audit]')],
  },
  'schema/one-of': {
    title: 'of fields that exclude each other exactly one is there',
    why: REFUSED,
    remedy: 'write exactly one',
    sources: [CRDS],
    pass: [env('value: north')],
    fail: [env('value: north, valueFrom: { secretKeyRef: { name: site, key: region } }'), env('')],
  },
  'schema/cel': {
    title: 'fields fit one another as the rules of the CRD say',
    why: REFUSED,
    remedy: 'change one of the fields',
    sources: [CRDS, VALIDATION],
    pass: [kafka('rack: { type: environment-variable, topologyKey: null, envVarName: RACK_ID }')],
    fail: [
      kafka('metricsConfig: { type: jmxPrometheusExporter }'),
      kafka('rack: { type: topology-label, topologyKey: "" }'),
    ],
  },
  'schema/user-certificate-lifetime': {
    title: 'the lifetime of a certificate is whole, and of a user with a certificate',
    why: REFUSED,
    remedy: 'set validityDays and a smaller renewalDays, for type tls only',
    sources: ['Strimzi documentation, "Configuring Kafka users"'],
    pass: [user('type: tls, validityDays: 90, renewalDays: 30')],
    fail: [
      user('type: tls, validityDays: 90'),
      user('type: tls, validityDays: 30, renewalDays: 30'),
      user('type: scram-sha-512, validityDays: 90, renewalDays: 30'),
    ],
  },
};

/** A text as it is written. */
const file = (config: string): Sample => ({
  yaml: `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata: { name: audit, namespace: kafka, labels: { strimzi.io/cluster: pipes } }
spec: { config: { ${config} } }`,
  asFile: true,
});

/** How a file is written. */
const TEXT_PAGES: RulePages = {
  'schema/yaml-1.1': {
    title: 'a file says the same to every reader of YAML',
    why: 'kubectl reads some texts without quotes by YAML 1.1: yes and on are true, 0755 is 493, 1_000 is 1000. Newer readers take them for texts or for other numbers, and so do most people.',
    remedy: 'put a text in quotes, and write truth values as true and false and numbers in decimal digits',
    sources: ['YAML 1.1 specification, "Language-Independent Types"', 'YAML 1.2 specification, "Core Schema"'],
    pass: [
      file('answer: "yes", mode: "0755", most: 1000, only: true'),
      file('time: 1:30, day: 2027-03-31, mode: 0o755, mask: 0x1F, none: 08'),
    ],
    fail: [file('answer: yes'), file('mode: 0755'), file('most: 1_000'), file('on: 1'), file('most: .inf')],
  },
};

/** What every object has: version, kind, name, labels and the like. */
const OBJECT_PAGES: RulePages = {
  'schema/api-version': {
    title: 'every object is of a version that is served',
    why: 'The API server answers that it has no such kind: Strimzi 1.0 dropped all versions but v1 of its own kinds.',
    remedy: 'write the version that is named, and convert the fields that it has no more',
    sources: ['Strimzi changelog, 1.0.0', 'Strimzi documentation, "Upgrading custom resources to v1"'],
    pass: [`apiVersion: kafka.strimzi.io/v1\n${topic('partitions: 3')}`],
    fail: [`apiVersion: kafka.strimzi.io/v1beta2\n${topic('partitions: 3')}`],
  },
  'schema/kind': {
    title: 'every kind is one that its group has',
    why: REFUSED,
    remedy: 'write the kind as the API has it',
    sources: [CRDS],
    pass: [
      'apiVersion: example.org/v1\nkind: KafkaTopics\nmetadata: { name: invoices, namespace: kafka }\nspec: {}',
    ],
    fail: [
      'apiVersion: kafka.strimzi.io/v1\nkind: KafkaTopics\nmetadata: { name: invoices, namespace: kafka }\nspec: {}',
    ],
  },
  'schema/name': {
    title: 'names have the form that Kubernetes takes',
    why: `${REFUSED} A topic may have another name in Kafka than its object has.`,
    remedy:
      'use lower-case letters, digits, - and .; set topicName for a topic that Kafka shall know by another name',
    sources: [NAMES, 'Strimzi documentation, "Using Kafka topics"'],
    pass: [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: site.settings, namespace: kafka }\ndata: {}',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { generateName: site-, namespace: kafka }\ndata: {}',
    ],
    fail: [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: Site_Settings, namespace: kafka }\ndata: {}',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: kafka.site }\ndata: {}',
    ],
  },
  'schema/label': {
    title: 'labels have the form that Kubernetes takes',
    why: REFUSED,
    remedy: 'use at most 63 letters, digits, -, _ and ., beginning and ending with a letter or digit',
    sources: [LABELS],
    pass: [metadata('labels: { example.org/team: Orders_2 }')],
    fail: [metadata('labels: { example.org/team: "orders & billing" }'), metadata('labels: { -team: orders }')],
  },
  'schema/annotation': {
    title: 'annotations are texts under keys that Kubernetes takes',
    why: REFUSED,
    remedy: 'put the value in quotes; use a domain, / and a name as the key',
    sources: ['Kubernetes documentation, "Annotations"'],
    pass: [metadata('annotations: { example.org/tier: "1" }')],
    fail: [metadata('annotations: { example.org/tier: 1 }'), metadata('annotations: { "who asks": orders }')],
  },
  'schema/finalizer': {
    title: 'finalizers have the form that Kubernetes takes',
    why: REFUSED,
    remedy: 'write a domain, / and a name',
    sources: ['Kubernetes documentation, "Finalizers"'],
    pass: [metadata('finalizers: [strimzi.io/topic-operator]')],
    fail: [metadata('finalizers: ["topic operator"]'), metadata('finalizers: [orphan, foregroundDeletion]')],
  },
  'schema/owner': {
    title: 'owners are named in full, and one at most is the controller',
    why: REFUSED,
    remedy: 'write apiVersion, kind, name and uid of each owner',
    sources: [OWNERS],
    pass: [owner('kind: ConfigMap, uid: 5a1f')],
    fail: [owner('kind: ConfigMap'), owner('kind: "", uid: 5a1f')],
  },
};

/** What the API server refuses whatever the operators would say. */
export const SCHEMA_PAGES: RulePages = { ...FIELD_PAGES, ...OBJECT_PAGES, ...TEXT_PAGES };
