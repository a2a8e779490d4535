import type { RulePages } from '../page';

/** The Kafka of the sound platform with a change below spec. */
const kafka = (change: string): string => `{ kind: Kafka, spec: { ${change} } }`;
const brokers = (change: string): string =>
  `{ kind: KafkaNodePool, metadata: { name: brokers }, spec: { ${change} } }`;
const secret = (name: string, data: string): string =>
  `\n---\n{ apiVersion: v1, kind: Secret, metadata: { name: ${name}, namespace: kafka }, stringData: { ${data} } }`;

const USERS = kafka(
  'cruiseControl: { apiUsers: { type: hashLoginService, valueFrom: { secretKeyRef: { name: cc-users, key: users } } } }',
);
const CRUISE_CONTROL = ['Strimzi documentation, "Using Cruise Control for cluster rebalancing"'];

export const CRUISE_CONTROL_PAGES: RulePages = {
  'operator/cruise-control-brokers': {
    title: 'Cruise Control has two brokers to balance',
    why: 'The operator refuses it beside a single broker.',
    remedy: 'remove cruiseControl, or add a broker',
    sources: CRUISE_CONTROL,
    pass: [
      `${brokers('replicas: 2')}
---
kind: Kafka
spec:
  kafka:
    config:
      default.replication.factor: 2
      offsets.topic.replication.factor: 2
      transaction.state.log.replication.factor: 2
      share.coordinator.state.topic.replication.factor: 2
---
{ kind: KafkaTopic, spec: { replicas: 2 } }`,
    ],
    fail: [brokers('replicas: 1')],
  },
  'operator/cruise-control-replicas': {
    title: 'the metrics topic of Cruise Control has no more replicas than there are brokers',
    why: 'The operator refuses what the brokers cannot fulfil.',
    remedy: 'lower cruise.control.metrics.topic.replication.factor',
    sources: CRUISE_CONTROL,
    pass: [kafka('kafka: { config: { cruise.control.metrics.topic.replication.factor: 6 } }')],
    fail: [kafka('kafka: { config: { cruise.control.metrics.topic.replication.factor: 7 } }')],
  },
  'operator/cruise-control-metrics-topic': {
    title: 'settings of the metrics topic of Cruise Control are whole numbers',
    why: 'The operator computes with them, and refuses anything else.',
    remedy: 'write a whole number',
    sources: CRUISE_CONTROL,
    pass: [kafka('kafka: { config: { cruise.control.metrics.topic.num.partitions: 3 } }')],
    fail: [kafka('kafka: { config: { cruise.control.metrics.topic.num.partitions: many } }')],
  },
  'operator/cruise-control-min-isr': {
    title: 'the metrics topic of Cruise Control has as many replicas as must be in sync',
    why: 'The operator fails when more replicas must be in sync than there are.',
    remedy: 'raise cruise.control.metrics.topic.replication.factor',
    sources: CRUISE_CONTROL,
    pass: [kafka('kafka: { config: { cruise.control.metrics.topic.min.insync.replicas: 3 } }')],
    fail: [kafka('kafka: { config: { cruise.control.metrics.topic.min.insync.replicas: 4 } }')],
  },
  'operator/cruise-control-users': {
    title: 'users of the Cruise Control API name their Secret and its key',
    why: 'The operator refuses them without both.',
    remedy: 'set valueFrom.secretKeyRef.name and key',
    sources: ['Strimzi API reference, "HashLoginServiceApiUsers"'],
    pass: [USERS],
    fail: [
      kafka(
        'cruiseControl: { apiUsers: { type: hashLoginService, valueFrom: { secretKeyRef: { name: cc-users } } } }',
      ),
    ],
  },
  'operator/cruise-control-users-secret': {
    title: 'the Secret with users of the Cruise Control API is there',
    why: 'The operator fails without it, after the brokers have rolled already.',
    remedy: 'add the Secret beside the Kafka, or correct its name',
    sources: ['Strimzi API reference, "HashLoginServiceApiUsers"'],
    pass: [USERS, { closedWorld: true, yaml: USERS + secret('cc-users', 'users: "alice: secret, VIEWER"') }],
    fail: [{ closedWorld: true, yaml: USERS }],
  },
  'operator/cruise-control-users-empty': {
    title: 'the Secret with users of the Cruise Control API has some under its key',
    why: 'Without the key, or with nothing under it, the operator adds no user and says nothing.',
    remedy: 'correct the key',
    sources: ['Strimzi API reference, "HashLoginServiceApiUsers"'],
    pass: [USERS + secret('cc-users', 'users: "alice: secret, VIEWER"')],
    fail: [USERS + secret('cc-users', 'user: "alice: secret, VIEWER"')],
  },
  'operator/cruise-control-users-file': {
    title: 'users of the Cruise Control API are VIEWER or USER, one a line',
    why: 'The operator refuses lines that it cannot read, names of its own components, users that stand twice, and the role ADMIN.',
    remedy: 'write lines as in alice: secret, VIEWER',
    sources: ['Strimzi API reference, "HashLoginServiceApiUsers"'],
    controls: { nist80053: ['AC-6'] },
    pass: [USERS + secret('cc-users', 'users: "alice: secret, VIEWER\\nbob: secret, USER\\n"')],
    fail: [
      USERS + secret('cc-users', 'users: "alice: secret, ADMIN"'),
      USERS + secret('cc-users', 'users: "alice secret"'),
      USERS + secret('cc-users', 'users: "healthcheck: secret, USER"'),
      USERS + secret('cc-users', 'users: "alice: a, USER\\nalice: b, USER"'),
    ],
  },
  'operator/anomaly-goals': {
    title: 'anomaly goals are among the default goals',
    why: 'If one is not, the operator takes the default goals in the place of all anomaly goals, with a line in its log.',
    remedy: 'add the goal to default.goals, or remove it',
    sources: CRUISE_CONTROL,
    pass: [kafka('cruiseControl: { config: { default.goals: "a.Rack,a.Disk", anomaly.detection.goals: a.Disk } }')],
    fail: [kafka('cruiseControl: { config: { default.goals: "a.Rack,a.Disk", anomaly.detection.goals: a.Cpu } }')],
  },
  'operator/capacity-broker': {
    title: 'capacities are written once for brokers that there are',
    why: 'The operator ignores the capacity of an id that no broker has, and of the second entry for a broker.',
    remedy: 'correct the id',
    sources: ['Strimzi API reference, "BrokerCapacityOverride"'],
    pass: [kafka('cruiseControl: { brokerCapacity: { overrides: [{ brokers: [0, 1], cpu: "4" }] } }')],
    fail: [
      kafka(
        'cruiseControl: { brokerCapacity: { overrides: [{ brokers: [0, 1], cpu: "4" }, { brokers: [1], cpu: "2" }] } }',
      ),
      `${kafka('cruiseControl: { brokerCapacity: { overrides: [{ brokers: [9], cpu: "4" }] } }')}
---
{ kind: KafkaNodePool, metadata: { name: brokers }, status: { nodeIds: [0, 1, 2, 3, 4, 5] } }`,
    ],
  },
};
