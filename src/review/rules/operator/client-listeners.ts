import { at, words } from '../../../facts';
import type { Connection, Listener } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { CLIENT_KINDS, connectionsOf } from '../connections';

/** The port by which brokers speak with each other; clients cannot use it. */
const REPLICATION = 9091;

/** Whether a client that the operator runs and the listener that it asks fit each other. */
export const CLIENT_LISTENER_RULES: readonly Rule[] = CLIENT_KINDS.flatMap((kind) => [
  gate({
    id: 'operator/client-listener-port',
    on: kind,
    check: (client) => connectionsOf(client).flatMap(portOutcomes),
  }),
  gate({
    id: 'operator/client-listener-tls',
    on: kind,
    check: (client) => connectionsOf(client).flatMap(tlsOutcomes),
  }),
  gate({
    id: 'operator/client-listener-authentication',
    on: kind,
    check: (client) => connectionsOf(client).flatMap(authenticationOutcomes),
  }),
  gate({
    id: 'operator/client-user-type',
    on: kind,
    check: (client) => connectionsOf(client).flatMap(userOutcomes),
  }),
]);

function portOutcomes({ cluster, port, path }: Connection): readonly Outcome[] {
  if (cluster === undefined || port === undefined || cluster.listeners.length === 0) return FINE;
  const listener = cluster.listeners.find((candidate) => candidate.port === port);
  if (listener?.type === 'internal') return FINE;
  const ports = cluster.listeners.filter(({ type }) => type === 'internal').map((known) => known.port);
  const where = [...path, 'bootstrapServers'];
  const remedy = ports.length === 0 ? 'add an internal listener to the Kafka' : `use port ${ports.join(' or ')}`;
  if (listener !== undefined) {
    const message = `port ${port} belongs to the listener ${listener.name} of type ${listener.type}, which has a Service of its own`;
    return wrong(where, message, `ask <cluster>-kafka-${listener.name}-bootstrap, or ${remedy}`);
  }
  const message =
    port === REPLICATION
      ? `port ${port} is for the brokers themselves: clients cannot connect`
      : `the Kafka ${cluster.name} has no listener at port ${port}`;
  return wrong(where, message, remedy);
}

function tlsOutcomes(connection: Connection): readonly Outcome[] {
  const listener = listenerOf(connection);
  if (listener === undefined || setsProtocol(connection)) return FINE;
  const encrypted = at(connection.value, 'tls') !== undefined;
  // a certificate without TLS is told by the client alone
  const told = !encrypted && at(connection.value, 'authentication', 'type') === 'tls';
  if (encrypted === listener.tls || told) return FINE;
  const path = [...connection.path, 'tls'];
  return encrypted
    ? wrong(
        path,
        `the listener ${listener.name} speaks no TLS, and the client does`,
        'ask a listener with tls: true',
      )
    : wrong(
        path,
        `the listener ${listener.name} speaks TLS, and the client does not`,
        'set tls.trustedCertificates',
      );
}

function authenticationOutcomes(connection: Connection): readonly Outcome[] {
  const listener = listenerOf(connection);
  const type = words(at(connection.value, 'authentication', 'type') ?? 'none');
  if (listener === undefined || setsProtocol(connection) || type === 'custom') return FINE;
  const wanted = listener.authentication ?? 'none';
  // a certificate that nobody asks for does no harm
  if (wanted === 'custom' || wanted === type || (wanted === 'none' && type === 'tls')) return FINE;
  return wrong(
    [...connection.path, 'authentication'],
    `the listener ${listener.name} wants authentication of type ${wanted}, and the client has ${type}`,
    wanted === 'none' ? 'remove it' : `use authentication of type ${wanted}, or ask another listener`,
  );
}

/** The Secret of a KafkaUser holds a certificate or a password, by its type. */
function userOutcomes({ user, value, path }: Connection): readonly Outcome[] {
  const type = words(at(value, 'authentication', 'type') ?? 'none');
  const own = user?.authentication;
  if (user === undefined || own === undefined || !['tls', 'scram-sha-512'].includes(type) || own === type)
    return FINE;
  return wrong(
    [...path, 'authentication', 'type'],
    `the KafkaUser ${user.name} has authentication of type ${own}, and the client uses ${type}`,
    `use authentication of type ${own}, or another user`,
  );
}

/** The listener that is asked, where it is known. */
function listenerOf({ cluster, port }: Connection): Listener | undefined {
  return cluster?.listeners.find((listener) => listener.port === port && listener.type === 'internal');
}

/** MirrorMaker 2 passes the config of a source on as it is, over what the operator makes of the fields. */
function setsProtocol({ value }: Connection): boolean {
  return at(value, 'config', 'security.protocol') !== undefined;
}
