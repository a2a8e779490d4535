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
  'operator/controller-count': {
    title: 'there is an odd number of controllers',
    why: 'A majority must live: an even number survives no more losses than the odd one below it, and two controllers survive none. The operator warns.',
    remedy: 'run 3 or 5 controllers',
    sources: ['Apache Kafka documentation, "KRaft"'],
    pass: [`{ kind: KafkaNodePool, metadata: { name: controllers }, spec: { replicas: 5 } }`],
    fail: [
      {
        profile: 'dev',
        yaml: `{ kind: KafkaNodePool, metadata: { name: controllers }, spec: { replicas: 4 } }`,
      },
      {
        profile: 'dev',
        yaml: `{ kind: KafkaNodePool, metadata: { name: controllers }, spec: { replicas: 2 } }`,
      },
    ],
  },
};
