import type { Change, RuleRows } from './rows';

const CONFIG = '/spec/kafka/config';

const config = (key: string, value: unknown): Change => ({ [`${CONFIG}/${key}`]: value });
const tiered = (manager: unknown): Change => ({
  '/spec/kafka/tieredStorage': { type: 'custom', remoteStorageManager: manager },
});
const plugin = { className: 'org.example.Manager', classPath: '/opt/plugins/*' };

export const BROKER_CONFIG_RULES: readonly RuleRows[] = [
  {
    rule: 'operator/config-type',
    fails: {
      'a null': config('log.retention.hours', null),
      'a list': config('log.cleanup.policy', ['compact', 'delete']),
      'a map': config('log', { retention: 1 }),
      'a null for a setting that Strimzi drops': config('ssl.client.auth', null),
      'a null for Cruise Control': { '/spec/cruiseControl': { config: { 'num.metric.fetchers': null } } },
      'a list for custom authentication': {
        '/spec/kafka/listeners/0/authentication': { type: 'custom', listenerConfig: { a: ['b'] } },
      },
    },
    passes: {
      'a text': config('log.cleanup.policy', 'compact,delete'),
      'a boolean': config('log.preallocate', true),
      'a setting of a plugin': config('my.plugin.url', 'http://x'),
    },
  },
  {
    rule: 'operator/config-forbidden',
    fails: {
      'a prefix': config('ssl.client.auth', 'required'),
      'a prefix without a dot': config('portable', 'x'),
      capitals: config('SSL.client.auth', 'required'),
      'an exception in capitals': config('SSL.protocol', 'TLSv1.3'),
      'a listener that is not there': config('listener.name.other-9093.max.connections', 5),
      "an option of a listener that is not the user's": config('listener.name.tls-9093.max.connections.per.ip', 5),
      'a setting of Cruise Control': { '/spec/cruiseControl': { config: { 'webserver.http.port': 1 } } },
    },
    passes: {
      'an exception': config('ssl.cipher.suites', 'TLS_AES_256_GCM_SHA384'),
      'an option of a listener': config('listener.name.tls-9093.max.connections', 5),
      'an option of one of two listeners': {
        '/spec/kafka/listeners/1': { name: 'b', port: 9094, type: 'internal', tls: true },
        ...config('listener.name.b-9094.max.connections', 5),
      },
      'the class of principals': config('principal.builder.class', 'org.example.Builder'),
      'an exception of Cruise Control': {
        '/spec/cruiseControl': { config: { 'webserver.http.cors.enabled': true } },
      },
    },
  },
  {
    rule: 'operator/config-value',
    fails: {
      'a duration for a number': config('log.retention.hours', '168h'),
      'a float for a whole number': config('default.replication.factor', 2.5),
      'spaces around a number': config('log.retention.ms', ' 5 '),
      'a number below the range': config('min.insync.replicas', 0),
      'a number above the range': config('remote.log.manager.task.retry.jitter', 0.7),
      'one more than the largest long': config('log.retention.ms', '9223372036854775808'),
      'one more than the largest int': config('log.segment.bytes', 2_147_483_648),
      TRUE: config('auto.create.topics.enable', 'TRUE'),
      'an item twice': config('log.cleanup.policy', 'delete,delete'),
      'an empty list': config('metric.reporters', ''),
      'an item too few': config('metric.reporters', 'a,,b'),
      'another choice': config('compression.type', 'brotli'),
      'a choice in capitals': config('compression.type', 'LZ4'),
      'a level between two ranges': config('compression.gzip.level', 0),
      'an empty text': config('remote.log.storage.manager.class.name', ''),
      'a setting of Kafka that it does not tell of': config('log.initial.task.delay.ms', -1),
    },
    passes: {
      'the largest long as text': config('log.retention.ms', '9223372036854775807'),
      // what a YAML file's 9223372036854775807 becomes
      'the largest long as a number': config('log.retention.ms', 2 ** 63),
      'a number as text with a sign': config('log.retention.ms', '+5'),
      'a double of Java': config('log.cleaner.min.cleanable.ratio', '0.5d'),
      'no number': config('log.cleaner.min.cleanable.ratio', 'NaN'),
      'spaces between items': config('log.cleanup.policy', 'compact , delete'),
      'a choice that may be written in any case': config('group.consumer.migration.policy', 'Bidirectional'),
      'the first and last number of a range': {
        ...config('compression.gzip.level', 1),
        ...config('compression.lz4.level', 17),
        ...config('compression.zstd.level', -131_072),
      },
      'a number of the second range': config('compression.gzip.level', 9),
    },
  },
  {
    rule: 'kafka/unknown-broker-config',
    fails: {
      'a letter too many': config('log.retentions.hours', 5),
      'a letter too few': config('min.insync.replica', 2),
      'singular for plural': config('auto.create.topic.enable', false),
      'letters swapped': config('num.partitoins', 3),
      capitals: config('Log.retention.hours', 5),
    },
    passes: {
      'a setting of a plugin': config('my.plugin.option', 'x'),
      'a short word': config('rack', 'x'),
      'a setting of a callback': config('client.quota.callback.clas', 'x'),
      'a setting of the metadata manager': config('rlmm.config.remote.log.metadata.topic.replication.factor', 3),
      'a setting of the storage manager': config('rsm.config.log.retention.hour', 3),
      'a setting of Kafka 3': config('log.message.format.version', '3.0'),
      'a setting that Kafka does not tell of': config('log.initial.task.delay.ms', 5),
      'what looks like a setting that is not told of': config('log.initial.task.delay.m', 5),
    },
  },
  {
    rule: 'operator/config-providers',
    fails: { 'an alias of Strimzi': config('config.providers', 'vault,strimzifile') },
    passes: { 'an alias of a plugin': config('config.providers', 'vault') },
  },
  {
    rule: 'operator/tiered-storage',
    fails: { 'no manager': tiered(undefined) },
    passes: { 'a manager': tiered(plugin) },
  },
  {
    rule: 'operator/tiered-storage-class',
    fails: {
      'no class': tiered({ classPath: '/opt/plugins/*' }),
      'no path': tiered({ className: 'org.example.Manager' }),
    },
    passes: { 'class and path': tiered(plugin) },
  },
  {
    rule: 'operator/tiered-storage-off',
    fails: {
      'switched off': { ...tiered(plugin), ...config('remote.log.storage.system.enable', false) },
      'switched off by a text': { ...tiered(plugin), ...config('remote.log.storage.system.enable', 'false') },
    },
    passes: { 'switched on': { ...tiered(plugin), ...config('remote.log.storage.system.enable', true) } },
  },
  {
    rule: 'kafka/removed-broker-config',
    fails: {
      'a bound of old timestamps': config('log.message.timestamp.difference.max.ms', 1),
      'a rest of ZooKeeper': config('zookeeper.connection.timeout.ms', 1),
    },
    passes: { 'what stands for it': config('log.message.timestamp.before.max.ms', 1) },
  },
  {
    rule: 'kafka/config-version',
    fails: {
      'a setting of a later version': {
        '/spec/kafka/version': '4.2.1',
        '/spec/kafka/metadataVersion': '4.2-IV1',
        ...config('group.share.max.delivery.count.limit', 'not even looked at'),
      },
      'a setting of an earlier version': config('group.share.enable', true),
    },
    passes: { 'a setting of the version': config('group.share.max.delivery.count.limit', 9) },
  },
  {
    rule: 'kafka/broker-config-conflict',
    fails: {
      'a heartbeat below its least': config('group.consumer.heartbeat.interval.ms', 1000),
      'a session above its most': config('group.share.session.timeout.ms', '90000'),
      'a least above its most': config('group.streams.min.session.timeout.ms', 70_000),
      'a heartbeat as long as a session': {
        ...config('group.consumer.session.timeout.ms', 60_000),
        ...config('group.consumer.heartbeat.interval.ms', 60_000),
        ...config('group.consumer.max.heartbeat.interval.ms', 60_000),
      },
      'more standby replicas than may be': config('group.streams.num.standby.replicas', 5),
      'followers that wait longer than they may lag': config('replica.lag.time.max.ms', 400),
      'no retention': config('log.retention.hours', 0),
      'no cleaner': config('log.cleaner.threads', 0),
      'a jitter below zero': config('log.roll.jitter.ms', -1),
      'connections that end before their delay': config('connections.max.idle.ms', 100),
      'more members than sessions': config('group.share.max.share.sessions', 100),
      'many cleaners for one buffer': config('log.cleaner.threads', 128),
      'a queue below one request': config('queued.max.request.bytes', 1000),
      'no connection at all': config('max.connections.per.ip', 0),
    },
    passes: {
      'a session within its bounds': config('group.consumer.session.timeout.ms', 60_000),
      'no limit of the queue': config('queued.max.request.bytes', -1),
      'no connection but those of overrides': {
        ...config('max.connections.per.ip', 0),
        ...config('max.connections.per.ip.overrides', '10.0.0.1:9'),
      },
      'connections that never end': config('connections.max.idle.ms', -1),
      'no end of retention': config('log.retention.ms', -1),
    },
  },
];
