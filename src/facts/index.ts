export { likenessOf } from './alike';
export { aclProblems } from './checks/acls';
export { featureGateProblems } from './checks/feature-gates';
export { kafkaBridgeProblems } from './checks/bridge';
export { kafkaConnectProblems } from './checks/connect';
export { MIRROR_CONNECTOR, mirrorConnectors, OFFSETS } from './checks/connector-offsets';
export { kafkaConnectorProblems } from './checks/connector';
export { kafkaMirrorMaker2Problems } from './checks/mirror-maker-2';
export { kafkaNodePoolProblems, nodesWithRole } from './checks/node-pool';
export { kafkaProblems } from './checks/kafka';
export { kafkaTopicProblems } from './checks/topic';
export { isTemplate, kafkaRebalanceProblems } from './checks/rebalance';
export { kafkaUserProblems } from './checks/user';
export { isLabelKey, labelProblems } from './checks/label-syntax';
export { metadataProblems } from './checks/metadata';
export { watchedNamespaceProblems } from './checks/components';
export { isNamespaceName, namespaceNameProblems } from './checks/namespace';
export { networkPeerProblems } from './checks/network-peers';
export { serviceNameProblems } from './checks/service-name';
export { amount } from './checks/resources';
export { javaText } from './checks/config-values';
export { knownSettings } from './client-definitions';
export { CONDITIONS } from './conditions';
export type { Condition } from './conditions';
export type { ConfigDefinition } from './config-definition';
export { canonicalValue } from './canonical-value';
export { bytesOf, millisecondsOf, renderConfig } from './config-value';
export type { ConfigValue, DurationLike, SizeLike } from './config-value';
export type { BrokerConfig } from './generated/broker-config';
export { BROKER_DEFINITIONS } from './generated/broker-definitions';
export type { TopicConfig } from './generated/topic-config';
export { TOPIC_DEFINITIONS } from './generated/topic-definitions';
export { goalName, HARD_GOALS } from './goals';
export { at, atPath, atPointer, isMap, listOf, mapOf, pointer, words } from './json';
export type { Path } from './json';
export { DEFAULT_METRICS_ALLOW_LIST } from './metrics-allow-list';
export { LEFT_OUT_OF_MIRRORS } from './mirror-defaults';
export { namesInPatterns } from './name-pattern';
export type { Names } from './name-pattern';
export {
  isResourceName,
  isTopicName,
  resourceNameFor,
  resourceNameProblems,
  topicCollisionKey,
  topicNameProblems,
} from './names';
export { simplePattern } from './simple-pattern';
export { jvmSize, kubernetesSize, parseDuration, parseRate, parseSize } from './quantities';
export {
  API_VERSION,
  bootstrapServiceName,
  CLUSTER_LABEL,
  clusterCaCertSecretName,
  isKeySecret,
  kafkaPodLabels,
  PORTS,
  principalOf,
  trustedCertsSecretName,
} from './strimzi';
export { workerNames } from './worker-names';
export type { WorkerNames } from './worker-names';
export { DEFAULT_KAFKA_VERSION, isMetadataVersion, isNewer, KAFKA_VERSIONS } from './versions';
