import { JsonPatch, Size } from 'cdk8s';

import { Kafka, KafkaNodePool, Placement, Rack, Listener, Storage } from '../../src/constructs';
import type {
  ComputeResources,
  JbodVolumeProps,
  JvmOptions,
  KafkaNodePoolProps,
  NodeRole,
  PlacementProps,
} from '../../src/constructs';
import { at, manifestsOf, newChart, refusal, shapeProblems, specOf, yamlOf } from '../support/chart';

const DISK = Storage.jbod([{ id: 0, size: '100Gi' }]);

function pool(props: Partial<KafkaNodePoolProps> = {}): KafkaNodePool {
  const chart = newChart();
  const cluster = Kafka.fromName(chart, 'cluster', { name: 'main', rackTopologyKey: 'example.com/zone' });
  return new KafkaNodePool(chart, 'brokers', { cluster, roles: ['broker'], replicas: 3, storage: DISK, ...props });
}

/** What stands at a pointer of the pool. */
function said(props: Partial<KafkaNodePoolProps>, pointer: string): unknown {
  return at(manifestsOf(pool(props))[0], pointer);
}

test('the smallest KafkaNodePool belongs to its cluster and asks for a disk', () => {
  expect(yamlOf(pool())).toMatchInlineSnapshot(`
   "apiVersion: kafka.strimzi.io/v1
   kind: KafkaNodePool
   metadata:
     labels:
       strimzi.io/cluster: main
     name: brokers
     namespace: kafka
   spec:
     replicas: 3
     roles:
       - broker
     storage:
       type: jbod
       volumes:
         - id: 0
           size: 100Gi
           type: persistent-claim
   "
  `);
});

test('a KafkaNodePool with everything that has an option of its own', () => {
  const brokers = pool({
    name: 'hot',
    namespace: 'data',
    roles: ['controller', 'broker'],
    storage: Storage.jbod([
      { id: 2, type: 'ephemeral', sizeLimit: Size.gibibytes(1) },
      {
        id: 1,
        size: '1Ti',
        class: 'fast-ssd',
        deleteClaim: true,
        kraftMetadata: 'shared',
        selector: { disk: 'nvme' },
        volumeAttributesClass: 'gold',
      },
      { id: 0, size: Size.gibibytes(500) },
    ]),
    resources: { cpu: { request: 2, limit: '4' }, memory: Size.gibibytes(12) },
    jvm: {
      heap: '6Gi',
      gcLogging: true,
      xx: { MaxGCPauseMillis: '20' },
      systemProperties: { 'com.example.a': 'b' },
    },
    placement: Placement.of({
      zones: 'required',
      hosts: 'preferred',
      nodeLabels: { 'example.com/disk': 'nvme', 'example.com/size': ['l', 'xl'] },
      tolerations: [{ key: 'kafka', operator: 'Exists', effect: 'NoSchedule' }],
    }),
    priorityClass: 'data',
    terminationGracePeriod: '90500ms',
    nodeIds: { next: ['100-199', 7], remove: [12] },
    tier: 'hot',
    labels: { team: 'data' },
    annotations: { 'example.com/note': 'x' },
    retainOnDelete: true,
    template: { persistentVolumeClaim: { metadata: { labels: { team: 'data' } } }, pod: { schedulerName: 'mine' } },
  });

  expect(shapeProblems(brokers)).toEqual([]);
  expect(yamlOf(brokers)).toMatchSnapshot();
});

