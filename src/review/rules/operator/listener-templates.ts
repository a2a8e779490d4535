import { at, mapOf } from '../../../facts';
import type { Cluster, Listener } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

const PLACEHOLDER = /\{(?:nodeId|nodePodName)\}/;
const BRACES = /\{[^{}]*\}/g;
const REMEDY = 'templates take {nodeId} and {nodePodName}';

/** What listeners write once for all brokers. */
export const LISTENER_TEMPLATE_RULES: readonly Rule[] = [
  gate({
    id: 'operator/listener-template',
    on: 'Kafka',
    check: (cluster) =>
      cluster.listeners.flatMap((listener) => [
        ...strangePlaceholders(listener),
        ...sharedHosts(cluster, listener),
      ]),
  }),
];

/** Hosts with others cannot stand in certificates, and are told there. */
function strangePlaceholders({ value, path }: Listener): readonly Outcome[] {
  return ['perBrokerLabelsTemplate', 'perBrokerAnnotationsTemplate'].flatMap((field) =>
    Object.entries(mapOf(at(value, 'configuration', field))).flatMap(([key, template]) => {
      const braces = typeof template === 'string' ? (template.match(BRACES) ?? []) : [];
      const strange = braces.find((placeholder) => /^\{\w+\}$/.test(placeholder) && !PLACEHOLDER.test(placeholder));
      if (strange === undefined) return FINE;
      const message = `nothing is filled in for ${strange}, and every broker gets the same`;
      return wrong([...path, 'configuration', field, key], message, REMEDY);
    }),
  );
}

function sharedHosts({ brokers = 0 }: Cluster, { value, path }: Listener): readonly Outcome[] {
  if (brokers < 2) return FINE;
  const ports = at(value, 'configuration', 'advertisedPortTemplate');
  return ['hostTemplate', 'advertisedHostTemplate'].flatMap((field) => {
    const template = at(value, 'configuration', field);
    if (typeof template !== 'string' || template.includes('{')) return FINE;
    const byPort = field === 'advertisedHostTemplate' && typeof ports === 'string' && PLACEHOLDER.test(ports);
    if (byPort) return FINE;
    const message = `${template} would be the address of all ${brokers} brokers`;
    return wrong([...path, 'configuration', field], message, REMEDY);
  });
}
