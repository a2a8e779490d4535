export { connectOf } from './connect-of';
export type {
  BridgeOfCluster,
  ClientOfCluster,
  ClusterOfEnvironment,
  ConnectOfCluster,
  ConnectorOfCluster,
  Environment,
  MirrorOfCluster,
  Owned,
  Profile,
  RebalanceOfCluster,
  RegistryOfCluster,
  TopicOfCluster,
} from './environment';
export { configJsonSchema } from './json-schema';
export type { LayeredEntry } from './layered-entry';
export type { ConfigLimits } from './limits';
export { loadConfig } from './load';
export type { Config } from './load';
export { examineEnvironment, resolveEnvironment } from './resolve';
export { ownRulesOf, reviewSettings, waiversOf } from './review-settings';
/** @public asked for by a command that loads this room late */
export { loadContextFacts } from './review-settings';
export type { BridgeLayer } from './schema/bridge';
export type { ClientLayer } from './schema/client';
export type { ClusterLayer, ListenerLayer, PoolLayer } from './schema/cluster';
export type { ConnectLayer } from './schema/connect';
export type { ConnectorLayer } from './schema/connector';
export type { MirrorLayer } from './schema/mirror';
export type { RegistryLayer } from './schema/registry';
export type { TopicLayer } from './schema/topic';
