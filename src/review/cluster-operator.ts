import { at, listOf, words } from '../facts';
import type { Path } from '../facts';
import type { Inventory, Resource } from '../inventory';
import type { ContextFacts } from './context';

/** A variable of a container of the Cluster Operator. */
export interface Variable {
  readonly name: string;
  /** Nothing when it comes from elsewhere. */
  readonly value: string | undefined;
  readonly path: Path;
}

const CONTAINERS: Path = ['spec', 'template', 'spec', 'containers'];

/** True for the Deployment that runs Strimzi's Cluster Operator. */
export function isClusterOperator(deployment: Resource): boolean {
  const kind = deployment.at('spec', 'template', 'metadata', 'labels', 'strimzi.io/kind');
  return (
    deployment.kind === 'Deployment' &&
    (kind === 'cluster-operator' || deployment.name === 'strimzi-cluster-operator')
  );
}

/** The variables of all its containers. */
export function variablesOf(deployment: Resource): Variable[] {
  return listOf(deployment.at(...CONTAINERS)).flatMap((container, index) =>
    listOf(at(container, 'env')).map((variable, nth): Variable => {
      const value = at(variable, 'value');
      return {
        name: words(at(variable, 'name') ?? ''),
        value: value === undefined && at(variable, 'valueFrom') !== undefined ? undefined : words(value ?? ''),
        path: [...CONTAINERS, index, 'env', nth, 'value'],
      };
    }),
  );
}

/** The image of the first container of an operator. */
export function imageOf(deployment: Resource): string {
  return words(deployment.at(...CONTAINERS, 0, 'image') ?? '');
}

/** The switches of the Cluster Operator as its Deployment has them; nothing unless exactly one is in the input. */
export function operatorFacts(inventory: Inventory): ContextFacts['operator'] {
  const [operator, ...others] = inventory.ofKind('Deployment').filter(isClusterOperator);
  if (operator === undefined || others.length > 0) return undefined;
  const variables = new Map(variablesOf(operator).map(({ name, value }) => [name, value]));
  const flag = (name: string, standard: boolean): boolean =>
    variables.has(name) ? variables.get(name)?.toLowerCase() === 'true' : standard;
  return {
    podDisruptionBudgetGeneration: flag('STRIMZI_POD_DISRUPTION_BUDGET_GENERATION', true),
    networkPolicyGeneration: flag('STRIMZI_NETWORK_POLICY_GENERATION', true),
    entityOperatorWatchedNamespace: flag('STRIMZI_ENTITY_OPERATOR_WATCHED_NAMESPACE_ENABLED', false),
    imagePullSecrets: (variables.get('STRIMZI_IMAGE_PULL_SECRETS') ?? '') !== '',
    podSecurityProvider: providerOf(variables.get('STRIMZI_POD_SECURITY_PROVIDER_CLASS')),
  };
}

function providerOf(name: string | undefined): 'baseline' | 'restricted' {
  return /^restricted$|RestrictedPodSecurityProvider$/i.test(name ?? '') ? 'restricted' : 'baseline';
}
