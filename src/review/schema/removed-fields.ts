const POOL = 'set it in a KafkaNodePool';
const IN_CONFIG = 'before v1 it stood in config as';
const CUSTOM = 'write type: custom, with the settings of';
const SIDECAR = 'remove it: no sidecar is run any more';
const PLAIN_REMOVAL = 'remove it: it means nothing any more';
const MOUNTS = 'use env and volumeMounts of template.connectContainer, and template.pod.volumes';
const OAUTH = `${CUSTOM} OAuth in config, and sasl: true`;
const OPEN_TELEMETRY = 'write opentelemetry, and where spans go in variables of the container';
const POD_SET = 'remove it: pods are in a StrimziPodSet, for which there is podSet';
const PAUSED = 'write state: paused';

/**
 * What `v1` removed, by kind and place (`*`: in a list): a field, or a value that a field may not have any more behind `=`; and fields that
 * it asks for, where they stood elsewhere before. Strimzi's changelog of 0.49 and 1.0.
 */
const REMOVED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Kafka: {
    '/spec/zookeeper': 'remove it: Kafka 4 has no ZooKeeper, but KafkaNodePools with the role controller',
    '/spec/kafka/replicas': POOL,
    '/spec/kafka/storage': POOL,
    '/spec/kafka/resources': POOL,
    '/spec/kafka/template/statefulset': POD_SET,
    '/spec/kafka/listeners/*/authentication/secrets':
      'use template.pod.volumes, and volumeMounts of template.kafkaContainer',
    '/spec/jmxTrans': 'remove it, and collect metrics by metricsConfig',
    '/spec/entityOperator/tlsSidecar': SIDECAR,
    '/spec/entityOperator/template/tlsSidecarContainer': SIDECAR,
    '/spec/entityOperator/topicOperator/reconciliationIntervalSeconds':
      'write reconciliationIntervalMs, a thousand times as much',
    '/spec/entityOperator/userOperator/reconciliationIntervalSeconds':
      'write reconciliationIntervalMs, a thousand times as much',
    '/spec/entityOperator/topicOperator/zookeeperSessionTimeoutSeconds': PLAIN_REMOVAL,
    '/spec/entityOperator/topicOperator/topicMetadataMaxAttempts': PLAIN_REMOVAL,
    '/spec/entityOperator/userOperator/zookeeperSessionTimeoutSeconds': PLAIN_REMOVAL,
    '/spec/cruiseControl/tlsSidecar': SIDECAR,
    '/spec/cruiseControl/template/tlsSidecarContainer': SIDECAR,
    '/spec/cruiseControl/brokerCapacity/cpuUtilization': 'write cpu, in cores',
    '/spec/cruiseControl/brokerCapacity/disk': 'remove it: the operator takes the sizes of the volumes',
    '/spec/kafkaExporter/template/service': 'remove it: the exporter has no Service',
    '/spec/kafka/listeners/*/authentication/type=oauth': `${CUSTOM} OAuth in listenerConfig`,
    '/spec/kafka/authorization/type=opa': `${CUSTOM} OPA in config and its class in authorizerClass`,
    '/spec/kafka/authorization/type=keycloak': `${CUSTOM} Keycloak in config and its class in authorizerClass`,
  },
  KafkaNodePool: {
    '/spec/storage/overrides': 'remove it: make a pool for each storage class',
    '/spec/storage/volumes/*/overrides': 'remove it: make a pool for each storage class',
  },
  KafkaConnector: {
    '/spec/pause': PAUSED,
  },
  KafkaConnect: {
    '/spec/externalConfiguration': MOUNTS,
    '/spec/authentication/type=oauth': OAUTH,
    '/spec/template/deployment': POD_SET,
    '/spec/tracing/type=jaeger': OPEN_TELEMETRY,
    '/spec/groupId': `add groupId: ${IN_CONFIG} group.id`,
    '/spec/configStorageTopic': `add configStorageTopic: ${IN_CONFIG} config.storage.topic`,
    '/spec/offsetStorageTopic': `add offsetStorageTopic: ${IN_CONFIG} offset.storage.topic`,
    '/spec/statusStorageTopic': `add statusStorageTopic: ${IN_CONFIG} status.storage.topic`,
    '/spec/build/output/additionalKanikoOptions': 'write additionalBuildOptions',
  },
  KafkaMirrorMaker2: {
    '/spec/externalConfiguration': MOUNTS,
    '/spec/target/authentication/type=oauth': OAUTH,
    '/spec/mirrors/*/source/authentication/type=oauth': OAUTH,
    '/spec/template/deployment': POD_SET,
    '/spec/tracing/type=jaeger': OPEN_TELEMETRY,
    '/spec/mirrors/*/sourceConnector/pause': PAUSED,
    '/spec/mirrors/*/checkpointConnector/pause': PAUSED,
    '/spec/mirrors/*/topicsBlacklistPattern': 'write topicsExcludePattern',
    '/spec/mirrors/*/groupsBlacklistPattern': 'write groupsExcludePattern',
    '/spec/connectCluster': 'describe the cluster that Kafka Connect uses in spec.target',
    '/spec/clusters': 'describe the clusters in spec.target and in source of each mirror',
    '/spec/mirrors/*/sourceCluster': 'describe the cluster in source of the mirror',
    '/spec/mirrors/*/targetCluster': 'describe the cluster in spec.target',
    '/spec/mirrors/*/heartbeatConnector': 'remove it: a mirror has sourceConnector and checkpointConnector only',
  },
  KafkaUser: {
    '/spec/authorization/acls/*/operation': 'write operations, a list',
  },
  KafkaBridge: {
    '/spec/enableMetrics': 'write metricsConfig',
    '/spec/authentication/type=oauth': OAUTH,
    '/spec/tracing/type=jaeger': OPEN_TELEMETRY,
  },
};

/** What to do about a field, or a value of it, that earlier versions of the API had, or had elsewhere. */
export function removedField(
  kind: string,
  path: readonly (string | number)[],
  value?: unknown,
): string | undefined {
  const places = Object.hasOwn(REMOVED, kind) ? REMOVED[kind] : undefined;
  if (places === undefined) return undefined;
  const place = path.map((step) => (typeof step === 'number' ? '/*' : `/${step}`)).join('');
  const key = typeof value === 'string' ? `${place}=${value}` : place;
  return Object.hasOwn(places, key) ? places[key] : undefined;
}
