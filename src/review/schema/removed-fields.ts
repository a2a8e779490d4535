const POOL = 'set it in a KafkaNodePool';
const IN_CONFIG = 'before v1 it stood in config as';
const CUSTOM = 'write type: custom, with the settings of';

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
    '/spec/kafka/listeners/*/authentication/type=oauth': `${CUSTOM} OAuth in listenerConfig`,
    '/spec/kafka/authorization/type=opa': `${CUSTOM} OPA in config and its class in authorizerClass`,
    '/spec/kafka/authorization/type=keycloak': `${CUSTOM} Keycloak in config and its class in authorizerClass`,
  },
  KafkaConnect: {
    '/spec/groupId': `add groupId: ${IN_CONFIG} group.id`,
    '/spec/configStorageTopic': `add configStorageTopic: ${IN_CONFIG} config.storage.topic`,
    '/spec/offsetStorageTopic': `add offsetStorageTopic: ${IN_CONFIG} offset.storage.topic`,
    '/spec/statusStorageTopic': `add statusStorageTopic: ${IN_CONFIG} status.storage.topic`,
    '/spec/build/output/additionalKanikoOptions': 'write additionalBuildOptions',
  },
  KafkaMirrorMaker2: {
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
