import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';

import type { KafkaClusterTemplate } from '../../imports/kafka';
import type { KafkaNodePoolSpec, KafkaNodePoolTemplate } from '../../imports/kafka-node-pool';
import { API_VERSION, CLUSTER_LABEL, kafkaNodePoolProblems } from '../facts';
import { within } from './bounds';
import { retainClaimAnnotations } from './git-ops';
import { jvmSpec } from './jvm';
import type { JvmOptions } from './jvm';
import { inNamespace } from './kafka-reference';
import type { IKafka } from './kafka-reference';
import { withOverrides } from './overrides';
import type { Overrides } from './overrides';
import type { NodeRole, Placement } from './placement';
import { poolPodLabels, poolPods } from './pool-pods';
import { seconds } from './quantity';
import type { TimeSpan } from './quantity';
import { making, objectOf, refuseObject, Resource } from './resource';
import type { RetainedResourceProps } from './resource';
import { memoryBytes, resourcesSpec } from './resources';
import type { ComputeResources } from './resources';
import type { Storage } from './storage';

/** An id of a node, or a range of them. */
export type NodeIds = number | `${number}-${number}`;

/** Ids that a pool takes for its nodes; both count only while the pool grows or shrinks. */
export interface NodeIdHints {
  /**
   * Ids for new nodes, in this order; those that are taken are left out.
   * @default - the lowest free ones
   */
  readonly next?: readonly NodeIds[];

  /**
   * Ids that go first when the pool shrinks, in this order.
   * @default - the highest ones
   */
  readonly remove?: readonly NodeIds[];
}

/** A node pool, made here or elsewhere. */
export interface IKafkaNodePool extends IConstruct {
  /** The cluster its nodes form. */
  readonly cluster: IKafka;
  /** `metadata.name`. */
  readonly name: string;
  /** Labels of its pods, and of them alone: for selectors. */
  readonly podLabels: Readonly<Record<string, string>>;
}

/** What is known of a pool that is made elsewhere. */
export interface KafkaNodePoolReference {
  /** The cluster its nodes form. */
  readonly cluster: IKafka;
  /** `metadata.name` of the KafkaNodePool. */
  readonly name: string;
}

/** Options of a KafkaNodePool. */
export interface KafkaNodePoolProps extends RetainedResourceProps {
  /** The cluster its nodes form. */
  readonly cluster: IKafka;

  /** What its nodes do. Controllers cannot come or go later. */
  readonly roles: readonly NodeRole[];

  /** Number of nodes. A pool of controllers keeps it for good. */
  readonly replicas: number;

  /** Where they keep their data. */
  readonly storage: Storage;

  /**
   * CPU and memory of each node.
   * @default - nothing reserved: first in line for eviction
   */
  readonly resources?: ComputeResources;

  /**
   * What the Java machine is told. From the memory follows a heap that leaves room for the page cache.
   * @default - half of the memory for brokers, three quarters for controllers, at most 5 GiB
   */
  readonly jvm?: JvmOptions;

  /**
   * Where the pods may run.
   * @default - anywhere, all on one node if that is where there is room
   */
  readonly placement?: Placement;

  /**
   * PriorityClass of the pods.
   * @default - the default of the Kubernetes cluster
   */
  readonly priorityClass?: string;

  /**
   * How long a node may take to stop cleanly, before it is killed and must recover its log.
   * @default - 30 seconds, which is short for a broker with many partitions
   */
  readonly terminationGracePeriod?: TimeSpan;

  /**
   * Ids for new nodes, and ids that go first when the pool shrinks.
   * @default - the lowest free ones come, the highest go
   */
  readonly nodeIds?: NodeIdHints;

  /**
   * Word for what the pool is for, such as `hot` or `warm`: a label of its pods, by which people and tools place topics. Kafka itself
   * does not know it.
   *
   * @default - none
   */
  readonly tier?: string;

  /**
   * Strimzi's template of what it makes for the pool, laid over what the other props give: maps are merged, lists replaced. A part that is
   * said here, or follows from other props, replaces that part of the template of the Kafka.
   *
   * @default - what the other props give
   */
  readonly template?: KafkaNodePoolTemplate;

  /**
   * Laid over the spec last, in the words of the custom resource.
   * @default - nothing
   */
  readonly overrides?: Overrides<KafkaNodePoolSpec>;
}

/** Label of the pods of a pool with a tier. */
export const TIER_LABEL = 'cdk8s-strimzi/tier';

