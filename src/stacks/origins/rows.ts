import { readRows } from './entry-origin';
import type { OriginRow } from './entry-origin';

const METADATA: readonly OriginRow[] = [
  ['/metadata/name', 'resourceName'],
  ['/metadata/labels/app.kubernetes.io~1part-of', 'owner'],
  ['/metadata/labels', 'labels'],
  ['/metadata/annotations', 'annotations'],
];

/** From a KafkaTopic to its entry. */
export const TOPIC_ROWS = readRows([
  ...METADATA,
  ['/metadata/annotations/strimzi.io~1managed', 'managed'],
  ['/metadata/annotations', 'retainOnDelete'],
  ['/spec/partitions', 'partitions'],
  ['/spec/replicas', 'replicas'],
  ['/spec/config/retention.ms', 'config', 'retention.ms'],
  ['/spec/config/retention.ms', 'retention'],
  ['/spec/config', 'config'],
]);

/** From a KafkaUser to its client; rules follow from what the application does. */
export const CLIENT_ROWS = readRows([
  ...METADATA,
  ['/spec/authentication/password', 'authentication', 'password'],
  ['/spec/authentication', 'authentication'],
  ['/spec/authorization', 'acls'],
  ['/spec/authorization', 'produces'],
  ['/spec/authorization', 'consumes'],
  ['/spec/authorization', 'streams'],
  ['/spec/authorization', 'access'],
  ['/spec/quotas', 'quotas'],
  ['/spec/template/secret/metadata', 'secret'],
]);

/** From a listener of a Kafka to its entry. */
export const LISTENER_ROWS = readRows([
  ['/port', 'port'],
  ['/type', 'type'],
  ['/tls', 'tls'],
  ['/authentication', 'authentication'],
  ['/configuration', 'configuration'],
  ['/networkPolicyPeers', 'peers'],
]);

/** From a KafkaNodePool to its entry. */
export const POOL_ROWS = readRows([
  ['/metadata/annotations/strimzi.io~1next-node-ids', 'nodeIds', 'next'],
  ['/metadata/annotations/strimzi.io~1remove-node-ids', 'nodeIds', 'remove'],
  ['/metadata/labels/cdk8s-strimzi~1tier', 'tier'],
  ...METADATA,
  ['/spec/roles', 'roles'],
  ['/spec/replicas', 'replicas'],
  ['/spec/storage/volumes', 'storage', 'volumes'],
  ['/spec/storage', 'storage'],
  ...resources('/spec/resources'),
  ['/spec/jvmOptions/-Xmx', 'heap'],
  ['/spec/jvmOptions/-Xms', 'heap'],
  ['/spec/jvmOptions/gcLoggingEnabled', 'gcLogging'],
  ['/spec/template', 'template'],
  ['/spec/template/pod', 'placement'],
]);

/** From a Kafka to its cluster. */
export const CLUSTER_ROWS = readRows([
  ...METADATA,
  ['/spec/kafka/version', 'kafka'],
  ['/spec/kafka/metadataVersion', 'metadataVersion'],
  ['/spec/kafka/metadataVersion', 'kafka'],
  ['/spec/kafka/listeners', 'listeners'],
  ['/spec/kafka/authorization', 'authorization'],
  ['/spec/kafka/config', 'config'],
  ['/spec/kafka/rack', 'rack'],
  ['/spec/kafka/metricsConfig', 'metrics'],
  ['/spec/kafka/logging', 'logging'],
  ['/spec/kafka/quotas', 'quotas'],
  ['/spec/kafka/tieredStorage', 'tieredStorage'],
  ['/spec/kafka/template/podDisruptionBudget', 'disruptionBudget'],
  ['/spec/kafka/template', 'template'],
  ...resources('/spec/entityOperator/topicOperator/resources', 'entityOperator', 'topicOperator'),
  ...resources('/spec/entityOperator/userOperator/resources', 'entityOperator', 'userOperator'),
  [
    '/spec/entityOperator/topicOperator/reconciliationIntervalMs',
    'entityOperator',
    'topicOperator',
    'reconciliationInterval',
  ],
  [
    '/spec/entityOperator/userOperator/reconciliationIntervalMs',
    'entityOperator',
    'userOperator',
    'reconciliationInterval',
  ],
  ['/spec/entityOperator', 'entityOperator'],
  ...resources('/spec/cruiseControl/resources', 'cruiseControl'),
  ['/spec/cruiseControl/metricsConfig', 'cruiseControl', 'metrics'],
  ['/spec/cruiseControl', 'cruiseControl'],
  ...resources('/spec/kafkaExporter/resources', 'kafkaExporter'),
  ['/spec/kafkaExporter', 'kafkaExporter'],
  ['/spec/clusterCa', 'clusterCa'],
  ['/spec/clientsCa', 'clientsCa'],
  ['/spec/maintenanceTimeWindows', 'maintenanceTimeWindows'],
]);

