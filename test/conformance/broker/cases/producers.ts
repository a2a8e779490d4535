import type { Case, Rights } from './case';

const WRITES = ['Write', 'Describe'] as const;
const OUT: Rights = { out: WRITES };

/** Applications that write. */
export const PRODUCERS: readonly Case[] = [
  {
    name: 'producer',
    client: ({ out }) => ({ produces: [out.own] }),
    work: ({ out }) => [{ do: 'produce', topic: out.own, idempotent: false }],
    may: OUT,
  },
  {
    name: 'producer-idempotent',
    client: ({ out }) => ({ produces: [out.own] }),
    work: ({ out }) => [{ do: 'produce', topic: out.own, idempotent: true }],
    may: OUT,
  },
  {
    name: 'producer-by-certificate',
    client: ({ out }) => ({ authentication: 'tls', produces: [out.own] }),
    work: ({ out }) => [{ do: 'produce', topic: out.own }],
    may: OUT,
  },
  {
    name: 'producer-of-a-prefix',
    client: ({ out }) => ({ produces: [{ prefix: out.prefix }] }),
    work: ({ out }) => [
      { do: 'produce', topic: out.own },
      { do: 'produce', topic: out.sibling },
    ],
    may: { out: WRITES, 'out sibling': WRITES },
  },
  {
    name: 'producer-for-old-brokers',
    client: ({ out }) => ({ produces: [out.own], idempotent: true }),
    work: ({ out }) => [{ do: 'produce', topic: out.own, idempotent: true }],
    may: OUT,
    superfluousHere: ['idempotent_write on cluster'],
  },
  {
    name: 'producer-that-creates',
    client: () => ({}),
    grant: (cluster, user, { fresh }) => cluster.grantProduce(user, fresh, { create: true }),
    work: ({ fresh }) => [{ do: 'produce', topic: fresh }],
    may: { fresh: ['Create'] },
  },
  {
    name: 'transactional-producer',
    client: ({ out, transactionalId }) => ({ produces: [out.own], transactionalId: transactionalId.own }),
    work: ({ out, transactionalId }) => [{ do: 'produce', topic: out.own, transactionalId: transactionalId.own }],
    may: { out: WRITES, transactionalId: WRITES },
  },
  {
    name: 'transactional-producers-of-a-prefix',
    client: ({ out, transactionalId }) => ({
      produces: [out.own],
      transactionalId: { prefix: transactionalId.prefix },
    }),
    work: ({ out, transactionalId }) => [
      { do: 'produce', topic: out.own, transactionalId: transactionalId.own },
      { do: 'produce', topic: out.own, transactionalId: transactionalId.sibling },
    ],
    may: { out: WRITES, transactionalId: WRITES, 'transactionalId sibling': WRITES },
  },
];
