import type { Case, Rights, Step } from './case';
import type { Names } from './names';

const READS = ['Read', 'Describe'] as const;
const IN_AND_GROUP: Rights = { in: READS, group: READS };

/** What `admin.listGroups` calls the groups of a protocol. */
const GROUP_TYPE = { classic: 'Classic', consumer: 'Consumer' };

/** A record to read. */
const filled = (topic: string): Step => ({ do: 'produce', super: true, topic });

const consuming =
  (protocol: 'classic' | 'consumer') =>
  ({ in: topics, group }: Names): readonly Step[] => [
    filled(topics.own),
    { do: 'consume', topic: topics.own, group: group.own, protocol },
    { do: 'isGroup', super: true, group: group.own, type: GROUP_TYPE[protocol] },
  ];

const consumingPrefix =
  (protocol: 'classic' | 'consumer') =>
  ({ in: topics, group }: Names): readonly Step[] => [
    filled(topics.own),
    filled(topics.sibling),
    { do: 'consume', prefix: topics.prefix, group: group.own, protocol, count: 2 },
    { do: 'consume', topic: topics.own, group: group.sibling, protocol },
    { do: 'isGroup', super: true, group: group.own, type: GROUP_TYPE[protocol] },
  ];

const ofPrefix: Pick<Case, 'client' | 'may'> = {
  client: ({ in: topics, group }) => ({
    consumes: [{ prefix: topics.prefix }],
    group: { prefix: group.prefix },
  }),
  may: { in: READS, 'in sibling': READS, group: READS, 'group sibling': READS },
};

/** Applications that read. */
export const CONSUMERS: readonly Case[] = [
  {
    name: 'consumer-in-a-classic-group',
    client: ({ in: topics, group }) => ({ consumes: [topics.own], group: group.own }),
    work: consuming('classic'),
    may: IN_AND_GROUP,
  },
  {
    name: 'consumer-in-a-new-group',
    client: ({ in: topics, group }) => ({ consumes: [topics.own], group: group.own }),
    work: consuming('consumer'),
    may: IN_AND_GROUP,
  },
  { name: 'consumer-of-a-prefix-in-a-classic-group', ...ofPrefix, work: consumingPrefix('classic') },
  { name: 'consumer-of-a-prefix-in-a-new-group', ...ofPrefix, work: consumingPrefix('consumer') },
  {
    name: 'consumer-in-a-share-group',
    client: ({ in: topics, group }) => ({ consumes: [topics.own], group: group.own }),
    work: ({ in: topics, group }) => [
      filled(topics.own),
      {
        do: 'alterGroupConfigs',
        super: true,
        group: group.own,
        key: 'share.auto.offset.reset',
        value: 'earliest',
      },
      { do: 'share', topic: topics.own, group: group.own },
      { do: 'isGroup', super: true, group: group.own, type: 'Share' },
    ],
    may: IN_AND_GROUP,
  },
  {
    name: 'consumer-without-a-group',
    client: () => ({}),
    grant: (cluster, user, { in: topics }) => cluster.grantConsume(user, topics.own),
    work: ({ in: topics }) => [filled(topics.own), { do: 'assign', topic: topics.own }],
    may: { in: READS },
  },
  {
    name: 'consumer-that-deletes-its-offsets',
    client: () => ({}),
    grant: (cluster, user, { in: topics, group }) =>
      cluster.grantConsume(user, topics.own, { group: group.own, deleteOffsets: true }),
    work: (names) => [
      ...consuming('classic')(names),
      { do: 'deleteGroupOffsets', group: names.group.own, topic: names.in.own },
      ...consuming('classic')(names),
      { do: 'deleteGroup', group: names.group.own },
    ],
    may: { in: READS, group: [...READS, 'Delete'] },
  },
  {
    name: 'consume-transform-produce',
    client: ({ in: topics, out, group, transactionalId }) => ({
      consumes: [topics.own],
      group: group.own,
      produces: [out.own],
      transactionalId: transactionalId.own,
    }),
    work: ({ in: topics, out, group, transactionalId }) => [
      filled(topics.own),
      {
        do: 'transform',
        topic: topics.own,
        to: out.own,
        group: group.own,
        transactionalId: transactionalId.own,
      },
    ],
    may: {
      in: READS,
      group: READS,
      out: ['Write', 'Describe'],
      transactionalId: ['Write', 'Describe'],
    },
  },
];
