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
  'durability/min-insync-replicas': {
    title: 'a record counts as written once two brokers have it',
    why:
      'With one, acks=all is content with the leader alone, and its loss takes records that were acknowledged. The value that a new cluster ' +
      'starts with is kept for eligible leader replicas, so the first one matters.',
    remedy: 'set min.insync.replicas to 2 when the cluster is made',
    sources: ['Apache Kafka documentation, broker configs', 'KIP-966'],
    controls: { soc2: ['A1.2', 'PI1.5'], iso27001: ['A.8.14'], nist80053: ['SC-36', 'SI-13'] },
    pass: [
      'kind: Kafka\nspec: { kafka: { config: { min.insync.replicas: "2" } } }',
      {
        yaml: 'kind: Kafka\nspec: { kafka: { config: { default.replication.factor: 1, min.insync.replicas: 1 } } }',
        profile: 'dev',
      },
    ],
    fail: [
      'kind: Kafka\nspec: { kafka: { config: { min.insync.replicas: 1 } } }',
      'kind: Kafka\nspec: { kafka: { config: { min.insync.replicas: null } } }',
      { yaml: 'kind: Kafka\nspec: { kafka: { config: { min.insync.replicas: 1 } } }', profile: 'dev' },
    ],
  },
  'durability/replication-above-min-isr': {
    title: 'more replicas exist than have to be in sync',
    why:
      'Where every replica is needed, writers with acks=all stop whenever a broker restarts: the operator does not wait for such partitions, and ' +
      'no disruption budget helps.',
    remedy: 'use one replica more than min.insync.replicas: 3 and 2',
    sources: [
      'Strimzi documentation, "Configuring topics for replication"',
      'Apache Kafka documentation, topic configs',
    ],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14'], nist80053: ['SC-36'] },
    pass: [
      'kind: KafkaTopic\nspec: { replicas: 4, config: { min.insync.replicas: 3 } }',
      'kind: KafkaTopic\nspec: { replicas: 1, config: { min.insync.replicas: 1 } }',
    ],
    fail: [
      'kind: KafkaTopic\nspec: { replicas: 3, config: { min.insync.replicas: 3 } }',
      { yaml: 'kind: KafkaTopic\nspec: { replicas: 2, config: { min.insync.replicas: null } }', profile: 'dev' },
      'kind: Kafka\nspec: { kafka: { config: { default.replication.factor: 3, min.insync.replicas: 3 } } }',
      'kind: Kafka\nspec: { kafka: { config: { transaction.state.log.min.isr: 3 } } }',
    ],
  },
  'durability/internal-topics': {
    title: 'offsets, transactions and share groups are kept as well as the data',
    why:
      'Groups that lose their offsets read everything again or nothing; lost states of transactions block their writers. More copies can be ' +
      'given later only by moving partitions.',
    remedy: "leave these settings out, Kafka's defaults are 3 copies and 2 in sync, or write those",
    sources: ['Strimzi documentation, "Internal topic settings for transactions and commits"', 'KIP-932'],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.14'], nist80053: ['CP-9', 'SC-36'] },
    pass: ['kind: Kafka\nspec: { kafka: { config: { offsets.topic.replication.factor: null } } }'],
    fail: [
      'kind: Kafka\nspec: { kafka: { config: { offsets.topic.replication.factor: 2 } } }',
      'kind: Kafka\nspec: { kafka: { config: { transaction.state.log.min.isr: 1 } } }',
      'kind: Kafka\nspec: { kafka: { config: { share.coordinator.state.topic.replication.factor: "2" } } }',
    ],
  },
  'durability/unclean-leader-election': {
    title: 'only a replica that has every acknowledged record may lead',
    why: 'A replica that is behind and becomes leader makes all others cut off what it does not have.',
    remedy: 'leave unclean.leader.election.enable out, or set it to false',
    sources: ['Apache Kafka documentation, broker and topic configs', 'KIP-106', 'KIP-966'],
    controls: { soc2: ['PI1.5'], iso27001: ['A.8.14'], nist80053: ['SI-13'] },
    pass: ['kind: KafkaTopic\nspec: { config: { unclean.leader.election.enable: "false" } }'],
    fail: [
      'kind: KafkaTopic\nspec: { config: { unclean.leader.election.enable: "True" } }',
      'kind: Kafka\nspec: { kafka: { config: { unclean.leader.election.enable: true } } }',
    ],
  },
};
