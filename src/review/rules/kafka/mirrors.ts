import { at, namesInPatterns, words } from '../../../facts';
import { copiedTopics, mirroredTopics } from '../../../inventory';
import type { KafkaMirrorMaker2, Mirror } from '../../../inventory';
import { FINE } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { has, setting } from '../mirroring/mirror';
import { bringsOwn, judgedUser, told } from './rights';
import type { Need } from './rights';

const SOURCE = 'sourceConnector';
const CHECKPOINT = 'checkpointConnector';

/** Whether both ends let a mirror do what it is there for (KIP-382, KIP-545). */
export const MIRROR_RULES: readonly Rule[] = [
  gate({
    id: 'kafka/mirror-rights',
    on: 'KafkaMirrorMaker2',
    check: (mirrorMaker) =>
      mirrorMaker.mirrors.flatMap((mirror) => [...atSource(mirror, mirrorMaker), ...atTarget(mirror, mirrorMaker)]),
  }),
];

function atSource(mirror: Mirror, mirrorMaker: KafkaMirrorMaker2): readonly Outcome[] {
  const user = judgedUser(mirror.source);
  if (user === undefined || hasOwnCredentials(mirror, 'source')) return FINE;
  const needs: Need[] = [
    ...(has(mirror, SOURCE) ? read(mirror) : []),
    ...offsetSyncs(mirror, mirrorMaker),
    ...(translates(mirror) ? groupsOf(mirror, 'Describe') : []),
  ];
  const besides = ownNames(mirror, mirrorMaker);
  const effect = 'not all that is asked for is copied';
  return told(
    user,
    needs.map((need) => ({ ...need, besides })),
    [...mirror.source.path, 'authentication'],
    effect,
  );
}

/** What workers and connectors keep for themselves; nobody mirrors it. */
function ownNames({ source }: Mirror, { target }: KafkaMirrorMaker2): ReadonlySet<string> {
  const stores = ['groupId', 'configStorageTopic', 'offsetStorageTopic', 'statusStorageTopic'];
  const alias = (value: unknown): string => words(at(value, 'alias') ?? '');
  return new Set([
    ...stores.map((field) => words(at(target?.value, field) ?? '')),
    `mm2-offset-syncs.${alias(target?.value)}.internal`,
    `${alias(source.value)}.checkpoints.internal`,
  ]);
}

function read(mirror: Mirror): readonly Need[] {
  const configs = isOn(mirror, SOURCE, 'sync.topic.configs.enabled', true);
  return mirroredTopics(mirror).flatMap((topics): Need[] => [
    { resource: 'topic', ...topics, operation: 'Read' },
    ...(configs ? [{ resource: 'topic', ...topics, operation: 'DescribeConfigs' } as const] : []),
  ]);
}

/** The source connector notes in the source which offset became which; the other connector reads that. */
function offsetSyncs(mirror: Mirror, { target }: KafkaMirrorMaker2): readonly Need[] {
  const alias = at(target?.value, 'alias');
  if (typeof alias !== 'string' || hasOwnSeparator(mirror) || isAtTarget(mirror)) return [];
  const name = `mm2-offset-syncs.${alias}.internal`;
  const writes = has(mirror, SOURCE) && isOn(mirror, SOURCE, 'emit.offset-syncs.enabled', true);
  return [
    ...(writes ? [{ resource: 'topic', name, operation: 'Write' } as const] : []),
    ...(translates(mirror) ? [{ resource: 'topic', name, operation: 'Read' } as const] : []),
  ];
}

function isAtTarget(mirror: Mirror): boolean {
  return [SOURCE, CHECKPOINT].some(
    (connector) => setting(mirror, connector, 'offset-syncs.topic.location') === 'target',
  );
}

function atTarget(mirror: Mirror, mirrorMaker: KafkaMirrorMaker2): readonly Outcome[] {
  const { target } = mirrorMaker;
  const user = judgedUser(target);
  const alias = at(mirror.source.value, 'alias');
  if (target === undefined || user === undefined || typeof alias !== 'string') return FINE;
  if (hasOwnCredentials(mirror, 'target') || hasOwnSeparator(mirror)) return FINE;
  const copies = copiedTopics(mirror).map((names) => ({ resource: 'topic', ...names }) as const);
  const syncs = translates(mirror) && isOn(mirror, CHECKPOINT, 'sync.group.offsets.enabled', false);
  const needs: Need[] = [
    ...(has(mirror, SOURCE) ? copies.map((topics) => ({ ...topics, operation: 'Write' }) as const) : []),
    ...(translates(mirror)
      ? [{ resource: 'topic', name: `${alias}.checkpoints.internal`, operation: 'Write' } as const]
      : []),
    ...(syncs
      ? [...copies.map((topics) => ({ ...topics, operation: 'Read' }) as const), ...groupsOf(mirror, 'Read')]
      : []),
  ];
  const besides = ownNames(mirror, mirrorMaker);
  const effect = `not all is copied from ${alias}`;
  return told(
    user,
    needs.map((need) => ({ ...need, besides })),
    [...target.path, 'authentication'],
    effect,
  );
}

/** Offsets are looked up by who may describe the group, and set by who may read with it. */
function groupsOf(mirror: Mirror, operation: 'Describe' | 'Read'): readonly Need[] {
  const patterns = words(at(mirror.value, 'groupsPattern') ?? setting(mirror, CHECKPOINT, 'groups') ?? '.*');
  return namesInPatterns(patterns).map((groups) => ({ resource: 'group', ...groups, operation }));
}

/** Whether offsets of groups are translated. */
function translates(mirror: Mirror): boolean {
  return has(mirror, CHECKPOINT) && isOn(mirror, CHECKPOINT, 'emit.checkpoints.enabled', true);
}

function isOn(mirror: Mirror, connector: string, key: string, otherwise: boolean): boolean {
  const written = setting(mirror, connector, key);
  return written === undefined ? otherwise : written.toLowerCase() === 'true';
}

function hasOwnSeparator(mirror: Mirror): boolean {
  return [SOURCE, CHECKPOINT].some((connector) =>
    ['replication.policy.separator', 'replication.policy.internal.topic.separator.enabled'].some(
      (key) => setting(mirror, connector, key) !== undefined,
    ),
  );
}

function hasOwnCredentials({ value, source }: Mirror, end: 'source' | 'target'): boolean {
  const prefixes = ['producer.', 'consumer.', 'admin.'].flatMap((client) => [
    client,
    `${client}override.`,
    `${end}.${client}`,
    `${end}.cluster.`,
  ]);
  return (
    bringsOwn(at(source.value, 'config'), '') ||
    [SOURCE, CHECKPOINT].some((connector) => bringsOwn(at(value, connector, 'config'), ...prefixes))
  );
}
