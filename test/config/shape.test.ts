import { BASE, refusal, withCluster, withEntries } from './config-text';
import type { Files } from './config-text';

describe('the shape of a config', () => {
  test.each<[string, Files, string]>([
    [
      'a setting that is not known',
      withEntries('topics:', '  orders: { partitons: 3 }'),
      `topics.orders has no setting "partitons"
  at kafka.yaml:8:13 (topics.orders.partitons)
  did you mean "partitions"?  [config/unknown-key]`,
    ],
    [
      'one that is near to nothing, with what is known when that is short',
      withEntries('naming: { pools: x }'),
      `naming has no setting "pools"
  at kafka.yaml:7:11 (naming.pools)
  remove it; known are topics, clients  [config/unknown-key]`,
    ],
    [
      'one that is near to nothing, without what is known when that is long',
      withEntries('topics:', '  orders: { "a b": 1 }'),
      `topics.orders has no setting "a b"
  at kafka.yaml:8:13 (topics.orders["a b"])
  remove it; cdk8s-strimzi schema prints the known ones  [config/unknown-key]`,
    ],
    [
      'the beginning of one',
      `${BASE}review: { context: { kubernetes: "1.33" } }\n`,
      `review.context has no setting "kubernetes"
  at kafka.yaml:7:22 (review.context.kubernetes)
  did you mean "kubernetesVersion"?  [config/unknown-key]`,
    ],
    [
      'a setting that is missing',
      BASE.replace('profile: dev, ', ''),
      `environments.dev lacks "profile"
  at kafka.yaml:4:3 (environments.dev)
  add profile: one of dev, prod  [config/missing]`,
    ],
    [
      'settings of the file that are missing',
      'version: 1\nenvironments: {}\n',
      `the file lacks "strimzi"
  at kafka.yaml:1:1
  add strimzi: "1.2.0"  [config/missing]
the file lacks "clusters"
  at kafka.yaml:1:1
  add clusters: a map  [config/missing]`,
    ],
    [
      'another version of the format',
      BASE.replace('version: 1', 'version: 2'),
      `version is 2
  at kafka.yaml:1:10 (version)
  write 1  [config/value]`,
    ],
    [
      'an exception for an object of no kind, which would cover nothing',
      withEntries('review: { waivers: [{ rule: lifecycle/ca, resource: "*" }] }'),
      `review.waivers[0].resource is "*"
  at kafka.yaml:7:53 (review.waivers[0].resource)
  write an object, for example Kafka/kafka/main, KafkaTopic/*  [config/value]`,
    ],
    [
      'the version as a text',
      BASE.replace('version: 1', 'version: "1"'),
      `version is "1"
  at kafka.yaml:1:10 (version)
  write it without quotes  [config/value]`,
    ],
    [
      'another Strimzi',
      BASE.replace('1.2.0', '0.45.0'),
      `strimzi is "0.45.0"
  at kafka.yaml:2:10 (strimzi)
  write "1.2.0"  [config/value]`,
    ],
    [
      'a value beside an allowed one',
      BASE.replace('profile: dev', 'profile: prd'),
      `environments.dev.profile is "prd"
  at kafka.yaml:4:19 (environments.dev.profile)
  did you mean "prod"? allowed is one of dev, prod  [config/value]`,
    ],
    [
      'a number where a text belongs',
      withCluster('{ kafka: 4.3 }'),
      `clusters.main.kafka is 4.3
  at kafka.yaml:6:18 (clusters.main.kafka)
  put it in quotes  [config/value]`,
    ],
    [
      'a text where a number belongs',
      withEntries('topics:', '  orders: { partitions: "12" }'),
      `topics.orders.partitions is "12"
  at kafka.yaml:8:25 (topics.orders.partitions)
  write it without quotes  [config/value]`,
    ],
    [
      'texts where true or false belongs',
      withEntries('topics:', '  orders: { managed: "false", retainOnDelete: yes }'),
      `topics.orders.managed is "false"
  at kafka.yaml:8:22 (topics.orders.managed)
  write it without quotes  [config/value]
topics.orders.retainOnDelete is "yes"
  at kafka.yaml:8:47 (topics.orders.retainOnDelete)
  write true or false  [config/value]`,
    ],
    [
      'a fraction and a number below the least',
      withEntries('topics:', '  orders: { partitions: 1.5, replicas: 0 }'),
      `topics.orders.partitions is 1.5
  at kafka.yaml:8:25 (topics.orders.partitions)
  write a whole number of at least 1  [config/value]
topics.orders.replicas is 0
  at kafka.yaml:8:40 (topics.orders.replicas)
  write a whole number of at least 1  [config/value]`,
    ],
    [
      'a number outside its range',
      withCluster('{ listeners: { tls: { port: 443 } } }'),
      `clusters.main.listeners.tls.port is 443
  at kafka.yaml:6:37 (clusters.main.listeners.tls.port)
  write a whole number from 9092 to 65535  [config/value]`,
    ],
    [
      'a ratio above one and a rate of nothing',
      withCluster('{ quotas: { minAvailableRatioPerVolume: 2, controllerMutationRate: 0 } }'),
      `clusters.main.quotas.minAvailableRatioPerVolume is 2
  at kafka.yaml:6:49 (clusters.main.quotas.minAvailableRatioPerVolume)
  write a number of at most 1  [config/value]
clusters.main.quotas.controllerMutationRate is 0
  at kafka.yaml:6:76 (clusters.main.quotas.controllerMutationRate)
  write a number above 0  [config/value]`,
    ],
    [
      'numbers that are none',
      withEntries('topics:', '  orders: { partitions: .inf, replicas: 99999999999999999999 }'),
      `topics.orders.partitions is Infinity
  at kafka.yaml:8:25 (topics.orders.partitions)
  write a whole number of at least 1  [config/value]
topics.orders.replicas is 100000000000000000000
  at kafka.yaml:8:41 (topics.orders.replicas)
  write a number of at most 9007199254740991  [config/value]`,
    ],
    [
      'what is no duration',
      withEntries('topics:', '  orders: { retention: 5y }'),
      `topics.orders.retention is "5y"
  at kafka.yaml:8:24 (topics.orders.retention)
  write a duration or forever, for example 24h, 7d, forever  [config/value]`,
    ],
    [
      'what is no size and no amount of CPU',
      withCluster('{ pools: { brokers: { memory: 8 GB, cpu: lots } } }'),
      `clusters.main.pools.brokers.memory is "8 GB"
  at kafka.yaml:6:39 (clusters.main.pools.brokers.memory)
  write a size, for example 500Gi, 10M, 1048576  [config/value]
clusters.main.pools.brokers.cpu is "lots"
  at kafka.yaml:6:50 (clusters.main.pools.brokers.cpu)
  write an amount of CPU, for example 500m, 2  [config/value]`,
    ],
    [
      'what is no rate',
      withEntries('clients:', '  app: { quotas: { producerByteRate: 5MB } }'),
      `clients.app.quotas.producerByteRate is "5MB"
  at kafka.yaml:8:38 (clients.app.quotas.producerByteRate)
  write a rate, for example 50MB/s, 512KiB/s  [config/value]`,
    ],
    [
      'an entry without a value',
      withEntries('topics:', '  orders:'),
      `topics.orders is empty
  at kafka.yaml:8:3 (topics.orders)
  write {} where there is nothing to say  [config/value]`,
    ],
    [
      'a map without a value',
      withEntries('topics:'),
      `topics is empty
  at kafka.yaml:7:1 (topics)
  write {} where there is nothing to say  [config/value]`,
    ],
    [
      'an entry without a value in the block of a cluster',
      withCluster('{ topics: { orders: } }'),
      `clusters.main.topics.orders is empty
  at kafka.yaml:6:21 (clusters.main.topics.orders)
  write {} where there is nothing to say  [config/value]`,
    ],
    [
      'a list where a map belongs',
      withEntries('topics: [orders]'),
      `topics is a list
  at kafka.yaml:7:9 (topics)
  write a map  [config/value]`,
    ],
    [
      'a text where a list belongs',
      withEntries('clients:', '  app: { consumes: orders }'),
      `clients.app.consumes is "orders"
  at kafka.yaml:8:20 (clients.app.consumes)
  write a list: [orders]  [config/value]`,
    ],
    [
      'a list that must have something in it',
      BASE.replace('kafka-dev }', 'kafka-dev, zones: [] }'),
      `environments.dev.zones is an empty list
  at kafka.yaml:4:53 (environments.dev.zones)
  write a list that is not empty  [config/value]`,
    ],
    [
      'a connector that consumes or produces nothing',
      withEntries('connectors: { in: { class: X, consumes: [] }, out: { class: X, produces: [] } }'),
      `connectors.in.consumes is an empty list
  at kafka.yaml:7:41 (connectors.in.consumes)
  write a list that is not empty  [config/value]
connectors.out.produces is an empty list
  at kafka.yaml:7:74 (connectors.out.produces)
  write a list that is not empty  [config/value]`,
    ],
    [
      'a setting that is cut short, where one goes on with it and where several do',
      withEntries(
        'connects: { c: { build: { plugins: { http: [{ type: jar, url: https://a/b.jar, sha512: abc }] }, additional: [] } } }',
      ),
      `connects.c.build.plugins.http[0] has no setting "sha512"
  at kafka.yaml:7:80 (connects.c.build.plugins.http[0].sha512)
  did you mean "sha512sum"?  [config/unknown-key]
connects.c.build has no setting "additional"
  at kafka.yaml:7:98 (connects.c.build.additional)
  remove it; known are image, pushSecret, output, plugins, cpu, cpuLimit, memory, additionalBuildOptions, additionalPushOptions  [config/unknown-key]`,
    ],
    [
      'a text that must have something in it',
      withEntries('topics:', '  orders: { owner: "" }'),
      `topics.orders.owner is ""
  at kafka.yaml:8:20 (topics.orders.owner)
  write a text that is not empty  [config/value]`,
    ],
    [
      'the namespace of an environment',
      BASE.replace('kafka-dev', 'Kafka_Dev'),
      `environments.dev.namespace is "Kafka_Dev"
  at kafka.yaml:4:35 (environments.dev.namespace)
  write a name of lower-case letters, digits and -, at most 63 of them  [config/value]`,
    ],
    [
      'the namespaces of a cluster and a client',
      withCluster('{ namespace: a.b }') + 'clients:\n  app: { namespace: "" }\n',
      `clusters.main.namespace is "a.b"
  at kafka.yaml:6:22 (clusters.main.namespace)
  write a name of lower-case letters, digits and -, at most 63 of them  [config/value]
clients.app.namespace is ""
  at kafka.yaml:8:21 (clients.app.namespace)
  write a name of lower-case letters, digits and -, at most 63 of them  [config/value]`,
    ],
    [
      'a pattern that is no regular expression',
      withEntries('naming: { topics: "[a-z" }'),
      `naming.topics is "[a-z"
  at kafka.yaml:7:19 (naming.topics)
  write a regular expression, for example [a-z-]+(\\.[a-z-]+)*  [config/value]`,
    ],
    [
      'a merge key',
      withEntries('topics:', '  orders: &base { partitions: 3 }', '  bills: { <<: *base }'),
      `topics.bills has a merge key (<<), which YAML 1.2 does not know
  at kafka.yaml:9:12 (topics.bills["<<"])
  write the settings out, or say them once in defaults  [config/merge-key]`,
    ],
    [
      'a merge key among names',
      withEntries('topics:', '  <<: { orders: { partitions: 3, replicas: 1 } }'),
      `topics has a merge key (<<), which YAML 1.2 does not know
  at kafka.yaml:8:3 (topics["<<"])
  write the settings out, or say them once in defaults  [config/merge-key]`,
    ],
    [
      'a word that is no variant',
      withCluster('{ metrics: jmx }'),
      `clusters.main.metrics is "jmx"
  at kafka.yaml:6:20 (clusters.main.metrics)
  write one of strimzi-reporter, jmx-exporter, a map with type and allowList, or a map with type, configMap and key  [config/value]`,
    ],
    [
      'a word near to a variant',
      withCluster('{ authorization: simpel }'),
      `clusters.main.authorization is "simpel"
  at kafka.yaml:6:26 (clusters.main.authorization)
  did you mean "simple"? allowed is "simple", a map with type, or a map with type and authorizerClass  [config/value]`,
    ],
    [
      'a variant with the settings of another',
      withCluster('{ metrics: { type: jmx-exporter, allowList: [a] } }'),
      `clusters.main.metrics lacks "configMap"
  at kafka.yaml:6:11 (clusters.main.metrics)
  add configMap: a text  [config/missing]
clusters.main.metrics lacks "key"
  at kafka.yaml:6:11 (clusters.main.metrics)
  add key: a text  [config/missing]
clusters.main.metrics has no setting "allowList"
  at kafka.yaml:6:42 (clusters.main.metrics.allowList)
  remove it; known are type, configMap, key  [config/unknown-key]`,
    ],
    [
      'a variant that there is not',
      withCluster('{ metrics: { type: jmx, allowList: [a] } }'),
      `clusters.main.metrics.type is "jmx"
  at kafka.yaml:6:28 (clusters.main.metrics.type)
  write one of strimzi-reporter, jmx-exporter  [config/value]`,
    ],
    [
      'a variant that does not say its type',
      withCluster('{ authorization: { superUsers: [CN=a] } }'),
      `clusters.main.authorization lacks "type"
  at kafka.yaml:6:11 (clusters.main.authorization)
  add type: one of simple, custom  [config/missing]`,
    ],
    [
      'half of one form',
      withCluster('{ logging: { configMap: levels } }'),
      `clusters.main.logging lacks "key"
  at kafka.yaml:6:11 (clusters.main.logging)
  add key: a text  [config/missing]`,
    ],
    [
      'references of every wrong form',
      withEntries('clients:', '  app: { consumes: [{ topic: a }, { prefx: b }, 3, [c], { prefix: a, topic: b }] }'),
      `clients.app.consumes[0] lacks "external"
  at kafka.yaml:8:21 (clients.app.consumes[0])
  add external: true; of a topic that is described here, write the name alone  [config/missing]
clients.app.consumes[1] lacks "prefix"
  at kafka.yaml:8:35 (clients.app.consumes[1])
  add prefix: a text  [config/missing]
clients.app.consumes[1] has no setting "prefx"
  at kafka.yaml:8:37 (clients.app.consumes[1].prefx)
  did you mean "prefix"?  [config/unknown-key]
clients.app.consumes[2] is 3
  at kafka.yaml:8:49 (clients.app.consumes[2])
  put it in quotes  [config/value]
clients.app.consumes[3] is a list
  at kafka.yaml:8:52 (clients.app.consumes[3])
  write a text, a map with prefix, or a map with topic and external  [config/value]
clients.app.consumes[4] has no setting "topic"
  at kafka.yaml:8:70 (clients.app.consumes[4].topic)
  remove it; known are prefix  [config/unknown-key]`,
    ],
    [
      'a topic from elsewhere that is not from elsewhere',
      withEntries('clients:', '  app: { consumes: [{ topic: x, external: false }] }'),
      `clients.app.consumes[0].external is false
  at kafka.yaml:8:43 (clients.app.consumes[0].external)
  write true; of a topic that is described here, write the name alone  [config/value]`,
    ],
    [
      'a long value, cut',
      withEntries('topics:', `  orders: { retention: ${'x'.repeat(200)} }`),
      `topics.orders.retention is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..."
  at kafka.yaml:8:24 (topics.orders.retention)
  write a duration or forever, for example 24h, 7d, forever  [config/value]`,
    ],
    [
      'a long name, cut',
      withEntries('topics:', `  ${'o'.repeat(200)}: { retention: 5y }`),
      `topics.ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo....retention is "5y"
  at kafka.yaml:8:218 (topics.ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo....retention)
  write a duration or forever, for example 24h, 7d, forever  [config/value]`,
    ],
    [
      'control characters, shown',
      withEntries('topics:', '  "or\\e[31mders": { retention: "\\u202e5y" }'),
      `topics["or\\u001b[31mders"].retention is "\\u202e5y"
  at kafka.yaml:8:32 (topics["or\\u001b[31mders"].retention)
  write a duration or forever, for example 24h, 7d, forever  [config/value]`,
    ],
    [
      'names of what every object has',
      withEntries('topics:', '  toString: { partitions: many, valueOf: 1 }'),
      `topics.toString.partitions is "many"
  at kafka.yaml:8:27 (topics.toString.partitions)
  write a whole number of at least 1  [config/value]
topics.toString has no setting "valueOf"
  at kafka.yaml:8:33 (topics.toString.valueOf)
  remove it; cdk8s-strimzi schema prints the known ones  [config/unknown-key]`,
    ],
  ])('refuses %s', (_, files, message) => {
    expect(refusal(files)).toBe(message);
  });

  test('tells of two names that look the same when they are cut', () => {
    const long = 'o'.repeat(100);
    const message = refusal(
      withEntries('topics:', `  ${long}a: { retention: 5y }`, `  ${long}b: { retention: 5y }`),
    );

    expect(message.match(/at kafka.yaml:\d+/g)).toEqual(['at kafka.yaml:8', 'at kafka.yaml:9']);
  });

  test('takes all that is right', () => {
    expect(refusal(BASE)).toBe('');
  });
});
