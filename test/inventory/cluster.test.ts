import { Inventory } from '../../src/inventory';

const pool = (name: string, spec: object) => ({
  apiVersion: 'kafka.strimzi.io/v1',
  kind: 'KafkaNodePool',
  metadata: { name, namespace: 'kafka', labels: { 'strimzi.io/cluster': 'main' } },
  spec,
});
const KAFKA = { apiVersion: 'kafka.strimzi.io/v1', kind: 'Kafka', metadata: { name: 'main', namespace: 'kafka' } };
const BROKERS = pool('brokers', { roles: ['broker'], replicas: 3 });

function nodesOf(...pools: object[]): readonly (number | undefined)[] {
  const objects = [KAFKA, ...pools] as Readonly<Record<string, unknown>>[];
  const [cluster] = new Inventory(objects.map((object) => ({ object }))).clusters;
  return [cluster?.brokers, cluster?.controllers];
}

test.each<[string, object[], readonly (number | undefined)[]]>([
  ['without a pool', [], [undefined, undefined]],
  ['of two pools', [BROKERS, pool('more', { roles: ['broker', 'controller'], replicas: 1 })], [4, 1]],
  ['with a pool of no nodes', [BROKERS, pool('none', { roles: ['controller'], replicas: 0 })], [3, 0]],
  ['with a pool without a role', [BROKERS, pool('bad', { roles: [], replicas: 3 })], [undefined, undefined]],
  [
    'with a role that there is not',
    [BROKERS, pool('bad', { roles: ['brokers'], replicas: 3 })],
    [undefined, undefined],
  ],
  [
    'with fewer nodes than none',
    [BROKERS, pool('bad', { roles: ['controller'], replicas: -1 })],
    [undefined, undefined],
  ],
  [
    'with a number that is a text',
    [BROKERS, pool('bad', { roles: ['controller'], replicas: '3' })],
    [undefined, undefined],
  ],
])('a cluster %s knows how many nodes it has, or that it cannot tell', (_, pools, wanted) => {
  expect(nodesOf(...pools)).toEqual(wanted);
});
