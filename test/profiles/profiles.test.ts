import { at, synthesizeText } from '../support/synthesize';

/** The smallest config, and for prod a door to the outside: nothing is exposed unless it is asked for. */
const CONFIG = `
version: 1
strimzi: 1.2.0
environments:
  dev: { profile: dev, namespace: kafka-dev }
  prod: { profile: prod, namespace: kafka, zones: [a, b, c] }
clusters:
  main:
    environments:
      prod:
        listeners:
          outside:
            type: loadbalancer
            port: 9096
            peers: [{ ipBlock: { cidr: 192.0.2.0/24 } }]
            configuration: { loadBalancerSourceRanges: [192.0.2.0/24] }
topics:
  orders: {}
clients:
  shop: { namespace: shop, produces: [orders], authentication: scram-sha-512 }
  billing: { namespace: billing, consumes: [orders], authentication: tls }
`;

const OBJECTS = { dev: synthesizeText(CONFIG, 'dev'), prod: synthesizeText(CONFIG, 'prod') } as const;

type Fact = readonly [object: string, pointer: string, value: unknown];
type Row = readonly [code: string, what: string, dev: readonly Fact[], prod: readonly Fact[]];

const KAFKA = 'Kafka/main';
const DUAL = 'KafkaNodePool/dual';
const BROKERS = 'KafkaNodePool/brokers';
const CONTROLLERS = 'KafkaNodePool/controllers';
const TOPIC = 'KafkaTopic/orders';

const config = (key: string, value: unknown): Fact => [KAFKA, `/spec/kafka/config/${key}`, value];
const podSelector = (role: string): object => ({
  matchLabels: { 'strimzi.io/cluster': 'main', [`strimzi.io/${role}-role`]: 'true' },
});

