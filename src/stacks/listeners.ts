import type { Construct } from 'constructs';

import type { KafkaListener } from '../../imports/kafka';
import type { ClusterOfEnvironment, LayeredEntry, ListenerLayer } from '../config';
import { Listener, ListenerCertificate } from '../constructs';
import { required } from './settings';

type Settings = LayeredEntry<ListenerLayer>['value'];

/** How clients of a listener log in; `none` when they do not. */
export function authenticationOf({
  authentication = 'none',
}: Settings): 'scram-sha-512' | 'tls' | 'custom' | 'none' {
  return typeof authentication === 'string' ? authentication : authentication.type;
}

/** A listener of the config; its peers grow by the clients that use it. */
export function listenerOf(entry: LayeredEntry<ListenerLayer>, cluster: string): Listener {
  const { value } = entry;
  const configuration = configurationOf(entry, cluster);
  const spec: KafkaListener = {
    name: entry.name,
    port: required('listener', entry, 'port', value.port, '9093'),
    type: required('listener', entry, 'type', value.type, 'internal'),
    tls: required('listener', entry, 'tls', value.tls, 'true'),
    ...authenticationSpec(value),
    ...(configuration && { configuration }),
    ...peersOf(value),
  };
  return Listener.fromSpec(spec);
}

function configurationOf(
  { name, value: { certificate, configuration } }: LayeredEntry<ListenerLayer>,
  cluster: string,
): KafkaListener['configuration'] {
  if (certificate === undefined) return configuration;
  const { secretName = certificateName(cluster, name) } = certificate;
  return { ...configuration, brokerCertChainAndKey: { secretName, certificate: 'tls.crt', key: 'tls.key' } };
}

/** The certificates of listeners that have one of their own. */
export function addListenerCertificates(
  scope: Construct,
  { name: cluster, namespace, listeners }: ClusterOfEnvironment,
): void {
  for (const entry of listeners) {
    const { certificate } = entry.value;
    if (certificate === undefined) continue;
    const { issuer, ...rest } = certificate;
    const { name, kind } = required('the certificate of listener', entry, 'issuer', issuer, '{ name: kafka }');
    new ListenerCertificate(scope, `certificate-${entry.name}`, {
      name: certificateName(cluster, entry.name),
      namespace,
      cluster,
      listener: listenerOf(entry, cluster).toSpec(),
      issuer: { name, ...(kind && { kind }) },
      ...rest,
    });
  }
}

function certificateName(cluster: string, listener: string): string {
  return `${cluster}-${listener}-tls`;
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
export function knownListeners({ name, listeners }: ClusterOfEnvironment): Listener[] {
  const isWhole = ({ value }: LayeredEntry<ListenerLayer>): boolean =>
    value.port !== undefined && value.type !== undefined && value.tls !== undefined;
  return listeners.filter(isWhole).map((entry) => listenerOf(entry, name));
}
