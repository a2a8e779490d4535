import { at, CLUSTER_LABEL, kafkaPodLabels, mapOf, words } from '../../facts';
import type { Cluster, Pool } from '../../inventory';
import type { Labels } from './label-selector';

/** The labels of the nodes of a pool: those that Strimzi sets, and those that the pool and its template add. */
export function nodeLabels(cluster: Pick<Cluster, 'name'>, pool: Pool): Labels {
  return {
    ...texts(pool.at('metadata', 'labels')),
    ...texts(at(pool.template('pod')?.value, 'metadata', 'labels')),
    ...kafkaPodLabels(cluster.name),
    'app.kubernetes.io/name': 'kafka',
    'app.kubernetes.io/instance': cluster.name,
    'app.kubernetes.io/part-of': `strimzi-${cluster.name}`,
    'app.kubernetes.io/managed-by': 'strimzi-cluster-operator',
    'strimzi.io/component-type': 'kafka',
    'strimzi.io/controller': 'strimzipodset',
    'strimzi.io/controller-name': `${cluster.name}-${pool.name}`,
    'strimzi.io/pool-name': pool.name,
    'strimzi.io/broker-role': String(pool.isBroker),
    'strimzi.io/controller-role': String(pool.isController),
  };
}

/** The labels of the pods of a Connect, a MirrorMaker or a Bridge. */
export function clientLabels(kind: string, name: string, labels: unknown): Labels {
  const suffix = { KafkaConnect: 'connect', KafkaMirrorMaker2: 'mirrormaker2', KafkaBridge: 'bridge' }[kind];
  return {
    ...texts(labels),
    [CLUSTER_LABEL]: name,
    'strimzi.io/kind': kind,
    'strimzi.io/name': `${name}-${suffix ?? ''}`,
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/managed-by': 'strimzi-cluster-operator',
  };
}

function texts(labels: unknown): Labels {
  return Object.fromEntries(Object.entries(mapOf(labels)).map(([key, value]) => [key, words(value)]));
}