/** The fourteen rows that tell dev from prod. */
const TABLE: readonly Row[] = [
  [
    'T1',
    'brokers 1 / 3 and 3 controllers',
    [
      [DUAL, '/spec/roles', ['controller', 'broker']],
      [DUAL, '/spec/replicas', 1],
    ],
    [
      [CONTROLLERS, '/spec/roles', ['controller']],
      [CONTROLLERS, '/spec/replicas', 3],
      [BROKERS, '/spec/roles', ['broker']],
      [BROKERS, '/spec/replicas', 3],
    ],
  ],
  [
    'T2',
    'replication 1 / 3',
    [config('default.replication.factor', 1), [TOPIC, '/spec/replicas', 1]],
    [config('default.replication.factor', 3), [TOPIC, '/spec/replicas', 3]],
  ],
  [
    'T3',
    'min ISR 1 / 2',
    [config('min.insync.replicas', 1)],
    [config('min.insync.replicas', 2), [TOPIC, '/spec/config/min.insync.replicas', 2]],
  ],
  [
    'T4',
    'storage 5Gi that goes / 500Gi SSD that stays',
    [
      [DUAL, '/spec/storage/volumes/0/size', '5Gi'],
      [DUAL, '/spec/storage/volumes/0/deleteClaim', true],
    ],
    [
      [BROKERS, '/spec/storage/type', 'jbod'],
      [BROKERS, '/spec/storage/volumes/0/size', '500Gi'],
      [BROKERS, '/spec/storage/volumes/0/class', 'fast-ssd'],
      [BROKERS, '/spec/storage/volumes/0/deleteClaim', false],
      [CONTROLLERS, '/spec/storage/volumes/0/size', '64Gi'],
      [CONTROLLERS, '/spec/storage/volumes/0/deleteClaim', false],
    ],
  ],
  [
    'T5',
    'TLS off / on, on every listener',
    [
      [KAFKA, '/spec/kafka/listeners/0/tls', false],
      [KAFKA, '/spec/kafka/listeners/1/tls', false],
    ],
    [
      [KAFKA, '/spec/kafka/listeners/0/tls', true],
      [KAFKA, '/spec/kafka/listeners/1/tls', true],
      [KAFKA, '/spec/kafka/listeners/2/tls', true],
    ],
  ],
  [
    'T6',
    'authentication none / SCRAM or mTLS, on every listener',
    [
      [KAFKA, '/spec/kafka/listeners/0/authentication', undefined],
      [KAFKA, '/spec/kafka/listeners/1/authentication', undefined],
    ],
    [
      [KAFKA, '/spec/kafka/listeners/0/authentication/type', 'tls'],
      [KAFKA, '/spec/kafka/listeners/1/authentication/type', 'scram-sha-512'],
      [KAFKA, '/spec/kafka/listeners/2/authentication/type', 'scram-sha-512'],
    ],
  ],
  [
    'T7',
    'memory 2Gi / 12Gi with a heap of 6Gi',
    [
      [DUAL, '/spec/resources/requests/memory', '2Gi'],
      [DUAL, '/spec/resources/limits/memory', '2Gi'],
      [DUAL, '/spec/jvmOptions/-Xmx', '1g'],
    ],
    [
      [BROKERS, '/spec/resources/requests/memory', '12Gi'],
      [BROKERS, '/spec/resources/limits/memory', '12Gi'],
      [BROKERS, '/spec/jvmOptions/-Xmx', '6g'],
      [BROKERS, '/spec/jvmOptions/-Xms', '6g'],
    ],
  ],
  [
    'T8',
    'no placement / zones and hosts, this cluster’s pods only',
    [[DUAL, '/spec/template', undefined]],
    [
      [BROKERS, '/spec/template/pod/topologySpreadConstraints/0/topologyKey', 'topology.kubernetes.io/zone'],
      [BROKERS, '/spec/template/pod/topologySpreadConstraints/0/whenUnsatisfiable', 'DoNotSchedule'],
      [BROKERS, '/spec/template/pod/topologySpreadConstraints/0/labelSelector', podSelector('broker')],
      [
        BROKERS,
        '/spec/template/pod/affinity/podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution/0',
        { labelSelector: podSelector('broker'), topologyKey: 'kubernetes.io/hostname' },
      ],
      [CONTROLLERS, '/spec/template/pod/topologySpreadConstraints/0/labelSelector', podSelector('controller')],
    ],
  ],
  [
    'T9',
    'from outside by nodeport / by a load balancer with source ranges, when asked for',
    [[KAFKA, '/spec/kafka/listeners/1/type', 'nodeport']],
    [
      [KAFKA, '/spec/kafka/listeners/0/type', 'internal'],
      [KAFKA, '/spec/kafka/listeners/1/type', 'internal'],
      [KAFKA, '/spec/kafka/listeners/2/type', 'loadbalancer'],
      [KAFKA, '/spec/kafka/listeners/2/configuration/loadBalancerSourceRanges', ['192.0.2.0/24']],
    ],
  ],
  [
    'T10',
    'retention 24 h / 7 d',
    [config('log.retention.hours', 24), [TOPIC, '/spec/config/retention.ms', 86_400_000]],
    [config('log.retention.hours', 168), [TOPIC, '/spec/config/retention.ms', 604_800_000]],
  ],
  [
    'T11',
    'disruption budget of Strimzi’s own / of one',
    [[KAFKA, '/spec/kafka/template', undefined]],
    [[KAFKA, '/spec/kafka/template/podDisruptionBudget/maxUnavailable', 1]],
  ],
  [
    'T12',
    'everyone may connect / the namespaces of the clients',
    [
      [KAFKA, '/spec/kafka/listeners/0/networkPolicyPeers', undefined],
      ['NetworkPolicy/default-deny', '/spec', undefined],
    ],
    [
      [
        KAFKA,
        '/spec/kafka/listeners/0/networkPolicyPeers',
        [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'billing' } } }],
      ],
      [
        KAFKA,
        '/spec/kafka/listeners/1/networkPolicyPeers',
        [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } }],
      ],
      ['NetworkPolicy/default-deny', '/spec', { podSelector: {}, policyTypes: ['Ingress'] }],
    ],
  ],
  [
    'T13',
    'certificates as Strimzi has them / for three years, renewed at weekends',
    [
      [KAFKA, '/spec/clusterCa', undefined],
      [KAFKA, '/spec/maintenanceTimeWindows', undefined],
    ],
    [
      [KAFKA, '/spec/clusterCa', { validityDays: 1095, renewalDays: 90 }],
      [KAFKA, '/spec/clientsCa', { validityDays: 1095, renewalDays: 90 }],
      [KAFKA, '/spec/maintenanceTimeWindows', ['* * 1-4 ? * SAT,SUN *']],
    ],
  ],
  [
    'T14',
    'Cruise Control none / on, with rebalancing',
    [[KAFKA, '/spec/cruiseControl', undefined]],
    [
      [KAFKA, '/spec/cruiseControl/autoRebalance', [{ mode: 'add-brokers' }, { mode: 'remove-brokers' }]],
      [KAFKA, '/spec/cruiseControl/resources/limits/memory', '2Gi'],
      [KAFKA, '/spec/cruiseControl/brokerCapacity', { cpu: '2' }],
    ],
  ],
];

