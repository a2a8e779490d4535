import type { Problem } from '../../problems';
import { at, listOf } from '../json';
import type { Path } from '../json';
import { isArithmetic, isCertificateName } from './certificate-names';
import type { Listener } from './listener';
import { problemAt } from './problem';

/** Types whose hosts the user must name, and which stand in certificates. */
const NAMED_HOSTS: ReadonlySet<string> = new Set(['ingress', 'tlsroute']);

/** Types whose advertised hosts stand in certificates only with TLS. */
const PLAIN_POSSIBLE: ReadonlySet<string> = new Set(['internal', 'cluster-ip']);

/** Ingress and TLSRoute do not make up host names. */
export function hostProblems({ value, type, name, path }: Listener): Problem[] {
  if (!NAMED_HOSTS.has(type)) return [];
  const configuration = at(value, 'configuration');
  const where = [...path, 'configuration'];
  const lacks = (what: string, remedy: string): Problem =>
    problemAt('operator/listener-host', `listener ${name} of type ${type} has no ${what}`, remedy, where);
  return [
    ...(at(configuration, 'bootstrap', 'host') === undefined
      ? [lacks('bootstrap host', 'set bootstrap.host')]
      : []),
    ...(at(configuration, 'hostTemplate') === undefined && listOf(at(configuration, 'brokers')).length === 0
      ? [lacks('hosts for the brokers', 'set hostTemplate, for example broker-{nodeId}.example.com')]
      : []),
    ...(type === 'tlsroute' ? gatewayProblems(at(configuration, 'parentRefs'), name, where) : []),
  ];
}

/** An empty list passes the operator, but no Gateway would take the route. */
function gatewayProblems(parents: unknown, name: string, path: Path): Problem[] {
  if (listOf(parents).length > 0) return [];
  const rule = parents === undefined ? 'operator/listener-host' : 'operator/listener-parent-refs';
  return [problemAt(rule, `listener ${name} of type tlsroute has no Gateway`, 'set parentRefs', path)];
}

/** Hosts that the operator cannot put into certificates, and ports that it cannot compute. */
export function addressProblems(listener: Listener): Problem[] {
  const configuration = at(listener.value, 'configuration');
  const path = [...listener.path, 'configuration'];
  const template = at(configuration, 'advertisedPortTemplate');
  return [
    ...certificateHosts(listener, configuration).flatMap(({ host, where }) =>
      typeof host !== 'string' || isCertificateName(host) ? [] : [unfitHost(host, [...path, ...where])],
    ),
    ...(typeof template !== 'string' || isArithmetic(String(rendered(template)))
      ? []
      : [
          problemAt(
            'operator/listener-advertised-port',
            `the operator cannot compute the port ${JSON.stringify(template)}`,
            'use numbers, {nodeId}, +, -, * and parentheses, as in 9000 + {nodeId}',
            [...path, 'advertisedPortTemplate'],
          ),
        ]),
  ];
}

interface Host {
  readonly host: unknown;
  readonly where: Path;
}

/** Each host that ends in a certificate, with its place; templates filled in. */
function certificateHosts({ value, type }: Listener, configuration: unknown): Host[] {
  const one = (...where: string[]): Host => ({ host: at(configuration, ...where), where });
  const template = (name: string): Host => ({ host: rendered(at(configuration, name)), where: [name] });
  const perBroker = (field: string): Host[] =>
    listOf(at(configuration, 'brokers')).map((broker, index) => ({
      host: at(broker, field),
      where: ['brokers', index, field],
    }));
  const named = NAMED_HOSTS.has(type);
  const advertised = !PLAIN_POSSIBLE.has(type) || at(value, 'tls') === true;
  return [
    ...listOf(at(configuration, 'bootstrap', 'alternativeNames')).map((host, index) => ({
      host,
      where: ['bootstrap', 'alternativeNames', index],
    })),
    ...(named ? [one('bootstrap', 'host'), template('hostTemplate'), ...perBroker('host')] : []),
    ...(advertised ? [template('advertisedHostTemplate'), ...perBroker('advertisedHost')] : []),
  ];
}

function unfitHost(host: string, path: Path): Problem {
  return problemAt(
    'operator/listener-dns-name',
    `${JSON.stringify(host)} cannot stand in a certificate`,
    'write a DNS name or an IP address; templates take {nodeId} and {nodePodName}',
    path,
  );
}

/** A template with the shortest that the operator fills in. */
function rendered(template: unknown): unknown {
  if (typeof template !== 'string') return undefined;
  return template.replaceAll('{nodeId}', '0').replaceAll('{nodePodName}', 'a-b-0');
}
