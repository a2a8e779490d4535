import { objectProblems } from '../../../src/review';

const TOPIC = { apiVersion: 'kafka.strimzi.io/v1', kind: 'KafkaTopic', metadata: { name: 'a' } };
const USER = { apiVersion: 'kafka.strimzi.io/v1', kind: 'KafkaUser', metadata: { name: 'a' } };
const POOL = { apiVersion: 'kafka.strimzi.io/v1', kind: 'KafkaNodePool', metadata: { name: 'a' } };
const KAFKA = { apiVersion: 'kafka.strimzi.io/v1', kind: 'Kafka', metadata: { name: 'a' } };
const LISTENER = { name: 'tls', port: 9093, type: 'internal', tls: true };
const RULES = { apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule', metadata: { name: 'a' } };
const POOL_SPEC = { roles: ['broker'], replicas: 1, storage: { type: 'ephemeral' } };
const env = (entry: object) => ({ ...POOL_SPEC, template: { kafkaContainer: { env: [entry] } } });

type Row = readonly [
  what: string,
  good: object,
  bad: object,
  rule: string,
  pointer: string,
  message: string,
  remedy: string,
];

describe.each<Row>([
  [
    'an unknown field',
    { ...TOPIC, spec: { partitions: 1 } },
    { ...TOPIC, spec: { partitons: 1 } },
    'schema/unknown-field',
    '/spec/partitons',
    'there is no field "partitons"',
    'did you mean partitions?',
  ],
  [
    'an unknown field at the top',
    { ...TOPIC, spec: {} },
    { ...TOPIC, spec: {}, data: {} },
    'schema/unknown-field',
    '/data',
    'there is no field "data"',
    'remove it; known are apiVersion, kind, metadata, spec, status',
  ],
  [
    'a missing field',
    { ...POOL, spec: POOL_SPEC },
    { ...POOL, spec: { ...POOL_SPEC, replicas: undefined } },
    'schema/required',
    '/spec/replicas',
    'replicas is missing',
    'add replicas',
  ],
  ['a missing spec', { ...TOPIC, spec: {} }, TOPIC, 'schema/required', '/spec', 'spec is missing', 'add spec'],
  [
    'a wrong type',
    { ...TOPIC, spec: { topicName: 'x' } },
    { ...TOPIC, spec: { topicName: 3 } },
    'schema/type',
    '/spec/topicName',
    '3 is not a text (numbers need quotes)',
    'write a text (numbers need quotes)',
  ],
  [
    'a fraction',
    { ...TOPIC, spec: { partitions: 3 } },
    { ...TOPIC, spec: { partitions: 1.5 } },
    'schema/type',
    '/spec/partitions',
    '1.5 is not a whole number',
    'write a whole number',
  ],
  [
    'a map for a list',
    { ...POOL, spec: POOL_SPEC },
    { ...POOL, spec: { ...POOL_SPEC, roles: { a: 1 } } },
    'schema/type',
    '/spec/roles',
    'a map is not a list',
    'write a list',
  ],
  [
    'a value that is not allowed',
    { ...POOL, spec: POOL_SPEC },
    { ...POOL, spec: { ...POOL_SPEC, roles: ['borker'] } },
    'schema/enum',
    '/spec/roles/0',
    '"borker" is not allowed here',
    'did you mean broker?',
  ],
  [
    'a number below the least',
    { ...TOPIC, spec: { partitions: 1 } },
    { ...TOPIC, spec: { partitions: 0 } },
    'schema/range',
    '/spec/partitions',
    '0 is out of range',
    'write at least 1',
  ],
  [
    'a number above the most',
    { ...TOPIC, spec: { replicas: 32_767 } },
    { ...TOPIC, spec: { replicas: 32_768 } },
    'schema/range',
    '/spec/replicas',
    '32768 is out of range',
    'write 1 to 32767',
  ],
  [
    'a text of the wrong form',
    { ...POOL, spec: { ...POOL_SPEC, jvmOptions: { '-Xmx': '2g' } } },
    { ...POOL, spec: { ...POOL_SPEC, jvmOptions: { '-Xmx': '2Gi' } } },
    'schema/pattern',
    '/spec/jvmOptions/-Xmx',
    '"2Gi" does not have the form that is wanted',
    'write a whole number, such as 512m or 4g',
  ],
  [
    'a quantity',
    { ...POOL, spec: { ...POOL_SPEC, resources: { limits: { cpu: 2, memory: '2Gi' } } } },
    { ...POOL, spec: { ...POOL_SPEC, resources: { limits: { cpu: true } } } },
    'schema/type',
    '/spec/resources/limits/cpu',
    'true is neither a whole number nor a text',
    'write one of them',
  ],
  [
    'neither of two',
    { ...POOL, spec: env({ name: 'A', value: 'b' }) },
    { ...POOL, spec: env({ name: 'A' }) },
    'schema/one-of',
    '/spec/template/kafkaContainer/env/0',
    'none of value or valueFrom is there',
    'write exactly one',
  ],
  [
    'a rule without operations',
    { ...USER, spec: { authorization: { type: 'simple', acls: [] } } },
    { ...USER, spec: { authorization: { type: 'simple', acls: [{ resource: { type: 'cluster' } }] } } },
    'schema/required',
    '/spec/authorization/acls/0/operations',
    'operations is missing',
    'add operations',
  ],
  [
    'null',
    { ...TOPIC, spec: { config: { 'retention.ms': null } } },
    { ...TOPIC, spec: { partitions: null } },
    'schema/type',
    '/spec/partitions',
    'nothing stands here',
    'write a value, or leave the field out',
  ],
  [
    'null in a list',
    { ...POOL, spec: POOL_SPEC },
    { ...POOL, spec: { ...POOL_SPEC, roles: [null] } },
    'schema/type',
    '/spec/roles/0',
    'nothing stands here',
    'write a value, or leave the field out',
  ],
  [
    'null where both a number and a text are taken',
    { ...POOL, spec: { ...POOL_SPEC, resources: { limits: {} } } },
    { ...POOL, spec: { ...POOL_SPEC, resources: { limits: { cpu: null } } } },
    'schema/type',
    '/spec/resources/limits/cpu',
    'nothing stands here',
    'write a value, or leave the field out',
  ],
  [
    'more than 64 bits',
    { ...TOPIC, spec: { partitions: 2 ** 63 - 1024 } },
    { ...TOPIC, spec: { partitions: 1e20 } },
    'schema/type',
    '/spec/partitions',
    '100000000000000000000 is not a whole number',
    'write a whole number',
  ],
  [
    'more replicas than 32 bits hold, where they can be scaled',
    { ...POOL, spec: { ...POOL_SPEC, replicas: 2_147_483_647 } },
    { ...POOL, spec: { ...POOL_SPEC, replicas: 2_147_483_648 } },
    'schema/range',
    '/spec/replicas',
    '2147483648 is out of range',
    'write 0 to 2147483647',
  ],
  [
    'an empty list',
    { ...KAFKA, spec: { kafka: { listeners: [LISTENER] } } },
    { ...KAFKA, spec: { kafka: { listeners: [] } } },
    'schema/min-items',
    '/spec/kafka/listeners',
    'the list is empty',
    'write at least 1',
  ],
  [
    'an empty text',
    { ...RULES, spec: { groups: [{ name: 'a' }] } },
    { ...RULES, spec: { groups: [{ name: '' }] } },
    'schema/min-length',
    '/spec/groups/0/name',
    'the text is empty',
    'write one',
  ],
  [
    'the same key twice',
    { ...RULES, spec: { groups: [{ name: 'a' }, { name: 'b' }] } },
    { ...RULES, spec: { groups: [{ name: 'a' }, { name: 'a' }] } },
    'schema/duplicate',
    '/spec/groups',
    '"a" stands here twice',
    'remove one',
  ],
  [
    'a pattern with any case',
    { ...RULES, spec: { groups: [{ name: 'a', partial_response_strategy: 'WARN' }] } },
    { ...RULES, spec: { groups: [{ name: 'a', partial_response_strategy: 'FAIL' }] } },
    'schema/pattern',
    '/spec/groups/0/partial_response_strategy',
    '"FAIL" does not have the form that is wanted',
    'it must match ^(?i)(abort|warn)?$',
  ],
  [
    'both of two',
    { ...POOL, spec: env({ name: 'A', valueFrom: { secretKeyRef: {} } }) },
    { ...POOL, spec: env({ name: 'A', value: 'a', valueFrom: { secretKeyRef: {} } }) },
    'schema/one-of',
    '/spec/template/kafkaContainer/env/0',
    'more than one of value or valueFrom is there',
    'write exactly one',
  ],
  [
    'a label',
    { ...TOPIC, spec: {}, metadata: { name: 'a', labels: { 'a.b/c': 'd' } } },
    { ...TOPIC, spec: {}, metadata: { name: 'a', labels: { owner: 'our team' } } },
    'schema/label',
    '/metadata/labels/owner',
    'the label owner is "our team"',
    'use at most 63 letters, digits, -, _ and ., beginning and ending with a letter or digit',
  ],
  [
    'the key of a label',
    { ...TOPIC, spec: {}, metadata: { name: 'a', labels: { c: '' } } },
    { ...TOPIC, spec: {}, metadata: { name: 'a', labels: { 'A_B/c': 'x' } } },
    'schema/label',
    '/metadata/labels/A_B~1c',
    '"A_B/c" cannot be the key of a label',
    'use at most 63 letters, digits, -, _ and ., after a domain and / if you like',
  ],
  [
    'an annotation',
    { ...TOPIC, spec: {}, metadata: { name: 'a', annotations: { c: 'any text at all' } } },
    { ...TOPIC, spec: {}, metadata: { name: 'a', annotations: { c: true } } },
    'schema/annotation',
    '/metadata/annotations/c',
    'the annotation c is true',
    'write a text, in quotes',
  ],
])('%s', (_what, good, bad, rule, pointer, message, remedy) => {
  test('passes when it is right', () => {
    expect(objectProblems({ ...good })).toEqual([]);
  });

  test('is refused when it is wrong', () => {
    expect(objectProblems({ ...bad })).toEqual([{ rule, pointer, message, remedy }]);
  });
});

test('a kind without a CRD here is taken as it is', () => {
  expect(
    objectProblems({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { a: 'b' } }),
  ).toEqual([]);
});

test('a field with a default need not be there', () => {
  const monitor = { apiVersion: 'monitoring.coreos.com/v1', kind: 'PodMonitor', metadata: { name: 'a' } };
  const relabelings = [{ action: null, targetLabel: 'a' }];

  expect(
    objectProblems({ ...monitor, spec: { selector: {}, podMetricsEndpoints: [{ port: 'a', relabelings }] } }),
  ).toEqual([]);
});

test('an object whose schema names neither version nor kind may have both', () => {
  const access = { apiVersion: 'access.strimzi.io/v1alpha1', kind: 'KafkaAccess', metadata: { name: 'a' } };

  expect(objectProblems({ ...access, spec: { kafka: { name: 'main' } } })).toEqual([]);
});

test('what a running cluster adds is taken', () => {
  const metadata = {
    name: 'a',
    namespace: 'kafka',
    uid: '0aa9a8f5-1b6b-4c0e-8a5d-8d3a5a0e7d3e',
    resourceVersion: '4711',
    generation: 3,
    creationTimestamp: '2026-01-01T00:00:00Z',
    selfLink: '/apis/kafka.strimzi.io/v1/namespaces/kafka/kafkatopics/a',
    managedFields: [{ manager: 'kubectl', operation: 'Apply', fieldsV1: { 'f:spec': {} } }],
    finalizers: ['strimzi.io/topic-operator'],
    ownerReferences: [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'a', uid: 'u', controller: true }],
  };
  const status = {
    conditions: [{ type: 'Ready', status: 'True' }],
    observedGeneration: 3,
    addedByAnOlderOperator: 1,
  };

  expect(objectProblems({ ...TOPIC, metadata, spec: {}, status })).toEqual([]);
});

