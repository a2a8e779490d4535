import {
  kafkaBridgeProblems,
  kafkaConnectorProblems,
  kafkaConnectProblems,
  kafkaMirrorMaker2Problems,
  kafkaRebalanceProblems,
} from '../../../src/facts';
import type { Change, KindRows, RuleRows } from './rows';

const scram = (fields: Change): unknown => ({ type: 'scram-sha-512', ...fields });
const PASSWORD = { secretName: 's', password: 'p' };
const METRICS = { '/spec/metricsConfig': { type: 'strimziMetricsReporter', values: { allowList: [] } } };
const annotation = (key: string, value: string): Change => ({ '/metadata/annotations': { [key]: value } });

/** What Connect, MirrorMaker 2 and the Bridge share. */
function clientRules(place: string, config: string): RuleRows[] {
  return [
    {
      rule: 'operator/client-authentication',
      fails: {
        'a certificate that is nowhere': { [`${place}/authentication`]: { type: 'tls' }, [`${place}/tls`]: {} },
        'no password': { [`${place}/authentication`]: scram({ username: 'u' }) },
        'no user name': { [`${place}/authentication`]: scram({ passwordSecret: PASSWORD }) },
      },
      passes: {
        'user name and password': {
          [`${place}/authentication`]: scram({ username: 'u', passwordSecret: PASSWORD }),
        },
        'authentication of its own': { [`${place}/authentication`]: { type: 'custom', sasl: true } },
      },
    },
    {
      rule: 'operator/client-certificate-without-tls',
      fails: { 'no tls': { [`${place}/authentication`]: { type: 'tls', certificateAndKey: {} } } },
      passes: {
        tls: { [`${place}/authentication`]: { type: 'tls', certificateAndKey: {} }, [`${place}/tls`]: {} },
      },
    },
    {
      rule: 'operator/client-authentication-config',
      fails: {
        'a setting of the connection': {
          [`${place}/authentication`]: { type: 'custom', config: { 'bootstrap.servers': 'x' } },
        },
      },
      passes: {
        'a key store': {
          [`${place}/authentication`]: { type: 'custom', config: { 'ssl.keystore.location': '/x' } },
        },
      },
    },
    {
      rule: 'kafka/bootstrap-servers',
      fails: {
        'no port': { [`${place}/bootstrapServers`]: 'a:9092,b' },
        nothing: { [`${place}/bootstrapServers`]: ' ' },
      },
      passes: { 'several, with spaces': { [`${place}/bootstrapServers`]: 'a:9092, [::1]:9092,' } },
    },
    {
      rule: 'operator/config-type',
      fails: { 'a list': { [config]: { a: ['b'] } }, nothing: { [config]: { a: null } } },
      passes: { 'a number': { [config]: { a: 0.25 } } },
    },
    {
      rule: 'operator/resources',
      fails: { 'a request above the limit': { '/spec/resources': { requests: { cpu: 2 }, limits: { cpu: 1 } } } },
      passes: { 'a request alone': { '/spec/resources': { requests: { cpu: 2 } } } },
    },
    {
      rule: 'operator/metrics-allow-list',
      fails: { 'an empty list': METRICS },
      passes: { 'the default': { '/spec/metricsConfig': { type: 'strimziMetricsReporter' } } },
    },
    {
      rule: 'operator/template-volume-name',
      fails: {
        'a letter': { '/spec/template': { pod: { volumes: [{ name: 's' }] } } },
        "the operator's": { '/spec/template': { pod: { volumes: [{ name: 'strimzi-tmp' }] } } },
      },
      passes: { 'two letters': { '/spec/template': { pod: { volumes: [{ name: 'ss' }] } } } },
    },
    {
      rule: 'operator/reserved-label',
      fails: { "a label of Strimzi's": { '/metadata/labels': { 'strimzi.io/kind': 'x' } } },
      passes: { 'a label of the team': { '/metadata/labels': { team: 'x' } } },
    },
  ];
}

