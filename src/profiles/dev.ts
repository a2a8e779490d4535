import type { Profile } from '../config';

/** One small node that does everything, open to whoever reaches it, forgetful: cheap to have many of, quick to throw away. */
export const dev: Profile = {
  name: 'dev',

  environment: {
    protect: false,
    namespaces: { create: true, podSecurity: 'baseline' },
  },

  cluster: {
    kafka: '4.3.1',
    pools: { dual: { roles: ['controller', 'broker'], replicas: 1 } },
    listeners: {
      plain: { type: 'internal', port: 9092 },
      external: { type: 'nodeport', port: 9094 },
    },
    config: {
      'auto.create.topics.enable': false,
      'default.replication.factor': 1,
      'min.insync.replicas': 1,
      'offsets.topic.replication.factor': 1,
      'share.coordinator.state.topic.min.isr': 1,
      'share.coordinator.state.topic.replication.factor': 1,
      'transaction.state.log.min.isr': 1,
      'transaction.state.log.replication.factor': 1,
      'log.retention.hours': '24h',
      'num.partitions': 3,
    },
    entityOperator: {
      topicOperator: { cpu: '100m', memory: '256Mi' },
      userOperator: { cpu: '100m', memory: '256Mi' },
    },
  },

  listener: { tls: false, authentication: 'none', peers: 'everyone' },

  pool: {
    dual: { cpu: '500m', memory: '2Gi', storage: { size: '5Gi', deleteClaim: true } },
    controller: { cpu: '250m', memory: '1Gi', storage: { size: '5Gi', deleteClaim: true } },
    broker: { cpu: '500m', memory: '2Gi', storage: { size: '5Gi', deleteClaim: true } },
  },

  topic: { partitions: 3, replicas: 1, retention: '24h' },

  client: { authentication: 'scram-sha-512' },

  connect: {
    authentication: 'scram-sha-512',
    kafka: '4.3.1',
    replicas: 1,
    cpu: '250m',
    memory: '1Gi',
    internalTopics: { replicas: 1 },
  },

  connector: {},

  mirror: {
    authentication: 'scram-sha-512',
    kafka: '4.3.1',
    replicas: 1,
    cpu: '250m',
    memory: '1Gi',
    internalTopics: { replicas: 1 },
  },

  registry: {
    authentication: 'scram-sha-512',
    replicas: 1,
    cpu: '100m',
    memory: '1Gi',
    internalTopics: { replicas: 1 },
  },

  rebalance: {},

  bridge: { authentication: 'scram-sha-512', replicas: 1, cpu: '100m', memory: '512Mi' },
};
