import { at, CLUSTER_LABEL, listOf, mapOf } from '../../../facts';
import type { Pool, Resource } from '../../../inventory';

export type Labels = Readonly<Record<string, unknown>>;

/** What Strimzi writes on pods of these kinds: how it calls them, and the end of their `strimzi.io/name`. */
const WORKERS: Readonly<Record<string, string>> = {
  KafkaConnect: 'connect',
  KafkaMirrorMaker2: 'mirrormaker2',
  KafkaBridge: 'bridge',
};

/** Labels of the pods of a pool: those of the operator, of the resources, and of the templates. */
export function podLabelsOf(pool: Pool): Labels {
  const cluster = pool.label(CLUSTER_LABEL) ?? '';
  return {
    ...mapOf(pool.cluster?.at('metadata', 'labels')),
    ...mapOf(pool.at('metadata', 'labels')),
    ...mapOf(at(pool.template('pod')?.value, 'metadata', 'labels')),
    ...ownLabels(cluster, 'Kafka', 'kafka'),
    'strimzi.io/pool-name': pool.name,
    'strimzi.io/controller-name': `${cluster}-${pool.name}`,
    'strimzi.io/broker-role': String(pool.isBroker),
    'strimzi.io/controller-role': String(pool.isController),
  };
}

/** Labels of the pods of a Connect, MirrorMaker 2 or Bridge. */
export function workerLabels(worker: Resource): Labels {
  return {
    ...mapOf(worker.at('metadata', 'labels')),
    ...mapOf(worker.at('spec', 'template', 'pod', 'metadata', 'labels')),
    ...ownLabels(worker.name, worker.kind, WORKERS[worker.kind] ?? ''),
  };
}

function ownLabels(cluster: string, kind: string, suffix: string): Labels {
  return {
    [CLUSTER_LABEL]: cluster,
    'strimzi.io/kind': kind,
    'strimzi.io/name': `${cluster}-${suffix}`,
    'strimzi.io/component-type': kind === 'Kafka' ? 'kafka' : `kafka-${suffix}`,
    'app.kubernetes.io/instance': cluster,
    'app.kubernetes.io/part-of': `strimzi-${cluster}`,
    'app.kubernetes.io/managed-by': 'strimzi-cluster-operator',
  };
}

/** Labels of which only Kubernetes or the operator knows the value: a selector with one is not judged. */
const UNKNOWN: ReadonlySet<string> = new Set([
  'strimzi.io/pod-name',
  'statefulset.kubernetes.io/pod-name',
  'strimzi.io/controller',
  'app.kubernetes.io/name',
]);

/** Whether a label selector takes pods with these labels; an absent one takes none. */
export function selects(selector: unknown, labels: Labels): boolean {
  if (selector === undefined) return false;
  const equal = Object.entries(mapOf(at(selector, 'matchLabels'))).every(
    ([key, value]) => UNKNOWN.has(key) || (Object.hasOwn(labels, key) && labels[key] === value),
  );
  return equal && listOf(at(selector, 'matchExpressions')).every((expression) => agrees(expression, labels));
}

function agrees(expression: unknown, labels: Labels): boolean {
  const key = at(expression, 'key');
  if (typeof key !== 'string' || UNKNOWN.has(key)) return true;
  const there = Object.hasOwn(labels, key);
  const listed = there && listOf(at(expression, 'values')).includes(labels[key]);
  switch (at(expression, 'operator')) {
    case 'In':
      return listed;
    case 'NotIn':
      return !listed;
    case 'Exists':
      return there;
    case 'DoesNotExist':
      return !there;
    default:
      return true;
  }
}

/** The keys that a selector asks for. */
export function keysOf(selector: unknown): string[] {
  return [
    ...Object.keys(mapOf(at(selector, 'matchLabels'))),
    ...listOf(at(selector, 'matchExpressions')).flatMap((expression) => {
      const key = at(expression, 'key');
      return typeof key === 'string' ? [key] : [];
    }),
  ];
}
