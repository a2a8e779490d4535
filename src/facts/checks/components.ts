import type { Problem } from '../../problems';
import { at, listOf, pointer } from '../json';
import { resourceProblems } from './resources';
import { templateProblems } from './templates';

type Path = readonly (string | number)[];

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
    ...RESOURCES.flatMap((path) => resourceProblems(at(kafka, ...path), ...path.map(String))),
    ...METRICS.flatMap((path) => metricsProblems(at(kafka, ...path), path)),
    ...LOGGING.flatMap((path) => loggingProblems(at(kafka, ...path), path)),
    ...quotaProblems(at(kafka, 'spec', 'kafka', 'quotas')),
    ...intervalProblems(kafka),
    ...['entityOperator', 'cruiseControl', 'kafkaExporter'].flatMap((part) =>
      templateProblems(at(kafka, 'spec', part, 'template'), 'spec', part, 'template'),
    ),
  ];
}

function metricsProblems(metrics: unknown, path: Path): Problem[] {
  const type = at(metrics, 'type');
  if (type === 'jmxPrometheusExporter') return configMapProblems(metrics, 'metrics', path);
  if (type !== 'strimziMetricsReporter') return [];
  const allowList = at(metrics, 'values', 'allowList');
  const list = listOf(allowList);
  const problem = (message: string, remedy: string, ...rest: Path): Problem => ({
    rule: 'operator/metrics-allow-list',
    message,
    remedy,
    pointer: pointer(...path, 'values', 'allowList', ...rest),
  });
  if (Array.isArray(allowList) && list.length === 0)
    return [problem('the allow list of the metrics is empty', 'remove it, or add patterns')];
  return list.flatMap((item, index) =>
    isPattern(item) ? [] : [problem(`${JSON.stringify(item)} is not a regular expression`, 'correct it', index)],
  );
}

function isPattern(item: unknown): boolean {
  try {
    return typeof item !== 'string' || new RegExp(item) instanceof RegExp;
  } catch {
    return false;
  }
}

function loggingProblems(logging: unknown, path: Path): Problem[] {
  return at(logging, 'type') === 'external' ? configMapProblems(logging, 'logging', path) : [];
}

function configMapProblems(config: unknown, what: string, path: Path): Problem[] {
  const reference = at(config, 'valueFrom', 'configMapKeyRef');
  const lacking = ['name', 'key'].filter(
    (key) => typeof at(reference, key) !== 'string' || at(reference, key) === '',
  );
  if (lacking.length === 0) return [];
  return [
    {
      rule: `operator/${what}-config-map`,
      message: `the ${what} config names no ConfigMap and key`,
      remedy: 'set valueFrom.configMapKeyRef.name and key',
      pointer: pointer(...path),
    },
  ];
}

function quotaProblems(quotas: unknown): Problem[] {
  const both = ['minAvailableBytesPerVolume', 'minAvailableRatioPerVolume'].every(
    (key) => at(quotas, key) !== undefined,
  );
  if (at(quotas, 'type') !== 'strimzi' || !both) return [];
  return [
    {
      rule: 'operator/quotas',
      message: 'the quotas have both minAvailableBytesPerVolume and minAvailableRatioPerVolume',
      remedy: 'keep one of them',
      pointer: '/spec/kafka/quotas',
    },
  ];
}

/** The CRD allows 0, with which the operators do not start. */
function intervalProblems(kafka: unknown): Problem[] {
  return ['topicOperator', 'userOperator'].flatMap((part) => {
    const path = ['spec', 'entityOperator', part, 'reconciliationIntervalMs'];
    if (at(kafka, ...path) !== 0) return [];
    return [
      {
        rule: 'operator/reconciliation-interval',
        message: `the ${part} is to reconcile every 0 ms and would not start`,
        remedy: 'set at least 1',
        pointer: pointer(...path),
      },
    ];
  });
}
