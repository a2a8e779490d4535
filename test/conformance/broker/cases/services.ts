import type { Case, Rights, Step } from './case';

const READS = ['Read', 'Describe'] as const;
const WRITES = ['Write', 'Describe'] as const;
const KEEPS: Rights['in'] = ['Create', 'Read', 'Write', 'Describe', 'DescribeConfigs'];

/**
 * Programs that cannot be had from the package registries of this project. What is proven are the requests that their documentation
 * says they make, by Kafka's own clients.
 */
export const SERVICES: readonly Case[] = [
  {
    name: 'bridge',
    client: () => ({}),
    grant: (cluster, user, { in: topics, out, group, fresh }) =>
      cluster.grantBridge(user, {
        reads: [topics.own],
        writes: [out.own],
        group: { prefix: group.prefix },
        creates: [fresh],
        details: true,
      }),
    work: ({ in: topics, out, group, fresh }) => [
      { do: 'produce', topic: out.own },
      { do: 'produce', super: true, topic: topics.own },
      { do: 'consume', topic: topics.own, group: group.own, protocol: 'classic' },
      { do: 'consume', topic: topics.own, group: group.sibling, protocol: 'classic' },
      ...[topics.own, out.own].flatMap((topic): Step[] => [
        { do: 'describeTopic', topic },
        { do: 'describeTopicConfigs', topic },
        { do: 'listOffsets', topic },
      ]),
      { do: 'createTopic', topic: fresh },
    ],
    may: {
      in: [...READS, 'DescribeConfigs'],
      out: [...WRITES, 'DescribeConfigs'],
      group: READS,
      'group sibling': READS,
      fresh: ['Create'],
    },
  },
  {
    name: 'schema-registry',
    client: () => ({}),
    grant: (cluster, user, { in: topics, group, fresh }) =>
      cluster.grantSchemaRegistry(user, { topics: [topics.own, fresh], group: group.own, create: true }),
    work: ({ in: topics, group, fresh }) =>
      [topics.own, fresh].flatMap((topic): Step[] => [
        { do: 'createTopic', topic, there: true },
        { do: 'describeTopicConfigs', topic },
        { do: 'produce', topic },
        { do: 'assign', topic },
        { do: 'consume', topic, group: group.own, protocol: 'classic' },
      ]),
    may: { in: KEEPS, fresh: ['Create'], group: READS },
  },
  {
    name: 'schema-history',
    client: () => ({}),
    grant: (cluster, user, { in: topics, group }) =>
      cluster.grantSchemaHistory(user, { topic: topics.own, group: group.own }),
    work: ({ in: topics, group }) => [
      { do: 'describeTopic', topic: topics.own },
      { do: 'describeTopicConfigs', topic: topics.own },
      { do: 'produce', topic: topics.own },
      { do: 'consume', topic: topics.own, group: group.own, protocol: 'classic' },
    ],
    may: { in: ['Read', 'Write', 'Describe', 'DescribeConfigs'], group: READS },
  },
];
