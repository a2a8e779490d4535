import { Kafka, Listener, ListenerAuthentication, podsOf } from '../../src/constructs';
import type { ListenerType } from '../../src/constructs';
import { writeYaml } from '../../src/yaml';
import { manifestsOf, newChart, refusal, shapeProblems } from '../support/chart';
import { inlined, readSchemaFile } from '../support/imported-schemas';
import type { Schema } from '../support/imported-schemas';

const CERTIFICATE = { secretName: 'kafka-public', certificate: 'tls.crt', key: 'tls.key' };
const SERVICE = {
  ipFamilyPolicy: 'PreferDualStack',
  ipFamilies: ['IPv6', 'IPv4'],
  publishNotReadyAddresses: true,
  perBrokerLabelsTemplate: { broker: '{nodeId}' },
  perBrokerAnnotationsTemplate: { pod: '{nodePodName}' },
} as const;
const METADATA = { labels: { team: 'data' }, annotations: { 'example.com/dns': 'x' } };
const COMMON = {
  maxConnections: 1000,
  maxConnectionCreationRate: 10,
  advertisedHostTemplate: 'kafka-{nodeId}.example.com',
  advertisedPortTemplate: '9100 + {nodeId}',
  networkPolicyPeers: [podsOf('shop', { app: 'x' }), { ipBlock: { cidr: '198.51.100.0/24' } }],
};
const SCRAM = ListenerAuthentication.scramSha512();

/** Each type of listener: the least that it takes, and everything that it takes. */
const LISTENERS: Readonly<Record<ListenerType, { readonly least: Listener; readonly most: Listener }>> = {
  internal: {
    least: Listener.internal({ name: 'inner', port: 9092, tls: false }),
    most: Listener.internal({
      ...COMMON,
      name: 'inner',
      port: 9092,
      authentication: ListenerAuthentication.tls(),
      useServiceDnsDomain: true,
      bootstrap: { alternativeNames: ['kafka.example.com'] },
      brokers: [{ broker: 0, advertisedHost: 'zero.example.com', advertisedPort: 9200 }],
    }),
  },
  'cluster-ip': {
    least: Listener.clusterIp({ name: 'proxied', port: 9093 }),
    most: Listener.clusterIp({
      ...COMMON,
      ...SERVICE,
      name: 'proxied',
      port: 9093,
      authentication: SCRAM,
      useServiceDnsDomain: true,
      brokerCertChainAndKey: CERTIFICATE,
      bootstrap: { ...METADATA, alternativeNames: ['kafka.example.com'] },
      brokers: [{ broker: 0, ...METADATA }],
    }),
  },
  nodeport: {
    least: Listener.nodePort({ name: 'nodes', port: 9094, tls: false, authentication: SCRAM }),
    most: Listener.nodePort({
      ...COMMON,
      ...SERVICE,
      name: 'nodes',
      port: 9094,
      authentication: ListenerAuthentication.custom({
        sasl: true,
        listenerConfig: { 'sasl.enabled.mechanisms': 'OAUTHBEARER', 'connections.max.reauth.ms': 3600000 },
      }),
      externalTrafficPolicy: 'Local',
      preferredNodePortAddressType: 'InternalDNS',
      bootstrap: { ...METADATA, nodePort: 31000, externalIPs: ['192.0.2.1'] },
      brokers: [{ broker: 0, ...METADATA, nodePort: 31001, externalIPs: ['192.0.2.2'] }],
    }),
  },
  loadbalancer: {
    least: Listener.loadBalancer({ name: 'balanced', port: 9095 }),
    most: Listener.loadBalancer({
      ...COMMON,
      ...SERVICE,
      name: 'balanced',
      port: 9095,
      class: 'internal-nlb',
      externalTrafficPolicy: 'Cluster',
      loadBalancerSourceRanges: ['198.51.100.0/24'],
      allocateLoadBalancerNodePorts: false,
      finalizers: ['service.kubernetes.io/load-balancer-cleanup'],
      createBootstrapService: false,
      bootstrap: { ...METADATA, loadBalancerIP: '192.0.2.1', nodePort: 31000 },
      brokers: [{ broker: 0, ...METADATA, loadBalancerIP: '192.0.2.2', nodePort: 31001 }],
    }),
  },
  ingress: {
    least: Listener.ingress({
      name: 'ingress',
      port: 9096,
      bootstrap: { host: 'kafka.example.com' },
      hostTemplate: 'kafka-{nodeId}.example.com',
    }),
    most: Listener.ingress({
      ...COMMON,
      ...SERVICE,
      name: 'ingress',
      port: 9096,
      class: 'nginx',
      bootstrap: { ...METADATA, host: 'kafka.example.com', alternativeNames: ['old.example.com'] },
      brokers: [{ broker: 0, ...METADATA, host: 'zero.example.com' }],
    }),
  },
  route: {
    least: Listener.route({ name: 'route', port: 9097 }),
    most: Listener.route({
      ...COMMON,
      ...SERVICE,
      name: 'route',
      port: 9097,
      hostTemplate: 'kafka-{nodeId}.example.com',
      bootstrap: { ...METADATA, host: 'kafka.example.com' },
      brokers: [{ broker: 0, ...METADATA, host: 'zero.example.com' }],
    }),
  },
  tlsroute: {
    least: Listener.tlsRoute({
      name: 'gateway',
      port: 9098,
      parentRefs: [{ name: 'public' }],
      bootstrap: { host: 'kafka.example.com' },
      brokers: [{ broker: 0, host: 'zero.example.com' }],
    }),
    most: Listener.tlsRoute({
      ...COMMON,
      ...SERVICE,
      name: 'gateway',
      port: 9098,
      parentRefs: [
        {
          name: 'public',
          namespace: 'gateways',
          sectionName: 'kafka',
          port: 443,
          kind: 'Gateway',
          group: 'gateway.networking.k8s.io',
        },
      ],
      hostTemplate: 'kafka-{nodeId}.example.com',
      bootstrap: { ...METADATA, host: 'kafka.example.com' },
      brokers: [{ broker: 0, ...METADATA }],
    }),
  },
};

