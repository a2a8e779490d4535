import type { RulePages } from '../page';

/** The Kafka of the sound platform with a change below spec. */
const kafka = (change: string): string => `{ kind: Kafka, spec: { ${change} } }`;
const brokers = (change: string): string =>
  `{ kind: KafkaNodePool, metadata: { name: brokers }, spec: { ${change} } }`;
const configMap = (name: string, data: string): string =>
  `\n---\n{ apiVersion: v1, kind: ConfigMap, metadata: { name: ${name}, namespace: kafka }, data: { ${data} } }`;
const secret = (name: string, data: string): string =>
  `\n---\n{ apiVersion: v1, kind: Secret, metadata: { name: ${name}, namespace: kafka }, stringData: { ${data} } }`;

const JMX = kafka(
  'kafka: { metricsConfig: { type: jmxPrometheusExporter, valueFrom: { configMapKeyRef: { name: metrics, key: kafka.yml } } } }',
);
const LOGS = kafka(
  'kafka: { logging: { type: external, valueFrom: { configMapKeyRef: { name: logs, key: log4j2.properties } } } }',
);
const USERS = kafka(
  'cruiseControl: { apiUsers: { type: hashLoginService, valueFrom: { secretKeyRef: { name: cc-users, key: users } } } }',
);
const CRUISE_CONTROL = ['Strimzi documentation, "Using Cruise Control for cluster rebalancing"'];
const TEMPLATES = ['Strimzi documentation, "Customizing Kubernetes resources"'];
const METRICS = ['Strimzi API reference, "JmxPrometheusExporterMetrics"'];

