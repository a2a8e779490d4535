import { Cluster, Inventory } from '../../src/inventory';
import { nodesOf } from '../../src/preview/nodes';

interface PoolOf {
  readonly replicas?: unknown;
  readonly ids?: readonly number[];
  readonly next?: string;
  readonly remove?: string;
}

function idsOf(pools: Readonly<Record<string, PoolOf>>): Readonly<Record<string, readonly number[]>> {
  const objects = Object.entries(pools).map(([name, { replicas = 3, ids, next, remove }]) => ({
    apiVersion: 'kafka.strimzi.io/v1',
    kind: 'KafkaNodePool',
    metadata: {
      name,
      namespace: 'kafka',
      labels: { 'strimzi.io/cluster': 'main' },
      annotations: { 'strimzi.io/next-node-ids': next, 'strimzi.io/remove-node-ids': remove },
    },
    spec: { replicas, roles: ['broker'] },
    ...(ids !== undefined && { status: { nodeIds: ids } }),
  }));
  const kafka = {
    apiVersion: 'kafka.strimzi.io/v1',
    kind: 'Kafka',
    metadata: { name: 'main', namespace: 'kafka' },
    spec: {},
  };
  const [cluster] = new Inventory([kafka, ...objects].map((object) => ({ object }))).clusters;
  const nodes = cluster instanceof Cluster ? nodesOf(cluster) : [];
  return Object.fromEntries(
    Object.keys(pools).map((name) => [name, nodes.filter(({ pool }) => pool.name === name).map(({ id }) => id)]),
  );
}

describe('nodes get their ids', () => {
  test.each<[string, Readonly<Record<string, PoolOf>>, Readonly<Record<string, readonly number[]>>]>([
    ['by the order of the names of pools', { b: {}, a: {} }, { a: [0, 1, 2], b: [3, 4, 5] }],
    ['from the status', { a: { ids: [7, 8, 9] }, b: { replicas: 1 } }, { a: [7, 8, 9], b: [0] }],
    ['around those that are taken', { a: { replicas: 2 }, b: { replicas: 1, ids: [1] } }, { a: [0, 2], b: [1] }],
    ['as an annotation asks', { a: { next: '[12 - 10]' } }, { a: [10, 11, 12] }],
    ['as an annotation asks, as far as it goes', { a: { next: '[7, 5]' } }, { a: [0, 5, 7] }],
    ['in order when the annotation is not understood', { a: { next: '10-12' } }, { a: [0, 1, 2] }],
    ['with the highest leaving', { a: { replicas: 1, ids: [4, 5, 6] } }, { a: [4] }],
    ['with those leaving that are named', { a: { replicas: 2, ids: [4, 5, 6], remove: '[9,5]' } }, { a: [4, 6] }],
    ['not at all where replicas are no number', { a: { replicas: 'three' } }, { a: [] }],
    ['not at all where replicas are a slip', { a: { replicas: 1e9 } }, { a: [] }],
  ])('%s', (_, pools, wanted) => {
    expect(idsOf(pools)).toEqual(wanted);
  });
});
