import type { Problem } from '../../problems';
import { quote } from '../../problems';
import type { Path } from '../json';
import { at, listOf, words } from '../json';
import { PORTS } from '../strimzi';
import { unusableValue } from './config-maps';
import { entriesOf } from './config-values';
import type { Listener } from './listener';
import { configurationProblems } from './listener-configuration';
import { addressProblems, hostProblems } from './listener-hosts';
import { networkPeerProblems } from './network-peers';
import { problemAt } from './problem';

const TYPES: ReadonlySet<string> = new Set([
  'internal',
  'cluster-ip',
  'nodeport',
  'loadbalancer',
  'ingress',
  'route',
  'tlsroute',
]);
const PLAIN_REFUSED: ReadonlySet<string> = new Set(['route', 'ingress']);

/** What the operator refuses of the listeners of one Kafka. */
export function listenerProblems(listeners: unknown, path: Path): Problem[] {
  const list = listOf(listeners);
  if (Array.isArray(listeners) && list.length === 0) {
    return [problemAt('operator/listeners', 'there is no listener', 'add one', path)];
  }
  return [
    ...repeated('operator/listener-name', list, 'name', sameName, path),
    ...repeated('operator/listener-port', list, 'port', samePort, path),
    ...list.flatMap((value, index) => {
      const type = at(value, 'type');
      if (typeof type !== 'string' || !TYPES.has(type)) return [];
      const name = words(at(value, 'name'));
      return [
        ...nameProblems(name, [...path, index, 'name']),
        ...oneListener({ value, type, name: JSON.stringify(name), path: [...path, index] }),
      ];
    }),
  ];
}

type Say = (value: string, first: string, second: string) => string;

const sameName: Say = (name) => `two listeners have the name ${name}`;
const samePort: Say = (port, first, second) => `listeners ${first} and ${second} both have the port ${port}`;

function repeated(rule: string, listeners: readonly unknown[], key: string, say: Say, path: Path): Problem[] {
  const values = listeners.map((listener) => at(listener, key));
  const names = listeners.map((listener) => quote(at(listener, 'name')));
  return values.flatMap((value, index) => {
    const first = values.indexOf(value);
    if (value === undefined || first === index) return [];
    const message = say(quote(value), names[first] ?? '', names[index] ?? '');
    return [problemAt(rule, message, 'give each its own', [...path, index, key])];
  });
}

function oneListener(listener: Listener): Problem[] {
  return [
    ...portProblems(listener),
    ...tlsProblems(listener),
    ...authenticationProblems(listener),
    ...configurationProblems(listener),
    ...hostProblems(listener),
    ...addressProblems(listener),
    ...peerProblems(listener),
  ];
}

function nameProblems(name: string, path: Path): Problem[] {
  if (/^[a-z0-9]{1,11}$/.test(name)) return [];
  return [
    problemAt(
      'operator/listener-name',
      `${JSON.stringify(name)} cannot be the name of a listener`,
      'use at most 11 lower-case letters and digits',
      path,
    ),
  ];
}

function portProblems({ value, name, path }: Listener): Problem[] {
  const port = at(value, 'port');
  if (typeof port !== 'number') return [];
  const taken = port === PORTS.metrics ? 'metrics' : port === PORTS.jmx ? 'JMX' : undefined;
  const remedy = 'choose a port of 9092 to 65535 other than 9404 and 9999';
  const where = [...path, 'port'];
  if (taken !== undefined || port < 9092) {
    const message = `listener ${name} uses port ${port}${taken === undefined ? '' : `, which Strimzi keeps for ${taken}`}`;
    return [problemAt('operator/listener-port-forbidden', message, remedy, where)];
  }
  if (port <= 65_535) return [];
  return [problemAt('operator/listener-port-range', `listener ${name} uses port ${port}`, remedy, where)];
}

function tlsProblems({ value, type, name, path }: Listener): Problem[] {
  if (at(value, 'tls') !== false) return [];
  const problem = (rule: string, what: string): Problem =>
    problemAt(rule, `listener ${name} ${what} but has no TLS`, 'set tls to true', [...path, 'tls']);
  return [
    ...(PLAIN_REFUSED.has(type) ? [problem('operator/listener-tls', `is of type ${type}`)] : []),
    ...(type === 'tlsroute' ? [problem('operator/listener-tls-route', 'is of type tlsroute')] : []),
    ...(at(value, 'authentication', 'type') === 'tls'
      ? [problem('operator/listener-tls', 'authenticates by certificate')]
      : []),
    ...(at(value, 'configuration', 'brokerCertChainAndKey') === undefined
      ? []
      : [problem('operator/listener-tls', 'brings a certificate')]),
  ];
}

function peerProblems({ value, path }: Listener): Problem[] {
  return listOf(at(value, 'networkPolicyPeers')).flatMap((peer, index) =>
    networkPeerProblems(peer, [...path, 'networkPolicyPeers', index]),
  );
}

/** The operator drops a keystore from the settings of custom authentication: it brings its own. */
function authenticationProblems({ value, name, path }: Listener): Problem[] {
  if (at(value, 'authentication', 'type') !== 'custom') return [];
  const where = [...path, 'authentication', 'listenerConfig'];
  return entriesOf(at(value, 'authentication', 'listenerConfig'), where).flatMap(
    ({ key, value: setting, at: pointer }) => {
      const unusable = unusableValue(key, setting, pointer);
      if (unusable.length > 0 || !key.toLowerCase().startsWith('ssl.keystore.')) return unusable;
      return [
        {
          rule: 'operator/listener-config-forbidden',
          message: `Strimzi drops ${key} from the settings of listener ${name}`,
          remedy: 'remove it; set configuration.brokerCertChainAndKey for a certificate of your own',
          pointer,
        },
      ];
    },
  );
}
