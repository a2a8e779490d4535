import { DEFAULT_METRICS_ALLOW_LIST, listOf, words } from '../../../facts';
import type { Cluster, Inventory } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';
import { expressionsOf } from './expressions';

const METRICS = ['spec', 'kafka', 'metricsConfig'] as const;

/** Families that brokers and controllers export. */
const BROKER_METRIC = /^kafka_(?:cluster|controller|coordinator|log|network|server)_/;

/** What Prometheus or the reporter puts behind the name by which the list knows a metric. */
const SUFFIX = /_(?:total|count|sum|info|created|bucket)$/;

/** Whether alerts read what the reporter lets through. */
export const ALLOW_LIST: readonly Rule[] = [
  policy({ id: 'operations/allow-list', on: 'Kafka', dev: 'info', prod: 'warning', check: allowList }),
];

/** The metrics of brokers that each expression reads; `a or b` is content with one of them. */
const metricsRead = lazily((inventory: Inventory) =>
  expressionsOf(inventory).flatMap(({ names }) => {
    const metrics = names.filter((name) => BROKER_METRIC.test(name));
    if (metrics.length === 0) return [];
    return names.includes('or') ? [metrics] : metrics.map((metric) => [metric]);
  }),
);

function allowList(cluster: Cluster, { inventory }: Scope): readonly Outcome[] {
  if (cluster.at(...METRICS, 'type') !== 'strimziMetricsReporter') return FINE;
  const needed = metricsRead(inventory);
  if (needed.length === 0) return FINE;
  const path = [...METRICS, 'values', 'allowList'];
  const written = cluster.at(...path);
  const patterns = (written === undefined ? DEFAULT_METRICS_ALLOW_LIST : listOf(written).map(words)).map(parsed);
  if (patterns.includes(undefined)) return skip('the allow list has a pattern with more than names, | and .*');
  const passes = (name: string): boolean => patterns.some((pattern) => pattern?.(name));
  const filtered = needed.filter(
    (names) => !names.some((name) => passes(name) || passes(name.replace(SUFFIX, ''))),
  );
  if (filtered.length === 0) return FINE;
  const [first = '', ...more] = [...new Set(filtered.flat())].toSorted();
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  const message = `rules of Prometheus read ${first}${others}, which the reporter does not export`;
  const remedy =
    written === undefined
      ? 'write the default list with it added: a given list takes the place of the default'
      : `add it to the list without a suffix like _total`;
  return wrong(written === undefined ? [...METRICS] : path, message, remedy);
}

/** Patterns are matched by hand: a regular expression of somebody else may take for ever. */
function parsed(pattern: string): ((name: string) => boolean) | undefined {
  const alternatives = pattern.split('|').map((text) => text.split('.*'));
  if (!alternatives.flat().every((segment) => /^[\w:]*$/.test(segment))) return undefined;
  return (name) => alternatives.some((segments) => matches(name, segments));
}

/** Fixed text with anything between. */
function matches(name: string, segments: readonly string[]): boolean {
  const [first = '', ...rest] = segments;
  const last = rest.pop();
  if (last === undefined) return name === first;
  let from = first.length;
  for (const segment of rest) {
    const found = name.indexOf(segment, from);
    if (found === -1) return false;
    from = found + segment.length;
  }
  return name.startsWith(first) && name.endsWith(last) && from + last.length <= name.length;
}
