import type { LayeredEntry, MirrorLayer, MirrorOfCluster } from '../config';
import type { ClusterMirrorProps, ForeignKafka, IKafka, MirroredCluster, RetainOnDelete } from '../constructs';
import { nameOf, userAuthentication } from './clients';
import type { NamesOf } from './clients';
import { componentProps } from './component-settings';
import { required } from './settings';
import { workerProps } from './workers';

type Settings = LayeredEntry<MirrorLayer>['value'];

/** What a purpose stands for, unless something else is said. */
const PURPOSES: Readonly<Record<NonNullable<Settings['purpose']>, Pick<Settings, 'naming' | 'refreshInterval'>>> = {
  'disaster-recovery': { naming: 'prefixed' },
  migration: { naming: 'identity', refreshInterval: '1m' },
};

/**
 * A mirror of the config as options of its construct.
 * @param from the cluster that has the data, when it is one of the environment
 */
export function mirrorProps(
  { entry }: MirrorOfCluster,
  from: IKafka | undefined,
  to: IKafka,
  tools: RetainOnDelete | undefined,
): ClusterMirrorProps {
  const { purpose = 'disaster-recovery', ...said } = entry.value;
  const value: Settings = { ...PURPOSES[purpose], ...said };
  const { direction, authentication, groups, naming, separator, offsetSyncs, syncGroupOffsets } = value;
  const { refreshInterval, tasksMax, autoRestart, sourceConnector, checkpointConnector, template, overrides } =
    value;
  return {
    ...componentProps('mirror', entry),
    ...workerProps(value, tools),
    from:
      from === undefined
        ? (required('mirror', entry, 'from', value.from, 'west') as object as ForeignKafka)
        : endOf(from, value.source),
    to: endOf(to, value.target),
    topics: required('mirror', entry, 'topics', value.topics, '[{ prefix: shop. }]').map(nameOf),
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
    ...(sourceConnector && { sourceConfig: sourceConnector }),
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
 * How a topic is called in the cluster that gets the copies: what moves there reads what was copied, and what is written anew.
 * @param from name of the cluster that has the data
 */
export function namesThere({ entry }: MirrorOfCluster, from: string): NamesOf {
  const { purpose = 'disaster-recovery', source } = entry.value;
  const { naming = PURPOSES[purpose].naming, separator = '.' } = entry.value;
  if (naming === 'identity') return (topic) => [topic];
  const before = `${source?.alias ?? from}${separator}`;
  return (topic) => [
    topic,
    typeof topic === 'string' ? `${before}${topic}` : { prefix: `${before}${topic.prefix}` },
  ];
}
