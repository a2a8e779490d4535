import { at, refusalOf, synthesizeText } from '../support/synthesize';
import type { SynthesizedObject } from '../support/synthesize';

const HEAD = `version: 1
strimzi: 1.2.0
environments:
  dev: { profile: dev, namespace: kafka-dev }
  prod: { profile: prod, namespace: kafka }
`;

function prod(text: string): Map<string, SynthesizedObject> {
  return synthesizeText(HEAD + text, 'prod');
}

function refusal(text: string, environment?: string): string {
  return refusalOf(HEAD + text, environment);
}

describe('the retention of a topic', () => {
  const retentionOf = (text: string, environment: string): unknown =>
    at(synthesizeText(HEAD + text, environment).get('KafkaTopic/x'), '/spec/config/retention.ms');

  test.each([
    ['the profile', 'topics: { x: {} }', 86_400_000],
    [
      'the entry over defaults in other words',
      'defaults: { topic: { config: { retention.ms: 30d } } }\ntopics: { x: { retention: 1h } }',
      3_600_000,
    ],
    ['Kafka’s word over the profile', 'topics: { x: { config: { retention.ms: 2h } } }', 7_200_000],
    [
      'Kafka’s word over defaults',
      'defaults: { topic: { retention: 30d } }\ntopics: { x: { config: { retention.ms: 2h } } }',
      7_200_000,
    ],
    [
      'the environment over the entry',
      'topics: { x: { config: { retention.ms: 2h }, environments: { dev: { retention: 1h } } } }',
      3_600_000,
    ],
    [
      'nothing of the profile for a compacted topic',
      'topics: { x: { config: { cleanup.policy: compact } } }',
      undefined,
    ],
    [
      'what is said of a compacted topic',
      'topics: { x: { retention: 1h, config: { cleanup.policy: compact } } }',
      3_600_000,
    ],
    [
      'nothing of a weaker layer for a compacted topic',
      'defaults: { topic: { retention: 1h } }\ntopics: { x: { config: { cleanup.policy: compact } } }',
      undefined,
    ],
    ['forever', 'topics: { x: { retention: forever } }', -1],
  ])('is that of the strongest layer: %s', (_, text, expected) => {
    expect(retentionOf(`clusters: { main: {} }\n${text}\n`, 'dev')).toBe(expected);
  });
});

describe('the policies of client namespaces', () => {
  const CLIENTS = `clusters: { main: { listeners: { outside: { type: loadbalancer, port: 9096, peers: everyone } } } }
topics: { x: {} }
clients:
  inside: { consumes: [x] }
  shop: { namespace: shop, pods: { app: shop }, consumes: [x] }
  partner: { listener: outside, consumes: [x] }
`;
  const policies = (settings: string): [string, unknown][] =>
    [
      ...synthesizeText(
        HEAD.replace('namespace: kafka }', `namespace: kafka, clientNamespaces: ${settings} }`) + CLIENTS,
        'prod',
      ).values(),
    ]
      .filter(({ kind }) => kind === 'NetworkPolicy')
      .map(({ metadata, spec }) => [`${metadata.namespace}/${metadata.name}`, spec]);

  test('are none unless they are asked for', () => {
    expect(policies('{}').map(([name]) => name)).toEqual(['kafka/default-deny']);
  });

  test('are none where Strimzi makes none: a denial would part the brokers', () => {
    expect(policies('{}, operator: { deliver: flux, generateNetworkPolicy: false }')).toEqual([]);
  });

  test('open the way to the brokers and the DNS, and never touch the pods of a cluster', () => {
    expect(policies('{ egress: true }').slice(1)).toEqual([
      [
        'shop/shop-to-kafka-main',
        {
          podSelector: { matchLabels: { app: 'shop' } },
          policyTypes: ['Egress'],
          egress: [
            {
              to: [
                {
                  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kafka' } },
                  podSelector: {
                    matchLabels: {
                      'strimzi.io/cluster': 'main',
                      'strimzi.io/kind': 'Kafka',
                      'strimzi.io/name': 'main-kafka',
                    },
                  },
                },
              ],
              ports: [{ port: 9095, protocol: 'TCP' }],
            },
            {
              ports: [
                { port: 53, protocol: 'UDP' },
                { port: 53, protocol: 'TCP' },
              ],
            },
          ],
        },
      ],
    ]);
  });

  test('deny the rest where no cluster lives', () => {
    expect(policies('{ defaultDeny: true }').map(([name]) => name)).toEqual([
      'kafka/default-deny',
      'shop/default-deny-all',
    ]);
  });
});

