import type { Cluster, Inventory, Pool, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

const MAX_DNS_LABEL = 63;
const MAX_CLUSTER_NAME = MAX_DNS_LABEL - '-kafka-bootstrap'.length;

/** Names of what the operator makes, which are put together from the names of what it is made for. */
export const NAME_RULES: readonly Rule[] = [
  gate({ id: 'operator/service-name-length', on: 'Kafka', check: (cluster) => longServices(cluster) }),
  gate({ id: 'operator/pod-set-collision', on: 'input', check: (inventory) => collisions(inventory) }),
  ...(['ConfigMap', 'Secret', 'NetworkPolicy', 'PodDisruptionBudget', 'Deployment'] as const).map((kind) =>
    gate({
      id: 'operator/generated-name',
      on: kind,
      check: (resource: Resource, { inventory }) => generatedName(resource, inventory),
    }),
  ),
];

/** A Service for each listener outside of the cluster, and one for each of its brokers. */
function longServices(cluster: Cluster): readonly Outcome[] {
  // a longer name is refused by itself
  if (cluster.name.length > MAX_CLUSTER_NAME) return FINE;
  return cluster.listeners
    .filter(({ type }) => type !== 'internal')
    .flatMap(({ name, path }) => {
      const names = [
        `${cluster.name}-kafka-${name}-bootstrap`,
        ...cluster.brokerPools.map((pool) => `${cluster.name}-${pool.name}-${name}-${highestId(pool)}`),
      ];
      const longest = names.find((candidate) => candidate.length > MAX_DNS_LABEL);
      if (longest === undefined) return FINE;
      const message = `the Service ${longest} would have ${longest.length} characters`;
      return wrong(
        [...path, 'name'],
        message,
        `shorten the cluster, the pool or the listener: ${MAX_DNS_LABEL} are allowed`,
      );
    });
}

function highestId(pool: Pool): number {
  return pool.nodeIds === undefined ? Math.max(0, pool.replicas - 1) : Math.max(0, ...pool.nodeIds);
}

/** `a` with the pool `b-c` and `a-b` with the pool `c` make the same pods. */
function collisions(inventory: Inventory): readonly Outcome[] {
  const first = new Map<string, Pool>();
  return inventory.clusters.flatMap((cluster) =>
    cluster.pools.flatMap((pool) => {
      const key = `${pool.namespace}/${cluster.name}-${pool.name}`;
      const other = first.get(key);
      first.set(key, other ?? pool);
      if (other === undefined || other.cluster === cluster) return FINE;
      const message = `the pods of this pool have the same names as those of the pool ${other.name} of ${other.cluster?.name ?? ''}`;
      return wrong(['metadata', 'name'], message, 'rename the pool', { resource: pool });
    }),
  );
}

/** What the operator makes for each Kafka, by kind; certificate authorities may be the user's own. */
const GENERATED: Readonly<Record<string, readonly string[]>> = {
  ConfigMap: ['-entity-topic-operator-config', '-entity-user-operator-config', '-cruise-control-config'],
  Secret: [
    '-trustbundle',
    '-cluster-operator-certs',
    '-entity-topic-operator-certs',
    '-entity-user-operator-certs',
    '-entity-topic-operator-cc-api',
    '-cruise-control-certs',
    '-cruise-control-api',
    '-kafka-exporter-certs',
    '-kafka-jmx',
  ],
  NetworkPolicy: ['-network-policy-kafka', '-network-policy-cruise-control', '-entity-operator', '-kafka-exporter'],
  PodDisruptionBudget: ['-kafka', '-entity-operator', '-cruise-control', '-kafka-exporter'],
  Deployment: ['-entity-operator', '-cruise-control', '-kafka-exporter'],
};

function generatedName(resource: Resource, inventory: Inventory): readonly Outcome[] {
  const ending = GENERATED[resource.kind]?.find((candidate) => resource.name.endsWith(candidate));
  if (ending === undefined || resource.label('app.kubernetes.io/managed-by') === 'strimzi-cluster-operator')
    return FINE;
  const cluster = inventory.cluster(resource.namespace, resource.name.slice(0, -ending.length));
  if (cluster === undefined) return FINE;
  const message = `the operator makes the ${resource.kind} ${resource.name} itself for the Kafka ${cluster.name}`;
  return wrong(['metadata', 'name'], message, 'choose another name');
}
