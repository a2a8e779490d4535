import type { Construct } from 'constructs';

import type { NetworkPolicyPeer } from '../../imports/kafka';
import { labelProblems } from '../facts';
import { nameProblems, objectOf, refuseObject, Resource } from './resource';
import type { ResourceProps } from './resource';

/** A server beside the brokers that pods use. */
export interface OtherServer {
  /**
   * Its pods.
   * @default - anywhere: a policy knows no names of hosts
   */
  readonly pods?: NetworkPolicyPeer;
  /** Its port. */
  readonly port: number;
}

/** Names are asked for everywhere. */
export const DNS = {
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
} as const;

/** The ways to servers, and to the DNS for their names. */
export function egressTo(servers: readonly OtherServer[]): object[] {
  return [
    ...servers.map(({ pods, port }) => ({ ...(pods && { to: [pods] }), ports: [{ port, protocol: 'TCP' }] })),
    DNS,
  ];
}

/** Options of an EgressPolicy. */
export interface EgressPolicyProps extends ResourceProps {
  /** Labels of the pods. */
  readonly pods: Readonly<Record<string, string>>;

  /** What they reach beside the DNS. */
  readonly servers: readonly OtherServer[];
}

/**
 * Lets pods reach servers and the DNS, in a namespace where egress is denied by default. Ways to brokers have a policy of their own,
 * `KafkaEgressPolicy`.
 *
 * Source: Kubernetes documentation, "Network Policies".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'shop' });
 * new EgressPolicy(chart, 'reports-to-database', { pods: { app: 'reports' }, servers: [{ port: 5432 }] });
 */
export class EgressPolicy extends Resource {
  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: EgressPolicyProps) {
    const spec = {
      podSelector: { matchLabels: props.pods },
      policyTypes: ['Egress'],
      egress: egressTo(props.servers),
    };
    const kind = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', body: { spec } };
    const object = objectOf(id, props, kind);
    super(scope, id, object);
    refuseObject(this, object, nameProblems, () =>
      labelProblems(props.pods, ['spec', 'podSelector', 'matchLabels']),
    );
  }
}
