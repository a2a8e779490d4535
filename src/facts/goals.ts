const PACKAGE = 'com.linkedin.kafka.cruisecontrol.analyzer.goals.';

/** Goals that a proposal must keep, in the order of the operator's default. */
export const HARD_GOALS: readonly string[] = [
  'RackAwareGoal',
  'ReplicaCapacityGoal',
  'DiskCapacityGoal',
  'NetworkInboundCapacityGoal',
  'NetworkOutboundCapacityGoal',
  'CpuCapacityGoal',
];

/** Goals of Cruise Control as Strimzi runs it (Strimzi documentation, "Supported goals"), and those within a broker. */
export const GOALS: readonly string[] = [
  ...HARD_GOALS,
  'RackAwareDistributionGoal',
  'MinTopicLeadersPerBrokerGoal',
  'ReplicaDistributionGoal',
  'PotentialNwOutGoal',
  'DiskUsageDistributionGoal',
  'NetworkInboundUsageDistributionGoal',
  'NetworkOutboundUsageDistributionGoal',
  'CpuUsageDistributionGoal',
  'TopicReplicaDistributionGoal',
  'LeaderReplicaDistributionGoal',
  'LeaderBytesInDistributionGoal',
  'PreferredLeaderElectionGoal',
  'IntraBrokerDiskCapacityGoal',
  'IntraBrokerDiskUsageDistributionGoal',
];

/** The name of a goal without its package. */
export function goalName(goal: string): string {
  return goal.startsWith(PACKAGE) ? goal.slice(PACKAGE.length) : goal;
}

/** True unless Cruise Control surely lacks the goal: one of another package may be a plugin. */
export function isGoal(goal: string): boolean {
  return goalName(goal).includes('.') || GOALS.includes(goalName(goal));
}
