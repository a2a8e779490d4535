import type { RulePages } from '../page';

const REBALANCING = 'Strimzi documentation, "Using Cruise Control for cluster rebalancing"';
const AUTOMATIC = 'Strimzi documentation, "Automatic rebalancing of Kafka clusters"';
const rebalance = (spec: string): string => `kind: KafkaRebalance\nspec: ${spec}`;
const ids = (nodeIds: readonly number[]): string =>
  `{ kind: KafkaNodePool, metadata: { name: brokers }, status: { nodeIds: [${nodeIds.join(', ')}] } }`;
const named = (name: string): string => `apiVersion: kafka.strimzi.io/v1
kind: KafkaRebalance
metadata: { name: ${name}, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { mode: full }`;

/** Rebalances by Cruise Control. */
export const REBALANCE_PAGES: RulePages = {
  'operator/rebalance-label': {
    title: 'a rebalance names its Kafka',
    why: 'Without the label strimzi.io/cluster the operator does not know which Cruise Control to ask.',
    remedy: 'set the label to the name of a Kafka in the same namespace',
    sources: [REBALANCING],
    pass: [
      'kind: KafkaRebalance\nmetadata: { labels: { strimzi.io/cluster: null }, annotations: { strimzi.io/rebalance-template: "true" } }',
    ],
    fail: ['kind: KafkaRebalance\nmetadata: { labels: { strimzi.io/cluster: null } }'],
  },
  'operator/rebalance-cluster': {
    title: 'the Kafka of a rebalance is there',
    why: 'A rebalance waits, not ready, until a Kafka of that name appears beside it.',
    remedy: 'add the Kafka, or correct the label or the namespace',
    sources: [REBALANCING],
    pass: ['kind: KafkaRebalance\nmetadata: { labels: { strimzi.io/cluster: other } }'],
    fail: [
      { yaml: 'kind: KafkaRebalance\nmetadata: { labels: { strimzi.io/cluster: other } }', closedWorld: true },
    ],
  },
  'operator/rebalance-cruise-control': {
    title: 'a Kafka that is rebalanced has Cruise Control',
    why: 'Nothing else can propose where replicas go.',
    remedy: 'add cruiseControl: {} to the Kafka',
    sources: [REBALANCING],
    pass: ['kind: Kafka\nspec: { cruiseControl: { brokerCapacity: null } }'],
    fail: ['kind: Kafka\nspec: { cruiseControl: null }'],
  },
  'operator/rebalance-mode': {
    title: 'a rebalance has what its mode needs',
    why: 'The operator refuses to add or remove brokers that nobody names, and goals beside a rebalance of disks.',
    remedy: 'list brokers or moveReplicasOffVolumes, or remove goals',
    sources: [REBALANCING],
    pass: [
      rebalance('{ mode: add-brokers, brokers: [6] }'),
      rebalance('{ mode: remove-disks, moveReplicasOffVolumes: [{ brokerId: 0, volumeIds: [1] }] }'),
      rebalance('{ rebalanceDisk: true, goals: [] }'),
    ],
    fail: [
      rebalance('{ mode: add-brokers, brokers: [] }'),
      rebalance('{ mode: remove-disks, brokers: [1] }'),
      rebalance('{ rebalanceDisk: true, goals: [RackAwareGoal] }'),
    ],
  },
  'operator/rebalance-field': {
    title: 'a rebalance says nothing that its mode does not read',
    why: 'The operator leaves such a field out without a word.',
    remedy: 'remove it, or use the mode that it belongs to',
    sources: [REBALANCING],
    pass: [rebalance('{ mode: full, brokers: [] }')],
    fail: [
      rebalance('{ mode: full, brokers: [6] }'),
      rebalance('{ mode: add-brokers, brokers: [6], rebalanceDisk: true }'),
    ],
  },
  'operator/rebalance-goal': {
    title: 'goals of a rebalance are goals of Cruise Control',
    why: 'Cruise Control answers a goal that it does not know with an error, and the rebalance stops.',
    remedy: 'correct the name; the package may be left out',
    sources: ['Strimzi documentation, "Supported goals"'],
    pass: [
      rebalance(
        '{ skipHardGoalCheck: true, goals: [com.linkedin.kafka.cruisecontrol.analyzer.goals.RackAwareGoal] }',
      ),
    ],
    fail: [rebalance('{ skipHardGoalCheck: true, goals: [RackAwarenessGoal] }')],
  },
  'operator/rebalance-hard-goals': {
    title: 'goals of a rebalance include those that always hold',
    why: 'Cruise Control refuses a list without its hard goals.',
    remedy: 'add them, or set skipHardGoalCheck: true',
    sources: ['Strimzi documentation, "Goals for a cluster"'],
    pass: [
      rebalance('{ skipHardGoalCheck: true, goals: [RackAwareGoal] }'),
      `${rebalance('{ goals: [RackAwareGoal] }')}
---
kind: Kafka
spec: { cruiseControl: { config: { hard.goals: RackAwareGoal } } }`,
    ],
    fail: [rebalance('{ goals: [RackAwareGoal, DiskCapacityGoal] }')],
  },
  'operator/rebalance-topics': {
    title: 'topics that stay where they are are named by a regular expression',
    why: 'Nobody looks at it before Cruise Control, which answers with an error.',
    remedy: 'correct the expression; it is one of Java',
    sources: [REBALANCING],
    pass: [rebalance('{ excludedTopics: "orders\\\\.(a|b)" }')],
    fail: [rebalance('{ excludedTopics: "orders(" }')],
  },
  'operator/rebalance-annotation': {
    title: 'what a rebalance is told to do is a word that it knows',
    why: 'Any other word changes nothing and stays.',
    remedy: 'write approve, refresh or stop',
    sources: [REBALANCING],
    pass: ['kind: KafkaRebalance\nmetadata: { annotations: { strimzi.io/rebalance: refresh } }'],
    fail: ['kind: KafkaRebalance\nmetadata: { annotations: { strimzi.io/rebalance: aprove } }'],
  },
  'operator/rebalance-name': {
    title: 'no rebalance has a name that the operator uses itself',
    why: 'Automatic rebalancing makes rebalances of fixed names, and would take yours for its own.',
    remedy: 'choose another name',
    sources: [AUTOMATIC],
    pass: [named('main-add-brokers')],
    fail: [named('main-auto-rebalancing-add-brokers')],
  },
  'operator/rebalance-config-map': {
    title: 'no ConfigMap has the name of a rebalance',
    why: 'The operator writes the load of the brokers into a ConfigMap with that name.',
    remedy: 'rename one of them',
    sources: [REBALANCING],
    pass: ['apiVersion: v1\nkind: ConfigMap\nmetadata: { name: spread-rules, namespace: kafka }\ndata: { a: b }'],
    fail: ['apiVersion: v1\nkind: ConfigMap\nmetadata: { name: spread, namespace: kafka }\ndata: { a: b }'],
  },
  'operator/rebalance-brokers': {
    title: 'the brokers of a rebalance are there, and some are left',
    why: 'Cruise Control refuses a broker that it does not know, and cannot empty all brokers at once. Without the status of the pools only the latter shows.',
    remedy: 'correct the ids',
    sources: [REBALANCING],
    pass: [
      rebalance('{ mode: add-brokers, brokers: [77] }'),
      rebalance('{ mode: remove-brokers, brokers: [3, 4, 5] }'),
      `${rebalance('{ mode: remove-brokers, brokers: [3, 4, 5] }')}\n---\n${ids([0, 1, 2, 3, 4, 5])}`,
      // a pool that shrinks, and says which go
      `${rebalance('{ mode: remove-brokers, brokers: [0, 1, 2, 3, 4, 5] }')}
---
{ kind: KafkaNodePool, metadata: { name: brokers, annotations: { strimzi.io/remove-node-ids: "[0-5]" } } }`,
    ],
    fail: [
      rebalance('{ mode: remove-brokers, brokers: [0, 1, 2, 3, 4, 5] }'),
      `${rebalance('{ mode: remove-brokers, brokers: [0, 1, 2, 3, 4, 5] }')}\n---\n${ids([0, 1, 2, 3, 4, 5])}`,
      `${rebalance('{ mode: add-brokers, brokers: [77] }')}\n---\n${ids([0, 1, 2, 3, 4, 5])}`,
      `${rebalance('{ mode: remove-disks, moveReplicasOffVolumes: [{ brokerId: 9, volumeIds: [0] }] }')}\n---\n${ids([0, 1, 2, 3, 4, 5])}`,
    ],
  },
  'operator/rebalance-volumes': {
    title: 'the volumes that a rebalance empties are there',
    why: 'Cruise Control refuses a volume that the broker does not have.',
    remedy: 'correct the ids of the volumes',
    sources: [REBALANCING],
    pass: [rebalance('{ mode: remove-disks, moveReplicasOffVolumes: [{ brokerId: 0, volumeIds: [0] }] }')],
    fail: [rebalance('{ mode: remove-disks, moveReplicasOffVolumes: [{ brokerId: 0, volumeIds: [9] }] }')],
  },
  'operator/auto-rebalance-template': {
    title: 'the template of an automatic rebalance is there',
    why: 'The operator leaves the rebalance out: new brokers stay empty, and old ones cannot be removed.',
    remedy: 'add a KafkaRebalance with the annotation strimzi.io/rebalance-template: "true"',
    sources: [AUTOMATIC],
    pass: [
      'kind: Kafka\nspec: { cruiseControl: { autoRebalance: [{ mode: add-brokers, template: { name: spread } }] } }',
    ],
    fail: [
      {
        yaml: 'kind: Kafka\nspec: { cruiseControl: { autoRebalance: [{ mode: add-brokers, template: { name: none } }] } }',
        closedWorld: true,
      },
    ],
  },
};
