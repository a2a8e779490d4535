import type { Problem } from '../../problems';
import { isForbiddenCruiseControlConfig } from '../forbidden-config';
import { at } from '../json';
import { forbiddenSetting, unusableValue } from './config-maps';
import { entriesOf, javaText } from './config-values';
import { problemAt } from './problem';

const TOPIC = 'cruise.control.metrics.topic';
const NUMBERS = ['num.partitions', 'replication.factor', 'min.insync.replicas'].map((name) => `${TOPIC}.${name}`);

/** What the operator refuses of a Kafka with Cruise Control: the settings of its metrics topic, and its users. */
export function cruiseControlProblems(kafka: unknown): Problem[] {
  const cruiseControl = at(kafka, 'spec', 'cruiseControl');
  if (cruiseControl === undefined) return [];
  return [
    ...topicProblems(at(kafka, 'spec', 'kafka', 'config')),
    ...configProblems(at(cruiseControl, 'config')),
    ...goalProblems(at(cruiseControl, 'config')),
    ...userProblems(at(cruiseControl, 'apiUsers')),
  ];
}

function topicProblems(config: unknown): Problem[] {
  const wrong = NUMBERS.filter((key) => at(config, key) !== undefined && whole(config, key) === undefined);
  if (wrong.length > 0) {
    return wrong.map((key) =>
      problemAt(
        'operator/cruise-control-metrics-topic',
        `${key} is ${JSON.stringify(at(config, key))}`,
        'write a whole number',
        ['spec', 'kafka', 'config', key],
      ),
    );
  }
  const key = `${TOPIC}.min.insync.replicas`;
  const minIsr = whole(config, key) ?? 1;
  const replicas = whole(config, `${TOPIC}.replication.factor`) ?? whole(config, 'default.replication.factor') ?? 1;
  if (minIsr <= replicas) return [];
  return [
    problemAt(
      'operator/cruise-control-min-isr',
      `the metrics topic of Cruise Control has ${replicas} replicas, and ${minIsr} in sync are asked for`,
      `set ${TOPIC}.replication.factor to at least ${minIsr}`,
      ['spec', 'kafka', 'config', ...(at(config, key) === undefined ? [] : [key])],
    ),
  ];
}

function whole(config: unknown, key: string): number | undefined {
  const value = at(config, key);
  const text = value === undefined ? '' : (javaText(value) ?? '');
  return /^[-+]?\d{1,10}$/.test(text) && Math.abs(Number(text)) < 2 ** 31 ? Number(text) : undefined;
}

function configProblems(config: unknown): Problem[] {
  return entriesOf(config, ['spec', 'cruiseControl', 'config']).flatMap(({ key, value, at: where }) => {
    const unusable = unusableValue(key, value, where);
    if (unusable.length > 0 || !isForbiddenCruiseControlConfig(key)) return unusable;
    return [forbiddenSetting(key, where)];
  });
}

/** The operator puts the default goals in the place of anomaly goals that are not all among them. */
function goalProblems(config: unknown): Problem[] {
  const [key, defaultKey] = ['anomaly.detection.goals', 'default.goals'];
  const [goals, defaults] = [goalsOf(config, key), goalsOf(config, defaultKey)];
  const stranger = goals?.find((goal) => defaults?.includes(goal) === false);
  if (stranger === undefined) return [];
  return [
    problemAt(
      'operator/anomaly-goals',
      `${stranger} is not among the ${defaultKey}, so that the operator takes those instead of all that stand here`,
      `add it to ${defaultKey}, or remove it`,
      ['spec', 'cruiseControl', 'config', key],
    ),
  ];
}

function goalsOf(config: unknown, key: string): string[] | undefined {
  const value = at(config, key);
  if (typeof value !== 'string') return undefined;
  return value
    .split(',')
    .map((goal) => goal.trim())
    .filter((goal) => goal !== '');
}

function userProblems(users: unknown): Problem[] {
  if (users === undefined) return [];
  const reference = at(users, 'valueFrom', 'secretKeyRef');
  if (['name', 'key'].every((key) => at(reference, key) !== undefined)) return [];
  return [
    problemAt(
      'operator/cruise-control-users',
      'the users of the Cruise Control API name no Secret and key',
      'set valueFrom.secretKeyRef.name and key',
      ['spec', 'cruiseControl', 'apiUsers'],
    ),
  ];
}
