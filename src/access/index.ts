export { aclsOf } from './acl';
export type { Acl } from './acl';
export { authorizationOf } from './authorization';
export type { Authorization } from './authorization';
export { Authorizer } from './authorizer';
export type { Answer, Question, TypeQuestion } from './authorizer';
export { connectWorker, schemaHistory, sinkConnector, sourceConnector } from './connect';
export type {
  ConnectWorkerAccess,
  SchemaHistoryAccess,
  SinkConnectorAccess,
  SourceConnectorAccess,
} from './connect';
export { mergeRules } from './merge';
export { mirrorSource, mirrorTarget } from './mirror';
export type { MirrorSourceAccess, MirrorTargetAccess } from './mirror';
export { applicationIdProblems, nameOrPrefixProblems } from './names';
export { admin, consumer, producer, readOnly, streams } from './recipes';
export type { ConsumerAccess, ProducerAccess, StreamsAccess } from './recipes';
export type { AclOperation, AclResource, AclRule, NameOrPrefix } from './rule';
export { bridge, lagMonitor, schemaRegistry } from './services';
export type { BridgeAccess, LagMonitorAccess, SchemaRegistryAccess } from './services';
