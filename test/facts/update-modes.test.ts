import { BROKER_DEFINITIONS } from '../../src/facts';

/** What Strimzi's own configuration model said of keys that were changed under it: with `read-only` the pods roll. */
const SAID: readonly (readonly [key: string, mode: string])[] = [
  ['alter.config.policy.class.name', 'read-only'],
  ['auto.create.topics.enable', 'read-only'],
  ['auto.leader.rebalance.enable', 'read-only'],
  ['client.quota.callback.class', 'read-only'],
  ['connections.max.idle.ms', 'read-only'],
  ['connections.max.reauth.ms', 'read-only'],
  ['controller.quorum.voters', 'read-only'],
  ['create.topic.policy.class.name', 'read-only'],
  ['default.replication.factor', 'read-only'],
  ['group.consumer.heartbeat.interval.ms', 'read-only'],
  ['group.coordinator.rebalance.protocols', 'read-only'],
  ['group.max.session.timeout.ms', 'read-only'],
  ['kafka.metrics.reporters', 'read-only'],
  ['leader.imbalance.check.interval.seconds', 'read-only'],
  ['listener.security.protocol.map', 'per-broker'],
  ['listeners', 'per-broker'],
  ['log.cleaner.min.cleanable.ratio', 'cluster-wide'],
  ['log.cleanup.policy', 'cluster-wide'],
  ['log.dirs', 'read-only'],
  ['log.flush.interval.messages', 'cluster-wide'],
  ['log.flush.scheduler.interval.ms', 'read-only'],
  ['log.index.size.max.bytes', 'cluster-wide'],
  ['log.preallocate', 'cluster-wide'],
  ['log.retention.bytes', 'cluster-wide'],
  ['log.retention.hours', 'read-only'],
  ['log.roll.hours', 'read-only'],
  ['log.roll.ms', 'cluster-wide'],
  ['log.segment.bytes', 'cluster-wide'],
  ['max.connection.creation.rate', 'cluster-wide'],
  ['max.connections.per.ip', 'cluster-wide'],
  ['message.max.bytes', 'cluster-wide'],
  ['metadata.log.dir', 'read-only'],
  ['metric.reporters', 'cluster-wide'],
  ['metrics.recording.level', 'read-only'],
  ['num.io.threads', 'cluster-wide'],
  ['num.network.threads', 'cluster-wide'],
  ['num.partitions', 'read-only'],
  ['num.replica.fetchers', 'cluster-wide'],
  ['offsets.retention.minutes', 'read-only'],
  ['offsets.topic.num.partitions', 'read-only'],
  ['producer.id.expiration.ms', 'cluster-wide'],
  ['prometheus.metrics.reporter.allowlist', 'cluster-wide'],
  ['queued.max.requests', 'read-only'],
  ['quota.window.num', 'read-only'],
  ['remote.log.metadata.manager.listener.name', 'read-only'],
  ['remote.log.storage.manager.class.name', 'read-only'],
  ['remote.log.storage.manager.class.path', 'read-only'],
  ['remote.log.storage.system.enable', 'read-only'],
  ['replica.fetch.max.bytes', 'read-only'],
  ['replica.socket.timeout.ms', 'read-only'],
  ['request.timeout.ms', 'read-only'],
  ['socket.receive.buffer.bytes', 'read-only'],
  ['socket.request.max.bytes', 'read-only'],
  ['socket.send.buffer.bytes', 'read-only'],
  ['transaction.state.log.num.partitions', 'read-only'],
  ['transactional.id.expiration.ms', 'read-only'],
];

test.each(SAID.filter(([key]) => Object.hasOwn(BROKER_DEFINITIONS, key)))('a change of %s is %s', (key, mode) => {
  expect(BROKER_DEFINITIONS[key]?.update).toBe(mode);
});

test('what is no setting of Kafka is read by its plugins', () => {
  const others = SAID.map(([key]) => key).filter((key) => !Object.hasOwn(BROKER_DEFINITIONS, key));

  expect(others).toEqual(['prometheus.metrics.reporter.allowlist']);
});
