import type * as Yaml from 'yaml';

import { at, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { Cluster } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { parsedJson } from '../../parsed-json';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { lookUp } from './references';
import type { Judge, Reference } from './references';

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

/** ConfigMaps that a Kafka names for its metrics and logging. */
export const CONFIG_MAP_RULES: readonly Rule[] = [
  gate({
    id: 'operator/metrics-config-map-missing',
    on: 'Kafka',
    check: (cluster, scope) =>
      references(cluster, METRICS, 'jmxPrometheusExporter').flatMap((reference) =>
        lookUp(cluster, reference, scope, isYaml),
      ),
  }),
  gate({
    id: 'operator/logging-config-map-missing',
    on: 'Kafka',
    check: (cluster, scope) =>
      references(cluster, LOGGING, 'external').flatMap((reference) => lookUp(cluster, reference, scope)),
  }),
];

function references(cluster: Cluster, places: readonly Path[], type: string): Reference[] {
  return places.flatMap((place): Reference[] => {
    if (cluster.at(...place, 'type') !== type) return [];
    const path = [...place, 'valueFrom', 'configMapKeyRef'];
    const named = cluster.at(...path);
    return [{ kind: 'ConfigMap', name: at(named, 'name'), key: at(named, 'key'), path }];
  });
}

/** The operator reads the configuration of the exporter, and passes it on as JSON. */
export const isYaml: Judge = (text, { name, key, path }): readonly Outcome[] => {
  // JSON is YAML: what we make ourselves is, and the parser of YAML is slow to load
  if (parsedJson(text) !== undefined) return FINE;
  const { parseDocument } = require('yaml') as typeof Yaml;
  const [error] = parseDocument(text, { uniqueKeys: false }).errors;
  if (error === undefined) return FINE;
  const message = `${words(key)} of the ConfigMap ${words(name)} is no YAML`;
  return wrong(path, message, 'correct it');
};
