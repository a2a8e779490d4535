import type { Cluster } from '../inventory';
import { authorityObjects } from './authorities';
import { readsTopology } from './clients';
import { cruiseControlObjects } from './cruise-control';
import { entityOperatorObjects } from './entity-operator';
import { made, nodeReader } from './generated';
import type { GeneratedObject } from './generated';
import { kafkaExporterObjects } from './kafka-exporter';
import { kafkaPolicy } from './kafka-policy';
import { kafkaServices } from './kafka-services';
import { nodeObjects } from './node-objects';
import { nodesOf } from './nodes';
import type { OperatorSettings } from './operator';
import { budgetOfPods, podLabels } from './specs';

/** What the operator makes of a Kafka and its pools. */
export function kafkaObjects(cluster: Cluster, operator: OperatorSettings): readonly GeneratedObject[] {
  const name = `${cluster.name}-kafka`;
  const nodes = nodesOf(cluster);
  const budget = budgetOfPods(podLabels(cluster, name), cluster.at('spec', 'kafka', 'template'), nodes.length);
  return [
    ...authorityObjects(cluster),
    ...cluster.pools.map((pool) => made(pool, 'StrimziPodSet', `${cluster.name}-${pool.name}`)),
    ...nodeObjects(cluster, nodes),
    made(cluster, 'ServiceAccount', name),
    made(cluster, 'Role', name),
    made(cluster, 'RoleBinding', `${name}-role`),
    ...(readsNodes(cluster) ? [nodeReader(cluster, name)] : []),
    ...kafkaServices(cluster, nodes),
    kafkaPolicy(cluster, operator),
    made(cluster, 'PodDisruptionBudget', name, { spec: budget }),
    ...jmxSecret(cluster),
    ...entityOperatorObjects(cluster, operator),
    ...cruiseControlObjects(cluster, operator),
    ...kafkaExporterObjects(cluster),
  ];
}

/** Racks and addresses of node ports come from the Kubernetes nodes. */
function readsNodes(cluster: Cluster): boolean {
  return (
    readsTopology(cluster.at('spec', 'kafka', 'rack')) || cluster.listeners.some(({ type }) => type === 'nodeport')
  );
}

function jmxSecret(cluster: Cluster): readonly GeneratedObject[] {
  if (cluster.at('spec', 'kafka', 'jmxOptions', 'authentication') === undefined) return [];
  return [made(cluster, 'Secret', `${cluster.name}-kafka-jmx`, { keys: ['jmx-username', 'jmx-password'] })];
}
