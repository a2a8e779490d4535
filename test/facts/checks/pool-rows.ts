import { kafkaNodePoolProblems } from '../../../src/facts';
import type { Change, KindRows, RuleRows } from './rows';

const STORAGE = '/spec/storage';
const LABELS = '/metadata/labels';

const claim = (size: unknown): Change => ({ [STORAGE]: { type: 'persistent-claim', size } });
const jbod = (...volumes: unknown[]): Change => ({ [STORAGE]: { type: 'jbod', volumes } });
const volume = (id: number, special: Change = {}): unknown => ({
  id,
  type: 'persistent-claim',
  size: '1Ti',
  ...special,
});
const named = (cluster: string, pool: string, replicas = 3): Change => ({
  '/metadata/name': pool,
  [LABELS]: { 'strimzi.io/cluster': cluster },
  '/spec/replicas': replicas,
});
const ids = (text: string): Change => ({ '/metadata/annotations': { 'strimzi.io/next-node-ids': text } });
const heap = (size: string, limits: Change, requests: Change = {}): Change => ({
  '/spec/jvmOptions': { '-Xmx': size },
  '/spec/resources': { limits, requests },
});
const volumes = (...names: string[]): Change => ({
  '/spec/template': { pod: { volumes: names.map((name) => ({ name })) } },
});

const RULES: readonly RuleRows[] = [
  {
    rule: 'schema/name',
    fails: { 'a name with capitals': { '/metadata/name': 'Brokers' } },
    passes: { 'a plain name': { '/metadata/name': 'brokers' } },
  },
  {
    rule: 'operator/pool-name',
    fails: {
      'a pod of 64 characters': named('c'.repeat(40), 'p'.repeat(21)),
      'a pod of 64 characters by its second digit': named('c'.repeat(40), 'p'.repeat(20), 11),
    },
    passes: {
      'a pod of 63 characters': named('c'.repeat(40), 'p'.repeat(20), 10),
      'no pods': named('c'.repeat(40), 'p'.repeat(40), 0),
      'no cluster': { '/metadata/name': 'p'.repeat(63), [LABELS]: undefined },
    },
  },
  {
    rule: 'operator/pool-name-service',
    fails: { 'a dot': { '/metadata/name': 'pool.a' } },
    passes: { 'a dash': { '/metadata/name': 'pool-a' } },
  },
  {
    rule: 'operator/reserved-label',
    fails: { 'a label of Strimzi': { [LABELS]: { 'strimzi.io/cluster': 'main', 'strimzi.io/pool-name': 'a' } } },
    passes: { 'the label of the cluster': { [LABELS]: { 'strimzi.io/cluster': 'main' } } },
  },
  {
    rule: 'operator/pool-roles',
    fails: { 'no role': { '/spec/roles': [] } },
    passes: { 'both roles': { '/spec/roles': ['controller', 'broker'] } },
  },
  {
    rule: 'operator/node-ids',
    fails: Object.fromEntries(
      ['10-12', '[x]', '[1,]', '[1 2]', '[-1]', '[1, 99999999999]'].map((text) => [
        JSON.stringify(text),
        ids(text),
      ]),
    ),
    passes: Object.fromEntries(
      ['[0, 3, 10-19]', '[1999-1000]', ' [ 5 ] ', '[]', ''].map((text) => [JSON.stringify(text), ids(text)]),
    ),
  },
  {
    rule: 'operator/resources',
    fails: { 'a request above the limit': { '/spec/resources': { requests: { cpu: '2' }, limits: { cpu: '1' } } } },
    passes: {
      'a request below the limit': { '/spec/resources': { requests: { cpu: '1' }, limits: { cpu: '2' } } },
    },
  },
  {
    rule: 'resources/heap-above-memory',
    fails: {
      'a heap as large as the limit': heap('4g', { memory: '4Gi' }),
      'a heap in bytes': heap('5000000000', { memory: '4Gi' }),
    },
    passes: {
      'half of the limit': heap('2048m', { memory: '4Gi' }),
      'a request below the heap, without a limit': heap('4g', {}, { memory: '2Gi' }),
      'a heap that is none': heap('lots', { memory: '4Gi' }),
    },
  },
  {
    rule: 'operator/storage-size',
    fails: {
      'no size': claim(undefined),
      'an empty size': claim(''),
      'a volume without a size': jbod({ id: 0, type: 'persistent-claim' }),
    },
    passes: { 'a size': claim('10Gi'), 'no size of what is ephemeral': { [STORAGE]: { type: 'ephemeral' } } },
  },
  {
    rule: 'operator/storage-size-quantity',
    fails: Object.fromEntries(
      ['ten', '0', '0Gi', '10GB', '10k', '10K', '10 Gi', '-1Gi', '1E3'].map((size) => [size, claim(size)]),
    ),
    passes: Object.fromEntries(
      ['10Gi', '0.5Ti', '10G', '1000000', '1e12', '.5Gi'].map((size) => [size, claim(size)]),
    ),
  },
  {
    rule: 'operator/storage-volumes',
    fails: { 'an empty list': jbod(), 'no list': { [STORAGE]: { type: 'jbod' } } },
    passes: { 'one volume': jbod(volume(0)) },
  },
  {
    rule: 'operator/storage-volume-id',
    fails: { 'no id': jbod({ type: 'persistent-claim', size: '1Ti' }) },
    passes: { 'an id': jbod(volume(0)), 'no id of a single volume': claim('1Ti') },
  },
  {
    rule: 'operator/storage-volume-id-twice',
    fails: { 'one id twice': jbod(volume(0), volume(0)) },
    passes: { 'two ids': jbod(volume(0), volume(1)) },
  },
  {
    rule: 'operator/storage-metadata-volume',
    fails: { 'two marks': jbod(volume(0, { kraftMetadata: 'shared' }), volume(1, { kraftMetadata: 'shared' })) },
    passes: { 'one mark': jbod(volume(0), volume(1, { kraftMetadata: 'shared' })) },
  },
  {
    rule: 'operator/template-volume-name',
    fails: {
      'the volume of the data': { ...claim('1Ti'), ...volumes('data') },
      'the volume of the first disk': { ...jbod(volume(0)), ...volumes('data-0') },
    },
    passes: {
      'the volume of a disk that is not there': { ...jbod(volume(0)), ...volumes('data-1') },
      'data beside disks': { ...jbod(volume(0)), ...volumes('data') },
    },
  },
];

export const POOL_ROWS: KindRows = {
  kind: 'KafkaNodePool',
  sample: {
    apiVersion: 'kafka.strimzi.io/v1',
    kind: 'KafkaNodePool',
    metadata: { name: 'brokers', labels: { 'strimzi.io/cluster': 'main' } },
    spec: { replicas: 3, roles: ['broker'], storage: { type: 'persistent-claim', size: '100Gi' } },
  },
  judge: kafkaNodePoolProblems,
  rules: RULES,
};
