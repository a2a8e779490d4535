import type { Problem } from '../../problems';
import { at, isMap, listOf, pointer } from '../json';
import { PORTS } from '../strimzi';

type Path = readonly (string | number)[];

const EXTERNAL_HOSTS = ['route', 'ingress', 'tlsroute'];
const NOT_INTERNAL = ['cluster-ip', 'nodeport', 'loadbalancer', 'ingress', 'route', 'tlsroute'];

/** The types of listener for which each field of the configuration means something (Strimzi's `ListenersValidator`). */
const FIELD_TYPES: Readonly<Record<string, readonly string[]>> = {
  useServiceDnsDomain: ['internal', 'cluster-ip'],
  ipFamilyPolicy: NOT_INTERNAL,
  ipFamilies: NOT_INTERNAL,
  class: ['ingress', 'loadbalancer'],
  externalTrafficPolicy: ['loadbalancer', 'nodeport'],
  loadBalancerSourceRanges: ['loadbalancer'],
  allocateLoadBalancerNodePorts: ['loadbalancer'],
  finalizers: ['loadbalancer'],
  preferredNodePortAddressType: ['nodeport'],
  publishNotReadyAddresses: NOT_INTERNAL,
  hostTemplate: EXTERNAL_HOSTS,
  perBrokerLabelsTemplate: NOT_INTERNAL,
  perBrokerAnnotationsTemplate: NOT_INTERNAL,
  parentRefs: ['tlsroute'],
};

/** The same for the overrides of the bootstrap Service and of single brokers. */
const OVERRIDE_TYPES: Readonly<Record<string, readonly string[]>> = {
  host: EXTERNAL_HOSTS,
  loadBalancerIP: ['loadbalancer'],
  nodePort: ['nodeport', 'loadbalancer'],
  externalIPs: ['nodeport'],
  labels: NOT_INTERNAL,
  annotations: NOT_INTERNAL,
};

/** What the operator refuses of the listeners of one Kafka. */
export function listenerProblems(listeners: unknown, ...path: string[]): Problem[] {
  const list = listOf(listeners);
  if (Array.isArray(listeners) && list.length === 0) {
    return [problem('listeners', 'there is no listener', 'add one', path)];
  }
  return [
    ...repeated(list, 'name', path),
    ...repeated(list, 'port', path),
    ...list.flatMap((listener, index) => oneListener(listener, [...path, index])),
  ];
}

function repeated(listeners: readonly unknown[], key: string, path: Path): Problem[] {
  const values = listeners.map((listener) => at(listener, key));
  return values.flatMap((value, index) =>
    value === undefined || values.indexOf(value) === index
      ? []
      : [
          problem(`listener-${key}`, `two listeners have the ${key} ${String(value)}`, 'give each its own', [
            ...path,
            index,
            key,
          ]),
        ],
  );
}

function oneListener(listener: unknown, path: Path): Problem[] {
  const type = at(listener, 'type');
  const name = String(at(listener, 'name'));
  if (typeof type !== 'string') return [];
  return [
    ...nameProblems(name, path),
    ...portProblems(at(listener, 'port'), name, path),
    ...tlsProblems(listener, type, name, path),
    ...configurationProblems(at(listener, 'configuration'), type, name, [...path, 'configuration']),
    ...hostProblems(listener, type, name, path),
  ];
}

function nameProblems(name: string, path: Path): Problem[] {
  if (/^[a-z0-9]{1,11}$/.test(name)) return [];
  return [
    problem(
      'listener-name',
      `${JSON.stringify(name)} cannot be the name of a listener`,
      'use at most 11 lower-case letters and digits',
      [...path, 'name'],
    ),
  ];
}

function portProblems(port: unknown, name: string, path: Path): Problem[] {
  if (typeof port !== 'number') return [];
  const taken = port === PORTS.metrics ? 'metrics' : port === PORTS.jmx ? 'JMX' : undefined;
  if (taken === undefined && port >= 9092 && port <= 65_535) return [];
  const message =
    taken === undefined
      ? `listener ${JSON.stringify(name)} uses port ${port}`
      : `listener ${JSON.stringify(name)} uses port ${port}, which Strimzi keeps for ${taken}`;
  return [
    problem('listener-port-forbidden', message, 'choose a port of 9092 to 65535 other than 9404 and 9999', [
      ...path,
      'port',
    ]),
  ];
}

