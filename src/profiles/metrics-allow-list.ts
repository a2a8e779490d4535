import { DEFAULT_METRICS_ALLOW_LIST } from '../facts';

/** What alerts on disks, cleaning, metadata, followers, groups and queues need beside it: a given list takes the place of the default. */
const FOR_ALERTS: readonly string[] = [
  'kafka_coordinator_group.*',
  'kafka_log_logcleaner.*',
  'kafka_log_logmanager.*',
  'kafka_network_requestchannel.*',
  'kafka_server_broker_metadata.*',
  'kafka_server_delayedoperationpurgatory.*',
  'kafka_server_fetcherlagmetrics.*',
  'kafka_server_replicafetchermanager.*',
];

/** The metrics of a production cluster. */
export const METRICS_ALLOW_LIST: readonly string[] = [...DEFAULT_METRICS_ALLOW_LIST, ...FOR_ALERTS];