const forbidden = (config: string, fails: readonly string[], passes: readonly string[]): RuleRows => ({
  rule: 'operator/config-forbidden',
  fails: Object.fromEntries(fails.map((key) => [key, { [config]: { [key]: 'x' } }])),
  passes: Object.fromEntries(passes.map((key) => [key, { [config]: { [key]: 'x' } }])),
});

const build = (plugins: unknown, output: Change = {}): Change => ({
  '/spec/build': { output: { type: 'docker', image: 'a:1', ...output }, plugins },
});
const artifact = (fields: Change): Change => build([{ name: 'one', artifacts: [fields] }]);
const mounted = (name: string, ...artifacts: Change[]): Change => ({
  '/spec/plugins': [
    { name, artifacts: artifacts.map((fields) => ({ type: 'image', reference: 'a:1', ...fields })) },
  ],
});

const CONNECT_RULES: readonly RuleRows[] = [
  ...clientRules('/spec', '/spec/config'),
  forbidden(
    '/spec/config',
    ['group.id', 'Group.Id', 'rest.port', 'sasl.jaas.config', 'SSL.Protocol', 'prometheus.metrics.reporter.x'],
    ['ssl.protocol', 'producer.ssl.truststore.location', 'metric.reporters'],
  ),
  {
    rule: 'operator/connect-version',
    fails: { 'an old one': { '/spec/version': '4.1.0' } },
    passes: {
      'another image': { '/spec/version': '4.1.0', '/spec/image': 'a:1' },
      'one that runs': { '/spec/version': '4.2.0' },
    },
  },
  {
    rule: 'operator/connect-build-plugins',
    fails: { 'one name twice': build([{ name: 'one' }, { name: 'one' }]) },
    passes: { 'two names': build([{ name: 'one' }, { name: 'two' }]) },
  },
  {
    rule: 'operator/connect-artifact',
    fails: {
      'a jar from nowhere': artifact({ type: 'jar' }),
      'no version': artifact({ type: 'maven', group: 'g', artifact: 'a' }),
    },
    passes: { 'a jar': artifact({ type: 'jar', url: 'https://a.org/a.jar' }) },
  },
  {
    rule: 'operator/connect-maven-artifact',
    fails: { 'no group': artifact({ type: 'maven', artifact: 'a', version: '1' }) },
    passes: { 'all three': artifact({ type: 'maven', group: 'g', artifact: 'a', version: '1' }) },
  },
  {
    rule: 'operator/connect-build-image',
    fails: { 'the image that it starts from': { ...build([]), '/spec/image': 'a:1' } },
    passes: { 'another image': { ...build([]), '/spec/image': 'b:1' } },
  },
  {
    rule: 'operator/connect-plugin-volume',
    fails: { 'an underscore': mounted('a_b', {}), '48 letters': mounted('a'.repeat(48), {}) },
    passes: { '47 letters': mounted('a'.repeat(47), {}) },
  },
  {
    rule: 'operator/connect-plugin-twice',
    fails: { 'one image twice': mounted('one', {}, {}) },
    passes: { 'two images': mounted('one', {}, { reference: 'b:1' }) },
  },
  {
    rule: 'operator/connect-plugin-pull-policy',
    fails: { Sometimes: mounted('one', { pullPolicy: 'Sometimes' }) },
    passes: { Always: mounted('one', { pullPolicy: 'Always' }) },
  },
  {
    rule: 'kafka/client-config-value',
    fails: {
      'a duration in words': { '/spec/config': { 'offset.flush.interval.ms': '10s' } },
      'a number of no client': { '/spec/config': { 'producer.linger.ms': 'x' } },
      'no copies': { '/spec/config': { 'config.storage.replication.factor': 0 } },
    },
    passes: {
      'many partitions': { '/spec/config': { 'offset.storage.partitions': 500 } },
      'a reference': { '/spec/config': { 'producer.linger.ms': '${strimzienv:LINGER}' } },
    },
  },
  {
    rule: 'kafka/client-config-conflict',
    fails: {
      'heartbeats of a worker': { '/spec/config': { 'session.timeout.ms': 3000 } },
      'heartbeats of sinks': { '/spec/config': { 'consumer.heartbeat.interval.ms': '45000' } },
      'a short delivery': { '/spec/config': { 'producer.delivery.timeout.ms': 30004 } },
    },
    passes: {
      'less than the whole session': { '/spec/config': { 'heartbeat.interval.ms': 9999 } },
      'what a provider puts in': {
        '/spec/config': { 'producer.enable.idempotence': true, 'producer.acks': '${strimzienv:ACKS}' },
      },
      'many requests, as Connect is not idempotent': {
        '/spec/config': { 'producer.max.in.flight.requests.per.connection': 6 },
      },
    },
  },
  {
    rule: 'kafka/unknown-client-config',
    fails: {
      'a typo': { '/spec/config': { 'offset.flush.intervals.ms': 5 } },
      'what Kafka 4 removed': { '/spec/config': { 'consumer.auto.include.jmx.reporter': true } },
      'a setting of consumers': { '/spec/config': { 'producer.max.poll.records': 5 } },
    },
    passes: {
      'a setting of a converter': { '/spec/config': { 'key.converter.schemas.enable': false } },
      'a setting of a plugin': { '/spec/config': { 'my.extension': 'x' } },
    },
  },
];

