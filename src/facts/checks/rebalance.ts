import { didYouMean } from '../../problems';
import type { Problem } from '../../problems';
import { GOALS, isGoal } from '../goals';
import { at, listOf, words } from '../json';
import { resourceNameProblems } from '../names';
import { CLUSTER_LABEL } from '../strimzi';
import { isJavaRegex } from './java-regex';
import { problemAt } from './problem';
import { numberProblems } from './whole-numbers';

const ANNOTATION = 'strimzi.io/rebalance';
const REQUESTS = ['approve', 'refresh', 'stop'];

/** Modes that only fields of others fit. */
const FIELD_MODES: Readonly<Record<string, readonly string[]>> = {
  brokers: ['add-brokers', 'remove-brokers'],
  rebalanceDisk: ['full'],
  concurrentIntraBrokerPartitionMovements: ['full', 'remove-disks'],
  moveReplicasOffVolumes: ['remove-disks'],
};

/** What one KafkaRebalance shows to be wrong: the operator or Cruise Control would refuse it, or a part has no effect. */
export function kafkaRebalanceProblems(rebalance: unknown): Problem[] {
  const spec = at(rebalance, 'spec');
  const names = resourceNameProblems(at(rebalance, 'metadata'));
  const common = [...names, ...numberProblems(rebalance, 'spec'), ...goalProblems(spec), ...topicProblems(spec)];
  // the operator only copies a template, and sets mode and brokers itself
  if (isTemplate(rebalance)) return common;
  return [...common, ...labelProblems(rebalance), ...modeProblems(spec), ...annotationProblems(rebalance)];
}

/** True for a KafkaRebalance that is only the model for those of automatic rebalancing. */
export function isTemplate(rebalance: unknown): boolean {
  return words(at(rebalance, 'metadata', 'annotations', 'strimzi.io/rebalance-template')).toLowerCase() === 'true';
}

function labelProblems(rebalance: unknown): Problem[] {
  if (at(rebalance, 'metadata', 'labels', CLUSTER_LABEL) !== undefined) return [];
  const message = `the label ${CLUSTER_LABEL} is missing: no Kafka is meant`;
  return [problemAt('operator/rebalance-label', message, 'set it to the name of a Kafka', ['metadata', 'labels'])];
}

function modeProblems(spec: unknown): Problem[] {
  const mode = words(at(spec, 'mode') ?? 'full');
  const goals = listOf(at(spec, 'goals'));
  const problem = (message: string, remedy: string): Problem[] => [
    problemAt('operator/rebalance-mode', message, remedy, ['spec']),
  ];
  if (['add-brokers', 'remove-brokers'].includes(mode) && listOf(at(spec, 'brokers')).length === 0) {
    return problem(`the mode ${mode} names no brokers`, 'list their ids in brokers');
  }
  if (mode === 'remove-disks' && at(spec, 'moveReplicasOffVolumes') === undefined) {
    return problem('the mode remove-disks names no volumes', 'list them in moveReplicasOffVolumes');
  }
  if (mode === 'full' && at(spec, 'rebalanceDisk') === true && goals.length > 0) {
    return problem('rebalanceDisk has its own goals, and others are given', 'remove goals');
  }
  return ignoredFields(spec, mode);
}

function ignoredFields(spec: unknown, mode: string): Problem[] {
  return Object.entries(FIELD_MODES)
    .filter(([field, modes]) => isSet(at(spec, field)) && !modes.includes(mode))
    .map(([field, modes]) => {
      const message = `${field} has no effect with the mode ${mode}`;
      return problemAt('operator/rebalance-field', message, `remove it, or use the mode ${modes.join(' or ')}`, [
        'spec',
        field,
      ]);
    });
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}

function goalProblems(spec: unknown): Problem[] {
  return listOf(at(spec, 'goals')).flatMap((goal, index) => {
    if (typeof goal !== 'string' || isGoal(goal)) return [];
    const near = didYouMean(goal, GOALS);
    const remedy = near === undefined ? `use ${GOALS.slice(0, 3).join(', ')} ...` : `did you mean ${near}?`;
    const message = `Cruise Control has no goal ${JSON.stringify(goal)}`;
    return [problemAt('operator/rebalance-goal', message, remedy, ['spec', 'goals', index])];
  });
}

function topicProblems(spec: unknown): Problem[] {
  const topics = at(spec, 'excludedTopics');
  if (typeof topics !== 'string' || isJavaRegex(topics)) return [];
  const message = `${JSON.stringify(topics)} is not a regular expression`;
  return [problemAt('operator/rebalance-topics', message, 'correct it', ['spec', 'excludedTopics'])];
}

function annotationProblems(rebalance: unknown): Problem[] {
  const request = at(rebalance, 'metadata', 'annotations', ANNOTATION);
  if (request === undefined || REQUESTS.includes(words(request))) return [];
  const message = `${ANNOTATION} is ${JSON.stringify(request)}`;
  const near = didYouMean(words(request), REQUESTS);
  const remedy = near === undefined ? `write ${REQUESTS.join(', ')}` : `did you mean ${near}?`;
  return [problemAt('operator/rebalance-annotation', message, remedy, ['metadata', 'annotations', ANNOTATION])];
}
