import { objectProblems } from '../../src/review';

const TOPIC = { apiVersion: 'kafka.strimzi.io/v1', kind: 'KafkaTopic', metadata: { name: 'a' } };
const USER = { apiVersion: 'kafka.strimzi.io/v1', kind: 'KafkaUser', metadata: { name: 'a' } };
const POOL = { apiVersion: 'kafka.strimzi.io/v1', kind: 'KafkaNodePool', metadata: { name: 'a' } };
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
    '/spec',
    'replicas is missing',
    'add replicas',
  ],
  ['a missing spec', { ...TOPIC, spec: {} }, TOPIC, 'schema/required', '', 'spec is missing', 'add spec'],
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
    'it must match ^[0-9]+[mMgG]?$',
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
    '/spec/authorization/acls/0',
    'operations is missing',
    'add operations',
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

test('annotations have room for 256 KiB in all', () => {
  const of = (bytes: number) => ({
    ...TOPIC,
    spec: {},
    metadata: { name: 'a', annotations: { a: 'x'.repeat(bytes - 1) } },
  });

  expect(objectProblems(of(256 * 1024))).toEqual([]);
  expect(objectProblems(of(256 * 1024 + 1)).map(({ rule }) => rule)).toEqual(['schema/annotation']);
});
