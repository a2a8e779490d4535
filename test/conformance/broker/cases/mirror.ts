import { KafkaConnection } from '../../../../src';
import type { MirrorSourceAccess, MirrorTargetAccess } from '../../../../src';
import { mirrorSpec } from '../../../../src/constructs/mirror-spec';
import type { Case, Step } from './case';
import { filled, storageElsewhere, storageTopics, workerOf } from './connect';
import type { Names } from './names';

const READS = ['Read', 'Describe'] as const;
const STORES = ['Read', 'Write', 'Describe'] as const;
const MIRRORED = ['Alter', 'AlterConfigs', 'Create', 'Read', 'Write', 'Describe', 'DescribeConfigs'] as const;

const MADE = ['Alter', 'Create', 'Read', 'Write', 'Describe'] as const;

const CONNECTOR = 'org.apache.kafka.connect.mirror';
const BYTES = 'org.apache.kafka.connect.converters.ByteArrayConverter';
/** With the name of a user in front it is the prefix that the judge tries; an alias must not have it. */
const SEPARATOR = '-app-';

const sourceOf = ({ out, group }: Names): MirrorSourceAccess => ({
  topics: [out.own],
  groups: [group.own],
  separator: SEPARATOR,
});

const targetOf = ({ user, transactionalId }: Names): MirrorTargetAccess => ({
  sourceAlias: user,
  separator: SEPARATOR,
  groups: [transactionalId.own],
});

/** The offsets of a group are those of both sides here, also for topics that are none of the user's. */
const ONE_CLUSTER = 'describe on topic';

type Side = 'super' | 'user';
interface Mirror {
  readonly worker: Readonly<Record<string, string>>;
  readonly source: Side;
  readonly target: Side;
  readonly sourceAlias: string;
  readonly targetAlias: string;
  readonly topic: string;
  readonly group: string;
  /** Where the offsets of both sides are compared. */
  readonly offsetSyncs: 'source' | 'target';
  /** False: topics that are there are not set as in the source. */
  readonly settings: boolean;
}

/** Both connectors that Strimzi runs for a mirror, as our construct writes them, only faster. */
function connectorsOf(mirror: Mirror): object {
  const { source, target, sourceAlias, targetAlias, topic, group, offsetSyncs, settings } = mirror;
  const written = mirrorSpec({
    source: { alias: sourceAlias, connection: KafkaConnection.of({ bootstrapServers: 'elsewhere:9092' }) },
    topics: [topic],
    groups: [group],
    separator: SEPARATOR,
    offsetSyncs,
    refreshInterval: '1s',
    sourceConfig: { 'offset.lag.max': 0, 'sync.topic.configs.enabled': settings },
    checkpointConfig: { 'emit.checkpoints.interval.seconds': 1, 'sync.group.offsets.interval.seconds': 1 },
  });
  const connector = (name: string, config: object): Readonly<Record<string, string>> =>
    texts({
      ...config,
      'connector.class': `${CONNECTOR}.${name}`,
      'source.cluster.alias': sourceAlias,
      'target.cluster.alias': targetAlias,
      'source.cluster.': source,
      'target.cluster.': target,
      'key.converter': BYTES,
      'value.converter': BYTES,
      topics: written.topicsPattern,
      groups: written.groupsPattern,
    });
  return {
    source: connector('MirrorSourceConnector', written.sourceConnector?.config ?? {}),
    checkpoint: connector('MirrorCheckpointConnector', written.checkpointConnector?.config ?? {}),
  };
}

function texts(config: object): Record<string, string> {
  return Object.fromEntries(Object.entries(config).map(([key, value]) => [key, String(value)]));
}

