import { mapOf } from '../../../facts';
import type { Inventory, Resource } from '../../../inventory';
import { grouped } from '../../grouped';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';
import { expressionsOf } from './expressions';

/** What somebody must be told of, by the metrics that show it, in both ways of exporting them. */
const MUST_KNOW: Readonly<Record<string, RegExp>> = {
  'under-replicated partitions': /_underreplicatedpartitions$|_partition_underreplicated$/,
  'offline partitions': /_offlinepartitionscount$/,
  'the active controller': /_activecontrollercount$/,
  'partitions under min.insync.replicas': /_underminisrpartitioncount$|_partition_underminisr$/,
  'free space of volumes': /^kubelet_volume_stats_(?:available|used)_bytes$/,
  'consumer lag': /lag/,
  'request latency': /_requestmetrics_\w*timems/,
  'expiry of certificates': /^strimzi_certificate_expiration_timestamp_ms$/,
};

/** Pods and claims as they were called before node pools. */
const OLD_NAMES = /[+*]\)?-kafka-\[0-9\]\+/;

/** Whether somebody is told. */
export const ALERTS: readonly Rule[] = [
  policy({ id: 'operations/alerts', on: 'Kafka', dev: 'off', prod: 'warning', check: alerts }),
  policy({
    id: 'operations/alert-selectors',
    on: 'PrometheusRule',
    dev: 'off',
    prod: 'warning',
    check: (rule, { inventory }) =>
      hasOldNames(inventory)
        ? FINE
        : (expressionsByRule(inventory).get(rule) ?? [])
            .filter(({ text }) => OLD_NAMES.test(text))
            .flatMap(({ path }) => oldNames(path)),
  }),
  policy({
    id: 'operations/alert-selectors',
    on: 'ConfigMap',
    dev: 'off',
    prod: 'warning',
    check: (map, { inventory }) => dashboards(map, inventory),
  }),
];

const expressionsByRule = lazily((inventory: Inventory) =>
  grouped(expressionsOf(inventory), ({ resource }) => resource),
);

/** Alerts may read what a recording has reckoned. */
const namesInAlerts = lazily((inventory: Inventory): readonly string[] => {
  const expressions = expressionsOf(inventory);
  const recorded = new Map(expressions.map(({ record, names }) => [record, names]));
  const alerting = expressions.filter(({ record }) => record === undefined).flatMap(({ names }) => names);
  const direct = new Set(alerting);
  return [...new Set([...direct, ...[...direct].flatMap((name) => recorded.get(name) ?? [])])];
});

/** One set of alerts watches all clusters: told once, at the first. */
function alerts(cluster: Resource, { facts, inventory, closedWorld }: Scope): readonly Outcome[] {
  if (facts.elsewhere?.alerts === true || inventory.clusters[0] !== cluster) return FINE;
  const [rule] = inventory.ofKind('PrometheusRule');
  if (rule === undefined && !closedWorld) {
    return skip(
      'no PrometheusRule is in the input, and facts.elsewhere.alerts does not say that they are elsewhere',
    );
  }
  const names = namesInAlerts(inventory);
  const missing = Object.keys(MUST_KNOW).filter((what) => !names.some((name) => MUST_KNOW[what]?.test(name)));
  if (missing.length === 0) return FINE;
  const message = `no alert watches ${missing.join(', ')}`;
  return wrong(rule === undefined ? [] : ['spec', 'groups'], message, 'add alerts on their metrics', {
    resource: rule ?? cluster,
  });
}

const hasOldNames = lazily(
  (inventory: Inventory) =>
    inventory.ofKind('KafkaNodePool').length === 0 ||
    inventory.ofKind('KafkaNodePool').some(({ name }) => name === 'kafka'),
);

function dashboards(map: Resource, inventory: Inventory): readonly Outcome[] {
  if (hasOldNames(inventory)) return FINE;
  return Object.entries(mapOf(map.at('data')))
    .filter(([, text]) => typeof text === 'string' && text.includes('-kafka-[0-9]') && OLD_NAMES.test(text))
    .flatMap(([key]) => oldNames(['data', key]));
}

function oldNames(path: readonly (string | number)[]): readonly Outcome[] {
  const message = 'it looks for <cluster>-kafka-<n>, and pods of node pools are called <cluster>-<pool>-<n>';
  return wrong(path, message, 'write the name of the cluster and .+-[0-9]+, or join on the labels strimzi_io_*');
}
