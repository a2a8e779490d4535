import { bootstrapServiceName } from '../facts';
import { didYouMean } from '../problems';
import type { Problem } from '../problems';
import type { IKafka } from './kafka-reference';
import type { Listener } from './listener';
import { refusalAt, refuseAt } from './resource';
import type { UserAuthenticationType } from './user-authentication';

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

/** What decides which listener a client uses. */
export interface ListenerChoice {
  /**
   * Name of the listener.
   * @default - the first that takes how the client logs in, else the first that takes everyone
   */
  readonly listener?: string;
  /**
   * How the client logs in.
   * @default - not at all
   */
  readonly authentication?: UserAuthenticationType;
}

/**
 * The listener that a client uses.
 * @throws UserError when there is none, or when it does not take how the client logs in
 */
export function listenerFor(cluster: IKafka, listeners: readonly Listener[], choice: ListenerChoice): Listener {
  const { listener: name, authentication } = choice;
  const wanted = authentication === 'tls-external' ? 'tls' : authentication;
  const open = (listener: Listener): boolean => listener.authentication === undefined;
  const takes = ({ authentication: taken }: Listener): boolean => taken === wanted || taken === 'custom';
  if (name === undefined) {
    const found = listeners.find(takes) ?? listeners.find(open);
    if (found !== undefined) return found;
    throw refusalAt(cluster.node.path, [noFittingListener(cluster.name, listeners, wanted)]);
  }
  const named = listenerNamed(cluster, listeners, name);
  if (takes(named) || open(named)) return named;
  throw refusalAt(cluster.node.path, [noFittingListener(cluster.name, [named], wanted)]);
}

function noFittingListener(cluster: string, listeners: readonly Listener[], wanted: string | undefined): Problem {
  const known = listeners.map(({ name, authentication = 'everyone' }) => `${name} (${authentication})`);
  const client = wanted === undefined ? 'a client that does not log in' : `a client that logs in by ${wanted}`;
  return {
    rule: 'constructs/no-listener',
    message: `the Kafka ${JSON.stringify(cluster)} has no known listener for ${client}: ${known.join(', ') || 'none is known'}`,
    remedy:
      known.length === 0
        ? 'give Kafka.fromName the listeners of the cluster'
        : 'change how the client logs in, or use or add another listener',
  };
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