/** Items of the production checklists that the table does not have, as far as these kinds can express them. */
const CHECKLIST: readonly (readonly [code: string, what: string, prod: readonly Fact[]])[] = [
  ['L1', 'brokers over zones', [[KAFKA, '/spec/kafka/rack/topologyKey', 'topology.kubernetes.io/zone']]],
  ['L2', 'KRaft: roles are said by pools', [[CONTROLLERS, '/spec/roles', ['controller']]]],
  ['L3', 'dedicated disks', [[BROKERS, '/spec/storage/volumes/0/type', 'persistent-claim']]],
  [
    'L5',
    'followers are read in the own zone',
    [config('replica.selector.class', 'org.apache.kafka.common.replica.RackAwareReplicaSelector')],
  ],
  [
    'L6',
    'internal topics are replicated',
    [
      config('offsets.topic.replication.factor', 3),
      config('transaction.state.log.replication.factor', 3),
      config('share.coordinator.state.topic.replication.factor', 3),
    ],
  ],
  [
    'L7',
    'internal topics need two in-sync replicas',
    [config('transaction.state.log.min.isr', 2), config('share.coordinator.state.topic.min.isr', 2)],
  ],
  ['L8, P9', 'unclean leader election is off', [config('unclean.leader.election.enable', false)]],
  ['L10', 'no topic by accident', [config('auto.create.topics.enable', false)]],
  [
    'L13, P3',
    'authorization, and the least rights that work',
    [
      [KAFKA, '/spec/kafka/authorization', { type: 'simple' }],
      [
        'KafkaUser/shop',
        '/spec/authorization/acls',
        [{ operations: ['Write'], resource: { type: 'topic', name: 'orders' } }],
      ],
    ],
  ],
  [
    'L14',
    'nothing of ours touches the listeners between brokers',
    [config('inter.broker.listener.name', undefined)],
  ],
  [
    'L19, P16',
    'metrics, with those that alerts need',
    [
      [KAFKA, '/spec/kafka/metricsConfig/type', 'strimziMetricsReporter'],
      [KAFKA, '/spec/cruiseControl/metricsConfig/type', 'jmxPrometheusExporter'],
      [KAFKA, '/spec/cruiseControl/metricsConfig/valueFrom/configMapKeyRef/name', 'main-cruise-control-metrics'],
    ],
  ],
  ['L16', 'lag can be seen', [[KAFKA, '/spec/kafkaExporter/groupRegex', '.*']]],
  [
    'P4',
    'namespaces with Pod Security levels',
    [
      ['Namespace/kafka', '/metadata/labels/pod-security.kubernetes.io~1enforce', 'baseline'],
      ['Namespace/kafka', '/metadata/labels/pod-security.kubernetes.io~1warn', 'restricted'],
    ],
  ],
  [
    'P11',
    'controllers with 4Gi',
    [
      [CONTROLLERS, '/spec/resources/limits/memory', '4Gi'],
      [CONTROLLERS, '/spec/jvmOptions/-Xmx', '2g'],
    ],
  ],
  ['P12', 'quotas for everyone', [[KAFKA, '/spec/kafka/quotas/type', 'kafka']]],
  [
    'P15',
    'both operators, bounded',
    [
      [KAFKA, '/spec/entityOperator/topicOperator/resources/limits/memory', '512Mi'],
      [KAFKA, '/spec/entityOperator/userOperator/resources/limits/memory', '512Mi'],
    ],
  ],
  [
    'P17',
    'no prune deletes data',
    [
      [BROKERS, '/metadata/annotations/kustomize.toolkit.fluxcd.io~1prune', 'disabled'],
      [TOPIC, '/metadata/annotations/argocd.argoproj.io~1sync-options', 'Prune=false,Delete=false'],
      [
        BROKERS,
        '/spec/template/persistentVolumeClaim/metadata/annotations/argocd.argoproj.io~1compare-options',
        'IgnoreExtraneous',
      ],
    ],
  ],
  ['L22', 'time to stop cleanly', [[BROKERS, '/spec/template/pod/terminationGracePeriodSeconds', 120]]],
];

