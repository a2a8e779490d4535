import type {
  MatchExpression,
  PodAffinity,
  PodTemplate,
  Toleration,
  TopologySpreadConstraint,
} from '../../imports/shapes';
import { CLUSTER_LABEL, kafkaPodLabels } from '../facts';

/** A role of a Kafka node. */
export type NodeRole = 'controller' | 'broker';

/** Whether a rule may keep a pod from starting, or only decides between places. */
export type Strictness = 'required' | 'preferred';

/**
 * Which pods keep apart: all Kafka pods of the cluster, those with the same role (a pool with both counts as brokers), or those of the
 * same pool. Never those of another cluster.
 */
export type Apart = 'cluster' | 'role' | 'pool';

/** How pods are spread evenly over zones. */
export interface ZoneSpreadProps {
  /**
   * Whether a pod that would break the spread waits or starts all the same.
   * @default 'required'
   */
  readonly strictness?: Strictness;

  /**
   * Label of the nodes that stands for the zone.
   * @default - that of the cluster's rack, else `topology.kubernetes.io/zone`
   */
  readonly topologyKey?: string;

  /**
   * How many more pods one zone may have than another.
   * @default 1
   */
  readonly maxSkew?: number;

  /**
   * Which pods are counted.
   * @default 'role'
   */
  readonly among?: Apart;
}

/** How pods are kept off one worker node. */
export interface HostSpreadProps {
  /**
   * Whether a pod waits for a free node or shares one.
   * @default 'required'
   */
  readonly strictness?: Strictness;

  /**
   * Which pods keep apart.
   * @default 'role'
   */
  readonly among?: Apart;
}

/** Where the pods of a pool may run. */
export interface PlacementProps {
  /**
   * Spread over zones, as the rack awareness of the cluster needs it: since Strimzi 0.49 nothing else does.
   * @default - not spread
   */
  readonly zones?: Strictness | ZoneSpreadProps;

  /**
   * Keep pods on different worker nodes. `required` wants a spare node for drains.
   * @default - not kept apart
   */
  readonly hosts?: Strictness | HostSpreadProps;

  /**
   * Labels that a worker node must have.
   * @default - any node
   */
  readonly nodeLabels?: Readonly<Record<string, string | readonly string[]>>;

  /**
   * Taints of worker nodes that the pods put up with.
   * @default - none
   */
  readonly tolerations?: readonly Toleration[];
}

/** What a rule needs to know of the pool it is for. */
export interface PlacedPool {
  readonly cluster: string;
  readonly pool: string;
  readonly roles: readonly NodeRole[];
  /** Node label of the cluster's rack. */
  readonly rackLabel: string | undefined;
}

const ZONE_LABEL = 'topology.kubernetes.io/zone';
const HOST_LABEL = 'kubernetes.io/hostname';

/** Of 100: stronger than any other preference that we write. */
const PREFERRED_WEIGHT = 100;

/**
 * Where the pods of a node pool run: apart from each other by zone and by worker node, and on the nodes meant for them. Its selectors
 * match this cluster's pods and no others.
 *
 * Source: Strimzi documentation, "Configuring pod scheduling" and "Distributing brokers across availability zones"; Kubernetes
 * documentation, "Pod Topology Spread Constraints".
 */
export class Placement {
  /** Rules of your choice. */
  static of(props: PlacementProps): Placement {
    return new Placement(props);
  }

  /** One broker (or controller) a worker node, evenly over the zones, or not at all. */
  static required(): Placement {
    return new Placement({ zones: 'required', hosts: 'required' });
  }

  /** The same wherever there is room for it. */
  static preferred(): Placement {
    return new Placement({ zones: 'preferred', hosts: 'preferred' });
  }

  readonly #props: PlacementProps;

  private constructor(props: PlacementProps) {
    this.#props = props;
  }

  /** The parts of the pod template that place the pods of this pool. */
  podTemplate(pool: PlacedPool): PodTemplate {
    const { zones, hosts, nodeLabels, tolerations } = this.#props;
    const affinity = {
      ...(nodeLabels && { nodeAffinity: nodeAffinity(nodeLabels) }),
      ...(hosts !== undefined && { podAntiAffinity: hostAntiAffinity(hosts, pool) }),
    };
    return {
      ...(Object.keys(affinity).length > 0 && { affinity }),
      ...(tolerations && { tolerations }),
      ...(zones !== undefined && { topologySpreadConstraints: [zoneSpread(zones, pool)] }),
    };
  }
}

function zoneSpread(zones: Strictness | ZoneSpreadProps, pool: PlacedPool): TopologySpreadConstraint {
  const { strictness = 'required', topologyKey, maxSkew = 1, among = 'role' } = asRule(zones);
  return {
    maxSkew,
    topologyKey: topologyKey ?? pool.rackLabel ?? ZONE_LABEL,
    whenUnsatisfiable: strictness === 'required' ? 'DoNotSchedule' : 'ScheduleAnyway',
    labelSelector: { matchLabels: podLabels(among, pool) },
  };
}

function hostAntiAffinity(hosts: Strictness | HostSpreadProps, pool: PlacedPool): PodAffinity {
  const { strictness = 'required', among = 'role' } = asRule(hosts);
  const podAffinityTerm = { labelSelector: { matchLabels: podLabels(among, pool) }, topologyKey: HOST_LABEL };
  return strictness === 'required'
    ? { requiredDuringSchedulingIgnoredDuringExecution: [podAffinityTerm] }
    : { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: PREFERRED_WEIGHT, podAffinityTerm }] };
}

/** A bare word stands for the rule with nothing else said. */
function asRule<Props extends object>(
  rule: Strictness | Props,
): Partial<Props> & { readonly strictness?: Strictness } {
  return typeof rule === 'string' ? ({ strictness: rule } as Partial<Props> & { strictness: Strictness }) : rule;
}

/** Labels of the pods of one pool, and of them alone. */
export function poolPodLabels(cluster: string, pool: string): Record<string, string> {
  return { [CLUSTER_LABEL]: cluster, 'strimzi.io/pool-name': pool };
}

function podLabels(among: Apart, { cluster, pool, roles }: PlacedPool): Record<string, string> {
  if (among === 'cluster') return kafkaPodLabels(cluster);
  if (among === 'pool') return poolPodLabels(cluster, pool);
  const role = roles.includes('broker') ? 'broker' : 'controller';
  return { [CLUSTER_LABEL]: cluster, [`strimzi.io/${role}-role`]: 'true' };
}

function nodeAffinity(labels: NonNullable<PlacementProps['nodeLabels']>) {
  const matchExpressions: MatchExpression[] = Object.entries(labels).map(([key, value]) => ({
    key,
    operator: 'In',
    values: typeof value === 'string' ? [value] : value,
  }));
  return { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } };
}