/** The listener as a Kafka writes it. */
function written(listener: Listener): string {
  const cluster = new Kafka(newChart(), 'main', { listeners: [listener] });
  const [manifest] = manifestsOf(cluster) as { spec: { kafka: { listeners: unknown[] } } }[];
  return writeYaml(manifest?.spec.kafka.listeners[0]);
}

describe.each(Object.entries(LISTENERS))('a listener of type %s', (type, { least, most }) => {
  test('takes little', () => {
    expect(least.type).toBe(type);
    expect(written(least)).toMatchSnapshot();
  });

  test('takes everything that Strimzi knows for it', () => {
    expect(written(most)).toMatchSnapshot();
  });

  test('has the shape that the API server asks for', () => {
    const chart = newChart();
    new Kafka(chart, 'least', { listeners: [least] });
    new Kafka(chart, 'most', { listeners: [most] });

    expect(shapeProblems(chart)).toEqual([]);
  });

  test('comes back the same from the words of the custom resource', () => {
    expect(written(Listener.fromSpec(most.toSpec()))).toBe(written(most));
  });
});

test('no field of a listener lacks an option', () => {
  const { kinds, shapes } = readSchemaFile();
  const schema = inlined(kinds['kafka.strimzi.io/v1/Kafka'] ?? {}, shapes);
  const known = (...path: string[]): string[] => {
    const steps = ['spec', 'kafka', 'listeners', 'configuration', ...path];
    const end = steps.reduce<Schema>(
      (found, step) => ((found['items'] ?? found) as { properties: Record<string, Schema> }).properties[step] ?? {},
      schema,
    );
    return Object.keys(((end['items'] ?? end) as { properties: object }).properties).toSorted();
  };
  const set = Object.values(LISTENERS).map(({ most }) => most.toSpec().configuration ?? {});
  const keysOf = (parts: readonly object[]): string[] =>
    [...new Set(parts.flatMap((part) => Object.keys(part)))].toSorted();

  expect(keysOf(set)).toEqual(known());
  expect(keysOf(set.map(({ bootstrap }) => bootstrap ?? {}))).toEqual(known('bootstrap'));
  expect(keysOf(set.flatMap(({ brokers }) => brokers ?? []))).toEqual(known('brokers'));
});