/** What no Kafka, pool, topic, user or plain Kubernetes object can say, and what will bring it. */
const LATER: readonly (readonly [code: string, what: string, by: string])[] = [
  ['L4', 'network bandwidth of the nodes', 'review, with facts of the nodes'],
  ['L9', 'producers wait for all replicas', 'client settings generated beside the users'],
  ['L15', 'alert on under-replicated partitions', 'PrometheusRules'],
  ['L16', 'alert on lag', 'PrometheusRules'],
  ['L17', 'alert on disks', 'PrometheusRules'],
  ['L18', 'dashboards of request latency', 'dashboards'],
  ['L20', 'topic configuration can be restored', 'the repository itself; adopt'],
  ['L21', 'disaster recovery', 'KafkaMirrorMaker2'],
  ['L22', 'procedure of a rolling restart', 'plan'],
  ['L23', 'reassignment of partitions', 'KafkaRebalance'],
];

function facts(rows: readonly (readonly [string, string, readonly Fact[]])[]) {
  return rows.flatMap(([code, what, said]) =>
    said.map(([object, pointer, value]) => [code, what, object, pointer, value] as const),
  );
}

describe('the dev profile', () => {
  test.each(facts(TABLE.map(([code, what, dev]) => [code, what, dev] as const)))(
    '%s %s: %s at %s',
    (_code, _what, object, pointer, value) => {
      expect(at(OBJECTS.dev.get(object), pointer)).toEqual(value);
    },
  );

  test('makes nothing that keeps data when it is thrown away', () => {
    const texts = [...OBJECTS.dev.values()].map((object) => JSON.stringify(object.metadata));

    expect(texts.filter((text) => /prune|sync-options|resource-policy/i.test(text))).toEqual([]);
  });
});

describe('the prod profile', () => {
  test.each([...facts(TABLE.map(([code, what, , prod]) => [code, what, prod] as const)), ...facts(CHECKLIST)])(
    '%s %s: %s at %s',
    (_code, _what, object, pointer, value) => {
      expect(OBJECTS.prod.has(object)).toBe(true);
      expect(at(OBJECTS.prod.get(object), pointer)).toEqual(value);
    },
  );

  test('exposes nothing to the outside unasked', () => {
    const prod = synthesizeText(CONFIG.replace(/ {2}main:[\s\S]*?(?=topics:)/, '  main: {}\n'), 'prod');
    const listeners = at(prod.get(KAFKA), '/spec/kafka/listeners') as { readonly type: string }[];

    expect(listeners.map(({ type }) => type)).toEqual(['internal', 'internal']);
  });

  test('never makes a second budget, nor a policy on the pods of Kafka', () => {
    const objects = [...OBJECTS.prod.values()];

    expect(objects.filter(({ kind }) => kind === 'PodDisruptionBudget')).toEqual([]);
    expect(
      objects.filter(({ kind, spec }) => kind === 'NetworkPolicy' && JSON.stringify(spec).includes('strimzi.io')),
    ).toEqual([]);
  });
});

test('every item of the checklists is here, or has what will bring it', () => {
  const codes = [...TABLE, ...CHECKLIST, ...LATER].flatMap(([code]) => code.split(', '));
  const wanted = [...numbered('L', 23), ...numbered('T', 14)];
  // the items of the second checklist that say the same as a row of the table
  const same = { P1: 'T5', P2: 'T6', P5: 'T13', P6: 'T1', P7: 'T8', P8: 'T11', P10: 'T7', P13: 'T4', P14: 'T14' };
  const sameAs = { L11: 'T5', L12: 'T6' };
  const covered = new Set([...codes, ...Object.keys(same), ...Object.keys(sameAs)]);

  expect([...wanted, ...numbered('P', 17)].filter((code) => !covered.has(code))).toEqual([]);
  expect(LATER.every(([, , by]) => by !== '')).toBe(true);
});

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}
