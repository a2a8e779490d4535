import type { Case, Rights, Step } from './case';
import type { Names } from './names';

const READS = ['Read', 'Describe'] as const;
const WRITES = ['Write', 'Describe'] as const;
const OWN = ['Create', 'Delete', 'Read', 'Write', 'Describe'] as const;

const AT_LEAST_ONCE: Rights = {
  in: READS,
  out: WRITES,
  internal: OWN,
  'internal sibling': OWN,
  application: READS,
};
const EXACTLY_ONCE: Rights = {
  ...AT_LEAST_ONCE,
  'internal transactionalId': WRITES,
  'internal transactionalId sibling': WRITES,
};

const RECORDS = 3;

/** What `admin.listGroups` calls the groups of a protocol. */
const GROUP_TYPE = { classic: 'Classic', streams: 'Streams' };

/** Counts, ends, and counts on from what its changelog says. */
const counting =
  (run: { readonly protocol: 'classic' | 'streams'; readonly exactlyOnce?: boolean }) =>
  ({ in: topics, out, application }: Names): readonly Step[] => [
    ...[1, 2].flatMap((times): Step[] => [
      { do: 'produce', super: true, topic: topics.own, count: RECORDS },
      {
        do: 'streams',
        applicationId: application,
        topic: topics.own,
        to: out.own,
        times,
        records: RECORDS,
        ...run,
      },
    ]),
    { do: 'isGroup', super: true, group: application, type: GROUP_TYPE[run.protocol] },
  ];

const client =
  (more: Readonly<Record<string, unknown>>) =>
  ({ in: topics, out, application }: Names): Readonly<Record<string, unknown>> => ({
    streams: { applicationId: application, reads: [topics.own], writes: [out.own], ...more },
  });

/** Kafka Streams applications with a repartition topic, a store and its changelog. */
export const STREAMS: readonly Case[] = [
  {
    name: 'streams-in-a-classic-group',
    client: client({}),
    work: counting({ protocol: 'classic' }),
    may: AT_LEAST_ONCE,
  },
  {
    name: 'streams-in-a-new-group',
    client: client({}),
    work: counting({ protocol: 'streams' }),
    may: AT_LEAST_ONCE,
  },
  {
    name: 'streams-exactly-once-in-a-classic-group',
    client: client({ exactlyOnce: true }),
    work: counting({ protocol: 'classic', exactlyOnce: true }),
    may: EXACTLY_ONCE,
  },
  {
    name: 'streams-exactly-once-in-a-new-group',
    client: client({ exactlyOnce: true }),
    work: counting({ protocol: 'streams', exactlyOnce: true }),
    may: EXACTLY_ONCE,
  },
];
