import type {
  KafkaMirrorMaker2Mirror,
  KafkaMirrorMaker2Source,
  MirrorConnector,
} from '../../imports/kafka-mirror-maker2';
import { knownSettings, renderConfig } from '../facts';
import type { ClientConfig } from './client-config';
import { autoRestartSpec } from './kafka-connector';
import { excludedPattern, namesPattern } from './mirror-names';
import type { MirrorEnd, MirrorNaming, MirrorProps } from './mirror-props';

const POLICIES: Readonly<Record<MirrorNaming, string | undefined>> = {
  prefixed: undefined,
  identity: 'org.apache.kafka.connect.mirror.IdentityReplicationPolicy',
};

/** Between alias and name, where nothing is said. */
export const SEPARATOR = '.';

/**
 * A mirror, as the custom resource has it. Rights are never copied: the User Operator of the target would take them away again.
 *
 * Source: Strimzi documentation, "Configuring Kafka MirrorMaker 2"; KIP-382, KIP-545, KIP-716.
 */
export function mirrorSpec(props: MirrorProps): KafkaMirrorMaker2Mirror {
  const { source, topics, groups = [] } = props;
  const topicsExcludePattern = excludedPattern('topics', topics);
  const groupsExcludePattern = excludedPattern('groups', groups);
  return {
    source: endSpec(source),
    sourceConnector: sourceConnector(props),
    ...(groups.length > 0 && { checkpointConnector: checkpointConnector(props) }),
    topicsPattern: namesPattern(topics),
    ...(topicsExcludePattern !== undefined && { topicsExcludePattern }),
    ...(groups.length > 0 && { groupsPattern: namesPattern(groups) }),
    ...(groupsExcludePattern !== undefined && { groupsExcludePattern }),
  };
}

/** A cluster, as the custom resource has it. */
export function endSpec({ alias, connection, config }: MirrorEnd): KafkaMirrorMaker2Source {
  return { alias, ...connection.toSpec(), ...(config && { config }) };
}

/** Of transactions only what was committed is copied: a copy knows nothing of what was given up. */
function sourceConnector(props: MirrorProps): MirrorConnector {
  const { refreshInterval, sourceConfig } = props;
  return connector(props, 'mirrorSource', {
    ...sharedConfig(props),
    ...(refreshInterval !== undefined && {
      'refresh.topics.interval.seconds': refreshInterval,
      'sync.topic.configs.interval.seconds': refreshInterval,
    }),
    'consumer.isolation.level': 'read_committed',
    'offset-syncs.topic.replication.factor': -1,
    'replication.factor': -1,
    'sync.topic.acls.enabled': false,
    ...sourceConfig,
  });
}

function checkpointConnector(props: MirrorProps): MirrorConnector {
  const { refreshInterval, syncGroupOffsets = true, checkpointConfig } = props;
  return connector(props, 'mirrorCheckpoint', {
    ...sharedConfig(props),
    ...(refreshInterval !== undefined && { 'refresh.groups.interval.seconds': refreshInterval }),
    'checkpoints.topic.replication.factor': -1,
    'sync.group.offsets.enabled': syncGroupOffsets,
    ...checkpointConfig,
  });
}

/** What both connectors must be told alike. */
function sharedConfig({ naming = 'prefixed', separator, offsetSyncs = 'target' }: MirrorProps): ClientConfig {
  const policy = POLICIES[naming];
  return {
    'offset-syncs.topic.location': offsetSyncs,
    ...(policy !== undefined && { 'replication.policy.class': policy }),
    ...(separator !== undefined && { 'replication.policy.separator': separator }),
  };
}

function connector(
  { tasksMax, autoRestart }: MirrorProps,
  reader: 'mirrorSource' | 'mirrorCheckpoint',
  config: ClientConfig,
): MirrorConnector {
  return {
    ...(tasksMax !== undefined && reader === 'mirrorSource' && { tasksMax }),
    config: renderConfig(config, knownSettings(reader).definitions),
    ...(autoRestart !== undefined && { autoRestart: autoRestartSpec(autoRestart) }),
  };
}
