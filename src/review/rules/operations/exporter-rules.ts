import { withinTime } from '../../../cel';
import { at, listOf } from '../../../facts';
import { contentOf } from '../../../inventory';
import type { Cluster, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { parsedJson } from '../../parsed-json';
import { parsedYaml } from '../../parsed-yaml';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';

/** What the least alerts read, as the JMX exporter names it to the patterns of its rules. */
const NEEDED: Readonly<Record<string, string>> = {
  'under-replicated partitions': 'kafka.server<type=ReplicaManager, name=UnderReplicatedPartitions><>Value: 0',
  'offline partitions': 'kafka.controller<type=KafkaController, name=OfflinePartitionsCount><>Value: 0',
  'the active controller': 'kafka.controller<type=KafkaController, name=ActiveControllerCount><>Value: 1',
  'the time of requests':
    'kafka.network<type=RequestMetrics, name=TotalTimeMs, request=Produce><>99thPercentile: 1',
};

/** Whether the rules of a JMX exporter let through what alerts need. */
export const EXPORTER_RULES: readonly Rule[] = [
  policy({ id: 'operations/exporter-rules', on: 'Kafka', dev: 'off', prod: 'warning', check }),
];

function check(cluster: Cluster, { inventory }: Scope): readonly Outcome[] {
  const metrics = cluster.at('spec', 'kafka', 'metricsConfig');
  if (at(metrics, 'type') !== 'jmxPrometheusExporter') return FINE;
  const [name, key] = ['name', 'key'].map((part) => at(metrics, 'valueFrom', 'configMapKeyRef', part));
  if (typeof name !== 'string' || typeof key !== 'string') return FINE;
  const found = inventory.find('ConfigMap', cluster.namespace, name);
  const content = found === undefined ? 'unknown' : contentOf(found, key);
  return found === undefined || typeof content === 'string' ? FINE : outcomes(found, key, content.text);
}

function outcomes(configMap: Resource, key: string, text: string): readonly Outcome[] {
  const patterns = patternsOf(text);
  if (patterns === undefined) return FINE;
  const missing = lost(patterns);
  if (missing === undefined) return skip('the patterns of the exporter take too long, or are none');
  if (missing.length === 0) return FINE;
  return wrong(
    ['data', key],
    `no rule of the exporter lets through ${missing.join(', ')}`,
    'add patterns for them, or use the type strimziMetricsReporter',
    { resource: configMap },
  );
}

/** The patterns of the rules; nothing when all is let through, or when it cannot be told. */
function patternsOf(text: string): readonly string[] | undefined {
  const rules = at(parsedJson(text) ?? parsedYaml(text), 'rules');
  if (!Array.isArray(rules) || rules.length === 0) return undefined;
  const patterns = listOf(rules).map((rule) => at(rule, 'pattern'));
  return patterns.every((pattern) => typeof pattern === 'string') ? patterns : undefined;
}

/** What no pattern matches; nothing when a pattern is none, or takes too long. The exporter looks anywhere in the name. */
function lost(patterns: readonly string[]): readonly string[] | undefined {
  try {
    const matchers = patterns.map((pattern) => new RegExp(pattern));
    return withinTime(() =>
      Object.keys(NEEDED).filter((what) => !matchers.some((matcher) => matcher.test(NEEDED[what] ?? ''))),
    ) as readonly string[];
  } catch {
    return undefined;
  }
}
