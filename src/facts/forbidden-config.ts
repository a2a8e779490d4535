/** Beginnings of broker settings that Strimzi owns and drops with a line in its log (`KafkaClusterSpec` of the release). */
const BROKER_PREFIXES: readonly string[] = [
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

const BROKER_EXCEPTIONS: ReadonlySet<string> = new Set([
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

const PER_LISTENER = ['connections.max.reauth.ms', 'max.connections', 'max.connection.creation.rate'];

/** The same for Cruise Control (`CruiseControlSpec` of the release). */
const CRUISE_CONTROL_PREFIXES: readonly string[] = [
  'bootstrap.servers',
  'client.id',
  'zookeeper.',
  'network.',
  'security.',
  'failed.brokers.zk.path',
  'webserver.http.',
  'webserver.api.urlprefix',
  'webserver.session.path',
  'webserver.accesslog.',
  'two.step.',
  'request.reason.required',
  'metric.reporter.sampler.bootstrap.servers',
  'capacity.config.file',
  'self.healing.',
  'ssl.',
  'kafka.broker.failure.detection.enable',
  'topic.config.provider.class',
];

const CRUISE_CONTROL_EXCEPTIONS: ReadonlySet<string> = new Set([
  'ssl.cipher.suites',
  'ssl.protocol',
  'ssl.enabled.protocols',
  'webserver.http.cors.enabled',
  'webserver.http.cors.origin',
  'webserver.http.cors.exposeheaders',
  'webserver.security.enable',
  'webserver.ssl.enable',
]);

/** True for a broker setting that Strimzi drops, under listeners of these names and ports (`plain-9092`). */
export function isForbiddenBrokerConfig(key: string, listeners: readonly string[] = []): boolean {
  if (BROKER_EXCEPTIONS.has(key)) return false;
  if (listeners.some((id) => PER_LISTENER.some((option) => key === `listener.name.${id}.${option}`))) return false;
  return beginsWith(BROKER_PREFIXES, key);
}

/** True for a setting of Cruise Control that Strimzi drops. */
export function isForbiddenCruiseControlConfig(key: string): boolean {
  return !CRUISE_CONTROL_EXCEPTIONS.has(key) && beginsWith(CRUISE_CONTROL_PREFIXES, key);
}

function beginsWith(prefixes: readonly string[], key: string): boolean {
  const lower = key.toLowerCase();
  return prefixes.some((prefix) => lower.startsWith(prefix));
}
