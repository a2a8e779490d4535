import type { RulePages } from './page';

const kafka = (fields: string): string => `kind: Kafka\nspec: { ${fields} }`;

const quotas = (fields: string): string => kafka(`kafka: { quotas: ${fields} }`);

const cruiseControl = (fields: string): string => kafka(`cruiseControl: { ${fields} }`);

const rebalance = (fields: string): string => `
apiVersion: kafka.strimzi.io/v1
kind: KafkaRebalance
metadata: { name: spread, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { ${fields} }`;

const monitor = (selector: string, ...ports: string[]): string => `
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: kafka, namespace: monitoring }
spec:
  namespaceSelector: { matchNames: [kafka] }
  selector: ${selector}
  podMetricsEndpoints: [${ports.map((port) => `{ port: ${port} }`).join(', ')}]`;

const rules = (...expressions: string[]): string => `
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: kafka, namespace: kafka }
spec:
  groups:
    - name: kafka
      rules:
${expressions.map((expression, index) => `        - { alert: A${index}, expr: '${expression}' }`).join('\n')}`;

const ENOUGH = [
  'kafka_server_replicamanager_underreplicatedpartitions > 0',
  'kafka_controller_kafkacontroller_offlinepartitionscount > 0',
  'sum(kafka_controller_kafkacontroller_activecontrollercount) < 1',
  'kafka_server_replicamanager_underminisrpartitioncount > 0',
  'kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < 0.2',
  'kafka_consumergroup_lag > 1000',
  'kafka_network_requestmetrics_totaltimems{quantile="0.99"} > 500',
  'strimzi_certificate_expiration_timestamp_ms / 1000 - time() < 86400',
];

const OFFLINE_DIRECTORIES = 'kafka_log_logmanager_offlinelogdirectorycount > 0';

const allowList = (list: string): string =>
  kafka(`kafka: { metricsConfig: { type: strimziMetricsReporter, values: { allowList: ${list} } } }`);

const exporter = (config: string): string => `
kind: Kafka
spec:
  kafka:
    metricsConfig:
      type: jmxPrometheusExporter
      valueFrom: { configMapKeyRef: { name: exporter, key: config.yaml } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: exporter, namespace: kafka }
data:
  config.yaml: |
${config.replaceAll(/^/gm, '    ')}`;

const nextIds = (pool: string, ranges: string): string =>
  `{ kind: KafkaNodePool, metadata: { name: ${pool}, annotations: { strimzi.io/next-node-ids: "${ranges}" } } }`;

