import type { Construct } from 'constructs';

import type { ClusterOfEnvironment, Environment, LayeredEntry, ListenerLayer } from '../config';
import { DefaultDenyPolicy, EgressPolicy, KafkaEgressPolicy, Namespace, podsOf } from '../constructs';
import type { OtherServer } from '../constructs';
import { setOrigin } from './origins/origin';
import type { Origin } from './origins/origin';
import type { ProtectFrom } from './pools';

const HTTPS = 443;

/** The namespaces of the clusters, and what their other pods may take. */
export function addNamespaces(
  scope: Construct,
  { clusters, settings, placeOf }: Environment,
  protect: ProtectFrom,
): void {
  const { create = false, podSecurity, warn } = settings.namespaces ?? {};
  const { generateNetworkPolicy = true } = settings.operator ?? {};
  // without the policies of Strimzi it would part the brokers
  const defaultDeny = generateNetworkPolicy && settings.namespaces?.defaultDeny === true;
  for (const [namespace, origin] of originsOf(clusters, placeOf)) {
    if (create) {
      const props = { ...(podSecurity && { podSecurity }), ...(warn && { warn }), ...protect };
      setOrigin(new Namespace(scope, `namespace-${namespace}`, { name: namespace, ...props }), origin);
    }
    if (defaultDeny) new DefaultDenyPolicy(scope, `${namespace}-default-deny`, { name: 'default-deny', namespace });
  }
}

/** Each namespace once, with the cluster or the environment that names it. */
function originsOf(
  clusters: readonly ClusterOfEnvironment[],
  placeOf: Environment['placeOf'],
): Map<string, Origin> {
  return new Map(
    clusters.map(({ namespace, entry }) => [
      namespace,
      { placeOf: () => (entry.says('namespace') ? entry.placeOf('namespace') : placeOf('namespace')) },
    ]),
  );
}

/** A client inside Kubernetes with the listener that it uses. */
export interface ClientRoute {
  /** `metadata.name` of its user. */
  readonly name: string;
  readonly namespace: string;
  readonly pods: Readonly<Record<string, string>> | undefined;
  readonly cluster: ClusterOfEnvironment;
  readonly listener: LayeredEntry<ListenerLayer>;
  /** True for components, which look up their zone and Secrets in Kubernetes. */
  readonly apiServer?: true;
  /** True for those that ask a registry for schemas. */
  readonly schemas?: true;
  /** What it reaches beside brokers and registries. */
  readonly servers?: readonly OtherServer[];
  /** Labels of the pod that builds its image, which downloads and pushes. */
  readonly buildPods?: Readonly<Record<string, string>>;
  /** The port at which it gives schemas to the clients of its cluster. */
  readonly serves?: number;
}

/**
 * What the namespaces of the clients deny, and the ways to the brokers that stay open. Where a cluster lives nothing of it is written:
 * a policy for egress that selects its pods would cut brokers off from each other.
 */
export function addClientPolicies(
  scope: Construct,
  { clusters, settings }: Environment,
  routes: readonly ClientRoute[],
): void {
  const { defaultDeny = false, egress = false } = settings.clientNamespaces ?? {};
  const withCluster = new Set(clusters.map((cluster) => cluster.namespace));
  const elsewhere = routes.filter(({ namespace }) => !withCluster.has(namespace));
  if (defaultDeny) {
    for (const namespace of new Set(elsewhere.map((route) => route.namespace))) {
      new DefaultDenyPolicy(scope, `${namespace}-default-deny-all`, {
        name: 'default-deny-all',
        namespace,
        directions: ['Ingress', 'Egress'],
      });
    }
  }
  for (const route of egress ? elsewhere : []) {
    addEgress(scope, route, [...(route.schemas ? registriesOf(route, routes) : []), ...(route.servers ?? [])]);
    addBuildEgress(scope, route);
  }
}

function registriesOf({ cluster }: ClientRoute, routes: readonly ClientRoute[]): OtherServer[] {
  return routes.flatMap(({ cluster: of, namespace, pods, serves: port }) =>
    port === undefined || of !== cluster ? [] : [{ pods: podsOf(namespace, pods), port }],
  );
}

/** Artifacts and images are anywhere, behind TLS. */
function addBuildEgress(scope: Construct, { name, namespace, buildPods: pods }: ClientRoute): void {
  if (pods === undefined) return;
  const props = { name: `${name}-build`, namespace, pods, servers: [{ port: HTTPS }] };
  new EgressPolicy(scope, `${namespace}-${name}-build`, props);
}

/** Balancers and routers stand between, at addresses that only Kubernetes knows. */
function addEgress(
  scope: Construct,
  { name, namespace, pods, cluster, listener, apiServer }: ClientRoute,
  also: readonly OtherServer[],
): void {
  const { type, port } = listener.value;
  if (port === undefined || (type !== 'internal' && type !== 'cluster-ip')) return;
  new KafkaEgressPolicy(scope, `${namespace}-${name}-to-${cluster.name}`, {
    name: `${name}-to-kafka-${cluster.name}`,
    namespace,
    ...(pods && { pods }),
    cluster,
    ports: [port],
    ...(apiServer && { apiServer }),
    ...(also.length > 0 && { also }),
  });
}
