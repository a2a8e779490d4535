import type { Problem } from '../../problems';
import { at, words } from '../json';
import { resourceNameProblems } from '../names';
import { CLUSTER_LABEL } from '../strimzi';
import { clientConfigProblems } from './client-config';
import { offsetProblems, OFFSETS } from './connector-offsets';
import { problemAt } from './problem';
import { sinkTopicProblems } from './sink-topics';
import { numberProblems } from './whole-numbers';

const RESTART = 'strimzi.io/restart';
const RESTART_TASK = 'strimzi.io/restart-task';

/** What one KafkaConnector shows to be wrong. */
export function kafkaConnectorProblems(connector: unknown): Problem[] {
  return [
    ...resourceNameProblems(at(connector, 'metadata')),
    ...numberProblems(connector, 'spec'),
    ...labelProblems(connector),
    ...classProblems(at(connector, 'spec')),
    ...clientConfigProblems('connector', at(connector, 'spec', 'config'), ['spec', 'config']),
    ...sinkTopicProblems(at(connector, 'spec', 'config'), ['spec', 'config']),
    ...restartProblems(at(connector, 'metadata', 'annotations')),
    ...offsetProblems(at(connector, 'metadata', 'annotations', OFFSETS), at(connector, 'spec')),
  ];
}

function labelProblems(connector: unknown): Problem[] {
  if (at(connector, 'metadata', 'labels', CLUSTER_LABEL) !== undefined) return [];
  return [
    problemAt(
      'operator/connector-label',
      `the label ${CLUSTER_LABEL} is missing: no KafkaConnect runs the connector`,
      'set it to the name of a KafkaConnect',
      ['metadata', 'labels'],
    ),
  ];
}

function classProblems(spec: unknown): Problem[] {
  if (spec === undefined || (at(spec, 'class') ?? '') !== '') return [];
  return [
    problemAt('operator/connector-class', 'the connector has no class, and Connect refuses it', 'set class', [
      'spec',
    ]),
  ];
}

/** Both annotations stay, and do nothing, when the operator cannot read them. */
function restartProblems(annotations: unknown): Problem[] {
  const restart = words(at(annotations, RESTART) ?? '').trim();
  const task = words(at(annotations, RESTART_TASK) ?? '0').trim();
  const problem = (rule: string, key: string, value: string, remedy: string): Problem =>
    problemAt(rule, `${key} is ${JSON.stringify(value)}`, remedy, ['metadata', 'annotations', key]);
  return [
    ...(isRestart(restart)
      ? []
      : [problem('operator/connector-restart', RESTART, restart, 'write "true", or includeTasks,onlyFailed')]),
    ...(/^\d{1,9}$/.test(task)
      ? []
      : [problem('operator/connector-restart-task', RESTART_TASK, task, 'write the number of a task')]),
  ];
}

function isRestart(text: string): boolean {
  if (['', 'true', 'false'].includes(text.toLowerCase())) return true;
  return text.split(',').every((word) => ['includeTasks', 'onlyFailed'].includes(word.trim()));
}
