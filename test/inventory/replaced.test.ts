import { Inventory } from '../../src/inventory';

const strimzi = (kind: string, name: string, spec: object, labels: object = {}) => ({
  object: {
    apiVersion: 'kafka.strimzi.io/v1',
    kind,
    metadata: { name, namespace: 'kafka', labels },
    spec,
  },
});

const OF_MAIN = { 'strimzi.io/cluster': 'main' };
const pool = (replicas: number) =>
  strimzi('KafkaNodePool', 'all', { replicas, roles: ['broker', 'controller'] }, OF_MAIN);

describe('of two objects with one identity', () => {
  const inventory = new Inventory([strimzi('Kafka', 'main', {}), pool(3), strimzi('Kafka', 'main', {}), pool(5)]);
  const [first, , last] = inventory.resources;

  it('the last one counts', () => {
    expect(inventory.clusters).toEqual([last]);
    expect(inventory.clusters[0]?.brokers).toBe(5);
    expect(inventory.ofKind('KafkaNodePool')).toHaveLength(1);
  });

  it('the first one is still there to be looked at, and is replaced', () => {
    expect(inventory.resources).toHaveLength(4);
    expect(inventory.resources.map((resource) => inventory.isReplaced(resource))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(first).not.toBe(last);
  });

  it.each([
    ['of another group', { apiVersion: 'serving.knative.dev/v1', kind: 'Service', metadata: { name: 'a' } }],
    ['of another namespace', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a', namespace: 'b' } }],
    ['of another name', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'b' } }],
  ])('none is replaced by one %s', (_, other) => {
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } };
    const both = new Inventory([{ object: service }, { object: other }]);

    expect(both.ofKind('Service')).toHaveLength(2);
  });

  it('objects without a name are not one', () => {
    const service = { object: { apiVersion: 'v1', kind: 'Service' } };

    expect(new Inventory([service, service]).ofKind('Service')).toHaveLength(2);
  });
});
