/** Metadata that the server takes (true) or refuses, for every kind whose name is a DNS subdomain. */
export const METADATA_CASES: readonly (readonly [taken: boolean, metadata: Readonly<Record<string, unknown>>])[] = [
  ...names(true, 'a', 'a.b', 'a-b.0', '0', 'a'.repeat(253), `a.${'b'.repeat(100)}`),
  ...names(
    false,
    'A',
    'a_b',
    '-a',
    'a-',
    'a.',
    '.a',
    'a..b',
    'a.-b',
    'a b',
    'ä',
    'a'.repeat(254),
    'a:b',
    1,
    true,
    [],
    {},
    '',
    null,
  ),
  ...made(true, 'a-', 'a', 'a'.repeat(253), 'b-b-'),
  ...made(false, 'A', 'A-', '_', '-', 'a.', 'a..', 'ä', '-a', 1, {}),
  ...held('generateName', true, 'A-', '', null),
  ...held('generateName', false, '-', 'A', 'a'.repeat(254), 'a--.', 1),
  ...held('namespace', true, 'default', '', null),
  ...held('namespace', false, 'A', 'a.b', 'a_b', '-a', 'a'.repeat(64), 1, {}, []),
  ...held('labels', true, null, {}, { a: '' }, { a: null }, { a: 'A.b_c-d' }, { 'a.b/c': 'd' }, { [key(63)]: 'a' }),
  ...held('labels', true, { a: 'x'.repeat(63) }, { [`${prefix(253)}/a`]: 'x' }, { 'A_b.c': '1' }),
  ...held(
    'labels',
    false,
    [],
    'a',
    1,
    { a: 1 },
    { a: true },
    { a: [] },
    { a: {} },
    { a: '-b' },
    { a: 'b ' },
    { a: 'b\n' },
  ),
  ...held('labels', false, { a: 'x'.repeat(64) }, { a: 'é' }, { [key(64)]: '' }, { [`${prefix(254)}/a`]: '' }),
  ...held(
    'labels',
    false,
    { '': 'a' },
    { 'a/': '' },
    { '/a': '' },
    { 'a/b/c': '' },
    { 'A.b/c': '' },
    { 'a\n': '' },
    { '-a': '' },
  ),
  ...held(
    'annotations',
    true,
    null,
    {},
    { a: '' },
    { a: null },
    { a: 'any text\nat all é' },
    { 'A.b/c': 'd' },
    { a: 'x'.repeat(262_143) },
  ),
  ...held(
    'annotations',
    false,
    [],
    'a',
    { a: 1 },
    { a: false },
    { a: {} },
    { '': '' },
    { 'a b': '' },
    { 'a/b/c': '' },
  ),
  ...held('annotations', false, { a: 'x'.repeat(262_144) }, { a: 'é'.repeat(131_072) }),
  ...held('finalizers', true, null, [], ['a.b/c'], ['a.b/c', 'a.b/d'], ['orphan'], ['foregroundDeletion']),
  ...held(
    'finalizers',
    false,
    'a',
    {},
    [1],
    [null],
    [''],
    ['A b'],
    ['a/b', 'a/b'],
    ['orphan', 'foregroundDeletion'],
    ['A.b/c'],
  ),
  ...held(
    'ownerReferences',
    true,
    null,
    [],
    [owner({})],
    [owner({ controller: true })],
    [owner({ controller: null })],
  ),
  ...held(
    'ownerReferences',
    true,
    [owner({ controller: true }), owner({ uid: 'v' })],
    [owner({ apiVersion: 'a/v1' })],
  ),
  ...held(
    'ownerReferences',
    false,
    {},
    'a',
    [null],
    [1],
    [owner({ uid: '' })],
    [owner({ uid: undefined })],
    [owner({ foo: 1 })],
  ),
  ...held(
    'ownerReferences',
    false,
    [owner({ name: null })],
    [owner({ kind: '' })],
    [owner({ apiVersion: 'a/b/c' })],
  ),
  ...held(
    'ownerReferences',
    false,
    [owner({ apiVersion: 'a/' })],
    [owner({ controller: 'yes' })],
    [owner({}), owner({})],
  ),
  ...held('ownerReferences', false, [owner({ controller: true }), owner({ uid: 'v', controller: true })]),
  ...held('resourceVersion', false, 5, {}),
  ...held('generation', true, 5, null),
  ...held('generation', false, 'x', []),
  ...held('selfLink', true, '/a', null),
  ...held('creationTimestamp', true, '2026-01-01T00:00:00Z', null),
  ...held('deletionGracePeriodSeconds', false, 'x'),
  ...['foo', 'clusterName', 'label', 'initializers'].flatMap((name) => held(name, false, 'a', null)),
];

type Cases = [taken: boolean, metadata: Readonly<Record<string, unknown>>][];

function names(taken: boolean, ...all: readonly unknown[]): Cases {
  return all.map((name) => [taken, { name }]);
}

function made(taken: boolean, ...all: readonly unknown[]): Cases {
  return all.map((generateName) => [taken, { generateName }]);
}

function held(field: string, taken: boolean, ...all: readonly unknown[]): Cases {
  return all.map((value) => [taken, { name: 'a', [field]: value }]);
}

function owner(fields: Readonly<Record<string, unknown>>): object {
  return { apiVersion: 'v1', kind: 'Owner', name: 'a', uid: 'u', ...fields };
}

function key(length: number): string {
  return 'k'.repeat(length);
}

function prefix(length: number): string {
  return 'p'.repeat(length);
}

const KAFKA = 'kafka.strimzi.io';

/** Versions and kinds that Strimzi does not have. */
export const GONE: readonly (readonly [apiVersion: string, kind: string])[] = [
  ...['Kafka', 'KafkaTopic', 'KafkaUser', 'KafkaConnect', 'KafkaNodePool'].flatMap((kind) =>
    ['v1beta2', 'v1beta1', 'v1alpha1', 'v2'].map((version) => [`${KAFKA}/${version}`, kind] as const),
  ),
  ['core.strimzi.io/v1beta2', 'StrimziPodSet'],
  [`${KAFKA}/v1`, 'StrimziPodSet'],
  [`${KAFKA}/v1`, 'KafkaMirrorMaker'],
  [`${KAFKA}/v1`, 'KafkaTopics'],
  ['core.strimzi.io/v1', 'Kafka'],
  ['access.strimzi.io/v1', 'KafkaAccess'],
];

const LABELLED = { metadata: { name: 'a' } };

/** Built-in kinds that are written here: their metadata is judged, nothing else of them. */
export const BUILT_IN: readonly Readonly<Record<string, unknown>>[] = [
  { apiVersion: 'v1', kind: 'ConfigMap', ...LABELLED, data: { a: 'b' } },
  { apiVersion: 'v1', kind: 'ServiceAccount', ...LABELLED },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    ...LABELLED,
    spec: { podSelector: {}, policyTypes: ['Ingress'] },
  },
];
