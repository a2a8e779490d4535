import { at, listOf, mapOf } from '../../../facts';
import type { Cluster, Listener } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

const PLACEHOLDER = /\{(?:nodeId|nodePodName)\}/;
const BRACES = /\{[^{}]*\}/g;
const OWN_ADDRESS = ['host', 'advertisedHost', 'advertisedPort'];
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

/** What single brokers have of their own takes the place of the templates, and node ports differ by themselves. */
function sharedHosts({ brokers = 0 }: Cluster, { value, type, path }: Listener): readonly Outcome[] {
  const configuration = at(value, 'configuration');
  const hasOwn = listOf(at(configuration, 'brokers')).some((broker) =>
    OWN_ADDRESS.some((field) => at(broker, field) !== undefined),
  );
  if (brokers < 2 || hasOwn) return FINE;
  const port = at(configuration, 'advertisedPortTemplate');
  const differByPort = type === 'nodeport' || (typeof port === 'string' && PLACEHOLDER.test(port));
  return ['hostTemplate', ...(differByPort ? [] : ['advertisedHostTemplate'])].flatMap((field) => {
    const template = at(configuration, field);
    if (typeof template !== 'string' || template.includes('{')) return FINE;
    const message = `${template} would be the address of all ${brokers} brokers`;
    return wrong([...path, 'configuration', field], message, REMEDY);
  });
}
