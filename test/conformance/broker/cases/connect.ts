import type { ConnectWorkerAccess } from '../../../../src';
import type { Case, Step } from './case';
import type { Names } from './names';

const READS = ['Read', 'Describe'] as const;
const WRITES = ['Write', 'Describe'] as const;
const STORES = ['Read', 'Write', 'Create', 'Describe'] as const;

const FILE = 'org.apache.kafka.connect.file';
const JSON_CONVERTER = 'org.apache.kafka.connect.json.JsonConverter';

const storageOf = ({ group, internal, fresh }: Names): ConnectWorkerAccess => ({
  groupId: group.own,
  configStorageTopic: internal.own,
  offsetStorageTopic: internal.sibling,
  statusStorageTopic: fresh,
});

/** Topics that are there. */
export const storageElsewhere = ({ group, in: topics, out }: Names): ConnectWorkerAccess => ({
  groupId: group.own,
  configStorageTopic: topics.own,
  offsetStorageTopic: topics.sibling,
  statusStorageTopic: out.sibling,
});

export const workerOf = (access: ConnectWorkerAccess): Readonly<Record<string, string>> => ({
  'group.id': access.groupId,
  'config.storage.topic': access.configStorageTopic,
  'offset.storage.topic': access.offsetStorageTopic,
  'status.storage.topic': access.statusStorageTopic,
});

const sourceOf = (topic: string): Readonly<Record<string, string>> => ({
  'connector.class': `${FILE}.FileStreamSourceConnector`,
  file: '${folder}/source',
  topic,
});

/** Takes JSON; what is none goes to the dead letters. */
const sinkOf = ({ in: topics }: Names): Readonly<Record<string, string>> => ({
  'connector.class': `${FILE}.FileStreamSinkConnector`,
  file: '${folder}/sink',
  topics: topics.own,
  'value.converter': JSON_CONVERTER,
  'value.converter.schemas.enable': 'false',
  'errors.tolerance': 'all',
  'errors.deadletterqueue.topic.name': topics.sibling,
  'errors.deadletterqueue.topic.replication.factor': '1',
});

/** All that a worker with a source and a sink has to do, its own topics to be made too; what it wrote it must read when it starts again. */
const bothWays = (names: Names): readonly Step[] => {
  const { in: topics, out, application } = names;
  const worker = workerOf(storageOf(names));
  return [
    { do: 'produce', super: true, topic: topics.own, value: '42' },
    { do: 'produce', super: true, topic: topics.own, value: 'no JSON' },
    {
      do: 'connect',
      worker,
      connectors: { [`${application}-source`]: sourceOf(out.own), [application]: sinkOf(names) },
      until: [
        ...[out.own, topics.sibling, ...storageTopics(worker)].map(filled),
        { group: `connect-${application}`, commits: topics.own },
        { file: 'sink', has: '42' },
      ],
    },
    { do: 'connect', worker, connectors: {}, until: [] },
  ];
};

/** A source that makes its topic, by workers whose topics are there. */
const exactlyOnce = (names: Names): readonly Step[] => {
  const { application, fresh } = names;
  const worker = { ...workerOf(storageElsewhere(names)), 'exactly.once.source.support': 'enabled' };
  const source = {
    ...sourceOf(fresh),
    'topic.creation.default.partitions': '1',
    'topic.creation.default.replication.factor': '1',
  };
  return [
    {
      do: 'connect',
      worker,
      connectors: { [application]: source },
      until: [fresh, ...storageTopics(worker)].map(filled),
    },
    { do: 'connect', worker, connectors: {}, until: [] },
  ];
};

export const filled = (topic: string) => ({ filled: topic });

export function storageTopics(worker: Readonly<Record<string, string>>): string[] {
  return Object.entries(worker).flatMap(([key, topic]) => (key.endsWith('.topic') ? [topic] : []));
}

/** Workers of Kafka Connect, with the connectors for files that come with Kafka. */
export const CONNECT: readonly Case[] = [
  {
    name: 'connect-with-source-and-sink',
    client: () => ({}),
    grant: (cluster, user, names) => {
      const { in: topics, out, application } = names;
      cluster.grantConnectWorker(user, { ...storageOf(names), create: true });
      cluster.grantSourceConnector(user, { writes: [out.own] });
      cluster.grantSinkConnector(user, {
        connector: application,
        reads: [topics.own],
        deadLetters: topics.sibling,
      });
    },
    work: bothWays,
    asksInVain: ['describe_configs on topic'],
    may: {
      in: READS,
      'in sibling': WRITES,
      out: WRITES,
      internal: STORES,
      'internal sibling': STORES,
      fresh: ['Create'],
      group: READS,
    },
  },
  {
    name: 'connect-exactly-once',
    client: () => ({}),
    grant: (cluster, user, names) => {
      const { application: connector, group, fresh } = names;
      cluster.grantConnectWorker(user, { ...storageElsewhere(names), exactlyOnce: true });
      const exactlyOnce = { groupId: group.own, connector };
      cluster.grantSourceConnector(user, { writes: [fresh], create: true, exactlyOnce });
    },
    work: exactlyOnce,
    asksInVain: ['create on topic', 'describe_configs on topic'],
    may: {
      in: ['Read', ...WRITES],
      'in sibling': ['Read', ...WRITES],
      'out sibling': ['Read', ...WRITES],
      fresh: ['Create'],
      group: READS,
    },
  },
];
