import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, listOf, mapOf } from '../json';
import { isJavaRegex } from './java-regex';
import { problemAt } from './problem';
import { resourceProblems } from './resources';
import { templateProblems } from './templates';
import { componentVolumes } from './volumes';

const RESOURCES: readonly Path[] = [
  ['spec', 'cruiseControl', 'resources'],
  ['spec', 'kafkaExporter', 'resources'],
  ['spec', 'entityOperator', 'topicOperator', 'resources'],
  ['spec', 'entityOperator', 'userOperator', 'resources'],
];
const METRICS: readonly Path[] = [
  ['spec', 'kafka', 'metricsConfig'],
  ['spec', 'cruiseControl', 'metricsConfig'],
];
const LOGGING: readonly Path[] = [
  ['spec', 'kafka', 'logging'],
  ['spec', 'cruiseControl', 'logging'],
  ['spec', 'entityOperator', 'topicOperator', 'logging'],
  ['spec', 'entityOperator', 'userOperator', 'logging'],
];

/** What is wrong with the parts of a Kafka beside the brokers, with its metrics, logging and quotas. */
export function componentProblems(kafka: unknown): Problem[] {
  return [
    ...RESOURCES.flatMap((path) => resourceProblems(at(kafka, ...path), path)),
    ...METRICS.flatMap((path) => metricsProblems(at(kafka, ...path), path)),
    ...LOGGING.flatMap((path) => [
      ...loggingProblems(at(kafka, ...path), path),
      ...loggerProblems(at(kafka, ...path, 'loggers'), [...path, 'loggers']),
    ]),
    ...quotaProblems(at(kafka, 'spec', 'kafka', 'quotas')),
    ...principalProblems(at(kafka, 'spec', 'kafka', 'quotas')),
    ...intervalProblems(kafka),
    ...droppedProblems(at(kafka, 'spec')),
    ...exporterProblems(at(kafka, 'spec', 'kafkaExporter')),
    ...['entityOperator', 'cruiseControl', 'kafkaExporter'].flatMap((part) =>
      templateProblems(at(kafka, 'spec', part, 'template'), componentVolumes(kafka, part), [
        'spec',
        part,
        'template',
      ]),
    ),
  ];
}

/** What is wrong with the metrics of a component. */
export function metricsProblems(metrics: unknown, path: Path): Problem[] {
  const type = at(metrics, 'type');
  if (type === 'jmxPrometheusExporter') return configMapProblems('operator/metrics-config-map', metrics, path);
  return type === 'strimziMetricsReporter' ? allowListProblems(metrics, path) : [];
}

function allowListProblems(metrics: unknown, path: Path): Problem[] {
  const allowList = at(metrics, 'values', 'allowList');
  const rule = 'operator/metrics-allow-list';
  const where = [...path, 'values', 'allowList'];
  if (Array.isArray(allowList) && allowList.length === 0) {
    return [problemAt(rule, 'the allow list of the metrics is empty', 'remove it, or add patterns', where)];
  }
  return listOf(allowList).flatMap((item, index) =>
    typeof item !== 'string' || isJavaRegex(item)
      ? []
      : [problemAt(rule, `${JSON.stringify(item)} is not a regular expression`, 'correct it', [...where, index])],
  );
}

/** What is wrong with the logging of a component. */
export function loggingProblems(logging: unknown, path: Path): Problem[] {
  if (at(logging, 'type') !== 'external') return [];
  return configMapProblems('operator/logging-config-map', logging, path);
}

/** Kafka 4 logs by Log4j 2, which passes over settings in the form of Log4j 1. */
function loggerProblems(loggers: unknown, path: Path): Problem[] {
  return Object.keys(mapOf(loggers)).flatMap((key) => {
    if (!/^log4j\.|\.root\.logger\.level$/.test(key)) return [];
    const message = `${key} is a setting of Log4j 1, and has no effect on Log4j 2`;
    return [problemAt('operator/logger', message, 'write rootLogger.level, or logger.NAME.level', [...path, key])];
  });
}

function configMapProblems(rule: string, config: unknown, path: Path): Problem[] {
  const reference = at(config, 'valueFrom', 'configMapKeyRef');
  if (['name', 'key'].every((key) => (at(reference, key) ?? '') !== '')) return [];
  const remedy = 'set valueFrom.configMapKeyRef.name and key';
  return [problemAt(rule, `${String(path.at(-1))} names no ConfigMap and key`, remedy, path)];
}

