import { at, listOf } from '../../../facts';
import type { Connection, Listener } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';
import { CLIENT_KINDS, connectionsOf } from '../connections';

/** The Service that Strimzi makes; its certificates come from the cluster's own authority. */
const STRIMZI_SERVICE = /^[^.,:]+-kafka-(?:[^.,:]+-)?bootstrap(?:\.[^,:]+)?(?::\d+)?$/;

/** Whether clients that the operator runs speak TLS and know whom to trust. */
export const CLIENT_TLS: readonly Rule[] = CLIENT_KINDS.map((kind) =>
  policy({
    id: 'security/client-tls',
    on: kind,
    dev: 'warning',
    prod: 'error',
    check: (client) => connectionsOf(client).flatMap(outcomes),
  }),
);

function outcomes({ bootstrap, cluster, port, value, path }: Connection): readonly Outcome[] {
  const tls = at(value, 'tls');
  const where = [...path, 'tls'];
  const listener = cluster?.listeners.find((candidate) => candidate.port === port);
  // a cluster without any TLS is told of its listeners
  if (tls === undefined && cluster !== undefined && !cluster.listeners.some(isEncrypted)) return FINE;
  if (tls === undefined) {
    const sent = at(value, 'authentication', 'type') === 'plain' ? 'records and passwords' : 'records';
    return wrong(where, `${sent} cross the network as they are`, 'set tls.trustedCertificates');
  }
  if (listOf(at(tls, 'trustedCertificates')).length > 0) return FINE;
  const hasOwn = at(listener?.value, 'configuration', 'brokerCertChainAndKey') !== undefined;
  if (hasOwn || !bootstrap.split(',').some((address) => STRIMZI_SERVICE.test(address.trim()))) return FINE;
  const message = 'no public authority has signed the certificates of this Kafka';
  const name = cluster?.name ?? '<cluster>';
  const remedy = `trust { secretName: ${name}-cluster-ca-cert, pattern: "*.crt" }`;
  return wrong([...where, 'trustedCertificates'], message, remedy);
}

function isEncrypted({ value }: Listener): boolean {
  return at(value, 'tls') !== false;
}
