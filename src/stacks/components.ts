import { Construct } from 'constructs';

import { connectOf } from '../config';
import type { ClusterOfEnvironment } from '../config';
import { KafkaBridge, KafkaConnect, SchemaRegistry } from '../constructs';
import type { IKafkaConnect, KafkaConnection } from '../constructs';
import { bridgeProps } from './bridges';
import { connectionOf, refuseForeignTrust } from './connections';
import { addConnector } from './connectors';
import { connectProps } from './connects';
import { makeEach } from './making';
import type { MadeCluster, Making } from './making';
import type { ClientRoute } from './namespaces';
import { BRIDGE_ROWS, CONNECTOR_ROWS, CONNECT_ROWS, REGISTRY_ROWS } from './origins/rows';
import { refuseSharedTopics, registryProps } from './registries';
import { buildPodsOf, serversOfWorkers } from './worker-servers';
import { internalTopicsProps } from './workers';

/** What runs beside the brokers of a cluster and uses them, in the order of what may name what. */
export function addComponents(making: Making, made: MadeCluster): ClientRoute[] {
  return [...addConnects(making, made), ...addBridges(making, made), ...addRegistries(making, made)];
}

function addConnects(making: Making, { scope, cluster, kafka }: MadeCluster): ClientRoute[] {
  const made = new Map<string, IKafkaConnect>();
  const { gitops } = making.environment.settings;
  const connects = new Construct(scope, 'connects');
  const routes = makeEach(making, connects, 'connect', cluster.connects, CONNECT_ROWS, (connect, own) => {
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
  makeEach(making, connectors, 'connector', cluster.connectors, CONNECTOR_ROWS, (connector, own) => {
    const connect = connectOf(connector, cluster);
    const name = connect?.name ?? connector.entry.value.connect ?? '';
    // with a wrong Connect its connectors are looked at all the same
    const runs = made.get(name) ?? KafkaConnect.fromName(own, 'stand-in', { name });
    const { internalTopics } = connect?.entry.value ?? {};
    addConnector(own, connector, runs, internalTopics && internalTopicsProps(internalTopics, gitops));
    return [];
  });
  return routes;
}

function addBridges(making: Making, { scope, cluster, kafka }: MadeCluster): ClientRoute[] {
  const bridges = new Construct(scope, 'bridges');
  return makeEach(making, bridges, 'bridge', cluster.bridges, BRIDGE_ROWS, (bridge, own) => {
    const connection = connectionOf(own, bridge, kafka);
    const construct = new KafkaBridge(own, 'KafkaBridge', bridgeProps(bridge, connection));
    refuseForeignTrust(bridge, connection);
    return routeOf(construct, cluster, connection, { apiServer: true });
  });
}

function addRegistries(making: Making, { scope, cluster, kafka }: MadeCluster): ClientRoute[] {
  const { gitops } = making.environment.settings;
  const makers = new Map<string, string>();
  const registries = new Construct(scope, 'registries');
  return makeEach(making, registries, 'registry', cluster.registries, REGISTRY_ROWS, (registry, own) => {
    const connection = connectionOf(own, registry, kafka);
    const props = registryProps(registry, cluster, connection, gitops);
    const construct = new SchemaRegistry(own, 'SchemaRegistry', props);
    refuseSharedTopics(registry, construct.topics, makers);
    refuseForeignTrust(registry, connection);
    return routeOf(construct, cluster, connection, { serves: construct.port });
  });
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
