import { at } from '../../../facts';
import type { Path } from '../../../facts';
import type { Resource } from '../../../inventory';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { CLIENT_KINDS } from '../connections';
import { isYaml } from './config-maps';
import { lookUp } from './references';
import type { Judge } from './references';

/** ConfigMaps that Connect, MirrorMaker 2 and the Bridge name for their metrics and logging. */
export const CLIENT_CONFIG_MAP_RULES: readonly Rule[] = CLIENT_KINDS.flatMap((kind) => [
  gate({
    id: 'operator/metrics-config-map-missing',
    on: kind,
    check: (client, scope) => named(client, ['spec', 'metricsConfig'], 'jmxPrometheusExporter', scope, isYaml),
  }),
  gate({
    id: 'operator/logging-config-map-missing',
    on: kind,
    check: (client, scope) => named(client, ['spec', 'logging'], 'external', scope),
  }),
]);

function named(client: Resource, place: Path, type: string, scope: Scope, judge?: Judge): readonly Outcome[] {
  if (client.at(...place, 'type') !== type) return [];
  const path = [...place, 'valueFrom', 'configMapKeyRef'];
  const reference = client.at(...path);
  return lookUp(
    client,
    { kind: 'ConfigMap', name: at(reference, 'name'), key: at(reference, 'key'), path },
    scope,
    judge,
  );
}