describe('storage', () => {
  test.each<[string, Storage, unknown]>([
    [
      'one claim',
      Storage.persistentClaim({ size: '10G', class: 'ssd' }),
      { type: 'persistent-claim', class: 'ssd', size: '10G' },
    ],
    ['a folder of the node', Storage.ephemeral(), { type: 'ephemeral' }],
    [
      'a folder of the node with a limit',
      Storage.ephemeral({ sizeLimit: '1500Mi', kraftMetadata: 'shared' }),
      { type: 'ephemeral', sizeLimit: '1500Mi', kraftMetadata: 'shared' },
    ],
    [
      'a size that people write',
      Storage.persistentClaim({ size: '10GB' }),
      { type: 'persistent-claim', size: '10G' },
    ],
    [
      'a size in the largest whole unit',
      Storage.persistentClaim({ size: Size.mebibytes(1536) }),
      { type: 'persistent-claim', size: '1536Mi' },
    ],
    [
      'a size that fits no unit',
      Storage.persistentClaim({ size: Size.kibibytes(1.5) }),
      { type: 'persistent-claim', size: '1536' },
    ],
  ])('of %s', (_, storage, expected) => {
    expect(said({ storage }, '/spec/storage')).toEqual(expected);
  });

  test('is written by the ids of its volumes, whose order restarts nodes', () => {
    const volumes: JbodVolumeProps[] = [
      { id: 10, size: '1Gi' },
      { id: 9, size: '1Gi' },
      { id: 0, size: '1Gi' },
    ];

    expect(
      (said({ storage: Storage.jbod(volumes) }, '/spec/storage/volumes') as JbodVolumeProps[]).map(({ id }) => id),
    ).toEqual([0, 9, 10]);
  });

  test.each<[string, () => Storage, string]>([
    ['no volume', () => Storage.jbod([]), 'the storage has no volume'],
    ['a size that is none', () => Storage.persistentClaim({ size: 'big' }), 'size is "big", which is not a size'],
    ['a limit that is none', () => Storage.ephemeral({ sizeLimit: '' }), 'sizeLimit is "", which is not a size'],
  ])('of %s is refused before there is a pool', (_, make, message) => {
    expect(refusal(make)).toContain(message);
  });

  test.each<[string, Storage, string]>([
    ['nothing', Storage.persistentClaim({ size: '0' }), 'operator/storage-size-quantity'],
    [
      'an id twice',
      Storage.jbod([
        { id: 0, size: '1Gi' },
        { id: 0, size: '1Gi' },
      ]),
      'operator/storage-volume-id-twice',
    ],
    [
      'the metadata log on two volumes',
      Storage.jbod([
        { id: 0, size: '1Gi', kraftMetadata: 'shared' },
        { id: 1, size: '1Gi', kraftMetadata: 'shared' },
      ]),
      'operator/storage-metadata-volume',
    ],
  ])('of %s is refused by the pool', (_, storage, rule) => {
    expect(refusal(() => pool({ storage }))).toContain(`[${rule}]`);
  });
});

describe('CPU and memory', () => {
  test.each<[string, ComputeResources, unknown]>([
    [
      'bare amounts: CPU is not limited, memory is',
      { cpu: 2, memory: '12Gi' },
      { requests: { cpu: '2', memory: '12Gi' }, limits: { memory: '12Gi' } },
    ],
    [
      'bounds',
      { cpu: { request: '500m', limit: 2 }, memory: { request: Size.gibibytes(1), limit: '2Gi' } },
      { requests: { cpu: '500m', memory: '1Gi' }, limits: { cpu: '2', memory: '2Gi' } },
    ],
    ['limits alone', { cpu: { limit: 1 }, memory: { limit: '1Gi' } }, { limits: { cpu: '1', memory: '1Gi' } }],
    ['nothing', {}, {}],
  ])('as %s', (_, resources, expected) => {
    expect(said({ resources }, '/spec/resources')).toEqual(expected);
  });

  test.each<[string, readonly NodeRole[], ComputeResources, JvmOptions | undefined, string | undefined]>([
    ['half of the memory for brokers', ['broker'], { memory: '8Gi' }, undefined, '4g'],
    ['never so much that the page cache suffers', ['controller', 'broker'], { memory: '64Gi' }, undefined, '5g'],
    ['three quarters for controllers', ['controller'], { memory: '4Gi' }, undefined, '3g'],
    ['what is left beside the JVM itself', ['controller'], { memory: '1Gi' }, undefined, '512m'],
    ['a quarter at least', ['broker'], { memory: '512Mi' }, undefined, '128m'],
    ['by the limit', ['broker'], { memory: { request: '2Gi', limit: '4Gi' } }, undefined, '2g'],
    ['by the request where there is no limit', ['broker'], { memory: { request: '2Gi' } }, undefined, '1g'],
    ['as it is said', ['broker'], { memory: '8Gi' }, { heap: Size.gibibytes(3) }, '3g'],
    ['in the words of the JVM', ['broker'], { memory: '8Gi' }, { heap: '1536m' }, '1536m'],
    ["by the JVM's own share", ['broker'], { memory: '8Gi' }, { xx: { MaxRAMPercentage: '50' } }, undefined],
    ["by the operator's default without memory", ['broker'], {}, undefined, undefined],
  ])('give a heap %s', (_, roles, resources, jvm, heap) => {
    const options = said({ roles, resources, ...(jvm && { jvm }) }, '/spec/jvmOptions');

    expect([at(options, '/-Xms'), at(options, '/-Xmx')]).toEqual([heap, heap]);
  });
});

