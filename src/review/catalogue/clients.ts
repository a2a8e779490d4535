import type { RulePages } from './page';

/** Clients that the operator runs: how they are encrypted, and how safely they write. */
export const CLIENT_POLICY_PAGES: RulePages = {
  'security/client-tls': {
    title: 'clients that the operator runs speak TLS and know whom to trust',
    why: 'Without TLS records and passwords cross the network as they are. Without the certificate of the authority of the cluster no connection comes about.',
    remedy:
      'trust <cluster>-cluster-ca-cert with the pattern *.crt, which holds old and new certificates while they are renewed',
    sources: ['Strimzi documentation, "Securing Kafka Connect connections"'],
    controls: { pciDss: ['4.2.1'], soc2: ['CC6.7'], iso27001: ['A.8.24'], nist80053: ['SC-8'] },
    pass: [
      'kind: KafkaBridge\nspec: { bootstrapServers: "kafka.example.org:9094", tls: {} }',
      'kind: KafkaConnect\nspec: { tls: { trustedCertificates: [{ secretName: main-cluster-ca-cert, certificate: ca.crt }] } }',
    ],
    fail: [
      'kind: KafkaBridge\nspec: { bootstrapServers: "kafka.example.org:9094", tls: null }',
      'kind: KafkaConnect\nspec: { tls: { trustedCertificates: [] } }',
      { yaml: 'kind: KafkaConnect\nspec: { tls: { trustedCertificates: [] } }', profile: 'dev' },
    ],
  },
  'durability/managed-producers': {
    title: 'producers that the operator runs wait until records are safe',
    why: 'min.insync.replicas protects only writes that ask for all replicas. Clients do so by default; a setting takes it away.',
    remedy: 'remove acks and enable.idempotence',
    sources: ['KIP-679', 'Strimzi documentation, "Kafka producer configuration tuning"'],
    controls: { soc2: ['A1.2', 'PI1.5'], iso27001: ['A.8.14'], nist80053: ['SI-7'] },
    pass: [
      'kind: KafkaConnect\nspec: { config: { producer.acks: -1 } }',
      'kind: KafkaBridge\nspec: { producer: { config: { acks: all, enable.idempotence: true } } }',
    ],
    fail: [
      'kind: KafkaConnect\nspec: { config: { producer.acks: 1 } }',
      'kind: KafkaConnector\nspec: { config: { producer.override.acks: "0" } }',
      'kind: KafkaBridge\nspec: { producer: { config: { enable.idempotence: false } } }',
    ],
  },
};
