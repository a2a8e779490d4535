import type { RulePages } from '../page';

const PROVIDERS = 'Strimzi documentation, "Loading configuration values from external sources"';
const TASKS = 'Confluent documentation, "Kafka Connect cluster sizing"';
const config = (settings: string): string => `kind: KafkaConnector\nspec: { config: { ${settings} } }`;
const SECRET = config('password: "${strimzisecrets:kafka/archive:password}"');
const role = (secret: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: pipes-secrets, namespace: kafka }
rules: [{ apiGroups: [""], resources: [secrets], resourceNames: [${secret}], verbs: [get] }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: pipes-secrets, namespace: kafka }
subjects: [{ kind: ServiceAccount, name: pipes-connect, namespace: kafka }]
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: pipes-secrets }`;
const SECOND = `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnect
metadata: { name: second, namespace: shop, annotations: { strimzi.io/use-connector-resources: "true" } }
spec:
  replicas: 2
  bootstrapServers: main-kafka-bootstrap.kafka:9093
  groupId: second
  configStorageTopic: second-configs
  offsetStorageTopic: second-offsets
  statusStorageTopic: second-status
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata: { name: orders-archive, namespace: shop, labels: { strimzi.io/cluster: second } }
spec: { class: org.example.ArchiveSinkConnector, tasksMax: 1`;
const source = (name: string): string => `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata: { name: ${name}, namespace: kafka, labels: { strimzi.io/cluster: pipes } }
spec: { class: org.example.LedgerSource, tasksMax: 1, autoRestart: { enabled: true }, config: { table: ledger } }`;

/** Connectors. */
export const CONNECTOR_POLICY_PAGES: RulePages = {
  'connect/config-providers': {
    title: 'references in the config of a connector resolve',
    why: 'Kafka leaves a reference of a provider that it does not know as it stands. The connector then logs in with the text of the reference.',
    remedy: 'use a provider that the workers have, or add it to config.providers',
    sources: [PROVIDERS],
    pass: [
      config('user: "${strimzienv:DB_USER}"'),
      `${config('user: "${vault:db:user}"')}\n---\nkind: KafkaConnect\nspec: { config: { config.providers: vault } }`,
    ],
    fail: [config('user: "${vault:db:user}"'), config('user: "${strimzidir:/mnt/db:user}"')],
  },
  'connect/secret-access': {
    title: 'workers may read the Secrets that connectors name',
    why: 'They read Secrets by their own ServiceAccount, and the operator grants it none of them.',
    remedy: 'bind a Role with get on the Secret to the ServiceAccount of the workers',
    sources: [PROVIDERS],
    controls: { pciDss: ['7.2.1'], soc2: ['CC6.3'], iso27001: ['A.8.3'], nist80053: ['AC-6'] },
    pass: [SECRET, { yaml: `${SECRET}\n---\n${role('archive')}`, closedWorld: true }],
    fail: [{ yaml: SECRET, closedWorld: true }, `${SECRET}\n---\n${role('other')}`],
  },
  'connect/auto-restart': {
    title: 'connectors that fail are started again',
    why: 'A task that fails once, for example while a database restarts, stays down until somebody looks.',
    remedy: 'write autoRestart: { enabled: true }, with maxRestarts where endless tries harm',
    sources: ['Strimzi documentation, "AutoRestart schema reference"'],
    controls: { soc2: ['A1.2'], nist80053: ['CP-10'] },
    pass: ['kind: KafkaConnector\nspec: { autoRestart: { enabled: true, maxRestarts: 10 } }'],
    fail: ['kind: KafkaConnector\nspec: { autoRestart: null }'],
  },
  'connect/dead-letter-queue': {
    title: 'sinks keep the records that they cannot deliver',
    why: 'With errors.tolerance: all a record that fails is skipped. Without a queue it is lost, and nobody hears of it.',
    remedy: 'set errors.deadletterqueue.topic.name, with 3 copies',
    sources: ['KIP-298'],
    pass: [
      config('errors.tolerance: all, errors.deadletterqueue.topic.name: orders-failed'),
      config('errors.tolerance: none'),
    ],
    fail: [
      config('errors.tolerance: all'),
      config(
        'errors.deadletterqueue.topic.name: orders-failed, errors.deadletterqueue.topic.replication.factor: 1',
      ),
    ],
  },
  'connect/tasks': {
    title: 'a connector has as many tasks as can work',
    why: 'A task reads whole partitions, so that more tasks than partitions sit idle; a core carries about two.',
    remedy: 'lower tasksMax, or add workers',
    sources: [TASKS],
    pass: ['kind: KafkaConnector\nspec: { tasksMax: 6 }'],
    fail: ['kind: KafkaConnector\nspec: { tasksMax: 13 }', 'kind: KafkaConnector\nspec: { tasksMax: 7 }'],
  },
  'connect/exactly-once': {
    title: 'sources that must write exactly once can',
    why: 'Without the support of the workers a source that restarts writes records again.',
    remedy: 'write exactly.once.source.support: enabled in the KafkaConnect, after preparing on all workers',
    sources: ['KIP-618'],
    pass: [
      {
        yaml: `${source('ledger')}\n---\nkind: KafkaConnect\nspec: { config: { exactly.once.source.support: enabled } }`,
        facts: { exactlyOnceClients: ['ledger'] },
      },
      source('ledger'),
    ],
    fail: [{ yaml: source('ledger'), facts: { exactlyOnceClients: ['ledger'] } }],
  },
  'connect/message-size': {
    title: 'connectors make no records that no topic takes',
    why: 'Brokers refuse a batch above max.message.bytes, and the task fails at the first large record.',
    remedy: 'raise max.message.bytes of the topic, or lower max.request.size',
    sources: ['Apache Kafka documentation, topic configs'],
    pass: [
      `${config('producer.override.max.request.size: 5000000')}
---
kind: KafkaTopic
spec: { config: { max.message.bytes: 5000000 } }`,
    ],
    fail: [
      config('producer.override.max.request.size: 5000000'),
      'kind: KafkaConnect\nspec: { config: { producer.max.request.size: 5000000 } }',
    ],
  },
  'connect/connector-names': {
    title: 'no two sinks read with one group',
    why: 'The group of a sink is named after it. Two of one name on one Kafka share the partitions, and each sees a part of the records.',
    remedy: 'rename one of them',
    sources: ['Apache Kafka documentation, "Kafka Connect user guide"'],
    pass: [`${SECOND}, config: { topics: orders, consumer.override.group.id: shop-archive } }`],
    fail: [`${SECOND}, config: { topics: orders } }`],
  },
};
