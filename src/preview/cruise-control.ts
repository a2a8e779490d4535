import { PORTS } from '../facts';
import type { Cluster } from '../inventory';
import { hasTopicOperator } from './entity-operator';
import { made } from './generated';
import type { GeneratedObject } from './generated';
import type { OperatorSettings } from './operator';
import {
  budgetOfDeployment,
  fromOperatorSide,
  opened,
  operatorPeer,
  podLabels,
  policySpec,
  serviceSpec,
} from './specs';

const REST = { name: 'rest-api', port: 9090 } as const;

const API_KEYS = ['cruise-control.authFile', 'healthcheck.password', 'rebalance-operator.password'] as const;

/** What the operator makes for Cruise Control, where it is wanted. */
export function cruiseControlObjects(cluster: Cluster, operator: OperatorSettings): readonly GeneratedObject[] {
  if (cluster.at('spec', 'cruiseControl') === undefined) return [];
  const name = `${cluster.name}-cruise-control`;
  const labels = podLabels(cluster, name);
  const template = cluster.at('spec', 'cruiseControl', 'template');
  return [
    made(cluster, 'Deployment', name),
    made(cluster, 'ServiceAccount', name),
    made(cluster, 'Service', name, {
      spec: serviceSpec(labels, [REST], cluster.at('spec', 'cruiseControl', 'template', 'apiService')),
    }),
    made(cluster, 'NetworkPolicy', `${cluster.name}-network-policy-cruise-control`, {
      spec: policySpec(labels, ingress(cluster, operator)),
    }),
    made(cluster, 'PodDisruptionBudget', name, { spec: budgetOfDeployment(labels, template) }),
    made(cluster, 'ConfigMap', `${name}-config`),
    made(cluster, 'Secret', `${name}-certs`, { keys: ['cruise-control.crt', 'cruise-control.key'] }),
    made(cluster, 'Secret', `${name}-api`, { keys: API_KEYS }),
  ];
}

/** The Cluster and the Topic Operator ask it; its figures are for everybody. */
function ingress(cluster: Cluster, operator: OperatorSettings): readonly Readonly<Record<string, unknown>>[] {
  const topicOperator = { 'strimzi.io/name': `${cluster.name}-entity-operator` };
  const askers = [
    operatorPeer(cluster, operator),
    ...(hasTopicOperator(cluster) ? [fromOperatorSide(cluster, operator, topicOperator)] : []),
  ];
  return [
    opened(REST.port, askers),
    ...(cluster.at('spec', 'cruiseControl', 'metricsConfig') === undefined ? [] : [opened(PORTS.metrics)]),
  ];
}
