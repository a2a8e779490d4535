import type { Change, RuleRows } from './rows';

const LISTENERS = '/spec/kafka/listeners';

/** One listener of this type, with what is special about it. */
function listener(type: string, special: Change = {}): Change {
  return { [LISTENERS]: [{ name: 'ext', port: 9094, tls: true, type, ...special }] };
}

const configured = (type: string, configuration: unknown): Change => listener(type, { configuration });

const HOSTS = { bootstrap: { host: 'kafka.example.com' }, hostTemplate: 'broker-{nodeId}.example.com' };
const ROUTED = { ...HOSTS, parentRefs: [{ name: 'gateway' }] };

const CERTIFICATE = { secretName: 'a', certificate: 'tls.crt', key: 'tls.key' };

const peer = (value: unknown): Change => listener('internal', { networkPolicyPeers: [value] });
const expression = (value: unknown): Change => peer({ podSelector: { matchExpressions: [value] } });
const exceptions = (...pairs: readonly (readonly [cidr: string, except: string])[]): Record<string, Change> =>
  Object.fromEntries(
    pairs.map(([cidr, except]) => [`${cidr} without ${except}`, peer({ ipBlock: { cidr, except: [except] } })]),
  );

/** What the API server of Kubernetes 1.36 refuses as a CIDR. */
const BAD_CIDRS = [
  '10.0.0.0',
  '10.0.0.0/33',
  '10.0.0.0/08',
  '10.0.0.0/-1',
  '010.0.0.0/8',
  '10.0.0/8',
  '10.0.0.1/8',
  '256.0.0.0/8',
  ' 10.0.0.0/8',
  '2001:db8::1/32',
  '2001:db8::/129',
  '1::2::3/64',
  '::ffff:10.0.0.0/104',
  'fe80::%eth0/64',
];

/** What it takes. */
const GOOD_CIDRS = [
  '0.0.0.0/0',
  '10.0.0.0/32',
  '::/0',
  '2001:DB8::/32',
  '2001:0db8:0:0:0:0:0:0/32',
  '::10.0.0.0/104',
];

/** Each field with a type that it is not for and one that it is for. */
const FIELDS: readonly (readonly [field: string, value: unknown, not: string, is: string])[] = [
  ['useServiceDnsDomain', false, 'nodeport', 'cluster-ip'],
  ['ipFamilyPolicy', 'SingleStack', 'internal', 'cluster-ip'],
  ['ipFamilies', [], 'internal', 'nodeport'],
  ['class', 'nginx', 'nodeport', 'loadbalancer'],
  ['externalTrafficPolicy', 'Local', 'cluster-ip', 'nodeport'],
  ['loadBalancerSourceRanges', ['10.0.0.0/8'], 'nodeport', 'loadbalancer'],
  ['allocateLoadBalancerNodePorts', false, 'nodeport', 'loadbalancer'],
  ['finalizers', ['a/b'], 'internal', 'loadbalancer'],
  ['preferredNodePortAddressType', 'Hostname', 'loadbalancer', 'nodeport'],
  ['publishNotReadyAddresses', true, 'internal', 'loadbalancer'],
  ['createBootstrapService', false, 'nodeport', 'loadbalancer'],
  ['hostTemplate', 'a-{nodeId}', 'loadbalancer', 'route'],
  ['perBrokerLabelsTemplate', { a: 'b' }, 'internal', 'cluster-ip'],
  ['perBrokerAnnotationsTemplate', { a: 'b' }, 'internal', 'cluster-ip'],
  ['parentRefs', [], 'route', ''],
];

const OVERRIDES: readonly (readonly [field: string, value: unknown, not: string, is: string])[] = [
  ['host', 'a.example.com', 'nodeport', 'route'],
  ['loadBalancerIP', '10.0.0.1', 'nodeport', 'loadbalancer'],
  ['nodePort', 31000, 'cluster-ip', 'loadbalancer'],
  ['externalIPs', [], 'loadbalancer', 'nodeport'],
  ['labels', { a: 'b' }, 'internal', 'cluster-ip'],
  ['annotations', { a: 'b' }, 'internal', 'route'],
];

