import { at, listOf } from '../../../facts';
import type { Path } from '../../../facts';
import type { Cluster, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { CLIENT_KINDS } from '../connections';
import { selects } from '../label-selector';
import type { Labels } from '../label-selector';
import { clientLabels, componentLabels, nodeLabels } from '../strimzi-pods';

/** The ports at which pods give their metrics. */
const PORTS = { 'tcp-prometheus': 9404, 'rest-api-mgmt': 8081, 'healthcheck-to': 8080, 'healthcheck-uo': 8081 };

/** Pods that give metrics. */
interface Target {
  readonly title: string;
  readonly labels: Labels;
  readonly port: keyof typeof PORTS;
  /** What makes them do so. */
  readonly path: Path;
}

/** Whether somebody takes the metrics that pods give. */
export const SCRAPING: readonly Rule[] = [
  policy({
    id: 'operations/scraping',
    on: 'Kafka',
    dev: 'off',
    prod: 'warning',
    check: (cluster, scope) => [
      ...scraped(cluster, targetsOf(cluster), scope),
      ...operatorsScraped(cluster, scope),
    ],
  }),
  ...CLIENT_KINDS.map((kind) =>
    policy({
      id: 'operations/scraping',
      on: kind,
      dev: 'off',
      prod: 'warning',
      check: (client: Resource, scope) => scraped(client, clientTargets(client), scope),
    }),
  ),
];

const isThere = (resource: Resource, { path }: Target): boolean => resource.at(...path) !== undefined;

function targetsOf(cluster: Cluster): Target[] {
  const port = 'tcp-prometheus';
  const nodes = cluster.pools.map((pool): Target => {
    const path = ['spec', 'kafka', 'metricsConfig'];
    return { title: `pool ${pool.name}`, labels: nodeLabels(cluster, pool), port, path };
  });
  const targets: Target[] = [
    ...nodes,
    {
      title: 'Cruise Control',
      labels: componentLabels(cluster, 'cruiseControl'),
      port,
      path: ['spec', 'cruiseControl', 'metricsConfig'],
    },
    {
      title: 'the Kafka Exporter',
      labels: componentLabels(cluster, 'kafkaExporter'),
      port,
      path: ['spec', 'kafkaExporter'],
    },
  ];
  return targets.filter((target) => isThere(cluster, target));
}

/** Both run in one pod. */
function entityOperators(cluster: Cluster): Target[] {
  const labels = componentLabels(cluster, 'entityOperator');
  const targets: Target[] = [
    {
      title: 'the Topic Operator',
      labels,
      port: 'healthcheck-to',
      path: ['spec', 'entityOperator', 'topicOperator'],
    },
    {
      title: 'the User Operator',
      labels,
      port: 'healthcheck-uo',
      path: ['spec', 'entityOperator', 'userOperator'],
    },
  ];
  return targets.filter((target) => isThere(cluster, target));
}

function clientTargets(client: Resource): Target[] {
  const target: Target = {
    title: 'these pods',
    labels: clientLabels(client),
    port: client.kind === 'KafkaBridge' ? 'rest-api-mgmt' : 'tcp-prometheus',
    path: ['spec', 'metricsConfig'],
  };
  return isThere(client, target) ? [target] : [];
}

/** Scraping is often set up elsewhere: only monitors that are there show that it is not. */
function scraped(
  resource: Resource,
  targets: readonly Target[],
  { facts, inventory, closedWorld }: Scope,
): readonly Outcome[] {
  if (facts.elsewhere?.scraping === true || targets.length === 0) return FINE;
  const monitors = inventory.ofKind('PodMonitor');
  if (monitors.length === 0 && !closedWorld) {
    return skip('no PodMonitor is in the input, and facts.elsewhere.scraping does not say that it is elsewhere');
  }
  const missed = targets.filter((target) => !monitors.some((monitor) => scrapes(monitor, resource, target)));
  const [first] = missed;
  if (first === undefined) return FINE;
  const message = `no PodMonitor takes the metrics of ${missed.map(({ title }) => title).join(', ')} from port ${first.port}`;
  const place = resource.namespace === '' ? 'its namespace' : `namespace ${resource.namespace}`;
  return wrong(first.path, message, `add one that selects strimzi.io/kind: ${resource.kind} in ${place}`);
}

/** Few alerts need the metrics of these operators; a monitor that asks for a port of old wants them. */
function operatorsScraped(cluster: Cluster, { facts, inventory }: Scope): readonly Outcome[] {
  const monitors = inventory.ofKind('PodMonitor');
  if (facts.elsewhere?.scraping === true || monitors.length === 0) return FINE;
  const missed = entityOperators(cluster).filter(
    (target) => !monitors.some((monitor) => scrapes(monitor, cluster, target)),
  );
  const [first] = missed;
  if (first === undefined) return FINE;
  const stale = monitors.find((monitor) => chooses(monitor, cluster, first) && takesFrom(monitor, 'healthcheck'));
  const who = missed.map(({ title }) => title).join(' and ');
  const ports = missed.map(({ port }) => port).join(' and ');
  const remedy = `take them from ${ports} of pods with app.kubernetes.io/name: entity-operator`;
  const message =
    stale === undefined
      ? `no PodMonitor takes the metrics of ${who}`
      : `the PodMonitor ${stale.name} takes the metrics of ${who} from port healthcheck, which there is not any more`;
  return wrong(first.path, message, remedy, { severity: stale === undefined ? 'info' : 'warning' });
}

function scrapes(monitor: Resource, resource: Resource, target: Target): boolean {
  return chooses(monitor, resource, target) && takesFrom(monitor, target.port);
}

function chooses(monitor: Resource, { namespace }: Resource, { labels }: Target): boolean {
  return looksInto(monitor, namespace) && selects(monitor.at('spec', 'selector'), labels);
}

/** Pods whose namespace is written nowhere may be in any that the monitor names. */
function looksInto(monitor: Resource, namespace: string): boolean {
  const place = monitor.at('spec', 'namespaceSelector');
  const names = listOf(at(place, 'matchNames'));
  if (at(place, 'any') === true) return true;
  return names.length === 0 ? monitor.namespace === namespace : namespace === '' || names.includes(namespace);
}

function takesFrom(monitor: Resource, port: string): boolean {
  const number = new Map(Object.entries(PORTS)).get(port);
  return listOf(monitor.at('spec', 'podMetricsEndpoints')).some((endpoint) => {
    const asked = new Set(['port', 'targetPort', 'portNumber'].map((key) => at(endpoint, key)));
    return asked.has(port) || (number !== undefined && asked.has(number));
  });
}
