import type { RulePages } from '../page';

const BUDGETS = 'Kubernetes documentation, "Specifying a Disruption Budget for your Application"';

export const PODS_PAGES: RulePages = {
  'availability/second-budget': {
    title: 'Kafka pods have the budget of the operator alone',
    why:
      'Kubernetes refuses to evict a pod that two budgets select, so that no node can be drained. Pods of the operator have no controller that ' +
      'Kubernetes can count, so that only an integer minAvailable works for them.',
    remedy:
      'delete the budget and set template.podDisruptionBudget; or let the operator make none, and write minAvailable',
    sources: [BUDGETS, 'Strimzi documentation, "Disabling PodDisruptionBudget generation"'],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14'] },
    pass: [
      `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: shop, namespace: kafka }
spec: { maxUnavailable: 1, selector: { matchLabels: { app: shop } } }`,
      {
        yaml: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: main-kafka, namespace: kafka }
spec: { minAvailable: 8, selector: { matchLabels: { strimzi.io/name: main-kafka } } }`,
        facts: { operator: { podDisruptionBudgetGeneration: false } },
      },
      {
        yaml: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: exporter, namespace: kafka }
spec: { maxUnavailable: 1, selector: { matchLabels: { strimzi.io/name: main-kafka-exporter } } }`,
        facts: { operator: { podDisruptionBudgetGeneration: false } },
      },
    ],
    fail: [
      `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: brokers, namespace: kafka }
spec:
  minAvailable: 5
  selector: { matchLabels: { strimzi.io/cluster: main, strimzi.io/pool-name: brokers } }`,
      `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: cruise-control, namespace: kafka }
spec: { maxUnavailable: 1, selector: { matchLabels: { strimzi.io/name: main-cruise-control } } }`,
      {
        yaml: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: main-kafka, namespace: kafka }
spec: { maxUnavailable: 1, selector: { matchLabels: { strimzi.io/name: main-kafka } } }`,
        facts: { operator: { podDisruptionBudgetGeneration: false } },
      },
    ],
  },
  'availability/budget': {
    title: 'one Kafka pod may go at a time',
    why:
      'Kubernetes counts pods and knows nothing of partitions: two pods that it evicts may hold two copies of one. None at all blocks every ' +
      'drain, unless the Drain Cleaner moves the pods.',
    remedy: 'keep 1 and run the Strimzi Drain Cleaner; write 0 for its legacy mode only',
    sources: ['Strimzi documentation, "Deploying the Strimzi Drain Cleaner"', BUDGETS],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14'] },
    pass: [
      'kind: Kafka\nspec: { kafka: { template: { podDisruptionBudget: { maxUnavailable: 1 } } } }',
      {
        yaml: 'kind: Kafka\nspec: { kafka: { template: { podDisruptionBudget: { maxUnavailable: 0 } } } }',
        facts: { drainCleaner: 'legacy' },
      },
    ],
    fail: [
      'kind: Kafka\nspec: { kafka: { template: { podDisruptionBudget: { maxUnavailable: 2 } } } }',
      'kind: Kafka\nspec: { kafka: { template: { podDisruptionBudget: { maxUnavailable: 0 } } } }',
      { yaml: 'kind: Kafka', facts: { drainCleaner: 'legacy' } },
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnect
metadata: { name: connect, namespace: kafka }
spec:
  version: 4.3.1
  replicas: 2
  bootstrapServers: main-kafka-bootstrap:9093
  groupId: connect
  configStorageTopic: connect-configs
  offsetStorageTopic: connect-offsets
  statusStorageTopic: connect-status
  template: { podDisruptionBudget: { maxUnavailable: 2 } }`,
    ],
  },
  'availability/grace-period': {
    title: 'brokers have time to stop',
    why:
      'A broker that stops by itself hands over its partitions and closes its logs. One that is killed after half a minute repairs them at the ' +
      'next start, and its partitions lack a copy for longer.',
    remedy: 'write a terminationGracePeriodSeconds of 120, and measure',
    sources: ['Strimzi documentation, "Applying a termination grace period"'],
    controls: { soc2: ['A1.2'] },
    pass: [
      'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { template: { pod: { terminationGracePeriodSeconds: 60 } } }',
      'kind: KafkaNodePool\nmetadata: { name: controllers }\nspec: { template: { pod: { terminationGracePeriodSeconds: null } } }',
    ],
    fail: [
      'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { template: { pod: { terminationGracePeriodSeconds: null } } }',
      'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { template: { pod: { terminationGracePeriodSeconds: 45 } } }',
    ],
  },
  'availability/priority': {
    title: 'Kafka is not pushed out by ordinary pods',
    why:
      'When nodes are full, pods of lower priority go first. The classes of the system are for what the Kubernetes cluster itself needs, and ' +
      'would push that out.',
    remedy: 'make a PriorityClass above those of applications and name it in the templates of the pools',
    sources: ['Kubernetes documentation, "Pod Priority and Preemption"'],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'] },
    pass: [
      'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { template: { pod: { priorityClassName: streaming } } }',
    ],
    fail: [
      'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { template: { pod: { priorityClassName: null } } }',
      'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { template: { pod: { priorityClassName: system-node-critical } } }',
    ],
  },
};
