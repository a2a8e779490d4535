import { bootstrapServiceName } from '../facts';
import { didYouMean } from '../problems';
import type { Problem } from '../problems';
import type { IKafka } from './kafka-reference';
import type { Listener } from './listener';
import { refusalAt, refuseAt } from './resource';

/** Port at which routers (Ingress, Route, Gateway) take TLS. */
const ROUTER_PORT = 443;

/**
 * `host:port` at which clients of a listener begin: the host that the listener names, else its Service, which is reached inside of
 * Kubernetes only.
 *
 * @throws UserError when there is no such listener, and for one without a bootstrap Service, whose addresses only Kubernetes knows
 */
export function bootstrapAddress(cluster: IKafka, listeners: readonly Listener[], name?: string): string {
  const listener = listenerNamed(cluster, listeners, name);
  if (listener.bootstrapHost !== undefined) return `${listener.bootstrapHost}:${ROUTER_PORT}`;
  refuseAt(cluster, withoutBootstrapService(listener));
  const service =
    listener.type === 'internal'
      ? bootstrapServiceName(cluster.name)
      : `${cluster.name}-kafka-${listener.name}-bootstrap`;
  return `${service}${cluster.namespace === undefined ? '' : `.${cluster.namespace}.svc`}:${listener.port}`;
}

/**
 * The listener of this name; without a name, the only one.
 * @throws UserError when there is none
 */
export function listenerNamed(cluster: IKafka, listeners: readonly Listener[], name?: string): Listener {
  const found = name === undefined ? only(listeners) : listeners.find((listener) => listener.name === name);
  if (found !== undefined) return found;
  throw refusalAt(cluster.node.path, [unknownListener(cluster.name, listeners, name)]);
}

function unknownListener(cluster: string, listeners: readonly Listener[], name: string | undefined): Problem {
  const known = listeners.map((listener) => listener.name);
  const near = name === undefined ? undefined : didYouMean(name, known);
  return {
    rule: 'constructs/unknown-listener',
    message:
      name === undefined
        ? `the Kafka ${JSON.stringify(cluster)} has ${known.length} known listeners, and none is named`
        : `the Kafka ${JSON.stringify(cluster)} has no known listener ${JSON.stringify(name)}`,
    remedy:
      near === undefined ? `name one of: ${known.join(', ') || '(none is known)'}` : `did you mean "${near}"?`,
  };
}

function only(listeners: readonly Listener[]): Listener | undefined {
  return listeners.length === 1 ? listeners[0] : undefined;
}

function withoutBootstrapService(listener: Listener): Problem[] {
  if (listener.toSpec().configuration?.createBootstrapService !== false) return [];
  return [
    {
      rule: 'operator/listener-bootstrap',
      message: `listener "${listener.name}" has no bootstrap Service to connect to`,
      remedy: 'leave out createBootstrapService: false, or name the addresses of the brokers yourself',
    },
  ];
}
