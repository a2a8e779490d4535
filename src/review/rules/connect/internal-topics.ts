import { at, words } from '../../../facts';
import { itemsOf, KafkaConnect, KafkaMirrorMaker2 } from '../../../inventory';
import type { Cluster, Connection, Inventory, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { kafkaBehind } from '../connections';

const STORES = ['config', 'offset', 'status'] as const;

/** Kafka Connect's own default for its topics. */
const DEFAULT_REPLICAS = 3;

/** The topics and the group in which workers keep what they know. */
export const INTERNAL_TOPIC_RULES: readonly Rule[] = [
  policy({
    id: 'connect/internal-topics',
    mayRefuse: true,
    on: 'KafkaConnect',
    dev: 'info',
    prod: 'error',
    check: replicas,
  }),
  policy({ id: 'connect/internal-topic-shape', on: 'KafkaConnect', dev: 'error', prod: 'error', check: shapes }),
  policy({ id: 'connect/unique-groups', on: 'input', dev: 'error', prod: 'error', check: uniqueness }),
];

function replicas(connect: KafkaConnect, scope: Scope): readonly Outcome[] {
  return STORES.flatMap((store) => {
    const key = `${store}.storage.replication.factor`;
    const path = ['spec', 'config', key];
    const written = connect.at(...path);
    const wanted = written === undefined ? DEFAULT_REPLICAS : Number(words(written));
    const brokers = connect.connection?.cluster?.brokers;
    // a topic of its own decides
    if (connect.connection?.cluster?.topic(topicName(connect, store)) !== undefined) return FINE;
    if (brokers !== undefined && wanted > brokers) {
      const message = `the ${store} topic needs ${wanted} brokers, and the Kafka has ${brokers}: workers do not start`;
      return wrong(path, message, `write ${key}: -1`, { severity: 'error' });
    }
    if (scope.profile === 'dev' || !(wanted > 0) || wanted >= scope.thresholds.minReplicas) return FINE;
    const remedy = `write ${scope.thresholds.minReplicas}, or -1 for what the brokers take`;
    return wrong(path, `the ${store} topic is kept in ${wanted} of ${scope.thresholds.minReplicas} copies`, remedy);
  });
}

/** KafkaTopics of the same name decide what the topics are; workers only look at them. */
function shapes(connect: KafkaConnect): readonly Outcome[] {
  const cluster = connect.connection?.cluster;
  return cluster === undefined ? FINE : STORES.flatMap((store) => shape(connect, cluster, store));
}

function shape(connect: KafkaConnect, cluster: Cluster, store: (typeof STORES)[number]): readonly Outcome[] {
  const topic = cluster.topic(topicName(connect, store));
  if (topic === undefined) return FINE;
  const policies = itemsOf(topic.setting('cleanup.policy'));
  const outcomes: Outcome[] = [];
  if (policies.join() !== 'compact') {
    const message = `${topic.topicName} is the ${store} topic of the KafkaConnect ${connect.name}, and not only compacted`;
    const path = ['spec', 'config', 'cleanup.policy'];
    outcomes.push(...wrong(path, message, 'write cleanup.policy: compact', { resource: topic }));
  }
  if (store === 'config' && topic.partitions !== undefined && topic.partitions !== 1) {
    const message = `the config topic of the KafkaConnect ${connect.name} has ${topic.partitions} partitions, and workers take one`;
    outcomes.push(...wrong(['spec', 'partitions'], message, 'write partitions: 1', { resource: topic }));
  }
  return outcomes;
}

function topicName(connect: Resource, store: string): string {
  const name = connect.at('spec', `${store}StorageTopic`);
  return typeof name === 'string' ? name : '';
}

/** Where workers keep what they know, by what no two may share. */
interface Names {
  readonly owner: Resource;
  readonly connection: Connection;
}

function uniqueness(inventory: Inventory): readonly Outcome[] {
  const taken = new Map<string, Resource>();
  return [...inventory.ofKind('KafkaConnect'), ...inventory.ofKind('KafkaMirrorMaker2')].flatMap((owner) => {
    const connection =
      owner instanceof KafkaConnect
        ? owner.connection
        : owner instanceof KafkaMirrorMaker2
          ? owner.target
          : undefined;
    return connection === undefined ? FINE : sharedNames({ owner, connection }, taken);
  });
}

function sharedNames({ owner, connection }: Names, taken: Map<string, Resource>): readonly Outcome[] {
  const kafka = kafkaBehind(connection, owner.namespace);
  if (kafka === '') return FINE;
  return ['groupId', ...STORES.map((store) => `${store}StorageTopic`)].flatMap((field) => {
    const name = at(connection.value, field);
    if (typeof name !== 'string' || name === '') return FINE;
    const key = `${kafka} ${field === 'groupId' ? 'group' : 'topic'} ${name}`;
    const other = taken.get(key);
    taken.set(key, other ?? owner);
    if (other === undefined) return FINE;
    const message =
      other === owner
        ? `the topic ${name} is named for two purposes`
        : `${other.title} has the same ${field === 'groupId' ? 'group' : 'topic'} ${name}: their workers become one cluster`;
    return wrong([...connection.path, field], message, 'derive it from the name of the resource', {
      resource: owner,
    });
  });
}
