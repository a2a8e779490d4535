import type { Construct } from 'constructs';

import type { NetworkPolicyPeer } from '../../../imports/kafka';
import { serviceNameProblems } from '../../facts';
import { refuse } from '../../problems';
import { IngressPolicy } from '../ingress-policy';
import { inNamespaceOf } from '../kafka-connection';
import { KafkaTopic } from '../kafka-topic';
import { making, nameProblems, objectOf, refuseObject, Resource } from '../resource';
import type { ResourceProps } from '../resource';
import { deploymentSpec, topicsOf } from './deployment';
import { REGISTRY_KINDS } from './kinds';
import type { RegistryKind } from './kinds';
import { topicsProblems } from './problems';
import type { SchemaRegistryProps } from './props';

/**
 * A schema registry beside Kafka: its Deployment and Service, its topics, the rights of its user, a budget, and who may call it. It reads
 * certificates and passwords when it starts: restart it when they change.
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * const cluster = Kafka.fromName(chart, 'cluster', {
 *   name: 'main',
 *   listeners: [Listener.internal({ name: 'scram', port: 9095, authentication: ListenerAuthentication.scramSha512() })],
 * });
 * const user = new KafkaUser(chart, 'schemas', { cluster, authentication: UserAuthentication.scramSha512() });
 * new SchemaRegistry(chart, 'schema-registry', {
 *   type: 'apicurio',
 *   image: 'registry.example.com/apicurio/apicurio-registry:3.3.3',
 *   connection: KafkaConnection.to(cluster, { user }),
 *   replicas: 2,
 *   peers: [podsOf('shop')],
 * });
 */
export class SchemaRegistry extends Resource {
  /** Labels of its pods, and of them alone: for selectors. */
  readonly podLabels: Readonly<Record<string, string>>;
  /** Its port. */
  readonly port: number;
  /** Names of its topics, by their purposes. */
  readonly topics: readonly string[];
  /** The address at which its clients find it, inside of Kubernetes. */
  readonly url: string;

  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: SchemaRegistryProps) {
    const { connection, type, name = id } = props;
    const kind = REGISTRY_KINDS[type];
    making(scope, id, () => refuse(topicsProblems(props, kind)));
    const podLabels = { 'app.kubernetes.io/component': 'schema-registry', 'app.kubernetes.io/name': name };
    const object = objectOf(id, inNamespaceOf(connection, props), {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      body: { spec: making(scope, id, () => deploymentSpec(props, name, kind, podLabels)) },
    });
    super(scope, id, object);
    this.podLabels = podLabels;
    this.port = kind.port;
    this.topics = topicsOf(props, kind);
    this.url = `http://${this.name}${this.namespace === undefined ? '' : `.${this.namespace}.svc`}:${kind.port}`;
    refuseObject(this, object, nameProblems, (made) => serviceNameProblems(made, ''));
    this.#serve(props, kind);
    this.#settle(props, kind);
  }

  /** How it is reached, and how many of it may be away. */
  #serve({ peers, labels }: SchemaRegistryProps, { port, health }: RegistryKind): void {
    const { name, namespace, podLabels } = this;
    const common = { name, ...(namespace !== undefined && { namespace }), ...(labels && { labels }) };
    new Beside(this, 'Service', common, 'v1', {
      ports: [{ name: 'http', port, protocol: 'TCP', targetPort: 'http' }],
      selector: podLabels,
    });
    new Beside(this, 'PodDisruptionBudget', common, 'policy/v1', {
      maxUnavailable: 1,
      selector: { matchLabels: podLabels },
    });
    if (peers !== undefined)
      new IngressPolicy(this, 'callers', {
        ...common,
        pods: podLabels,
        ports: [
          { port, from: callers(peers, podLabels) },
          ...(health.port === port ? [] : [{ port: health.port }]),
        ],
      });
  }

  /** What it needs in its cluster: a way in, its topics, and its rights. */
  #settle(props: SchemaRegistryProps, kind: RegistryKind): void {
    const { topics } = this;
    const { connection, internalTopics = {}, labels } = props;
    const { cluster, user } = connection;
    connection.admit(this.namespace, this.podLabels);
    if (cluster === undefined) return;
    if (internalTopics !== false) {
      for (const [index, { config }] of kind.topics.entries()) {
        new KafkaTopic(this, `topic-${index}`, {
          cluster,
          topicName: topics[index] ?? '',
          partitions: 1,
          ...(internalTopics.replicas !== undefined && { replicas: internalTopics.replicas }),
          config: { ...internalTopics.config, ...config },
          ...(internalTopics.retainOnDelete !== undefined && { retainOnDelete: internalTopics.retainOnDelete }),
          ...(labels && { labels }),
        });
      }
    }
    if (user === undefined) return;
    cluster.grantSchemaRegistry(user, { topics, group: kind.group(this.name), create: internalTopics === false });
  }
}

/** An object that stands beside the Deployment under its name. */
class Beside extends Resource {
  constructor(scope: Construct, kind: string, props: ResourceProps, apiVersion: string, spec: object) {
    const object = objectOf(kind, props, { apiVersion, kind, body: { spec } });
    super(scope, kind, object);
    refuseObject(this, object, nameProblems);
  }
}

/** Instances of Confluent's registry hand writes on to their leader. */
function callers(
  peers: readonly NetworkPolicyPeer[] | 'everyone',
  podLabels: Readonly<Record<string, string>>,
): readonly NetworkPolicyPeer[] | undefined {
  if (peers === 'everyone') return undefined;
  return [{ podSelector: { matchLabels: podLabels } }, ...peers];
}
