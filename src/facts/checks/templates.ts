import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, isMap, listOf } from '../json';
import { droppedTemplateKeys, refusedTemplateKeys } from './labels';
import type { Refused } from './labels';
import { problemAt } from './problem';
import { volumeProblems } from './volumes';

interface CheckedKeys {
  readonly labels: Refused;
  readonly annotations?: 'all';
}

const ALL: CheckedKeys = { labels: 'all', annotations: 'all' };
const ANNOTATIONS: CheckedKeys = { labels: 'but-cluster', annotations: 'all' };
const LABELS: CheckedKeys = { labels: 'but-cluster' };

/** How strictly the operator looks at the labels and annotations of each part; at those of other parts as at `LABELS`. */
const CHECKED: Readonly<Record<string, CheckedKeys>> = {
  pod: ALL,
  bootstrapService: ALL,
  externalBootstrapService: ALL,
  perPodService: ALL,
  apiService: ALL,
  clusterCaCert: ALL,
  secret: ALL,
  podSet: ANNOTATIONS,
  deployment: ANNOTATIONS,
  persistentVolumeClaim: ANNOTATIONS,
  externalBootstrapIngress: ANNOTATIONS,
  perPodIngress: ANNOTATIONS,
  jmxSecret: { labels: 'all' },
};

/** Variables that the operator sets in the containers of Kafka pods, and does not let anybody overwrite. */
const OWN_VARIABLES: Readonly<Record<string, readonly string[]>> = {
  kafkaContainer: [
    'KAFKA_JMX_EXPORTER_ENABLED',
    'STRIMZI_KAFKA_GC_LOG_ENABLED',
    'KAFKA_CLUSTER_NAME',
    'KAFKA_HEAP_OPTS',
    'STRIMZI_DYNAMIC_HEAP_PERCENTAGE',
    'STRIMZI_DYNAMIC_HEAP_MAX',
    'KAFKA_JVM_PERFORMANCE_OPTS',
    'STRIMZI_JAVA_SYSTEM_PROPERTIES',
    'STRIMZI_JMX_ENABLED',
    'STRIMZI_JMX_USERNAME',
    'STRIMZI_JMX_PASSWORD',
  ],
  initContainer: ['NODE_NAME', 'RACK_TOPOLOGY_KEY', 'EXTERNAL_ADDRESS'],
};

/** What the operator or Kubernetes refuses of a template: names of volumes, places of mounts, reserved keys. */
export function templateProblems(template: unknown, taken: readonly string[], path: Path): Problem[] {
  if (!isMap(template)) return [];
  return Object.entries(template).flatMap(([part, value]) => [
    ...keyProblems(part, value, [...path, part, 'metadata']),
    ...volumeProblems(value, taken, [...path, part]),
    ...mountProblems(at(value, 'volumeMounts'), [...path, part, 'volumeMounts']),
    ...environmentProblems(part, at(value, 'env'), [...path, part, 'env']),
  ]);
}

function keyProblems(part: string, value: unknown, path: Path): Problem[] {
  const { labels, annotations } = (Object.hasOwn(CHECKED, part) ? CHECKED[part] : undefined) ?? LABELS;
  const metadata = at(value, 'metadata');
  return [
    ...refusedTemplateKeys(at(metadata, 'labels'), labels, [...path, 'labels']),
    ...(labels === 'all' ? droppedTemplateKeys(at(metadata, 'labels'), [...path, 'labels']) : []),
    ...(annotations === undefined
      ? []
      : droppedTemplateKeys(at(metadata, 'annotations'), [...path, 'annotations'])),
    ...(annotations === undefined
      ? []
      : refusedTemplateKeys(at(metadata, 'annotations'), annotations, [...path, 'annotations'])),
  ];
}

function mountProblems(mounts: unknown, path: Path): Problem[] {
  return listOf(mounts).flatMap((mount, index) => {
    const where = at(mount, 'mountPath');
    if (typeof where !== 'string' || where.startsWith('/mnt')) return [];
    return [
      problemAt(
        'operator/template-mount-path',
        `${JSON.stringify(where)} does not begin with /mnt`,
        'mount it below /mnt',
        [...path, index, 'mountPath'],
      ),
    ];
  });
}

function environmentProblems(part: string, env: unknown, path: Path): Problem[] {
  const own = Object.hasOwn(OWN_VARIABLES, part) ? (OWN_VARIABLES[part] ?? []) : [];
  return listOf(env).flatMap((variable, index) => {
    const name = at(variable, 'name');
    if (typeof name !== 'string' || !own.includes(name)) return [];
    const remedy = 'remove it; heap, JVM options and JMX have fields of their own';
    return [
      problemAt('operator/template-env', `the operator sets ${name} itself, and drops yours`, remedy, [
        ...path,
        index,
        'name',
      ]),
    ];
  });
}
