import { at, isMap, listOf } from '../../../facts';
import type { Path } from '../../../facts';
import type { Cluster, Pool, Resource } from '../../../inventory';
import { heapVariables, javaVariables } from './java-variables';

/** A container whose template may have variables, and those that the operator sets in it itself. */
export interface Container {
  /** Where the template of the container stands. */
  readonly path: Path;
  readonly variables: readonly string[];
}

/** Adds variables where something asks for them. */
const when = (isSo: boolean, ...variables: string[]): string[] => (isSo ? variables : []);

/** The containers of a Kafka: what the heap sets on brokers counts where every pool that takes the template over has it. */
export function kafkaContainers(cluster: Cluster): Container[] {
  const [first, ...others] = cluster.pools
    .filter((pool) => pool.at('spec', 'template', 'kafkaContainer') === undefined)
    .map(poolHeap);
  const heap = (first ?? []).filter((variable) => others.every((other) => other.includes(variable)));
  return [
    container(['spec', 'kafka'], 'kafkaContainer', [...brokerVariables(cluster), ...heap]),
    container(['spec', 'kafka'], 'initContainer', initVariables(cluster)),
    container(['spec', 'entityOperator'], 'topicOperatorContainer', topicOperator(cluster)),
    container(['spec', 'entityOperator'], 'userOperatorContainer', userOperator(cluster)),
    container(['spec', 'cruiseControl'], 'cruiseControlContainer', cruiseControl(cluster)),
    container(['spec', 'kafkaExporter'], 'container', exporter(cluster)),
  ];
}

/** The containers of a pool. */
export function poolContainers(pool: Pool): Container[] {
  return [
    container(['spec'], 'kafkaContainer', [...brokerVariables(pool.cluster), ...poolHeap(pool)]),
    container(['spec'], 'initContainer', initVariables(pool.cluster)),
  ];
}

/** The containers of a Connect, MirrorMaker 2 or Bridge. */
export function clientContainers(client: Resource): Container[] {
  const isBridge = client.kind === 'KafkaBridge';
  const heap = heapVariables(client.at('spec', 'jvmOptions'), client.at('spec', 'resources'), false);
  const worker = ['KAFKA_CONNECT_JMX_EXPORTER_ENABLED', 'STRIMZI_KAFKA_GC_LOG_ENABLED'];
  const own = isBridge
    ? ['STRIMZI_GC_LOG_ENABLED']
    : [
        ...worker,
        ...when(client.at('spec', 'tracing') !== undefined, 'STRIMZI_TRACING'),
        ...when(client.kind === 'KafkaMirrorMaker2', 'KAFKA_MIRRORMAKER_2_CLUSTERS'),
        ...jmxVariables(client.at('spec', 'jmxOptions')),
      ];
  return [
    container(['spec'], isBridge ? 'bridgeContainer' : 'connectContainer', [...own, ...heap]),
    container(['spec'], 'initContainer', [
      ...when(hasRackLabel(client.at('spec', 'rack')), 'NODE_NAME', 'RACK_TOPOLOGY_KEY'),
      ...when(isBridge, 'INIT_FOLDER'),
    ]),
  ];
}

function container(owner: Path, name: string, variables: readonly string[]): Container {
  return { path: [...owner, 'template', name], variables };
}

function poolHeap(pool: Pool): string[] {
  return heapVariables(pool.jvmOptions?.value, pool.at('spec', 'resources'), true);
}

function brokerVariables(cluster: Cluster | undefined): string[] {
  return [
    'KAFKA_JMX_EXPORTER_ENABLED',
    'STRIMZI_KAFKA_GC_LOG_ENABLED',
    'KAFKA_CLUSTER_NAME',
    ...jmxVariables(cluster?.at('spec', 'kafka', 'jmxOptions')),
  ];
}

function jmxVariables(jmx: unknown): string[] {
  return [
    ...when(jmx !== undefined, 'STRIMZI_JMX_ENABLED'),
    ...when(at(jmx, 'authentication') !== undefined, 'STRIMZI_JMX_USERNAME', 'STRIMZI_JMX_PASSWORD'),
  ];
}

function initVariables(cluster: Cluster | undefined): string[] {
  const nodePorts = cluster?.listeners.some(({ type }) => type === 'nodeport') === true;
  return [
    'NODE_NAME',
    ...when(hasRackLabel(cluster?.at('spec', 'kafka', 'rack')), 'RACK_TOPOLOGY_KEY'),
    ...when(nodePorts, 'EXTERNAL_ADDRESS'),
  ];
}

