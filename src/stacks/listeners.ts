import type { KafkaListener } from '../../imports/kafka';
import type { LayeredEntry, ListenerLayer } from '../config';
import { Listener } from '../constructs';
import { required } from './settings';

type Settings = LayeredEntry<ListenerLayer>['value'];

/** How clients of a listener log in; `none` when they do not. */
export function authenticationOf({
  authentication = 'none',
}: Settings): 'scram-sha-512' | 'tls' | 'custom' | 'none' {
  return typeof authentication === 'string' ? authentication : authentication.type;
}

/** A listener of the config; its peers grow by the clients that use it. */
export function listenerOf(entry: LayeredEntry<ListenerLayer>): Listener {
  const { value } = entry;
  const spec: KafkaListener = {
    name: entry.name,
    port: required('listener', entry, 'port', value.port, '9093'),
    type: required('listener', entry, 'type', value.type, 'internal'),
    tls: required('listener', entry, 'tls', value.tls, 'true'),
    ...authenticationSpec(value),
    ...(value.configuration && { configuration: value.configuration }),
    ...peersOf(value),
  };
  return Listener.fromSpec(spec);
}

function authenticationSpec(value: Settings): Pick<KafkaListener, 'authentication'> {
  const { authentication } = value;
  if (authentication === undefined || authentication === 'none') return {};
  return { authentication: typeof authentication === 'string' ? { type: authentication } : authentication };
}

function peersOf({ peers = 'everyone' }: Settings): Pick<KafkaListener, 'networkPolicyPeers'> {
  if (peers === 'everyone') return {};
  return { networkPolicyPeers: peers === 'clients' ? [] : peers };
}

/** The listeners that say all that a listener must, for clients to be looked at where the cluster itself is wrong. */
export function knownListeners(listeners: readonly LayeredEntry<ListenerLayer>[]): Listener[] {
  const isWhole = ({ value }: LayeredEntry<ListenerLayer>): boolean =>
    value.port !== undefined && value.type !== undefined && value.tls !== undefined;
  return listeners.filter(isWhole).map(listenerOf);
}