describe('a client', () => {
  test.each([
    ['scram-sha-512', 'scram'],
    ['tls', 'tls'],
    ['tls-external', 'tls'],
  ])('that logs in by %s is let in at the listener that takes it', (authentication, listener) => {
    const objects = prod(
      `clusters: { main: {} }\nclients: { app: { namespace: shop, authentication: ${authentication} } }\n`,
    );
    const listeners = at(objects.get('Kafka/main'), '/spec/kafka/listeners') as {
      name: string;
      networkPolicyPeers: unknown;
    }[];
    const open = listeners.filter(({ networkPolicyPeers }) => JSON.stringify(networkPolicyPeers).includes('shop'));

    expect(open.map(({ name }) => name)).toEqual([listener]);
  });

  test.each([
    [
      'logs in as no listener takes it',
      'clusters: { main: { listeners: { tls: null } } }\nclients: { app: { authentication: tls } }\n',
      `client "app" logs in by tls, which no listener of cluster "main" takes
  at kafka.yaml:7:35 (clients.app.authentication)
  change its authentication, or add a listener (there are scram)  [config/no-listener]`,
    ],
    [
      'names a listener that takes something else',
      'clusters: { main: {} }\nclients: { app: { authentication: tls, listener: scram } }\n',
      `client "app" logs in by tls, but its listener "scram" takes scram-sha-512
  at kafka.yaml:7:50 (clients.app.listener)
  change its authentication, or let it use another listener  [config/no-listener]`,
    ],
    [
      'comes from outside to a listener that admits pods only',
      'clusters: { main: { listeners: { out: { type: route, port: 9096 } } } }\nclients: { app: { listener: out } }\n',
      `client "app" comes to listener "out" from outside, which admits only pods of its clients
  at kafka.yaml:7:12 (clients.app)
  give the listener peers, for example [{ ipBlock: { cidr: 198.51.100.0/24 } }], or the client a namespace  [config/no-peers]`,
    ],
  ])('is refused when it %s', (_, text, message) => {
    expect(refusal(text)).toBe(message);
  });
});

test('null takes an operator away', () => {
  const spec = (text: string): unknown =>
    at(prod(`clusters: { main: { ${text} } }\n`).get('Kafka/main'), '/spec/entityOperator');

  expect(Object.keys(spec('') as object)).toEqual(['topicOperator', 'userOperator']);
  expect(Object.keys(spec('entityOperator: { topicOperator: null }') as object)).toEqual(['userOperator']);
  expect(spec('entityOperator: null')).toBeUndefined();
});

test('what a cluster says of all pods reaches the pools that have a pod template of their own', () => {
  const objects = prod(`clusters:
  main:
    template: { pod: { tolerations: [{ key: kafka, operator: Exists }] }, initContainer: { env: [{ name: A, value: b }] } }
    pools: { brokers: { template: { pod: { priorityClassName: high } } } }
`);
  const template = at(objects.get('KafkaNodePool/brokers'), '/spec/template');

  expect(at(template, '/pod/tolerations')).toEqual([{ key: 'kafka', operator: 'Exists' }]);
  expect(at(template, '/pod/priorityClassName')).toBe('high');
  expect(at(template, '/pod/topologySpreadConstraints/0/maxSkew')).toBe(1);
  // a part that the pool does not have comes from the cluster by itself
  expect(at(template, '/initContainer')).toBeUndefined();
});

test('a pool with a tier is spread over the zones by itself', () => {
  const objects = prod('clusters: { main: { pools: { brokers: { tier: hot } } } }\n');

  expect(
    at(objects.get('KafkaNodePool/brokers'), '/spec/template/pod/topologySpreadConstraints/0/labelSelector'),
  ).toEqual({
    matchLabels: { 'strimzi.io/cluster': 'main', 'strimzi.io/pool-name': 'brokers' },
  });
  expect(at(objects.get('KafkaNodePool/brokers'), '/metadata/labels/cdk8s-strimzi~1tier')).toBe('hot');
});

test('names that every JavaScript object knows are names like any other', () => {
  const objects = prod(
    'clusters: { main: {} }\ntopics: { toString: {}, valueOf: {} }\nclients: { hasownproperty: { consumes: [toString] } }\n',
  );

  expect(at(objects.get('KafkaTopic/tostring'), '/spec/topicName')).toBe('toString');
  expect(objects.has('KafkaUser/hasownproperty')).toBe(true);
});

test('a topic in several clusters stands in each namespace', () => {
  const objects = prod(
    'clusters: { a: {}, b: { namespace: kafka-b } }\ntopics: { x: { clusters: [a, b], resourceName: x-of } }\nclients: { c: { cluster: b, consumes: [x] } }\n',
  );

  // the map is by kind and name, so the last of both is in it
  expect(objects.get('KafkaTopic/x-of')?.metadata.namespace).toBe('kafka-b');
  expect(objects.get('KafkaUser/c')?.metadata.namespace).toBe('kafka-b');
  expect(objects.has('Namespace/kafka-b')).toBe(true);
});

test('contradictions of the config and what constructs refuse are told together, each once', () => {
  const message = refusal(`clusters: { main: { config: { num.partitions: 0 } } }
topics: { x: {}, 'a b': {}, y: { partitions: 3, config: { retention.ms: soon } } }
clients: { c: { consumes: [payments] } }
`);

  expect(message).toBe(`cluster "main": num.partitions is 0
  at kafka.yaml:6:47 (clusters.main.config["num.partitions"])
  write a whole number, at least 1  [operator/config-value]
"a b" cannot be the name of a topic
  at kafka.yaml:7:18 (topics["a b"])
  use letters, digits, ., _ and -, at most 249 of them  [kafka/topic-name]
topic "y": retention.ms is "soon"
  at kafka.yaml:7:73 (topics.y.config["retention.ms"])
  write a whole number of ms, at least -1  [kafka/config-value]
client "c" uses topic "payments", which cluster "main" does not have
  at kafka.yaml:8:28 (clients.c.consumes[0])
  describe the topic, or write { topic: "payments", external: true }  [config/unknown-topic]`);
});