const CONNECTOR_RULES: readonly RuleRows[] = [
  forbidden(
    '/spec/config',
    ['tasks.max', 'name', 'connector.class', 'connector.plugin.version'],
    ['topic.prefix', 'topics', 'bootstrap.servers'],
  ),
  {
    rule: 'kafka/client-config-conflict',
    fails: {
      'topics in two ways': { '/spec/config': { topics: 'a', 'topics.regex': 'b.*' } },
      'its own dead letters': {
        '/spec/config': { topics: 'a, dead', 'errors.deadletterqueue.topic.name': ' dead ' },
      },
      'its own dead letters by a pattern': {
        '/spec/config': { 'topics.regex': 'a.*|d.+', 'errors.deadletterqueue.topic.name': 'dead' },
      },
    },
    passes: {
      'dead letters elsewhere': {
        '/spec/config': { 'topics.regex': 'a.*', 'errors.deadletterqueue.topic.name': 'dead' },
      },
      'a pattern that is not tried': {
        '/spec/config': { 'topics.regex': '(d|e)ead', 'errors.deadletterqueue.topic.name': 'dead' },
      },
      'what a provider puts in': { '/spec/config': { topics: '${strimzienv:TOPICS}', 'topics.regex': 'b' } },
    },
  },
  {
    rule: 'operator/connector-label',
    fails: { 'no label': { '/metadata/labels': undefined } },
    passes: { 'other labels': { '/metadata/labels': { 'strimzi.io/cluster': 'pipes', team: 'shop' } } },
  },
  {
    rule: 'operator/connector-class',
    fails: { 'no class': { '/spec/class': undefined } },
    passes: { 'a short name': { '/spec/class': 'FileStreamSink' } },
  },
  {
    rule: 'operator/connector-restart',
    fails: { 'other words': annotation('strimzi.io/restart', 'all') },
    passes: {
      'both words': annotation('strimzi.io/restart', 'onlyFailed, includeTasks'),
      'a refusal': annotation('strimzi.io/restart', 'False'),
    },
  },
  {
    rule: 'operator/connector-restart-task',
    fails: { 'a word': annotation('strimzi.io/restart-task', 'all') },
    passes: { 'a number': annotation('strimzi.io/restart-task', '0') },
  },
  {
    rule: 'operator/connector-offsets',
    fails: { 'another word': annotation('strimzi.io/connector-offsets', 'show') },
    passes: { nothing: annotation('strimzi.io/connector-offsets', '') },
  },
  {
    rule: 'operator/connector-list-offsets',
    fails: { 'no place': annotation('strimzi.io/connector-offsets', 'list') },
    passes: { 'a place': { ...annotation('strimzi.io/connector-offsets', 'list'), '/spec/listOffsets': {} } },
  },
  {
    rule: 'operator/connector-alter-offsets',
    fails: {
      'no offsets': { ...annotation('strimzi.io/connector-offsets', 'alter'), '/spec/state': 'stopped' },
      'a connector that runs': { ...annotation('strimzi.io/connector-offsets', 'alter'), '/spec/alterOffsets': {} },
    },
    passes: {
      'a stopped connector': {
        ...annotation('strimzi.io/connector-offsets', 'alter'),
        '/spec/alterOffsets': {},
        '/spec/state': 'stopped',
      },
    },
  },
  {
    rule: 'operator/connector-reset-offsets',
    fails: { 'a connector that runs': annotation('strimzi.io/connector-offsets', 'reset') },
    passes: {
      'a stopped connector': { ...annotation('strimzi.io/connector-offsets', 'reset'), '/spec/state': 'stopped' },
    },
  },
];

