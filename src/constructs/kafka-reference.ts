import type { Construct, IConstruct } from 'constructs';

import type { KafkaClusterTemplate, NetworkPolicyPeer } from '../../imports/kafka';
import type { AclRule } from '../access';
import { clusterCaCertSecretName } from '../facts';
import type { Grant } from './grant';
import { KafkaGrants } from './kafka-grants';
import type { IKafkaGrants } from './kafka-grants';
import type { IKafkaUser } from './kafka-user';
import type { Listener } from './listener';
import { bootstrapAddress, listenerFor } from './listener-address';
import type { ListenerChoice } from './listener-address';
import { refuseAt, telling } from './resource';

/** A Kafka cluster, made here or elsewhere. */
export interface IKafka extends IConstruct, IKafkaGrants {
  /** `metadata.name`: how topics, users and pools name their cluster. */
  readonly name: string;
  /** `metadata.namespace`, where its topics, users and pools stand too; absent when it is not known here. */
  readonly namespace: string | undefined;
  /** The Secret whose `ca.crt` its clients must trust. */
  readonly clusterCaSecretName: string;
  /** True when KafkaUsers may carry ACLs. */
  readonly takesAcls: boolean;
  /** Label of the Kubernetes nodes that stands for the zone, when there is one. */
  readonly rackTopologyKey: string | undefined;
  /** Strimzi's template for all nodes, of which a pool takes over the parts that it has itself. */
  readonly template: KafkaClusterTemplate | undefined;

  /**
   * `host:port` at which clients of a listener begin.
   * @param listener name of the listener; not needed when there is only one
   * @throws UserError when there is no such listener, or when it has no address that is known here
   */
  bootstrap(listener?: string): string;

  /**
   * The listener that a client uses: the one that it names, else the first that takes how it logs in, else the first that takes everyone.
   * @throws UserError when there is none
   */
  listenerFor(choice: ListenerChoice): Listener;

  /**
   * Lets pods or addresses connect to a listener. One that is open to everyone stays so.
   * @throws UserError for a cluster that is not made here, and for a listener that is not there
   */
  allowFrom(listener: string, peer: NetworkPolicyPeer): void;
}

/** What is known of a cluster that is made elsewhere. */
export interface KafkaReference {
  /** `metadata.name` of the Kafka. */
  readonly name: string;
  /**
   * `metadata.namespace` of the Kafka.
   * @default - that of the chart of what refers to it
   */
  readonly namespace?: string;
  /**
   * Its listeners, to know the addresses at which clients begin.
   * @default - none is known
   */
  readonly listeners?: readonly Listener[];
  /**
   * False when it has no authorization, so that KafkaUsers must not carry ACLs.
   * @default true
   */
  readonly takesAcls?: boolean;
  /**
   * Label of the Kubernetes nodes by which it knows its zones.
   * @default - none
   */
  readonly rackTopologyKey?: string;
  /**
   * Its template for all nodes (`spec.kafka.template`), for pools that have parts of their own.
   * @default - none
   */
  readonly template?: KafkaClusterTemplate;
}

/** What clusters made here and elsewhere have in common. */
export abstract class KafkaBase extends KafkaGrants implements IKafka {
  abstract readonly name: string;
  abstract readonly namespace: string | undefined;
  abstract readonly takesAcls: boolean;
  abstract readonly rackTopologyKey: string | undefined;
  abstract readonly template: KafkaClusterTemplate | undefined;
  abstract bootstrap(listener?: string): string;
  abstract listenerFor(choice: ListenerChoice): Listener;
  abstract allowFrom(listener: string, peer: NetworkPolicyPeer): void;

  get clusterCaSecretName(): string {
    return clusterCaCertSecretName(this.name);
  }

  protected give(user: IKafkaUser, recipe: () => AclRule[]): Grant {
    return user.grant(telling(user.node.path, recipe), this);
  }
}

/** A cluster of which only what its clients need is known. */
export class ImportedKafka extends KafkaBase {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly takesAcls: boolean;
  readonly rackTopologyKey: string | undefined;
  readonly template: KafkaClusterTemplate | undefined;
  readonly #listeners: readonly Listener[];

  constructor(scope: Construct, id: string, props: KafkaReference) {
    super(scope, id);
    this.name = props.name;
    this.namespace = props.namespace;
    this.takesAcls = props.takesAcls ?? true;
    this.rackTopologyKey = props.rackTopologyKey;
    this.template = props.template;
    this.#listeners = props.listeners ?? [];
  }

  bootstrap(listener?: string): string {
    return bootstrapAddress(this, this.#listeners, listener);
  }

  listenerFor(choice: ListenerChoice): Listener {
    return listenerFor(this, this.#listeners, choice);
  }

  allowFrom(listener: string): void {
    refuseAt(this, [
      {
        rule: 'constructs/kafka-elsewhere',
        message: `the Kafka ${JSON.stringify(this.name)} is not made here, so listener ${JSON.stringify(listener)} cannot be opened here`,
        remedy: 'add the peer to networkPolicyPeers where its manifest is made',
      },
    ]);
  }
}

/** Props with the namespace of the cluster unless they say one: the operators look nowhere else. */
export function inNamespace<T extends { readonly namespace?: string }>(cluster: IKafka, props: T): T {
  const { namespace } = cluster;
  return namespace === undefined || 'namespace' in props ? props : { ...props, namespace };
}

/** False for clusters that differ in name, or in namespace where both are known. */
export function isSameCluster(a: IKafka, b: IKafka): boolean {
  const known = a.namespace !== undefined && b.namespace !== undefined;
  return a.name === b.name && (!known || a.namespace === b.namespace);
}