/** What Connect, MirrorMaker 2 and the Bridge have in common. */
const COMPONENT: readonly OriginRow[] = [
  ['/metadata/namespace', 'namespace'],
  ...METADATA,
  ['/spec/replicas', 'replicas'],
  ['/spec/image', 'image'],
  ...resources('/spec/resources'),
  ['/spec/jvmOptions/-Xmx', 'heap'],
  ['/spec/jvmOptions/-Xms', 'heap'],
  ['/spec/jvmOptions/gcLoggingEnabled', 'gcLogging'],
  ['/spec/metricsConfig', 'metrics'],
  ['/spec/logging', 'logging'],
  ['/spec/rack', 'rack'],
  ['/spec/tracing', 'tracing'],
  ['/spec/template', 'template'],
  ['/spec/template/pod', 'placement'],
  ['/spec/template/podDisruptionBudget', 'disruptionBudget'],
  ['/spec/bootstrapServers', 'listener'],
  ['/spec/tls', 'credentials', 'trusted'],
  ['/spec/authentication', 'credentials'],
  ['/spec/authentication', 'authentication'],
];

/** What workers of Kafka Connect have beside that. */
const WORKERS: readonly OriginRow[] = [
  ['/spec/version', 'kafka'],
  ['/spec/groupId', 'groupId'],
  ['/spec/configStorageTopic', 'configStorageTopic'],
  ['/spec/offsetStorageTopic', 'offsetStorageTopic'],
  ['/spec/statusStorageTopic', 'statusStorageTopic'],
  ['/spec/jmxOptions', 'jmx'],
  // of their topics
  ['/spec/replicas', 'internalTopics', 'replicas'],
  ['/spec/config', 'internalTopics', 'config'],
];

/** From a KafkaConnect, its topics and its user to its entry. */
export const CONNECT_ROWS = readRows([
  ...COMPONENT,
  ...WORKERS,
  ['/spec/config/exactly.once.source.support', 'exactlyOnceSource'],
  ['/spec/config', 'config'],
  ['/spec/build', 'build'],
  ['/spec/build/output/image', 'build', 'image'],
  ['/spec/plugins', 'plugins'],
]);

/** From a KafkaMirrorMaker2, its topics and its users to their entry. */
export const MIRROR_ROWS = readRows([
  ...COMPONENT,
  ...WORKERS.map(([pointer, ...path]): OriginRow => [
    pointer.replace(/(?=\/(groupId|\w+StorageTopic)$)/, '/target'),
    ...path,
  ]),
  ['/spec/mirrors/0/topicsPattern', 'topics'],
  ['/spec/mirrors/0/groupsPattern', 'groups'],
  ['/spec/mirrors/0/sourceConnector/tasksMax', 'tasksMax'],
  ['/spec/mirrors/0/sourceConnector/autoRestart', 'autoRestart'],
  ['/spec/mirrors/0/sourceConnector/config', 'sourceConnector'],
  ['/spec/mirrors/0/checkpointConnector/autoRestart', 'autoRestart'],
  ['/spec/mirrors/0/checkpointConnector/config', 'checkpointConnector'],
  ['/spec/mirrors/0/source', 'source'],
  ['/spec/mirrors/0/source', 'from'],
  ['/spec/target', 'target'],
  ['/spec/target', 'to'],
  ['/spec/authorization', 'topics'],
]);

