import { at, synthesizeText } from '../support/synthesize';

const CONFIG = `version: 1
strimzi: 1.2.0
environments:
  prod: { profile: prod, namespace: kafka, clientNamespaces: { defaultDeny: true, egress: true } }
clusters: { main: {} }
topics: { orders: {} }
connects:
  pipes:
    namespace: connect
    credentials: { secret: pipes }
    build: { image: registry.example.com/pipes, cpu: 1, memory: 2Gi, plugins: { pg: [{ type: debezium, connector: postgres }] } }
connectors:
  shop:
    outbox: { type: postgresql, host: db.shop.svc, database: shop, credentials: CREDENTIALS, route: orders, routeBy: type }
  far:
    jdbc: { url: 'jdbc:sqlserver://db.example.com:1435;databaseName=far', credentials: CREDENTIALS }
    consumes: [orders]
  near:
    jdbc: { url: 'jdbc:mysql://db/near', credentials: CREDENTIALS }
    consumes: [orders]
`.replaceAll('CREDENTIALS', '{ user: { secret: db, key: user }, password: { secret: db, key: password } }');

const policies = synthesizeText(CONFIG, 'prod');

test('workers reach each other and the databases that their connectors name', () => {
  const egress = at(policies.get('NetworkPolicy/pipes-to-kafka-main'), '/spec/egress') as unknown[];
  const namespace = (name: string): object => ({
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
  });
  const pods = {
    'strimzi.io/cluster': 'pipes',
    'strimzi.io/kind': 'KafkaConnect',
    'strimzi.io/name': 'pipes-connect',
  };

  expect(egress.slice(1, 5)).toEqual([
    {
      to: [{ ...namespace('connect'), podSelector: { matchLabels: pods } }],
      ports: [{ port: 8083, protocol: 'TCP' }],
    },
    { ports: [{ port: 1435, protocol: 'TCP' }] },
    { to: [namespace('connect')], ports: [{ port: 3306, protocol: 'TCP' }] },
    { to: [namespace('shop')], ports: [{ port: 5432, protocol: 'TCP' }] },
  ]);
});

test('a build reaches what it downloads and where it pushes to', () => {
  expect(at(policies.get('NetworkPolicy/pipes-build'), '/spec')).toEqual({
    podSelector: {
      matchLabels: {
        'strimzi.io/cluster': 'pipes',
        'strimzi.io/kind': 'KafkaConnect',
        'strimzi.io/name': 'pipes-connect-build',
      },
    },
    policyTypes: ['Egress'],
    egress: [
      { ports: [{ port: 443, protocol: 'TCP' }] },
      {
        ports: [
          { port: 53, protocol: 'UDP' },
          { port: 53, protocol: 'TCP' },
        ],
      },
    ],
  });
});
