import type { RulePages } from './page';

const BIG_DEV = `kind: KafkaNodePool
metadata: { name: brokers }
`;

const SMALL_PLATFORM = `apiVersion: kafka.strimzi.io/v1
kind: Kafka
metadata: { name: small, namespace: dev }
spec: { kafka: { listeners: [{ name: plain, port: 9092, type: internal, tls: false }] } }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: dual, namespace: dev, labels: { strimzi.io/cluster: small } }
spec:
  roles: [controller, broker]
  replicas: 1
  resources: { requests: { cpu: 500m, memory: 2Gi }, limits: { memory: 2Gi } }
`;

const DISK = (more: string): string =>
  `  storage: { type: jbod, volumes: [{ id: 0, type: persistent-claim, size: 5Gi, ${more} }] }`;

const CONNECT = `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnect
metadata: { name: connect, namespace: kafka }
spec:
  version: 4.3.1
  replicas: 3
  bootstrapServers: main-kafka-bootstrap:9093
  groupId: connect
  configStorageTopic: connect-configs
  offsetStorageTopic: connect-offsets
  statusStorageTopic: connect-status
`;

export const COST_PAGES: RulePages = {
  'cost/dev-size': {
    title: 'development stays small',
    why: 'There is a cluster for every team and branch, and what nobody looks at stays and costs.',
    remedy:
      'run one node with 2 GiB and a disk of 5 GiB that goes with the cluster; leave load balancers, Cruise Control and the exporter out',
    sources: ['Strimzi documentation, "Configuring node pools"'],
    pass: [{ yaml: `${SMALL_PLATFORM}${DISK('deleteClaim: true')}`, alone: true }],
    fail: [
      { yaml: `${SMALL_PLATFORM}${DISK('deleteClaim: false')}`, alone: true },
      `${BIG_DEV}spec: { replicas: 6 }`,
    ],
  },
  'cost/zone-reads': {
    title: 'clients read in their own zone',
    why: 'Otherwise most of what is read crosses zones, and cloud providers bill it.',
    remedy: 'set the rack-aware replica selector in the Kafka, and the rack of clients',
    sources: ['KIP-392', 'Strimzi documentation, "Rack awareness"'],
    pass: [
      { yaml: 'kind: Kafka\nspec: { kafka: { config: { replica.selector.class: null } } }', facts: { zones: 1 } },
      `${CONNECT}  rack: { type: topology-label, topologyKey: topology.kubernetes.io/zone }`,
    ],
    fail: ['kind: Kafka\nspec: { kafka: { config: { replica.selector.class: null } } }', CONNECT],
  },
  'cost/retention': {
    title: 'old data, balancers and bytes on disk pay their way',
    why:
      'The disks of brokers, times the copies, cost several times what an object store does. Every broker of a loadbalancer listener has a balancer ' +
      'of its own, and brokers that unpack batches keep and send more bytes.',
    remedy: 'move old segments to tiered storage, share one gateway, and keep compression.type at producer',
    sources: ['KIP-405', 'KIP-110', 'Strimzi documentation, "Tiered storage"'],
    pass: [
      {
        yaml: 'kind: KafkaTopic\nspec: { config: { retention.ms: 432000000, compression.type: producer } }',
        facts: { workload: { topics: { orders: 100_000 } } },
      },
    ],
    fail: [
      {
        yaml: 'kind: KafkaTopic\nspec: { config: { retention.ms: 2592000000 } }',
        facts: { workload: { topics: { orders: 10_000 } } },
      },
      'kind: KafkaTopic\nspec: { config: { compression.type: uncompressed } }',
      'kind: Kafka\nspec: { kafka: { config: { compression.type: uncompressed } } }',
      `kind: Kafka
spec: { kafka: { listeners: [{ name: outside, port: 9094, type: loadbalancer, tls: true, authentication: { type: tls } }] } }
---
kind: KafkaNodePool
metadata: { name: brokers }
spec: { replicas: 12 }`,
    ],
  },
};
