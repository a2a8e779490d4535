import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, isMap } from '../json';
import { problemAt } from './problem';

const MOST = 2 ** 31 - 1;
const LEAST = -(2 ** 31);

/** Fields that the operator reads with 64 bits, by their names; where another field has the same name, with what it stands in. */
const WIDE: ReadonlySet<string> = new Set([
  'consumer/timeoutSeconds',
  'consumerByteRate',
  'fsGroup',
  'minAvailableBytesPerVolume',
  'producerByteRate',
  'reconciliationIntervalMs',
  'replicationThrottle',
  'runAsGroup',
  'runAsUser',
  'supplementalGroups',
  'tolerationSeconds',
]);

/** Maps with keys of others: what stands in them is text, or an amount. */
const FREE: ReadonlySet<string> = new Set([
  '-XX',
  'annotations',
  'config',
  'labels',
  'limits',
  'listenerConfig',
  'loggers',
  'matchLabels',
  'requests',
  'selector',
  'volumeAttributes',
]);

/** Numbers whose range other rules hold. */
const BOUNDED: ReadonlySet<string> = new Set(['port']);

/** Deeper than this no field of Strimzi stands. */
const DEEPEST = 20;

/** Whole numbers that the API server takes and the operator, which reads 32 bits of most fields, cannot read. */
export function numberProblems(object: unknown, ...path: Path): Problem[] {
  const problems: Problem[] = [];
  visit(at(object, ...path), [...path], problems);
  return problems;
}

function visit(value: unknown, path: (string | number)[], problems: Problem[]): void {
  if (typeof value === 'number') {
    if (value > MOST || value < LEAST) problems.push(unreadable(value, path));
    return;
  }
  if (path.length > DEEPEST || typeof value !== 'object' || value === null) return;
  const parent = path.at(-1);
  for (const [key, item] of Object.entries(value)) {
    if (isMap(value) && isPassedOver(key, `${parent}/${key}`)) continue;
    path.push(isMap(value) ? key : Number(key));
    visit(item, path, problems);
    path.pop();
  }
}

function isPassedOver(key: string, within: string): boolean {
  return FREE.has(key) || BOUNDED.has(key) || WIDE.has(key) || WIDE.has(within);
}

function unreadable(value: number, path: Path): Problem {
  const message = `${value} is more than the operator can read`;
  return problemAt('operator/number', message, `use at most ${MOST}`, path);
}
