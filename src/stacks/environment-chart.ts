import { Chart } from 'cdk8s';
import { Construct } from 'constructs';

import { examineEnvironment, loadConfig } from '../config';
import type { ClientOfCluster, ClusterOfEnvironment, Config, Environment, MirrorOfCluster, Owned } from '../config';
import {
  addSyncWaves,
  ClusterMirror,
  Kafka,
  KafkaBridge,
  KafkaConnect,
  KafkaNodePool,
  KafkaRebalance,
  KafkaTopic,
  KafkaUser,
  podsOf,
  SchemaRegistry,
  skipDryRuns,
} from '../constructs';
import type { IKafka, IKafkaConnect, KafkaConnection } from '../constructs';
import { resourceNameFor } from '../facts';
import { PROFILES } from '../profiles';
import { addKafkaAccess } from './access';
import { Attempts } from './attempts';
import { bridgeProps } from './bridges';
import { grantAccess, listenerOfClient, namespaceOfClient, userProps } from './clients';
import type { NamesOf } from './clients';
import { kafkaProps } from './cluster-props';
import { connectionOf, refuseForeignTrust } from './connections';
import { addConnector } from './connectors';
import { connectProps } from './connects';
import { addListenerCertificates, knownListeners } from './listeners';
import { addClientPolicies, addNamespaces } from './namespaces';
import type { ClientRoute } from './namespaces';
import { clusterOrigin } from './origins/cluster-origin';
import { EntryOrigin } from './origins/entry-origin';
import type { ReadRow } from './origins/entry-origin';
import { setOrigin } from './origins/origin';
import {
  BRIDGE_ROWS,
  CLIENT_ROWS,
  CONNECT_ROWS,
  CONNECTOR_ROWS,
  MIRROR_ROWS,
  REBALANCE_ROWS,
  REGISTRY_ROWS,
  POOL_ROWS,
  TOPIC_ROWS,
} from './origins/rows';
import { mirrorProps, namesThere } from './mirrors';
import { addOperator, operatorOrigin, refuseUnwatched } from './operator';
import { nodePoolProps } from './pools';
import { rebalanceProps } from './rebalances';
import { refuseSharedTopics, registryProps } from './registries';
import type { ProtectFrom } from './pools';
import { topicProps } from './topics';
import { buildPodsOf, serversOfWorkers } from './worker-servers';
import { internalTopicsProps } from './workers';

/** Options of an EnvironmentChart. */
export interface EnvironmentChartProps {
  /** The context config: the path of `kafka.yaml`, or what `loadConfig` gave. */
  readonly config: string | Config;
  /** Name of the environment in it. */
  readonly environment: string;
}

/**
 * One environment of a context config, as constructs: its namespaces, clusters, pools, topics and clients.
 *
 * @example
 * const app = new App();
 * new EnvironmentChart(app, 'prod', { config: 'kafka.yaml', environment: 'prod' });
 */
export class EnvironmentChart extends Chart {
  readonly environment: Environment;
  readonly #attempts: Attempts;
  readonly #kafkas = new Map<string, IKafka>();

  /** @throws UserError with everything that is wrong in the config and in what follows from it */
  constructor(scope: Construct, id: string, props: EnvironmentChartProps) {
    const config = typeof props.config === 'string' ? loadConfig(props.config) : props.config;
    const { environment, problems } = examineEnvironment(config, props.environment, PROFILES);
    super(scope, id, { ...(environment.settings.labels && { labels: { ...environment.settings.labels } }) });
    this.environment = environment;
    this.#attempts = new Attempts(problems);
    this.#build();
    this.#attempts.finish();
  }

