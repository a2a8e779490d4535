/** Beginnings of broker settings that Strimzi owns and drops with a line in its log (`KafkaClusterSpec` of the release). */
const FORBIDDEN_PREFIXES: readonly string[] = [
  'listeners',
  'advertised.',
  'broker.',
  'listener.',
  'host.name',
  'port',
  'inter.broker.listener.name',
  'sasl.',
  'ssl.',
  'security.',
  'password.',
  'log.dir',
  'zookeeper.connect',
  'zookeeper.set.acl',
  'zookeeper.ssl',
  'authorizer.',
  'super.user',
  'cruise.control.metrics.topic',
  'cruise.control.metrics.reporter.bootstrap.servers',
  'node.id',
  'process.roles',
  'controller.',
  'metadata.log.dir',
  'zookeeper.metadata.migration.enable',
  'client.quota.callback.static.kafka.admin.',
  'client.quota.callback.static.produce',
  'client.quota.callback.static.fetch',
  'client.quota.callback.static.excluded.principal.name.list',
  'client.quota.callback.static.storage.per.volume.limit.min.available.',
  'prometheus.metrics.reporter.',
  'cordoned.log.dirs',
];

const EXCEPTIONS: ReadonlySet<string> = new Set([
  'zookeeper.connection.timeout.ms',
  'sasl.server.max.receive.size',
  'ssl.cipher.suites',
  'ssl.protocol',
  'ssl.enabled.protocols',
  'ssl.secure.random.implementation',
  'broker.session.timeout.ms',
  'broker.heartbeat.interval.ms',
  'controller.socket.timeout.ms',
  'controller.quorum.election.backoff.max.ms',
  'controller.quorum.election.timeout.ms',
  'controller.quorum.fetch.timeout.ms',
  ...['num.partitions', 'replication.factor', 'retention.ms', 'auto.create.retries', 'auto.create.timeout.ms'].map(
    (name) => `cruise.control.metrics.topic.${name}`,
  ),
  'cruise.control.metrics.topic.min.insync.replicas',
]);

const PER_LISTENER =
  /^listener\.name\.[a-z0-9]{1,11}-\d+\.(connections\.max\.reauth\.ms|max\.connections|max\.connection\.creation\.rate)$/;

/** True for a broker setting that Strimzi drops. */
export function isForbiddenBrokerConfig(key: string): boolean {
  if (EXCEPTIONS.has(key) || PER_LISTENER.test(key)) return false;
  const lower = key.toLowerCase();
  return FORBIDDEN_PREFIXES.some((prefix) => lower.startsWith(prefix));
}