function misplacedRows(wrong: boolean): Record<string, Change> {
  const rows: Record<string, Change> = {};
  for (const [field, value, not, is] of FIELDS) {
    const type = wrong ? not : is;
    if (type !== '') rows[`${field} of ${type}`] = configured(type, { [field]: value });
  }
  for (const [field, value, not, is] of OVERRIDES) {
    const type = wrong ? not : is;
    rows[`bootstrap.${field} of ${type}`] = configured(type, { bootstrap: { [field]: value } });
    rows[`brokers[].${field} of ${type}`] = configured(type, { brokers: [{ broker: 0, [field]: value }] });
  }
  return rows;
}

export const LISTENER_RULES: readonly RuleRows[] = [
  {
    rule: 'operator/listeners',
    fails: { 'no listener': { [LISTENERS]: [] } },
    passes: { one: listener('internal') },
  },
  {
    rule: 'operator/listener-name',
    fails: {
      'a dash': listener('internal', { name: 'my-tls' }),
      'twelve characters': listener('internal', { name: 'controlplane' }),
      'one name twice': {
        [`${LISTENERS}/1`]: { name: 'tls', port: 9094, type: 'internal', tls: true },
      },
    },
    passes: { 'eleven characters': listener('internal', { name: 'abcdefghij1' }) },
  },
  {
    rule: 'operator/listener-peer',
    fails: {
      'nothing at all': peer({}),
      'nothing but nulls': peer({ podSelector: null }),
      'pods beside addresses': peer({ podSelector: {}, ipBlock: { cidr: '10.0.0.0/8' } }),
      'a key with a space': peer({ podSelector: { matchLabels: { 'an app': 'x' } } }),
      'a value with a space': peer({ namespaceSelector: { matchLabels: { app: 'x y' } } }),
      'an unknown operator': expression({ key: 'app', operator: 'Equals', values: ['x'] }),
      'an operator in small letters': expression({ key: 'app', operator: 'exists' }),
      'no operator': expression({ key: 'app' }),
      'no key': expression({ operator: 'Exists' }),
      'In without values': expression({ key: 'app', operator: 'In', values: [] }),
      'Exists with values': expression({ key: 'app', operator: 'Exists', values: ['x'] }),
      'a value that is no label': expression({ key: 'app', operator: 'NotIn', values: ['-x'] }),
      'no CIDR': peer({ ipBlock: {} }),
      ...Object.fromEntries(BAD_CIDRS.map((cidr) => [`the CIDR ${cidr}`, peer({ ipBlock: { cidr } })])),
      ...exceptions(
        ['10.0.0.0/8', '10.0.0.0/8'],
        ['10.0.0.0/8', '11.0.0.0/16'],
        ['10.0.0.0/8', '10.0.0.0/7'],
        ['10.0.0.0/8', '10.1.0.0'],
        ['::/0', '10.0.0.0/8'],
        ['2001:db8::/32', '2001:db9::/48'],
      ),
    },
    passes: {
      'all pods': peer({ podSelector: {} }),
      'pods of namespaces': peer({
        podSelector: { matchLabels: { app: '' } },
        namespaceSelector: { matchExpressions: [{ key: 'example.org/env', operator: 'Exists', values: [] }] },
      }),
      'an expression with values': expression({ key: 'app', operator: 'NotIn', values: ['x', ''] }),
      ...Object.fromEntries(GOOD_CIDRS.map((cidr) => [`the CIDR ${cidr}`, peer({ ipBlock: { cidr } })])),
      ...exceptions(
        ['10.0.0.0/8', '10.1.0.0/16'],
        ['0.0.0.0/0', '10.0.0.0/8'],
        ['2001:db8::/32', '2001:db8:1::/48'],
      ),
    },
  },
  {
    rule: 'operator/listener-port',
    fails: { 'one port twice': { [`${LISTENERS}/1`]: { name: 'b', port: 9093, type: 'internal', tls: true } } },
    passes: { ports: { [`${LISTENERS}/1`]: { name: 'b', port: 9094, type: 'internal', tls: true } } },
  },
  {
    rule: 'operator/listener-port-forbidden',
    fails: {
      'the port of replication': listener('internal', { port: 9091 }),
      'the port of metrics': listener('internal', { port: 9404 }),
      'the port of JMX': listener('internal', { port: 9999 }),
    },
    passes: { 'the first port': listener('internal', { port: 9092 }) },
  },
  {
    rule: 'operator/listener-port-range',
    fails: { 'a port that does not exist': listener('internal', { port: 65_536 }) },
    passes: { 'the last port': listener('internal', { port: 65_535 }) },
  },
  {
    rule: 'operator/listener-tls',
    fails: {
      'a route without TLS': listener('route', { tls: false }),
      'an ingress without TLS': listener('ingress', { tls: false, configuration: HOSTS }),
      'client certificates without TLS': listener('internal', { tls: false, authentication: { type: 'tls' } }),
      'a certificate without TLS': listener('internal', {
        tls: false,
        configuration: { brokerCertChainAndKey: CERTIFICATE },
      }),
    },
    passes: {
      'passwords without TLS': listener('nodeport', { tls: false, authentication: { type: 'scram-sha-512' } }),
      'client certificates with TLS': listener('internal', { authentication: { type: 'tls' } }),
    },
  },
  {
    rule: 'operator/listener-tls-route',
    fails: { 'a TLSRoute without TLS': listener('tlsroute', { tls: false, configuration: ROUTED }) },
    passes: { 'a TLSRoute with TLS': configured('tlsroute', ROUTED) },
  },
  {
    rule: 'operator/listener-config-forbidden',
    fails: {
      'a keystore': listener('internal', {
        authentication: { type: 'custom', listenerConfig: { 'ssl.keystore.type': 'PEM' } },
      }),
    },
    passes: {
      'a truststore': listener('internal', {
        authentication: { type: 'custom', listenerConfig: { 'ssl.truststore.type': 'PEM' } },
      }),
    },
  },
  {
    rule: 'operator/listener-configuration',
    fails: misplacedRows(true),
    passes: {
      ...misplacedRows(false),
      'a field that is null': configured('internal', { externalTrafficPolicy: null }),
      'lists without items': configured('internal', { finalizers: [], loadBalancerSourceRanges: [] }),
      'a bootstrap Service that is wanted': configured('internal', { createBootstrapService: true }),
      'a name that every object has': configured('internal', { constructor: 1 }),
    },
  },
  {
    rule: 'operator/listener-certificate',
    fails: {
      'an empty key': configured('internal', { brokerCertChainAndKey: { ...CERTIFICATE, key: '' } }),
      'an empty Secret': configured('internal', { brokerCertChainAndKey: { ...CERTIFICATE, secretName: '' } }),
    },
    passes: { 'a certificate': configured('internal', { brokerCertChainAndKey: CERTIFICATE }) },
  },
  {
    rule: 'operator/listener-host',
    fails: {
      'an ingress without anything': listener('ingress'),
      'an ingress without a bootstrap host': configured('ingress', { hostTemplate: 'b-{nodeId}.example.com' }),
      'an ingress without hosts of brokers': configured('ingress', { bootstrap: HOSTS.bootstrap }),
      'a TLSRoute without a Gateway': configured('tlsroute', HOSTS),
    },
    passes: {
      'an ingress with a host for each broker': configured('ingress', {
        bootstrap: HOSTS.bootstrap,
        brokers: [{ broker: 0, host: 'b0.example.com' }],
      }),
      'a route without hosts': listener('route'),
    },
  },
  {
    rule: 'operator/listener-parent-refs',
    fails: { 'a TLSRoute with an empty list': configured('tlsroute', { ...HOSTS, parentRefs: [] }) },
    passes: { 'a TLSRoute with a Gateway': configured('tlsroute', ROUTED) },
  },
  {
    rule: 'operator/listener-dns-name',
    fails: {
      'an alternative name with an underscore': listener('internal', {
        tls: false,
        configuration: { bootstrap: { alternativeNames: ['my_kafka.example.com'] } },
      }),
      'a placeholder in an alternative name': configured('internal', {
        bootstrap: { alternativeNames: ['b-{nodeId}.example.com'] },
      }),
      'an unknown placeholder': configured('ingress', { ...HOSTS, hostTemplate: 'b-{id}.example.com' }),
      'a host of a broker': configured('ingress', { ...HOSTS, brokers: [{ broker: 0, host: 'b..example.com' }] }),
      'an advertised host with TLS': configured('internal', { advertisedHostTemplate: 'b_{nodeId}' }),
      'an advertised host of a load balancer without TLS': listener('loadbalancer', {
        tls: false,
        configuration: { brokers: [{ broker: 0, advertisedHost: 'a b' }] },
      }),
      'a label of 64 characters': configured('internal', { bootstrap: { alternativeNames: ['a'.repeat(64)] } }),
      'a name of 256 characters': configured('internal', {
        bootstrap: { alternativeNames: [`${'a.'.repeat(127)}ab`] },
      }),
      'an address of nine groups': configured('internal', {
        bootstrap: { alternativeNames: ['1:2:3:4:5:6:7:8:9'] },
      }),
      'nothing but colons': configured('internal', { bootstrap: { alternativeNames: ['::'] } }),
    },
    passes: {
      'names and addresses': configured('internal', {
        bootstrap: {
          alternativeNames: [
            'a.example.com.',
            '*.example.com',
            '255.0.0.1',
            '2001:db8::1',
            'A-1',
            `${'a.'.repeat(127)}a`,
          ],
        },
      }),
      templates: configured('ingress', { ...HOSTS, advertisedHostTemplate: '{nodePodName}.example.com' }),
      'an advertised host without TLS': listener('internal', {
        tls: false,
        configuration: { advertisedHostTemplate: 'b_{nodeId}' },
      }),
      'a host that a Route judges': configured('route', { hostTemplate: 'b_{id}' }),
    },
  },
  {
    rule: 'operator/listener-advertised-port',
    fails: Object.fromEntries(
      ['port{nodeId}', '{nodeId}/2', '-{nodeId}', '9000+', '(9000', '()', '{nodeId} {nodeId}', '2(3)', ''].map(
        (template) => [JSON.stringify(template), configured('internal', { advertisedPortTemplate: template })],
      ),
    ),
    passes: Object.fromEntries(
      ['9000 + {nodeId}', '900{nodeId}', '({nodeId} + 1) * 100 - 5', '{nodeId}', '9000.5'].map((template) => [
        JSON.stringify(template),
        configured('internal', { advertisedPortTemplate: template }),
      ]),
    ),
  },
  {
    rule: 'operator/template-reserved-key',
    fails: {
      'an annotation of a Route': configured('route', { bootstrap: { annotations: { 'strimzi.io/x': '1' } } }),
      'a label of a broker': configured('nodeport', { brokers: [{ broker: 0, labels: { 'strimzi.io/x': '1' } }] }),
      'a label of all brokers': configured('loadbalancer', { perBrokerLabelsTemplate: { 'strimzi.io/x': '1' } }),
      'an annotation of all ingresses': configured('ingress', {
        ...HOSTS,
        perBrokerAnnotationsTemplate: { 'strimzi.io/x': '1' },
      }),
    },
    passes: {
      'an annotation of a Service': configured('loadbalancer', {
        bootstrap: { annotations: { 'strimzi.io/x': '1' } },
      }),
      'a label of all brokers that names the cluster': configured('nodeport', {
        perBrokerLabelsTemplate: { 'strimzi.io/cluster': 'a' },
      }),
      'a label that names the cluster': configured('nodeport', {
        bootstrap: { labels: { 'strimzi.io/cluster': 'a' } },
      }),
    },
  },
];
