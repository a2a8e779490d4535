import { at, bootstrapServiceName, listOf, PORTS } from '../facts';
import type { Cluster, Listener } from '../inventory';
import { made } from './generated';
import type { GeneratedKind, GeneratedObject } from './generated';
import type { Node } from './nodes';
import { headlessSpec, nonEmpty, podLabels, present, servicePort, serviceSpec } from './specs';
import type { ServicePort } from './specs';

type Spec = Readonly<Record<string, unknown>>;

/** Types of Services that lead outside; other listeners have one for the inside. */
const SERVICE_TYPES: Readonly<Record<string, string>> = { loadbalancer: 'LoadBalancer', nodeport: 'NodePort' };

/** What leads from outside to such a Service. */
const ROUTES: Readonly<Record<string, GeneratedKind>> = {
  route: 'Route',
  ingress: 'Ingress',
  tlsroute: 'TLSRoute',
};

/** Old names, kept for clusters that had them. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  'plain 9092 internal': 'tcp-clients',
  'tls 9093 internal': 'tcp-clientstls',
};

const REPLICATION: ServicePort = { name: 'tcp-replication', port: PORTS.replication };

/** All Services before the brokers, and what leads to them. */
export function kafkaServices(cluster: Cluster, nodes: readonly Node[]): readonly GeneratedObject[] {
  const labels = podLabels(cluster, `${cluster.name}-kafka`);
  const inside = cluster.listeners.filter(({ type }) => type === 'internal').map(portOf);
  const jmx = cluster.at('spec', 'kafka', 'jmxOptions') === undefined ? [] : [{ name: 'jmx', port: PORTS.jmx }];
  const all = [
    { name: 'tcp-ctrlplane', port: PORTS.controlPlane },
    REPLICATION,
    { name: 'tcp-kafkaagent', port: PORTS.agent },
    ...inside,
    ...jmx,
  ];
  const brokers = { ...labels, 'strimzi.io/broker-role': 'true' };
  return [
    made(cluster, 'Service', bootstrapServiceName(cluster.name), {
      spec: serviceSpec(brokers, [REPLICATION, ...inside], cluster.template('bootstrapService')),
    }),
    made(cluster, 'Service', `${cluster.name}-kafka-brokers`, {
      spec: headlessSpec(labels, all, cluster.template('brokersService')),
    }),
    ...cluster.listeners
      .filter(({ type }) => type !== 'internal')
      .flatMap((listener) => [
        ...bootstrapOf(cluster, listener, brokers),
        ...nodes
          .filter(({ pool }) => pool.isBroker)
          .flatMap((node) => brokerObjects(cluster, listener, node, labels)),
      ]),
  ];
}

function portOf({ name, port = 0, type }: Listener): ServicePort {
  return { name: OLD_NAMES[`${name} ${port} ${type}`] ?? `tcp-${name}`, port };
}

/** A listener of old is called as if there were no other. */
function isOld({ name, port }: Listener): boolean {
  return name === 'external' && port === 9094;
}

function bootstrapOf(
  cluster: Cluster,
  listener: Listener,
  selector: Readonly<Record<string, string>>,
): readonly GeneratedObject[] {
  const service = `${cluster.name}-kafka-${listener.name}-bootstrap`;
  const route = isOld(listener) ? `${cluster.name}-kafka-bootstrap` : service;
  const spec = outsideSpec(listener, selector, at(listener.value, 'configuration', 'bootstrap'));
  return [
    ...(at(listener.value, 'configuration', 'createBootstrapService') === false
      ? []
      : [made(cluster, 'Service', service, { spec })]),
    ...routeKinds(listener).map((kind) => made(cluster, kind, route)),
  ];
}

function brokerObjects(
  cluster: Cluster,
  listener: Listener,
  { id, name: pod, pool }: Node,
  labels: Readonly<Record<string, string>>,
): readonly GeneratedObject[] {
  const name = isOld(listener) ? pod : `${cluster.name}-${pool.name}-${listener.name}-${id}`;
  const own = listOf(at(listener.value, 'configuration', 'brokers')).find((broker) => at(broker, 'broker') === id);
  const selector = { ...labels, 'strimzi.io/pool-name': pool.name, 'strimzi.io/pod-name': pod };
  return [
    made(pool, 'Service', name, { node: id, spec: outsideSpec(listener, selector, own) }),
    ...routeKinds(listener).map((kind) => made(pool, kind, name, { node: id })),
  ];
}

function routeKinds({ type }: Listener): readonly GeneratedKind[] {
  const kind = Object.hasOwn(ROUTES, type) ? ROUTES[type] : undefined;
  return kind === undefined ? [] : [kind];
}

/** @param own what the listener says of the bootstrap or of one broker */
function outsideSpec(listener: Listener, selector: Readonly<Record<string, string>>, own: unknown): Spec {
  const configuration = at(listener.value, 'configuration');
  const type = Object.hasOwn(SERVICE_TYPES, listener.type) ? SERVICE_TYPES[listener.type] : undefined;
  const port = servicePort({
    ...portOf(listener),
    ...(type !== undefined && { nodePort: at(own, 'nodePort') }),
  });
  return {
    ...serviceSpec(selector, [], configuration),
    ports: [port],
    ...present({ publishNotReadyAddresses: at(configuration, 'publishNotReadyAddresses') }),
    ...(type !== undefined && outsideFields(type, configuration, own)),
  };
}

function outsideFields(type: string, configuration: unknown, own: unknown): Spec {
  const both = {
    type,
    externalTrafficPolicy: at(configuration, 'externalTrafficPolicy') ?? 'Cluster',
    ...present({ externalIPs: nonEmpty(at(own, 'externalIPs')) }),
  };
  if (type !== 'LoadBalancer') return both;
  return {
    ...both,
    ...present({
      loadBalancerIP: at(own, 'loadBalancerIP'),
      loadBalancerSourceRanges: nonEmpty(at(configuration, 'loadBalancerSourceRanges')),
      loadBalancerClass: at(configuration, 'class'),
      allocateLoadBalancerNodePorts: at(configuration, 'allocateLoadBalancerNodePorts'),
    }),
  };
}
