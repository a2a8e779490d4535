import type { ApiObject, Chart } from 'cdk8s';

import {
  Kafka,
  KafkaAccess,
  KafkaBridge,
  KafkaConnect,
  KafkaConnection,
  KafkaConnector,
  KafkaMirrorMaker2,
  KafkaNodePool,
  KafkaRebalance,
  KafkaTopic,
  KafkaUser,
  Listener,
  Storage,
} from '../../src/constructs';
import type {
  KafkaBridgeProps,
  KafkaConnectProps,
  KafkaConnectorProps,
  KafkaMirrorMaker2Props,
  KafkaAccessProps,
  KafkaRebalanceProps,
  KafkaNodePoolProps,
  KafkaProps,
  KafkaTopicProps,
  KafkaUserProps,
} from '../../src/constructs';
import { UserError } from '../../src/problems';
import { at, newChart } from '../support/chart';
import { fieldsOf } from '../support/every-field';

type Make = (chart: Chart, id: string, overrides: object) => { readonly apiObject: ApiObject };

const CLUSTER = Kafka.fromName(newChart(), 'cluster', { name: 'main' });

const CONNECTION = KafkaConnection.of({ bootstrapServers: 'text:9092' });

/** The least that each construct takes, with a spec laid over it. */
const KINDS: Readonly<Record<string, Make>> = {
  KafkaBridge: (chart, id, overrides: NonNullable<KafkaBridgeProps['overrides']>) =>
    new KafkaBridge(chart, id, { connection: CONNECTION, replicas: 1, overrides }),
  KafkaConnect: (chart, id, overrides: NonNullable<KafkaConnectProps['overrides']>) =>
    new KafkaConnect(chart, id, { connection: CONNECTION, replicas: 1, overrides }),
  KafkaConnector: (chart, id, overrides: NonNullable<KafkaConnectorProps['overrides']>) =>
    new KafkaConnector(chart, id, {
      connect: KafkaConnect.fromName(chart, `${id}-connect`, { name: 'text' }),
      class: 'text',
      overrides,
    }),
  KafkaMirrorMaker2: (chart, id, overrides: NonNullable<KafkaMirrorMaker2Props['overrides']>) =>
    new KafkaMirrorMaker2(chart, id, {
      target: { alias: 'text', connection: CONNECTION },
      mirrors: [],
      replicas: 1,
      overrides,
    }),
  KafkaRebalance: (chart, id, overrides: NonNullable<KafkaRebalanceProps['overrides']>) =>
    new KafkaRebalance(chart, id, { cluster: CLUSTER, overrides }),
  KafkaAccess: (chart, id, overrides: NonNullable<KafkaAccessProps['overrides']>) =>
    new KafkaAccess(chart, id, { cluster: CLUSTER, overrides }),
  Kafka: (chart, id, overrides: NonNullable<KafkaProps['overrides']>) =>
    new Kafka(chart, id, { listeners: [Listener.internal({ name: 'tls', port: 9093 })], overrides }),
  KafkaNodePool: (chart, id, overrides: NonNullable<KafkaNodePoolProps['overrides']>) =>
    new KafkaNodePool(chart, id, {
      cluster: CLUSTER,
      roles: ['broker'],
      replicas: 1,
      storage: Storage.ephemeral(),
      overrides,
    }),
  KafkaTopic: (chart, id, overrides: NonNullable<KafkaTopicProps['overrides']>) =>
    new KafkaTopic(chart, id, { cluster: CLUSTER, overrides }),
  KafkaUser: (chart, id, overrides: NonNullable<KafkaUserProps['overrides']>) =>
    new KafkaUser(chart, id, { cluster: CLUSTER, overrides }),
};

/** What is wrong with what arrives of a leaf. */
function* complaints(chart: Chart, kind: string, make: Make): Generator<string> {
  for (const [index, { pointer, spec }] of fieldsOf(kind).entries()) {
    try {
      const { apiObject } = make(chart, `leaf-${index}`, spec);
      const [sent, arrived] = [at({ spec }, pointer), at(apiObject.toJson(), pointer)].map((value) =>
        JSON.stringify(value),
      );
      if (sent === undefined || sent !== arrived) yield `${pointer}: ${sent} became ${arrived}`;
    } catch (error) {
      if (!UserError.is(error)) throw error;
      yield `${pointer}: ${error.message}`;
    }
  }
}

test.each(Object.entries(KINDS))('every field of a %s is reached by overrides', (kind, make) => {
  expect([...complaints(newChart(), kind, make)]).toEqual([]);
});
