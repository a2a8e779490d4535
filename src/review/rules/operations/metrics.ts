import type { Cluster, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { CLIENT_KINDS } from '../connections';

const KAFKA_METRICS = ['spec', 'kafka', 'metricsConfig'] as const;
const CLIENT_METRICS = ['spec', 'metricsConfig'] as const;

/** Whether pods have metrics to give. */
export const METRICS: readonly Rule[] = [
  policy({
    id: 'operations/metrics',
    on: 'Kafka',
    dev: 'info',
    prod: 'error',
    check: (cluster) => exported(cluster, KAFKA_METRICS),
  }),
  ...CLIENT_KINDS.map((kind) =>
    policy({
      id: 'operations/metrics',
      on: kind,
      dev: 'off',
      prod: 'warning',
      check: (client: Resource) => exported(client, CLIENT_METRICS),
    }),
  ),
  policy({ id: 'operations/consumer-lag', on: 'Kafka', dev: 'off', prod: 'warning', check: consumerLag }),
];

function exported(resource: Resource, path: readonly string[]): readonly Outcome[] {
  const bridge = resource.kind === 'KafkaBridge' && resource.at('spec', 'enableMetrics') === true;
  if (resource.at(...path) !== undefined || bridge) return FINE;
  const message = 'no metrics are exported: no dashboard and no alert can know of it';
  return wrong(path, message, 'add metricsConfig: { type: strimziMetricsReporter }');
}

function consumerLag(cluster: Cluster, { facts }: Scope): readonly Outcome[] {
  const path = ['spec', 'kafkaExporter'];
  if (facts.elsewhere?.consumerLag === true) return FINE;
  if (cluster.at(...path) === undefined) {
    const message = 'brokers do not tell how far consumers are behind, and no exporter does';
    return wrong(path, message, 'add kafkaExporter: { topicRegex: ".*", groupRegex: ".*" } with resources');
  }
  return ['topicRegex', 'groupRegex'].flatMap((key) => {
    const regex = cluster.at(...path, key);
    if (regex !== '^$' && regex !== '$^') return FINE;
    return wrong([...path, key], `${key} matches nothing`, `write ${key}: ".*"`);
  });
}
