/** What Strimzi's reporter exports of brokers and controllers when no list is given (`KafkaCluster` of Strimzi 1.2.0). */
export const DEFAULT_METRICS_ALLOW_LIST: readonly string[] = [
  'kafka_cluster_partition.*',
  'kafka_controller_kafkacontroller.*',
  'kafka_controller_controllerstats_uncleanleaderelectionspersec',
  'kafka_log_log_size',
  'kafka_network_requestmetrics.*',
  'kafka_network_socketserver_networkprocessoravgidlepercent',
  'kafka_server_app_info.*',
  'kafka_server_brokertopicmetrics.*',
  'kafka_server_kafkarequesthandlerpool_requesthandleravgidlepercent',
  'kafka_server_kafkaserver_brokerstate',
  'kafka_server_kafkaserver_clusterid',
  'kafka_server_kafkaserver_linux.*',
  'kafka_server_raft.*',
  'kafka_server_replicamanager.*',
  'kafka_server_request_queue_size',
  'kafka_server_socket_server.*',
];
