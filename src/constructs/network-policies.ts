import type { Construct } from 'constructs';

import type { NetworkPolicyPeer } from '../../imports/kafka';
import { kafkaPodLabels } from '../facts';
import type { Problem } from '../problems';
import type { IKafka } from './kafka-reference';
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

const DNS_PORTS = [
  { port: 53, protocol: 'UDP' },
  { port: 53, protocol: 'TCP' },
] as const;

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
      ...(directions.includes('Egress') && { egress: [{ ports: DNS_PORTS }] }),
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
}

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
    const { pods, cluster, ports } = props;
    const brokers = {
      ...(cluster.namespace !== undefined && { namespaceSelector: namespaceNamed(cluster.namespace) }),
      podSelector: { matchLabels: kafkaPodLabels(cluster.name) },
    };
    const spec = {
      podSelector: pods === undefined ? {} : { matchLabels: pods },
      policyTypes: ['Egress'],
      egress: [
        {
          to: [brokers],
          ports: [...new Set(ports)].sort((a, b) => a - b).map((port) => ({ port, protocol: 'TCP' })),
        },
        { ports: DNS_PORTS },
      ],
    };
    const object = objectOf(id, props, { ...POLICY, body: { spec } });
    super(scope, id, object);
    refuseObject(this, object, nameProblems, () => portProblems(ports));
  }
}

/** Kubernetes takes no port for every port. */
function portProblems(ports: readonly number[]): Problem[] {
  if (ports.length > 0) return [];
  return [
    {
      rule: 'constructs/egress-ports',
      message: 'no port is named, which would open every port of the brokers',
      remedy: 'name the ports of the listeners, for example [9093]',
      pointer: '/spec/egress/0/ports',
    },
  ];
}

/** Pods of a namespace as a peer of a listener: those with the labels, or all. */
export function podsOf(namespace: string, pods?: Readonly<Record<string, string>>): NetworkPolicyPeer {
  return {
    namespaceSelector: namespaceNamed(namespace),
    ...(pods && { podSelector: { matchLabels: pods } }),
  };
}

/** Every namespace carries its own name as a label since Kubernetes 1.22. */
function namespaceNamed(name: string) {
  return { matchLabels: { 'kubernetes.io/metadata.name': name } };
}
