import type { RulePages } from '../page';

const KRAFT = 'Strimzi documentation, "Using Kafka in KRaft mode"';

export const NODES_PAGES: RulePages = {
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
};