const MIRROR_RULES: readonly RuleRows[] = [
  ...clientRules('/spec/target', '/spec/target/config'),
  forbidden('/spec/target/config', ['group.id', 'security.protocol'], ['ssl.endpoint.identification.algorithm']),
  {
    rule: 'operator/mirror-source-authentication',
    fails: {
      'no certificate': {
        '/spec/mirrors/0/source/authentication': { type: 'tls' },
        '/spec/mirrors/0/source/tls': {},
      },
      'no password': { '/spec/mirrors/0/source/authentication': scram({ username: 'u' }) },
    },
    passes: {
      'user name and password': {
        '/spec/mirrors/0/source/authentication': scram({ username: 'u', passwordSecret: PASSWORD }),
      },
    },
  },
  {
    rule: 'operator/mirror-alias',
    fails: {
      'the alias of the target': { '/spec/mirrors/0/source/alias': 'west' },
      'one alias twice': { '/spec/mirrors': [{ source: { alias: 'a' } }, { source: { alias: 'a' } }] },
    },
    passes: { 'two aliases': { '/spec/mirrors': [{ source: { alias: 'a' } }, { source: { alias: 'b' } }] } },
  },
  {
    rule: 'operator/mirror-pattern',
    fails: { 'topics twice': { '/spec/mirrors/0/sourceConnector/config': { topics: 'a' } } },
    passes: { 'exclusions once': { '/spec/mirrors/0/sourceConnector/config': { 'topics.exclude': 'a' } } },
  },
  {
    rule: 'operator/mirror-offsets',
    fails: {
      'no connector': annotation('strimzi.io/connector-offsets', 'list'),
      'no wish': annotation('strimzi.io/mirrormaker-connector', 'a->b.MirrorSourceConnector'),
    },
    passes: { 'none of them': annotation('team', 'shop') },
  },
  {
    rule: 'operator/mirror-offsets-connector',
    fails: {
      'the aliases the other way round': {
        '/metadata/annotations': {
          'strimzi.io/connector-offsets': 'list',
          'strimzi.io/mirrormaker-connector': 'west->east.MirrorSourceConnector',
        },
      },
    },
    passes: {
      'a connector of a mirror': {
        '/metadata/annotations': {
          'strimzi.io/connector-offsets': 'list',
          'strimzi.io/mirrormaker-connector': 'east->west.MirrorSourceConnector',
        },
        '/spec/mirrors/0/sourceConnector': { listOffsets: { toConfigMap: { name: 'offsets' } } },
      },
    },
  },
  {
    rule: 'kafka/mirror-separator',
    fails: {
      'a character that no topic has': {
        '/spec/mirrors/0/sourceConnector/config': { 'replication.policy.separator': '/' },
      },
      nothing: { '/spec/mirrors/0/checkpointConnector/config': { 'replication.policy.separator': '' } },
    },
    passes: {
      'an underscore': { '/spec/mirrors/0/sourceConnector/config': { 'replication.policy.separator': '_' } },
      'whatever a policy of its own reads': {
        '/spec/mirrors/0/sourceConnector/config': {
          'replication.policy.class': 'org.example.Policy',
          'replication.policy.separator': '/',
        },
      },
    },
  },
  {
    rule: 'kafka/mirror-pattern',
    fails: {
      'a shell pattern': { '/spec/mirrors/0/topicsPattern': '*' },
      'a comma that parts a number': { '/spec/mirrors/0/groupsExcludePattern': 'tmp-[0-9]{1,3}' },
      'a pattern of nothing': { '/spec/mirrors/0/groupsPattern': 'billing,' },
      'a bracket without end': { '/spec/mirrors/0/sourceConnector/config': { 'config.properties.exclude': '(a' } },
    },
    passes: {
      'a comma between alternatives': { '/spec/mirrors/0/topicsPattern': '(orders,payments)' },
      'an empty list': { '/spec/mirrors/0/topicsPattern': '' },
      'a filter of its own': {
        '/spec/mirrors/0/topicsPattern': '*',
        '/spec/mirrors/0/sourceConnector/config': { 'topic.filter.class': 'org.example.Globs' },
      },
    },
  },
  {
    rule: 'kafka/mirror-interval',
    fails: {
      'topics every 0 seconds': {
        '/spec/mirrors/0/sourceConnector/config': { 'refresh.topics.interval.seconds': 0 },
      },
      'groups every 0 seconds': {
        '/spec/mirrors/0/checkpointConnector/config': { 'refresh.groups.interval.seconds': '0' },
      },
    },
    passes: {
      'each second': { '/spec/mirrors/0/sourceConnector/config': { 'refresh.topics.interval.seconds': 1 } },
      'what is not done': {
        '/spec/mirrors/0/sourceConnector/config': {
          'sync.topic.configs.enabled': false,
          'sync.topic.configs.interval.seconds': 0,
        },
      },
    },
  },
  {
    rule: 'kafka/mirror-config-connector',
    fails: {
      'groups at the source': {
        '/spec/mirrors/0/sourceConnector/config': { 'sync.group.offsets.enabled': 'true' },
      },
    },
    passes: {
      'groups at the checkpoint': {
        '/spec/mirrors/0/checkpointConnector/config': { 'sync.group.offsets.enabled': 'true' },
      },
    },
  },
];

