import type { RulePages } from './page';

const SPREAD = 'Strimzi documentation, "Distributing brokers across availability zones"';
const BUDGETS = 'Kubernetes documentation, "Specifying a Disruption Budget for your Application"';
const KRAFT = 'Strimzi documentation, "Using Kafka in KRaft mode"';

export const AVAILABILITY_PAGES: RulePages = {
  'availability/brokers': {
    title: 'there are enough brokers to restart one and go on writing',
    why:
      'Three copies need three brokers, and with fewer every restart stops writes. With exactly as many brokers as copies, a copy that is lost ' +
      'cannot be made anew until its broker is back.',
    remedy: 'run three brokers or more, one more than copies where that is possible',
    sources: ['Strimzi documentation, "Replicating topics for high availability"'],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14'], nist80053: ['CP-10', 'SC-36'] },
    pass: ['kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { replicas: 4 }'],
    fail: [
      'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { replicas: 2 }',
      'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { replicas: 3 }',
    ],
  },
  'availability/controller-quorum': {
    title: 'the controllers survive the loss of one',
    why:
      'More than half of the controllers have to agree: three survive the loss of one, five of two. An even number survives no more than the odd ' +
      'one below it.',
    remedy: 'run three controllers, or five where two may be away at once; decide when the cluster is made',
    sources: [KRAFT, 'KIP-595'],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14'], nist80053: ['CP-10', 'SC-36'] },
    pass: ['kind: KafkaNodePool\nmetadata: { name: controllers }\nspec: { replicas: 5 }'],
    fail: [
      'kind: KafkaNodePool\nmetadata: { name: controllers }\nspec: { replicas: 1 }',
      'kind: KafkaNodePool\nmetadata: { name: controllers }\nspec: { replicas: 4 }',
      'kind: KafkaNodePool\nmetadata: { name: controllers }\nspec: { replicas: 9 }',
    ],
  },
  'availability/dedicated-controllers': {
    title: 'controllers have nodes of their own',
    why: 'A busy broker delays elections and heartbeats, and a restart takes a controller and data away at once.',
    remedy: 'make a pool for each role when the cluster is made; controllers cannot move later',
    sources: [KRAFT, 'KIP-631'],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14'] },
    pass: ['kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { roles: [broker] }'],
    fail: [
      'kind: KafkaNodePool\nmetadata: { name: controllers }\nspec: { roles: [controller, broker] }',
      {
        yaml: 'kind: KafkaNodePool\nmetadata: { name: controllers }\nspec: { roles: [controller, broker] }',
        facts: { size: 'small' },
      },
    ],
  },
  'availability/rack': {
    title: 'brokers know their zone',
    why: 'Only then Kafka puts the copies of a partition into different zones.',
    remedy: 'set rack with the label of zones; where nodes have another label, name it in rackTopologyKeys',
    sources: ['Strimzi documentation, "Rack awareness"', 'KIP-36'],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14'], nist80053: ['CP-9', 'SC-36'] },
    pass: [
      { yaml: 'kind: Kafka\nspec: { kafka: { rack: null } }', facts: { zones: 1 } },
      {
        yaml: 'kind: Kafka\nspec: { kafka: { rack: { type: topology-label, topologyKey: example.com/room } } }',
        facts: { rackTopologyKeys: ['example.com/room'] },
      },
      'kind: Kafka\nspec: { kafka: { rack: { type: environment-variable, envVarName: ZONE, topologyKey: null } } }',
    ],
    fail: [
      'kind: Kafka\nspec: { kafka: { rack: null } }',
      'kind: Kafka\nspec: { kafka: { rack: { type: topology-label, topologyKey: kubernetes.io/hostname } } }',
    ],
  },
  'availability/spread': {
    title: 'pods are spread over the zones that brokers know',
    why:
      'The operator demands that nodes have the label of the rack, and spreads nothing: all pods may run in one zone, and then Kafka has no ' +
      'other to put copies into.',
    remedy: 'add a topology spread constraint with the label of the rack, or give each zone a pool of its own',
    sources: [SPREAD, 'Strimzi proposal 120'],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14'], nist80053: ['SC-36'] },
    pass: [
      `kind: KafkaNodePool
metadata: { name: brokers }
spec:
  template:
    pod:
      topologySpreadConstraints: null
      affinity:
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
              - matchExpressions: [{ key: topology.kubernetes.io/zone, operator: In, values: [eu-west-1a] }]`,
    ],
    fail: [
      'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { template: { pod: { topologySpreadConstraints: null } } }',
      `kind: KafkaNodePool
metadata: { name: controllers }
spec:
  template:
    pod:
      topologySpreadConstraints:
        - topologyKey: topology.kubernetes.io/zone
          maxSkew: 1
          whenUnsatisfiable: ScheduleAnyway
          labelSelector: { matchLabels: { strimzi.io/cluster: main, strimzi.io/controller-role: "true" } }`,
    ],
  },
  'availability/selectors': {
    title: 'placement rules select the pods of this cluster',
    why:
      'A selector that takes no pod is fulfilled without a word. One by pool alone also takes the pools of that name of other clusters, and the ' +
      'clusters push each other away.',
    remedy: 'select by strimzi.io/cluster and by role or pool',
    sources: [SPREAD, 'Kubernetes documentation, "Pod Topology Spread Constraints"'],
    controls: { iso27001: ['A.8.14'] },
    pass: [
      `kind: KafkaNodePool
metadata: { name: brokers }
spec:
  template:
    pod:
      metadata: { labels: { team: platform } }
      topologySpreadConstraints:
        - topologyKey: topology.kubernetes.io/zone
          maxSkew: 1
          whenUnsatisfiable: DoNotSchedule
          labelSelector:
            matchLabels: { team: platform, strimzi.io/cluster: main }
            matchExpressions: [{ key: strimzi.io/pool-name, operator: In, values: [brokers, archive] }]`,
      `kind: KafkaNodePool
metadata: { name: brokers }
spec:
  template:
    pod:
      affinity:
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - weight: 50
              podAffinityTerm: { topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: search } } }`,
    ],
    fail: [
      `kind: KafkaNodePool
metadata: { name: brokers }
spec:
  template:
    pod:
      topologySpreadConstraints:
        - topologyKey: topology.kubernetes.io/zone
          maxSkew: 1
          whenUnsatisfiable: DoNotSchedule
          labelSelector: { matchLabels: { strimzi.io/cluster: main, strimzi.io/role: broker } }`,
      `kind: KafkaNodePool
metadata: { name: brokers }
spec:
  template:
    pod:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - topologyKey: kubernetes.io/hostname
              labelSelector: { matchLabels: { strimzi.io/pool-name: brokers } }`,
      `kind: KafkaNodePool
metadata: { name: brokers }
spec:
  template:
    pod:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - topologyKey: kubernetes.io/hostname
              labelSelector: { matchLabels: { strimzi.io/name: main-zookeeper } }`,
    ],
  },
  'availability/one-broker-per-node': {
    title: 'no two brokers share a worker node',
    why: 'The loss of one node must not take two copies of a partition; page cache and network are shared less, too.',
    remedy: 'require anti-affinity by host between brokers, and keep a spare node for drains',
    sources: ['Strimzi documentation, "Scheduling brokers on different worker nodes"'],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14'], nist80053: ['SC-36'] },
    pass: [
      {
        yaml: 'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { template: { pod: { affinity: null } } }',
        facts: { oneBrokerPerNode: true },
      },
      'kind: KafkaNodePool\nmetadata: { name: controllers }\nspec: { template: { pod: { affinity: null } } }',
    ],
    fail: [
      'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { template: { pod: { affinity: null } } }',
      `kind: KafkaNodePool
metadata: { name: brokers }
spec:
  template:
    pod:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution: null
          preferredDuringSchedulingIgnoredDuringExecution:
            - weight: 100
              podAffinityTerm:
                topologyKey: kubernetes.io/hostname
                labelSelector: { matchLabels: { strimzi.io/cluster: main, strimzi.io/broker-role: "true" } }`,
    ],
  },
  'availability/zones': {
    title: 'brokers, copies and placement fit the number of zones',
    why:
      'A zone holds an equal share of the copies, rounded up: when it is lost, enough must be left in sync. Brokers that do not divide by zones ' +
      'carry unequal loads, and a hard rule of one pod a zone leaves further pods pending.',
    remedy: 'run a multiple of the zones, three copies in three zones, and spread with maxSkew 1',
    sources: ['KIP-36', 'Kubernetes documentation, "Pod Topology Spread Constraints"'],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14'], nist80053: ['CP-2', 'SC-36'] },
    pass: [
      { yaml: 'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { replicas: 9 }', facts: { zones: 3 } },
      {
        yaml: 'kind: Kafka\nspec: { kafka: { config: { default.replication.factor: 2, min.insync.replicas: 1 } } }\n---\nkind: KafkaTopic\nspec: { replicas: 2, config: { min.insync.replicas: 1 } }',
        facts: { zones: ['north', 'south'] },
      },
    ],
    fail: [
      { yaml: 'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { replicas: 5 }', facts: { zones: 3 } },
      { yaml: 'kind: Kafka', facts: { zones: ['north', 'south'] } },
      { yaml: 'kind: KafkaTopic\nspec: { replicas: 4, config: { min.insync.replicas: 3 } }', facts: { zones: 3 } },
      {
        yaml: `kind: KafkaNodePool
metadata: { name: brokers }
spec:
  template:
    pod:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - topologyKey: topology.kubernetes.io/zone
              labelSelector: { matchLabels: { strimzi.io/cluster: main, strimzi.io/broker-role: "true" } }`,
        facts: { zones: 3 },
      },
    ],
  },
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
    ],
    fail: [
      `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: brokers, namespace: kafka }
spec:
  minAvailable: 5
  selector: { matchLabels: { strimzi.io/cluster: main, strimzi.io/pool-name: brokers } }`,
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
