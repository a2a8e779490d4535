import type {
  MatchExpression,
  PodAffinity,
  PodTemplate,
  Toleration,
  TopologySpreadConstraint,
} from '../../imports/shapes';

/** A role of a Kafka node. */
export type NodeRole = 'controller' | 'broker';

/** Whether a rule may keep a pod from starting, or only decides between places. */
export type Strictness = 'required' | 'preferred';

/**
 * Which pods keep apart: all Kafka pods of the cluster, those with the same role (a pool with both counts as brokers), or those of the
 * same pool. Never those of another cluster. Pods of Connect, MirrorMaker 2 and the Bridge know only their own.
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

/** Where pods may run. */
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

/** What a rule needs to know of the pods it is for. */
export interface PlacedPods {
  /** Labels of the pods that keep apart, and of them alone. */
  labelsOf(among: Apart): Readonly<Record<string, string>>;
  /** Node label of the cluster's rack. */
  readonly rackLabel: string | undefined;
}

const ZONE_LABEL = 'topology.kubernetes.io/zone';
const HOST_LABEL = 'kubernetes.io/hostname';

/** Of 100: stronger than any other preference that we write. */
const PREFERRED_WEIGHT = 100;

/**
 * Where the pods of a node pool or of a component run: apart from each other by zone and by worker node, and on the nodes meant for
 * them. Its selectors match these pods and no others.
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

  /** The parts of the pod template that place these pods. */
  podTemplate(pods: PlacedPods): PodTemplate {
    const { zones, hosts, nodeLabels, tolerations } = this.#props;
    const affinity = {
      ...(nodeLabels && { nodeAffinity: nodeAffinity(nodeLabels) }),
      ...(hosts !== undefined && { podAntiAffinity: hostAntiAffinity(hosts, pods) }),
    };
    return {
      ...(Object.keys(affinity).length > 0 && { affinity }),
      ...(tolerations && { tolerations }),
      ...(zones !== undefined && { topologySpreadConstraints: [zoneSpread(zones, pods)] }),
    };
  }
}

function zoneSpread(zones: Strictness | ZoneSpreadProps, pods: PlacedPods): TopologySpreadConstraint {
  const { strictness = 'required', topologyKey, maxSkew = 1, among = 'role' } = asRule(zones);
  return {
    maxSkew,
    topologyKey: topologyKey ?? pods.rackLabel ?? ZONE_LABEL,
    whenUnsatisfiable: strictness === 'required' ? 'DoNotSchedule' : 'ScheduleAnyway',
    labelSelector: { matchLabels: pods.labelsOf(among) },
  };
}

function hostAntiAffinity(hosts: Strictness | HostSpreadProps, pods: PlacedPods): PodAffinity {
  const { strictness = 'required', among = 'role' } = asRule(hosts);
  const podAffinityTerm = { labelSelector: { matchLabels: pods.labelsOf(among) }, topologyKey: HOST_LABEL };
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

function nodeAffinity(labels: NonNullable<PlacementProps['nodeLabels']>) {
  const matchExpressions: MatchExpression[] = Object.entries(labels).map(([key, value]) => ({
    key,
    operator: 'In',
    values: typeof value === 'string' ? [value] : value,
  }));
  return { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } };
}
