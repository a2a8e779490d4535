import { at, listOf } from '../../../facts';
import type { Cluster, Inventory, Resource } from '../../../inventory';
import { grouped } from '../../grouped';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { selects, selectsAll } from '../label-selector';
import { lazily } from '../lazily';
import { nodeLabels } from '../strimzi-pods';
import { admitsAll } from './listeners';
import { opens } from '../policy-ports';

/** Network policies that stand beside those of Strimzi. */
export const NETWORK: readonly Rule[] = [
  policy({
    id: 'security/own-network-policy',
    mayRefuse: true,
    on: 'NetworkPolicy',
    dev: 'off',
    prod: 'warning',
    check: withoutEffect,
  }),
  policy({
    id: 'security/own-network-policy',
    mayRefuse: true,
    on: 'Kafka',
    dev: 'off',
    prod: 'warning',
    check: closedPorts,
  }),
  policy({ id: 'security/default-deny', on: 'Kafka', dev: 'off', prod: 'warning', check: defaultDeny }),
];

const namespaceOf = ({ namespace }: Resource): string => namespace;
const policiesByNamespace = lazily((inventory: Inventory) =>
  grouped(inventory.ofKind('NetworkPolicy'), namespaceOf),
);
const clustersByNamespace = lazily((inventory: Inventory) => grouped(inventory.clusters, namespaceOf));

/** Policies add up: beside the one of Strimzi, which opens a listener to all, another one keeps nobody out. */
function withoutEffect(own: Resource, { facts, inventory }: Scope): readonly Outcome[] {
  const selector = own.at('spec', 'podSelector');
  if (facts.operator?.networkPolicyGeneration === false || !isIngress(own) || selectsAll(selector)) return FINE;
  const open = (clustersByNamespace(inventory).get(own.namespace) ?? [])
    .filter((cluster) => selectsNodes(selector, cluster))
    .flatMap((cluster) => cluster.listeners)
    .find(({ value, port }) => isOpen(value) && touches(own, port));
  if (open === undefined) return FINE;
  const message = `it keeps nobody from listener ${JSON.stringify(open.name)}, which the policy of Strimzi opens to all`;
  return wrong(['spec', 'podSelector'], message, 'write its peers into networkPolicyPeers of the listener');
}

function isOpen(listener: unknown): boolean {
  const peers = listOf(at(listener, 'networkPolicyPeers'));
  return peers.length === 0 || peers.some(admitsAll);
}

/** A policy without rules wants to close everything. */
function touches(own: Resource, port: number | undefined): boolean {
  return listOf(own.at('spec', 'ingress')).length === 0 || (port !== undefined && opens(own, port));
}

function isIngress(own: Resource): boolean {
  const types = listOf(own.at('spec', 'policyTypes'));
  return types.length === 0 || types.includes('Ingress');
}

function selectsNodes(selector: unknown, cluster: Cluster): boolean {
  return cluster.pools.some((pool) => selects(selector, nodeLabels(cluster, pool)));
}

const PORTS: readonly (readonly [number, string, string])[] = [
  [9090, 'tcp-ctrlplane', 'the nodes and the operator'],
  [9091, 'tcp-replication', 'the nodes, the operator, the Entity Operator, the exporter and Cruise Control'],
  [8443, 'tcp-kafkaagent', 'the operator'],
];

/** Where Strimzi makes no policies, the own ones must let its parts talk to each other. */
function closedPorts(cluster: Cluster, { facts, inventory }: Scope): readonly Outcome[] {
  if (facts.operator?.networkPolicyGeneration !== false) return FINE;
  const own = (policiesByNamespace(inventory).get(cluster.namespace) ?? []).filter(
    (candidate) => isIngress(candidate) && selectsNodes(candidate.at('spec', 'podSelector'), cluster),
  );
  const [resource] = own;
  if (resource === undefined) return FINE;
  const metrics = cluster.at('spec', 'kafka', 'metricsConfig') === undefined ? [] : [METRICS];
  const closed = [...PORTS, ...metrics].filter(
    ([port, name]) => !own.some((candidate) => opens(candidate, port, name)),
  );
  if (closed.length === 0) return FINE;
  const ports = closed.map(([port]) => port).join(', ');
  const message = `no policy opens port${closed.length === 1 ? '' : 's'} ${ports} of the nodes of Kafka`;
  const remedy = `let in at ${closed.map(([port, , whom]) => `${port} ${whom}`).join('; at ')}`;
  return wrong(['spec', 'ingress'], message, remedy, { resource, severity: 'error' });
}

const METRICS = [9404, 'tcp-prometheus', 'Prometheus'] as const;

/** Once a namespace, at its first Kafka; without the Namespace in the input nobody knows who takes care of it. */
function defaultDeny(cluster: Cluster, { facts, inventory, closedWorld }: Scope): readonly Outcome[] {
  const { namespace } = cluster;
  if (facts.elsewhere?.namespaces === true || clustersByNamespace(inventory).get(namespace)?.[0] !== cluster)
    return FINE;
  const policies = policiesByNamespace(inventory).get(namespace) ?? [];
  if (policies.some(deniesAll)) return FINE;
  const place = inventory.find('Namespace', '', namespace);
  if (place === undefined && policies.length === 0 && !closedWorld) {
    return skip(`the namespace ${namespace} is not in the input, nor a NetworkPolicy of it`);
  }
  const where = namespace === '' ? 'beside the brokers' : `of namespace ${namespace}`;
  const message = `pods ${where} that have no policy are open to all`;
  // without the policies of Strimzi it alone would part the brokers
  const first =
    facts.operator?.networkPolicyGeneration === false
      ? 'write policies for the pods of Kafka, since Strimzi makes none, then '
      : '';
  const remedy = `${first}add a NetworkPolicy with podSelector: {}, policyTypes: [Ingress] and no rules`;
  return wrong([], message, remedy, { resource: place ?? cluster });
}

function deniesAll(own: Resource): boolean {
  const rules = listOf(own.at('spec', 'ingress'));
  return isIngress(own) && selectsAll(own.at('spec', 'podSelector')) && rules.length === 0;
}
