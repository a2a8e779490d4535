import type { RulePages } from '../page';

const SPREAD = 'Strimzi documentation, "Distributing brokers across availability zones"';

export const PLACEMENT_PAGES: RulePages = {
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
      `kind: KafkaNodePool
metadata: { name: brokers }
spec:
  template:
    pod:
      affinity:
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - weight: 50
              podAffinityTerm:
                topologyKey: kubernetes.io/hostname
                labelSelector: { matchExpressions: [{ key: strimzi.io/cluster, operator: In, values: [other] }] }`,
    ],
    fail: [
      {
        closedWorld: true,
        yaml: `kind: KafkaNodePool
metadata: { name: brokers }
spec:
  template:
    pod:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - topologyKey: kubernetes.io/hostname
              labelSelector: { matchLabels: { strimzi.io/cluster: mian, strimzi.io/broker-role: "true" } }`,
      },
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
              labelSelector: { matchLabels: { strimzi.io/cluster: main, strimzi.io/pool-name: broker } }`,
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
};
