import { Inventory, KafkaConnect } from '../../../src/inventory';
import { connectionsOf, kafkaBehind } from '../../../src/review/rules/connections';

function connect(bootstrapServers: unknown, namespace = 'kafka'): KafkaConnect {
  const metadata = { name: 'pipes', namespace };
  const object = { apiVersion: 'kafka.strimzi.io/v1', kind: 'KafkaConnect', metadata, spec: { bootstrapServers } };
  const kafka = {
    apiVersion: 'kafka.strimzi.io/v1',
    kind: 'Kafka',
    metadata: { name: 'main', namespace: 'kafka' },
  };
  const [resource] = new Inventory([{ object }, { object: kafka }]).resources;
  if (!(resource instanceof KafkaConnect)) throw new Error('no KafkaConnect');
  return resource;
}

function behind(bootstrapServers: unknown, namespace?: string): string {
  const [connection] = connectionsOf(connect(bootstrapServers, namespace));
  return connection === undefined ? 'none' : kafkaBehind(connection, namespace ?? 'kafka');
}

describe('the Kafka behind an address', () => {
  it.each([
    'main-kafka-bootstrap:9093',
    'main-kafka-bootstrap.kafka:9093',
    'main-kafka-bootstrap.kafka.svc:9095',
    'other:9092, main-kafka-bootstrap.kafka.svc.cluster.local:9093',
  ])('is the one of the input: %s', (address) => {
    expect(behind(address)).toBe('Kafka kafka/main');
  });

  it('is looked for in the namespace of the client', () => {
    expect(behind('main-kafka-bootstrap:9093', 'shop')).not.toBe(behind('main-kafka-bootstrap:9093'));
    expect(behind('west-kafka-bootstrap:9093', 'shop')).toBe(behind('west-kafka-bootstrap.shop.svc:9095'));
  });

  it('is the same in any order, and another at another port', () => {
    expect(behind('a.org:9092,B.org:9092')).toBe(behind('b.org:9092, a.org:9092'));
    expect(behind('a.org:9092')).not.toBe(behind('a.org:9093'));
  });

  it.each([undefined, '', 5, ['a:9092']])('is nobody knows which for %j', (address) => {
    expect(() => behind(address)).not.toThrow();
  });

  it('has a port', () => {
    const [connection] = connectionsOf(connect('main-kafka-bootstrap.kafka.svc:9095'));

    expect(connection?.port).toBe(9095);
  });
});
