/** Clients that the operator runs beside the sound platform, with which nothing is wrong in prod either. */
export const SOUND_CLIENTS = `
apiVersion: kafka.strimzi.io/v1
kind: KafkaUser
metadata: { name: pipes, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec:
  authentication: { type: tls }
  authorization:
    type: simple
    acls:
      - resource: { type: topic, name: pipes-configs, patternType: literal }
        operations: [Read, Write, Create, Describe]
      - resource: { type: topic, name: pipes-offsets, patternType: literal }
        operations: [Read, Write, Create, Describe]
      - resource: { type: topic, name: pipes-status, patternType: literal }
        operations: [Read, Write, Create, Describe]
      - resource: { type: group, name: pipes, patternType: literal }
        operations: [Read]
      - resource: { type: topic, name: orders, patternType: literal }
        operations: [Read, Describe]
      - resource: { type: group, name: connect-orders-archive, patternType: literal }
        operations: [Read]
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaConnect
metadata:
  name: pipes
  namespace: kafka
  labels: { team: shop }
  annotations: { strimzi.io/use-connector-resources: "true" }
spec:
  version: 4.3.1
  replicas: 3
  bootstrapServers: main-kafka-bootstrap:9093
  groupId: pipes
  configStorageTopic: pipes-configs
  offsetStorageTopic: pipes-offsets
  statusStorageTopic: pipes-status
  tls: { trustedCertificates: [{ secretName: main-cluster-ca-cert, pattern: "*.crt" }] }
  authentication: { type: tls, certificateAndKey: { secretName: pipes, certificate: user.crt, key: user.key } }
  config:
    config.storage.replication.factor: -1
    offset.storage.replication.factor: -1
    status.storage.replication.factor: -1
  resources: { requests: { cpu: "1", memory: 2Gi }, limits: { memory: 2Gi } }
  jvmOptions: { -Xms: 1g, -Xmx: 1g, gcLoggingEnabled: true }
  rack: { type: topology-label, topologyKey: topology.kubernetes.io/zone }
  metricsConfig: { type: strimziMetricsReporter }
  build:
    output: { type: docker, image: "registry.example.org/pipes:4.3.1-2", pushSecret: registry }
    resources: { requests: { cpu: 500m, memory: 1Gi }, limits: { memory: 1Gi } }
    plugins:
      - name: archive
        artifacts:
          - type: jar
            url: https://repo.example.org/archive-2.1.0.jar
            sha512sum: "${'0'.repeat(128)}"
  template:
    pod:
      topologySpreadConstraints:
        - topologyKey: topology.kubernetes.io/zone
          maxSkew: 1
          whenUnsatisfiable: DoNotSchedule
          labelSelector: { matchLabels: { strimzi.io/cluster: pipes, strimzi.io/kind: KafkaConnect } }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata: { name: orders-archive, namespace: kafka, labels: { strimzi.io/cluster: pipes } }
spec:
  class: org.example.ArchiveSinkConnector
  tasksMax: 4
  autoRestart: { enabled: true }
  config: { topics: orders, bucket: archive }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaUser
metadata: { name: mirror, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec:
  authentication: { type: tls }
  authorization:
    type: simple
    acls:
      - resource: { type: topic, name: mirror-, patternType: prefix }
        operations: [Read, Write, Create, Describe]
      - resource: { type: topic, name: west., patternType: prefix }
        operations: [Read, Write, Create, Describe]
      - resource: { type: group, name: mirror, patternType: literal }
        operations: [Read]
      - resource: { type: group, name: order-api, patternType: literal }
        operations: [Read]
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaMirrorMaker2
metadata: { name: mirror, namespace: kafka }
spec:
  version: 4.3.1
  replicas: 2
  target:
    alias: main
    bootstrapServers: main-kafka-bootstrap:9093
    groupId: mirror
    configStorageTopic: mirror-configs
    offsetStorageTopic: mirror-offsets
    statusStorageTopic: mirror-status
    tls: { trustedCertificates: [{ secretName: main-cluster-ca-cert, pattern: "*.crt" }] }
    authentication: { type: tls, certificateAndKey: { secretName: mirror, certificate: user.crt, key: user.key } }
  mirrors:
    - source:
        alias: west
        bootstrapServers: kafka.west.example.org:9094
        tls: { trustedCertificates: [{ secretName: west-ca, pattern: "*.crt" }] }
        authentication:
          type: scram-sha-512
          username: mirror-main
          passwordSecret: { secretName: west-mirror, password: password }
      topicsPattern: orders.*
      groupsPattern: order-api
      sourceConnector:
        tasksMax: 4
        config:
          replication.factor: -1
          sync.topic.acls.enabled: "false"
          sync.topic.configs.enabled: "false"
      checkpointConnector:
        config: { sync.group.offsets.enabled: "true" }
  resources: { requests: { cpu: "1", memory: 2Gi }, limits: { memory: 2Gi } }
  jvmOptions: { -Xms: 1g, -Xmx: 1g, gcLoggingEnabled: true }
  metricsConfig: { type: strimziMetricsReporter }
  template:
    pod:
      topologySpreadConstraints:
        - topologyKey: topology.kubernetes.io/zone
          maxSkew: 1
          whenUnsatisfiable: DoNotSchedule
          labelSelector: { matchLabels: { strimzi.io/cluster: mirror, strimzi.io/kind: KafkaMirrorMaker2 } }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaUser
metadata: { name: http, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec:
  authentication: { type: scram-sha-512 }
  authorization:
    type: simple
    acls:
      - resource: { type: topic, name: orders, patternType: literal }
        operations: [Write, Describe]
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaBridge
metadata: { name: http, namespace: kafka }
spec:
  replicas: 2
  bootstrapServers: main-kafka-bootstrap:9095
  tls: { trustedCertificates: [{ secretName: main-cluster-ca-cert, pattern: "*.crt" }] }
  authentication:
    type: scram-sha-512
    username: http
    passwordSecret: { secretName: http, password: password }
  http: { port: 8080 }
  consumer: { enabled: false }
  producer: { config: { compression.type: lz4 } }
  resources: { requests: { cpu: 500m, memory: 1Gi }, limits: { memory: 1Gi } }
  jvmOptions: { -Xms: 512m, -Xmx: 512m, gcLoggingEnabled: true }
  metricsConfig: { type: strimziMetricsReporter }
  template:
    pod:
      topologySpreadConstraints:
        - topologyKey: topology.kubernetes.io/zone
          maxSkew: 1
          whenUnsatisfiable: DoNotSchedule
          labelSelector: { matchLabels: { strimzi.io/cluster: http, strimzi.io/kind: KafkaBridge } }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaRebalance
metadata: { name: spread, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { mode: full }
`;
