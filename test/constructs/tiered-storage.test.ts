import { Size } from 'cdk8s';

import { Kafka, KafkaNodePool, Listener, Storage, TieredStorage } from '../../src/constructs';
import type { KafkaProps } from '../../src/constructs';
import { at, newChart, shapeProblems } from '../support/chart';

const IMAGE = { image: 'registry.example.com/tiered-storage:1.1.1' };
const key = (name: string) => ({ secret: 'store', key: name });

function kafka(tieredStorage: TieredStorage, props: Partial<KafkaProps> = {}): Kafka {
  return new Kafka(newChart(), 'main', {
    listeners: [Listener.internal({ name: 'tls', port: 9093 })],
    tieredStorage,
    ...props,
  });
}

test.each([
  [
    'S3 with keys and a cache',
    TieredStorage.s3({
      bucket: 'segments',
      region: 'eu-west-1',
      endpoint: 'https://minio.example.com',
      plugin: IMAGE,
      cache: { size: Size.gibibytes(10) },
      chunkSize: '8Mi',
      keyPrefix: 'main/',
      credentials: { accessKeyId: key('id'), secretAccessKey: key('secret') },
      config: { 'upload.rate.limit.bytes.per.second': 50_000_000 },
    }),
  ],
  [
    'S3 by the role of the pods',
    TieredStorage.s3({
      bucket: 'segments',
      region: 'eu-west-1',
      plugin: { classPath: '/opt/kafka/plugins/tiered/*' },
    }),
  ],
  [
    'Google Cloud with a key',
    TieredStorage.gcs({ bucket: 'segments', plugin: IMAGE, credentials: key('account.json') }),
  ],
  ['Google Cloud by identity', TieredStorage.gcs({ bucket: 'segments', plugin: IMAGE })],
  [
    'Azure with an application',
    TieredStorage.azure({
      container: 'segments',
      account: 'retail',
      plugin: IMAGE,
      credentials: { tenantId: key('tenant'), clientId: key('client'), clientSecret: key('secret') },
    }),
  ],
  ['Azure by identity', TieredStorage.azure({ container: 'segments', account: 'retail', plugin: IMAGE })],
])('old segments in %s', (_, storage) => {
  const made = kafka(storage);
  const [spec, template] = ['/spec/kafka/tieredStorage', '/spec/kafka/template'].map((pointer) =>
    at(made.apiObject.toJson(), pointer),
  );

  expect(shapeProblems(made)).toEqual([]);
  expect({ spec, template: template ?? {} }).toMatchSnapshot();
});

test('variables and volumes of a template stay beside those of the store', () => {
  const made = kafka(TieredStorage.gcs({ bucket: 'segments', plugin: IMAGE, credentials: key('a.json') }), {
    podDisruptionBudget: { maxUnavailable: 1 },
    template: {
      kafkaContainer: { env: [{ name: 'MY', value: 'own' }] },
      pod: { volumes: [{ name: 'own', emptyDir: {} }], priorityClassName: 'streaming' },
    },
  });

  expect(at(made.apiObject.toJson(), '/spec/kafka/template')).toMatchSnapshot();
});

test('a pool with a template of its own keeps what the store needs', () => {
  const cluster = kafka(TieredStorage.gcs({ bucket: 'segments', plugin: IMAGE }));
  const pool = new KafkaNodePool(cluster.node.scope ?? cluster, 'brokers', {
    cluster,
    roles: ['broker'],
    replicas: 3,
    storage: Storage.ephemeral(),
    priorityClass: 'streaming',
  });

  expect(at(pool.apiObject.toJson(), '/spec/template/pod')).toEqual({
    priorityClassName: 'streaming',
    volumes: [{ image: { reference: IMAGE.image }, name: 'tiered-storage-plugin' }],
  });
});
