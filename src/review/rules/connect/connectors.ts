import { amount, words } from '../../../facts';
import { groupOfSink, KafkaConnector, queueOfSink, textIn } from '../../../inventory';
import type { Cluster, Inventory } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { kafkaBehind } from '../connections';
import { counted } from '../counted';

const CONFIG = ['spec', 'config'] as const;

/** A core runs about two tasks (Confluent, "Kafka Connect cluster sizing"). */
const TASKS_PER_CORE = 2;

/** How connectors recover, and what they lose. */
export const CONNECTOR_RULES: readonly Rule[] = [
  policy({
    id: 'connect/auto-restart',
    on: 'KafkaConnector',
    dev: 'off',
    prod: 'warning',
    check: (connector) => {
      if (connector.at('spec', 'autoRestart', 'enabled') === true) return FINE;
      const message = 'a task that fails once stays down until somebody restarts it';
      return wrong(['spec', 'autoRestart'], message, 'write autoRestart: { enabled: true }');
    },
  }),
  policy({
    id: 'connect/dead-letter-queue',
    on: 'KafkaConnector',
    dev: 'info',
    prod: 'warning',
    check: deadLetters,
  }),
  policy({ id: 'connect/tasks', on: 'KafkaConnector', dev: 'off', prod: 'info', check: tasks }),
  policy({ id: 'connect/exactly-once', on: 'KafkaConnector', dev: 'off', prod: 'warning', check: exactlyOnce }),
  policy({ id: 'connect/message-size', on: 'KafkaConnector', dev: 'info', prod: 'warning', check: messageSize }),
  policy({ id: 'connect/connector-names', on: 'input', dev: 'error', prod: 'error', check: names }),
];

/** Only a sink names the topics that it reads. */
function isSink(connector: KafkaConnector): boolean {
  return connector.at(...CONFIG, 'topics') !== undefined || connector.at(...CONFIG, 'topics.regex') !== undefined;
}

function textOf(connector: KafkaConnector, key: string): string {
  return textIn(connector.at(...CONFIG), key);
}

function deadLetters(connector: KafkaConnector, { profile, thresholds }: Scope): readonly Outcome[] {
  if (!isSink(connector)) return FINE;
  const queue = queueOfSink(connector);
  if (queue === '') {
    if (textOf(connector, 'errors.tolerance').toLowerCase() !== 'all') return FINE;
    const message = 'records that fail are dropped, and no queue keeps them';
    return wrong([...CONFIG, 'errors.tolerance'], message, 'set errors.deadletterqueue.topic.name');
  }
  const key = 'errors.deadletterqueue.topic.replication.factor';
  const copies = Number(textOf(connector, key) || '3');
  if (profile === 'dev' || connector.connect?.connection?.cluster?.topic(queue) !== undefined) return FINE;
  if (!(copies > 0) || copies >= thresholds.minReplicas) return FINE;
  return wrong([...CONFIG, key], `failed records are kept in ${copies} copies`, `write ${thresholds.minReplicas}`);
}

function tasks(connector: KafkaConnector): readonly Outcome[] {
  const { connect } = connector;
  const wanted = connector.at('spec', 'tasksMax');
  if (connect === undefined || typeof wanted !== 'number') return FINE;
  const path = ['spec', 'tasksMax'];
  const partitions = partitionsOf(connector, connect.connection?.cluster);
  if (partitions !== undefined && wanted > partitions) {
    const message = `${wanted} tasks read ${counted(partitions, 'partition')}, and some have nothing to do`;
    return wrong(path, message, `write at most ${partitions}`);
  }
  const cpu = amount(
    connect.at('spec', 'resources', 'limits', 'cpu') ?? connect.at('spec', 'resources', 'requests', 'cpu'),
  );
  const room = cpu === undefined ? undefined : Math.floor(TASKS_PER_CORE * connect.replicas * cpu);
  if (room === undefined || wanted <= room || connect.replicas === 0) return FINE;
  const message = `${wanted} tasks share ${counted(connect.replicas, 'worker')} with ${cpu} CPU each`;
  return wrong(path, message, `write at most ${room}, or add workers`);
}

/** The partitions of all topics of a sink, where all of them are known. */
function partitionsOf(connector: KafkaConnector, cluster: Cluster | undefined): number | undefined {
  const topics = textOf(connector, 'topics')
    .split(',')
    .map((topic) => topic.trim());
  const counts = topics.map((topic) => cluster?.topic(topic)?.partitions);
  let sum = 0;
  for (const count of counts) {
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}

function exactlyOnce(connector: KafkaConnector, { facts }: Scope): readonly Outcome[] {
  const { connect, name } = connector;
  if (connect === undefined || isSink(connector) || facts.exactlyOnceClients?.includes(name) !== true) return FINE;
  const key = 'exactly.once.source.support';
  if (words(connect.at(...CONFIG, key) ?? '').toLowerCase() === 'enabled') return FINE;
  const message = `${name} must write exactly once, and the workers of ${connect.name} do not`;
  return wrong([...CONFIG, 'exactly.once.support'], message, `write ${key}: enabled in the KafkaConnect`);
}

/** A connector that asks for larger records than any topic takes. */
function messageSize(connector: KafkaConnector): readonly Outcome[] {
  const { connect } = connector;
  const cluster = connect?.connection?.cluster;
  const override = connector.at(...CONFIG, 'producer.override.max.request.size');
  const size = Number(words(override ?? connect?.at(...CONFIG, 'producer.max.request.size') ?? 0));
  if (cluster === undefined || !(size > 0)) return FINE;
  const broker = cluster.number('message.max.bytes');
  if (broker === undefined || size <= broker) return FINE;
  const largest = Math.max(broker, largestTopic(cluster));
  if (size <= largest) return FINE;
  const path = override === undefined ? ['spec'] : [...CONFIG, 'producer.override.max.request.size'];
  const message = `records of up to ${size} bytes are made, and no topic takes more than ${largest}`;
  return wrong(path, message, 'raise max.message.bytes of the topics that it writes, or lower max.request.size');
}

const largestTopics = new WeakMap<Cluster, number>();

/** Looked for once a cluster: it may have thousands of topics, and hundreds of connectors. */
function largestTopic(cluster: Cluster): number {
  let largest = largestTopics.get(cluster);
  if (largest === undefined) {
    largest = 0;
    for (const topic of cluster.topics) {
      const size = Number(words(topic.at('spec', 'config', 'max.message.bytes') ?? 0));
      if (size > largest) largest = size;
    }
    largestTopics.set(cluster, largest);
  }
  return largest;
}

/** The group of a sink is made of its name, so that two of one name on one Kafka share the partitions. */
function names(inventory: Inventory): readonly Outcome[] {
  const groups = new Map<string, KafkaConnector>();
  return inventory.ofKind('KafkaConnector').flatMap((connector) => {
    const connection = connector instanceof KafkaConnector ? connector.connect?.connection : undefined;
    if (!(connector instanceof KafkaConnector) || connection === undefined || !isSink(connector)) return FINE;
    const group = groupOfSink(connector);
    const key = `${kafkaBehind(connection, connector.connect?.namespace)} ${group}`;
    const other = groups.get(key);
    groups.set(key, other ?? connector);
    if (other === undefined) return FINE;
    const message = `${other.title} reads with the same group ${group}, and each gets half of the records`;
    return wrong(['metadata', 'name'], message, 'rename one of them', { resource: connector });
  });
}
