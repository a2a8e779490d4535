import { at, CLUSTER_LABEL, listOf } from '../../../facts';
import type { Cluster, Connection, Listener, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { CLIENT_KINDS, connectionsOf } from '../connections';
import { selects } from '../label-selector';
import { takesCaller } from '../peers';
import type { Caller } from '../peers';
import { clientLabels, nodeLabels } from '../strimzi-pods';
import { opens } from '../policy-ports';

/** Whether the network lets clients that the operator runs to the listener that they ask. */
export const CLIENT_PEER_RULES: readonly Rule[] = CLIENT_KINDS.map((kind) =>
  gate({
    id: 'operator/client-listener-peers',
    on: kind,
    check: (client: Resource, scope) => {
      const { networkPoliciesEnforced, operator } = scope.facts;
      if (networkPoliciesEnforced === false || operator?.networkPolicyGeneration === false) return FINE;
      return connectionsOf(client).flatMap((connection) => outcomes(client, connection, scope));
    },
  }),
);

function outcomes(client: Resource, { cluster, port, path }: Connection, scope: Scope): readonly Outcome[] {
  const listener = cluster?.listeners.find((candidate) => candidate.port === port && candidate.type === 'internal');
  if (cluster === undefined || listener === undefined) return FINE;
  const peers = listOf(at(listener.value, 'networkPolicyPeers'));
  const caller = { namespace: client.namespace, labels: clientLabels(client) };
  // no peers are no limit
  if (peers.length === 0 || isLetInOtherwise(cluster, listener, caller, scope)) return FINE;
  const taken = new Set(peers.map((peer) => takesCaller(peer, caller, cluster.namespace, scope.inventory)));
  if (taken.has(true)) return FINE;
  if (taken.has(undefined))
    return skip(`whether the peers of listener ${listener.name} take its pods is not known`);
  const message = `networkPolicyPeers of listener ${listener.name} keep these pods out`;
  const remedy = `add ${peerFor(client, cluster)} to them`;
  return wrong([...path, 'bootstrapServers'], message, remedy, { severity: { dev: 'warning', prod: 'error' } });
}

/** Policies add up. */
function isLetInOtherwise(cluster: Cluster, { port = 0 }: Listener, caller: Caller, { inventory }: Scope): boolean {
  return inventory
    .ofKind('NetworkPolicy')
    .filter(({ namespace }) => namespace === cluster.namespace)
    .filter((own) =>
      cluster.brokerPools.some((pool) => selects(own.at('spec', 'podSelector'), nodeLabels(cluster, pool))),
    )
    .some((own) => opens(own, port) && letsIn(own, caller, inventory));
}

function letsIn(own: Resource, caller: Caller, inventory: Scope['inventory']): boolean {
  return listOf(own.at('spec', 'ingress')).some((rule) => {
    const peers = listOf(at(rule, 'from'));
    return (
      peers.length === 0 || peers.some((peer) => takesCaller(peer, caller, own.namespace, inventory) !== false)
    );
  });
}

function peerFor({ kind, name, namespace }: Resource, cluster: Cluster): string {
  const pods = `podSelector: { matchLabels: { ${CLUSTER_LABEL}: ${name}, strimzi.io/kind: ${kind} } }`;
  if (namespace === cluster.namespace) return `{ ${pods} }`;
  return `{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ${namespace} } }, ${pods} }`;
}
