import { at, isTemplate, listOf, words } from '../../../facts';
import { itemsOf } from '../../../inventory';
import type { Cluster, KafkaRebalance } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';

const CRUISE_CONTROL = ['spec', 'cruiseControl'] as const;
const CONFIG = [...CRUISE_CONTROL, 'config'] as const;
const AUTO_REBALANCE = [...CRUISE_CONTROL, 'autoRebalance'] as const;
const MODES = ['add-brokers', 'remove-brokers'];
const LISTS = ['default.goals', 'hard.goals', 'goals'];

/** Whether load can be moved between brokers. */
export const BALANCING: readonly Rule[] = [
  policy({ id: 'operations/cruise-control', on: 'Kafka', dev: 'off', prod: 'warning', check: cruiseControl }),
  policy({ id: 'operations/goals', on: 'Kafka', dev: 'info', prod: 'warning', check: goals }),
  policy({ id: 'operations/goals', on: 'KafkaRebalance', dev: 'info', prod: 'warning', check: rebalanceGoals }),
  policy({ id: 'operations/auto-rebalance', on: 'Kafka', dev: 'off', prod: 'info', check: autoRebalance }),
];

function cruiseControl(cluster: Cluster): readonly Outcome[] {
  // a rebalance that finds none is an error
  const isWanted = cluster.rebalances.some(({ object }) => !isTemplate(object));
  if (cluster.at(...CRUISE_CONTROL) !== undefined || isWanted) return FINE;
  const message = 'without Cruise Control new brokers stay empty, and topics cannot change their replicas';
  return wrong(CRUISE_CONTROL, message, 'add cruiseControl: {} with resources');
}

function goals(cluster: Cluster): readonly Outcome[] {
  const hard = listed(cluster, 'hard.goals');
  const defaults = listed(cluster, 'default.goals');
  const left = defaults.length === 0 ? [] : hard.filter((goal) => !defaults.includes(goal));
  return [
    ...(left.length === 0
      ? FINE
      : wrong(
          [...CONFIG, 'default.goals'],
          `default.goals leaves out the hard goals ${left.join(', ')}`,
          'add them',
        )),
    ...LISTS.flatMap((key) => incoherent(cluster, listed(cluster, key), [...CONFIG, key])),
    ...blindToCpu(cluster, defaults),
  ];
}

function rebalanceGoals(rebalance: KafkaRebalance): readonly Outcome[] {
  const skips = rebalance.at('spec', 'skipHardGoalCheck') === true;
  const { cluster } = rebalance;
  const given = rebalance.goals.map(shortName);
  return [
    ...(skips
      ? wrong(
          ['spec', 'skipHardGoalCheck'],
          'the rebalance may break the hard goals: racks, replicas, capacities',
          'remove it, and list the hard goals with the others',
        )
      : FINE),
    ...(cluster === undefined ? FINE : incoherent(cluster, given, ['spec', 'goals'])),
  ];
}

/** A list of goals against what the cluster tells of its capacities and racks. */
function incoherent(cluster: Cluster, given: readonly string[], path: readonly string[]): readonly Outcome[] {
  if (given.length === 0) return FINE;
  const blind = given.filter((goal) => lacksCapacity(cluster, goal));
  const rackBlind =
    cluster.at('spec', 'kafka', 'rack') !== undefined && !given.some((goal) => goal.startsWith('RackAware'));
  return [
    ...(blind.length === 0
      ? FINE
      : wrong(
          path,
          `${blind.join(', ')} would reckon with a capacity that nobody wrote down`,
          'set it in cruiseControl.brokerCapacity, or leave the goal away',
        )),
    ...(rackBlind && !path.includes('hard.goals')
      ? wrong(path, 'the brokers have racks, and the goals do not keep replicas apart', 'add RackAwareGoal')
      : FINE),
  ];
}

function lacksCapacity(cluster: Cluster, goal: string): boolean {
  const network = /^Network(Inbound|Outbound)/.exec(goal)?.[1]?.toLowerCase();
  if (network === undefined) return false;
  return !hasCapacity(cluster, `${network}Network`);
}

/** Overrides for single brokers are enough to show that somebody thought of it. */
function hasCapacity(cluster: Cluster, key: string): boolean {
  const capacity = cluster.at(...CRUISE_CONTROL, 'brokerCapacity');
  const overrides = listOf(at(capacity, 'overrides'));
  return at(capacity, key) !== undefined || overrides.some((one) => at(one, key) !== undefined);
}

/**
 * Without a written capacity a broker has as many cores as it asks for, of which the share it uses is reckoned; one that may use more seems
 * full all the time. Lists of goals without CPU do not look at it.
 */
function blindToCpu(cluster: Cluster, defaults: readonly string[]): readonly Outcome[] {
  const path = [...CRUISE_CONTROL, 'brokerCapacity', 'cpu'];
  const looks = defaults.length === 0 || defaults.some((goal) => goal.startsWith('Cpu'));
  if (cluster.at(...CRUISE_CONTROL) === undefined || !looks || hasCapacity(cluster, 'cpu')) return FINE;
  const pool = cluster.brokerPools.find(
    (candidate) => candidate.resource('requests', 'cpu') !== candidate.resource('limits', 'cpu'),
  );
  if (pool === undefined) return FINE;
  const message = `Cruise Control reckons with the cores that brokers of pool ${pool.name} ask for, and they may use others`;
  return wrong(path, message, 'write brokerCapacity.cpu, or the same request and limit of CPU in the pools');
}

function listed(cluster: Cluster, key: string): string[] {
  const value = cluster.at(...CONFIG, key);
  const text = Array.isArray(value) ? value.map(words).join() : value === undefined ? '' : words(value);
  return itemsOf({ text, level: 'cluster' }).map(shortName);
}

/** Goals may be written with their package. */
function shortName(goal: string): string {
  return goal.slice(goal.lastIndexOf('.') + 1);
}

function autoRebalance(cluster: Cluster, scope: Scope): readonly Outcome[] {
  if (cluster.at(...CRUISE_CONTROL) === undefined) return FINE;
  const entries = listOf(cluster.at(...AUTO_REBALANCE));
  return [
    ...missingModes(entries.map((entry) => at(entry, 'mode'))),
    ...[...new Set(entries.map((entry) => at(entry, 'template', 'name')))].flatMap((name) =>
      liveTemplate(cluster, name, scope),
    ),
  ];
}

/** Without the annotation it is a rebalance like any other, which runs at once. */
function liveTemplate(cluster: Cluster, name: unknown, { inventory }: Scope): readonly Outcome[] {
  const template = inventory.find('KafkaRebalance', cluster.namespace, words(name ?? ''));
  if (template === undefined || isTemplate(template.object)) return FINE;
  const message = `the Kafka ${cluster.name} takes it for a template, and it is one that runs by itself`;
  const path = ['metadata', 'annotations', 'strimzi.io/rebalance-template'];
  return wrong(path, message, 'annotate it with strimzi.io/rebalance-template: "true"', {
    resource: template,
    severity: 'warning',
  });
}

function missingModes(modes: readonly unknown[]): readonly Outcome[] {
  const missing = MODES.filter((mode) => !modes.includes(mode));
  // what is no mode may be meant for the one that is missing
  if (missing.length === 0 || modes.some((mode) => !MODES.includes(words(mode)))) return FINE;
  const message = `nothing moves partitions by itself on ${missing.join(' and ')}`;
  return wrong(AUTO_REBALANCE, message, `add ${missing.map((mode) => `{ mode: ${mode} }`).join(', ')}`);
}
