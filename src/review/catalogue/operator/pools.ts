import type { RulePages } from '../page';

const POOLS = ['Strimzi documentation, "Configuring node pools"'];

/** The brokers of the sound platform with a change. */
const brokers = (change: string): string => `{ kind: KafkaNodePool, metadata: { name: brokers }, ${change} }`;

export const POOL_PAGES: RulePages = {
  'operator/pools-missing': {
    title: 'a Kafka has node pools',
    why: 'All nodes come from KafkaNodePools in the same namespace that name the Kafka in a label. Without one the operator makes nothing.',
    remedy: 'add KafkaNodePools with the label strimzi.io/cluster',
    sources: POOLS,
    pass: [{ closedWorld: true, yaml: brokers('spec: { replicas: 3 }') }],
    fail: [
      `{ kind: Kafka, metadata: { name: other, namespace: other }, apiVersion: kafka.strimzi.io/v1, spec: { kafka: { listeners: [{ name: tls, port: 9093, type: internal, tls: true }] } } }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: nodes, namespace: kafka, labels: { strimzi.io/cluster: other } }
spec: { roles: [broker, controller], replicas: 3, storage: { type: ephemeral } }`,
      {
        closedWorld: true,
        alone: true,
        yaml: `apiVersion: kafka.strimzi.io/v1
kind: Kafka
metadata: { name: main, namespace: kafka }
spec: { kafka: { listeners: [{ name: tls, port: 9093, type: internal, tls: true }] } }`,
      },
    ],
  },
  'operator/cluster-roles': {
    title: 'a Kafka has a broker and a controller',
    why: 'The operator refuses a cluster whose pools, taken together, lack one of the two roles, also by 0 replicas.',
    remedy: 'give a pool the role and at least one replica',
    sources: POOLS,
    pass: [`{ kind: KafkaNodePool, metadata: { name: controllers }, spec: { replicas: 1 } }`],
    fail: [
      `{ kind: KafkaNodePool, metadata: { name: controllers }, spec: { replicas: 0 } }`,
      brokers('spec: { roles: [controller] }'),
    ],
  },
  'operator/pool-roles': {
    title: 'a node pool has a role',
    why: 'The operator refuses a pool whose nodes would be neither brokers nor controllers.',
    remedy: 'write broker, controller or both',
    sources: ['Strimzi API reference, "KafkaNodePoolSpec"'],
    pass: [brokers('spec: { roles: [controller, broker] }')],
    fail: [brokers('spec: { roles: [] }')],
  },
  'operator/pool-name': {
    title: 'the names of pods have at most 63 characters',
    why: 'A pod is called after the cluster, the pool and its id, and stands in certificates by that name: longer ones make the operator fail.',
    remedy: 'shorten the name of the cluster or the pool',
    sources: ['Kubernetes documentation, "Object Names and IDs"'],
    pass: [
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: a-name-of-fifty-six-characters-is-what-the-cluster-takes, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { roles: [broker], replicas: 3, storage: { type: ephemeral } }`,
    ],
    fail: [
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: a-name-of-fifty-seven-characters-is-more-than-it-can-take, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { roles: [broker], replicas: 3, storage: { type: ephemeral } }`,
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: a-name-of-fifty-six-characters-is-what-the-cluster-takes, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { roles: [broker], replicas: 1, storage: { type: ephemeral } }
status: { nodeIds: [10] }`,
    ],
  },
  'operator/pool-name-service': {
    title: 'the name of a pool has no dot',
    why: 'It becomes part of host names of pods, where Kubernetes takes no dot.',
    remedy: 'write - instead of dots',
    sources: ['Kubernetes documentation, "Object Names and IDs"'],
    pass: [
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: brokers-b, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { roles: [broker], replicas: 3, storage: { type: ephemeral } }`,
    ],
    fail: [
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: brokers.b, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { roles: [broker], replicas: 3, storage: { type: ephemeral } }`,
    ],
  },
  'operator/node-ids': {
    title: 'hints for node ids can be read',
    why: 'The operator ignores an annotation that is no list of ids and ranges, and gives the next free ids.',
    remedy: 'write ids and ranges as in [0, 3, 10-19]',
    sources: ['Strimzi documentation, "Assigning IDs to node pools for scaling operations"'],
    pass: [
      `{ kind: KafkaNodePool, metadata: { name: brokers, annotations: { strimzi.io/next-node-ids: "[10-19]" } } }`,
    ],
    fail: [
      `{ kind: KafkaNodePool, metadata: { name: brokers, annotations: { strimzi.io/next-node-ids: "10-19" } } }`,
    ],
  },
  'operator/node-ids-twice': {
    title: 'each node has an id of its own',
    why: 'Ids are unique in a cluster. A status that was copied from another pool makes the operator fail.',
    remedy: 'remove the status from the manifest',
    sources: POOLS,
    pass: [
      `{ kind: KafkaNodePool, metadata: { name: brokers }, status: { nodeIds: [0, 1, 2, 3, 4, 5] } }
---
{ kind: KafkaNodePool, metadata: { name: controllers }, status: { nodeIds: [6, 7, 8] } }`,
    ],
    fail: [
      `{ kind: KafkaNodePool, metadata: { name: brokers }, status: { nodeIds: [0, 1, 2, 3, 4, 5] } }
---
{ kind: KafkaNodePool, metadata: { name: controllers }, status: { nodeIds: [5, 6, 7] } }`,
    ],
  },
  'operator/pod-set-collision': {
    title: 'pods of two clusters have different names',
    why: 'Cluster a with the pool b-c and cluster a-b with the pool c, in one namespace, want pods of the same names, and overwrite each other.',
    remedy: 'rename one of the pools',
    sources: POOLS,
    pass: [
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: east-brokers, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { roles: [broker], replicas: 3, storage: { type: ephemeral } }`,
    ],
    fail: [
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: east-brokers, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { roles: [broker], replicas: 3, storage: { type: ephemeral } }
---
apiVersion: kafka.strimzi.io/v1
kind: Kafka
metadata: { name: main-east, namespace: kafka }
spec: { kafka: { listeners: [{ name: tls, port: 9093, type: internal, tls: true }] } }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: brokers, namespace: kafka, labels: { strimzi.io/cluster: main-east } }
spec: { roles: [controller, broker], replicas: 3, storage: { type: ephemeral } }`,
    ],
  },
  'operator/resources': {
    title: 'requests are above zero and not above limits',
    why: 'The operator refuses requests and limits of zero or less, and requests above their limit.',
    remedy: 'lower the request, or raise the limit',
    sources: ['Kubernetes documentation, "Resource Management for Pods and Containers"'],
    pass: [brokers('spec: { resources: { requests: { cpu: 500m }, limits: { cpu: "0.5" } } }')],
    fail: [
      brokers('spec: { resources: { requests: { memory: 14Gi } } }'),
      brokers('spec: { resources: { limits: { memory: "0" } } }'),
    ],
  },
  'operator/storage-volumes': {
    title: 'a jbod has a volume',
    why: 'Without one there is no place for the log of a broker, and the operator fails.',
    remedy: 'add a volume',
    sources: ['Strimzi API reference, "JbodStorage"'],
    pass: [brokers('spec: { storage: { volumes: [{ id: 0, type: ephemeral }] } }')],
    fail: [brokers('spec: { storage: { volumes: [] } }')],
  },
  'operator/storage-size': {
    title: 'a persistent volume has a size',
    why: 'The operator refuses a claim without a size.',
    remedy: 'write a size, such as 500Gi',
    sources: ['Strimzi API reference, "PersistentClaimStorage"'],
    pass: [brokers('spec: { storage: { volumes: [{ id: 0, type: persistent-claim, size: 1Ti }] } }')],
    fail: [brokers('spec: { storage: { volumes: [{ id: 0, type: persistent-claim }] } }')],
  },
  'operator/storage-size-quantity': {
    title: 'the size of a volume is a quantity that Kubernetes and Strimzi both read',
    why: 'The operator takes any text, and Kubernetes refuses the claim; of kilobytes each knows another spelling.',
    remedy: 'write for example 500Gi',
    sources: ['Kubernetes documentation, "Quantity"'],
    pass: [brokers('spec: { storage: { volumes: [{ id: 0, type: persistent-claim, size: 0.5Ti }] } }')],
    fail: [
      brokers('spec: { storage: { volumes: [{ id: 0, type: persistent-claim, size: 500GB }] } }'),
      brokers('spec: { storage: { volumes: [{ id: 0, type: persistent-claim, size: 500000k }] } }'),
    ],
  },
  'operator/storage-volume-id': {
    title: 'each volume of a jbod has an id',
    why: 'Claims and paths are named after it: the operator fails without.',
    remedy: 'number the volumes',
    sources: ['Strimzi API reference, "JbodStorage"'],
    pass: [brokers('spec: { storage: { volumes: [{ id: 7, type: persistent-claim, size: 1Ti }] } }')],
    fail: [brokers('spec: { storage: { volumes: [{ type: persistent-claim, size: 1Ti }] } }')],
  },
  'operator/storage-volume-id-twice': {
    title: 'each volume of a jbod has an id of its own',
    why: 'The operator takes it at creation, and Kubernetes refuses pods with one volume twice.',
    remedy: 'give each its own id',
    sources: ['Strimzi API reference, "JbodStorage"'],
    pass: [brokers('spec: { storage: { volumes: [{ id: 0, type: ephemeral }, { id: 1, type: ephemeral }] } }')],
    fail: [brokers('spec: { storage: { volumes: [{ id: 0, type: ephemeral }, { id: 0, type: ephemeral }] } }')],
  },
  'operator/storage-metadata-volume': {
    title: 'one volume holds the metadata log',
    why: 'Of several that are marked the operator takes the first, and later refuses any change of the storage.',
    remedy: 'mark one volume with kraftMetadata: shared',
    sources: ['Strimzi API reference, "PersistentClaimStorage"'],
    pass: [
      brokers(
        'spec: { storage: { volumes: [{ id: 0, type: ephemeral, kraftMetadata: shared }, { id: 1, type: ephemeral }] } }',
      ),
    ],
    fail: [
      brokers(
        'spec: { storage: { volumes: [{ id: 0, type: ephemeral, kraftMetadata: shared }, { id: 1, type: ephemeral, kraftMetadata: shared }] } }',
      ),
    ],
  },
  'operator/jbod-metadata-version': {
    title: 'several volumes come with metadata version 3.7 or newer',
    why: 'Before it Kafka without ZooKeeper knew one log directory only, and the operator refuses more.',
    remedy: 'raise the metadata version first',
    sources: ['KIP-858: Handle JBOD broker disk failure in KRaft'],
    pass: [
      `{ kind: Kafka, spec: { kafka: { metadataVersion: 3.7-IV2 } } }
---
${brokers('spec: { storage: { volumes: [{ id: 0, type: ephemeral }, { id: 1, type: ephemeral }] } }')}`,
    ],
    fail: [
      `{ kind: Kafka, spec: { kafka: { metadataVersion: 3.6-IV2 } } }
---
${brokers('spec: { storage: { volumes: [{ id: 0, type: ephemeral }, { id: 1, type: ephemeral }] } }')}`,
    ],
  },
  'operator/ephemeral-storage': {
    title: 'the only broker and the only controller keep their disk',
    why: 'With ephemeral storage a restart loses all that is on it, and there is no other node to copy from: the operator warns.',
    remedy: 'use persistent-claim, or more nodes',
    sources: ['Strimzi documentation, "Configuring Kafka storage"'],
    pass: [
      `{ kind: KafkaNodePool, metadata: { name: controllers }, spec: { storage: { volumes: [{ id: 0, type: ephemeral }] } } }`,
    ],
    fail: [
      `{ kind: KafkaNodePool, metadata: { name: controllers }, spec: { replicas: 1, storage: { volumes: [{ id: 0, type: ephemeral }] } } }`,
    ],
  },
  'operator/controller-count': {
    title: 'there is an odd number of controllers',
    why: 'A majority must live: an even number survives no more losses than the odd one below it, and two controllers survive none. The operator warns.',
    remedy: 'run 3 or 5 controllers',
    sources: ['Apache Kafka documentation, "KRaft"'],
    pass: [`{ kind: KafkaNodePool, metadata: { name: controllers }, spec: { replicas: 5 } }`],
    fail: [
      `{ kind: KafkaNodePool, metadata: { name: controllers }, spec: { replicas: 4 } }`,
      `{ kind: KafkaNodePool, metadata: { name: controllers }, spec: { replicas: 2 } }`,
    ],
  },
};
