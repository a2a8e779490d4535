import { at, listOf, PORTS } from '../facts';
import type { Cluster } from '../inventory';
import { made } from './generated';
import type { GeneratedObject } from './generated';
import type { OperatorSettings } from './operator';
import { opened, operatorPeer, peer, podLabels, policySpec } from './specs';

/** Who may reach the nodes of a Kafka: a listener that names no peers is open to all, and so are figures. */
export function kafkaPolicy(cluster: Cluster, operator: OperatorSettings): GeneratedObject {
  const labels = podLabels(cluster, `${cluster.name}-kafka`);
  const [nodes, itself] = [peer(labels), operatorPeer(cluster, operator)];
  const components = ['entity-operator', 'kafka-exporter', 'cruise-control'].map((component) =>
    peer({ 'strimzi.io/name': `${cluster.name}-${component}` }),
  );
  const spec = policySpec(labels, [
    opened(PORTS.controlPlane, [nodes, itself]),
    opened(PORTS.replication, [itself, nodes, ...components]),
    opened(PORTS.agent, [itself]),
    ...cluster.listeners.map(({ port, value }) => opened(port ?? 0, listOf(at(value, 'networkPolicyPeers')))),
    ...(cluster.at('spec', 'kafka', 'metricsConfig') === undefined ? [] : [opened(PORTS.metrics)]),
    ...(cluster.at('spec', 'kafka', 'jmxOptions') === undefined ? [] : [opened(PORTS.jmx)]),
  ]);
  return made(cluster, 'NetworkPolicy', `${cluster.name}-network-policy-kafka`, { spec });
}
