import type { RulePages } from './page';

export const DURABILITY_PAGES: RulePages = {
  'durability/default-replication-factor': {
    title: 'topics get three copies unless they say otherwise',
    why: "Kafka's own default is one copy: a topic that says nothing loses its data with one disk.",
    remedy: 'set default.replication.factor to 3; on fewer brokers to their number',
    sources: [
      'Strimzi documentation, "Replicating topics for high availability"',
      'Apache Kafka documentation, broker configs',
    ],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14'], nist80053: ['CP-9', 'SC-36'] },
    pass: ['kind: Kafka\nspec: { kafka: { config: { default.replication.factor: "3" } } }'],
    fail: [
      'kind: Kafka\nspec: { kafka: { config: { default.replication.factor: 2 } } }',
      'kind: Kafka\nspec: { kafka: { config: { default.replication.factor: null } } }',
    ],
  },
};
