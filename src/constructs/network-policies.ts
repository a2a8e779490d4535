import type { Construct } from 'constructs';

import type { NetworkPolicyPeer } from '../../imports/kafka';
import { kafkaPodLabels } from '../facts';
import { Resource } from './resource';
import type { ResourceProps } from './resource';

const POLICY = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' } as const;

/** Options of a DefaultDenyPolicy. */
export interface DefaultDenyPolicyProps extends ResourceProps {
  /**
   * What is denied unless another policy allows it. With `Egress` pods may still ask the DNS.
   * @default ['Ingress']
   */
  readonly directions?: readonly ('Ingress' | 'Egress')[];
}

const DNS_PORTS = [
  { port: 53, protocol: 'UDP' },
  { port: 53, protocol: 'TCP' },
] as const;

/**
 * Denies all traffic of a namespace that no policy allows. Strimzi's own policies allow what its pods need, so this closes the rest.
 *
 * Source: Kubernetes documentation, "Network Policies".
 */
export class DefaultDenyPolicy extends Resource {
  constructor(scope: Construct, id: string, props: DefaultDenyPolicyProps = {}) {
    const { directions = ['Ingress'] } = props;
    const spec = {
      podSelector: {},
      policyTypes: [...directions],
      ...(directions.includes('Egress') && { egress: [{ ports: DNS_PORTS }] }),
    };
    super(scope, id, props, { ...POLICY, body: { spec } });
  }
}

/** Options of a KafkaEgressPolicy. */
export interface KafkaEgressPolicyProps extends ResourceProps {
  /** Labels of the pods that are clients. */
  readonly pods?: Readonly<Record<string, string>>;
  /** The cluster they use. */
  readonly cluster: { readonly name: string; readonly namespace: string };
  /** Ports of the listeners that they use. */
  readonly ports: readonly number[];
}

/** Lets clients reach the brokers of one cluster, in a namespace where traffic to the outside is denied by default. */
export class KafkaEgressPolicy extends Resource {
  constructor(scope: Construct, id: string, props: KafkaEgressPolicyProps) {
    const { pods, cluster, ports } = props;
    const spec = {
      podSelector: pods === undefined ? {} : { matchLabels: pods },
      policyTypes: ['Egress'],
      egress: [
        {
          to: [
            {
              namespaceSelector: namespaceNamed(cluster.namespace),
              podSelector: { matchLabels: kafkaPodLabels(cluster.name) },
            },
          ],
          ports: [...new Set(ports)].sort((a, b) => a - b).map((port) => ({ port, protocol: 'TCP' })),
        },
      ],
    };
    super(scope, id, props, { ...POLICY, body: { spec } });
  }
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
