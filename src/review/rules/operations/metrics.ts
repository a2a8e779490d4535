import { at, listOf } from '../../../facts';
import type { Cluster, Pool, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { selects } from '../label-selector';
import type { Labels } from '../label-selector';
import { clientLabels, nodeLabels } from '../strimzi-pods';

const KAFKA_METRICS = ['spec', 'kafka', 'metricsConfig'] as const;
const CLIENT_METRICS = ['spec', 'metricsConfig'] as const;
const CLIENTS = ['KafkaConnect', 'KafkaMirrorMaker2', 'KafkaBridge'] as const;

/** Whether metrics leave the pods. */
export const METRICS: readonly Rule[] = [
  policy({
    id: 'operations/metrics',
    on: 'Kafka',
    dev: 'info',
    prod: 'error',
    check: (cluster) => exported(cluster, KAFKA_METRICS),
  }),
  ...CLIENTS.map((kind) =>
    policy({
      id: 'operations/metrics',
      on: kind,
      dev: 'off',
      prod: 'warning',
      check: (client: Resource) => exported(client, CLIENT_METRICS),
    }),
  ),
  policy({
    id: 'operations/scraping',
    on: 'Kafka',
    dev: 'off',
    prod: 'warning',
    check: (cluster, scope) => scraped(cluster, KAFKA_METRICS, cluster.pools.map(podsOf(cluster)), scope),
  }),
  ...CLIENTS.map((kind) =>
    policy({
      id: 'operations/scraping',
      on: kind,
      dev: 'off',
      prod: 'warning',
      check: (client: Resource, scope) => scraped(client, CLIENT_METRICS, [podsOfClient(client)], scope),
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

function podsOf(cluster: Cluster) {
  return (pool: Pool): Labels => nodeLabels(cluster, pool);
}

function podsOfClient({ kind, name, object }: Resource): Labels {
  return clientLabels(kind, name, at(object, 'metadata', 'labels'));
}

/** Scraping is often set up elsewhere: only monitors that are there show that it is not. */
function scraped(
  resource: Resource,
  path: readonly string[],
  pods: readonly Labels[],
  { facts, inventory, closedWorld }: Scope,
): readonly Outcome[] {
  if (facts.elsewhere?.scraping === true || resource.at(...path) === undefined || pods.length === 0) return FINE;
  const monitors = inventory.ofKind('PodMonitor');
  if (monitors.length === 0 && !closedWorld) {
    return skip('no PodMonitor is in the input, and facts.elsewhere.scraping does not say that it is elsewhere');
  }
  const port = resource.kind === 'KafkaBridge' ? 'rest-api-mgmt' : 'tcp-prometheus';
  const missed = pods.some(
    (labels) => !monitors.some((monitor) => scrapes(monitor, resource.namespace, labels, port)),
  );
  if (!missed) return FINE;
  const message = `no PodMonitor takes the metrics of these pods from port ${port}`;
  const place = resource.namespace === '' ? 'its namespace' : `namespace ${resource.namespace}`;
  return wrong(path, message, `add one that selects strimzi.io/kind: ${resource.kind} in ${place}`);
}

function scrapes(monitor: Resource, namespace: string, labels: Labels, port: string): boolean {
  const reaches = looksInto(monitor, namespace);
  const endpoints = listOf(monitor.at('spec', 'podMetricsEndpoints'));
  return reaches && selects(monitor.at('spec', 'selector'), labels) && endpoints.some((one) => takes(one, port));
}

/** Pods whose namespace is written nowhere may be in any that the monitor names. */
function looksInto(monitor: Resource, namespace: string): boolean {
  const place = monitor.at('spec', 'namespaceSelector');
  const names = listOf(at(place, 'matchNames'));
  if (at(place, 'any') === true) return true;
  return names.length === 0 ? monitor.namespace === namespace : namespace === '' || names.includes(namespace);
}

const NUMBERS: Readonly<Record<string, number>> = { 'tcp-prometheus': 9404, 'rest-api-mgmt': 8081 };

function takes(endpoint: unknown, port: string): boolean {
  return (
    at(endpoint, 'port') === port ||
    at(endpoint, 'targetPort') === port ||
    [at(endpoint, 'portNumber'), at(endpoint, 'targetPort')].includes(NUMBERS[port])
  );
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
