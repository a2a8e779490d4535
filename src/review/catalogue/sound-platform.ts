/** A small platform with which nothing is wrong in prod: samples of rules change one thing of it. */
export const SOUND_PLATFORM = `
apiVersion: v1
kind: Namespace
metadata:
  name: kafka
  labels:
    pod-security.kubernetes.io/enforce: baseline
    pod-security.kubernetes.io/warn: restricted
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: default-deny, namespace: kafka }
spec:
  podSelector: {}
  policyTypes: [Ingress]
---
apiVersion: kafka.strimzi.io/v1
kind: Kafka
metadata: { name: main, namespace: kafka }
spec:
  kafka:
    version: 4.3.1
    metadataVersion: 4.3-IV0
    listeners:
      - name: tls
        port: 9093
        type: internal
        tls: true
        authentication: { type: tls }
        networkPolicyPeers:
          - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } }
          - podSelector: { matchExpressions: [{ key: strimzi.io/kind, operator: In, values: [KafkaConnect, KafkaMirrorMaker2, KafkaBridge] }] }
      - name: scram
        port: 9095
        type: internal
        tls: true
        authentication: { type: scram-sha-512 }
        networkPolicyPeers:
          - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } }
          - podSelector: { matchExpressions: [{ key: strimzi.io/kind, operator: In, values: [KafkaConnect, KafkaMirrorMaker2, KafkaBridge] }] }
    authorization: { type: simple }
    config:
      auto.create.topics.enable: false
      default.replication.factor: 3
      min.insync.replicas: 2
      offsets.topic.replication.factor: 3
      transaction.state.log.replication.factor: 3
      transaction.state.log.min.isr: 2
      share.coordinator.state.topic.replication.factor: 3
      share.coordinator.state.topic.min.isr: 2
      replica.selector.class: org.apache.kafka.common.replica.RackAwareReplicaSelector
    rack: { type: topology-label, topologyKey: topology.kubernetes.io/zone }
    metricsConfig: { type: strimziMetricsReporter }
    quotas: { type: kafka, producerByteRate: 50000000, consumerByteRate: 100000000 }
  entityOperator:
    topicOperator: { resources: { requests: { cpu: 200m, memory: 512Mi }, limits: { memory: 512Mi } } }
    userOperator: { resources: { requests: { cpu: 200m, memory: 512Mi }, limits: { memory: 512Mi } } }
  cruiseControl:
    brokerCapacity: { cpu: "2", inboundNetwork: 125MB/s, outboundNetwork: 250MB/s }
    autoRebalance: [{ mode: add-brokers }, { mode: remove-brokers }]
    resources: { requests: { cpu: 500m, memory: 2Gi }, limits: { memory: 2Gi } }
  kafkaExporter:
    topicRegex: .*
    groupRegex: .*
    resources: { requests: { cpu: 100m, memory: 256Mi }, limits: { memory: 256Mi } }
  clusterCa: { validityDays: 1095, renewalDays: 90 }
  clientsCa: { validityDays: 1095, renewalDays: 90 }
  maintenanceTimeWindows: ["* * 1-4 ? * SAT,SUN *"]
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: brokers, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec:
  roles: [broker]
  replicas: 6
  resources: { requests: { cpu: "2", memory: 12Gi }, limits: { memory: 12Gi } }
  jvmOptions: { -Xms: 6g, -Xmx: 6g, gcLoggingEnabled: true }
  storage:
    type: jbod
    volumes: [{ id: 0, type: persistent-claim, class: fast-ssd, size: 500Gi, deleteClaim: false }]
  template:
    pod:
      priorityClassName: kafka
      terminationGracePeriodSeconds: 120
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - topologyKey: kubernetes.io/hostname
              labelSelector: { matchLabels: { strimzi.io/cluster: main, strimzi.io/broker-role: "true" } }
      topologySpreadConstraints:
        - topologyKey: topology.kubernetes.io/zone
          maxSkew: 1
          whenUnsatisfiable: DoNotSchedule
          labelSelector: { matchLabels: { strimzi.io/cluster: main, strimzi.io/broker-role: "true" } }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: controllers, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec:
  roles: [controller]
  replicas: 3
  resources: { requests: { cpu: "1", memory: 4Gi }, limits: { memory: 4Gi } }
  jvmOptions: { -Xms: 2g, -Xmx: 2g, gcLoggingEnabled: true }
  storage:
    type: jbod
    volumes: [{ id: 0, type: persistent-claim, class: fast-ssd, size: 64Gi, deleteClaim: false }]
  template:
    pod:
      priorityClassName: kafka
      terminationGracePeriodSeconds: 120
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - topologyKey: kubernetes.io/hostname
              labelSelector: { matchLabels: { strimzi.io/cluster: main, strimzi.io/controller-role: "true" } }
      topologySpreadConstraints:
        - topologyKey: topology.kubernetes.io/zone
          maxSkew: 1
          whenUnsatisfiable: DoNotSchedule
          labelSelector: { matchLabels: { strimzi.io/cluster: main, strimzi.io/controller-role: "true" } }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata: { name: orders, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec:
  partitions: 12
  replicas: 3
  config: { min.insync.replicas: 2, retention.ms: 604800000, retention.bytes: 10737418240 }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaUser
metadata: { name: order-api, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec:
  authentication: { type: scram-sha-512 }
  authorization:
    type: simple
    acls:
      - resource: { type: topic, name: orders, patternType: literal }
        operations: [Read, Write, Describe]
      - resource: { type: group, name: order-api, patternType: literal }
        operations: [Read]
`;
