import type { Construct } from 'constructs';

import type { NetworkPolicyPeer } from '../../imports/kafka';
import { networkPeerProblems } from '../facts';
import type { Problem } from '../problems';
import { nameProblems, objectOf, refuseObject, Resource } from './resource';
import type { ResourceProps } from './resource';

/** A port, and who may come to it. */
export interface OpenPort {
  readonly port: number;
  /** Nobody when empty; everyone when absent. */
  readonly from?: readonly NetworkPolicyPeer[] | undefined;
}

/** What pods of ours take, where Strimzi makes no policy for them: nothing else than what is said here. */
export class IngressPolicy extends Resource {
  constructor(
    scope: Construct,
    id: string,
    props: ResourceProps & {
      readonly pods: Readonly<Record<string, string>>;
      readonly ports: readonly OpenPort[];
    },
  ) {
    const ingress = props.ports
      .filter(({ from }) => from === undefined || from.length > 0)
      .map(({ port, from }) => ({ ...(from && { from }), ports: [{ port, protocol: 'TCP' }] }));
    const spec = {
      podSelector: { matchLabels: props.pods },
      policyTypes: ['Ingress'],
      ...(ingress.length > 0 && { ingress }),
    };
    const object = objectOf(id, props, {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      body: { spec },
    });
    super(scope, id, object);
    refuseObject(this, object, nameProblems, () => peersProblems(ingress));
  }
}

function peersProblems(ingress: readonly Pick<OpenPort, 'from'>[]): Problem[] {
  return ingress.flatMap(({ from = [] }, rule) =>
    from.flatMap((peer, index) => networkPeerProblems(peer, ['spec', 'ingress', rule, 'from', index])),
  );
}