export const OPERATIONS_PAGES: RulePages = {
  'operations/exporter-rules': {
    title: 'the rules of the JMX exporter let through what alerts need',
    why: 'What no pattern matches is not exported: alerts that read it never fire, and dashboards stay empty.',
    remedy: 'add patterns for it, or use the Strimzi metrics reporter',
    sources: ['Strimzi documentation, "Introducing metrics"', 'JMX exporter documentation, "Rules"'],
    controls: { soc2: ['CC7.2'], iso27001: ['A.8.16'], nist80053: ['SI-4'] },
    pass: [
      exporter(
        'rules:\n  - pattern: kafka.(server|controller|network)<type=(.+), name=(.+)><>(Value|99thPercentile)',
      ),
      exporter('lowercaseOutputName: true'),
    ],
    fail: [exporter('rules:\n  - pattern: kafka.server<type=(.+), name=(.+)><>Value')],
  },
  'operations/metrics': {
    title: 'metrics are exported',
    why: 'What is not exported no dashboard shows and no alert reports.',
    remedy: 'set metricsConfig of type strimziMetricsReporter; Cruise Control takes jmxPrometheusExporter alone',
    sources: ['Strimzi documentation, "Introducing metrics"'],
    controls: { pciDss: ['10.4.1.1'], soc2: ['CC7.2', 'A1.1'], iso27001: ['A.8.16'], nist80053: ['SI-4', 'AU-6'] },
    pass: [
      kafka(
        'kafka: { metricsConfig: { type: jmxPrometheusExporter, valueFrom: { configMapKeyRef: { name: jmx, key: rules } } } }',
      ),
    ],
    fail: [kafka('kafka: { metricsConfig: null }')],
  },
  'operations/scraping': {
    title: 'somebody collects the metrics',
    why: 'A PodMonitor that selects no pod, or names a port that is called otherwise, collects nothing and reports no error. Strimzi has renamed the ports of the Bridge and of the Entity Operator.',
    remedy:
      'select pods by strimzi.io/kind, in the namespace of the cluster, at port tcp-prometheus; the Bridge at rest-api-mgmt, the Entity Operator at healthcheck-to and healthcheck-uo',
    sources: ['Strimzi documentation, "Introducing metrics"', 'Strimzi change log, 1.0 and 1.1'],
    controls: { soc2: ['CC7.2'], iso27001: ['A.8.16'], nist80053: ['SI-4'] },
    pass: [
      monitor(
        '{ matchExpressions: [{ key: strimzi.io/kind, operator: In, values: [Kafka, KafkaConnect, KafkaMirrorMaker2, KafkaBridge] }] }',
        'tcp-prometheus',
        'rest-api-mgmt',
        'healthcheck-to',
        'healthcheck-uo',
      ),
      { yaml: '', facts: { elsewhere: { scraping: true } }, closedWorld: true },
    ],
    fail: [
      monitor('{ matchLabels: { strimzi.io/kind: Kafka } }', 'metrics'),
      monitor('{ matchLabels: { strimzi.io/kind: KafkaConnect } }', 'tcp-prometheus'),
      monitor('{ matchLabels: { strimzi.io/component-type: kafka } }', 'tcp-prometheus'),
      monitor('{ matchLabels: { app.kubernetes.io/name: entity-operator } }', 'healthcheck'),
      { yaml: '', closedWorld: true },
    ],
  },
  'operations/allow-list': {
    title: 'the reporter exports what the alerts read',
    why: 'A given list takes the place of the default one, and the default leaves out log directories, the cleaner and groups. An alert on a metric that is filtered out never fires.',
    remedy: 'write the default list with the missing families added, by names without _total',
    sources: ['Strimzi documentation, "Strimzi Metrics Reporter"'],
    controls: { soc2: ['CC7.2'], iso27001: ['A.8.16'], nist80053: ['SI-4'] },
    pass: [
      `${allowList('[kafka_log_logmanager.*]')}\n---\n${rules(OFFLINE_DIRECTORIES)}`,
      `${allowList('[kafka_server_replicamanager_isrshrinkspersec]')}\n---\n${rules('rate(kafka_server_replicamanager_isrshrinkspersec_total[5m]) > 0')}`,
    ],
    fail: [rules(OFFLINE_DIRECTORIES), `${allowList('[kafka_server.*]')}\n---\n${rules(OFFLINE_DIRECTORIES)}`],
  },
  'operations/alerts': {
    title: 'somebody is told before it is too late',
    why: 'Eight things end in lost data or in standstill: partitions offline, under-replicated or below min.insync.replicas, no controller, full disks, lag, latency, certificates.',
    remedy: 'add an alert on the metric of each; set facts.elsewhere.alerts where they are in another repository',
    sources: ['Strimzi documentation, "Introducing metrics"', 'Apache Kafka documentation, "Monitoring"'],
    controls: { pciDss: ['10.7.2'], soc2: ['CC7.2', 'CC7.3'], iso27001: ['A.8.16'], nist80053: ['SI-4', 'IR-4'] },
    pass: [rules(...ENOUGH), { yaml: '', facts: { elsewhere: { alerts: true } }, closedWorld: true }],
    fail: [rules(...ENOUGH.slice(1)), { yaml: '', closedWorld: true }],
  },
  'operations/alert-selectors': {
    title: 'alerts and dashboards look for pods by the names that they have',
    why: 'With node pools a pod is called <cluster>-<pool>-<n>. Rules from before look for <cluster>-kafka-<n>, find nothing, and say nothing of disks and restarts.',
    remedy: 'select by the name of the cluster, or by the labels that start with strimzi_io_',
    sources: ['Strimzi documentation, "List of Kafka cluster resources"'],
    controls: { soc2: ['CC7.2'], iso27001: ['A.8.16'], nist80053: ['SI-4'] },
    pass: [
      rules(
        ...ENOUGH,
        'kubelet_volume_stats_available_bytes{persistentvolumeclaim=~"data(-[0-9]+)?-main-.+-[0-9]+"} < 1',
      ),
    ],
    fail: [
      rules('kubelet_volume_stats_available_bytes{persistentvolumeclaim=~"data(-[0-9]+)?-(.+)-kafka-[0-9]+"} < 1'),
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: dashboard, namespace: kafka }\ndata: { kafka.json: 'pod=~".+-kafka-[0-9]+"' }`,
    ],
  },
  'operations/consumer-lag': {
    title: 'the lag of consumers is measured',
    why: 'Brokers do not say how far groups are behind. Without the exporter a consumer that stands still is noticed when its records are gone.',
    remedy: 'add kafkaExporter with both regular expressions, or set facts.elsewhere.consumerLag',
    sources: ['Strimzi documentation, "Capturing consumer lag metrics"'],
    controls: { soc2: ['CC7.2', 'A1.1'], iso27001: ['A.8.16'], nist80053: ['SI-4'] },
    pass: [
      kafka('kafkaExporter: { groupRegex: "orders-.*" }'),
      { yaml: kafka('kafkaExporter: null'), facts: { elsewhere: { consumerLag: true } } },
    ],
    fail: [kafka('kafkaExporter: null'), kafka('kafkaExporter: { groupRegex: ^$ }')],
  },
  'operations/cruise-control': {
    title: 'load can be moved between brokers',
    why: 'New brokers stay empty until somebody moves partitions to them. Topics change their replicas, and brokers leave, by Cruise Control too.',
    remedy: 'add cruiseControl with resources',
    sources: ['Strimzi documentation, "Using Cruise Control for cluster rebalancing"'],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'], nist80053: ['CP-2'] },
    pass: [kafka('cruiseControl: { brokerCapacity: null }')],
    fail: [
      `${kafka('cruiseControl: null')}
---
kind: KafkaRebalance
metadata: { annotations: { strimzi.io/rebalance-template: "true" } }`,
    ],
  },
  'operations/goals': {
    title: 'goals fit together and to the brokers',
    why: 'Goals that leave out hard ones are refused, those on a capacity that nobody wrote down reckon with a made-up one, and without a goal for racks replicas may end up together.',
    remedy: 'keep the default goals; else list the hard ones, and set brokerCapacity',
    sources: ['Strimzi documentation, "Generating optimization proposals"', 'Strimzi change log, 0.48'],
    pass: [
      rebalance(
        'goals: [RackAwareGoal, NetworkInboundCapacityGoal, NetworkOutboundCapacityGoal], skipHardGoalCheck: false',
      ),
      cruiseControl('config: { hard.goals: RackAwareGoal, default.goals: "RackAwareGoal,ReplicaCapacityGoal" }'),
      `${cruiseControl('brokerCapacity: null')}
---
kind: KafkaNodePool
metadata: { name: brokers }
spec: { resources: { requests: { cpu: "2" }, limits: { cpu: 2000m } } }`,
    ],
    fail: [
      rebalance('skipHardGoalCheck: true'),
      cruiseControl('config: { hard.goals: ReplicaCapacityGoal, default.goals: ReplicaCapacityGoal }'),
      cruiseControl('config: { hard.goals: "RackAwareGoal,DiskCapacityGoal", default.goals: RackAwareGoal }'),
      cruiseControl('brokerCapacity: null, config: { default.goals: "RackAwareGoal,NetworkInboundCapacityGoal" }'),
      cruiseControl('brokerCapacity: { cpu: null }'),
    ],
  },
  'operations/auto-rebalance': {
    title: 'brokers come and go with their partitions',
    why: 'A broker that is added gets no partitions by itself, and one that holds some is not removed.',
    remedy: 'add the modes add-brokers and remove-brokers to cruiseControl.autoRebalance',
    sources: ['Strimzi documentation, "Triggering auto-rebalances when scaling clusters"'],
    pass: [cruiseControl('autoRebalance: [{ mode: remove-brokers }, { mode: add-brokers }]')],
    fail: [
      cruiseControl('autoRebalance: [{ mode: add-brokers }]'),
      `${cruiseControl('autoRebalance: [{ mode: remove-brokers }, { mode: add-brokers, template: { name: spread } }]')}
---
kind: KafkaRebalance
metadata: { name: spread }`,
    ],
  },
  'operations/entity-operator': {
    title: 'topics and users are looked after',
    why: 'KafkaTopics and KafkaUsers do nothing without the operators that look at them.',
    remedy: 'add entityOperator with topicOperator and userOperator, or set facts.elsewhere.entityOperators',
    sources: ['Strimzi documentation, "Configuring the Entity Operator"'],
    pass: [
      { yaml: kafka('entityOperator: null'), facts: { elsewhere: { entityOperators: true } } },
      kafka('entityOperator: { topicOperator: { resources: null } }'),
    ],
    fail: [
      {
        yaml: 'apiVersion: kafka.strimzi.io/v1\nkind: Kafka\nmetadata: { name: main, namespace: kafka }\nspec: { kafka: { listeners: [{ name: tls, port: 9093, type: internal, tls: true }] }, entityOperator: { topicOperator: {} } }',
        alone: true,
      },
    ],
  },
  'operations/auto-create-topics': {
    title: 'topics come from manifests',
    why: 'By default a client that misspells a topic creates it, with one copy. It also may create a topic before the Topic Operator does, which then cannot lower its partitions.',
    remedy: 'set auto.create.topics.enable to false; Streams and Connect make theirs by other means',
    sources: ['Strimzi documentation, "Handling changes to topics"', 'Apache Kafka documentation, broker configs'],
    controls: { soc2: ['CC8.1'], iso27001: ['A.8.9'], nist80053: ['CM-3', 'CM-7'] },
    pass: [kafka('kafka: { config: { auto.create.topics.enable: "false" } }')],
    fail: [
      kafka('kafka: { config: { auto.create.topics.enable: null } }'),
      kafka('kafka: { config: { auto.create.topics.enable: "true" } }'),
    ],
  },
  'operations/quotas': {
    title: 'no client takes it all, and no disk runs full',
    why: 'One client may take all that the brokers have. A full volume stops its broker; quotas of type strimzi hold producers back before.',
    remedy: 'set quotas of type kafka with defaults, or of type strimzi with minAvailableRatioPerVolume',
    sources: ['Strimzi documentation, "Setting limits on brokers using the Kafka Static Quota plugin"'],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'], nist80053: ['SC-5', 'SC-6'] },
    pass: [
      quotas('{ type: strimzi, minAvailableRatioPerVolume: 0.1, producerByteRate: null, consumerByteRate: null }'),
    ],
    fail: [quotas('null'), quotas('{ type: strimzi, producerByteRate: 1000000, consumerByteRate: null }')],
  },
  'operations/node-ids': {
    title: 'each pool has a range of node ids of its own',
    why: 'Where topics are placed by ids, these must tell the pool. A pool that finds an id of its range taken gets the lowest that is free.',
    remedy: 'give each pool a range that no other has, with room to grow',
    sources: ['Strimzi documentation, "Assigning IDs to node pools for scaling operations"'],
    pass: [`${nextIds('brokers', '[0-99]')}\n---\n${nextIds('controllers', '[100-109]')}`],
    fail: [`${nextIds('brokers', '[0-9]')}\n---\n${nextIds('controllers', '[14-5]')}`],
  },
  'operations/rebalance-approval': {
    title: 'somebody reads a proposal before data moves',
    why: 'A rebalance moves data for hours and takes bandwidth and disks from clients. Approved beforehand, nobody sees how much before it begins.',
    remedy: 'remove the annotation, and approve each proposal',
    sources: ['Strimzi documentation, "Approving or refreshing optimization proposals"'],
    pass: [
      'kind: KafkaRebalance\nmetadata: { annotations: { strimzi.io/rebalance-auto-approval: "false" } }',
      'kind: KafkaRebalance\nmetadata: { annotations: { strimzi.io/rebalance: approve } }',
    ],
    fail: ['kind: KafkaRebalance\nmetadata: { annotations: { strimzi.io/rebalance-auto-approval: "true" } }'],
  },
};