function tlsProblems(listener: unknown, type: string, name: string, path: Path): Problem[] {
  if (at(listener, 'tls') !== false) return [];
  const words = (what: string): Problem =>
    problem('listener-tls', `listener ${JSON.stringify(name)} ${what} but has no TLS`, 'set tls to true', [
      ...path,
      'tls',
    ]);
  return [
    ...(EXTERNAL_HOSTS.includes(type) ? [words(`is of type ${type}`)] : []),
    ...(at(listener, 'authentication', 'type') === 'tls' ? [words('authenticates by certificate')] : []),
    ...(at(listener, 'configuration', 'brokerCertChainAndKey') === undefined
      ? []
      : [words('brings a certificate')]),
  ];
}

function configurationProblems(configuration: unknown, type: string, name: string, path: Path): Problem[] {
  if (!isMap(configuration)) return [];
  const problems = misplaced(configuration, FIELD_TYPES, type, name, path);
  problems.push(...misplaced(at(configuration, 'bootstrap'), OVERRIDE_TYPES, type, name, [...path, 'bootstrap']));
  for (const [index, broker] of listOf(at(configuration, 'brokers')).entries()) {
    problems.push(...misplaced(broker, OVERRIDE_TYPES, type, name, [...path, 'brokers', index]));
  }
  if (at(configuration, 'createBootstrapService') === false && type !== 'loadbalancer') {
    problems.push(misplacedField('createBootstrapService', ['loadbalancer'], type, name, path));
  }
  const certificate = at(configuration, 'brokerCertChainAndKey');
  for (const key of ['secretName', 'certificate', 'key']) {
    if (certificate === undefined || at(certificate, key) !== '') continue;
    problems.push(
      problem(
        'listener-certificate',
        `the certificate of listener ${JSON.stringify(name)} has no ${key}`,
        `set ${key}`,
        [...path, 'brokerCertChainAndKey', key],
      ),
    );
  }
  return problems;
}

function misplaced(
  fields: unknown,
  table: Readonly<Record<string, readonly string[]>>,
  type: string,
  name: string,
  path: Path,
): Problem[] {
  if (!isMap(fields)) return [];
  return Object.entries(fields).flatMap(([field, value]) => {
    const types = Object.hasOwn(table, field) ? table[field] : undefined;
    const empty = (Array.isArray(value) && value.length === 0) || (isMap(value) && Object.keys(value).length === 0);
    if (types === undefined || types.includes(type) || (empty && field !== 'ipFamilies' && field !== 'parentRefs'))
      return [];
    return [misplacedField(field, types, type, name, path)];
  });
}

function misplacedField(field: string, types: readonly string[], type: string, name: string, path: Path): Problem {
  return problem(
    'listener-configuration',
    `${field} means nothing for listener ${JSON.stringify(name)} of type ${type}`,
    `remove it: it is for ${types.join(', ')}`,
    [...path, field],
  );
}

/** Ingress and TLSRoute do not make up host names. */
function hostProblems(listener: unknown, type: string, name: string, path: Path): Problem[] {
  if (type !== 'ingress' && type !== 'tlsroute') return [];
  const configuration = at(listener, 'configuration');
  const where = [...path, 'configuration'];
  const lacks = (what: string, remedy: string): Problem =>
    problem('listener-host', `listener ${JSON.stringify(name)} of type ${type} has no ${what}`, remedy, where);
  return [
    ...(at(configuration, 'bootstrap', 'host') === undefined
      ? [lacks('bootstrap host', 'set bootstrap.host')]
      : []),
    ...(at(configuration, 'hostTemplate') === undefined && listOf(at(configuration, 'brokers')).length === 0
      ? [lacks('hosts for the brokers', 'set hostTemplate, for example broker-{nodeId}.example.com')]
      : []),
    ...(type === 'tlsroute' && listOf(at(configuration, 'parentRefs')).length === 0
      ? [lacks('Gateway', 'set parentRefs')]
      : []),
  ];
}

function problem(rule: string, message: string, remedy: string, path: Path): Problem {
  return { rule: `operator/${rule}`, message, remedy, pointer: pointer(...path) };
}
