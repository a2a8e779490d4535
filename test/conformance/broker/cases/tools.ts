import type { Family, ProbedOperation } from '../probes';
import type { Case, Rights, Step } from './case';
import type { Names } from './names';

/** Operations on every topic, group and transactional id. */
interface Everywhere {
  readonly topic: readonly ProbedOperation[];
  readonly group: readonly ProbedOperation[];
  readonly transactionalId: readonly ProbedOperation[];
}

const ALL: Everywhere = {
  topic: ['Read', 'Write', 'Create', 'Delete', 'Alter', 'Describe', 'AlterConfigs', 'DescribeConfigs'],
  group: ['Read', 'Delete', 'Describe', 'AlterConfigs', 'DescribeConfigs'],
  transactionalId: ['Write', 'Describe'],
};

const LOOKS: Everywhere = {
  topic: ['Read', 'Describe', 'DescribeConfigs'],
  group: ['Describe', 'DescribeConfigs'],
  transactionalId: ['Describe'],
};

const lookingAround = ({ in: topics, group, transactionalId }: Names): readonly Step[] => [
  { do: 'describeAcls' },
  { do: 'describeLogDirs' },
  { do: 'describeQuorum' },
  { do: 'describeCredentials' },
  { do: 'listReassignments' },
  { do: 'describeBrokerConfigs' },
  { do: 'describeQuotas' },
  { do: 'listConfigResources' },
  { do: 'listTopic', topic: topics.own },
  { do: 'describeTopic', topic: topics.own },
  { do: 'listOffsets', topic: topics.own },
  { do: 'describeTopicConfigs', topic: topics.own },
  { do: 'describeProducers', topic: topics.own },
  { do: 'assign', topic: topics.own },
  { do: 'listGroup', group: group.own },
  { do: 'describeGroup', group: group.own },
  { do: 'groupOffsets', group: group.own },
  { do: 'describeGroupConfigs', group: group.own },
  { do: 'listTransaction', transactionalId: transactionalId.own },
  { do: 'describeTransaction', transactionalId: transactionalId.own },
];

const somethingToSee = ({ in: topics, group, transactionalId }: Names): readonly Step[] => [
  { do: 'produce', super: true, topic: topics.own, transactionalId: transactionalId.own },
  { do: 'commitOffsets', super: true, topic: topics.own, group: group.own },
];

const repairing = ({ fresh, group, transactionalId }: Names): readonly Step[] => [
  { do: 'createTopic', topic: fresh },
  { do: 'addPartitions', topic: fresh },
  { do: 'alterTopicConfigs', topic: fresh },
  { do: 'produce', topic: fresh },
  { do: 'produce', topic: fresh, transactionalId: transactionalId.sibling },
  { do: 'consume', topic: fresh, group: group.sibling, protocol: 'classic' },
  { do: 'deleteGroupOffsets', topic: fresh, group: group.sibling },
  { do: 'alterGroupConfigs', group: group.sibling, key: 'consumer.session.timeout.ms', value: '50000' },
  { do: 'deleteGroup', group: group.own },
  { do: 'reassign', topic: fresh },
  { do: 'electLeader', topic: fresh },
  { do: 'deleteRecords', topic: fresh },
  { do: 'deleteTopic', topic: fresh },
  { do: 'alterBrokerConfigs' },
  { do: 'alterQuotas' },
  { do: 'alterCredentials' },
  { do: 'createAcl' },
  { do: 'deleteAcl' },
];

function everywhere({ topic, group, transactionalId }: Everywhere): Rights {
  return {
    ...family('in', topic),
    ...family('out', topic),
    ...family('internal', topic),
    ...family('group', group),
    application: group,
    'application sibling': group,
    ...family('transactionalId', transactionalId),
    ...family('internal transactionalId', transactionalId),
  };
}

function family(name: Family, operations: readonly ProbedOperation[]): Rights {
  return { [name]: operations, [`${name} sibling`]: operations, [`${name} beside`]: operations };
}

/** People and consoles that look after everything. */
export const TOOLS: readonly Case[] = [
  {
    name: 'admin',
    client: () => ({ access: 'admin' }),
    work: (names) => [...somethingToSee(names), ...lookingAround(names), ...repairing(names)],
    may: {
      ...everywhere(ALL),
      fresh: ['Create'],
      cluster: ['Alter', 'AlterConfigs', 'Describe', 'DescribeConfigs'],
    },
  },
  {
    name: 'read-only',
    client: () => ({ access: 'read-only' }),
    work: (names) => [...somethingToSee(names), ...lookingAround(names)],
    may: { ...everywhere(LOOKS), cluster: ['Describe', 'DescribeConfigs'] },
  },
  {
    // exporters of lag ask for this, by their documentation
    name: 'lag-monitor',
    client: () => ({}),
    grant: (cluster, user) => cluster.grantLagMonitor(user),
    work: (names) => [
      ...somethingToSee(names),
      { do: 'listTopic', topic: names.in.own },
      { do: 'describeTopic', topic: names.in.own },
      { do: 'listOffsets', topic: names.in.own },
      { do: 'listGroup', group: names.group.own },
      { do: 'describeGroup', group: names.group.own },
      { do: 'groupOffsets', group: names.group.own },
    ],
    may: everywhere({ topic: ['Describe'], group: ['Describe'], transactionalId: [] }),
  },
];