const BRIDGE_RULES: readonly RuleRows[] = [
  ...clientRules('/spec', '/spec/config'),
  forbidden('/spec/config', ['kafka.acks', 'bridge.id', 'bridge.metrics.x'], ['bridge.idle']),
  forbidden('/spec/http/tls/config', ['ssl.keystore.location'], ['ssl.enabled.protocols']),
  forbidden('/spec/consumer/config', ['group.id'], ['client.id']),
  forbidden('/spec/producer/config', ['security.protocol'], ['client.id']),
  {
    rule: 'operator/bridge-http',
    fails: { 'no http': { '/spec/http': undefined } },
    passes: { 'the default port': { '/spec/http': {} } },
  },
  {
    rule: 'operator/bridge-port',
    fails: { 'the port of the metrics': { '/spec/http/port': 8081 }, 'no port': { '/spec/http/port': 65536 } },
    passes: { 'the last port': { '/spec/http/port': 65535 } },
  },
  {
    rule: 'operator/component-service',
    fails: {
      'a dot': { '/metadata/name': 'http.eu' },
      'a digit': { '/metadata/name': '2nd' },
      '64 characters with its ending': { '/metadata/name': 'x'.repeat(49) },
    },
    passes: { '63 characters with its ending': { '/metadata/name': 'x'.repeat(48) } },
  },
];