  #build(): void {
    const { settings, clusters, placeOf } = this.environment;
    const protect: ProtectFrom = settings.protect === true ? { retainOnDelete: settings.gitops ?? [] } : {};
    const namespaces = new Construct(this, 'namespaces');
    const origin = { placeOf: () => placeOf('namespace') };
    setOrigin(namespaces, origin);
    this.#attempts.make('namespaces', origin, () => addNamespaces(namespaces, this.environment, protect));
    const routes = [
      ...clusters.flatMap((cluster) => this.#cluster(cluster, protect)),
      // each knows two clusters
      ...clusters.flatMap((cluster) => this.#mirrors(cluster)),
    ];
    this.#attempts.make('namespaces of clients', origin, () =>
      addClientPolicies(namespaces, this.environment, routes),
    );
    const platform = new Construct(this, 'platform');
    const ofOperator = operatorOrigin(this.environment);
    setOrigin(platform, ofOperator);
    this.#attempts.make('operator', ofOperator, () => refuseUnwatched(this, this.environment));
    this.#attempts.make('operator', ofOperator, () => addOperator(platform, this, this.environment));
    if (settings.syncWaves === true) addSyncWaves(this);
    if (settings.operator?.deliver === 'argocd') skipDryRuns(this);
  }

  #cluster(cluster: ClusterOfEnvironment, protect: ProtectFrom): ClientRoute[] {
    const scope = new Construct(this, `cluster-${cluster.name}`);
    const origin = clusterOrigin(cluster);
    setOrigin(scope, origin);
    const made = this.#attempts.make(
      `cluster "${cluster.name}"`,
      origin,
      () =>
        new Kafka(scope, 'Kafka', kafkaProps(cluster, protect, this.environment.settings.operator?.drainCleaner)),
    );
    // with a wrong cluster its topics and clients are looked at all the same: all mistakes are told at once
    const kafka = made ?? standIn(scope, cluster);
    this.#kafkas.set(cluster.name, kafka);
    this.#attempts.make(`certificates of cluster "${cluster.name}"`, origin, () =>
      addListenerCertificates(scope, cluster),
    );
    const pools = new Construct(scope, 'pools');
    for (const pool of cluster.pools) {
      const poolOrigin = new EntryOrigin(pool, POOL_ROWS);
      this.#attempts.make(`pool "${pool.name}"`, poolOrigin, () =>
        setOrigin(new KafkaNodePool(pools, `pool-${pool.name}`, nodePoolProps(pool, kafka, protect)), poolOrigin),
      );
    }
    this.#topics(scope, cluster, kafka);
    this.#each(
      new Construct(scope, 'rebalances'),
      'rebalance',
      cluster.rebalances,
      REBALANCE_ROWS,
      (rebalance, own) => {
        new KafkaRebalance(own, 'KafkaRebalance', rebalanceProps(rebalance, kafka));
        return [];
      },
    );
    return [
      ...this.#clients(scope, cluster, kafka),
      ...this.#connects(scope, cluster, kafka),
      ...this.#bridges(new Construct(scope, 'bridges'), cluster, kafka),
      ...this.#registries(new Construct(scope, 'registries'), cluster, kafka),
    ];
  }

  #topics(scope: Construct, cluster: ClusterOfEnvironment, kafka: IKafka): void {
    const topics = new Construct(scope, 'topics');
    for (const topic of onceEach(cluster.topics)) {
      const origin = new EntryOrigin(topic.entry, TOPIC_ROWS);
      this.#attempts.make(`topic "${topic.name}"`, origin, () => {
        const props = topicProps(topic, kafka, this.environment.settings.gitops);
        setOrigin(new KafkaTopic(topics, `topic-${topic.name}`, props), origin);
      });
    }
  }

  #clients(scope: Construct, cluster: ClusterOfEnvironment, kafka: IKafka): ClientRoute[] {
    const users = new Construct(scope, 'users');
    return onceEach(cluster.clients).flatMap((client) => this.#client(users, client, cluster, kafka));
  }

  /** @param read how topics are called here that the client reads */
  #client(
    scope: Construct,
    client: ClientOfCluster,
    cluster: ClusterOfEnvironment,
    kafka: IKafka,
    read?: NamesOf,
  ): ClientRoute[] {
    const origin = new EntryOrigin(client.entry, CLIENT_ROWS);
    const route = this.#attempts.make(`client "${client.name}"`, origin, () => {
      const user = new KafkaUser(scope, `user-${client.name}`, userProps(client, kafka));
      setOrigin(user, origin);
      grantAccess(client, kafka, user, read);
      const listener = listenerOfClient(client, cluster);
      const namespace = namespaceOfClient(client, cluster, listener);
      const inSeveral = this.environment.clusters.filter(({ clients }) => clients.includes(client)).length > 1;
      const several = inSeveral || read !== undefined;
      const of = several ? `${user.name}-${cluster.name}` : user.name;
      addKafkaAccess(user, client, kafka, user, listener, namespace, of);
      if (namespace === undefined) return undefined;
      const { pods } = client.entry.value;
      if (kafka instanceof Kafka) kafka.allowFrom(listener.name, podsOf(namespace, pods));
      return { name: user.name, namespace, pods, cluster, listener, schemas: true } as const;
    });
    return route === undefined ? [] : [route];
  }

  #connects(scope: Construct, cluster: ClusterOfEnvironment, kafka: IKafka): ClientRoute[] {
    const made = new Map<string, IKafkaConnect>();
    const { gitops } = this.environment.settings;
    const connects = new Construct(scope, 'connects');
    const routes = this.#each(connects, 'connect', cluster.connects, CONNECT_ROWS, (connect, own) => {
      const connection = connectionOf(own, connect, kafka);
      const construct = new KafkaConnect(own, 'KafkaConnect', connectProps(connect, connection, gitops));
      made.set(connect.name, construct);
      refuseForeignTrust(connect, connection);
      const { namespace = cluster.namespace, podLabels: pods } = construct;
      const servers = serversOfWorkers(connect, pods, namespace, cluster);
      const build = connect.entry.value.build && { buildPods: buildPodsOf(construct) };
      return routeOf(construct, cluster, connection, { apiServer: true, schemas: true, servers, ...build });
    });
    const connectors = new Construct(scope, 'connectors');
    this.#each(connectors, 'connector', cluster.connectors, CONNECTOR_ROWS, (connector, own) => {
      const { connect = cluster.connects[0]?.name ?? '' } = connector.entry.value;
      // with a wrong Connect its connectors are looked at all the same
      const runs = made.get(connect) ?? KafkaConnect.fromName(own, 'stand-in', { name: connect });
      const { internalTopics } = cluster.connects.find(({ name }) => name === connect)?.entry.value ?? {};
      addConnector(own, connector, runs, internalTopics && internalTopicsProps(internalTopics, gitops));
      return [];
    });
    return routes;
  }

  #bridges(scope: Construct, cluster: ClusterOfEnvironment, kafka: IKafka): ClientRoute[] {
    return this.#each(scope, 'bridge', cluster.bridges, BRIDGE_ROWS, (bridge, own) => {
      const connection = connectionOf(own, bridge, kafka);
      const construct = new KafkaBridge(own, 'KafkaBridge', bridgeProps(bridge, connection));
      refuseForeignTrust(bridge, connection);
      return routeOf(construct, cluster, connection, { apiServer: true });
    });
  }

  #registries(scope: Construct, cluster: ClusterOfEnvironment, kafka: IKafka): ClientRoute[] {
    const { gitops } = this.environment.settings;
    const makers = new Map<string, string>();
    return this.#each(scope, 'registry', cluster.registries, REGISTRY_ROWS, (registry, own) => {
      const connection = connectionOf(own, registry, kafka);
      const props = registryProps(registry, cluster, connection, gitops);
      const construct = new SchemaRegistry(own, 'SchemaRegistry', props);
      refuseSharedTopics(registry, construct.topics, makers);
      refuseForeignTrust(registry, connection);
      return routeOf(construct, cluster, connection, { serves: construct.port });
    });
  }

  #mirrors(to: ClusterOfEnvironment): ClientRoute[] {
    const kafka = this.#kafkas.get(to.name);
    if (kafka === undefined || to.mirrors.length === 0) return [];
    const { gitops } = this.environment.settings;
    const scope = new Construct(kafka.node.scope ?? this, 'mirrors');
    return this.#each(scope, 'mirror', to.mirrors, MIRROR_ROWS, (mirror, own) => {
      const { from } = mirror.entry.value;
      const source = this.environment.clusters.find(({ name }) => name === from);
      const sourceKafka = source && this.#kafkas.get(source.name);
      // what cannot be was told already
      if (source === to || (typeof from === 'string' && sourceKafka === undefined)) return [];
      new ClusterMirror(
        own,
        mirror.resourceName ?? resourceNameFor(mirror.name),
        mirrorProps(mirror, { from: sourceKafka, to: kafka, described: to.topics.map(({ name }) => name) }, gitops),
      );
      if (source === undefined || sourceKafka === undefined) return [];
      const there = this.#standbyUsers(own, mirror, source, to, kafka);
      if (mirror.entry.value.direction !== 'both-ways') return there;
      return [...there, ...this.#standbyUsers(new Construct(own, 'back'), mirror, to, source, sourceKafka)];
    });
  }

  /** Users for clients that may move to the cluster with the copies. */
  #standbyUsers(
    scope: Construct,
    mirror: MirrorOfCluster,
    from: ClusterOfEnvironment,
    to: ClusterOfEnvironment,
    kafka: IKafka,
  ): ClientRoute[] {
    const { users = [] } = mirror.entry.value;
    const moving = from.clients.filter(({ name }) => users.includes(name));
    const names = namesThere(mirror, from.name, from.mirrors.includes(mirror) ? 'target' : 'source');
    return moving.flatMap((client) => this.#client(scope, client, to, kafka, names));
  }

  /** Makes each entry of a kind in a construct of its own, which knows where it comes from. */
  #each<T extends object, Made>(
    scope: Construct,
    kind: string,
    entries: readonly Owned<T>[],
    rows: readonly ReadRow[],
    make: (entry: Owned<T>, own: Construct) => readonly Made[],
  ): Made[] {
    return onceEach(entries).flatMap((one) => {
      const origin = new EntryOrigin(one.entry, rows);
      const own = new Construct(scope, `${kind}-${one.name}`);
      setOrigin(own, origin);
      return this.#attempts.make(`${kind} "${one.name}"`, origin, () => make(one, own)) ?? [];
    });
  }
}

/** Where a component comes from, for its namespace to let it out. */
function routeOf(
  component: {
    readonly name: string;
    readonly namespace: string | undefined;
    readonly podLabels: ClientRoute['pods'];
  },
  cluster: ClusterOfEnvironment,
  connection: KafkaConnection,
  more: Omit<ClientRoute, 'name' | 'namespace' | 'pods' | 'cluster' | 'listener'>,
): ClientRoute[] {
  const { name, namespace = cluster.namespace, podLabels: pods } = component;
  const listener = cluster.listeners.find((one) => one.name === connection.listener?.name);
  return listener === undefined ? [] : [{ name, namespace, pods, cluster, listener, ...more }];
}

/** In place of a cluster that could not be made. */
function standIn(scope: Construct, cluster: ClusterOfEnvironment): IKafka {
  const { name, namespace } = cluster;
  return Kafka.fromName(scope, 'stand-in', { name, namespace, listeners: knownListeners(cluster) });
}

/** What is described twice was told already, and cannot stand twice in a tree. */
function onceEach<T extends { readonly name: string }>(described: readonly T[]): T[] {
  return [...new Map(described.map((one) => [one.name, one])).values()];
}
