import type { Construct } from 'constructs';

import type { NetworkPolicyPeer } from '../../imports/kafka';
import { kafkaPodLabels, labelProblems, namespaceNameProblems } from '../facts';
import { quote, refuse } from '../problems';
import type { Problem } from '../problems';
import type { IKafka } from './kafka-reference';
import { DNS, egressTo } from './egress-policy';
import type { OtherServer } from './egress-policy';
import { nameProblems, objectOf, refuseObject, Resource } from './resource';
import type { ResourceProps } from './resource';

const POLICY = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' } as const;

/** Which way traffic goes. */
export type TrafficDirection = 'Ingress' | 'Egress';

/** Options of a DefaultDenyPolicy. */
export interface DefaultDenyPolicyProps extends ResourceProps {
  /**
   * What is denied unless another policy allows it. With `Egress` pods may still ask the DNS.
   * @default ['Ingress']
   */
  readonly directions?: readonly [TrafficDirection, ...TrafficDirection[]];
}

/**
 * Denies all traffic of a namespace that no policy allows. Strimzi's own policies allow what its pods need, so this closes the rest.
 *
 * Source: Kubernetes documentation, "Network Policies".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'shop' });
 * new DefaultDenyPolicy(chart, 'default-deny', { directions: ['Ingress', 'Egress'] });
 */
export class DefaultDenyPolicy extends Resource {
  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: DefaultDenyPolicyProps = {}) {
    const { directions = ['Ingress'] } = props;
    const spec = {
      podSelector: {},
      policyTypes: [...directions],
      ...(directions.includes('Egress') && { egress: [DNS] }),
    };
    const object = objectOf(id, props, { ...POLICY, body: { spec } });
    super(scope, id, object);
    refuseObject(this, object, nameProblems);
  }
}

/** Options of a KafkaEgressPolicy. */
export interface KafkaEgressPolicyProps extends ResourceProps {
  /**
   * Labels of the pods that are clients.
   * @default - all pods of the namespace
   */
  readonly pods?: Readonly<Record<string, string>>;

  /** The cluster they use; one whose namespace is not known stands in that of the policy. */
  readonly cluster: Pick<IKafka, 'name' | 'namespace'>;

  /** Ports of the listeners that they use; at least one. */
  readonly ports: readonly number[];

  /**
   * True opens the ports of the API server of Kubernetes too, whose address only it knows: for components that look up their zone or Secrets.
   * @default false
   */
  readonly apiServer?: boolean;

  /**
   * Other servers that they use, such as a schema registry or a database.
   * @default - none
   */
  readonly also?: readonly OtherServer[];
}

/** Of its Service, and of the server itself, which some networks look at. */
const API_SERVER_PORTS = [
  { port: 443, protocol: 'TCP' },
  { port: 6443, protocol: 'TCP' },
] as const;

/**
 * Lets clients reach the DNS and the brokers of one cluster, in a namespace where egress is denied by default. Elsewhere it would take
 * all other egress away from these pods: a policy for a direction isolates the pods that it selects.
 *
 * Source: Kubernetes documentation, "Network Policies".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'shop' });
 * const cluster = Kafka.fromName(chart, 'cluster', { name: 'main', namespace: 'kafka' });
 * new KafkaEgressPolicy(chart, 'billing-to-kafka', { cluster, pods: { app: 'billing' }, ports: [9093] });
 */
export class KafkaEgressPolicy extends Resource {
  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: KafkaEgressPolicyProps) {
    const { pods, cluster, ports, apiServer = false, also = [] } = props;
    const brokers = {
      ...(cluster.namespace !== undefined && { namespaceSelector: namespaceNamed(cluster.namespace) }),
      podSelector: { matchLabels: kafkaPodLabels(cluster.name) },
    };
    const opened = [...new Set(ports)].sort((a, b) => a - b);
    const spec = {
      podSelector: pods === undefined ? {} : { matchLabels: pods },
      policyTypes: ['Egress'],
      egress: [
        { to: [brokers], ports: opened.map((port) => ({ port, protocol: 'TCP' })) },
        ...egressTo(also),
        ...(apiServer ? [{ ports: API_SERVER_PORTS }] : []),
      ],
    };
    const object = objectOf(id, props, { ...POLICY, body: { spec } });
    super(scope, id, object);
    refuseObject(this, object, nameProblems, () => [
      ...labelProblems(pods, ['spec', 'podSelector', 'matchLabels']),
      ...portProblems(opened),
    ]);
  }
}

const EGRESS_PORTS = 'constructs/egress-ports';
const MAX_PORT = 65_535;

/** Kubernetes takes no port for every port. */
function portProblems(ports: readonly number[]): Problem[] {
  const pointer = '/spec/egress/0/ports';
  if (ports.length === 0) {
    const message = 'no port is named, which would open every port of the brokers';
    const remedy = 'name the ports of the listeners, for example [9093]';
    return [{ rule: EGRESS_PORTS, message, remedy, pointer }];
  }
  return ports.flatMap((port, index) => {
    if (Number.isInteger(port) && port >= 1 && port <= MAX_PORT) return [];
    const remedy = `write a whole number from 1 to ${MAX_PORT}`;
    return [
      { rule: EGRESS_PORTS, message: `a port is ${quote(port)}`, remedy, pointer: `${pointer}/${index}/port` },
    ];
  });
}

/**
 * Pods of a namespace as a peer of a listener: those with the labels, or all.
 * @throws UserError for what cannot be the name of a namespace, or a label
 */
export function podsOf(namespace: string, pods?: Readonly<Record<string, string>>): NetworkPolicyPeer {
  refuse([
    ...namespaceNameProblems(namespace, '/namespaceSelector/matchLabels/kubernetes.io~1metadata.name'),
    ...labelProblems(pods, ['podSelector', 'matchLabels']),
  ]);
  return {
    namespaceSelector: namespaceNamed(namespace),
    ...(pods && { podSelector: { matchLabels: pods } }),
  };
}

/** Every namespace carries its own name as a label since Kubernetes 1.22. */
function namespaceNamed(name: string) {
  return { matchLabels: { 'kubernetes.io/metadata.name': name } };
}