function hasRackLabel(rack: unknown): boolean {
  return isMap(rack) && (at(rack, 'type') ?? 'topology-label') === 'topology-label';
}

function topicOperator(cluster: Cluster): string[] {
  const spec = cluster.at('spec', 'entityOperator', 'topicOperator');
  const api = ['ENABLED', 'RACK_AWARE', 'HOSTNAME', 'PORT', 'SSL_ENABLED', 'AUTH_ENABLED'];
  return [
    'STRIMZI_RESOURCE_LABELS',
    'STRIMZI_KAFKA_BOOTSTRAP_SERVERS',
    'STRIMZI_NAMESPACE',
    'STRIMZI_CLUSTER_NAMESPACE',
    'STRIMZI_SECURITY_PROTOCOL',
    'STRIMZI_TLS_TRUSTED_CERTS_SECRET_NAME',
    'STRIMZI_TLS_SECRET_NAME',
    'STRIMZI_TLS_KEY_NAME',
    'STRIMZI_TLS_CERT_NAME',
    'STRIMZI_GC_LOG_ENABLED',
    ...intervalVariables(spec),
    ...when(
      cluster.at('spec', 'cruiseControl') !== undefined,
      ...api.map((name) => `STRIMZI_CRUISE_CONTROL_${name}`),
    ),
    ...javaVariables(at(spec, 'jvmOptions')),
  ];
}

function userOperator(cluster: Cluster): string[] {
  const spec = cluster.at('spec', 'entityOperator', 'userOperator');
  const hasWindows = listOf(cluster.at('spec', 'maintenanceTimeWindows')).length > 0;
  return [
    'STRIMZI_KAFKA_BOOTSTRAP_SERVERS',
    'STRIMZI_NAMESPACE',
    'STRIMZI_LABELS',
    'STRIMZI_CA_KEY_NAME',
    'STRIMZI_CA_CERT_NAME',
    'STRIMZI_CA_NAMESPACE',
    'STRIMZI_CA_VALIDITY',
    'STRIMZI_CA_RENEWAL',
    'STRIMZI_CLUSTER_CA_CERT_SECRET_NAME',
    'STRIMZI_EO_KEY_SECRET_NAME',
    'STRIMZI_GC_LOG_ENABLED',
    'STRIMZI_SECRET_PREFIX',
    'STRIMZI_ACLS_ADMIN_API_SUPPORTED',
    'STRIMZI_PKCS12_KEYSTORE_GENERATION',
    ...intervalVariables(spec),
    ...when(hasWindows, 'STRIMZI_MAINTENANCE_TIME_WINDOWS'),
    ...javaVariables(at(spec, 'jvmOptions')),
  ];
}

function intervalVariables(spec: unknown): string[] {
  return when(at(spec, 'reconciliationIntervalMs') !== undefined, 'STRIMZI_FULL_RECONCILIATION_INTERVAL_MS');
}

function cruiseControl(cluster: Cluster): string[] {
  const spec = cluster.at('spec', 'cruiseControl');
  return [
    'CRUISE_CONTROL_JMX_EXPORTER_ENABLED',
    'STRIMZI_KAFKA_BOOTSTRAP_SERVERS',
    'STRIMZI_KAFKA_GC_LOG_ENABLED',
    'STRIMZI_CC_API_SSL_ENABLED',
    'STRIMZI_CC_API_AUTH_ENABLED',
    'API_HEALTHCHECK_USERNAME',
    'API_PORT',
    'API_HEALTHCHECK_PATH',
    ...heapVariables(at(spec, 'jvmOptions'), at(spec, 'resources'), false),
  ];
}

function exporter(cluster: Cluster): string[] {
  const spec = cluster.at('spec', 'kafkaExporter');
  const names = ['LOGGING', 'KAFKA_VERSION', 'GROUP_REGEX', 'TOPIC_REGEX', 'KAFKA_SERVER', 'ENABLE_SARAMA'];
  return [
    ...[...names, 'OFFSET_SHOW_ALL'].map((name) => `KAFKA_EXPORTER_${name}`),
    ...when(at(spec, 'groupExcludeRegex') !== undefined, 'KAFKA_EXPORTER_GROUP_EXCLUDE_REGEX'),
    ...when(at(spec, 'topicExcludeRegex') !== undefined, 'KAFKA_EXPORTER_TOPIC_EXCLUDE_REGEX'),
  ];
}
