import { at, CLUSTER_LABEL, kafkaPodLabels, mapOf, words } from '../../facts';
import type { Cluster, Pool, Resource } from '../../inventory';
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

/** How a client that the operator runs is called in labels: by its kind, and behind its name. */
const CLIENTS: Readonly<Record<string, { readonly type: string; readonly suffix: string }>> = {
  KafkaBridge: { type: 'kafka-bridge', suffix: 'bridge' },
  KafkaConnect: { type: 'kafka-connect', suffix: 'connect' },
  KafkaMirrorMaker2: { type: 'kafka-mirror-maker-2', suffix: 'mirrormaker2' },
};

/** The labels of the pods of a Connect, a MirrorMaker or a Bridge. */
export function clientLabels(client: Resource): Labels {
  const { kind, name } = client;
  const { type = '', suffix = '' } = CLIENTS[kind] ?? {};
  return {
    ...texts(client.at('metadata', 'labels')),
    ...texts(client.at('spec', 'template', 'pod', 'metadata', 'labels')),
    ...ownLabels(kind, name, type, suffix),
  };
}

/** What runs beside the nodes of a Kafka, and where the Kafka describes it. */
export const COMPONENTS = {
  entityOperator: 'entity-operator',
  cruiseControl: 'cruise-control',
  kafkaExporter: 'kafka-exporter',
} as const;

export type Component = keyof typeof COMPONENTS;

/** The labels of the pod of a component. */
export function componentLabels(cluster: Cluster, component: Component): Labels {
  const type = COMPONENTS[component];
  return {
    ...texts(cluster.at('metadata', 'labels')),
    ...texts(cluster.at('spec', component, 'template', 'pod', 'metadata', 'labels')),
    ...ownLabels('Kafka', cluster.name, type, type),
  };
}

function ownLabels(kind: string, name: string, type: string, suffix: string): Labels {
  return {
    [CLUSTER_LABEL]: name,
    'strimzi.io/kind': kind,
    'strimzi.io/name': `${name}-${suffix}`,
    'strimzi.io/component-type': type,
    'app.kubernetes.io/name': type,
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/part-of': `strimzi-${name}`,
    'app.kubernetes.io/managed-by': 'strimzi-cluster-operator',
  };
}

function texts(labels: unknown): Labels {
  return Object.fromEntries(Object.entries(mapOf(labels)).map(([key, value]) => [key, words(value)]));
}
