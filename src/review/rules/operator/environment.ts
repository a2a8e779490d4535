import { at, isMap, listOf } from '../../../facts';
import type { Path } from '../../../facts';
import type { Cluster, Pool, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

/** Variables that the operator sets in the containers beside the brokers, whatever is configured. */
const COMPONENTS: readonly (readonly [part: string, container: string, variables: readonly string[]])[] = [
  [
    'entityOperator',
    'topicOperatorContainer',
    [
      'STRIMZI_RESOURCE_LABELS',
      'STRIMZI_KAFKA_BOOTSTRAP_SERVERS',
      'STRIMZI_NAMESPACE',
      'STRIMZI_CLUSTER_NAMESPACE',
      'STRIMZI_SECURITY_PROTOCOL',
      'STRIMZI_GC_LOG_ENABLED',
    ],
  ],
  [
    'entityOperator',
    'userOperatorContainer',
    [
      'STRIMZI_KAFKA_BOOTSTRAP_SERVERS',
      'STRIMZI_NAMESPACE',
      'STRIMZI_LABELS',
      'STRIMZI_CA_NAMESPACE',
      'STRIMZI_CA_VALIDITY',
      'STRIMZI_CA_RENEWAL',
      'STRIMZI_GC_LOG_ENABLED',
      'STRIMZI_SECRET_PREFIX',
      'STRIMZI_ACLS_ADMIN_API_SUPPORTED',
    ],
  ],
  [
    'cruiseControl',
    'cruiseControlContainer',
    ['STRIMZI_KAFKA_BOOTSTRAP_SERVERS', 'STRIMZI_KAFKA_GC_LOG_ENABLED', 'API_PORT', 'API_HEALTHCHECK_PATH'],
  ],
  [
    'kafkaExporter',
    'container',
    [
      'KAFKA_EXPORTER_LOGGING',
      'KAFKA_EXPORTER_GROUP_REGEX',
      'KAFKA_EXPORTER_TOPIC_REGEX',
      'KAFKA_EXPORTER_KAFKA_SERVER',
    ],
  ],
];

/** Variables of containers that the operator sets itself, so that it drops the user's. */
export const ENVIRONMENT_RULES: readonly Rule[] = [
  gate({
    id: 'operator/template-env',
    on: 'Kafka',
    check: (cluster) => [
      ...COMPONENTS.flatMap(([part, container, variables]) =>
        dropped(cluster, ['spec', part, 'template', container, 'env'], variables),
      ),
      ...dropped(cluster, ['spec', 'kafka', 'template', 'initContainer', 'env'], initVariables(cluster)),
      // what the heap sets depends on the pool
      ...dropped(cluster, ['spec', 'kafka', 'template', 'kafkaContainer', 'env'], brokerVariables(cluster)),
    ],
  }),
  gate({
    id: 'operator/template-env',
    on: 'KafkaNodePool',
    check: (pool) => [
      ...dropped(pool, ['spec', 'template', 'initContainer', 'env'], initVariables(pool.cluster)),
      ...dropped(
        pool,
        ['spec', 'template', 'kafkaContainer', 'env'],
        [...brokerVariables(pool.cluster), ...heapVariables(pool)],
      ),
    ],
  }),
];

function dropped(resource: Resource, path: Path, variables: readonly string[]): readonly Outcome[] {
  return listOf(resource.at(...path)).flatMap((variable, index) => {
    const name = at(variable, 'name');
    if (typeof name !== 'string' || !variables.includes(name)) return FINE;
    const message = `the operator sets ${name} itself, and drops yours`;
    return wrong(
      [...path, index, 'name'],
      message,
      'remove it, and use the field of the resource that it comes from',
    );
  });
}

function initVariables(cluster: Cluster | undefined): string[] {
  const rack = cluster?.at('spec', 'kafka', 'rack');
  const byLabel = isMap(rack) && (at(rack, 'type') ?? 'topology-label') === 'topology-label';
  const nodePorts = cluster?.listeners.some(({ type }) => type === 'nodeport') === true;
  return ['NODE_NAME', ...(byLabel ? ['RACK_TOPOLOGY_KEY'] : []), ...(nodePorts ? ['EXTERNAL_ADDRESS'] : [])];
}

function brokerVariables(cluster: Cluster | undefined): string[] {
  const jmx = cluster?.at('spec', 'kafka', 'jmxOptions');
  return [
    'KAFKA_JMX_EXPORTER_ENABLED',
    'STRIMZI_KAFKA_GC_LOG_ENABLED',
    'KAFKA_CLUSTER_NAME',
    ...(jmx === undefined ? [] : ['STRIMZI_JMX_ENABLED']),
    ...(at(jmx, 'authentication') === undefined ? [] : ['STRIMZI_JMX_USERNAME', 'STRIMZI_JMX_PASSWORD']),
  ];
}

/** A heap that is written, or the smallest one; with memory alone the container computes it. */
function heapVariables(pool: Pool): string[] {
  const options = pool.jvmOptions?.value;
  const memory = (['requests', 'limits'] as const).some((bound) => pool.resource(bound, 'memory') !== undefined);
  const isWritten = at(options, '-Xmx') !== undefined || at(options, '-Xms') !== undefined;
  return [
    ...(isWritten || !memory ? ['KAFKA_HEAP_OPTS'] : []),
    ...(at(options, '-Xmx') === undefined && memory && !hasShareOfMemory(options)
      ? ['STRIMZI_DYNAMIC_HEAP_PERCENTAGE', 'STRIMZI_DYNAMIC_HEAP_MAX']
      : []),
    ...(hasEntries(at(options, '-XX')) ? ['KAFKA_JVM_PERFORMANCE_OPTS'] : []),
    ...(listOf(at(options, 'javaSystemProperties')).length > 0 ? ['STRIMZI_JAVA_SYSTEM_PROPERTIES'] : []),
  ];
}

function hasShareOfMemory(options: unknown): boolean {
  return at(options, '-XX', 'MaxRAMPercentage') !== undefined;
}

function hasEntries(value: unknown): boolean {
  return isMap(value) && Object.keys(value).length > 0;
}
