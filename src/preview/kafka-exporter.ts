import { PORTS } from '../facts';
import type { Cluster } from '../inventory';
import { made } from './generated';
import type { GeneratedObject } from './generated';
import { budgetOfDeployment, opened, podLabels, policySpec } from './specs';

/** What the operator makes for the Kafka Exporter, where it is wanted: no Service, its pod is scraped. */
export function kafkaExporterObjects(cluster: Cluster): readonly GeneratedObject[] {
  if (cluster.at('spec', 'kafkaExporter') === undefined) return [];
  const name = `${cluster.name}-kafka-exporter`;
  const labels = podLabels(cluster, name);
  const template = cluster.at('spec', 'kafkaExporter', 'template');
  return [
    made(cluster, 'Deployment', name),
    made(cluster, 'ServiceAccount', name),
    made(cluster, 'NetworkPolicy', name, { spec: policySpec(labels, [opened(PORTS.metrics)]) }),
    made(cluster, 'PodDisruptionBudget', name, { spec: budgetOfDeployment(labels, template) }),
    made(cluster, 'Secret', `${name}-certs`, { keys: ['kafka-exporter.crt', 'kafka-exporter.key'] }),
  ];
}
