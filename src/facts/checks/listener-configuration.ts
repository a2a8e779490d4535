import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, isMap, listOf } from '../json';
import { refusedTemplateKeys } from './labels';
import type { Listener } from './listener';
import { problemAt } from './problem';

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

/** Lists that count as set even when nothing is in them. */
const SET_WHEN_EMPTY: ReadonlySet<string> = new Set(['ipFamilies', 'parentRefs', 'externalIPs']);

/** What the operator refuses of the configuration of one listener. */
export function configurationProblems(listener: Listener): Problem[] {
  const configuration = at(listener.value, 'configuration');
  const path = [...listener.path, 'configuration'];
  const overrides = [
    { fields: at(configuration, 'bootstrap'), where: [...path, 'bootstrap'] },
    ...listOf(at(configuration, 'brokers')).map((fields, index) => ({
      fields,
      where: [...path, 'brokers', index],
    })),
  ];
  return [
    ...misplaced(configuration, FIELD_TYPES, listener, path),
    ...overrides.flatMap(({ fields, where }) => misplaced(fields, OVERRIDE_TYPES, listener, where)),
    ...(at(configuration, 'createBootstrapService') === false && listener.type !== 'loadbalancer'
      ? [misplacedField('createBootstrapService', ['loadbalancer'], listener, path)]
      : []),
    ...certificateProblems(configuration, listener, path),
    ...(listener.type === 'internal' ? [] : keyProblems(configuration, listener, path)),
    ...overrides.flatMap(({ fields, where }) =>
      listener.type === 'internal' ? [] : overrideKeyProblems(fields, listener, where),
    ),
  ];
}

function misplaced(
  fields: unknown,
  table: Readonly<Record<string, readonly string[]>>,
  listener: Listener,
  path: Path,
): Problem[] {
  if (!isMap(fields)) return [];
  return Object.entries(fields).flatMap(([field, value]) => {
    const types = Object.hasOwn(table, field) ? table[field] : undefined;
    if (types === undefined || types.includes(listener.type) || !isSet(field, value)) return [];
    return [misplacedField(field, types, listener, path)];
  });
}

function isSet(field: string, value: unknown): boolean {
  if (value === null) return false;
  const empty = Array.isArray(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0;
  return !empty || SET_WHEN_EMPTY.has(field);
}

function misplacedField(field: string, types: readonly string[], { name, type }: Listener, path: Path): Problem {
  return problemAt(
    'operator/listener-configuration',
    `${field} means nothing for listener ${name} of type ${type}`,
    `remove it: it is for ${types.join(', ')}`,
    [...path, field],
  );
}

function certificateProblems(configuration: unknown, { name }: Listener, path: Path): Problem[] {
  const certificate = at(configuration, 'brokerCertChainAndKey');
  return ['secretName', 'certificate', 'key']
    .filter((key) => at(certificate, key) === '')
    .map((key) =>
      problemAt(
        'operator/listener-certificate',
        `the certificate of listener ${name} has no ${key}`,
        `set ${key}`,
        [...path, 'brokerCertChainAndKey', key],
      ),
    );
}

/** Routes and ingresses are checked for every reserved key, Services for labels alone. */
function keyProblems(configuration: unknown, { type }: Listener, path: Path): Problem[] {
  const field = (name: string): Problem[] =>
    refusedTemplateKeys(at(configuration, name), EXTERNAL_HOSTS.includes(type) ? 'all' : 'but-cluster', [
      ...path,
      name,
    ]);
  return [
    ...field('perBrokerLabelsTemplate'),
    ...(EXTERNAL_HOSTS.includes(type) ? field('perBrokerAnnotationsTemplate') : []),
  ];
}

function overrideKeyProblems(fields: unknown, { type }: Listener, path: Path): Problem[] {
  if (!EXTERNAL_HOSTS.includes(type))
    return refusedTemplateKeys(at(fields, 'labels'), 'but-cluster', [...path, 'labels']);
  return ['labels', 'annotations'].flatMap((name) => refusedTemplateKeys(at(fields, name), 'all', [...path, name]));
}
