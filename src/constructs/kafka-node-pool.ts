import type { Construct } from 'constructs';

import type { KafkaNodePoolSpec, KafkaNodePoolTemplate } from '../../imports/kafka-node-pool';
import { API_VERSION, CLUSTER_LABEL, kafkaNodePoolProblems, millisecondsOf } from '../facts';
import type { TimeSpan } from './entity-operator';
import { retainClaimAnnotations } from './git-ops';
import type { RetainOnDelete } from './git-ops';
import { jvmSpec } from './jvm';
import type { JvmOptions } from './jvm';
import type { IKafka } from './kafka-reference';
import { inNamespace } from './kafka-user';
import { withOverrides } from './overrides';
import type { Overrides } from './overrides';
import type { NodeRole, Placement } from './placement';
import { manifestOf, refuseAt, Resource } from './resource';
import type { RetainedResourceProps } from './resource';
import { memoryBytes, resourcesSpec } from './resources';
import type { ComputeResources } from './resources';
import type { Storage } from './storage';

/** An id of a node, or a range of them. */
export type NodeIds = number | `${number}-${number}`;

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

  /** @default - nothing reserved: first in line for eviction */
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
  readonly nodeIds?: { readonly next?: readonly NodeIds[]; readonly remove?: readonly NodeIds[] };

  /**
   * Word for what the pool is for, such as `hot` or `warm`: a label of its pods, by which people and tools place topics. Kafka itself
   * does not know it.
   *
   * @default - none
   */
  readonly tier?: string;

  /**
   * Strimzi's template. Each field of each part takes the place of what the other props give.
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
export class KafkaNodePool extends Resource {
  readonly roles: readonly NodeRole[];
  readonly replicas: number;

  constructor(scope: Construct, id: string, props: KafkaNodePoolProps) {
    const spec = poolSpec(props, props.name ?? id);
    super(
      scope,
      id,
      { ...inNamespace(props.cluster), ...props },
      {
        apiVersion: API_VERSION,
        kind: 'KafkaNodePool',
        labels: {
          ...(props.tier !== undefined && { [TIER_LABEL]: props.tier }),
          [CLUSTER_LABEL]: props.cluster.name,
        },
        annotations: nodeIdAnnotations(props.nodeIds),
        body: { spec },
      },
    );
    this.roles = props.roles;
    this.replicas = props.replicas;
    refuseAt(this, kafkaNodePoolProblems(manifestOf(this.apiObject, spec)));
  }
}

function poolSpec(props: KafkaNodePoolProps, name: string): KafkaNodePoolSpec {
  const { roles, replicas, storage, resources, jvm, overrides } = props;
  const computed = resourcesSpec(resources);
  const use = roles.includes('broker') ? 'broker' : 'controller';
  const jvmOptions = jvmSpec(jvm, memoryBytes(resources), use);
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
  const { cluster, roles, placement, priorityClass, terminationGracePeriod, retainOnDelete } = props;
  const placed = { cluster: cluster.name, pool, roles, rackLabel: cluster.rackTopologyKey };
  const own = {
    pod: {
      ...placement?.podTemplate(placed),
      ...(priorityClass !== undefined && { priorityClassName: priorityClass }),
      ...(terminationGracePeriod !== undefined && {
        terminationGracePeriodSeconds: wholeSeconds(terminationGracePeriod),
      }),
    },
    persistentVolumeClaim: claimTemplate(retainOnDelete),
  };
  return mergeParts(own, props.template ?? {});
}

function claimTemplate(retain: RetainOnDelete | undefined) {
  const annotations = retainClaimAnnotations(retain);
  return Object.keys(annotations).length === 0 ? {} : { metadata: { annotations } };
}

/** Field by field of each part of a template; parts that say nothing are left out. */
function mergeParts(own: object, given: object): Record<string, object> {
  const parts = new Map<string, object>(Object.entries(own));
  for (const [part, fields] of Object.entries(given) as [string, object | undefined][]) {
    if (fields !== undefined) parts.set(part, { ...parts.get(part), ...fields });
  }
  return Object.fromEntries([...parts].filter(([, fields]) => Object.keys(fields).length > 0));
}

/** What is no duration stays as it is, for the check of the finished object to refuse. */
function wholeSeconds(time: TimeSpan): number {
  return Math.ceil((millisecondsOf(time) ?? Number.NaN) / 1000);
}

function nodeIdAnnotations(ids: KafkaNodePoolProps['nodeIds']): Record<string, string> {
  return {
    ...(ids?.next && { 'strimzi.io/next-node-ids': `[${ids.next.join(', ')}]` }),
    ...(ids?.remove && { 'strimzi.io/remove-node-ids': `[${ids.remove.join(', ')}]` }),
  };
}
