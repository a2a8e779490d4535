import type { RulePages } from './page';

const RESOURCES = 'Strimzi documentation, "Resource limits and requests"';
const JVM = 'Strimzi documentation, "jvmOptions"';
const HARDWARE = 'Apache Kafka documentation, "Hardware and OS"';

const BROKERS = 'kind: KafkaNodePool\nmetadata: { name: brokers }\n';
const CONTROLLERS = 'kind: KafkaNodePool\nmetadata: { name: controllers }\n';

export const RESOURCES_PAGES: RulePages = {
  'resources/requests': {
    title: 'Kafka pods say what they need and what they may take',
    why: 'Without a memory limit the JVM sees the memory of the whole node, and without requests the pod is among the first that the node pushes out.',
    remedy: 'set requests of CPU and memory, and the same memory as limit, in each pool',
    sources: [RESOURCES],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'], nist80053: ['SC-5', 'SC-6'] },
    pass: [`${BROKERS}spec: { resources: { requests: null, limits: { cpu: "2" } } }`],
    fail: [
      `${BROKERS}spec: { resources: null }`,
      `${BROKERS}spec: { resources: { limits: null } }`,
      `${CONTROLLERS}spec: { resources: { requests: { cpu: null } } }`,
    ],
  },
  'resources/memory-guaranteed': {
    title: 'the memory that is allowed is also reserved',
    why:
      'Page cache counts as memory of the container. What lies above the request is taken back first when the node is full, and the pod is killed ' +
      'sooner.',
    remedy: 'write the same memory as request and as limit',
    sources: ['Kubernetes documentation, "Node-pressure Eviction"', JVM],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'], nist80053: ['SC-6'] },
    pass: [`${BROKERS}spec: { resources: { requests: { memory: 12288Mi } } }`],
    fail: [
      `${BROKERS}spec: { resources: { requests: { memory: 8Gi } } }`,
      `${CONTROLLERS}spec: { resources: { requests: { memory: 3Gi } } }`,
    ],
  },
  'resources/heap-above-memory': {
    title: 'the heap is smaller than the memory of its container',
    why: 'The JVM also needs memory beside its heap: when both do not fit, the container is killed as the heap fills, again and again.',
    remedy: 'lower -Xmx to half of the memory for brokers, or raise the memory',
    sources: [JVM],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'] },
    pass: [
      `${BROKERS}spec: { jvmOptions: { -Xms: 5g, -Xmx: 5g } }`,
      `kind: Kafka\nspec: { kafka: { jvmOptions: { -Xms: 2g, -Xmx: 2g } } }\n---\n${CONTROLLERS}spec: { jvmOptions: null }`,
    ],
    fail: [
      `${BROKERS}spec: { jvmOptions: { -Xms: 12g, -Xmx: 12g } }`,
      `kind: Kafka\nspec: { kafka: { jvmOptions: { -Xms: 6g, -Xmx: 6g } } }\n---\n${CONTROLLERS}spec: { jvmOptions: null }`,
      'kind: KafkaBridge\nspec: { jvmOptions: { -Xmx: 8g }, resources: { limits: { memory: 1Gi } } }',
    ],
  },
  'resources/heap-share': {
    title: 'the heap leaves room for page cache and the rest of the JVM',
    why:
      'Kafka serves readers that keep up from page cache, which lives in the memory of the same container; metaspace, threads and buffers need ' +
      'their part too.',
    remedy: 'use half of the memory of a broker at most, three quarters of that of a controller',
    sources: [JVM, HARDWARE],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'] },
    pass: [
      `${CONTROLLERS}spec: { jvmOptions: { -Xms: 3g, -Xmx: 3g } }`,
      { yaml: 'kind: Kafka', facts: { workload: { writeBytesPerSecond: 200_000_000 } } },
    ],
    fail: [
      `${BROKERS}spec: { jvmOptions: { -Xms: 7g, -Xmx: 7g } }`,
      `${BROKERS}spec: { jvmOptions: { -Xms: 10g, -Xmx: 10g } }`,
      `${BROKERS}spec: { resources: { requests: { memory: 5Gi } } }`,
      `${CONTROLLERS}spec: { jvmOptions: { -Xms: 3500m, -Xmx: 3500m } }`,
      { yaml: 'kind: Kafka', facts: { workload: { writeBytesPerSecond: 400_000_000 } } },
    ],
  },
  'resources/heap-values': {
    title: 'the heap has one size, and not too large a one',
    why: 'A heap that grows pauses the JVM to do so. A very large one takes page cache away and makes pauses longer.',
    remedy: 'write one value for -Xms and -Xmx, 4g to 6g for most brokers',
    sources: [JVM],
    controls: { iso27001: ['A.8.6'] },
    pass: [`${BROKERS}spec: { jvmOptions: { -Xms: 6144m, -Xmx: 6g } }`],
    fail: [
      `${BROKERS}spec: { jvmOptions: { -Xms: 2g } }`,
      `${BROKERS}spec: { jvmOptions: { -Xms: null } }`,
      `${BROKERS}spec: { jvmOptions: { -Xms: 20g, -Xmx: 20g }, resources: { requests: { memory: 64Gi }, limits: { memory: 64Gi } } }`,
      `${BROKERS}spec: { jvmOptions: { -Xms: 32g, -Xmx: 32g }, resources: { requests: { memory: 96Gi }, limits: { memory: 96Gi } } }`,
      'kind: Kafka\nspec: { kafka: { jvmOptions: { -Xms: 1g, -Xmx: 2g } } }',
    ],
  },
  'resources/floor': {
    title: 'brokers and controllers are of a size for production',
    why: 'Below, a broker has neither page cache nor cores for its load after the loss of another one, and a controller no room for its log.',
    remedy:
      'give brokers 8 GiB or more with a heap of 4 to 6 GiB, controllers 4 GiB; say size: small for a small cluster',
    sources: [RESOURCES, HARDWARE],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'] },
    pass: [
      `${BROKERS}spec: { jvmOptions: { -Xms: 4g, -Xmx: 4g }, resources: { requests: { cpu: "1", memory: 8Gi }, limits: { memory: 8Gi } } }`,
      {
        yaml: `${BROKERS}spec: { jvmOptions: null, resources: { requests: { cpu: 500m, memory: 4Gi }, limits: { memory: 4Gi } } }`,
        facts: { size: 'small' },
      },
      {
        yaml: `${CONTROLLERS}spec: { jvmOptions: null, resources: { requests: { memory: 2Gi }, limits: { memory: 2Gi } } }`,
        facts: { size: 'small' },
      },
    ],
    fail: [
      `${CONTROLLERS}spec: { jvmOptions: null, resources: { requests: { memory: 3Gi }, limits: { memory: 3Gi } } }`,
      `${BROKERS}spec: { jvmOptions: null, resources: { requests: { memory: 6Gi }, limits: { memory: 6Gi } } }`,
      `${BROKERS}spec: { resources: { requests: { cpu: 500m } } }`,
      `${BROKERS}spec: { jvmOptions: { -Xms: 2g, -Xmx: 2g } }`,
      `${CONTROLLERS}spec: { jvmOptions: null, resources: { requests: { memory: 1Gi }, limits: { memory: 1Gi } } }`,
    ],
  },
  'resources/components': {
    title: 'what runs beside the brokers has bounds',
    why:
      'Pods without requests go first when a node is full, and passwords and certificates are no longer renewed while the User Operator is away; ' +
      'one without a memory limit can push out its neighbours.',
    remedy: 'set requests of CPU and memory, and a memory limit',
    sources: [RESOURCES, 'NSA and CISA, "Kubernetes Hardening Guide"'],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'], nist80053: ['SC-5', 'SC-6'] },
    pass: ['kind: Kafka\nspec: { kafkaExporter: { resources: { requests: { memory: null } } } }'],
    fail: [
      'kind: Kafka\nspec: { entityOperator: { userOperator: { resources: null } } }',
      'kind: Kafka\nspec: { cruiseControl: { resources: { limits: null } } }',
      `apiVersion: v1
kind: LimitRange
metadata: { name: defaults, namespace: kafka }
spec: { limits: [{ type: Container, default: { memory: 512Mi } }] }
---
kind: Kafka
spec: { kafkaExporter: { resources: null } }`,
    ],
  },
  'resources/gc-trace': {
    title: 'pauses of the JVM leave a trace',
    why: 'A long pause looks like a fault of the network: replicas fall behind, brokers are fenced. Without a trace nobody can tell.',
    remedy: 'log garbage collection or export metrics, keep G1, and write the heap in one way',
    sources: ['Strimzi documentation, "Garbage collector logging"'],
    controls: { soc2: ['CC7.2'], iso27001: ['A.8.15', 'A.8.16'] },
    pass: [`${BROKERS}spec: { jvmOptions: { gcLoggingEnabled: false } }`],
    fail: [
      `${BROKERS}spec: { jvmOptions: { gcLoggingEnabled: false } }\n---\nkind: Kafka\nspec: { kafka: { metricsConfig: null } }`,
      `${BROKERS}spec: { jvmOptions: { -XX: { UseParallelGC: "true" } } }`,
      `${BROKERS}spec: { jvmOptions: { -XX: { MaxRAMPercentage: "40" } } }`,
    ],
  },
  'resources/network-budget': {
    title: 'the network carries the load while one broker is away',
    why: 'Every byte is sent again for each copy and each group, and the traffic of recovery comes on top when there is least room.',
    remedy: 'run more brokers or larger nodes, compress, or let readers fetch from their zone',
    sources: ['AWS Big Data Blog, "Best practices for right-sizing your Apache Kafka clusters"', 'KIP-392'],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'], nist80053: ['CP-2'] },
    pass: [
      {
        yaml: 'kind: Kafka',
        facts: {
          workload: { writeBytesPerSecond: 50_000_000, consumerGroups: 3, nodeBytesPerSecond: 125_000_000 },
        },
      },
    ],
    fail: [
      {
        yaml: 'kind: Kafka',
        facts: {
          workload: { writeBytesPerSecond: 80_000_000, consumerGroups: 3, nodeBytesPerSecond: 125_000_000 },
        },
      },
      {
        yaml: 'kind: Kafka',
        facts: {
          workload: { writeBytesPerSecond: 120_000_000, consumerGroups: 3, nodeBytesPerSecond: 125_000_000 },
        },
      },
    ],
  },
};
