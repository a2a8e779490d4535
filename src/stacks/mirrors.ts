import type { LayeredEntry, MirrorLayer, MirrorOfCluster } from '../config';
import type { ClusterMirrorProps, ForeignKafka, IKafka, MirroredCluster, RetainOnDelete } from '../constructs';
import { nameOf, userAuthentication } from './clients';
import type { NameOrPrefix, NamesOf } from './clients';
import { componentProps } from './component-settings';
import { required } from './settings';
import { workerProps } from './workers';

type Settings = LayeredEntry<MirrorLayer>['value'];

/** What a purpose stands for, unless something else is said. */
const PURPOSES: Readonly<Record<NonNullable<Settings['purpose']>, Pick<Settings, 'naming' | 'refreshInterval'>>> = {
  'disaster-recovery': { naming: 'prefixed' },
  migration: { naming: 'identity', refreshInterval: '1m' },
};

/** As rights have it too. */
const ALL = '*';

/** The Topic Operator takes back what a mirror sets otherwise. */
const GIT_SETS_TOPICS = { 'sync.topic.configs.enabled': false };

/** The clusters of a mirror. */
interface MirrorEnds {
  /** The cluster that has the data, when it is one of the environment. */
  readonly from: IKafka | undefined;
  readonly to: IKafka;
  /** The topics that the config describes for the cluster that gets the data. */
  readonly described: readonly string[];
}

/** A mirror of the config as options of its construct. */
export function mirrorProps(
  mirror: MirrorOfCluster,
  { from, to, described }: MirrorEnds,
  tools: RetainOnDelete | undefined,
): ClusterMirrorProps {
  const { entry } = mirror;
  const { purpose = 'disaster-recovery', ...said } = entry.value;
  const value: Settings = { ...PURPOSES[purpose], ...said };
  const { direction, authentication, groups, naming, separator, offsetSyncs, syncGroupOffsets } = value;
  const { refreshInterval, tasksMax, autoRestart, checkpointConnector, template, overrides } = value;
  const topics = required('mirror', entry, 'topics', value.topics, '[{ prefix: shop. }]').map(nameOf);
  const copies = topics.map(copyName(mirror, from?.name ?? ''));
  const sourceConnector = { ...(isAny(described, copies) && GIT_SETS_TOPICS), ...value.sourceConnector };
  return {
    ...componentProps('mirror', entry),
    ...workerProps(value, tools),
    from:
      from === undefined
        ? (required('mirror', entry, 'from', value.from, 'west') as object as ForeignKafka)
        : endOf(from, value.source),
    to: endOf(to, value.target),
    topics,
    ...(direction && { direction }),
    ...(authentication && { authentication: userAuthentication(authentication) }),
    ...(groups && { groups }),
    ...(naming && { naming }),
    ...(separator !== undefined && { separator }),
    ...(offsetSyncs && { offsetSyncs }),
    ...(syncGroupOffsets !== undefined && { syncGroupOffsets }),
    ...(refreshInterval !== undefined && { refreshInterval }),
    ...(tasksMax !== undefined && { tasksMax }),
    ...(autoRestart !== undefined && { autoRestart }),
    ...(Object.keys(sourceConnector).length > 0 && { sourceConfig: sourceConnector }),
    ...(checkpointConnector && { checkpointConfig: checkpointConnector }),
    ...(template && { template }),
    ...(overrides && { overrides }),
  };
}

function endOf(cluster: IKafka, settings: Settings['source'] = {}): MirroredCluster {
  const { alias, listener, bootstrapServers, credentials } = settings;
  return {
    cluster,
    ...(alias !== undefined && { alias }),
    ...(listener !== undefined && { listener }),
    ...(bootstrapServers !== undefined && { bootstrapServers }),
    ...(credentials && { credentials }),
  };
}

/**
 * How a topic is called in the other cluster: what moves there reads what was copied, and what is written anew.
 * @param from name of the cluster that has the data
 * @param end how the mirror knows that cluster
 */
export function namesThere(mirror: MirrorOfCluster, from: string, end: 'source' | 'target' = 'source'): NamesOf {
  const copy = copyName(mirror, from, end);
  return (topic) => (namingOf(mirror) === 'identity' ? [topic] : [topic, copy(topic)]);
}

function copyName(
  mirror: MirrorOfCluster,
  from: string,
  end: 'source' | 'target' = 'source',
): (topic: NameOrPrefix) => NameOrPrefix {
  const { separator = '.', from: foreign, ...value } = mirror.entry.value;
  const alias = value[end]?.alias ?? (typeof foreign === 'object' ? foreign.alias : from);
  const before = namingOf(mirror) === 'identity' ? '' : `${alias}${separator}`;
  return (topic) => {
    if (topic === ALL) return { prefix: before };
    return typeof topic === 'string' ? `${before}${topic}` : { prefix: `${before}${topic.prefix}` };
  };
}

function namingOf({ entry }: MirrorOfCluster): Settings['naming'] {
  const { purpose = 'disaster-recovery' } = entry.value;
  return entry.value.naming ?? PURPOSES[purpose].naming;
}

function isAny(topics: readonly string[], names: readonly NameOrPrefix[]): boolean {
  return topics.some((topic) =>
    names.some((name) => (typeof name === 'string' ? topic === name : topic.startsWith(name.prefix))),
  );
}
