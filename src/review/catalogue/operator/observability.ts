import type { RulePages } from '../page';

/** The Kafka of the sound platform with a change below spec. */
const kafka = (change: string): string => `{ kind: Kafka, spec: { ${change} } }`;
const configMap = (name: string, data: string): string =>
  `\n---\n{ apiVersion: v1, kind: ConfigMap, metadata: { name: ${name}, namespace: kafka }, data: { ${data} } }`;
const JMX = kafka(
  'kafka: { metricsConfig: { type: jmxPrometheusExporter, valueFrom: { configMapKeyRef: { name: metrics, key: kafka.yml } } } }',
);
const LOGS = kafka(
  'kafka: { logging: { type: external, valueFrom: { configMapKeyRef: { name: logs, key: log4j2.properties } } } }',
);
const METRICS = ['Strimzi API reference, "JmxPrometheusExporterMetrics"'];

export const OBSERVABILITY_PAGES: RulePages = {
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
};