/** From a registry's Deployment, and what stands beside it, to its entry. */
export const REGISTRY_ROWS = readRows([
  ['/metadata/namespace', 'namespace'],
  ...METADATA,
  ['/spec/replicas', 'replicas'],
  ['/spec/bootstrapServers', 'listener'],
  ['/spec/topics', 'topics'],
  ['/spec/topicName', 'topics'],
  ['/spec/template/spec/containers/0/image', 'image'],
  ['/spec/template/spec/containers/0/env', 'env'],
  ...resources('/spec/template/spec/containers/0/resources'),
  ['/spec/template/spec/affinity', 'placement'],
  ['/spec/template/spec/topologySpreadConstraints', 'placement'],
  ['/spec/template/spec/priorityClassName', 'placement', 'priorityClass'],
  ['/spec/ingress', 'peers'],
  ['/spec/replicas', 'internalTopics', 'replicas'],
  ['/spec/config', 'internalTopics', 'config'],
  ['/spec/authentication', 'authentication'],
  ['/spec/tls/trustedCertificates', 'credentials', 'trusted'],
]);

/** From a KafkaRebalance to its entry, which has the same words. */
export const REBALANCE_ROWS = readRows([
  ...METADATA,
  ['/metadata/annotations/strimzi.io~1rebalance-template', 'template'],
  ['/metadata/annotations/strimzi.io~1rebalance-auto-approval', 'autoApproval'],
  ['/spec'],
]);

/** From a KafkaConnector to its entry. */
export const CONNECTOR_ROWS = readRows([
  ...METADATA,
  ['/spec/class', 'class'],
  ['/spec/version', 'version'],
  ['/spec/tasksMax', 'tasksMax'],
  // the config itself wins over what it follows from
  ['/spec/config', 'config'],
  ['/spec/config/topics', 'consumes'],
  ['/spec/config/topics.regex', 'consumes'],
  ['/spec/config/errors.deadletterqueue.topic.name', 'deadLetters'],
  ['/spec/config/heartbeat.interval.ms', 'outbox', 'heartbeatInterval'],
  ['/spec/config', 'outbox'],
  ['/spec/config', 'jdbc'],
  ['/spec/state', 'state'],
  ['/spec/autoRestart', 'autoRestart'],
  ['/spec/listOffsets', 'offsets', 'listTo'],
  ['/spec/alterOffsets', 'offsets', 'alterFrom'],
]);

/** From a KafkaBridge, and from its user, to its entry. */
export const BRIDGE_ROWS = readRows([
  ...COMPONENT,
  ['/spec/authorization', 'produces'],
  ['/spec/authorization', 'consumes'],
  ['/spec/authorization', 'creates'],
  ['/spec/http', 'http'],
  ['/spec/ingress', 'peers'],
  ['/spec/consumer/timeoutSeconds', 'consumerTimeout'],
  ['/spec/producer/config', 'producer'],
  ['/spec/consumer/config', 'consumer'],
  ['/spec/adminClient/config', 'adminClient'],
  ['/spec/config', 'config'],
]);

/** From CPU and memory of a container to the flat words of the config. */
function resources(pointer: string, ...path: string[]): OriginRow[] {
  return [
    [`${pointer}/limits/cpu`, ...path, 'cpuLimit'],
    [`${pointer}/requests/cpu`, ...path, 'cpu'],
    [`${pointer}/requests/memory`, ...path, 'memory'],
    [`${pointer}/limits/memory`, ...path, 'memory'],
  ];
}
