import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

import type { KafkaClusterTemplate, KafkaSpec, NetworkPolicyPeer } from '../../imports/kafka';
import { API_VERSION, kafkaProblems, networkPeerProblems } from '../facts';
import { takesAcls } from './authorization';
import { within } from './bounds';
import { JmxRulesConfigMap, rulesConfigMapName } from './jmx-rules';
import type { KafkaProps } from './kafka-props';
import { ImportedKafka, KafkaBase } from './kafka-reference';
import type { IKafka, KafkaReference } from './kafka-reference';
import { kafkaSpec, listenersOf, ownRules } from './kafka-spec';
import { Listener } from './listener';
import { bootstrapAddress, listenerFor, listenerNamed } from './listener-address';
import type { ListenerChoice } from './listener-address';
import { PlainApiObject } from './plain-api-object';
import { making, objectOf, refuseAt, refuseObject } from './resource';

const BOUNDS = within(
  ['/spec/kafka/template/podDisruptionBudget/maxUnavailable', 0],
  ['/spec/clusterCa/validityDays', 1],
  ['/spec/clusterCa/renewalDays', 1],
  ['/spec/clientsCa/validityDays', 1],
  ['/spec/clientsCa/renewalDays', 1],
);

/**
 * A Kafka cluster in KRaft mode. Its nodes come from `KafkaNodePool`s.
 *
 * Source: Strimzi documentation, "Configuring Kafka".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * const cluster = new Kafka(chart, 'main', {
 *   listeners: [Listener.internal({ name: 'tls', port: 9093, authentication: ListenerAuthentication.tls() })],
 *   authorization: Authorization.simple(),
 *   config: { 'default.replication.factor': 3, 'min.insync.replicas': 2 },
 *   rack: Rack.topologyLabel(),
 * });
 * new KafkaNodePool(chart, 'nodes', {
 *   cluster,
 *   roles: ['controller', 'broker'],
 *   replicas: 3,
 *   storage: Storage.jbod([{ id: 0, size: Size.gibibytes(100) }]),
 * });
 */
export class Kafka extends KafkaBase {
  /** A cluster that is made elsewhere. Nothing is written. */
  static fromName(scope: Construct, id: string, props: KafkaReference): IKafka {
    return new ImportedKafka(scope, id, props);
  }

  /** The object itself, for JSON patches and dependencies. */
  readonly apiObject: ApiObject;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly takesAcls: boolean;
  readonly rackTopologyKey: string | undefined;
  readonly template: KafkaClusterTemplate | undefined;
  readonly #listeners: readonly Listener[];
  readonly #peers = new Map<string, NetworkPolicyPeer[]>();

  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: KafkaProps) {
    super(scope, id);
    this.name = props.name ?? id;
    const produce = (): KafkaSpec => kafkaSpec(this.name, props, this.#peers);
    const spec = making(scope, id, produce);
    const object = objectOf(id, props, { apiVersion: API_VERSION, kind: 'Kafka', body: { spec } });
    this.apiObject = new PlainApiObject(this, 'Resource', object, produce);
    this.namespace = object.metadata.namespace ?? this.apiObject.chart.namespace;
    this.takesAcls = takesAcls(spec.kafka?.authorization);
    this.rackTopologyKey = spec.kafka?.rack?.topologyKey;
    this.template = spec.kafka?.template;
    this.#listeners = listenersOf(spec).map((listener) => Listener.fromSpec(listener));
    refuseObject(this, object, kafkaProblems, BOUNDS);
    this.#addRules(props, spec);
  }

  bootstrap(listener?: string): string {
    return bootstrapAddress(this, this.#listeners, listener);
  }

  listenerFor(choice: ListenerChoice): Listener {
    return listenerFor(this, this.#listeners, choice);
  }

  allowFrom(listener: string, peer: NetworkPolicyPeer): void {
    const opened = listenerNamed(this, this.#listeners, listener);
    const index = this.#listeners.indexOf(opened);
    // the end of the list (RFC 6901): where the peer stands is known only when all are
    refuseAt(this, networkPeerProblems(peer, ['spec', 'kafka', 'listeners', index, 'networkPolicyPeers', '-']));
    const { name, networkPolicyPeers } = opened;
    if (networkPolicyPeers === undefined) return;
    const peers = this.#peers.get(name);
    if (peers === undefined) this.#peers.set(name, [peer]);
    else peers.push(peer);
  }

  #addRules(props: KafkaProps, spec: KafkaSpec): void {
    for (const component of ownRules(this.name, props, spec)) {
      new JmxRulesConfigMap(this, `${component}-metrics`, {
        name: rulesConfigMapName(this.name, component),
        ...(this.namespace !== undefined && { namespace: this.namespace }),
        ...(props.labels && { labels: props.labels }),
        rules: component,
      });
    }
  }
}
