import { at, listOf, mapOf } from '../../../facts';
import type { Cluster, Listener } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import type { Severities } from '../../severity';

/** Annotations by which clouds keep a balancer inside their network. */
const INSIDE: readonly (readonly [string, string])[] = [
  ['service.beta.kubernetes.io/aws-load-balancer-scheme', 'internal'],
  ['service.beta.kubernetes.io/aws-load-balancer-internal', 'true'],
  ['networking.gke.io/load-balancer-type', 'internal'],
  ['cloud.google.com/load-balancer-type', 'internal'],
  ['service.beta.kubernetes.io/azure-load-balancer-internal', 'true'],
  ['service.beta.kubernetes.io/oci-load-balancer-internal', 'true'],
];

const IN_KUBERNETES: ReadonlySet<string> = new Set(['internal', 'cluster-ip']);

/** Anyone in the cluster reaches what is inside; the rest comes from outside. */
const EXPOSED: Severities = { dev: 'info', prod: 'error' };

/** What stands at the doors of a cluster. */
export const LISTENERS: readonly Rule[] = [
  policy({ id: 'security/listener-tls', on: 'Kafka', dev: 'info', prod: 'error', check: each(encrypted) }),
  policy({
    id: 'security/listener-authentication',
    on: 'Kafka',
    dev: 'info',
    prod: 'error',
    check: each(authenticated),
  }),
  policy({ id: 'security/network-peers', on: 'Kafka', dev: 'off', prod: 'warning', check: each(chosenPeers) }),
  policy({ id: 'security/external-listener', on: 'Kafka', dev: 'info', prod: 'error', check: each(exposed) }),
  policy({ id: 'security/source-addresses', on: 'Kafka', dev: 'off', prod: 'warning', check: each(hidden) }),
  policy({ id: 'security/external-certificate', on: 'Kafka', dev: 'off', prod: 'info', check: each(certified) }),
];

type ListenerCheck = (listener: Listener, cluster: Cluster, scope: Scope) => readonly Outcome[];

function each(check: ListenerCheck) {
  return (cluster: Cluster, scope: Scope): readonly Outcome[] =>
    cluster.listeners.flatMap((listener) => check(listener, cluster, scope));
}

function encrypted({ tls, authentication, value, name, path }: Listener): readonly Outcome[] {
  if (tls) return FINE;
  const scram = authentication === 'scram-sha-512';
  const sendsSecrets = scram || at(value, 'authentication', 'sasl') === true;
  const secrets = scram ? ', and enough to guess passwords' : ', passwords or tokens';
  const what = `records${sendsSecrets ? secrets : ''}`;
  const message = `listener ${JSON.stringify(name)} is not encrypted: whoever is on the network reads ${what}`;
  const severity: Severities = sendsSecrets ? { dev: 'warning', prod: 'error' } : EXPOSED;
  return wrong([...path, 'tls'], message, 'write tls: true', { severity });
}

/** In dev only a door to the outside is worth a word. */
function authenticated({ value, name, type, path }: Listener, _: Cluster, { profile }: Scope) {
  // one without a type is refused
  const isThere = at(value, 'authentication') !== undefined;
  if (isThere || (profile === 'dev' && IN_KUBERNETES.has(type))) return FINE;
  const message = `listener ${JSON.stringify(name)} asks nobody who they are: every client is User:ANONYMOUS`;
  return wrong(
    [...path, 'authentication'],
    message,
    'add authentication: { type: scram-sha-512 } or { type: tls }',
  );
}

function chosenPeers({ name, value, path }: Listener, _: Cluster, { facts }: Scope): readonly Outcome[] {
  if (facts.operator?.networkPolicyGeneration === false) return FINE;
  const peers = listOf(at(value, 'networkPolicyPeers'));
  const where = [...path, 'networkPolicyPeers'];
  const more = facts.networkPoliciesEnforced === false ? ({ severity: 'info' } as const) : {};
  const remedy = 'choose peers by a label of namespaces and one of pods; from outside by ipBlock';
  if (peers.length === 0) {
    return wrong(where, `every pod reaches listener ${JSON.stringify(name)}`, remedy, more);
  }
  const open = peers.findIndex(admitsAll);
  if (open === -1) return FINE;
  return wrong([...where, open], `this peer lets everybody reach listener ${JSON.stringify(name)}`, remedy, more);
}