/** Mirrors a topic and a group, and then what became of the topic. */
function mirroring(mirror: Mirror): readonly Step[] {
  const { worker, target, topic, group, sourceAlias, settings } = mirror;
  const there = [sourceAlias, topic].join(SEPARATOR);
  const checkpoints = [sourceAlias, 'checkpoints', 'internal'].join(SEPARATOR);
  const run = { do: 'connect', as: target, worker };
  return [
    { do: 'produce', super: true, topic },
    { do: 'consume', super: true, topic, group, protocol: 'classic' },
    {
      ...run,
      connectors: connectorsOf(mirror),
      until: [...[there, checkpoints, ...storageTopics(worker)].map(filled), { group, commits: there }],
    },
    { do: 'addPartitions', super: true, topic },
    { do: 'alterTopicConfigs', super: true, topic },
    {
      ...run,
      connectors: {},
      until: [
        { topic: there, partitions: 2 },
        ...(settings ? [{ topic: there, key: 'retention.ms', value: '86400000' }] : []),
      ],
    },
  ];
}

/** The other cluster of each is the same one, for the user that may do everything. */
const fromSource = (offsetSyncs: Mirror['offsetSyncs']) => (names: Names) =>
  mirroring({
    worker: workerOf({
      groupId: `${names.user}-workers`,
      configStorageTopic: `${names.user}-configs`,
      offsetStorageTopic: `${names.user}-offsets`,
      statusStorageTopic: `${names.user}-status`,
    }),
    source: 'user',
    target: 'super',
    sourceAlias: `${names.user}-source`,
    targetAlias: names.user,
    topic: names.out.own,
    group: names.group.own,
    offsetSyncs,
    settings: true,
  });

const toTarget =
  (offsetSyncs: Mirror['offsetSyncs'], settings = true) =>
  (names: Names) =>
    mirroring({
      worker: workerOf(storageElsewhere(names)),
      source: 'super',
      target: 'user',
      sourceAlias: names.user,
      targetAlias: `${names.user}-target`,
      topic: names.out.own,
      group: names.transactionalId.own,
      offsetSyncs,
      settings,
    });

const READER: Pick<Case, 'may' | 'asksInVain'> = {
  may: { out: [...READS, 'DescribeConfigs'], group: ['Describe'] },
  asksInVain: [ONE_CLUSTER],
};

const WRITER: Pick<Case, 'may' | 'asksInVain'> = {
  may: {
    in: STORES,
    'in sibling': STORES,
    'out sibling': STORES,
    group: READS,
    internal: MIRRORED,
    'internal sibling': MIRRORED,
  },
  asksInVain: ['create on topic', 'describe_configs on topic', ONE_CLUSTER],
};

/** The two users of a mirror of MirrorMaker 2, for both places where offsets may be compared. */
export const MIRRORS: readonly Case[] = [
  {
    name: 'mirror-source',
    client: () => ({}),
    grant: (cluster, user, names) =>
      cluster.grantMirrorSource(user, { ...sourceOf(names), targetAlias: user.name }),
    work: fromSource('source'),
    ...READER,
  },
  {
    name: 'mirror-source-that-is-only-read',
    client: () => ({}),
    grant: (cluster, user, names) => cluster.grantMirrorSource(user, sourceOf(names)),
    work: fromSource('target'),
    ...READER,
  },
  {
    name: 'mirror-target',
    client: () => ({}),
    grant: (cluster, user, names) => {
      cluster.grantConnectWorker(user, storageElsewhere(names));
      cluster.grantMirrorTarget(user, targetOf(names));
    },
    work: toTarget('source'),
    ...WRITER,
  },
  {
    name: 'mirror-target-with-offsets',
    client: () => ({}),
    grant: (cluster, user, names) => {
      cluster.grantConnectWorker(user, storageElsewhere(names));
      cluster.grantMirrorTarget(user, { ...targetOf(names), offsetSyncs: true });
    },
    work: toTarget('target'),
    ...WRITER,
  },
  {
    name: 'mirror-target-that-sets-no-topics',
    client: () => ({}),
    grant: (cluster, user, names) => {
      cluster.grantConnectWorker(user, storageElsewhere(names));
      cluster.grantMirrorTarget(user, { ...targetOf(names), offsetSyncs: true, settings: false });
    },
    work: toTarget('target', false),
    ...WRITER,
    may: { ...WRITER.may, internal: MADE, 'internal sibling': MADE },
  },
];
