import { at, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { KafkaMirrorMaker2, Mirror } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import type { Scope } from '../../rule';
import { setting, topicsOf } from './mirror';

/** Copies of what MirrorMaker 2 makes, where nothing is written. */
const FACTORS = [
  ['sourceConnector', 'replication.factor', 2],
  ['sourceConnector', 'offset-syncs.topic.replication.factor', 3],
  ['checkpointConnector', 'checkpoints.topic.replication.factor', 3],
] as const;

const STORES = ['config', 'offset', 'status'];

/** Without a number of tasks there is one for all partitions. */
const PARTITIONS_A_TASK = 10;

/** Without its connector a mirror does nothing. */
export function copied({ value, path }: Mirror): readonly Outcome[] {
  if (at(value, 'sourceConnector') !== undefined) return FINE;
  return wrong(path, 'the mirror has no sourceConnector, and copies nothing', 'add sourceConnector: {}');
}

/** Whether rights of the source would be written to the target. */
export function aclSync(mirror: Mirror, { target }: KafkaMirrorMaker2): readonly Outcome[] {
  const key = 'sync.topic.acls.enabled';
  if (at(mirror.value, 'sourceConnector') === undefined) return FINE;
  if (setting(mirror, 'sourceConnector', key)?.toLowerCase() === 'false') return FINE;
  const cluster = target?.cluster;
  if (cluster === undefined) return skip('the target of the mirror is not in the input');
  const path = [...mirror.path, 'sourceConnector', 'config', key];
  const remedy = `write ${key}: "false"`;
  if (cluster.at('spec', 'entityOperator', 'userOperator') === undefined) {
    if (cluster.authorization === undefined) return FINE;
    return wrong(path, 'rights of the source are copied to the target', remedy);
  }
  const message = 'rights are copied to the target, whose User Operator takes them away again';
  return wrong(path, message, remedy, { severity: 'error' });
}

/** How many copies the topics get that MirrorMaker makes. */
export function factors({ mirrors, target }: KafkaMirrorMaker2, { thresholds }: Scope): readonly Outcome[] {
  const low = (config: unknown, key: string, otherwise: number, path: Path): readonly Outcome[] => {
    const copies = Number(words(at(config, key) ?? otherwise));
    if (!(copies > 0) || copies >= thresholds.minReplicas) return FINE;
    const remedy = `write ${key}: -1 for what the brokers take, or ${thresholds.minReplicas}`;
    return wrong([...path, 'config', key], `${key} is ${copies}: copies are lost with a broker or two`, remedy);
  };
  return [
    ...mirrors.flatMap(({ value, path }) =>
      FACTORS.flatMap(([connector, key, otherwise]) =>
        at(value, connector) === undefined
          ? FINE
          : low(at(value, connector, 'config'), key, otherwise, [...path, connector]),
      ),
    ),
    ...STORES.flatMap((store) =>
      low(at(target?.value, 'config'), `${store}.storage.replication.factor`, 3, ['spec', 'target']),
    ),
  ];
}

/** Whether somebody has thought of what is copied. */
export function namedTopics(mirror: Mirror): readonly Outcome[] {
  const { value, path } = mirror;
  const excluded = at(value, 'topicsExcludePattern') ?? setting(mirror, 'sourceConnector', 'topics.exclude');
  if (topicsOf(mirror) !== '.*' || excluded !== undefined || at(value, 'sourceConnector') === undefined)
    return FINE;
  const message = 'all topics are copied, also those that nobody has thought of yet';
  return wrong([...path, 'topicsPattern'], message, 'name the topics, or say which to leave out');
}

/** Whether one task copies everything. */
export function tasks({ source, value, path }: Mirror): readonly Outcome[] {
  const connector = at(value, 'sourceConnector');
  if (connector === undefined || at(connector, 'tasksMax') !== undefined || source.cluster === undefined)
    return FINE;
  let partitions = 0;
  for (const topic of source.cluster.topics) partitions += topic.partitions ?? 0;
  if (partitions <= PARTITIONS_A_TASK) return FINE;
  const message = `one task copies up to ${partitions} partitions`;
  return wrong([...path, 'sourceConnector', 'tasksMax'], message, 'set tasksMax');
}