export const COMPONENT_PAGES: RulePages = {
  'operator/metrics-config-map': {
    title: 'metrics name their ConfigMap and its key',
    why: 'The operator refuses metrics of the JMX exporter without both.',
    remedy: 'set valueFrom.configMapKeyRef.name and key',
    sources: METRICS,
    pass: [JMX],
    fail: [
      kafka(
        'kafka: { metricsConfig: { type: jmxPrometheusExporter, valueFrom: { configMapKeyRef: { name: metrics } } } }',
      ),
    ],
  },
  'operator/metrics-config-map-missing': {
    title: 'the ConfigMap for metrics is there, and its key holds YAML',
    why: 'The operator looks for it late, when brokers get their configuration, and fails.',
    remedy: 'add the ConfigMap beside the Kafka, or correct name, key or content',
    sources: METRICS,
    pass: [JMX + configMap('metrics', 'kafka.yml: "rules: []"'), JMX],
    fail: [
      JMX + configMap('metrics', 'other.yml: "rules: []"'),
      JMX + configMap('metrics', 'kafka.yml: "rules: ["'),
      { closedWorld: true, yaml: JMX },
    ],
  },
  'operator/metrics-allow-list': {
    title: 'the allow list of the metrics reporter has patterns',
    why: 'The operator refuses an empty list, and what Java does not read as a regular expression.',
    remedy: 'remove the list, or correct it',
    sources: ['Strimzi API reference, "StrimziMetricsReporter"'],
    pass: [kafka('kafka: { metricsConfig: { values: { allowList: ["kafka_log.*"] } } }')],
    fail: [
      kafka('kafka: { metricsConfig: { values: { allowList: [] } } }'),
      kafka('kafka: { metricsConfig: { values: { allowList: ["kafka_(log"] } } }'),
    ],
  },
  'operator/logging-config-map': {
    title: 'external logging names its ConfigMap and its key',
    why: 'The operator refuses it without both.',
    remedy: 'set valueFrom.configMapKeyRef.name and key',
    sources: ['Strimzi API reference, "ExternalLogging"'],
    pass: [LOGS],
    fail: [kafka('kafka: { logging: { type: external } }')],
  },
  'operator/logging-config-map-missing': {
    title: 'the ConfigMap for logging is there with its key',
    why: 'The operator looks for it late, when brokers get their configuration, and fails.',
    remedy: 'add the ConfigMap beside the Kafka, or correct name or key',
    sources: ['Strimzi API reference, "ExternalLogging"'],
    pass: [LOGS + configMap('logs', 'log4j2.properties: "status = error"'), LOGS],
    fail: [LOGS + configMap('logs', 'log4j2.xml: a'), { closedWorld: true, yaml: LOGS }],
  },
  'operator/logger': {
    title: 'loggers are written as Log4j 2 reads them',
    why: 'Kafka 4 logs by Log4j 2. Settings in the form of Log4j 1 stay in the file, and change nothing.',
    remedy: 'write rootLogger.level, or logger.NAME.level',
    sources: ['Strimzi documentation, "Configuring logging levels"'],
    pass: [kafka('kafka: { logging: { type: inline, loggers: { rootLogger.level: WARN } } }')],
    fail: [kafka('kafka: { logging: { type: inline, loggers: { kafka.root.logger.level: WARN } } }')],
  },
  'operator/cruise-control-brokers': {
    title: 'Cruise Control has two brokers to balance',
    why: 'The operator refuses it beside a single broker.',
    remedy: 'remove cruiseControl, or add a broker',
    sources: CRUISE_CONTROL,
    pass: [
      `${brokers('replicas: 2')}
---
kind: Kafka
spec:
  kafka:
    config:
      default.replication.factor: 2
      offsets.topic.replication.factor: 2
      transaction.state.log.replication.factor: 2
      share.coordinator.state.topic.replication.factor: 2
---
{ kind: KafkaTopic, spec: { replicas: 2 } }`,
    ],
    fail: [brokers('replicas: 1')],
  },
  'operator/cruise-control-replicas': {
    title: 'the metrics topic of Cruise Control has no more replicas than there are brokers',
    why: 'The operator refuses what the brokers cannot fulfil.',
    remedy: 'lower cruise.control.metrics.topic.replication.factor',
    sources: CRUISE_CONTROL,
    pass: [kafka('kafka: { config: { cruise.control.metrics.topic.replication.factor: 6 } }')],
    fail: [kafka('kafka: { config: { cruise.control.metrics.topic.replication.factor: 7 } }')],
  },
  'operator/cruise-control-metrics-topic': {
    title: 'settings of the metrics topic of Cruise Control are whole numbers',
    why: 'The operator computes with them, and refuses anything else.',
    remedy: 'write a whole number',
    sources: CRUISE_CONTROL,
    pass: [kafka('kafka: { config: { cruise.control.metrics.topic.num.partitions: 3 } }')],
    fail: [kafka('kafka: { config: { cruise.control.metrics.topic.num.partitions: many } }')],
  },
  'operator/cruise-control-min-isr': {
    title: 'the metrics topic of Cruise Control has as many replicas as must be in sync',
    why: 'The operator fails when more replicas must be in sync than there are.',
    remedy: 'raise cruise.control.metrics.topic.replication.factor',
    sources: CRUISE_CONTROL,
    pass: [kafka('kafka: { config: { cruise.control.metrics.topic.min.insync.replicas: 3 } }')],
    fail: [kafka('kafka: { config: { cruise.control.metrics.topic.min.insync.replicas: 4 } }')],
  },
  'operator/cruise-control-users': {
    title: 'users of the Cruise Control API name their Secret and its key',
    why: 'The operator refuses them without both.',
    remedy: 'set valueFrom.secretKeyRef.name and key',
    sources: ['Strimzi API reference, "HashLoginServiceApiUsers"'],
    pass: [USERS],
    fail: [
      kafka(
        'cruiseControl: { apiUsers: { type: hashLoginService, valueFrom: { secretKeyRef: { name: cc-users } } } }',
      ),
    ],
  },
  'operator/cruise-control-users-secret': {
    title: 'the Secret with users of the Cruise Control API is there',
    why: 'The operator fails without it, after the brokers have rolled already.',
    remedy: 'add the Secret beside the Kafka, or correct its name',
    sources: ['Strimzi API reference, "HashLoginServiceApiUsers"'],
    pass: [USERS, { closedWorld: true, yaml: USERS + secret('cc-users', 'users: "alice: secret, VIEWER"') }],
    fail: [{ closedWorld: true, yaml: USERS }],
  },
  'operator/cruise-control-users-empty': {
    title: 'the Secret with users of the Cruise Control API has some under its key',
    why: 'Without the key, or with nothing under it, the operator adds no user and says nothing.',
    remedy: 'correct the key',
    sources: ['Strimzi API reference, "HashLoginServiceApiUsers"'],
    pass: [USERS + secret('cc-users', 'users: "alice: secret, VIEWER"')],
    fail: [USERS + secret('cc-users', 'user: "alice: secret, VIEWER"')],
  },
  'operator/cruise-control-users-file': {
    title: 'users of the Cruise Control API are VIEWER or USER, one a line',
    why: 'The operator refuses lines that it cannot read, names of its own components, users that stand twice, and the role ADMIN.',
    remedy: 'write lines as in alice: secret, VIEWER',
    sources: ['Strimzi API reference, "HashLoginServiceApiUsers"'],
    controls: { nist80053: ['AC-6'] },
    pass: [USERS + secret('cc-users', 'users: "alice: secret, VIEWER\\nbob: secret, USER\\n"')],
    fail: [
      USERS + secret('cc-users', 'users: "alice: secret, ADMIN"'),
      USERS + secret('cc-users', 'users: "alice secret"'),
      USERS + secret('cc-users', 'users: "healthcheck: secret, USER"'),
      USERS + secret('cc-users', 'users: "alice: a, USER\\nalice: b, USER"'),
    ],
  },
  'operator/anomaly-goals': {
    title: 'anomaly goals are among the default goals',
    why: 'If one is not, the operator takes the default goals in the place of all anomaly goals, with a line in its log.',
    remedy: 'add the goal to default.goals, or remove it',
    sources: CRUISE_CONTROL,
    pass: [kafka('cruiseControl: { config: { default.goals: "a.Rack,a.Disk", anomaly.detection.goals: a.Disk } }')],
    fail: [kafka('cruiseControl: { config: { default.goals: "a.Rack,a.Disk", anomaly.detection.goals: a.Cpu } }')],
  },
  'operator/capacity-broker': {
    title: 'capacities are written once for brokers that there are',
    why: 'The operator ignores the capacity of an id that no broker has, and of the second entry for a broker.',
    remedy: 'correct the id',
    sources: ['Strimzi API reference, "BrokerCapacityOverride"'],
    pass: [kafka('cruiseControl: { brokerCapacity: { overrides: [{ brokers: [0, 1], cpu: "4" }] } }')],
    fail: [
      kafka(
        'cruiseControl: { brokerCapacity: { overrides: [{ brokers: [0, 1], cpu: "4" }, { brokers: [1], cpu: "2" }] } }',
      ),
      `${kafka('cruiseControl: { brokerCapacity: { overrides: [{ brokers: [9], cpu: "4" }] } }')}
---
{ kind: KafkaNodePool, metadata: { name: brokers }, status: { nodeIds: [0, 1, 2, 3, 4, 5] } }`,
    ],
  },
  'operator/reconciliation-interval': {
    title: 'operators of entities reconcile at an interval above 0',
    why: 'The schema takes 0, and with it the operator does not start.',
    remedy: 'write a number of milliseconds',
    sources: ['Strimzi API reference, "EntityTopicOperatorSpec"'],
    pass: [kafka('entityOperator: { topicOperator: { reconciliationIntervalMs: 60000 } }')],
    fail: [kafka('entityOperator: { topicOperator: { reconciliationIntervalMs: 0 } }')],
  },
  'operator/watched-namespace': {
    title: 'the Entity Operator watches the namespace of its Kafka',
    why: 'Another namespace needs a switch of the Cluster Operator. Without it the Entity Operator is deleted, and the Kafka fails.',
    remedy:
      'remove watchedNamespace, or set STRIMZI_ENTITY_OPERATOR_WATCHED_NAMESPACE_ENABLED and say so in the facts',
    sources: ['Strimzi API reference, "EntityTopicOperatorSpec"'],
    pass: [
      kafka('entityOperator: { topicOperator: { watchedNamespace: kafka } }'),
      {
        facts: { operator: { entityOperatorWatchedNamespace: true } },
        yaml: kafka('entityOperator: { userOperator: { watchedNamespace: apps } }'),
      },
    ],
    fail: [kafka('entityOperator: { userOperator: { watchedNamespace: apps } }')],
  },
  'operator/entity-operator-missing': {
    title: 'somebody looks after topics and users',
    why: 'Without a Topic or a User Operator nobody makes what KafkaTopics and KafkaUsers ask for, and their status stays empty.',
    remedy: 'add entityOperator with topicOperator and userOperator',
    sources: ['Strimzi API reference, "EntityOperatorSpec"'],
    pass: [
      `${kafka('entityOperator: { topicOperator: null }')}\n---\n{ kind: KafkaTopic, metadata: { labels: { strimzi.io/cluster: other } } }`,
      { facts: { elsewhere: { entityOperators: true } }, yaml: kafka('entityOperator: null') },
    ],
    fail: [kafka('entityOperator: { topicOperator: null }'), kafka('entityOperator: null')],
  },
  'operator/entity-operator-empty': {
    title: 'an entityOperator has an operator in it',
    why: 'With neither of the two, nothing is deployed.',
    remedy: 'add topicOperator: {} or userOperator: {}, or remove it',
    sources: ['Strimzi API reference, "EntityOperatorSpec"'],
    pass: [{ facts: { elsewhere: { entityOperators: true } }, yaml: kafka('entityOperator: null') }],
    fail: [kafka('entityOperator: { topicOperator: null, userOperator: null }')],
  },
  'operator/deployment-strategy': {
    title: 'no deployment strategy is asked of the Entity Operator',
    why: 'Two at a time would fight over topics, so that the operator always replaces it by Recreate.',
    remedy: 'remove it',
    sources: TEMPLATES,
    pass: [kafka('entityOperator: { template: { deployment: { metadata: { labels: { a: b } } } } }')],
    fail: [kafka('entityOperator: { template: { deployment: { deploymentStrategy: RollingUpdate } } }')],
  },
  'operator/exporter-logging': {
    title: 'the log level of the Kafka Exporter is one that it has',
    why: 'Of any other the operator makes info.',
    remedy: 'write info, debug or trace',
    sources: ['Strimzi API reference, "KafkaExporterSpec"'],
    pass: [kafka('kafkaExporter: { logging: debug }')],
    fail: [kafka('kafkaExporter: { logging: warn }')],
  },
  'operator/exporter-regex': {
    title: 'patterns of the Kafka Exporter are ones that it reads',
    why: 'Nobody checks them before the exporter, which does not start with one that it cannot read.',
    remedy: 'write a regular expression of Go, which does not look around',
    sources: ['Strimzi API reference, "KafkaExporterSpec"'],
    pass: [kafka('kafkaExporter: { topicRegex: "orders-.*" }')],
    fail: [
      kafka('kafkaExporter: { topicRegex: "orders-[" }'),
      kafka('kafkaExporter: { groupRegex: "(?!test).*" }'),
    ],
  },
  'operator/template-reserved-key': {
    title: 'labels and annotations of templates keep off strimzi.io/',
    why: 'They are how the operator finds what it made: it refuses others of its prefix.',
    remedy: 'use a prefix of your own',
    sources: TEMPLATES,
    pass: [kafka('kafka: { template: { pod: { metadata: { labels: { example.org/a: b } } } } }')],
    fail: [kafka('kafka: { template: { pod: { metadata: { labels: { strimzi.io/a: b } } } } }')],
  },
  'operator/template-dropped-key': {
    title: 'labels of templates keep off app.kubernetes.io/',
    why: 'Strimzi writes these labels itself for pods, Services and Secrets, and drops yours without a word.',
    remedy: 'use a prefix of your own',
    sources: TEMPLATES,
    pass: [kafka('kafka: { template: { pod: { metadata: { labels: { example.org/part-of: shop } } } } }')],
    fail: [kafka('kafka: { template: { pod: { metadata: { labels: { app.kubernetes.io/part-of: shop } } } } }')],
  },
  'operator/template-env': {
    title: 'variables of containers are not those that the operator sets',
    why: 'The operator keeps its own and drops yours, with a line in its log.',
    remedy: 'use the fields for heap, JVM options, JMX and the like',
    sources: TEMPLATES,
    pass: [
      brokers('template: { kafkaContainer: { env: [{ name: TZ, value: UTC }] } }'),
      brokers(
        'jvmOptions: null, template: { kafkaContainer: { env: [{ name: KAFKA_HEAP_OPTS, value: -Xmx4g }] } }',
      ),
    ],
    fail: [
      brokers('template: { kafkaContainer: { env: [{ name: KAFKA_HEAP_OPTS, value: -Xmx4g }] } }'),
      kafka('kafka: { template: { initContainer: { env: [{ name: NODE_NAME, value: a }] } } }'),
      kafka(
        'entityOperator: { template: { topicOperatorContainer: { env: [{ name: STRIMZI_NAMESPACE, value: a }] } } }',
      ),
    ],
  },
  'operator/template-mount-path': {
    title: 'volumes of your own are mounted below /mnt',
    why: 'The operator refuses other places.',
    remedy: 'mount it below /mnt',
    sources: TEMPLATES,
    pass: [brokers('template: { kafkaContainer: { volumeMounts: [{ name: plugins, mountPath: /mnt/plugins }] } }')],
    fail: [brokers('template: { kafkaContainer: { volumeMounts: [{ name: plugins, mountPath: /opt/plugins }] } }')],
  },
  'operator/template-volume-name': {
    title: 'volumes of your own have names that are free',
    why: 'The operator refuses names that its own volumes have, and what can be no name.',
    remedy: 'choose another name',
    sources: TEMPLATES,
    pass: [brokers('template: { pod: { volumes: [{ name: data-9, emptyDir: {} }] } }')],
    fail: [brokers('template: { pod: { volumes: [{ name: data-0, emptyDir: {} }] } }')],
  },
  'operator/template-volume-label': {
    title: 'names of volumes are ones that Kubernetes takes',
    why: 'The operator is laxer than Kubernetes, which refuses the pods.',
    remedy: 'use lower-case letters, digits and -',
    sources: ['Kubernetes documentation, "Volumes"'],
    pass: [brokers('template: { pod: { volumes: [{ name: plug-1, emptyDir: {} }] } }')],
    fail: [brokers('template: { pod: { volumes: [{ name: Plug_1, emptyDir: {} }] } }')],
  },
  'operator/template-volume-twice': {
    title: 'each volume of your own has a name of its own',
    why: 'The operator takes one name twice, and Kubernetes refuses the pods.',
    remedy: 'rename one of them',
    sources: ['Kubernetes documentation, "Volumes"'],
    pass: [brokers('template: { pod: { volumes: [{ name: aa, emptyDir: {} }, { name: bb, emptyDir: {} }] } }')],
    fail: [brokers('template: { pod: { volumes: [{ name: aa, emptyDir: {} }, { name: aa, emptyDir: {} }] } }')],
  },
};
