import type { Rack as RackSpec } from '../../imports/shapes';

/**
 * How a broker learns the zone it stands in (`broker.rack`), so that Kafka puts the replicas of a partition into different zones.
 * It spreads no pods by itself: that takes a `Placement` on the node pools.
 *
 * Source: Strimzi documentation, "Distributing brokers across availability zones"; KIP-36.
 */
export class Rack {
  /**
   * From a label of the Kubernetes node, such as `topology.kubernetes.io/zone`. Needs a ClusterRoleBinding that lets the brokers read
   * nodes (Strimzi makes it); nodes without the label never run brokers.
   */
  static topologyLabel(key = 'topology.kubernetes.io/zone'): Rack {
    return new Rack({ type: 'topology-label', topologyKey: key }, key);
  }

  /** From an environment variable of the Kafka container. */
  static environmentVariable(name: string): Rack {
    return new Rack({ type: 'environment-variable', envVarName: name }, undefined);
  }

  /** The node label that stands for the zone, when there is one. */
  readonly topologyKey: string | undefined;
  readonly #spec: RackSpec;

  private constructor(spec: RackSpec, topologyKey: string | undefined) {
    this.#spec = spec;
    this.topologyKey = topologyKey;
  }

  /** As the custom resource has it. */
  toSpec(): RackSpec {
    return this.#spec;
  }
}
