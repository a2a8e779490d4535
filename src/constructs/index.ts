export { Authorization } from './authorization';
export type { CustomAuthorizationProps, SimpleAuthorizationProps } from './authorization';
export type { CertificateAuthority } from './certificate-authority';
export type { AutoRebalance, AutoRebalanceMode, CruiseControlGoal, CruiseControlProps } from './cruise-control';
export { ClusterMirror } from './cluster-mirror';
export type { ClusterMirrorProps, ForeignKafka, MirroredCluster } from './cluster-mirror';
export type { ClientConfig } from './client-config';
export type { ComponentProps, ConnectedProps } from './component-props';
export type {
  EntityOperatorPartProps,
  EntityOperatorProps,
  TopicOperatorProps,
  UserOperatorProps,
} from './entity-operator';
export { addSyncWaves, skipDryRuns } from './git-ops';
export type { GitOpsTool, RetainOnDelete } from './git-ops';
export type { Grant } from './grant';
export type { JvmOptions } from './jvm';
export { Kafka } from './kafka';
export { Artifact } from './connect-build';
export type { ConnectBuildProps, DownloadProps, FileProps, MavenProps, MountedPlugin } from './connect-build';
export { MySqlOutbox, PostgresOutbox } from './connectors/debezium-outbox';
export type { MySqlOutboxProps, PostgresOutboxProps } from './connectors/debezium-outbox';
export { debeziumPlugin } from './connectors/debezium-plugins';
export type { DebeziumPlugin } from './connectors/debezium-plugins';
export { JdbcSink } from './connectors/jdbc-sink';
export type { JdbcSinkProps } from './connectors/jdbc-sink';
export type { OutboxProps } from './connectors/outbox';
export type { InternalTopicsProps } from './internal-topics';
export { KafkaAccess } from './kafka-access';
export type { KafkaAccessProps } from './kafka-access';
export { KafkaBridge } from './kafka-bridge';
export type { KafkaBridgeProps } from './kafka-bridge';
export { KafkaConnect } from './kafka-connect';
export type { KafkaConnectProps } from './kafka-connect';
export { KafkaConnector } from './kafka-connector';
export type { AutoRestart, ConnectorOffsets, KafkaConnectorProps } from './kafka-connector';
export type { IKafkaConnect, KafkaConnectReference } from './kafka-connect-reference';
export { KafkaConnection } from './kafka-connection';
export type { ClientCredentials, KafkaConnectionProps, KafkaConnectionSpec } from './kafka-connection';
export type { KafkaExporterProps } from './kafka-exporter';
export { KafkaNodePool, TIER_LABEL } from './kafka-node-pool';
export type {
  IKafkaNodePool,
  KafkaNodePoolProps,
  KafkaNodePoolReference,
  NodeIdHints,
  NodeIds,
} from './kafka-node-pool';
export type { KafkaProps } from './kafka-props';
export { KafkaMirrorMaker2 } from './kafka-mirror-maker2';
export type { KafkaMirrorMaker2Props } from './kafka-mirror-maker2';
export type { MirrorEnd, MirrorNaming, MirrorProps } from './mirror-props';
export { KafkaRebalance } from './kafka-rebalance';
export type { KafkaRebalanceProps } from './kafka-rebalance';
export type { IKafka, KafkaReference } from './kafka-reference';
export { KafkaTopic } from './kafka-topic';
export type { IKafkaTopic, KafkaTopicProps, KafkaTopicReference } from './kafka-topic';
export { KafkaUser } from './kafka-user';
export type { IKafkaUser, KafkaUserProps, KafkaUserReference, UserQuotas } from './kafka-user';
export { Listener } from './listener';
export type {
  ClusterIpListenerProps,
  GatewayReference,
  IngressListenerProps,
  InternalListenerProps,
  ListenerType,
  LoadBalancerListenerProps,
  NodePortListenerProps,
  RouteListenerProps,
  TlsRouteListenerProps,
} from './listener-props';
export type { ListenerChoice } from './listener-address';
export { ListenerAuthentication } from './listener-authentication';
export type { CustomListenerAuthenticationProps, ListenerAuthenticationType } from './listener-authentication';
export { ListenerCertificate } from './listener-certificate';
export type { ListenerCertificateProps } from './listener-certificate';
export type * from './listener-options';
export { Logging } from './logging';
export { Metrics } from './metrics';
export type { StrimziReporterProps } from './metrics';
export { Namespace } from './namespace';
export type { NamespaceProps, PodSecurityLevel } from './namespace';
export { EgressPolicy } from './egress-policy';
export type { EgressPolicyProps, OtherServer } from './egress-policy';
export { DefaultDenyPolicy, KafkaEgressPolicy, podsOf } from './network-policies';
export type { DefaultDenyPolicyProps, KafkaEgressPolicyProps, TrafficDirection } from './network-policies';
export type { AzureProps, GcsProps, ObjectStoreProps, S3Props, TieredStoragePlugin } from './object-stores';
export type { Overrides } from './overrides';
export { Placement } from './placement';
export type { Apart, HostSpreadProps, NodeRole, PlacementProps, Strictness, ZoneSpreadProps } from './placement';
export type { ArgoCdProps, DeliveryTool } from './platform/chart-release';
export { DrainCleaner } from './platform/drain-cleaner';
export type { DrainCleanerProps } from './platform/drain-cleaner';
export { StrimziOperator } from './platform/strimzi-operator';
export type { StrimziOperatorProps } from './platform/strimzi-operator';
export { Quotas } from './quotas';
export type { ByteRate, ByteSize, TimeSpan } from './quantity';
export type { KafkaQuotasProps, StrimziQuotasProps } from './quotas';
export { Rack } from './rack';
export type { ConfigMapKey, SecretKey } from './references';
export { Resource } from './resource';
export type { ResourceProps, RetainedResourceProps } from './resource';
export type { Bounds, ComputeResources, CpuAmount } from './resources';
export { SchemaRegistry } from './registry/schema-registry';
export type { SchemaRegistryProps } from './registry/props';
export type { SchemaRegistryType } from './registry/kinds';
export { Storage } from './storage';
export type { EphemeralVolumeProps, JbodVolumeId, JbodVolumeProps, PersistentVolumeProps } from './storage';
export { TieredStorage } from './tiered-storage';
export type { CustomTieredStorageProps } from './tiered-storage';
export type { WorkerProps } from './worker-props';
export { UserAuthentication } from './user-authentication';
export type { UserAuthenticationType, UserCertificateProps } from './user-authentication';