describe('placement', () => {
  test.each<[string, Placement, readonly NodeRole[]]>([
    ['required', Placement.required(), ['broker']],
    ['preferred', Placement.preferred(), ['controller']],
  ])('%s keeps pods of one role and cluster apart', (_, placement, roles) => {
    expect(specOf(pool({ placement, roles }))).toMatchSnapshot();
  });

  test.each<[string, PlacementProps, unknown]>([
    [
      'all pods of the cluster',
      { zones: { among: 'cluster' } },
      { 'strimzi.io/cluster': 'main', 'strimzi.io/kind': 'Kafka', 'strimzi.io/name': 'main-kafka' },
    ],
    ['those of the same role', { zones: {} }, { 'strimzi.io/cluster': 'main', 'strimzi.io/broker-role': 'true' }],
    [
      'those of the same pool',
      { zones: { among: 'pool' } },
      { 'strimzi.io/cluster': 'main', 'strimzi.io/pool-name': 'brokers' },
    ],
  ])('counts %s, never those of another cluster', (_, props, labels) => {
    const pod = said({ placement: Placement.of(props) }, '/spec/template/pod');

    expect(at(pod, '/topologySpreadConstraints/0/labelSelector/matchLabels')).toEqual(labels);
  });

  test('spreads over what the rack of the cluster calls a zone, unless it is told', () => {
    const key = (props: PlacementProps, cluster?: Kafka): unknown =>
      said(
        { placement: Placement.of(props), ...(cluster && { cluster }) },
        '/spec/template/pod/topologySpreadConstraints/0/topologyKey',
      );
    const listeners = [Listener.internal({ name: 'tls', port: 9093 })];

    expect(key({ zones: 'required' })).toBe('example.com/zone');
    expect(key({ zones: { topologyKey: 'example.com/rack', maxSkew: 2 } })).toBe('example.com/rack');
    expect(key({ zones: 'required' }, new Kafka(newChart(), 'main', { listeners }))).toBe(
      'topology.kubernetes.io/zone',
    );
    expect(
      key({ zones: 'required' }, new Kafka(newChart(), 'main', { listeners, rack: Rack.topologyLabel('row') })),
    ).toBe('row');
  });

  test('that says nothing writes nothing', () => {
    expect(said({ placement: Placement.of({}) }, '/spec')).not.toHaveProperty('template');
  });
});

describe('the template of a pool', () => {
  test('is laid over what other options give: maps are merged, lists replaced, null takes away', () => {
    const template = said(
      {
        placement: Placement.required(),
        terminationGracePeriod: '2m',
        retainOnDelete: ['argocd'],
        template: {
          pod: {
            affinity: { nodeAffinity: {} },
            topologySpreadConstraints: [],
            terminationGracePeriodSeconds: null as unknown as number,
          },
          persistentVolumeClaim: { metadata: { annotations: { note: 'x' } } },
        },
      },
      '/spec/template',
    );

    expect(Object.keys(at(template, '/pod/affinity') as object)).toEqual(['nodeAffinity', 'podAntiAffinity']);
    expect(at(template, '/pod/topologySpreadConstraints')).toEqual([]);
    expect(at(template, '/pod')).not.toHaveProperty('terminationGracePeriodSeconds');
    expect(at(template, '/persistentVolumeClaim/metadata/annotations')).toEqual({
      'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
      'argocd.argoproj.io/sync-options': 'Prune=false',
      note: 'x',
    });
  });
});

test('overrides and patches reach fields that no type knows', () => {
  const brokers = pool({
    resources: { cpu: 1, memory: '1Gi' },
    overrides: {
      resources: { limits: null, claims: [{ name: 'gpu' }] },
      storage: { volumes: [{ id: 7, type: 'ephemeral' }] },
      jvmOptions: null,
    },
  });
  brokers.apiObject.addJsonPatch(JsonPatch.add('/spec/fromTheFuture', { a: [1] }));

  expect(specOf(brokers)).toMatchInlineSnapshot(`
   "replicas: 3
   resources:
     claims:
       - name: gpu
     requests:
       cpu: "1"
       memory: 1Gi
   roles:
     - broker
   storage:
     type: jbod
     volumes:
       - id: 7
         type: ephemeral
   fromTheFuture:
     a:
       - 1
   "
  `);
});

