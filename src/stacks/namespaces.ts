import type { Construct } from 'constructs';

import type { ClusterOfEnvironment, Environment } from '../config';
import { DefaultDenyPolicy, KafkaEgressPolicy, Namespace } from '../constructs';
import type { ProtectFrom } from './pools';

/** The namespaces of the clusters, and what their other pods may take. */
export function addNamespaces(scope: Construct, { clusters, settings }: Environment, protect: ProtectFrom): void {
  const { create = false, podSecurity, warn, defaultDeny = false } = settings.namespaces ?? {};
  for (const namespace of new Set(clusters.map((cluster) => cluster.namespace))) {
    if (create) {
      new Namespace(scope, namespace, { ...(podSecurity && { podSecurity }), ...(warn && { warn }), ...protect });
    }
    if (defaultDeny) new DefaultDenyPolicy(scope, `${namespace}-default-deny`, { name: 'default-deny', namespace });
  }
}

/** A client with the ports of its cluster that it uses. */
export interface ClientRoute {
  readonly name: string;
  readonly namespace: string;
  readonly pods: Readonly<Record<string, string>> | undefined;
  readonly cluster: ClusterOfEnvironment;
  readonly port: number;
}

/** What the namespaces of the clients deny, and the ways to the brokers that stay open. */
export function addClientPolicies(
  scope: Construct,
  { settings }: Environment,
  routes: readonly ClientRoute[],
): void {
  const { defaultDeny = false, egress = false } = settings.clientNamespaces ?? {};
  if (defaultDeny) {
    for (const namespace of new Set(routes.map((route) => route.namespace))) {
      new DefaultDenyPolicy(scope, `${namespace}-default-deny-all`, {
        name: 'default-deny-all',
        namespace,
        directions: ['Ingress', 'Egress'],
      });
    }
  }
  if (!egress) return;
  for (const { name, namespace, pods, cluster, port } of routes) {
    new KafkaEgressPolicy(scope, `${namespace}-${name}-to-${cluster.name}`, {
      name: `${name}-to-kafka-${cluster.name}`,
      namespace,
      ...(pods && { pods }),
      cluster,
      ports: [port],
    });
  }
}
