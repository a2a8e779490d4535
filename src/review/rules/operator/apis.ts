import { at, listOf } from '../../../facts';
import type { Cluster, Inventory } from '../../../inventory';
import type { ContextFacts } from '../../context';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';

const ROUTE = 'route.openshift.io/v1/Route';
const TLS_ROUTE = 'gateway.networking.k8s.io/v1/TLSRoute';

/** Listeners that need an API which Kubernetes does not have by itself. */
export const API_RULES: readonly Rule[] = [
  gate({
    id: 'operator/listener-route',
    on: 'Kafka',
    check: (cluster, { facts }) =>
      needing(cluster, 'route', facts.openshift === true ? true : (hasApi(facts, ROUTE) ?? facts.openshift), {
        unknown: 'nobody says whether this is OpenShift, which alone has Routes',
        lacking: 'this Kubernetes has no Routes',
        remedy: 'use loadbalancer, nodeport or tlsroute',
      }),
  }),
  gate({
    id: 'operator/listener-gateway',
    on: 'Kafka',
    check: (cluster, { facts, inventory }: Scope) =>
      needing(cluster, 'tlsroute', hasApi(facts, TLS_ROUTE) ?? definesTlsRoutes(inventory), {
        unknown: `nobody says whether there is ${TLS_ROUTE}: name it among facts.apis`,
        lacking: `this Kubernetes has no ${TLS_ROUTE}`,
        remedy: 'install the Gateway API with TLSRoute v1, or use loadbalancer or nodeport',
      }),
  }),
];

interface Words {
  readonly unknown: string;
  readonly lacking: string;
  readonly remedy: string;
}

function needing(cluster: Cluster, type: string, isThere: boolean | undefined, words: Words): readonly Outcome[] {
  const listeners = cluster.listeners.filter((listener) => listener.type === type);
  if (listeners.length === 0 || isThere === true) return FINE;
  if (isThere === undefined) return skip(words.unknown);
  return listeners.flatMap(({ name, path }) => {
    const message = `listener ${JSON.stringify(name)} is of type ${type}, and ${words.lacking}`;
    return wrong([...path, 'type'], message, words.remedy);
  });
}

/** Nothing when nobody tells the APIs. */
function hasApi({ apis }: ContextFacts, api: string): boolean | undefined {
  return apis?.includes(api);
}

/** What the definition of the Gateway API says, where it is applied along. */
function definesTlsRoutes(inventory: Inventory): boolean | undefined {
  const definition = inventory.find('CustomResourceDefinition', '', 'tlsroutes.gateway.networking.k8s.io');
  if (definition === undefined) return undefined;
  return listOf(definition.at('spec', 'versions')).some(
    (version) => at(version, 'name') === 'v1' && at(version, 'served') === true,
  );
}
