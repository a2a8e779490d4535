import { objectProblems } from '../../../src/review';

const of = (apiVersion: unknown, kind: unknown, spec: object = {}) =>
  objectProblems({ apiVersion, kind, metadata: { name: 'a' }, spec });

describe('what Strimzi does not serve is refused', () => {
  test.each<[apiVersion: unknown, kind: unknown, rule: string, message: string, remedy: string]>([
    ...['v1beta2', 'v1beta1', 'v1alpha1'].map((version): [string, string, string, string, string] => [
      `kafka.strimzi.io/${version}`,
      'KafkaTopic',
      'api-version',
      `"kafka.strimzi.io/${version}" is not served`,
      'write kafka.strimzi.io/v1, and convert the fields that it has no more',
    ]),
    [
      'access.strimzi.io/v1',
      'KafkaAccess',
      'api-version',
      '"access.strimzi.io/v1" is not served',
      'write access.strimzi.io/v1alpha1, and convert the fields that it has no more',
    ],
    [
      'kafka.strimzi.io/v1',
      'KafkaTopics',
      'kind',
      'kafka.strimzi.io has no kind "KafkaTopics"',
      'did you mean KafkaTopic?',
    ],
    [
      'kafka.strimzi.io/v1beta2',
      'StrimziPodSet',
      'kind',
      'kafka.strimzi.io has no kind "StrimziPodSet"',
      'write apiVersion: core.strimzi.io/v1',
    ],
    ['core.strimzi.io/v1', 'Pod', 'kind', 'core.strimzi.io has no kind "Pod"', 'it has StrimziPodSet'],
    [undefined, 'KafkaTopic', 'api-version', 'the object has no apiVersion', 'write apiVersion'],
    [5, 'KafkaTopic', 'api-version', '5 is not a text', 'write apiVersion'],
    ['kafka.strimzi.io/v1', null, 'kind', 'the object has no kind', 'write kind'],
  ])('%s %s', (apiVersion, kind, rule, message, remedy) => {
    const spec = kind === 'KafkaAccess' ? { kafka: { name: 'a' } } : {};

    expect(of(apiVersion, kind, spec)).toEqual([
      { rule: `schema/${rule}`, message, remedy, pointer: rule === 'kind' ? '/kind' : '/apiVersion' },
    ]);
  });
});

test('an object of an old version is told which of its fields are gone', () => {
  const spec = { authorization: { type: 'simple', acls: [{ resource: { type: 'cluster' }, operation: 'Read' }] } };

  expect(of('kafka.strimzi.io/v1beta2', 'KafkaUser', spec)).toMatchObject([
    { rule: 'schema/api-version' },
    { rule: 'schema/required', pointer: '/spec/authorization/acls/0/operations', message: 'operations is missing' },
    {
      rule: 'schema/unknown-field',
      pointer: '/spec/authorization/acls/0/operation',
      remedy: 'write operations, a list',
    },
  ]);
});

test.each([
  ['monitoring.coreos.com/v1', 'ServiceMonitor'],
  ['monitoring.coreos.com/v1alpha1', 'PodMonitor'],
  ['apps/v1', 'Deployment'],
  ['v1', 'Secret'],
])('%s %s is not known here, and taken', (apiVersion, kind) => {
  expect(of(apiVersion, kind)).toEqual([]);
});