function quotaProblems(quotas: unknown): Problem[] {
  const both = ['minAvailableBytesPerVolume', 'minAvailableRatioPerVolume'].every(
    (key) => at(quotas, key) !== undefined,
  );
  if (at(quotas, 'type') !== 'strimzi' || !both) return [];
  return [
    problemAt(
      'operator/quotas',
      'the quotas have both minAvailableBytesPerVolume and minAvailableRatioPerVolume',
      'keep one of them',
      ['spec', 'kafka', 'quotas'],
    ),
  ];
}

/** Super users are written without User:, principals that quotas leave out with it. */
function principalProblems(quotas: unknown): Problem[] {
  const path = ['spec', 'kafka', 'quotas', 'excludedPrincipals'];
  return listOf(at(quotas, 'excludedPrincipals')).flatMap((principal, index) =>
    typeof principal !== 'string' || principal.startsWith('User:')
      ? []
      : [
          problemAt(
            'operator/excluded-principal',
            `the principal ${JSON.stringify(principal)} matches nobody: here the operator does not add User:`,
            `write ${JSON.stringify(`User:${principal}`)}`,
            [...path, index],
          ),
        ],
  );
}

const EXPORTER_LEVELS = ['info', 'debug', 'trace'];

/** Values in place of which the operator takes others. */
function droppedProblems(spec: unknown): Problem[] {
  const logging = at(spec, 'kafkaExporter', 'logging');
  const strategyPath = ['entityOperator', 'template', 'deployment', 'deploymentStrategy'];
  const strategy = at(spec, ...strategyPath);
  return [
    ...(typeof logging !== 'string' || EXPORTER_LEVELS.includes(logging)
      ? []
      : [
          problemAt(
            'operator/exporter-logging',
            `the Kafka Exporter knows no log level ${JSON.stringify(logging)}, and logs at info`,
            `use one of ${EXPORTER_LEVELS.join(', ')}`,
            ['spec', 'kafkaExporter', 'logging'],
          ),
        ]),
    ...(typeof strategy !== 'string' || strategy === 'Recreate'
      ? []
      : [
          problemAt(
            'operator/deployment-strategy',
            `the Entity Operator is always replaced by Recreate, and never by ${strategy}`,
            'remove it',
            ['spec', ...strategyPath],
          ),
        ]),
  ];
}

/** The exporter is written in Go, which knows named groups as `(?P<name>)`, and neither looks around nor back. */
function exporterProblems(exporter: unknown): Problem[] {
  return ['topicRegex', 'groupRegex', 'topicExcludeRegex', 'groupExcludeRegex'].flatMap((field) => {
    const pattern = at(exporter, field);
    if (typeof pattern !== 'string') return [];
    if (isJavaRegex(pattern.replaceAll('(?P<', '(?<')) && !/\(\?<?[=!]/.test(pattern)) return [];
    const message = `${JSON.stringify(pattern)} is no regular expression of Go: the Kafka Exporter would not start`;
    return [problemAt('operator/exporter-regex', message, 'correct it', ['spec', 'kafkaExporter', field])];
  });
}

/** The CRD allows 0, with which the operators do not start. */
function intervalProblems(kafka: unknown): Problem[] {
  return ['topicOperator', 'userOperator'].flatMap((part) => {
    const path = ['spec', 'entityOperator', part, 'reconciliationIntervalMs'];
    if (at(kafka, ...path) !== 0) return [];
    const message = `the ${part} is to reconcile every 0 ms and would not start`;
    return [problemAt('operator/reconciliation-interval', message, 'set at least 1', path)];
  });
}

/**
 * Entity operators that watch another namespace than the cluster's. The Cluster Operator refuses it unless its own
 * `STRIMZI_ENTITY_OPERATOR_WATCHED_NAMESPACE_ENABLED` is true, which no Kafka shows: whoever knows may leave this out.
 */
export function watchedNamespaceProblems(kafka: unknown): Problem[] {
  const own = at(kafka, 'metadata', 'namespace');
  if (own === undefined) return [];
  return ['topicOperator', 'userOperator'].flatMap((part) => {
    const path = ['spec', 'entityOperator', part, 'watchedNamespace'];
    const watched = at(kafka, ...path);
    if (watched === undefined || watched === own) return [];
    return [
      problemAt(
        'operator/watched-namespace',
        `the ${part} is to watch ${JSON.stringify(watched)}, which the Cluster Operator does not allow by default`,
        `remove it, or set STRIMZI_ENTITY_OPERATOR_WATCHED_NAMESPACE_ENABLED in the Cluster Operator`,
        path,
      ),
    ];
  });
}