const REBALANCE_RULES: readonly RuleRows[] = [
  {
    rule: 'operator/rebalance-label',
    fails: { 'no label': { '/metadata/labels': undefined } },
    passes: {
      'a template': { '/metadata/labels': undefined, ...annotation('strimzi.io/rebalance-template', 'true') },
    },
  },
  {
    rule: 'operator/rebalance-mode',
    fails: {
      'brokers that nobody names': { '/spec': { mode: 'add-brokers', brokers: [] } },
      'disks that nobody names': { '/spec': { mode: 'remove-disks' } },
      'goals for disks': { '/spec': { rebalanceDisk: true, goals: ['RackAwareGoal'] } },
    },
    passes: {
      'a broker': { '/spec': { mode: 'remove-brokers', brokers: [5] } },
      'disks without goals': { '/spec': { rebalanceDisk: true, goals: [] } },
    },
  },
  {
    rule: 'operator/rebalance-field',
    fails: { 'brokers of all': { '/spec': { brokers: [5] } } },
    passes: { 'no brokers of all': { '/spec': { brokers: [] } } },
  },
  {
    rule: 'operator/rebalance-goal',
    fails: { 'a typo': { '/spec': { goals: ['RackAwarGoal'] } } },
    passes: { "one's own goal": { '/spec': { goals: ['org.example.MyGoal'] } } },
  },
  {
    rule: 'operator/number',
    fails: { 'more than 32 bits': { '/spec': { mode: 'add-brokers', brokers: [0, 2 ** 31] } } },
    passes: { '31 bits': { '/spec': { concurrentLeaderMovements: 2 ** 31 - 1 } } },
  },
  {
    rule: 'operator/rebalance-topics',
    fails: { 'an open bracket': { '/spec': { excludedTopics: '(' } } },
    passes: { 'a pattern': { '/spec': { excludedTopics: 'a.*' } } },
  },
  {
    rule: 'operator/rebalance-annotation',
    fails: { 'a typo': annotation('strimzi.io/rebalance', 'aprove') },
    passes: { 'a wish': annotation('strimzi.io/rebalance', 'approve') },
  },
];

const WORKER = { replicas: 2, bootstrapServers: 'main-kafka-bootstrap:9093', config: {} };

export const CLIENT_ROWS: readonly KindRows[] = [
  {
    kind: 'KafkaConnect',
    sample: { metadata: { name: 'pipes' }, spec: { ...WORKER, groupId: 'pipes' } },
    judge: kafkaConnectProblems,
    rules: CONNECT_RULES,
  },
  {
    kind: 'KafkaConnector',
    sample: {
      metadata: { name: 'sink', labels: { 'strimzi.io/cluster': 'pipes' } },
      spec: { class: 'org.example.Sink', config: { topics: 'orders' } },
    },
    judge: kafkaConnectorProblems,
    rules: CONNECTOR_RULES,
  },
  {
    kind: 'KafkaMirrorMaker2',
    sample: {
      metadata: { name: 'mirror' },
      spec: {
        replicas: 2,
        target: { alias: 'west', bootstrapServers: 'west-kafka-bootstrap:9093', config: {} },
        mirrors: [
          {
            source: { alias: 'east', bootstrapServers: 'east-kafka-bootstrap:9093' },
            topicsPattern: 'orders.*',
            sourceConnector: { config: {} },
            checkpointConnector: {},
          },
        ],
      },
    },
    judge: kafkaMirrorMaker2Problems,
    rules: MIRROR_RULES,
  },
  {
    kind: 'KafkaBridge',
    sample: { metadata: { name: 'http' }, spec: { ...WORKER, http: { port: 8080 } } },
    judge: kafkaBridgeProblems,
    rules: BRIDGE_RULES,
  },
  {
    kind: 'KafkaRebalance',
    sample: { metadata: { name: 'spread', labels: { 'strimzi.io/cluster': 'main' } }, spec: {} },
    judge: kafkaRebalanceProblems,
    rules: REBALANCE_RULES,
  },
];
