import { JsonPatch, Size } from 'cdk8s';
import fc from 'fast-check';

import { Authorization, Kafka, KafkaTopic, KafkaUser, Listener, UserAuthentication } from '../../src/constructs';
import type { Grant, IKafka, KafkaUserProps } from '../../src/constructs';
import { writeYaml } from '../../src/yaml';
import { at, manifestsOf, newChart, refusal, shapeProblems, specOf, yamlOf } from '../support/chart';

const LISTENERS = [Listener.internal({ name: 'tls', port: 9093 })];

function user(props: Partial<KafkaUserProps> = {}): KafkaUser {
  const chart = newChart();
  return new KafkaUser(chart, 'billing', { cluster: Kafka.fromName(chart, 'cluster', { name: 'main' }), ...props });
}

test('the smallest KafkaUser only keeps what it is given', () => {
  expect(yamlOf(user())).toMatchInlineSnapshot(`
   "apiVersion: kafka.strimzi.io/v1
   kind: KafkaUser
   metadata:
     labels:
       strimzi.io/cluster: main
     name: billing
     namespace: kafka
   spec: {}
   "
  `);
});

test('a KafkaUser with everything that has an option of its own', () => {
  const billing = user({
    name: 'billing-app',
    namespace: 'data',
    authentication: UserAuthentication.tls({ validityDays: 90, renewalDays: 30 }),
    quotas: {
      producerByteRate: '1MB/s',
      consumerByteRate: Size.mebibytes(2),
      requestPercentage: 50,
      controllerMutationRate: 0.5,
    },
    acls: [
      { type: 'deny', resource: { type: 'topic', name: 'secret' }, operations: ['Read'], host: '192.0.2.1' },
      { resource: { type: 'topic', name: 'audit' }, operations: ['Write', 'Describe'] },
      { resource: { type: 'topic', name: 'audit' }, operations: ['Write', 'Create'] },
    ],
    secret: { labels: { app: 'billing' }, annotations: { 'example.com/copy-to': 'shop' } },
    labels: { team: 'billing' },
    annotations: { 'example.com/note': 'x' },
  });

  expect(shapeProblems(billing)).toEqual([]);
  expect(yamlOf(billing)).toMatchInlineSnapshot(`
   "apiVersion: kafka.strimzi.io/v1
   kind: KafkaUser
   metadata:
     annotations:
       example.com/note: x
     labels:
       strimzi.io/cluster: main
       team: billing
     name: billing-app
     namespace: data
   spec:
     authentication:
       renewalDays: 30
       type: tls
       validityDays: 90
     authorization:
       acls:
         - host: 192.0.2.1
           operations:
             - Read
           resource:
             name: secret
             type: topic
           type: deny
         - operations:
             - Create
             - Write
           resource:
             name: audit
             type: topic
       type: simple
     quotas:
       consumerByteRate: 2097152
       controllerMutationRate: 0.5
       producerByteRate: 1000000
       requestPercentage: 50
     template:
       secret:
         metadata:
           annotations:
             example.com/copy-to: shop
           labels:
             app: billing
   "
  `);
});

describe('how a user logs in', () => {
  const brought = UserAuthentication.scramSha512({ secret: 'passwords', key: 'billing' });

  test.each<[string, UserAuthentication | undefined, unknown, string, string | undefined]>([
    ['by a password', UserAuthentication.scramSha512(), { type: 'scram-sha-512' }, 'billing', 'billing'],
    [
      'by a password that is brought',
      brought,
      { type: 'scram-sha-512', password: { valueFrom: { secretKeyRef: { name: 'passwords', key: 'billing' } } } },
      'billing',
      'billing',
    ],
    ['by a certificate', UserAuthentication.tls(), { type: 'tls' }, 'CN=billing', 'billing'],
    [
      'by a certificate from elsewhere',
      UserAuthentication.tlsExternal(),
      { type: 'tls-external' },
      'CN=billing',
      undefined,
    ],
    ['in a way that Strimzi does not know', undefined, undefined, 'billing', undefined],
  ])('%s decides its name in Kafka and its Secret', (_, authentication, expected, principal, secretName) => {
    const made = user({ ...(authentication && { authentication }) });

    expect(at(manifestsOf(made)[0], '/spec/authentication')).toEqual(expected);
    expect({ principal: made.principal, secretName: made.secretName }).toEqual({ principal, secretName });
  });

  test('counts when overrides say it', () => {
    expect(user({ overrides: { authentication: { type: 'tls-external' } } }).principal).toBe('CN=billing');
  });
});

