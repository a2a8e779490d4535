import type { BridgeLayer, ConnectLayer, MirrorLayer, PoolLayer, Profile } from '../config';
import { METRICS_ALLOW_LIST } from './metrics-allow-list';

const placement: PoolLayer['placement'] = { zones: 'required', hosts: 'required', terminationGracePeriod: '120s' };

/** Components have no data: they run wherever there is room, apart when they can. */
const component: BridgeLayer['placement'] = { zones: 'preferred', hosts: 'preferred' };

/** Workers of Connect and of a mirror are the same program. */
const workers = {
  authentication: 'scram-sha-512',
  kafka: '4.3.1',
  cpu: 1,
  memory: '2Gi',
  metrics: 'strimzi-reporter',
  rack: 'topology.kubernetes.io/zone',
  placement: component,
  disruptionBudget: { maxUnavailable: 1 },
  internalTopics: { replicas: 3, config: { 'min.insync.replicas': 2 }, retainOnDelete: true },
} satisfies ConnectLayer & MirrorLayer;

/** Survives the loss of a node or a zone, lets nobody in unasked, keeps its data, and can be operated. */
export const prod: Profile = {
  name: 'prod',

  environment: {
    gitops: ['argocd', 'flux', 'helm'],
    protect: true,
    namespaces: { create: true, podSecurity: 'baseline', warn: 'restricted', defaultDeny: true },
    operator: { replicas: 2, cpu: '200m', memory: '512Mi' },
  },

  cluster: {
    kafka: '4.3.1',
    pools: {
      controllers: { roles: ['controller'], replicas: 3 },
      brokers: { roles: ['broker'], replicas: 3 },
    },
    listeners: {
      tls: { type: 'internal', port: 9093, authentication: 'tls' },
      scram: { type: 'internal', port: 9095, authentication: 'scram-sha-512' },
    },
    authorization: 'simple',
    config: {
      'auto.create.topics.enable': false,
      'default.replication.factor': 3,
      'min.insync.replicas': 2,
      'offsets.topic.replication.factor': 3,
      'share.coordinator.state.topic.min.isr': 2,
      'share.coordinator.state.topic.replication.factor': 3,
      'transaction.state.log.min.isr': 2,
      'transaction.state.log.replication.factor': 3,
      'unclean.leader.election.enable': false,
      'log.retention.hours': '7d',
      'num.partitions': 6,
      'replica.selector.class': 'org.apache.kafka.common.replica.RackAwareReplicaSelector',
    },
    rack: 'topology.kubernetes.io/zone',
    metrics: { type: 'strimzi-reporter', allowList: [...METRICS_ALLOW_LIST] },
    entityOperator: {
      topicOperator: { cpu: '200m', memory: '512Mi' },
      userOperator: { cpu: '200m', memory: '512Mi' },
    },
    cruiseControl: { cpu: '500m', memory: '2Gi', autoRebalance: ['add-brokers', 'remove-brokers'], metrics: true },
    kafkaExporter: { cpu: '100m', memory: '256Mi', topicRegex: '.*', groupRegex: '.*' },
    clusterCa: { validityDays: 1095, renewalDays: 90 },
    clientsCa: { validityDays: 1095, renewalDays: 90 },
    maintenanceTimeWindows: ['* * 1-4 ? * SAT,SUN *'],
    quotas: {
      type: 'kafka',
      producerByteRate: '50MB/s',
      consumerByteRate: '100MB/s',
      requestPercentage: 200,
    },
    disruptionBudget: { maxUnavailable: 1 },
  },

  listener: { tls: true, authentication: 'scram-sha-512', peers: 'clients' },

  pool: {
    controller: {
      cpu: 1,
      memory: '4Gi',
      heap: '2Gi',
      gcLogging: true,
      storage: { size: '64Gi', class: 'fast-ssd', deleteClaim: false },
      placement,
    },
    broker: {
      cpu: 2,
      memory: '12Gi',
      heap: '6Gi',
      gcLogging: true,
      storage: { size: '500Gi', class: 'fast-ssd', deleteClaim: false },
      placement,
    },
    dual: {
      cpu: 2,
      memory: '12Gi',
      heap: '6Gi',
      gcLogging: true,
      storage: { size: '500Gi', class: 'fast-ssd', deleteClaim: false },
      placement,
    },
  },

  topic: {
    partitions: 6,
    replicas: 3,
    retention: '7d',
    config: { 'min.insync.replicas': 2 },
    retainOnDelete: true,
  },

  client: { authentication: 'scram-sha-512' },

  connect: {
    ...workers,
    replicas: 3,
    build: { cpu: 1, memory: '2Gi' },
  },

  connector: { autoRestart: true },

  mirror: {
    ...workers,
    replicas: 2,
    tasksMax: 4,
    autoRestart: true,
  },

  registry: {
    authentication: 'scram-sha-512',
    replicas: 2,
    cpu: '500m',
    memory: '1Gi',
    placement: component,
    peers: 'clients',
    internalTopics: { replicas: 3, config: { 'min.insync.replicas': 2 }, retainOnDelete: true },
  },

  rebalance: {},

  bridge: {
    authentication: 'scram-sha-512',
    replicas: 2,
    cpu: '250m',
    memory: '1Gi',
    metrics: 'strimzi-reporter',
    rack: 'topology.kubernetes.io/zone',
    placement: component,
    disruptionBudget: { maxUnavailable: 1 },
    peers: [],
    consumerTimeout: '5m',
  },
};
