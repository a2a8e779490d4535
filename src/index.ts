export { loadConfig } from './config';
export type { Config, ConfigLimits, Environment } from './config';
export type {
  AclOperation,
  AclResource,
  AclRule,
  BridgeAccess,
  ConnectWorkerAccess,
  ConsumerAccess,
  LagMonitorAccess,
  MirrorSourceAccess,
  MirrorTargetAccess,
  NameOrPrefix,
  ProducerAccess,
  SchemaHistoryAccess,
  SchemaRegistryAccess,
  SinkConnectorAccess,
  SourceConnectorAccess,
  StreamsAccess,
} from './access';
export * from './constructs';
export { DEFAULT_KAFKA_VERSION, KAFKA_VERSIONS } from './facts';
export type { BrokerConfig, ConfigValue, DurationLike, SizeLike, TopicConfig } from './facts';
export { StrimziValidation } from './plugin';
export type { StrimziValidationProps } from './plugin';
export { UserError } from './problems';
export type { Place, Problem } from './problems';
export { reviewObjects as review } from './review';
export type {
  ContextFacts,
  ReportedFinding,
  ReportedProblem,
  ReviewContext,
  ReviewReport,
  Severity,
  Thresholds,
  Waiver,
} from './review';
export { EnvironmentChart, originOf } from './stacks';
export type { EnvironmentChartProps, Origin } from './stacks';
export { synthesize } from './synth';
export type { Extend, SynthesizeOptions } from './synth';
