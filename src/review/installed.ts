import type { Inventory, Resource } from '../inventory';
import { isClusterOperator, variablesOf } from './cluster-operator';
import type { ContextFacts } from './context';

/** What the input tells of Strimzi's own installation. */
export function installedFacts(inventory: Inventory): Pick<ContextFacts, 'operator' | 'drainCleaner'> {
  const [operator, drainCleaner] = [operatorFacts(inventory), drainCleanerMode(inventory)];
  return { ...(operator && { operator }), ...(drainCleaner && { drainCleaner }) };
}

/** The switches of the Cluster Operator as its Deployment has them; nothing unless exactly one is in the input. */
function operatorFacts(inventory: Inventory): ContextFacts['operator'] {
  const [operator, ...others] = inventory.ofKind('Deployment').filter(isClusterOperator);
  if (operator === undefined || others.length > 0) return undefined;
  const variables = valuesOf(operator);
  // what a variable takes from elsewhere is not known, and mostly the default
  const flag = (name: string, standard: boolean): boolean =>
    (variables.get(name) ?? String(standard)).toLowerCase() === 'true';
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

/** It denies evictions, and the operator moves the pod; before, a budget of 0 did that. */
function drainCleanerMode(inventory: Inventory): ContextFacts['drainCleaner'] {
  const cleaner = inventory.ofKind('Deployment').find(({ name }) => name === 'strimzi-drain-cleaner');
  if (cleaner === undefined) return undefined;
  return valuesOf(cleaner).get('STRIMZI_DENY_EVICTION')?.toLowerCase() === 'false' ? 'legacy' : 'deny';
}

function valuesOf(deployment: Resource): ReadonlyMap<string, string | undefined> {
  return new Map(variablesOf(deployment).map(({ name, value }) => [name, value]));
}