test('a reference to a pool writes nothing and knows its pods', () => {
  const chart = newChart();
  const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
  const podLabels = { 'strimzi.io/cluster': 'main', 'strimzi.io/pool-name': 'brokers' };

  expect(KafkaNodePool.fromName(chart, 'pool', { cluster, name: 'brokers' }).podLabels).toEqual(podLabels);
  expect(manifestsOf(chart)).toEqual([]);
  expect(pool().podLabels).toEqual(podLabels);
});

test('a pool stands where its cluster stands', () => {
  const chart = newChart();
  const cluster = Kafka.fromName(chart, 'cluster', { name: 'main', namespace: 'elsewhere' });

  expect(new KafkaNodePool(chart, 'a', { cluster, roles: ['broker'], replicas: 1, storage: DISK }).namespace).toBe(
    'elsewhere',
  );
});

describe('a KafkaNodePool refuses', () => {
  test('all that is wrong with it at once, with the place of each', () => {
    expect(
      refusal(() =>
        pool({
          name: 'hot.brokers',
          roles: [],
          replicas: -1,
          storage: Storage.jbod([{ id: 0, size: '0' }]),
          resources: { cpu: { request: 2, limit: 1 }, memory: '4Gi' },
          jvm: { heap: '4Gi' },
          nodeIds: { next: [-1] },
          tier: 'very hot',
        }),
      ),
    ).toMatchInlineSnapshot(`
     "the label cdk8s-strimzi/tier is "very hot"
       in test/brokers at /metadata/labels/cdk8s-strimzi~1tier
       use at most 63 letters, digits, -, _ and ., beginning and ending with a letter or digit  [schema/label]
     "hot.brokers" has a dot, and no pod can be named after it
       in test/brokers at /metadata/name
       use - instead  [operator/pool-name-service]
     the pool has no role
       in test/brokers at /spec/roles
       give it controller, broker or both  [operator/pool-roles]
     "0" is not a size of a volume
       in test/brokers at /spec/storage/volumes/0/size
       write for example 500Gi  [operator/storage-size-quantity]
     the cpu request 2 is above the limit 1
       in test/brokers at /spec/resources/requests/cpu
       lower the request, or raise the limit  [operator/resources]
     the heap 4g leaves nothing of the container's memory
       in test/brokers at /spec/jvmOptions/-Xmx
       use at most half of the memory for brokers  [resources/heap-above-memory]
     strimzi.io/next-node-ids is "[-1]", which the operator ignores
       in test/brokers at /metadata/annotations/strimzi.io~1next-node-ids
       write ids and ranges as in [0, 3, 10-19]  [operator/node-ids]
     replicas is -1
       in test/brokers at /spec/replicas
       write a whole number of at least 0  [schema/range]"
    `);
  });

  test.each<[string, Partial<KafkaNodePoolProps>, string]>([
    [
      'a grace period that is none',
      { terminationGracePeriod: '2 minutes' },
      'terminationGracePeriod is "2 minutes", which is not a duration\n  in test/brokers at /spec/template/pod/terminationGracePeriodSeconds',
    ],
    [
      'a heap that is none',
      { jvm: { heap: 'half' } },
      'heap is "half", which is not a size\n  in test/brokers at /spec/jvmOptions/-Xmx',
    ],
    ['a heap of a few bytes', { jvm: { heap: '6' } }, 'heap is "6", which is not a size'],
    [
      'memory that is none',
      { resources: { memory: '12 Gi' } },
      'memory is "12 Gi", which is not a size\n  in test/brokers at /spec/resources/requests/memory',
    ],
    [
      'CPU that is none',
      { resources: { cpu: 'two' } },
      'cpu is "two", which is not an amount\n  in test/brokers at /spec/resources/requests/cpu',
    ],
    ['half a node', { replicas: 1.5 }, 'replicas is 1.5'],
  ])('%s', (_, props, message) => {
    expect(refusal(() => pool(props))).toContain(message);
  });
});