/** True for a peer of a NetworkPolicy that chooses nothing. */
export function admitsAll(peer: unknown): boolean {
  const cidr = at(peer, 'ipBlock', 'cidr');
  if (cidr !== undefined) {
    return (cidr === '0.0.0.0/0' || cidr === '::/0') && listOf(at(peer, 'ipBlock', 'except')).length === 0;
  }
  const [namespaces, pods] = [at(peer, 'namespaceSelector'), at(peer, 'podSelector')];
  const picks = (selector: unknown): boolean => Object.keys(mapOf(selector)).length > 0;
  return namespaces !== undefined && !picks(namespaces) && !picks(pods);
}

function exposed(listener: Listener, cluster: Cluster, { profile }: Scope): readonly Outcome[] {
  const { name, type, path } = listener;
  if (type === 'nodeport') {
    const message = `listener ${JSON.stringify(name)} opens a port on every node`;
    const remedy = 'use loadbalancer with loadBalancerSourceRanges, or tlsroute';
    return wrong([...path, 'type'], message, remedy);
  }
  if (type !== 'loadbalancer' || isNarrow(listener)) return FINE;
  const guarded = listener.tls && listener.authentication !== undefined && cluster.authorization !== undefined;
  const message = `the balancers of listener ${JSON.stringify(name)} take connections from everywhere`;
  const remedy =
    'set configuration.loadBalancerSourceRanges, or the internal scheme of the cloud on bootstrap and perBrokerAnnotationsTemplate';
  const severity = profile === 'prod' && guarded ? ({ severity: 'warning' } as const) : {};
  return wrong([...path, 'configuration'], message, remedy, severity);
}

/** Balancers stay inside, take few sources, or keep the addresses by which the peers are chosen. */
function isNarrow({ value }: Listener): boolean {
  const configuration = at(value, 'configuration');
  const ranges = listOf(at(configuration, 'loadBalancerSourceRanges'));
  if (ranges.length > 0) return !ranges.some((range) => range === '0.0.0.0/0' || range === '::/0');
  const peers = listOf(at(value, 'networkPolicyPeers'));
  const keepsAddresses = at(configuration, 'externalTrafficPolicy') === 'Local';
  const byAddress =
    peers.length > 0 && peers.every((peer) => at(peer, 'ipBlock') !== undefined && !admitsAll(peer));
  return (keepsAddresses && byAddress) || staysInside(configuration);
}

/** An annotation on bootstrap alone leaves the balancer of each broker open. */
function staysInside(configuration: unknown): boolean {
  const brokers = listOf(at(configuration, 'brokers'));
  const template = at(configuration, 'perBrokerAnnotationsTemplate');
  const perBroker = brokers.length > 0 && brokers.every((broker) => isInside(at(broker, 'annotations')));
  return isInside(at(configuration, 'bootstrap', 'annotations')) && (isInside(template) || perBroker);
}

function isInside(annotations: unknown): boolean {
  return INSIDE.some(([key, value]) => {
    const given = at(annotations, key);
    return typeof given === 'string' && given.toLowerCase() === value;
  });
}

/** Nodes that hand on what is not for their own pods put their address in the place of the client's. */
function hidden({ name, type, value, path }: Listener, _: Cluster, { facts }: Scope): readonly Outcome[] {
  if (facts.operator?.networkPolicyGeneration === false || (type !== 'loadbalancer' && type !== 'nodeport'))
    return FINE;
  if (at(value, 'configuration', 'externalTrafficPolicy') === 'Local') return FINE;
  const byAddress = listOf(at(value, 'networkPolicyPeers')).some(
    (peer) => at(peer, 'ipBlock') !== undefined && !admitsAll(peer),
  );
  if (!byAddress) return FINE;
  const message = `listener ${JSON.stringify(name)} chooses its peers by address, and nodes may hide the address that a client has`;
  const remedy = 'write configuration.externalTrafficPolicy: Local';
  return wrong([...path, 'configuration', 'externalTrafficPolicy'], message, remedy);
}

function certified({ name, type, tls, value, path }: Listener): readonly Outcome[] {
  if (!tls || IN_KUBERNETES.has(type)) return FINE;
  if (at(value, 'configuration', 'brokerCertChainAndKey') !== undefined) return FINE;
  const message = `clients of listener ${JSON.stringify(name)} outside Kubernetes do not know the authority of its certificate`;
  const remedy =
    'name a Secret in configuration.brokerCertChainAndKey, or hand out the Secret <cluster>-cluster-ca-cert';
  return wrong([...path, 'configuration', 'brokerCertChainAndKey'], message, remedy);
}