describe('the address at which clients begin', () => {
  const cluster = (...listeners: Listener[]): Kafka => new Kafka(newChart(), 'main', { listeners });
  const all = cluster(...Object.values(LISTENERS).map(({ least }) => least));

  test.each([
    ['inner', 'main-kafka-bootstrap.kafka.svc:9092'],
    ['proxied', 'main-kafka-proxied-bootstrap.kafka.svc:9093'],
    ['nodes', 'main-kafka-nodes-bootstrap.kafka.svc:9094'],
    ['balanced', 'main-kafka-balanced-bootstrap.kafka.svc:9095'],
    ['ingress', 'kafka.example.com:443'],
    ['route', 'main-kafka-route-bootstrap.kafka.svc:9097'],
    ['gateway', 'kafka.example.com:443'],
  ])('of listener %s is %s', (name, address) => {
    expect(all.bootstrap(name)).toBe(address);
  });

  test('needs no name where there is one listener', () => {
    expect(cluster(LISTENERS.internal.least).bootstrap()).toBe('main-kafka-bootstrap.kafka.svc:9092');
  });

  test('is without a namespace where none is known', () => {
    const chart = newChart({});

    expect(new Kafka(chart, 'main', { listeners: [LISTENERS.internal.least] }).bootstrap()).toBe(
      'main-kafka-bootstrap:9092',
    );
  });

  test('is not known of a listener that is not there', () => {
    expect(refusal(() => all.bootstrap('iner'))).toMatchInlineSnapshot(`
     "the Kafka "main" has no known listener "iner"
       in test/main
       did you mean "inner"?  [constructs/unknown-listener]"
    `);
    expect(refusal(() => all.bootstrap())).toContain(
      'name one of: inner, proxied, nodes, balanced, ingress, route, gateway',
    );
    expect(refusal(() => Kafka.fromName(newChart(), 'main', { name: 'main' }).bootstrap())).toContain(
      '(none is known)',
    );
  });

  test('is not known of a balancer without a bootstrap Service', () => {
    expect(refusal(() => cluster(LISTENERS.loadbalancer.most).bootstrap())).toMatchInlineSnapshot(`
     "listener "balanced" has no bootstrap Service to connect to
       in test/main
       leave out createBootstrapService: false, or name the addresses of the brokers yourself  [operator/listener-bootstrap]"
    `);
  });
});

test('the types refuse what Strimzi would, and so does the Kafka for those who write JavaScript', () => {
  const [bootstrap, hostTemplate] = [{ host: 'kafka.example.com' }, 'kafka-{nodeId}.example.com'];
  const refused = [
    // @ts-expect-error a certificate needs TLS
    Listener.internal({ name: 'a', port: 9092, tls: false, authentication: ListenerAuthentication.tls() }),
    // @ts-expect-error so does a certificate of your own
    Listener.nodePort({ name: 'a', port: 9092, tls: false, brokerCertChainAndKey: CERTIFICATE }),
    // @ts-expect-error routers pass TLS on
    Listener.route({ name: 'a', port: 9092, tls: false }),
    // @ts-expect-error an internal listener has no Service of its own
    Listener.internal({ name: 'a', port: 9092, ipFamilyPolicy: 'SingleStack' }),
    // @ts-expect-error a node port is open to all who reach the node
    Listener.nodePort({ name: 'a', port: 9092, loadBalancerSourceRanges: ['198.51.100.0/24'] }),
    // @ts-expect-error an Ingress makes up no hosts
    Listener.ingress({ name: 'a', port: 9092, bootstrap }),
    // @ts-expect-error a TLSRoute belongs to a Gateway
    Listener.tlsRoute({ name: 'a', port: 9092, bootstrap, hostTemplate }),
  ];

  const rules = refused.map((listener) => {
    const message = refusal(() => new Kafka(newChart(), 'main', { listeners: [listener] }));
    return [...message.matchAll(/\[(operator\/[a-z-]+)\]/g)].map(([, rule]) => rule);
  });

  expect(rules).toMatchInlineSnapshot(`
   [
     [
       "operator/listener-tls",
     ],
     [
       "operator/listener-tls",
     ],
     [
       "operator/listener-tls",
     ],
     [
       "operator/listener-configuration",
     ],
     [
       "operator/listener-configuration",
     ],
     [
       "operator/listener-host",
     ],
     [
       "operator/listener-host",
     ],
   ]
  `);
});

test('only the types see a broker that has no host: which brokers there are, the pools say', () => {
  const bootstrap = { host: 'kafka.example.com' };
  // @ts-expect-error every broker needs a host, by a template or one by one
  const listener = Listener.ingress({ name: 'a', port: 9092, bootstrap, brokers: [{ broker: 0 }] });

  expect(written(listener)).toContain('- broker: 0');
});
