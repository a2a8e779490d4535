import { CLUSTER_LABEL } from '../facts';
import { Cluster } from './cluster';
import { connectionOf, mirrorsOf } from './connections';
import { KafkaBridge, KafkaConnect, KafkaConnector, KafkaMirrorMaker2, KafkaRebalance } from './dependents';
import { Pool } from './pool';
import { Resource } from './resource';
import type { ResourceInput } from './resource';
import { Topic } from './topic';
import { Traffic } from './traffic';
import { User } from './user';

const GROUP = 'kafka.strimzi.io/';

/** What kinds of Strimzi become; all else stays a plain resource. */
const ENTITIES: Readonly<Record<string, new (input: ResourceInput) => Resource>> = {
  Kafka: Cluster,
  KafkaBridge,
  KafkaConnect,
  KafkaConnector,
  KafkaMirrorMaker2,
  KafkaNodePool: Pool,
  KafkaRebalance,
  KafkaTopic: Topic,
  KafkaUser: User,
};

/** All objects of an input, each with what it belongs to and what belongs to it. */
export class Inventory {
  /** In the order of the input. */
  readonly resources: readonly Resource[];
  /** Whether two objects have one kind, namespace and name: mostly there are none, and nobody has to look for them. */
  readonly hasNamesakes: boolean;
  readonly #byKind = new Map<string, Resource[]>();
  readonly #byName = new Map<string, Resource>();
  readonly #traffic = new Map<Cluster, Traffic>();

  constructor(inputs: readonly ResourceInput[]) {
    this.resources = inputs.map(entityOf);
    for (const resource of this.resources) {
      const known = this.#byKind.get(resource.kind);
      if (known === undefined) this.#byKind.set(resource.kind, [resource]);
      else known.push(resource);
      this.#byName.set(keyOf(resource.kind, resource.namespace, resource.name), resource);
    }
    this.hasNamesakes = this.#byName.size < this.resources.length;
    this.#link();
    this.#leaveOutReplaced();
  }

  get clusters(): readonly Cluster[] {
    return this.#of(Cluster);
  }

  get topics(): readonly Topic[] {
    return this.#of(Topic);
  }

  /** Every resource of a kind, in the order of the input; of those with one identity the last. */
  ofKind(kind: string): readonly Resource[] {
    return this.#byKind.get(kind) ?? [];
  }

  find(kind: string, namespace: string, name: string): Resource | undefined {
    return this.#byName.get(keyOf(kind, namespace, name));
  }

  /** Whether a later object of the input has the same identity: it wins when both are applied. */
  isReplaced(resource: Resource): boolean {
    if (!this.hasNamesakes) return false;
    const { kind, group, namespace, name } = resource;
    const winner = name === '' ? undefined : this.find(kind, namespace, name);
    return winner !== undefined && winner !== resource && winner.group === group;
  }

  cluster(namespace: string, name: string): Cluster | undefined {
    const found = this.find('Kafka', namespace, name);
    return found instanceof Cluster ? found : undefined;
  }

  /** Who writes and reads the topics of a cluster; worked out when it is first asked for. */
  trafficOf(cluster: Cluster): Traffic {
    const known = this.#traffic.get(cluster);
    if (known !== undefined) return known;
    const traffic = new Traffic(cluster, this);
    this.#traffic.set(cluster, traffic);
    return traffic;
  }

  #link(): void {
    for (const pool of this.#of(Pool))
      this.#belongs(pool, 'pools', this.cluster(pool.namespace, clusterName(pool)));
    for (const topic of this.#of(Topic)) this.#belongs(topic, 'topics', this.#watching(topic, 'topicOperator'));
    for (const user of this.#of(User)) this.#belongs(user, 'users', this.#watching(user, 'userOperator'));
    for (const rebalance of this.#of(KafkaRebalance)) {
      this.#belongs(rebalance, 'rebalances', this.cluster(rebalance.namespace, clusterName(rebalance)));
    }
    for (const connect of this.#of(KafkaConnect)) {
      connect.connection = connectionOf(connect, ['spec'], this);
      if (!this.isReplaced(connect)) connect.connection.cluster?.connects.push(connect);
    }
    for (const connector of this.#of(KafkaConnector)) {
      const connect = this.find('KafkaConnect', connector.namespace, clusterName(connector));
      if (!(connect instanceof KafkaConnect)) continue;
      connector.connect = connect;
      if (!this.isReplaced(connector)) connect.connectors.push(connector);
    }
    for (const bridge of this.#of(KafkaBridge)) bridge.connection = connectionOf(bridge, ['spec'], this);
    for (const mirrorMaker of this.#of(KafkaMirrorMaker2)) {
      mirrorMaker.target = connectionOf(mirrorMaker, ['spec', 'target'], this);
      mirrorMaker.mirrors = mirrorsOf(mirrorMaker, this);
      if (!this.isReplaced(mirrorMaker)) mirrorMaker.target.cluster?.mirrors.push(mirrorMaker);
    }
  }

  /** An object that is there twice shall not count twice: what it belongs to is known by now. */
  #leaveOutReplaced(): void {
    if (!this.hasNamesakes) return;
    for (const [kind, known] of this.#byKind) {
      this.#byKind.set(
        kind,
        known.filter((resource) => !this.isReplaced(resource)),
      );
    }
  }

  #belongs<K extends 'pools' | 'topics' | 'users' | 'rebalances'>(
    child: Cluster[K][number] & { cluster: Cluster | undefined },
    list: K,
    cluster: Cluster | undefined,
  ): void {
    child.cluster = cluster;
    if (!this.isReplaced(child)) (cluster?.[list] as unknown[] | undefined)?.push(child);
  }

  /** The cluster whose operator looks into the namespace of a topic or user. */
  #watching(child: Resource, operator: 'topicOperator' | 'userOperator'): Cluster | undefined {
    const name = clusterName(child);
    const here = this.cluster(child.namespace, name);
    if (here?.watchedNamespace(operator) === child.namespace) return here;
    return this.clusters.find(
      (cluster) => cluster.name === name && cluster.watchedNamespace(operator) === child.namespace,
    );
  }

  #of<T extends Resource>(entity: new (input: ResourceInput) => T): readonly T[] {
    const [kind = ''] = Object.entries(ENTITIES).find(([, known]) => known === entity) ?? [];
    return this.ofKind(kind).filter((resource): resource is T => resource instanceof entity);
  }
}

function entityOf(input: ResourceInput): Resource {
  const { apiVersion, kind } = input.object;
  const known = typeof kind === 'string' && typeof apiVersion === 'string' && apiVersion.startsWith(GROUP);
  const Entity = known && Object.hasOwn(ENTITIES, kind) ? ENTITIES[kind] : undefined;
  return Entity === undefined ? new Resource(input) : new Entity(input);
}

function clusterName(resource: Resource): string {
  return resource.label(CLUSTER_LABEL) ?? '';
}

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind}/${namespace}/${name}`;
}