/**
 * Nodes of one kind of a Kafka cluster.
 *
 * Source: Strimzi documentation, "Configuring node pools".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * new KafkaNodePool(chart, 'brokers', {
 *   cluster: Kafka.fromName(chart, 'cluster', { name: 'main', rackTopologyKey: 'topology.kubernetes.io/zone' }),
 *   roles: ['broker'],
 *   replicas: 3,
 *   storage: Storage.jbod([{ id: 0, size: Size.gibibytes(500), class: 'fast-ssd' }]),
 *   resources: { cpu: 2, memory: Size.gibibytes(12) },
 *   placement: Placement.required(),
 * });
 */
export class KafkaNodePool extends Resource implements IKafkaNodePool {
  /** A pool that is made elsewhere. Nothing is written. */
  static fromName(scope: Construct, id: string, props: KafkaNodePoolReference): IKafkaNodePool {
    return new ImportedKafkaNodePool(scope, id, props);
  }

  readonly cluster: IKafka;
  readonly podLabels: Readonly<Record<string, string>>;
  /** What its nodes do. */
  readonly roles: readonly NodeRole[];
  /** Number of nodes. */
  readonly replicas: number;

  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: KafkaNodePoolProps) {
    const { cluster, tier, name = id } = props;
    const object = objectOf(id, inNamespace(cluster, props), {
      apiVersion: API_VERSION,
      kind: 'KafkaNodePool',
      labels: { ...(tier !== undefined && { [TIER_LABEL]: tier }), [CLUSTER_LABEL]: cluster.name },
      annotations: nodeIdAnnotations(props.nodeIds),
      body: { spec: making(scope, id, () => poolSpec(props, name)) },
    });
    super(scope, id, object);
    this.cluster = cluster;
    this.podLabels = poolPodLabels(cluster.name, name);
    this.roles = props.roles;
    this.replicas = props.replicas;
    refuseObject(this, object, kafkaNodePoolProblems, within(['/spec/replicas', 0]));
  }
}

/** A pool of which only its name and cluster are known. */
class ImportedKafkaNodePool extends Construct implements IKafkaNodePool {
  readonly cluster: IKafka;
  readonly name: string;
  readonly podLabels: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { cluster, name }: KafkaNodePoolReference) {
    super(scope, id);
    this.cluster = cluster;
    this.name = name;
    this.podLabels = poolPodLabels(cluster.name, name);
  }
}

function poolSpec(props: KafkaNodePoolProps, name: string): KafkaNodePoolSpec {
  const { roles, replicas, storage, resources, jvm, overrides } = props;
  const computed = resourcesSpec(resources, '/spec/resources');
  const use = roles.includes('broker') ? 'broker' : 'controller';
  const jvmOptions = jvmSpec(jvm, memoryBytes(resources), use, '/spec/jvmOptions');
  const template = poolTemplate(props, name);
  const spec: KafkaNodePoolSpec = {
    roles,
    replicas,
    storage: storage.toSpec(),
    ...(computed && { resources: computed }),
    ...(jvmOptions && { jvmOptions }),
    ...(Object.keys(template).length > 0 && { template }),
  };
  return withOverrides(spec, overrides);
}

function poolTemplate(props: KafkaNodePoolProps, pool: string): KafkaNodePoolTemplate {
  const { cluster, roles, placement, priorityClass, terminationGracePeriod, retainOnDelete, template } = props;
  const slot = { name: 'terminationGracePeriod', pointer: '/spec/template/pod/terminationGracePeriodSeconds' };
  const pod = {
    ...placement?.podTemplate(poolPods(cluster.name, pool, roles, cluster.rackTopologyKey)),
    ...(priorityClass !== undefined && { priorityClassName: priorityClass }),
    ...(terminationGracePeriod !== undefined && {
      terminationGracePeriodSeconds: seconds(terminationGracePeriod, slot),
    }),
  };
  const annotations = retainClaimAnnotations(retainOnDelete);
  const own: KafkaNodePoolTemplate = {
    ...(Object.keys(pod).length > 0 && { pod }),
    ...(Object.keys(annotations).length > 0 && { persistentVolumeClaim: { metadata: { annotations } } }),
  };
  return withOverrides(withOverrides(own, inherited(cluster.template, { ...own, ...template })), template);
}

/** A part that a pool has takes the place of the cluster's as a whole, so what the cluster says of it goes in. */
function inherited(ofCluster: KafkaClusterTemplate = {}, ofPool: KafkaNodePoolTemplate): KafkaNodePoolTemplate {
  return Object.fromEntries(Object.entries(ofCluster).filter(([part]) => part in ofPool));
}

function nodeIdAnnotations(ids: KafkaNodePoolProps['nodeIds']): Record<string, string> {
  return {
    ...(ids?.next && { 'strimzi.io/next-node-ids': `[${ids.next.join(', ')}]` }),
    ...(ids?.remove && { 'strimzi.io/remove-node-ids': `[${ids.remove.join(', ')}]` }),
  };
}
