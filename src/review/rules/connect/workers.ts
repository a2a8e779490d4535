import { at, isMap, listOf, words } from '../../../facts';
import { KafkaBridge } from '../../../inventory';
import type { Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';
import { CLIENT_KINDS } from '../connections';
import { hasConsumers } from './bridge-consumers';

const ENDPOINTS: ReadonlySet<string> = new Set([
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_TRACES_EXPORTER',
]);

/** What keeps workers running, and what they tell. */
export const WORKER_RULES: readonly Rule[] = [
  ...CLIENT_KINDS.flatMap((kind) => [
    policy({ id: 'connect/replicas', on: kind, dev: 'off', prod: 'warning', check: replicas }),
    policy({ id: 'connect/spread', on: kind, dev: 'off', prod: 'info', check: spread }),
    policy({ id: 'connect/tracing-endpoint', on: kind, dev: 'info', prod: 'warning', check: tracing }),
  ]),
  policy({
    id: 'connect/bridge-timeout',
    on: 'KafkaBridge',
    dev: 'off',
    prod: 'info',
    check: (bridge) => {
      const timeout = bridge.at('spec', 'consumer', 'timeoutSeconds');
      if (bridge.at('spec', 'consumer', 'enabled') === false || Number(words(timeout ?? -1)) > 0) return FINE;
      const message = 'consumers that HTTP clients leave behind are kept for ever, with their partitions';
      return wrong(['spec', 'consumer', 'timeoutSeconds'], message, 'write timeoutSeconds: 300');
    },
  }),
];

/** None is a choice, one is a risk; consumers of a Bridge are found again where there is only one. */
function replicas(client: Resource): readonly Outcome[] {
  if (client.at('spec', 'replicas') !== 1) return FINE;
  if (client instanceof KafkaBridge && hasConsumers(client)) return FINE;
  const message = 'one worker: nothing runs while its pod moves or restarts';
  return wrong(['spec', 'replicas'], message, 'write replicas: 2 or more');
}

function spread(client: Resource): readonly Outcome[] {
  const count = client.at('spec', 'replicas');
  const pod = client.at('spec', 'template', 'pod');
  if (typeof count !== 'number' || count < 2) return FINE;
  const apart =
    isMap(at(pod, 'affinity', 'podAntiAffinity')) || listOf(at(pod, 'topologySpreadConstraints')).length > 0;
  if (apart) return FINE;
  const message = `nothing keeps the ${count} pods apart, and one node may hold all`;
  const remedy = 'set topologySpreadConstraints over zones or nodes in template.pod';
  return wrong(['spec', 'template', 'pod'], message, remedy);
}

function tracing(client: Resource): readonly Outcome[] {
  if (client.at('spec', 'tracing', 'type') !== 'opentelemetry') return FINE;
  const variables = ['connectContainer', 'bridgeContainer'].flatMap((container) =>
    listOf(client.at('spec', 'template', container, 'env')).map((variable) => at(variable, 'name')),
  );
  if (variables.some((name) => ENDPOINTS.has(words(name)))) return FINE;
  const message = 'tracing is on, and no variable says where spans go';
  return wrong(['spec', 'tracing'], message, 'set OTEL_EXPORTER_OTLP_ENDPOINT in the template of the container');
}