describe('grants', () => {
  const GRANTS: readonly [string, (cluster: IKafka, user: KafkaUser) => Grant][] = [
    ['to write', (cluster, billing) => cluster.grantProduce(billing, 'orders')],
    [
      'to write within transactions',
      (cluster, billing) => cluster.grantProduce(billing, 'orders', { transactionalId: { prefix: 'billing-' } }),
    ],
    [
      'to write and create, to brokers of old',
      (cluster, billing) => cluster.grantProduce(billing, 'orders', { create: true, idempotent: true }),
    ],
    ['to read', (cluster, billing) => cluster.grantConsume(billing, 'orders', { group: 'billing' })],
    ['to read without a group', (cluster, billing) => cluster.grantConsume(billing, 'orders')],
    [
      'to read all topics of a prefix, and to forget how far',
      (cluster, billing) =>
        cluster.grantConsume(billing, { prefix: 'shop.' }, { group: { prefix: 'billing-' }, deleteOffsets: true }),
    ],
    [
      'to run Kafka Streams',
      (cluster, billing) => cluster.grantStreams(billing, { applicationId: 'enrich', reads: ['orders'] }),
    ],
    [
      'to run Kafka Streams exactly once',
      (cluster, billing) =>
        cluster.grantStreams(billing, {
          applicationId: 'enrich',
          reads: ['orders'],
          writes: ['enriched'],
          exactlyOnce: true,
        }),
    ],
    [
      'to run workers of Kafka Connect',
      (cluster, billing) =>
        cluster.grantConnectWorker(billing, {
          groupId: 'workers',
          configStorageTopic: 'workers-configs',
          offsetStorageTopic: 'workers-offsets',
          statusStorageTopic: 'workers-status',
        }),
    ],
    [
      'to run a source connector',
      (cluster, billing) => cluster.grantSourceConnector(billing, { writes: ['orders'], create: true }),
    ],
    [
      'to run a sink connector',
      (cluster, billing) => cluster.grantSinkConnector(billing, { connector: 'files', reads: ['orders'] }),
    ],
    [
      'to mirror from it',
      (cluster, billing) => cluster.grantMirrorSource(billing, { topics: ['orders'], targetAlias: 'west' }),
    ],
    ['to mirror to it', (cluster, billing) => cluster.grantMirrorTarget(billing, { sourceAlias: 'east' })],
    [
      'to run a bridge',
      (cluster, billing) => cluster.grantBridge(billing, { reads: ['orders'], group: { prefix: 'http-' } }),
    ],
    [
      'to keep schemas in it',
      (cluster, billing) =>
        cluster.grantSchemaRegistry(billing, { topics: ['_schemas'], group: 'schema-registry' }),
    ],
    ['to watch lag', (cluster, billing) => cluster.grantLagMonitor(billing)],
    ['to do everything', (cluster, billing) => cluster.grantAdmin(billing)],
    ['to look at everything', (cluster, billing) => cluster.grantReadOnly(billing)],
  ];

  test.each(GRANTS)('%s are the least that works', (_, give) => {
    const chart = newChart();
    const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
    const billing = new KafkaUser(chart, 'billing', { cluster });
    const { rules } = give(cluster, billing);

    expect(at(manifestsOf(billing)[0], '/spec/authorization/acls')).toEqual(rules);
    expect(writeYaml(rules)).toMatchSnapshot();
  });

  test('give the same YAML in any order and however often', () => {
    const yamlAfter = (order: readonly number[]): string => {
      const chart = newChart();
      const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
      const billing = new KafkaUser(chart, 'billing', { cluster });
      for (const index of order) GRANTS[index]?.[1](cluster, billing);
      return yamlOf(billing);
    };
    const chosen = fc.uniqueArray(fc.nat(GRANTS.length - 1));
    const orders = chosen.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all)),
    );

    fc.assert(
      fc.property(orders, ([all, shuffled, again]) => {
        expect(yamlAfter([...shuffled, ...again])).toBe(yamlAfter(all));
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  test('of two topics and raw rules become one list, each resource once', () => {
    const chart = newChart();
    const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
    const acls = [
      { resource: { type: 'topic', name: 'orders' }, operations: ['Describe', 'DescribeConfigs'] },
    ] as const;
    const billing = new KafkaUser(chart, 'billing', { cluster, acls });
    new KafkaTopic(chart, 'orders', { cluster }).grantConsume(billing, { group: 'billing' });
    new KafkaTopic(chart, 'invoices', { cluster }).grantProduce(billing);
    cluster.grantConsume(billing, 'invoices', { group: 'billing' });

    expect(specOf(billing)).toMatchInlineSnapshot(`
     "authorization:
       acls:
         - operations:
             - Read
           resource:
             name: billing
             type: group
         - operations:
             - Read
             - Write
           resource:
             name: invoices
             type: topic
         - operations:
             - DescribeConfigs
             - Read
           resource:
             name: orders
             type: topic
       type: simple
     "
    `);
  });

  test.each<[string, IKafka]>([
    ['without authorization', new Kafka(newChart(), 'main', { listeners: LISTENERS })],
    ['that is known to have none', Kafka.fromName(newChart(), 'cluster', { name: 'main', takesAcls: false })],
    [
      'whose authorizer takes no ACLs',
      new Kafka(newChart(), 'main', {
        listeners: LISTENERS,
        authorization: Authorization.custom({ authorizerClass: 'A' }),
      }),
    ],
  ])('on a cluster %s add nothing, for Strimzi would refuse the user', (_, cluster) => {
    const billing = user({ cluster, acls: [{ resource: { type: 'topic', name: 'a' }, operations: ['Read'] }] });
    const elsewhere = KafkaUser.fromName(newChart(), 'other', { name: 'other' });

    expect(cluster.grantConsume(billing, 'orders', { group: 'billing' })).toEqual({ user: billing, rules: [] });
    expect(cluster.grantAdmin(elsewhere).rules).toEqual([]);
    expect(at(manifestsOf(billing)[0], '/spec')).not.toHaveProperty('authorization');
  });

  test('cannot be given to a user that is made elsewhere', () => {
    const chart = newChart();
    const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
    const other = KafkaUser.fromName(chart, 'other', { name: 'other', authentication: 'tls' });

    expect(other.principal).toBe('CN=other');
    expect(refusal(() => cluster.grantConsume(other, 'orders'))).toMatchInlineSnapshot(`
     "the KafkaUser "other" is not made here, so it cannot be given rights here
       in test/other
       give the rights where its manifest is made, or make it here with new KafkaUser(...)  [constructs/user-elsewhere]"
    `);
  });

  test('cannot be given in a cluster that the user does not belong to', () => {
    const chart = newChart();
    const [main, standby, elsewhere] = [
      Kafka.fromName(chart, 'main', { name: 'main', namespace: 'kafka' }),
      Kafka.fromName(chart, 'standby', { name: 'standby', namespace: 'kafka' }),
      Kafka.fromName(chart, 'elsewhere', { name: 'main', namespace: 'other' }),
    ];
    const billing = new KafkaUser(chart, 'billing', { cluster: main });
    Kafka.fromName(chart, 'same', { name: 'main' }).grantConsume(billing, 'orders');

    expect(refusal(() => standby.grantConsume(billing, 'orders'))).toMatchInlineSnapshot(`
     "the KafkaUser "billing" belongs to cluster "main" (kafka), so it can be given no rights in cluster "standby" (kafka)
       in test/billing
       make a user in that cluster too  [constructs/other-cluster]"
    `);
    expect(refusal(() => elsewhere.grantAdmin(billing))).toContain('in cluster "main" (other)');
  });

  test('that Kafka does not take are refused, and leave no trace', () => {
    const chart = newChart();
    const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
    const billing = new KafkaUser(chart, 'billing', { cluster });

    const acls = [{ resource: { type: 'group', name: 'a' }, operations: ['Write'] }] as const;

    expect(refusal(() => cluster.grantConsume(billing, ''))).toMatchInlineSnapshot(`
     "the name of a topic is empty
       in test/billing
       write '*' for all of them  [kafka/acl-name]"
    `);
    expect(refusal(() => billing.grant(acls))).toMatchInlineSnapshot(`
     "Write means nothing for a group
       in test/billing at /spec/authorization/acls/0/operations/0
       use one of Read, Describe, Delete, DescribeConfigs, AlterConfigs  [operator/acl-operation]"
    `);
    expect(at(manifestsOf(billing)[0], '/spec')).toEqual({});
  });
});

describe('overrides of a user', () => {
  test('and patches reach fields that no type knows', () => {
    const billing = user({
      authentication: UserAuthentication.tls({ validityDays: 90, renewalDays: 30 }),
      quotas: { requestPercentage: 50 },
      overrides: { authentication: { validityDays: null, renewalDays: null }, quotas: { requestPercentage: 60 } },
    });
    billing.apiObject.addJsonPatch(JsonPatch.add('/spec/fromTheFuture', { a: [1] }));

    expect(specOf(billing)).toMatchInlineSnapshot(`
     "authentication:
       type: tls
     quotas:
       requestPercentage: 60
     fromTheFuture:
       a:
         - 1
     "
    `);
  });

  test('replace raw rules, and grants add to theirs', () => {
    const chart = newChart();
    const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
    const own = { resource: { type: 'topic', name: 'own' }, operations: ['Read'] } as const;
    const raw = { resource: { type: 'topic', name: 'raw' }, operations: ['Read'] } as const;
    const billing = new KafkaUser(chart, 'billing', {
      cluster,
      acls: [raw],
      overrides: { authorization: { acls: [own] } },
    });

    expect(at(manifestsOf(billing)[0], '/spec/authorization')).toEqual({ type: 'simple', acls: [own] });
    cluster.grantConsume(billing, 'orders');
    expect(at(manifestsOf(billing)[0], '/spec/authorization/acls')).toEqual([
      own,
      { resource: { type: 'topic', name: 'orders' }, operations: ['Read'] },
    ]);
  });

  test('that take authorization away leave none, whatever is granted', () => {
    const chart = newChart();
    const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
    const billing = new KafkaUser(chart, 'billing', { cluster, overrides: { authorization: null } });
    cluster.grantConsume(billing, 'orders');

    expect(at(manifestsOf(billing)[0], '/spec')).toEqual({});
  });
});

describe('a KafkaUser refuses', () => {
  test('all that is wrong with it at once, with the place of each', () => {
    expect(
      refusal(() =>
        user({
          name: 'Billing',
          authentication: UserAuthentication.tls({ validityDays: 30, renewalDays: 60 }),
          quotas: { producerByteRate: 0, requestPercentage: 12.5 },
          acls: [{ resource: { type: 'group' }, operations: ['Write'], host: 'shop.example.com' }],
          labels: { 'strimzi.io/kind': 'x' },
        }),
      ),
    ).toMatchInlineSnapshot(`
     ""Billing" cannot be the name of a Kubernetes resource
       in test/billing at /metadata/name
       use lower-case letters, digits, - and ., beginning and ending with a letter or digit, at most 253 of them  [schema/name]
     renewalDays 60 is not below validityDays 30
       in test/billing at /spec/authentication
       lower renewalDays  [schema/user-certificate-lifetime]
     producerByteRate is 0, which Kafka refuses
       in test/billing at /spec/quotas/producerByteRate
       use a number above 0, or leave it out  [kafka/user-quota]
     a rule for a group names none
       in test/billing at /spec/authorization/acls/0/resource
       set resource.name  [operator/acl-name]
     Write means nothing for a group
       in test/billing at /spec/authorization/acls/0/operations/0
       use one of Read, Describe, Delete, DescribeConfigs, AlterConfigs  [operator/acl-operation]
     the host "shop.example.com" never matches: Kafka compares the text of the address
       in test/billing at /spec/authorization/acls/0/host
       use an IP address, or * for any; names and networks do not work  [operator/acl-host]
     strimzi.io/kind begins with strimzi.io/, which Strimzi keeps for itself
       in test/billing at /metadata/labels/strimzi.io~1kind
       use a prefix of your own  [operator/reserved-label]
     requestPercentage is 12.5
       in test/billing at /spec/quotas/requestPercentage
       write a whole number  [schema/type]"
    `);
  });

  test.each<[string, Partial<KafkaUserProps>, string]>([
    [
      'a rate that is none',
      { quotas: { producerByteRate: '50MB' } },
      'producerByteRate is "50MB", which is not a rate\n  in test/billing at /spec/quotas/producerByteRate',
    ],
    ['a rate that the operator cannot read', { quotas: { consumerByteRate: '3GB/s' } }, '[operator/user-quota]'],
    [
      'one lifetime without the other',
      { authentication: UserAuthentication.tls({ validityDays: 30 }) },
      '[schema/user-certificate-lifetime]',
    ],
    [
      'a name that no certificate takes',
      { name: 'a'.repeat(65), authentication: UserAuthentication.tls() },
      '[operator/user-name-length]',
    ],
    [
      'a brought password without its place',
      { authentication: UserAuthentication.scramSha512({ secret: '', key: 'x' }) },
      '[operator/user-password]',
    ],
  ])('%s', (_, props, message) => {
    expect(refusal(() => user(props))).toContain(message);
  });
});
