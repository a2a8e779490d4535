import { at, goalName, HARD_GOALS, isTemplate, listOf, words } from '../../../facts';
import type { Cluster, KafkaRebalance } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { LABEL, parentMissing } from './parents';

/** Whether a rebalance finds a Cruise Control that can do it. */
export const REBALANCE_RULES: readonly Rule[] = [
  gate({
    id: 'operator/rebalance-cluster',
    on: 'KafkaRebalance',
    check: (rebalance, scope) =>
      rebalance.cluster !== undefined || isTemplate(rebalance.object)
        ? FINE
        : parentMissing(rebalance, 'Kafka', scope),
  }),
  gate({
    id: 'operator/rebalance-cruise-control',
    on: 'KafkaRebalance',
    check: ({ cluster, object }) => {
      if (cluster === undefined || isTemplate(object)) return FINE;
      if (cluster.at('spec', 'cruiseControl') !== undefined) return FINE;
      return wrong(LABEL, `the Kafka ${cluster.name} has no Cruise Control`, 'add cruiseControl: {} to its spec');
    },
  }),
  gate({ id: 'operator/rebalance-hard-goals', on: 'KafkaRebalance', check: hardGoals }),
  gate({ id: 'operator/rebalance-name', on: 'KafkaRebalance', check: reservedName }),
  gate({ id: 'operator/rebalance-config-map', on: 'KafkaRebalance', check: configMap }),
  gate({ id: 'operator/auto-rebalance-template', on: 'Kafka', check: templates }),
];

function hardGoals({ cluster, object, goals }: KafkaRebalance): readonly Outcome[] {
  const skips = at(object, 'spec', 'skipHardGoalCheck') === true || at(object, 'spec', 'rebalanceDisk') === true;
  if (cluster === undefined || goals.length === 0 || skips) return FINE;
  const given = new Set(goals.map(goalName));
  const missing = hardGoalsOf(cluster).filter((goal) => !given.has(goal));
  if (missing.length === 0) return FINE;
  const message = `the goals leave out ${missing.join(', ')}, which Cruise Control always keeps`;
  return wrong(['spec', 'goals'], message, 'add them, or set skipHardGoalCheck: true');
}

/** What Cruise Control keeps: as configured, else Strimzi's default without the networks whose capacity is not known. */
function hardGoalsOf(cluster: Cluster): string[] {
  const configured = cluster.at('spec', 'cruiseControl', 'config', 'hard.goals');
  if (configured !== undefined) {
    return words(configured)
      .split(',')
      .map((goal) => goalName(goal.trim()))
      .filter((goal) => goal !== '');
  }
  const capacity = cluster.at('spec', 'cruiseControl', 'brokerCapacity');
  return HARD_GOALS.filter((goal) => {
    if (goal.startsWith('NetworkInbound')) return at(capacity, 'inboundNetwork') !== undefined;
    return !goal.startsWith('NetworkOutbound') || at(capacity, 'outboundNetwork') !== undefined;
  });
}

/** The operator makes rebalances under these names, and marks them as its own. */
function reservedName({ cluster, name, object }: KafkaRebalance): readonly Outcome[] {
  if (cluster === undefined || listOf(at(object, 'metadata', 'finalizers')).length > 0) return FINE;
  const reserved = ['add', 'remove'].map((mode) => `${cluster.name}-auto-rebalancing-${mode}-brokers`);
  if (!reserved.includes(name)) return FINE;
  return wrong(['metadata', 'name'], 'the operator makes its own rebalance under this name', 'choose another name');
}

/** The operator writes what it finds out into a ConfigMap with the name of the rebalance. */
function configMap(rebalance: KafkaRebalance, { inventory }: Scope): readonly Outcome[] {
  const found = inventory.find('ConfigMap', rebalance.namespace, rebalance.name);
  const isItsOwn = found?.label('app.kubernetes.io/managed-by') === 'strimzi-cluster-operator';
  if (found === undefined || isItsOwn || isTemplate(rebalance.object)) return FINE;
  const message = `the operator would overwrite the ConfigMap ${rebalance.name}`;
  return wrong(['metadata', 'name'], message, 'rename one of them');
}

function templates(cluster: Cluster, { inventory, closedWorld }: Scope): readonly Outcome[] {
  return listOf(cluster.at('spec', 'cruiseControl', 'autoRebalance')).flatMap((entry, index) => {
    const name = at(entry, 'template', 'name');
    if (typeof name !== 'string' || inventory.find('KafkaRebalance', cluster.namespace, name) !== undefined)
      return FINE;
    if (!closedWorld) return skip(`the KafkaRebalance ${name} is not in the input`);
    return wrong(
      ['spec', 'cruiseControl', 'autoRebalance', index, 'template', 'name'],
      `there is no KafkaRebalance ${JSON.stringify(name)}: brokers are added empty, and not removed`,
      'add it with the annotation strimzi.io/rebalance-template: "true"',
    );
  });
}