test('everything is told at once', () => {
  const spec = { roles: ['borker'], replicas: -1, storage: { typ: 'ephemeral' } };

  expect(objectProblems({ ...POOL, spec }).map(({ rule, pointer }) => `${rule} ${pointer ?? ''}`)).toEqual([
    'schema/enum /spec/roles/0',
    'schema/range /spec/replicas',
    'schema/required /spec/storage/type',
    'schema/unknown-field /spec/storage/typ',
  ]);
});

const DEEP = Array.from({ length: 20_000 }).reduce<unknown>((held) => [held], 1);

describe('nothing falls over', () => {
  test.each<[what: string, value: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 1],
    ['a text', 'text'],
    ['a list', [null, 1, {}]],
    ['a map', { metadata: 1 }],
    ['a map that is no text', { toString: 1, valueOf: 1 }],
    ['a map with the keys of objects', JSON.parse('{"__proto__": 1, "constructor": 1, "hasOwnProperty": 1}')],
    ['depth', DEEP],
  ])('over %s', (_, value) => {
    const specs = [
      value,
      { kafka: value, cruiseControl: { metricsConfig: value } },
      { authentication: value, quotas: value },
      { groups: value, roles: [value] },
      { kafka: { listeners: LISTENER, rack: value, config: value } },
    ];
    const metadata = { name: value, labels: { a: value }, annotations: { a: value }, finalizers: [value, value] };
    const objects = ['Kafka', 'KafkaUser', 'KafkaNodePool', value].flatMap((kind) =>
      specs.map((spec) => ({ apiVersion: 'kafka.strimzi.io/v1', kind, metadata: value, status: value, spec })),
    );

    expect(() => objects.forEach(objectProblems)).not.toThrow();
    expect(() => objectProblems({ apiVersion: value, kind: value, metadata })).not.toThrow();
    expect(() =>
      objectProblems({ ...TOPIC, spec: {}, metadata: { name: 'a', ownerReferences: [value] } }),
    ).not.toThrow();
  });
});

test('annotations have room for 256 KiB in all', () => {
  const of = (bytes: number) => ({
    ...TOPIC,
    spec: {},
    metadata: { name: 'a', annotations: { a: 'x'.repeat(bytes - 1) } },
  });

  expect(objectProblems(of(256 * 1024))).toEqual([]);
  expect(objectProblems(of(256 * 1024 + 1)).map(({ rule }) => rule)).toEqual(['schema/annotation']);
});
