import type { Cluster } from '../inventory';
import { made } from './generated';
import type { GeneratedKind, GeneratedObject, Known } from './generated';
import type { OperatorSettings } from './operator';
import { budgetOfDeployment, opened, podLabels, policySpec } from './specs';

/** The two operators, how they are called in names, and the port at which they tell their health. */
const PARTS = [
  { field: 'topicOperator', part: 'topic', port: 8080 },
  { field: 'userOperator', part: 'user', port: 8081 },
] as const;

type Part = (typeof PARTS)[number];

/** What the operator makes for the Topic and the User Operator, where one of them is wanted. */
export function entityOperatorObjects(cluster: Cluster, operator: OperatorSettings): readonly GeneratedObject[] {
  const parts = partsOf(cluster);
  if (parts.length === 0 || (!operator.entityOperatorWatchedNamespace && parts.some(isElsewhere(cluster))))
    return [];
  const name = `${cluster.name}-entity-operator`;
  const labels = podLabels(cluster, name);
  const template = cluster.at('spec', 'entityOperator', 'template');
  const ports = parts.map(({ port }) => opened(port));
  return [
    made(cluster, 'Deployment', name),
    made(cluster, 'ServiceAccount', name),
    made(cluster, 'Role', name),
    made(cluster, 'NetworkPolicy', name, { spec: policySpec(labels, ports) }),
    made(cluster, 'PodDisruptionBudget', name, { spec: budgetOfDeployment(labels, template) }),
    ...parts.flatMap((part) => partObjects(cluster, part)),
  ];
}

/** True when the Topic Operator runs beside the brokers. */
export function hasTopicOperator(cluster: Cluster): boolean {
  return partsOf(cluster).some(({ part }) => part === 'topic');
}

function partsOf(cluster: Cluster): readonly Part[] {
  return PARTS.filter(({ field }) => cluster.at('spec', 'entityOperator', field) !== undefined);
}

function isElsewhere(cluster: Cluster): (part: Part) => boolean {
  return ({ field }) => cluster.watchedNamespace(field) !== cluster.namespace;
}

function partObjects(cluster: Cluster, { field, part }: Part): readonly GeneratedObject[] {
  const object = (kind: GeneratedKind, ending: string, known?: Known): GeneratedObject =>
    made(cluster, kind, `${cluster.name}-entity-${part}-operator-${ending}`, known);
  const binding = object('RoleBinding', 'role');
  const namespace = cluster.watchedNamespace(field);
  const there = [
    { ...made(cluster, 'Role', `${cluster.name}-entity-operator`), namespace },
    { ...binding, namespace },
  ];
  return [
    binding,
    ...(namespace === cluster.namespace ? [] : there),
    object('ConfigMap', 'config'),
    object('Secret', 'certs', { keys: ['entity-operator.crt', 'entity-operator.key'] }),
    ...(part === 'topic' && cluster.at('spec', 'cruiseControl') !== undefined
      ? [object('Secret', 'cc-api', { keys: ['topic-operator.apiAdminName', 'topic-operator.apiAdminPassword'] })]
      : []),
  ];
}
