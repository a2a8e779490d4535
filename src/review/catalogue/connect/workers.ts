import type { RulePages } from '../page';

const WORKERS = 'Strimzi documentation, "Tuning Kafka Connect worker settings"';
const TWO = 'Strimzi documentation, "Running multiple Kafka Connect instances"';
const internal = (name: string, spec: string): string => `apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata: { name: ${name}, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: ${spec}`;
const second = (names: string): string => `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnect
metadata: { name: second, namespace: kafka }
spec: { replicas: 2, bootstrapServers: "main-kafka-bootstrap.kafka.svc:9093", ${names} }`;
const NAMES = 'groupId: second, configStorageTopic: c2, offsetStorageTopic: o2, statusStorageTopic: s2';
/** Reads without the rules of a user that would stop it. */
const CONSUMING = 'kind: KafkaBridge\nspec: { replicas: 2, authentication: null, consumer: { enabled: true } }';
const AVAILABILITY = { soc2: ['A1.2'], iso27001: ['A.8.14'], nist80053: ['CP-9'] };

/** Workers of Connect and MirrorMaker 2, and the Bridge. */
export const WORKER_PAGES: RulePages = {
  'connect/internal-topics': {
    title: 'workers keep what they know in three copies',
    why: 'The offsets topic is the only memory of source connectors. Its copies are set when it is made, and not changed later.',
    remedy: 'write 3, or -1 for what the brokers take',
    sources: [WORKERS, 'Apache Kafka documentation, "Running Kafka Connect"'],
    controls: AVAILABILITY,
    pass: [
      'kind: KafkaConnect\nspec: { config: { offset.storage.replication.factor: 3 } }',
      { yaml: 'kind: KafkaConnect\nspec: { config: { offset.storage.replication.factor: 1 } }', profile: 'dev' },
    ],
    fail: [
      'kind: KafkaConnect\nspec: { config: { offset.storage.replication.factor: 2 } }',
      {
        yaml: `kind: KafkaConnect
spec: { config: { status.storage.replication.factor: null } }
---
kind: KafkaNodePool
metadata: { name: brokers }
spec: { replicas: 1 }`,
        profile: 'dev',
      },
    ],
  },
  'connect/internal-topic-shape': {
    title: 'the topics of workers are compacted, and the one for configs has one partition',
    why: 'Deleted records are forgotten connectors and offsets. Workers refuse a config topic with more partitions.',
    remedy: 'write cleanup.policy: compact, and partitions: 1 for the config topic',
    sources: ['Apache Kafka documentation, "Running Kafka Connect"'],
    pass: [internal('pipes-configs', '{ partitions: 1, replicas: 3, config: { cleanup.policy: compact } }')],
    fail: [
      internal('pipes-configs', '{ partitions: 3, replicas: 3, config: { cleanup.policy: compact } }'),
      internal('pipes-offsets', '{ partitions: 25, replicas: 3, config: { cleanup.policy: "compact,delete" } }'),
      internal('pipes-status', '{ partitions: 5, replicas: 3 }'),
    ],
  },
  'connect/unique-groups': {
    title: 'every Connect has a group and topics of its own',
    why: 'Workers of one group are one cluster: they run the connectors of each other, and overwrite what the other knows.',
    remedy: 'derive the group and the three topics from the name of the resource',
    sources: [TWO],
    pass: [second(NAMES)],
    fail: [
      second(NAMES.replace('groupId: second', 'groupId: pipes')),
      second(NAMES.replace('o2', 'mirror-offsets')),
      second(NAMES.replace('s2', 'c2')),
    ],
  },
  'connect/replicas': {
    title: 'more than one worker runs',
    why: 'One worker means that nothing runs while its pod restarts or moves to another node.',
    remedy: 'write replicas: 2 or more',
    sources: ['Strimzi documentation, "Configuring Kafka Connect"'],
    controls: AVAILABILITY,
    pass: [
      'kind: KafkaConnect\nspec: { replicas: 2 }',
      'kind: KafkaMirrorMaker2\nspec: { replicas: 0 }',
      'kind: KafkaBridge\nspec: { replicas: 1, authentication: null, consumer: { enabled: true } }',
    ],
    fail: ['kind: KafkaConnect\nspec: { replicas: 1 }', 'kind: KafkaBridge\nspec: { replicas: 1 }'],
  },
  'connect/bridge-replicas': {
    title: 'HTTP clients find their consumers again',
    why: 'A consumer lives in the memory of the pod that made it, and the Service of the Bridge spreads calls over all pods. A proxy that keeps each client at one pod is not seen here.',
    remedy: 'write replicas: 1, or keep each HTTP client at one pod',
    sources: ['Strimzi documentation, "Using the HTTP Bridge to connect with a Kafka cluster"'],
    pass: [
      CONSUMING.replace('replicas: 2', 'replicas: 1'),
      'kind: KafkaBridge\nspec: { replicas: 2, consumer: { enabled: false } }',
      `${CONSUMING}
---
apiVersion: v1
kind: Service
metadata: { name: sticky, namespace: kafka }
spec: { sessionAffinity: ClientIP, selector: { strimzi.io/name: http-bridge }, ports: [{ port: 8080 }] }`,
    ],
    fail: [CONSUMING],
  },
  'connect/spread': {
    title: 'workers run on different nodes',
    why: 'Kubernetes may put all pods on one node, and they go with it.',
    remedy: 'set topologySpreadConstraints in template.pod',
    sources: ['Kubernetes documentation, "Pod Topology Spread Constraints"'],
    controls: AVAILABILITY,
    pass: [
      'kind: KafkaConnect\nspec: { replicas: 1, template: null }',
      `kind: KafkaBridge
spec:
  template:
    pod:
      topologySpreadConstraints: null
      affinity:
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - weight: 1
              podAffinityTerm:
                topologyKey: kubernetes.io/hostname
                labelSelector: { matchLabels: { strimzi.io/name: http-bridge } }`,
    ],
    fail: ['kind: KafkaConnect\nspec: { template: null }'],
  },
  'connect/tracing-endpoint': {
    title: 'tracing says where spans go',
    why: 'Without an address the exporter sends to the pod itself, and nothing arrives.',
    remedy: 'set OTEL_EXPORTER_OTLP_ENDPOINT in the template of the container',
    sources: ['Strimzi documentation, "Initializing tracing for Kafka Connect"'],
    pass: [
      `kind: KafkaConnect
spec:
  tracing: { type: opentelemetry }
  template:
    connectContainer: { env: [{ name: OTEL_EXPORTER_OTLP_ENDPOINT, value: "http://otel.tracing.svc:4317" }] }`,
    ],
    fail: ['kind: KafkaConnect\nspec: { tracing: { type: opentelemetry } }'],
  },
  'connect/bridge-timeout': {
    title: 'the Bridge forgets consumers that nobody uses',
    why: 'A consumer lives in the memory of one pod until it is deleted, and keeps its partitions while its HTTP client is long gone.',
    remedy: 'write consumer.timeoutSeconds: 300',
    sources: ['Strimzi documentation, "Configuring the Kafka Bridge"'],
    pass: ['kind: KafkaBridge\nspec: { consumer: { enabled: true, timeoutSeconds: 300 } }'],
    fail: ['kind: KafkaBridge\nspec: { consumer: { enabled: true } }'],
  },
};
