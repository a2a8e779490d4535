import { kafkaUserProblems } from '../../../src/facts';
import type { Change, KindRows, RuleRows } from './rows';

const AUTHENTICATION = '/spec/authentication';

const authentication = (value: unknown): Change => ({ [AUTHENTICATION]: value });
const quota = (name: string, value: unknown): Change => ({ '/spec/quotas': { [name]: value } });
const acl = (resource: unknown, special: Change = {}): Change => ({
  '/spec/authorization/acls': [{ resource, operations: ['Read'], ...special }],
});
const topic = { type: 'topic', name: 'orders' };
const host = (address: string): Change => acl(topic, { host: address });
const operation = (type: string, ...operations: string[]): Change => acl({ type, name: 'a' }, { operations });
const secret = (key: string): Change => ({
  '/spec/template': { secret: { metadata: { annotations: { [key]: 'x' } } } },
});

const RULES: readonly RuleRows[] = [
  {
    rule: 'schema/name',
    fails: { 'a dash in front': { '/metadata/name': '-x' } },
    passes: { dots: { '/metadata/name': 'dots.in.name' } },
  },
  {
    rule: 'operator/user-name-length',
    fails: {
      '65 characters with a certificate': { '/metadata/name': 'u'.repeat(65), ...authentication({ type: 'tls' }) },
    },
    passes: {
      '64 characters with a certificate': { '/metadata/name': 'u'.repeat(64), ...authentication({ type: 'tls' }) },
      '65 characters with a password': { '/metadata/name': 'u'.repeat(65) },
      "65 characters with a certificate of one's own": {
        '/metadata/name': 'u'.repeat(65),
        ...authentication({ type: 'tls-external' }),
      },
    },
  },
  {
    rule: 'operator/user-password',
    fails: {
      'no Secret': authentication({ type: 'scram-sha-512', password: { valueFrom: {} } }),
      'no key': authentication({
        type: 'scram-sha-512',
        password: { valueFrom: { secretKeyRef: { name: 'a' } } },
      }),
    },
    passes: {
      'Secret and key': authentication({
        type: 'scram-sha-512',
        password: { valueFrom: { secretKeyRef: { name: 'a', key: 'k' } } },
      }),
      'no password': authentication({ type: 'scram-sha-512' }),
      'a password that nobody reads': authentication({ type: 'tls', password: { valueFrom: {} } }),
    },
  },
  {
    rule: 'schema/user-certificate-lifetime',
    fails: {
      'lifetimes of a password': authentication({ type: 'scram-sha-512', validityDays: 90, renewalDays: 30 }),
      'a validity alone': authentication({ type: 'tls', validityDays: 90 }),
      'a renewal alone': authentication({ type: 'tls', renewalDays: 30 }),
      'a renewal as long as the validity': authentication({ type: 'tls', validityDays: 30, renewalDays: 30 }),
    },
    passes: {
      'a renewal below the validity': authentication({ type: 'tls', validityDays: 90, renewalDays: 30 }),
      'no lifetimes': authentication({ type: 'tls' }),
    },
  },
  {
    rule: 'operator/user-quota',
    fails: {
      'more bytes than 32 bits': quota('consumerByteRate', 3_000_000_000),
      'a larger share than 32 bits': quota('requestPercentage', 2 ** 31),
    },
    passes: {
      'the most that 32 bits hold': quota('producerByteRate', 2_147_483_647),
      'a rate of mutations beyond 32 bits': quota('controllerMutationRate', 3_000_000_000),
    },
  },
  {
    rule: 'kafka/user-quota',
    fails: { nothing: quota('producerByteRate', 0), 'no mutations': quota('controllerMutationRate', 0) },
    passes: {
      'a fraction': quota('controllerMutationRate', 0.1),
      'more than one thread': quota('requestPercentage', 150),
      'no quota': { '/spec/quotas': {} },
    },
  },
  {
    rule: 'operator/acl-name',
    fails: {
      'a topic without a name': acl({ type: 'topic' }),
      'a group with null': acl({ type: 'group', name: null }),
    },
    passes: {
      'a topic': acl(topic),
      'the cluster, which has none': acl({ type: 'cluster' }, { operations: ['Describe'] }),
    },
  },
  {
    rule: 'kafka/acl-name',
    fails: { 'an empty name': acl({ type: 'group', name: '' }) },
    passes: { 'a star': acl({ type: 'group', name: '*' }) },
  },
  {
    rule: 'operator/acl-prefix-star',
    fails: { 'a star as a prefix': acl({ type: 'topic', name: '*', patternType: 'prefix' }) },
    passes: {
      'a star as a name': acl({ type: 'topic', name: '*', patternType: 'literal' }),
      'a prefix': acl({ type: 'topic', name: 'orders-', patternType: 'prefix' }),
    },
  },
  {
    rule: 'operator/acl-operations',
    fails: { none: acl(topic, { operations: [] }) },
    passes: {
      one: acl(topic),
      // the API server asks for it
      'no list': acl(topic, { operations: undefined }),
    },
  },
  {
    rule: 'operator/acl-operation',
    fails: {
      'reading the cluster': operation('cluster', 'Read'),
      'writing to a group': operation('group', 'Write'),
      'making a transactional id': operation('transactionalId', 'Create'),
      'idempotent writes to a topic': operation('topic', 'Read', 'IdempotentWrite'),
    },
    passes: {
      'all of anything': operation('transactionalId', 'All'),
      'configs of a group': operation('group', 'AlterConfigs', 'DescribeConfigs'),
      'what a topic has': operation('topic', 'Read', 'Write', 'Create', 'Delete', 'Alter', 'AlterConfigs'),
      'what the cluster has': operation('cluster', 'ClusterAction', 'IdempotentWrite'),
    },
  },
  {
    rule: 'operator/acl-host',
    fails: Object.fromEntries(
      [
        'example.com',
        '10.0.0.0/8',
        '10.0.0.256',
        '010.0.0.1',
        '',
        '::1',
        '2001:DB8:0:0:0:0:0:1',
        '2001:0db8:0:0:0:0:0:1',
      ].map((address) => [JSON.stringify(address), host(address)]),
    ),
    passes: Object.fromEntries(
      ['*', '10.0.0.255', '2001:db8:0:0:0:0:0:1', 'fe80:0:0:0:0:0:0:1%eth0'].map((address) => [
        address,
        host(address),
      ]),
    ),
  },
  {
    rule: 'operator/reserved-label',
    fails: { 'a label of Strimzi': { '/metadata/labels': { 'strimzi.io/kind': 'KafkaUser' } } },
    passes: { 'the label of the cluster': { '/metadata/labels': { 'strimzi.io/cluster': 'main' } } },
  },
  {
    rule: 'operator/template-reserved-key',
    fails: { 'an annotation of the Secret': secret('strimzi.io/x') },
    passes: {
      'an annotation of anyone else': secret('example.org/x'),
      'a Secret that is not made': { ...secret('strimzi.io/x'), ...authentication({ type: 'tls-external' }) },
    },
  },
];

export const USER_ROWS: KindRows = {
  kind: 'KafkaUser',
  sample: {
    apiVersion: 'kafka.strimzi.io/v1',
    kind: 'KafkaUser',
    metadata: { name: 'billing', labels: { 'strimzi.io/cluster': 'main' } },
    spec: {
      authentication: { type: 'scram-sha-512' },
      authorization: { type: 'simple', acls: [{ resource: topic, operations: ['Read'], host: '*' }] },
      quotas: { producerByteRate: 1_048_576 },
    },
  },
  judge: kafkaUserProblems,
  rules: RULES,
};
