import { at, words } from '../facts';
import type { Inventory, Resource } from '../inventory';
import { valuesOfChart, variablesIn } from './chart-release';
import { isClusterOperator, variablesOf } from './cluster-operator';
import type { ContextFacts } from './context';

/** What the input tells of Strimzi's own installation. */
export function installedFacts(inventory: Inventory): Pick<ContextFacts, 'operator' | 'drainCleaner'> {
  const [operator, drainCleaner] = [operatorFacts(inventory), drainCleanerMode(inventory)];
  return { ...(operator && { operator }), ...(drainCleaner && { drainCleaner }) };
}

/** The switches of the Cluster Operator as its Deployment has them, or the release of its chart; nothing where there are several. */
function operatorFacts(inventory: Inventory): ContextFacts['operator'] {
  const [operator, ...others] = inventory.ofKind('Deployment').filter(isClusterOperator);
  if (others.length > 0) return undefined;
  if (operator !== undefined) return switchesOf(valuesOf(operator));
  const values = valuesOfChart(inventory, 'strimzi-kafka-operator');
  return values === undefined ? undefined : switchesOf(variablesOfChart(values));
}

/** What the chart makes of its values, as far as review asks for it. */
function variablesOfChart(values: unknown): ReadonlyMap<string, string | undefined> {
  const said = CHART_VALUES.flatMap(([path, name]) => {
    // nothing and an empty list make no variable
    const value = at(values, ...path) ?? [];
    return Array.isArray(value) && value.length === 0 ? [] : [[name, words(value)] as const];
  });
  return new Map([...said, ...variablesIn(at(values, 'extraEnvs'))]);
}

const CHART_VALUES = [
  [['generatePodDisruptionBudget'], 'STRIMZI_POD_DISRUPTION_BUDGET_GENERATION'],
  [['generateNetworkPolicy'], 'STRIMZI_NETWORK_POLICY_GENERATION'],
  [['image', 'imagePullSecrets'], 'STRIMZI_IMAGE_PULL_SECRETS'],
] as const;

function switchesOf(variables: ReadonlyMap<string, string | undefined>): ContextFacts['operator'] {
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
  const chart = cleaner === undefined ? valuesOfChart(inventory, 'strimzi-drain-cleaner') : undefined;
  if (cleaner === undefined && chart === undefined) return undefined;
  const variables = cleaner === undefined ? variablesIn(at(chart, 'env')) : valuesOf(cleaner);
  return variables.get('STRIMZI_DENY_EVICTION')?.toLowerCase() === 'false' ? 'legacy' : 'deny';
}

function valuesOf(deployment: Resource): ReadonlyMap<string, string | undefined> {
  return new Map(variablesOf(deployment).map(({ name, value }) => [name, value]));
}
